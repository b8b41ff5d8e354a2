package org.parallax.document;

import org.parallax.provenance.ContentHash;

/// A named sequence of bytes to be read: the name tells the format, and is never opened as a path.
public final class Source {
  private final String name;
  private final byte[] bytes;

  /// Takes ownership of `bytes`: the caller no longer changes them.
  public Source(String name, byte[] bytes) {
    this.name = name;
    this.bytes = bytes;
  }

  public String name() {
    return name;
  }

  /// {@return the bytes themselves, not to be changed}
  public byte[] bytes() {
    return bytes;
  }

  public ContentHash sha256() {
    return ContentHash.of(bytes);
  }
}
