package org.parallax.workbench.web;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.ContentTooLargeResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.jspecify.annotations.Nullable;
import org.parallax.series.Catalogue;
import org.parallax.series.SeriesStore;
import org.parallax.workbench.page.Assets;
import org.parallax.workbench.page.Charts;
import org.parallax.workbench.page.Messages;
import org.parallax.workspace.Workspace;

/// The workbench as a server, from its start until it is closed.
public final class WorkbenchServer implements AutoCloseable {
  private static final int PORTS = 50;

  /// What the server's libraries say of themselves is nobody's news; their faults are ours to tell.
  /// Held here because the log manager forgets loggers that no one holds.
  private static final List<Logger> LIBRARIES =
      List.of(Logger.getLogger("io.javalin"), Logger.getLogger("org.eclipse.jetty"));

  private final Javalin javalin;
  private final Jobs jobs;
  private final ServerOptions options;

  private WorkbenchServer(Javalin javalin, Jobs jobs, ServerOptions options) {
    this.javalin = javalin;
    this.jobs = jobs;
    this.options = options;
  }

  /// Starts serving a workspace, best one whose engine is a [WatchedEngine].
  ///
  /// @param reviewer whose name stands under reviews made in the browser
  public static WorkbenchServer start(
      Workspace workspace,
      Catalogue catalogue,
      SeriesStore figures,
      String reviewer,
      ServerOptions options) {
    Charts charts = Charts.over(catalogue, figures);
    Desk desk = new WorkspaceDesk(workspace, charts, reviewer, ZoneId.systemDefault());
    Archive archive = new WorkspaceArchive(workspace, catalogue, figures);
    return start(desk, archive, options, InstantSource.system());
  }

  /// Starts serving a desk on the first free port from the one asked for.
  ///
  /// @throws IllegalArgumentException in one line, if it would be reachable from elsewhere without
  ///   TLS and a credential
  /// @throws IllegalStateException in one line, if no port is free
  public static WorkbenchServer start(
      Desk desk, Archive archive, ServerOptions options, InstantSource clock) {
    String problem = options.problem();
    if (problem != null) {
      throw new IllegalArgumentException(problem);
    }
    LIBRARIES.forEach(library -> library.setLevel(Level.OFF));
    int port = options.port();
    for (int i = 0; i < PORTS; i++) {
      WorkbenchServer server = tryPort(desk, archive, options, clock, port == 0 ? 0 : port + i);
      if (server != null) {
        return server;
      }
    }
    throw new IllegalStateException(
        "Expected a free port from "
            + port
            + " to "
            + (port + PORTS - 1)
            + " on "
            + options.host()
            + ", found none. Try: --port 0.");
  }

  /// {@return the port it listens on}
  public int port() {
    return javalin.port();
  }

  /// {@return the address to open}
  public String url() {
    String host = options.host().indexOf(':') >= 0 ? "[" + options.host() + "]" : options.host();
    return options.scheme() + "://" + host + ":" + port() + "/";
  }

  @Override
  public void close() {
    jobs.close();
    javalin.stop();
  }

  private static @Nullable WorkbenchServer tryPort(
      Desk desk, Archive archive, ServerOptions options, InstantSource clock, int port) {
    if (!isFree(options.host(), port)) {
      return null;
    }
    Messages words = Messages.english();
    Gate gate = new Gate(options, words);
    Jobs jobs = new Jobs(desk);
    Answers answers = new Answers(words, gate);
    Javalin javalin =
        Javalin.create(config -> {
          listen(config, options, port);
          limits(config, options);
          config.routes.before(gate::check);
          new NoteRoutes(desk, answers).into(config.routes);
          new SeriesRoutes(archive, answers).into(config.routes);
          new LedgerRoutes(archive, answers).into(config.routes);
          new AddingRoutes(jobs, answers, options, clock).into(config.routes);
          config.routes.get("/static/{digest}/{name}", request -> asset(request, words));
          config.routes.exception(Problem.class, (e, request) -> answers.problem(request, e));
          config.routes.exception(
              ContentTooLargeResponse.class,
              (_, request) -> answers.problem(request, tooLarge(words, options)));
          config.routes.exception(
              HttpResponseException.class,
              (e, request) -> answers.problem(request, problem(words, e)));
          config.routes.exception(
              Exception.class, (e, request) -> failed(answers, words, options, e, request));
          config.routes.error(404, answers::unanswered);
        });
    try {
      javalin.start();
    } catch (JavalinBindException taken) {
      javalin.stop();
      return null;
    }
    gate.open(javalin.port());
    return new WorkbenchServer(javalin, jobs, options);
  }

  private static boolean isFree(String host, int port) {
    try (ServerSocket probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(host, port));
      return true;
    } catch (IOException _) {
      return false;
    }
  }

  private static void listen(JavalinConfig config, ServerOptions options, int port) {
    config.jetty.host = options.host();
    config.jetty.port = port;
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.concurrency.useVirtualThreads = true;
    config.http.compressionStrategy = CompressionStrategy.NONE;
    config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
    ServerOptions.Tls tls = options.tls();
    if (tls != null) {
      config.jetty.addConnector((server, http) -> {
        SslContextFactory.Server ssl = new SslContextFactory.Server();
        ssl.setKeyStorePath(tls.keystore().toAbsolutePath().toString());
        ssl.setKeyStorePassword(tls.password());
        http.addCustomizer(new SecureRequestCustomizer(false));
        ServerConnector connector =
            new ServerConnector(server, ssl, new HttpConnectionFactory(http));
        connector.setHost(options.host());
        connector.setPort(port);
        return connector;
      });
    }
  }

  private static void limits(JavalinConfig config, ServerOptions options) {
    config.http.maxRequestSize = options.maxBytes();
    config.jetty.multipartConfig.maxFileSize(options.maxBytes(), SizeUnit.BYTES);
    config.jetty.multipartConfig.maxTotalRequestSize(options.maxBytes(), SizeUnit.BYTES);
    config.jetty.multipartConfig.maxInMemoryFileSize(1, SizeUnit.MB);
  }

  private static void asset(Context request, Messages words) {
    Assets.Asset asset = Assets.loaded().get(request.pathParam("name"));
    if (asset == null || !request.pathParam("digest").equals(Assets.loaded().digest())) {
      throw Problem.notFound(words, request.path());
    }
    request.header("Cache-Control", "public, max-age=31536000, immutable");
    request.contentType(asset.mediaType()).result(asset.text());
  }

  private static Problem tooLarge(Messages words, ServerOptions options) {
    return Problem.tooLarge(words, options.maxBytes(), "more than that");
  }

  private static Problem problem(Messages words, HttpResponseException e) {
    Problem like = Problem.notFound(words, Objects.requireNonNullElse(e.getMessage(), "nothing"));
    return new Problem(e.getStatus(), like.notice());
  }

  /// The parser of multipart bodies reports a body beyond the limit as an unchecked fault.
  private static void failed(
      Answers answers, Messages words, ServerOptions options, Exception e, Context request) {
    boolean large = false;
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      String message = Objects.requireNonNullElse(cause.getMessage(), "");
      large |= message.contains("max length exceeded") || message.contains("exceeds");
    }
    if (large) {
      answers.problem(request, tooLarge(words, options));
    } else {
      answers.fault(request, e);
    }
  }
}
