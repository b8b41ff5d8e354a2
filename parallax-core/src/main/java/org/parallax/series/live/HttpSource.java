package org.parallax.series.live;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.parallax.document.Limits;
import org.parallax.document.Source;

/// Fetches by HTTP: allow-listed hosts only, no redirect to another, a clock, a size, a pause
/// between requests. A page, an error or half an answer is no data.
public final class HttpSource implements LiveSource {
  private static final int REDIRECTS = 3;
  private static final Duration CONNECT = Duration.ofSeconds(10);

  private final AllowedHosts hosts;
  private final Limits limits;
  private final InstantSource clock;
  private final Map<String, Instant> lastAsked = new HashMap<>();
  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(CONNECT)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  /// @param limits how large an answer may be and how long it may take
  /// @param clock for the pause between two requests
  public HttpSource(AllowedHosts hosts, Limits limits, InstantSource clock) {
    this.hosts = hosts;
    this.limits = limits;
    this.clock = clock;
  }

  @Override
  public Source fetch(URI address) throws LiveException, InterruptedException {
    URI at = address;
    for (int hop = 0; hop <= REDIRECTS; hop++) {
      String where = hosts.shown(at);
      pause(hosts.of(at));
      try {
        HttpResponse<InputStream> answer =
            client.send(
                HttpRequest.newBuilder(at)
                    .timeout(limits.time())
                    .header("User-Agent", "parallax")
                    .header(
                        "Accept",
                        "application/vnd.sdmx.data+csv, application/xml, text/csv, application/json")
                    .build(),
                HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = answer.body()) {
          int status = answer.statusCode();
          if (status >= 300 && status < 400 && status != 304) {
            at = redirected(at, answer, where);
            continue;
          }
          if (status != 200) {
            throw refused(status, answer, where);
          }
          Thread watch = watch(body);
          try {
            return new Source(name(at), data(body, answer, where));
          } finally {
            watch.interrupt();
          }
        }
      } catch (HttpTimeoutException e) {
        throw new LiveException(
            "an answer within " + limits.time().toSeconds() + " s", "none", where);
      } catch (LiveException e) {
        throw e;
      } catch (IOException e) {
        throw new LiveException("a whole answer", "" + e.getMessage(), where);
      }
    }
    throw new LiveException("at most " + REDIRECTS + " redirects", "more", hosts.shown(address));
  }

  /// The client's own clock ends with the headers; a body that never ends is closed by this one.
  private Thread watch(InputStream body) {
    return Thread.ofVirtual()
        .start(() -> {
          try {
            Thread.sleep(limits.time());
            body.close();
          } catch (InterruptedException | IOException e) {
            Thread.currentThread().interrupt();
          }
        });
  }

  private synchronized void pause(AllowedHosts.Host host) throws InterruptedException {
    Instant last = lastAsked.get(host.name());
    Instant now = clock.instant();
    if (last != null) {
      Duration left = host.pause().minus(Duration.between(last, now));
      if (left.isPositive()) {
        Thread.sleep(left);
      }
    }
    lastAsked.put(host.name(), clock.instant());
  }

  private URI redirected(URI from, HttpResponse<?> answer, String where) throws LiveException {
    String to = answer.headers().firstValue("Location").orElse("");
    URI next;
    try {
      next = from.resolve(to);
    } catch (IllegalArgumentException e) {
      throw new LiveException("an address to go on to", "'" + to + "'", where);
    }
    boolean same =
        from.getHost().equalsIgnoreCase("" + next.getHost()) && from.getPort() == next.getPort();
    if (to.isEmpty() || !same || !("" + next.getScheme()).equals(from.getScheme())) {
      throw new LiveException("data, or a redirect within the host", "a redirect to " + to, where);
    }
    return next;
  }

  private static LiveException refused(int status, HttpResponse<?> answer, String where) {
    if (status == 429 || status == 503) {
      String after = answer.headers().firstValue("Retry-After").orElse("");
      return new LiveException(
          "data",
          status
              + (status == 429 ? ", too many requests" : ", out of service")
              + (after.isEmpty() ? "" : "; it asks to wait " + after + " s"),
          where);
    }
    return new LiveException("status 200", "status " + status, where);
  }

  private byte[] data(InputStream body, HttpResponse<?> answer, String where) throws IOException {
    byte[] bytes = body.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, limits.bytes() + 1));
    if (bytes.length > limits.bytes()) {
      throw new LiveException("at most " + limits.bytes() + " bytes", "more", where);
    }
    long promised = answer.headers().firstValueAsLong("Content-Length").orElse(bytes.length);
    if (promised != bytes.length) {
      throw new LiveException(promised + " bytes", bytes.length + " bytes: it was cut", where);
    }
    String head =
        new String(bytes, 0, Math.min(bytes.length, 512), StandardCharsets.ISO_8859_1)
            .toLowerCase(Locale.ROOT);
    String type = answer.headers().firstValue("Content-Type").orElse("").toLowerCase(Locale.ROOT);
    if (type.contains("text/html") || head.contains("<html") || head.contains("<!doctype html")) {
      throw new LiveException("data", "a web page (HTML)", where);
    }
    if (bytes.length == 0) {
      throw new LiveException("data", "an empty answer", where);
    }
    return bytes;
  }

  private static String name(URI address) {
    String path = address.getPath() == null ? "" : address.getPath();
    String last = path.substring(path.lastIndexOf('/') + 1);
    return last.isEmpty() ? "answer" : last;
  }
}
