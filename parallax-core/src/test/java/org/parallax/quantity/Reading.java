package org.parallax.quantity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Mentions as one line a test can compare: `5.2 percent «5.2%»`, `2025-Q3 «third quarter»`.
final class Reading {

  static final LocalDate CLOCK = LocalDate.of(2025, 11, 21);

  private Reading() {}

  static List<Mention> scan(String language, String text) {
    return MentionScanner.forLanguage(language).scan(text, 0, text.length(), CLOCK);
  }

  /// {@return the values of a text: comparator where there is one, number, unit and words}
  static String values(String language, String text) {
    return scan(language, text).stream()
        .filter(Mention.Value.class::isInstance)
        .map(m -> value((Mention.Value) m, text))
        .collect(Collectors.joining("; "));
  }

  /// {@return the periods of a text with their words}
  static String times(String language, String text) {
    return scan(language, text).stream()
        .filter(Mention.Time.class::isInstance)
        .map(Mention.Time.class::cast)
        .map(t -> t.period() + " «" + text.substring(t.start(), t.end()) + "»")
        .collect(Collectors.joining("; "));
  }

  /// {@return the roles of digits that are neither}
  static String others(String language, String text) {
    return scan(language, text).stream()
        .filter(Mention.Other.class::isInstance)
        .map(Mention.Other.class::cast)
        .map(o ->
            o.role().name().toLowerCase(Locale.ROOT)
                + " «"
                + text.substring(o.start(), o.end())
                + "»")
        .collect(Collectors.joining("; "));
  }

  static Mention.Value only(String language, String text) {
    List<Mention.Value> values =
        scan(language, text).stream()
            .filter(Mention.Value.class::isInstance)
            .map(Mention.Value.class::cast)
            .toList();
    if (values.size() != 1) {
      throw new AssertionError("Expected one value in '" + text + "', found " + values + ".");
    }
    return values.getFirst();
  }

  static Quantity quantity(String language, String text) {
    return only(language, text).quantity();
  }

  private static String value(Mention.Value v, String text) {
    Quantity q = v.quantity();
    String sign =
        switch (q.comparator()) {
          case EQ, NONE -> "";
          case APPROX -> "~ ";
          case LT -> "< ";
          case LE -> "<= ";
          case GT -> "> ";
          case GE -> ">= ";
          case RANGE -> "";
        };
    BigDecimal lo = q.stated().lo();
    BigDecimal hi = q.stated().hi();
    String number =
        q.comparator() == Comparator.RANGE
            ? plain(lo) + ".." + plain(hi)
            : plain(lo == null ? hi : lo);
    String per = q.unit().per() == null ? "" : "/" + q.unit().per();
    return sign
        + number
        + " "
        + q.unit().code()
        + per
        + " «"
        + text.substring(v.start(), v.end())
        + "»";
  }

  private static String plain(@Nullable BigDecimal value) {
    if (value == null) {
      return "∞";
    }
    BigDecimal stripped = value.stripTrailingZeros();
    return (stripped.scale() > 4 ? value.setScale(4, java.math.RoundingMode.HALF_EVEN) : stripped)
        .toPlainString();
  }
}
