package org.parallax.workbench.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parallax.workbench.page.Messages;

/// Lets in only what comes to this server by its own name, from its own pages, within its limits.
///
/// Every request must carry a Host that is on the list, exactly. Where a browser says from where it
/// asks (Origin, Sec-Fetch-Site), that must be one of our own pages or the address bar; following a
/// link from elsewhere to a page is allowed, since that changes nothing and cannot be framed. Every
/// change must carry the session's token, which only our own pages hold.
final class Gate {
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
          + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private final Messages words;
  private final ServerOptions options;
  private final String token = HexFormat.of().formatHex(random());
  private volatile Set<String> hosts = Set.of();
  private volatile Set<String> origins = Set.of();

  Gate(ServerOptions options, Messages words) {
    this.options = options;
    this.words = words;
  }

  /// Opens for requests to this port; before, none is let in.
  void open(int port) {
    Set<String> own = new TreeSet<>();
    options.hosts(port).forEach(host -> own.add(options.scheme() + "://" + host));
    origins = Set.copyOf(own);
    hosts = Set.copyOf(options.hosts(port));
  }

  /// {@return the token of this session}
  String token() {
    return token;
  }

  /// Checks one request before anything else sees it.
  void check(Context request) {
    headers(request);
    String host = request.header("Host");
    if (host == null || !hosts.contains(host)) {
      throw Problem.forbidden(words, 421, "host", named("Host", host));
    }
    String origin = request.header("Origin");
    if (origin != null && !origins.contains(origin)) {
      throw Problem.forbidden(words, 403, "origin", named("Origin", origin));
    }
    boolean reads = isRead(request.method());
    String site = request.header("Sec-Fetch-Site");
    boolean ours = site == null || site.equals("same-origin") || site.equals("none");
    boolean followsLink =
        reads
            && "navigate".equals(request.header("Sec-Fetch-Mode"))
            && "document".equals(request.header("Sec-Fetch-Dest"));
    if (!ours && !followsLink) {
      throw Problem.forbidden(words, 403, "origin", named("Sec-Fetch-Site", site));
    }
    credential(request);
    if (request.contentLength() > options.maxBytes()) {
      String found = request.contentLength() / 1_000_000 + " MB";
      throw Problem.tooLarge(words, options.maxBytes(), found);
    }
    if (!reads && !carriesToken(request)) {
      throw Problem.forbidden(words, 403, "token", named("token", null));
    }
  }

  private boolean carriesToken(Context request) {
    String given = request.header("X-Parallax-Token");
    if (given == null && isForm(request)) {
      given = request.formParam("token");
    }
    return given != null && same(given, token);
  }

  /// {@return whether the body holds fields of a form}
  static boolean isForm(Context request) {
    String type = request.contentType();
    return type != null
        && (type.startsWith("application/x-www-form-urlencoded")
            || type.startsWith("multipart/form-data"));
  }

  private void credential(Context request) {
    String expected = options.credential();
    if (expected == null) {
      return;
    }
    String basic =
        "Basic " + Base64.getEncoder().encodeToString(expected.getBytes(StandardCharsets.UTF_8));
    String given = request.header("Authorization");
    if (given == null || !same(given, basic)) {
      request.header("WWW-Authenticate", "Basic realm=\"Parallax\", charset=\"UTF-8\"");
      throw Problem.forbidden(words, 401, "credential", named("Authorization", null));
    }
  }

  private void headers(Context request) {
    request.header("Content-Security-Policy", POLICY);
    request.header("X-Content-Type-Options", "nosniff");
    request.header("X-Frame-Options", "DENY");
    request.header("Referrer-Policy", "same-origin");
    request.header("Cross-Origin-Opener-Policy", "same-origin");
    request.header("Cross-Origin-Resource-Policy", "same-origin");
    request.header("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    request.header("Cache-Control", "no-store");
    if (options.tls() != null) {
      request.header("Strict-Transport-Security", "max-age=31536000");
    }
  }

  private static boolean isRead(HandlerType method) {
    return method.equals(HandlerType.GET) || method.equals(HandlerType.HEAD);
  }

  private static boolean same(String given, String expected) {
    return MessageDigest.isEqual(
        given.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
  }

  private static String named(String header, @Nullable String value) {
    return value == null ? "no " + header : header + " " + value;
  }

  private static byte[] random() {
    byte[] bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    return bytes;
  }
}
