package org.parallax.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parallax.quantity.EconUnit.Dimension;
import org.parallax.quantity.Entry.Sense;
import org.parallax.quantity.Mention.Form;

/// Reads a unit of measure behind a numeral, and a smaller one behind that.
///
/// ```
/// measure = numeral UNIT [ [ "and" ] numeral UNIT ]      5 feet 6 inches
///         | numeral "'" numeral ( '"' | "″" )            5'6"
///         | numeral UNIT HALF                            两米半
/// ```
///
/// A lexicon names a unit `dimension:code`, and a customary one that is told together with a larger
/// `dimension:code:larger:how many make it`.
final class Measures {

  /// How far back a line is looked through for the quotation mark that another would close.
  private static final int LINE = 400;

  private static final BigDecimal TWELVE = BigDecimal.valueOf(12);

  private final Numerals numerals;
  private final Nouns nouns;

  Measures(Numerals numerals, Nouns nouns) {
    this.numerals = numerals;
    this.nouns = nouns;
  }

  /// {@return the amount of the numeral that begins at token `i` with the unit at token `j`}
  @Nullable Amount at(Tokens t, int i, Numeral n, int j) {
    Sense sense = t.sense(j, SenseKind.UNIT);
    if (sense == null || !isUnit(t, j)) {
      return marks(t, i, n, j);
    }
    String[] parts = sense.value().split(":", -1);
    Dimension dimension = Dimension.valueOf(parts[0].toUpperCase(Locale.ROOT));
    Form form = dimension == Dimension.INDEX ? Form.INDEX : Form.PHYSICAL;
    EconUnit unit = EconUnit.plain(dimension, parts[1]);
    if (t.glued(j + 1) && t.is(j + 1, SenseKind.HALF) && Chars.isHan(t.first(j))) {
      // 两米半
      BigDecimal step = new BigDecimal("0.1");
      BigDecimal sum = n.value().add(new BigDecimal("0.5"));
      Numeral half = Numeral.of(n.from(), n.to(), sum, step, BigDecimal.ONE).spelt();
      return Units.unit(t, i, half, j + 1, unit, form);
    }
    Amount both = compound(t, i, n, j, unit);
    return both == null ? Units.unit(t, i, n, j, unit, form) : both;
  }

  /// A letter is a unit apart from its number and where no counted noun makes it a scale: "5 m
  /// tall", but "5 m people", "Type 5 L-202".
  private boolean isUnit(Tokens t, int j) {
    if (t.length(j) > 1 || !Chars.isLatinLetter(t.first(j))) {
      return true;
    }
    boolean named = Chars.isHyphen(t.mark(j + 1)) && t.glued(j + 1);
    boolean capital = Chars.isUpper(t.first(j)) && "GMT".indexOf(t.first(j)) >= 0;
    return !named && !capital && (t.glued(j) || nouns.after(t, j + 1) == null);
  }

  /// "5 feet and 6 inches", "3 lb 4 oz", "5 ft 2 in".
  private @Nullable Amount compound(Tokens t, int i, Numeral n, int j, EconUnit unit) {
    int k = t.is(j + 1, SenseKind.AND) ? j + 2 : j + 1;
    boolean number = t.is(k, TokenType.NUMBER) || t.is(k, SenseKind.DIGIT);
    Numeral small = number && isWhole(n) ? numerals.at(t, k) : null;
    if (small == null) {
      return null;
    }
    int last = small.to();
    Sense sense = t.sense(last, SenseKind.UNIT);
    String[] parts = sense == null ? new String[0] : sense.value().split(":", -1);
    boolean smaller = parts.length == 4 && parts[2].equals(unit.code());
    boolean inch = unit.code().equals("foot") && t.word(last, "in") && closes(t, last + 1);
    BigDecimal many = smaller ? new BigDecimal(parts[3]) : inch ? TWELVE : BigDecimal.ZERO;
    return small.value().compareTo(many) >= 0
        ? null
        : Units.unit(t, i, sum(n, small, many), last, unit, Form.PHYSICAL);
  }

  /// {@return the code of a unit as a lexicon names it}
  static String code(Sense unit) {
    return unit.value().split(":", -1)[1];
  }

  private static boolean isWhole(Numeral n) {
    return n.scale().compareTo(BigDecimal.ONE) == 0 && n.step().compareTo(BigDecimal.ONE) == 0;
  }

  private static Numeral sum(Numeral n, Numeral small, BigDecimal many) {
    BigDecimal part = small.value().divide(many, MathContext.DECIMAL64);
    BigDecimal step = small.step().divide(many, MathContext.DECIMAL64);
    return Numeral.of(n.from(), n.to(), n.value().add(part), step, BigDecimal.ONE);
  }

  /// The next token goes with no number: the "in" before it was an inch.
  private static boolean closes(Tokens t, int j) {
    return !t.has(j) || (t.is(j, TokenType.MARK) && t.entry(j) == null) || t.is(j, SenseKind.STOP);
  }

  /// `5'6"`, `55" screens`.
  private @Nullable Amount marks(Tokens t, int i, Numeral n, int j) {
    if (t.mark(j, '\'') || t.mark(j, '’')) {
      Numeral small =
          t.is(j + 1, TokenType.NUMBER) && t.plain(j + 1) ? numerals.at(t, j + 1) : null;
      boolean inches = small != null && (t.mark(small.to(), '"') || t.mark(small.to(), '″'));
      return small == null || !inches || small.value().compareTo(TWELVE) >= 0
          ? null
          : Units.unit(t, i, sum(n, small, TWELVE), small.to(), FOOT, Form.PHYSICAL);
    }
    boolean inch = t.mark(j, '"') && t.is(n.to() - 1, TokenType.NUMBER) && opensNoQuote(t, j);
    return inch ? Units.unit(t, i, n, j, INCH, Form.PHYSICAL) : null;
  }

  private static final EconUnit FOOT = EconUnit.plain(Dimension.PHYSICAL, "foot");
  private static final EconUnit INCH = EconUnit.plain(Dimension.PHYSICAL, "inch");

  /// No quotation is open on the line that the mark would close, and none begins with it.
  private static boolean opensNoQuote(Tokens t, int j) {
    int end = t.end(j);
    if (end < t.text.length() && Character.isLetterOrDigit(t.text.charAt(end))) {
      return false;
    }
    int from = Math.max(0, t.start(j) - LINE);
    int quotes = 0;
    for (int i = t.start(j) - 1; i >= from && t.text.charAt(i) != '\n'; i--) {
      quotes += t.text.charAt(i) == '"' ? 1 : 0;
    }
    return quotes % 2 == 0;
  }
}
