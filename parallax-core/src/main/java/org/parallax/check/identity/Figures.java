package org.parallax.check.identity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parallax.quantity.EconUnit;
import org.parallax.quantity.Interval;

/// Numbers as they are written out in formulas: "18.2 %", "12,000", "65.9 thousand", "1.2 trillion
/// CNY".
final class Figures {

  private static final MathContext SHOWN = new MathContext(3, RoundingMode.HALF_EVEN);
  private static final MathContext SHOWN_LOW = new MathContext(3, RoundingMode.FLOOR);
  private static final MathContext SHOWN_HIGH = new MathContext(3, RoundingMode.CEILING);
  private static final MathContext KEPT = new MathContext(12, RoundingMode.HALF_EVEN);
  private static final MathContext KEPT_LOW = new MathContext(12, RoundingMode.FLOOR);
  private static final MathContext KEPT_HIGH = new MathContext(12, RoundingMode.CEILING);

  private Figures() {}

  /// A word for a power of ten.
  private enum Scale {
    TRILLION(12, " trillion"),
    BILLION(9, " billion"),
    MILLION(6, " million"),
    THOUSAND(3, " thousand"),
    ONE(0, "");

    private final int power;
    private final String word;

    Scale(int power, String word) {
      this.power = power;
      this.word = word;
    }

    BigDecimal down(BigDecimal value) {
      return value.movePointLeft(power);
    }

    static Scale of(BigDecimal value, boolean thousands) {
      for (Scale scale : values()) {
        BigDecimal least = BigDecimal.TEN.pow(scale == THOUSAND ? 4 : scale.power);
        boolean used = scale != THOUSAND || thousands;
        if (used && value.abs().compareTo(least) >= 0) {
          return scale;
        }
      }
      return ONE;
    }
  }

  /// {@return a number of the text with all its digits, and the sign of a bound}
  static String stated(Operand operand) {
    Extent extent = operand.extent();
    Interval strict = extent.strict();
    String sign = strict.hi() == null ? "> " : strict.lo() == null ? "< " : "";
    return sign + exact(extent.point(), operand.unit());
  }

  /// {@return a number with all its digits}
  static String exact(BigDecimal value, EconUnit unit) {
    Scale scale = Scale.of(value, false);
    BigDecimal shown = scale == Scale.ONE ? value : scale.down(value).stripTrailingZeros();
    return grouped(shown) + scale.word + suffix(unit);
  }

  /// {@return a computed number: as it is where it has few digits, else three of them}
  static String computed(BigDecimal value, EconUnit unit) {
    BigDecimal plain = value.stripTrailingZeros();
    if (plain.precision() <= 7) {
      return exact(plain, unit);
    }
    return approximate(value, unit);
  }

  private static String approximate(BigDecimal value, EconUnit unit) {
    Scale scale = Scale.of(value, true);
    return grouped(short3(scale.down(value), SHOWN)) + scale.word + suffix(unit);
  }

  /// {@return a computed number and, in brackets, what the strict readings allow}
  static String withRange(Extent extent, EconUnit unit) {
    String value = computed(extent.point(), unit);
    String range = range(extent);
    return range.isEmpty() ? value : value + " (" + range + ")";
  }

  private static String range(Extent extent) {
    BigDecimal lo = extent.strict().lo();
    BigDecimal hi = extent.strict().hi();
    if (lo != null && hi != null && lo.compareTo(hi) == 0) {
      return "";
    }
    boolean few = extent.point().stripTrailingZeros().precision() <= 7;
    Scale scale = Scale.of(extent.point(), !few);
    if (lo == null && hi == null) {
      return "any value";
    }
    if (lo == null && hi != null) {
      return "at most " + end(hi, scale, extent, SHOWN_HIGH);
    }
    if (hi == null && lo != null) {
      return "at least " + end(lo, scale, extent, SHOWN_LOW);
    }
    return end(lo, scale, extent, SHOWN_LOW) + "–" + end(hi, scale, extent, SHOWN_HIGH);
  }

  /// An end is shown with one digit more than the number, or exactly where it is short.
  private static String end(
      @Nullable BigDecimal value, Scale scale, Extent extent, MathContext rounding) {
    if (value == null) {
      return "∞";
    }
    BigDecimal scaled = scale.down(value);
    BigDecimal point = scale.down(extent.point()).stripTrailingZeros();
    int decimals = point.precision() <= 7 ? Math.max(0, point.scale()) + 2 : -1;
    BigDecimal shown =
        decimals >= 0 && scaled.stripTrailingZeros().scale() <= decimals
            ? scaled.stripTrailingZeros()
            : short3(scaled, rounding);
    return grouped(shown);
  }

  private static BigDecimal short3(BigDecimal value, MathContext rounding) {
    BigDecimal rounded = value.round(rounding);
    int integerDigits = rounded.precision() - rounded.scale();
    int decimals = Math.min(3, Math.max(0, 3 - Math.max(1, integerDigits)));
    return value.setScale(decimals, rounding.getRoundingMode());
  }

  private static String grouped(BigDecimal value) {
    BigDecimal plain = value.scale() < 0 ? value.setScale(0) : value;
    DecimalFormat format =
        new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
    format.setMinimumFractionDigits(Math.max(0, plain.scale()));
    format.setMaximumFractionDigits(Math.max(0, plain.scale()));
    return format.format(plain).replace("-", "−");
  }

  /// {@return the sign by which a unit follows its number}
  static String suffix(EconUnit unit) {
    String per = unit.per() == null || unit.per().equals("gdp") ? "" : " a " + unit.per();
    return switch (unit.dimension()) {
      case PERCENT -> "gdp".equals(unit.per()) ? " % of GDP" : " %";
      case PP -> " pp";
      case BP -> " bp";
      case MONEY -> unit.code().startsWith("unknown") ? per : " " + unit.code() + per;
      case DURATION -> " " + unit.code() + "s";
      case COUNT, INDEX, RATIO, RANK, CORRELATION, PHYSICAL, UNKNOWN -> per;
    };
  }

  /// {@return a value without the digits that no reader needs}
  static BigDecimal kept(BigDecimal value) {
    BigDecimal plain = value.round(KEPT).stripTrailingZeros();
    return plain.scale() < 0 ? plain.setScale(0) : plain;
  }

  /// {@return an interval with its ends rounded outward to the same digits}
  static Interval kept(Interval i) {
    return new Interval(
        i.lo() == null ? null : kept(i.lo().round(KEPT_LOW)),
        i.hi() == null ? null : kept(i.hi().round(KEPT_HIGH)),
        i.loOpen(),
        i.hiOpen());
  }
}
