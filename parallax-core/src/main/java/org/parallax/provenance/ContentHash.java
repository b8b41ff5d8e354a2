package org.parallax.provenance;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The SHA-256 of some bytes, in 64 lower-case hexadecimal digits: the name of a file's content.
public record ContentHash(String hex) implements Comparable<ContentHash> {

  public ContentHash {
    if (!hex.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException(
          "Expected 64 lower-case hexadecimal digits, found '" + hex + "'.");
    }
  }

  /// {@return the hash of these bytes}
  public static ContentHash of(byte[] bytes) {
    return new ContentHash(HexFormat.of().formatHex(sha256().digest(bytes)));
  }

  /// {@return the hash of this text, encoded as UTF-8 (unpaired surrogates as `?`)}
  public static ContentHash of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  /// {@return the first `digits` digits, enough to name one thing among a workspace's}
  public String abbreviated(int digits) {
    return hex.substring(0, digits);
  }

  @Override
  public int compareTo(ContentHash other) {
    return hex.compareTo(other.hex);
  }

  @Override
  public String toString() {
    return hex;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }
}
