package org.parallax.series;

/// The name of a series: upper-case parts joined by dots, for example `CN.PRICES.CPI.YOY.M`.
public record SeriesKey(String value) implements Comparable<SeriesKey> {

  public SeriesKey {
    if (!value.matches("[A-Z0-9_]+(\\.[A-Z0-9_]+)*")) {
      throw new IllegalArgumentException(
          "Expected upper-case parts joined by dots, such as CN.PRICES.CPI.YOY.M, found '"
              + value
              + "'.");
    }
  }

  @Override
  public int compareTo(SeriesKey other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
