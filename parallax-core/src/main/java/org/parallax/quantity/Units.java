package org.parallax.quantity;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parallax.quantity.EconUnit.Dimension;
import org.parallax.quantity.Entry.Sense;
import org.parallax.quantity.Mention.Form;
import org.parallax.quantity.Numeral.Shape;

/// Joins a numeral to the unit that stands before or after it.
///
/// ```
/// amount = [ CURRENCY_BEFORE ] numeral [ "-" ] [ unit ] { PER }
/// unit   = PERCENT | PP | BP | CURRENCY | CENT | TIMES | SPAN_UNIT | UNIT
/// ```
final class Units {

  private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");

  private final Numerals numerals;
  private final Nouns nouns;

  Units(Numerals numerals, Nouns nouns) {
    this.numerals = numerals;
    this.nouns = nouns;
  }

  /// {@return the amount that begins at the token, or null}
  @Nullable Amount at(Tokens t, int i, Currencies scope) {
    Sense multiple = t.sense(i, SenseKind.MULTIPLE);
    if (multiple != null) {
      Numeral n =
          Numeral.of(i, i + 1, multiple.amount(), multipleStep(multiple), BigDecimal.ONE)
              .spelt()
              .as(Shape.MULTIPLE);
      return new Amount(i, i + 1, i, i + 1, n, EconUnit.RATIO, Form.MULTIPLE, false, null);
    }
    boolean sign =
        Chars.isMinus(t.mark(i)) && t.is(i + 1, SenseKind.CURRENCY_BEFORE) && t.glued(i + 1);
    int j = sign && EnglishNumerals.opensSign(t, i) ? i + 1 : i;
    Sense before = t.sense(j, SenseKind.CURRENCY_BEFORE);
    if (before != null) {
      return prefixed(t, i, j, scope.resolve(before.value()));
    }
    if (t.is(i, SenseKind.PERCENT_BEFORE)) {
      return percentBefore(t, i);
    }
    Numeral n = numerals.at(t, i);
    if (n == null || isPartOfWord(t, n)) {
      return null;
    }
    Amount share = share(t, i, n);
    if (share != null) {
      return share;
    }
    Amount amount = suffixed(t, i, n, scope);
    return isLoneWord(t, amount) ? null : amount;
  }

  /// 百分之三十五: the number behind is the percentage.
  private @Nullable Amount percentBefore(Tokens t, int i) {
    Numeral n = numerals.at(t, i + 1);
    return n == null
        ? null
        : new Amount(i, n.to(), i, n.to(), n, EconUnit.PERCENT, Form.PERCENT, false, null);
  }

  /// A single Chinese or Korean number word is a number only before something to count.
  private static boolean isLoneWord(Tokens t, Amount amount) {
    Numeral n = amount.numeral();
    return amount.form() == Form.BARE
        && n.words()
        && n.to() == n.from() + 1
        && !Chars.isLatin(t.first(n.from()))
        && !t.is(n.to(), SenseKind.CLASSIFIER)
        && !t.is(n.to(), SenseKind.NOUN)
        && !t.is(n.to(), SenseKind.TO);
  }

  /// 세 번째, 1인당: an ordinal and a "per", not a count.
  private static boolean isPartOfWord(Tokens t, Numeral n) {
    boolean asian = t.glued(n.to()) && !Chars.isLatin(t.first(n.to()));
    boolean ordinal = t.is(n.to(), SenseKind.ORDINAL) && isAsian(t, n.to());
    boolean year = n.shape() == Shape.YEAR_LIKE && t.is(n.to(), SenseKind.TIME_MARK);
    return ordinal || year || isArticle(t, n) || (asian && t.is(n.to(), SenseKind.PER));
  }

  /// 一家, 한 도시: "one" of something is no more than "a", unless something like "only" stresses it.
  private static boolean isArticle(Tokens t, Numeral n) {
    return n.words()
        && n.to() == n.from() + 1
        && n.value().compareTo(BigDecimal.ONE) == 0
        && isAsian(t, n.from())
        && !t.is(n.from() - 1, SenseKind.CUE_BEFORE)
        && (t.is(n.to(), SenseKind.CLASSIFIER) || t.is(n.to(), SenseKind.NOUN));
  }

  private static boolean isAsian(Tokens t, int i) {
    return Chars.isHangul(t.first(i)) || Chars.isHan(t.first(i));
  }

  /// 5명 중 1명: one in five.
  private @Nullable Amount share(Tokens t, int i, Numeral whole) {
    int j = whole.to();
    if (!t.is(j, SenseKind.CLASSIFIER) || !t.is(j + 1, SenseKind.IN)) {
      return null;
    }
    Numeral part = numerals.at(t, j + 2);
    boolean less = part != null && part.value().compareTo(whole.value()) < 0;
    if (part == null
        || !less
        || part.value().signum() <= 0
        || !t.is(part.to(), SenseKind.CLASSIFIER)) {
      return null;
    }
    Numeral share = Numeral.fraction(i, part.to() + 1, part.value(), whole.value());
    return new Amount(
        i, part.to() + 1, i, part.to() + 1, share, EconUnit.RATIO, Form.FRACTION, false, null);
  }

  /// "doubled" is said to the nearest whole multiple, "halved" to the nearest tenth.
  private static BigDecimal multipleStep(Sense multiple) {
    return multiple.amount().compareTo(BigDecimal.ONE) < 0 ? new BigDecimal("0.1") : BigDecimal.ONE;
  }

  private @Nullable Amount prefixed(Tokens t, int i, int j, EconUnit currency) {
    Numeral n = numerals.at(t, j + 1);
    if (n == null) {
      return null;
    }
    EconUnit unit = currency;
    int to = n.to();
    Sense named = t.sense(to, SenseKind.CURRENCY);
    if (named != null && !named.value().isEmpty()) {
      unit = EconUnit.money(named.value());
      to++;
    }
    Numeral signed = j == i ? n : n.negate();
    int valueFrom = t.glued(j + 1) || t.is(j, TokenType.MARK) ? i : n.from();
    Amount amount = new Amount(i, to, valueFrom, n.to(), signed, unit, Form.MONEY, true, null);
    return per(t, amount);
  }

  private Amount suffixed(Tokens t, int i, Numeral n, Currencies scope) {
    int j = n.to();
    if (Chars.isHyphen(t.mark(j)) && t.glued(j) && t.glued(j + 1)) {
      j++;
    } else if (n.shape() == Shape.VAGUE && t.is(j, SenseKind.OF)) {
      j++;
    }
    Entry entry = t.entry(j);
    if (entry != null) {
      Amount amount = suffixed(t, i, n, j, scope);
      if (amount != null) {
        return per(t, amount);
      }
    }
    Form form =
        switch (n.shape()) {
          case CARDINAL -> Form.BARE;
          case FRACTION -> Form.FRACTION;
          case VAGUE -> Form.VAGUE;
          case MULTIPLE -> Form.MULTIPLE;
          case MORE -> Form.BARE;
          case YEAR_LIKE -> Form.YEAR_LIKE;
        };
    EconUnit unit = n.shape() == Shape.FRACTION ? EconUnit.RATIO : EconUnit.UNKNOWN;
    return new Amount(i, n.to(), i, n.to(), n, unit, form, false, null);
  }

  private @Nullable Amount suffixed(Tokens t, int i, Numeral n, int j, Currencies scope) {
    Sense tenth = t.sense(j, SenseKind.TENTH);
    if (tenth != null) {
      return tenths(t, i, n, j);
    }
    if (t.is(j, SenseKind.PERCENT)) {
      return unit(t, i, n, j, EconUnit.PERCENT, Form.PERCENT);
    }
    if (t.is(j, SenseKind.PP)) {
      return unit(t, i, n, j, EconUnit.PP, Form.PP);
    }
    if (t.is(j, SenseKind.BP)) {
      return unit(t, i, n, j, EconUnit.BP, Form.BP);
    }
    Sense currency = t.sense(j, SenseKind.CURRENCY);
    if (currency != null) {
      return money(t, i, n, j, scope.resolve(currency.value()));
    }
    Sense cent = t.sense(j, SenseKind.CENT);
    if (cent != null) {
      return unit(t, i, n.times(HUNDREDTH), j, scope.resolve(cent.value()), Form.MONEY);
    }
    if (t.is(j, SenseKind.TIMES) && !t.is(j + 1, TokenType.NUMBER)) {
      Numeral multiple = n.as(n.shape() == Shape.VAGUE ? Shape.VAGUE : Shape.MULTIPLE);
      return unit(t, i, multiple, j, EconUnit.RATIO, Form.MULTIPLE);
    }
    int k = t.is(j, SenseKind.IN) || t.is(j, SenseKind.SPAN_ADJECTIVE) ? j + 1 : j;
    Sense span = t.sense(k, SenseKind.SPAN_UNIT);
    if (span != null && (k == j || t.is(j, SenseKind.SPAN_ADJECTIVE))) {
      return duration(t, i, n, k, span.value());
    }
    Sense physical = t.sense(j, SenseKind.UNIT);
    if (physical != null) {
      String[] parts = physical.value().split(":", 2);
      Dimension dimension = Dimension.valueOf(parts[0].toUpperCase(Locale.ROOT));
      Form form = dimension == Dimension.INDEX ? Form.INDEX : Form.PHYSICAL;
      if (t.glued(j + 1) && t.is(j + 1, SenseKind.HALF) && Chars.isHan(t.first(j))) {
        // 两米半
        BigDecimal step = new BigDecimal("0.1");
        BigDecimal sum = n.value().add(new BigDecimal("0.5"));
        Numeral half = Numeral.of(n.from(), n.to(), sum, step, BigDecimal.ONE).spelt();
        return unit(t, i, half, j + 1, EconUnit.plain(dimension, parts[1]), form);
      }
      return unit(t, i, n, j, EconUnit.plain(dimension, parts[1]), form);
    }
    return null;
  }

  /// "75 USD million", "thirteen dollars and forty-five cents".
  private Amount money(Tokens t, int i, Numeral n, int j, EconUnit currency) {
    Sense scale = t.sense(j + 1, SenseKind.SCALE);
    boolean unscaled = n.scale().compareTo(BigDecimal.ONE) == 0 && t.is(j + 1, TokenType.WORD);
    if (scale != null && unscaled && t.length(j + 1) > 1 && Chars.isLatin(t.first(j + 1))) {
      return unit(t, i, n.times(scale.amount()), j + 1, currency, Form.MONEY);
    }
    int k = t.is(j + 1, SenseKind.AND) ? j + 2 : j + 1;
    Numeral small = t.any(k, SMALL_CHANGE) || t.is(k, TokenType.NUMBER) ? numerals.at(t, k) : null;
    if (small == null || !t.is(small.to(), SenseKind.CENT)) {
      return unit(t, i, n, j, currency, Form.MONEY);
    }
    BigDecimal sum = n.value().add(small.value().multiply(HUNDREDTH));
    Numeral both = Numeral.of(n.from(), n.to(), sum, HUNDREDTH, BigDecimal.ONE);
    return unit(t, i, both, small.to(), currency, Form.MONEY);
  }

  private static final long SMALL_CHANGE =
      Entry.bit(SenseKind.DIGIT) | Entry.bit(SenseKind.TEN) | Entry.bit(SenseKind.TEEN);

  /// 三成, 三成五, 3할.
  private static Amount tenths(Tokens t, int i, Numeral n, int j) {
    // 五五折: two digits are already hundredths.
    boolean price = t.first(j) == '折';
    boolean tens = !price || n.value().compareTo(BigDecimal.TEN) < 0;
    Numeral percent = tens ? n.times(BigDecimal.TEN) : n;
    Sense digit = EastAsianWords.near(t, j + 1) ? t.sense(j + 1, SenseKind.DIGIT) : null;
    if (digit == null) {
      return unit(t, i, percent, j, EconUnit.PERCENT, Form.PERCENT);
    }
    Numeral fine =
        Numeral.of(
            n.from(), j + 2, percent.value().add(digit.amount()), BigDecimal.ONE, BigDecimal.ONE);
    return unit(t, i, fine.spelt(), j + 1, EconUnit.PERCENT, Form.PERCENT);
  }

  /// Decades and centuries are counted in years.
  private static Amount duration(Tokens t, int i, Numeral n, int k, String unit) {
    int years = unit.equals("decade") ? 10 : unit.equals("century") ? 100 : 1;
    Numeral length = years == 1 ? n : n.times(BigDecimal.valueOf(years));
    EconUnit code = EconUnit.plain(Dimension.DURATION, years == 1 ? unit : "year");
    if (t.glued(k + 1) && t.is(k + 1, SenseKind.HALF) && !Chars.isLatin(t.first(k + 1))) {
      // 两年半
      BigDecimal tenth = new BigDecimal("0.1");
      BigDecimal sum = length.value().add(new BigDecimal("0.5"));
      Numeral half = Numeral.of(n.from(), n.to(), sum, tenth, BigDecimal.ONE).spelt();
      return unit(t, i, half, k + 1, code, Form.DURATION);
    }
    return unit(t, i, length, k, code, Form.DURATION);
  }

  private static Amount unit(Tokens t, int i, Numeral n, int j, EconUnit unit, Form form) {
    int valueTo = t.is(j, TokenType.MARK) ? j + 1 : n.to();
    return new Amount(i, j + 1, i, valueTo, n, unit, form, false, null);
  }

  /// Takes "a year", "per head", "of GDP" behind an amount.
  static Amount per(Tokens t, Amount amount) {
    if (amount.form() == Form.DURATION) {
      return amount;
    }
    int i = amount.to();
    Sense per = t.sense(i, SenseKind.PER);
    boolean ofOutput = per != null && per.value().equals("gdp");
    if (ofOutput && amount.form() != Form.PERCENT && amount.form() != Form.FRACTION) {
      return amount;
    }
    if (per != null) {
      return amount.with(amount.unit().per(per.value()), amount.form()).upTo(i + 1);
    }
    // "a year", but not "a year ago" and not "a quarter of"
    Sense span = t.is(i, SenseKind.ARTICLE) ? t.sense(i + 1, SenseKind.SPAN_UNIT) : null;
    boolean counts = t.is(i + 2, SenseKind.AGO) || t.is(i + 2, SenseKind.OF);
    if (span == null || counts || t.text.charAt(t.end(i + 1) - 1) == 's') {
      return amount;
    }
    return amount.with(amount.unit().per(span.value()), amount.form()).upTo(i + 2);
  }

  /// {@return the amount with the counted noun behind it, where it has no other unit}
  Amount counted(Tokens t, Amount amount) {
    boolean open =
        switch (amount.form()) {
          case BARE, VAGUE, YEAR_LIKE -> amount.bare();
          case PERCENT, PP, BP, MONEY, COUNT, MULTIPLE, FRACTION, DURATION, INDEX, PHYSICAL ->
              false;
        };
    if (!open) {
      return amount;
    }
    Nouns.Noun noun = nouns.after(t, amount.to());
    return noun == null ? amount : per(t, amount.counting(noun.code(), noun.words(), noun.to()));
  }
}
