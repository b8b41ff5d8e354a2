package org.parallax.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parallax.document.Limits;
import org.parallax.document.Source;
import org.parallax.quantity.Period;
import org.parallax.series.imports.ImportResult;
import org.parallax.series.imports.MappingReader;
import org.parallax.series.imports.SeriesImporter;
import org.parallax.series.live.AllowedHosts;
import org.parallax.series.live.HttpSource;
import org.parallax.series.live.LiveSource.LiveException;

/// Recorded answers replayed by a server on this machine: good ones and lies.
class LiveTest {
  private static final String FRED =
      """
      {"realtime_start":"1776-07-04","realtime_end":"9999-12-31","count":3,"observations":[
      {"realtime_start":"2016-08-05","realtime_end":"2016-09-01","date":"2016-07-01","value":"255"},
      {"realtime_start":"2016-09-02","realtime_end":"9999-12-31","date":"2016-07-01","value":"275"},
      {"realtime_start":"2016-09-02","realtime_end":"9999-12-31","date":"2016-08-01","value":"."}]}
      """;

  private static final String SDMX =
      "DATAFLOW,FREQ,AREA,TIME_PERIOD,OBS_VALUE\nX:Y(1.0),M,XX,2025-01,2.5\n";

  private final AtomicInteger asked = new AtomicInteger();
  private HttpServer server = stopped();

  private static HttpServer stopped() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @BeforeEach
  void start() {
    server.createContext("/fred", x -> answer(x, 200, "application/json", FRED));
    server.createContext("/sdmx", x -> answer(x, 200, "application/vnd.sdmx.data+csv", SDMX));
    server.createContext("/page", x -> answer(x, 200, "text/html", "<html>Please log in</html>"));
    server.createContext("/hidden", x -> answer(x, 200, "text/csv", "<!DOCTYPE html><html>x"));
    server.createContext("/empty", x -> answer(x, 200, "text/csv", ""));
    server.createContext("/missing", x -> answer(x, 404, "text/csv", "no"));
    server.createContext(
        "/busy",
        x -> {
          x.getResponseHeaders().add("Retry-After", "30");
          answer(x, 429, "text/plain", "slow down");
        });
    server.createContext(
        "/away",
        x -> {
          x.getResponseHeaders().add("Location", "https://elsewhere.example/data");
          answer(x, 302, "text/plain", "");
        });
    server.createContext(
        "/within",
        x -> {
          x.getResponseHeaders().add("Location", "/sdmx");
          answer(x, 302, "text/plain", "");
        });
    server.createContext(
        "/circle",
        x -> {
          x.getResponseHeaders().add("Location", "/circle");
          answer(x, 302, "text/plain", "");
        });
    server.createContext(
        "/cut",
        x -> {
          x.sendResponseHeaders(200, 1000);
          x.getResponseBody().write(SDMX.getBytes(StandardCharsets.UTF_8));
          x.close();
        });
    server.createContext(
        "/slow",
        x -> {
          try {
            Thread.sleep(3000);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          answer(x, 200, "text/csv", SDMX);
        });
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void answer(HttpExchange x, int status, String type, String body) throws IOException {
    asked.incrementAndGet();
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    x.getResponseHeaders().add("Content-Type", type);
    x.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    x.getResponseBody().write(bytes);
    x.close();
  }

  private String host() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  private HttpSource source(long bytes, Duration pause) {
    return source(bytes, pause, Duration.ofSeconds(20));
  }

  private HttpSource source(long bytes, Duration pause, Duration time) {
    Limits standard = Limits.standard();
    return new HttpSource(
        new AllowedHosts(List.of(new AllowedHosts.Host(host(), pause, "api_key"))),
        new Limits(
            bytes,
            standard.characters(),
            standard.pages(),
            standard.nesting(),
            standard.expansion(),
            time),
        InstantSource.system());
  }

  private Source fetch(String path) throws LiveException, InterruptedException {
    return source(10_000, Duration.ZERO).fetch(URI.create("http://" + host() + path));
  }

  private static ImportResult read(Source source, String layout, String match) {
    String mapping =
        """
        format: 1
        %s
        source: {publisher: Office, release: Live}
        concepts:
          - {concept: any.thing, name_en: anything, definition: A figure., unit_family: none}
        series:
          - {match: "%s", key: XX.A, concept: any.thing, place: US, frequency: M, measure: level, unit: jobs, scale: 1e3, publisher: Office, definition: One., definition_source: One}
        """
            .formatted(layout, match);
    return new SeriesImporter(
            PackSet.of(List.of()).catalogue(), DefaultSeriesStore.of(List.of()), Limits.standard())
        .read(source, MappingReader.read(mapping, "m.yaml"));
  }

  @Test
  void vintagesOfFredAreReadWithTheirDays() throws Exception {
    ImportResult result = read(fetch("/fred"), "layout: fred", "*");
    SeriesKey key = new SeriesKey("XX.A");
    Period july = Period.ofMonth(2016, 7);
    assertThat(result.store().log(key)).hasSize(2);
    assertThat(result.store().asOf(key, july, LocalDate.of(2016, 8, 10)))
        .extracting(o -> o.value().toPlainString())
        .isEqualTo("255");
    assertThat(result.store().latest(key, july))
        .extracting(o -> o.value().toPlainString())
        .isEqualTo("275");
  }

  @Test
  void sdmxIsReadAlsoBehindARedirectWithinTheHost() throws Exception {
    assertThat(read(fetch("/sdmx"), "layout: sdmx", "M.XX").report().kept()).isOne();
    assertThat(read(fetch("/within"), "layout: sdmx", "M.XX").report().kept()).isOne();
  }

  @Test
  void whatIsNoDataIsRefusedWithItsReason() {
    Map<String, String> lies =
        Map.of(
            "/page", "found a web page (HTML)",
            "/hidden", "found a web page (HTML)",
            "/empty", "found an empty answer",
            "/missing", "found status 404",
            "/busy", "found 429, too many requests; it asks to wait 30 s",
            "/away", "found a redirect to https://elsewhere.example/data",
            "/circle", "expected at most 3 redirects");
    lies.forEach((path, reason) ->
        assertThatThrownBy(() -> fetch(path))
            .as(path)
            .isInstanceOf(LiveException.class)
            .hasMessageContaining(reason));
  }

  @Test
  void anAnswerThatIsCutOrNeverComesIsRefused() {
    for (String path : List.of("/cut", "/slow")) {
      assertThatThrownBy(() ->
              source(10_000, Duration.ZERO, Duration.ofSeconds(1))
                  .fetch(URI.create("http://" + host() + path)))
          .as(path)
          .isInstanceOf(LiveException.class)
          .hasMessageContaining("expected a");
    }
  }

  @Test
  void anAnswerThatIsWholeButEndsInTheMiddleOfItsDataBringsNothing() {
    byte[] cut = FRED.substring(0, FRED.indexOf("275")).getBytes(StandardCharsets.UTF_8);
    ImportResult result = read(new Source("observations.json", cut), "layout: fred", "*");
    assertThat(result.report().tookAny()).isFalse();
    assertThat(result.report().problems()).isNotEmpty();
    assertThat(result.store().keys()).isEmpty();
  }

  @Test
  void anAnswerBeyondTheLimitIsRefused() {
    assertThatThrownBy(
            () -> source(20, Duration.ZERO).fetch(URI.create("http://" + host() + "/sdmx")))
        .hasMessageContaining("at most 20 bytes");
  }

  @Test
  void onlyHostsOnTheListAreAskedAndOnlyByHttps() {
    AllowedHosts standard = AllowedHosts.standard();
    HttpSource source = new HttpSource(standard, Limits.standard(), InstantSource.system());
    for (String bad :
        List.of(
            "https://example.org/data",
            "http://api.stlouisfed.org/fred",
            "https://api.stlouisfed.org.example.org/fred",
            "https://user@api.stlouisfed.org/fred",
            "https://api.stlouisfed.org:8443/fred",
            "file:///etc/passwd")) {
      assertThatThrownBy(() -> source.fetch(URI.create(bad)))
          .as(bad)
          .isInstanceOf(LiveException.class);
    }
    assertThat(asked).hasValue(0);
  }

  @Test
  void aKeyIsNeverWrittenDown() throws Exception {
    URI address =
        URI.create(
            "https://api.stlouisfed.org/fred/series/observations?series_id=X&api_key=abc123");
    assertThat(AllowedHosts.standard().shown(address))
        .contains("series_id=X")
        .doesNotContain("abc123");
  }

  @Test
  void betweenTwoRequestsThereIsAPause() throws Exception {
    HttpSource source = source(10_000, Duration.ofMillis(200));
    long start = System.nanoTime();
    source.fetch(URI.create("http://" + host() + "/sdmx"));
    source.fetch(URI.create("http://" + host() + "/sdmx"));
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(200));
  }
}
