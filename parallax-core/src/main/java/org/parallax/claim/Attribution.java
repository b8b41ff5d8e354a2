package org.parallax.claim;

import java.util.Locale;

/// Whose statement it is.
public enum Attribution {
  AUTHOR,
  DOCUMENT,
  THIRD_PARTY,
  LOST_IN_SCRAPING;

  /// {@return the name in JSON: lower case}
  public String json() {
    return name().toLowerCase(Locale.ROOT);
  }
}
