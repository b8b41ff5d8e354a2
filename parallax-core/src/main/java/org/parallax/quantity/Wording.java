package org.parallax.quantity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// What comparator and hedge words do to a value: the rows of the tolerance table.
public enum Wording {
  ABOUT(Comparator.APPROX),
  MORE_THAN(Comparator.GT),
  AT_LEAST(Comparator.GE),
  LESS_THAN(Comparator.LT),
  AT_MOST(Comparator.LE),
  NEARLY(Comparator.APPROX),
  JUST_ABOVE(Comparator.GT),
  JUST_BELOW(Comparator.LT),
  /// "exactly", "just": says nothing beyond the digits.
  EXACTLY(Comparator.EQ);

  private static final Map<String, Wording> BY_NAME =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(w -> w.name().toLowerCase(Locale.ROOT), w -> w));

  private final Comparator comparator;

  Wording(Comparator comparator) {
    this.comparator = comparator;
  }

  public Comparator comparator() {
    return comparator;
  }

  /// {@return whether the value is one end of a half-line}
  public boolean isBound() {
    return switch (this) {
      case MORE_THAN, AT_LEAST, LESS_THAN, AT_MOST -> true;
      case ABOUT, NEARLY, JUST_ABOVE, JUST_BELOW, EXACTLY -> false;
    };
  }

  /// {@return the wording that a lexicon names in lower case}
  static Wording of(String name) {
    Wording wording = BY_NAME.get(name);
    if (wording == null) {
      throw new IllegalStateException(
          "Expected one of " + BY_NAME.keySet() + ", found '" + name + "'.");
    }
    return wording;
  }
}
