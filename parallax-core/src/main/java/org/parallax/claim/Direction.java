package org.parallax.claim;

import java.util.Locale;

/// Which way something moves, or where it stands.
public enum Direction {
  UP,
  DOWN,
  FLAT,
  HIGH,
  LOW,
  NONE;

  /// {@return the name in JSON: lower case}
  public String json() {
    return name().toLowerCase(Locale.ROOT);
  }
}
