package org.parallax.quantity;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.parallax.quantity.Entry.Sense;
import org.parallax.quantity.Mention.Form;

/// Reads a currency behind a numeral, its scale behind that, and the small change.
///
/// ```
/// money  = numeral CURRENCY [ scale ] [ [ "and" ] change ]     75 USD million
///        | numeral CENT
/// change = numeral CENT                                        15 dollars and 50 cents
///        | two digits                                          15 dollars 50, fifteen dollars fifty
/// ```
///
/// A lexicon names a CENT by its currency where a hundred make it, else `currency:how many`.
final class Money {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

  private static final long WORDS =
      Entry.bit(SenseKind.DIGIT) | Entry.bit(SenseKind.TEN) | Entry.bit(SenseKind.TEEN);

  private final Numerals numerals;

  Money(Numerals numerals) {
    this.numerals = numerals;
  }

  /// {@return the amount of the numeral that begins at token `i` with the currency at token `j`, or
  /// null}
  @Nullable Amount at(Tokens t, int i, Numeral n, int j, Currencies scope) {
    Sense currency = t.sense(j, SenseKind.CURRENCY);
    if (currency != null && !isNextSign(t, j)) {
      return named(t, i, n, j, scope.resolve(currency.value()));
    }
    Sense cent = t.sense(j, SenseKind.CENT);
    if (cent == null) {
      return null;
    }
    EconUnit unit = scope.resolve(currencyOf(cent));
    return Units.unit(t, i, n.times(part(cent)), j, unit, Form.MONEY);
  }

  /// "1 $10 note": the sign belongs to the number behind it.
  private static boolean isNextSign(Tokens t, int j) {
    boolean sign = t.is(j, TokenType.MARK) && t.is(j, SenseKind.CURRENCY_BEFORE);
    return sign && !t.glued(j) && t.glued(j + 1) && t.is(j + 1, TokenType.NUMBER);
  }

  private static String currencyOf(Sense cent) {
    int colon = cent.value().indexOf(':');
    return colon < 0 ? cent.value() : cent.value().substring(0, colon);
  }

  private static BigDecimal part(Sense cent) {
    int colon = cent.value().indexOf(':');
    return colon < 0
        ? HUNDREDTH
        : BigDecimal.ONE.divide(new BigDecimal(cent.value().substring(colon + 1)));
  }

  private Amount named(Tokens t, int i, Numeral n, int j, EconUnit currency) {
    Sense scale = t.sense(j + 1, SenseKind.SCALE);
    boolean unscaled = n.scale().compareTo(BigDecimal.ONE) == 0 && t.is(j + 1, TokenType.WORD);
    if (scale != null && unscaled && t.length(j + 1) > 1 && Chars.isLatin(t.first(j + 1))) {
      return Units.unit(t, i, n.times(scale.amount()), j + 1, currency, Form.MONEY);
    }
    int k = t.is(j + 1, SenseKind.AND) ? j + 2 : j + 1;
    Numeral small = t.any(k, WORDS) || t.is(k, TokenType.NUMBER) ? numerals.at(t, k) : null;
    Sense cent = small == null ? null : t.sense(small.to(), SenseKind.CENT);
    if (small != null && cent != null) {
      BigDecimal part = part(cent);
      BigDecimal sum = n.value().add(small.value().multiply(part));
      Numeral both = Numeral.of(n.from(), n.to(), sum, part, BigDecimal.ONE);
      return Units.unit(t, i, both, small.to(), currency, Form.MONEY);
    }
    boolean change = small != null && k == j + 1 && unscaled(n) && isChange(t, small);
    if (small == null || !change) {
      return Units.unit(t, i, n, j, currency, Form.MONEY);
    }
    BigDecimal sum = n.value().add(small.value().multiply(HUNDREDTH));
    Numeral both = Numeral.of(n.from(), small.to(), sum, HUNDREDTH, BigDecimal.ONE);
    return new Amount(i, small.to(), i, small.to(), both, currency, Form.MONEY, false, null);
  }

  private static boolean unscaled(Numeral n) {
    boolean whole = n.step().compareTo(BigDecimal.ONE) == 0;
    return whole && n.value().abs().compareTo(THOUSAND) < 0;
  }

  /// Two digits, or their words, with nothing behind that they could count or that makes them a
  /// part of another number.
  private static boolean isChange(Tokens t, Numeral n) {
    boolean digits = n.to() == n.from() + 1 && t.digits(n.from(), 2);
    boolean words = n.words() && n.value().compareTo(BigDecimal.TEN) >= 0;
    boolean small = n.value().compareTo(HUNDRED) < 0 && n.step().compareTo(BigDecimal.ONE) == 0;
    int j = n.to();
    boolean free =
        !t.has(j)
            || t.is(j, SenseKind.STOP)
            || (t.is(j, TokenType.MARK)
                && t.entry(j) == null
                && ".,;:!?)".indexOf(t.first(j)) >= 0);
    return (digits || words) && small && free;
  }
}
