package org.parallax.claim;

import java.util.Locale;

/// How far the author commits to a statement.
public enum Modality {
  FACT,
  ESTIMATE,
  FORECAST,
  TARGET,
  OPINION,
  HYPOTHETICAL,
  DEFINITION;

  /// {@return the name in JSON: lower case}
  public String json() {
    return name().toLowerCase(Locale.ROOT);
  }
}
