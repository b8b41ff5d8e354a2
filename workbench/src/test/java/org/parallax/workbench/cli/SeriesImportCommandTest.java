package org.parallax.workbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.series.live.AllowedHosts;

/// Live imports from a server on this machine: what is no data leaves the workspace as it was.
class SeriesImportCommandTest {
  private static final String TABLE = "series,period,value,known_from\na,2031-04,3.3,2031-05-15\n";
  private static final String NEWER = "series,period,value,known_from\na,2031-05,3.4,2031-06-15\n";
  private static final String FRED =
      """
      {"count":2,"observations":[
      {"realtime_start":"2031-08-05","realtime_end":"9999-12-31","date":"2031-07-01","value":"25
      """;

  @TempDir Path temp;
  private HttpServer server = server();

  private static HttpServer server() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @BeforeEach
  void start() {
    server.createContext("/data", x -> answer(x, 200, "text/csv", NEWER));
    server.createContext("/page", x -> answer(x, 200, "text/html", "<html>Please log in</html>"));
    server.createContext("/hidden", x -> answer(x, 200, "text/csv", "<!DOCTYPE html><html>x"));
    server.createContext("/busy", x -> answer(x, 429, "text/plain", "slow down"));
    server.createContext("/other", x -> answer(x, 200, "text/csv", "series,period\nx,y\n"));
    server.createContext("/half.json", x -> answer(x, 200, "application/json", FRED));
    server.createContext(
        "/cut",
        x -> {
          x.sendResponseHeaders(200, 1000);
          x.getResponseBody().write(NEWER.getBytes(StandardCharsets.UTF_8));
          x.close();
        });
    server.createContext(
        "/away",
        x -> {
          x.getResponseHeaders().add("Location", "https://elsewhere.example/data");
          answer(x, 302, "text/plain", "");
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private static void answer(HttpExchange x, int status, String type, String body)
      throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    x.getResponseHeaders().add("Content-Type", type);
    x.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    x.getResponseBody().write(bytes);
    x.close();
  }

  private String host() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  private Shell importing(Path workspace, String... more) throws IOException {
    Path mapping =
        Files.writeString(
            temp.resolve("m.yaml"),
            """
            format: 1
            layout: tidy
            source: {publisher: Office, release: Table 7}
            series:
              - {match: a, key: CN.RETAIL.YOY.M}
            """);
    AllowedHosts hosts =
        new AllowedHosts(List.of(new AllowedHosts.Host(host(), Duration.ZERO, "")));
    String[] args = {
      "series", "import", "--workspace", workspace.toString(), "--mapping", mapping.toString()
    };
    String[] all = java.util.Arrays.copyOf(args, args.length + more.length);
    System.arraycopy(more, 0, all, args.length, more.length);
    return Shell.run(new ParallaxCommand(hosts), all);
  }

  private Path workspace() throws IOException {
    Path workspace = temp.resolve("w");
    assertThat(Shell.run("init", workspace.toString()).code()).isZero();
    Path file = Files.writeString(temp.resolve("table.csv"), TABLE);
    assertThat(importing(workspace, file.toString()).code()).isZero();
    return workspace;
  }

  private static Map<String, String> bytes(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (var walk = Files.walk(folder)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        files.put(
            folder.relativize(file).toString(), HexFormat.of().formatHex(Files.readAllBytes(file)));
      }
    }
    return files;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/page      | found a web page",
        "/hidden    | found a web page",
        "/busy      | too many requests",
        "/cut       | ",
        "/away      | a redirect to https://elsewhere.example/data",
        "/half.json | ",
        "/other     | "
      })
  void aSourceThatLiesLeavesTheWorkspaceByteForByteAsItWas(String path, String reason)
      throws IOException {
    Path workspace = workspace();
    Map<String, String> before = bytes(workspace);
    Shell refused = importing(workspace, "--live", "http://" + host() + path);
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err() + refused.out()).contains(reason == null ? "expected" : reason);
    Map<String, String> after = bytes(workspace);
    assertThat(after.keySet()).isEqualTo(before.keySet());
    assertThat(after)
        .allSatisfy(
            (name, content) -> assertThat(content.equals(before.get(name))).as(name).isTrue());
  }

  @Test
  void dataIsTaken() throws IOException {
    Path workspace = workspace();
    Shell taken = importing(workspace, "--live", "http://" + host() + "/data");
    assertThat(taken.code()).isZero();
    assertThat(
            Shell.run("series", "show", "CN.RETAIL.YOY.M", "--workspace", workspace.toString())
                .out())
        .contains("2031-05\t3.4\t2031-06-15");
  }
}
