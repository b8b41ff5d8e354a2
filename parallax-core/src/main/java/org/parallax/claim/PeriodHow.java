package org.parallax.claim;

import java.util.Locale;

/// How the period of a claim was resolved.
public enum PeriodHow {
  STATED,
  RELATIVE,
  INFERRED,
  DOCUMENT_DATE,
  LOST;

  /// {@return the name in JSON: lower case}
  public String json() {
    return name().toLowerCase(Locale.ROOT);
  }
}
