package org.parallax.series.live;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.parallax.series.live.LiveSource.LiveException;

/// The hosts that figures may be fetched from, exactly as named, and how often each may be asked.
///
/// @param hosts lower-case names, with a port where it is not the usual one
public record AllowedHosts(List<Host> hosts) {

  /// One host.
  ///
  /// @param pause at least this long between two requests
  /// @param secret the name of the query parameter that holds a key, kept out of everything that is
  ///   written down; an empty string where there is none
  public record Host(String name, Duration pause, String secret) {}

  public AllowedHosts {
    hosts = List.copyOf(hosts);
  }

  /// {@return the hosts of `hosts.tsv`}
  public static AllowedHosts standard() {
    List<Host> hosts = new ArrayList<>();
    try (InputStream in = AllowedHosts.class.getResourceAsStream("hosts.tsv")) {
      if (in == null) {
        throw new IllegalStateException("Expected hosts.tsv beside AllowedHosts, found none.");
      }
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          String[] cells = line.split("\t", -1);
          hosts.add(new Host(cells[0], Duration.ofMillis(Long.parseLong(cells[1])), cells[2]));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new AllowedHosts(hosts);
  }

  /// {@return the host of an address}
  ///
  /// @throws LiveException if it is not on the list, or not asked by https
  public Host of(URI address) throws LiveException {
    String host = address.getHost();
    String name = host == null ? "" : host.toLowerCase(Locale.ROOT);
    String full = address.getPort() < 0 ? name : name + ":" + address.getPort();
    for (Host one : hosts) {
      if (one.name().equals(full)) {
        boolean loopback = name.equals("127.0.0.1") || name.equals("localhost");
        if (!"https".equals(address.getScheme()) && !loopback) {
          throw new LiveException("https", "" + address.getScheme(), full);
        }
        if (address.getUserInfo() != null) {
          throw new LiveException("an address without a user", "one with", full);
        }
        return one;
      }
    }
    throw new LiveException(
        "a host on the list (" + String.join(", ", hosts.stream().map(Host::name).toList()) + ")",
        "'" + full + "'",
        "live source");
  }

  /// {@return the address without its key, as it may be written down}
  public String shown(URI address) throws LiveException {
    String secret = of(address).secret();
    return secret.isEmpty()
        ? address.toString()
        : address.toString().replaceAll("([?&]" + secret + "=)[^&#]*", "$1…");
  }
}
