package org.parallax.workbench.web;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A real browser on a server with a sample desk. It notes every request, so that a test can say
/// that none left the machine.
final class Chromium implements AutoCloseable {
  private final Playwright playwright;
  private final Browser browser;
  private final List<BrowserContext> contexts = new ArrayList<>();
  private final List<String> own = new ArrayList<>();
  private final List<String> requests = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();
  private WorkbenchServer server;

  private Chromium(Path executable) {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(executable)
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
    server = serve(SampleDesk.sample(), SampleArchive.bundled());
  }

  /// {@return the browser found on the PATH}; without one the test is skipped, aloud, unless `CI`
  /// is set, where it must be there.
  static Chromium start() {
    Path found = find();
    if (found == null && !"true".equals(System.getenv("CI"))) {
      System.err.println("No chromium on the PATH: browser tests are skipped.");
    }
    assumeTrue(found != null || "true".equals(System.getenv("CI")), "no chromium on the PATH");
    return new Chromium(
        Objects.requireNonNull(found, "Expected chromium on the PATH, found none."));
  }

  /// Starts anew with another desk.
  void serveAnew(Desk desk) {
    serveAnew(desk, SampleArchive.bundled());
  }

  /// Starts anew with another desk and archive.
  void serveAnew(Desk desk, Archive archive) {
    server.close();
    server = serve(desk, archive);
  }

  /// {@return a page of this width}
  Page page(int width) {
    return page(width, ColorScheme.LIGHT, true);
  }

  /// {@return a page}
  ///
  /// @param scripts whether scripts may run
  Page page(int width, ColorScheme colours, boolean scripts) {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(width, width < 500 ? 844 : 900)
                .setColorScheme(colours)
                .setJavaScriptEnabled(scripts)
                .setBaseURL(server.url()));
    context.setDefaultTimeout(5_000);
    contexts.add(context);
    context.onRequest(request -> requests.add(request.url()));
    context.onConsoleMessage(message -> {
      if (message.type().equals("error")) {
        complaints.add(message.text());
      }
    });
    context.onWebError(fault -> complaints.add(fault.error()));
    return context.newPage();
  }

  /// {@return every address asked for so far that is none of our servers'}
  List<String> foreignRequests() {
    return requests.stream()
        .filter(url -> !url.startsWith("data:") && own.stream().noneMatch(url::startsWith))
        .toList();
  }

  /// {@return what scripts and policies complained of}
  List<String> complaints() {
    return List.copyOf(complaints);
  }

  /// Forgets the complaints so far, which a test has provoked.
  void forgetComplaints() {
    complaints.clear();
  }

  /// Closes all pages.
  void closePages() {
    contexts.forEach(BrowserContext::close);
    contexts.clear();
  }

  @Override
  public void close() {
    closePages();
    browser.close();
    playwright.close();
    server.close();
  }

  private WorkbenchServer serve(Desk desk, Archive archive) {
    WorkbenchServer fresh =
        WorkbenchServer.start(desk, archive, ServerOptions.loopback(0), InstantSource.system());
    own.add(fresh.url());
    return fresh;
  }

  private static @Nullable Path find() {
    String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
    return Stream.of(path.split(File.pathSeparator, -1))
        .flatMap(dir -> Stream.of("chromium", "chromium-browser").map(name -> Path.of(dir, name)))
        .filter(Files::isExecutable)
        .findFirst()
        .orElse(null);
  }
}
