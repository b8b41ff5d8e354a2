package org.parallax.series;

import java.util.Arrays;
import java.util.Locale;

/// What the numbers of a series are measured as. Measures are never crossed silently.
public enum Measure {
  /// The thing itself.
  LEVEL,
  /// Change on the same period a year before, in percent.
  YOY,
  /// Change on the quarter before, in percent.
  QOQ,
  /// Change on the month before, in percent.
  MOM,
  /// Change of the year to date on the same months a year before, in percent.
  YTD_YOY,
  /// The sum of the year to date.
  YTD,
  /// An index with a base.
  INDEX,
  /// A share of something else, in percent.
  SHARE;

  /// {@return the measure of this lower-case name}
  ///
  /// @throws IllegalArgumentException naming the known ones
  public static Measure parse(String text) {
    for (Measure measure : values()) {
      if (measure.json().equals(text)) {
        return measure;
      }
    }
    throw new IllegalArgumentException(
        "Expected one of "
            + Arrays.stream(values()).map(Measure::json).toList()
            + ", found '"
            + text
            + "'.");
  }

  /// {@return the name in files: lower case}
  public String json() {
    return name().toLowerCase(Locale.ROOT);
  }
}
