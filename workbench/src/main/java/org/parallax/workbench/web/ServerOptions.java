package org.parallax.workbench.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parallax.document.Limits;

/// Where and how the workbench listens.
///
/// @param host the address to listen on
/// @param port the first port to try; 0 for any
/// @param maxBytes the largest request
/// @param tls the certificate, needed beyond loopback
/// @param credential `user:password` that every request must carry, needed beyond loopback
/// @param names further names under which the workbench may be asked for, without port
public record ServerOptions(
    String host,
    int port,
    long maxBytes,
    @Nullable Tls tls,
    @Nullable String credential,
    Set<String> names) {

  public ServerOptions {
    names = Set.copyOf(names);
  }

  /// The port tried first unless told otherwise.
  public static final int PORT = 8787;

  /// {@return this machine only}
  public static ServerOptions loopback(int port) {
    return new ServerOptions(
        "127.0.0.1", port, Limits.standard().bytes() + 1_000_000, null, null, Set.of());
  }

  /// A certificate with its private key, in a PKCS #12 file.
  public record Tls(Path keystore, String password) {}

  /// {@return whether only this machine can reach it}
  boolean isLoopback() {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  /// {@return what is missing to listen there, in one line, or null}
  @Nullable String problem() {
    if (isLoopback() || (tls != null && credential != null && credential.indexOf(':') > 0)) {
      return null;
    }
    return "Expected a TLS certificate and a credential to listen on "
        + host
        + ", found "
        + (tls == null ? "no certificate" : "no credential of the form user:password")
        + ". Try: listen on 127.0.0.1, or give both.";
  }

  /// {@return the values of the Host header that are let in}
  Set<String> hosts(int bound) {
    Set<String> hosts = new TreeSet<>();
    Set<String> all = new TreeSet<>(names);
    if (isLoopback()) {
      all.addAll(Set.of("127.0.0.1", "localhost", "[::1]"));
    } else {
      all.add(host);
    }
    all.forEach(name -> hosts.add(name + ":" + bound));
    return hosts;
  }

  /// {@return the protocol's name}
  String scheme() {
    return tls == null ? "http" : "https";
  }
}
