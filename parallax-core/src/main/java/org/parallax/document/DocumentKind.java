package org.parallax.document;

import java.util.Locale;

/// What kind of writing a document is.
public enum DocumentKind {
  BANK_REPORT,
  REPORT_SUMMARY,
  FORUM_POST,
  NEWSLETTER,
  BLOG,
  NEWS,
  PRESS_RELEASE,
  FILING,
  TRANSCRIPT,
  STATISTICS_RELEASE,
  UNKNOWN;

  /// {@return the name in JSON: lower case}
  public String json() {
    return name().toLowerCase(Locale.ROOT);
  }
}
