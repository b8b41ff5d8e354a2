package org.parallax.quantity;

import java.math.BigDecimal;
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

  private final Numerals numerals;
  private final Nouns nouns;
  private final Measures measures;
  private final Money money;

  Units(Numerals numerals, Nouns nouns) {
    this.numerals = numerals;
    this.nouns = nouns;
    this.measures = new Measures(numerals, nouns);
    this.money = new Money(numerals);
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
    if (t.is(i, SenseKind.PERCENT)) {
      return percentOf(t, i);
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

  /// "a percentage of 12.5": where nothing before says how many percent of it, and it counts
  /// nothing.
  private @Nullable Amount percentOf(Tokens t, int i) {
    boolean opens =
        t.is(i, TokenType.WORD) && t.is(i + 1, SenseKind.OF) && Chars.isLatin(t.first(i));
    boolean asked = t.word(i - 1, "what") || t.word(i - 1, "which") || t.word(i - 1, "small");
    Numeral n = opens && !asked ? numerals.at(t, i + 2) : null;
    boolean free = n != null && !t.is(n.to(), SenseKind.CURRENCY) && !t.is(n.to(), SenseKind.UNIT);
    return n == null || !free || nouns.after(t, n.to()) != null || n.shape() != Shape.CARDINAL
        ? null
        : new Amount(i, n.to(), i, n.to(), n, EconUnit.PERCENT, Form.PERCENT, true, null);
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
    Sense ahead =
        t.length(j) > 1 && t.is(j + 1, TokenType.WORD) ? t.sense(j + 1, SenseKind.SCALE) : null;
    if (ahead != null && t.is(j + 2, TokenType.NUMBER) && !t.glued(j + 2)) {
      // "USD million 75"
      n = numerals.at(t, j + 2);
      n = n == null ? null : n.times(ahead.amount());
    }
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
    Sense scale = t.is(j, SenseKind.CURRENCY) ? t.sense(j, SenseKind.SCALE) : null;
    n = scale == null ? n : n.times(scale.amount());
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
    Amount amount = withUnit(t, i, n, j, scope);
    if (amount != null) {
      return per(t, amount);
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

  private @Nullable Amount withUnit(Tokens t, int i, Numeral n, int j, Currencies scope) {
    Sense scaled = t.sense(n.to() - 1, SenseKind.SCALE);
    if (scaled != null && t.is(n.to() - 1, SenseKind.CURRENCY)) {
      // "120 MEUR"
      return money.at(t, i, n, n.to() - 1, scope);
    }
    if (t.entry(j) != null || t.mark(j) != '\0') {
      Amount amount = suffixed(t, i, n, j, scope);
      if (amount != null) {
        return amount;
      }
    }
    if (n.shape() == Shape.FRACTION && t.is(j, SenseKind.OF)) {
      int k = partOfOne(t, j + 1);
      Amount amount = k < 0 ? null : suffixed(t, i, n.as(Shape.CARDINAL), k, scope);
      return amount == null || amount.form() == Form.MULTIPLE ? null : amount;
    }
    return bracketed(t, i, n, j, scope);
  }

  /// {@return the unit's token of "a quarter of a percentage point", "half of one percent", or −1}
  private static int partOfOne(Tokens t, int j) {
    boolean one = t.is(j, SenseKind.ARTICLE) || t.word(j, "one") || t.integer(j) == 1;
    return one ? j + 1 : -1;
  }

  /// `20 [kg]`, `20 (EUR)`.
  private @Nullable Amount bracketed(Tokens t, int i, Numeral n, int j, Currencies scope) {
    int kind = "[(<".indexOf(t.mark(j));
    boolean closed = kind >= 0 && t.glued(j + 1) && t.mark(j + 2) == "])>".charAt(kind);
    Amount amount = closed && t.entry(j + 1) != null ? suffixed(t, i, n, j + 1, scope) : null;
    return amount != null && amount.to() == j + 2 ? amount.upTo(j + 3) : null;
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
    boolean fraction = n.words() && n.value().abs().compareTo(BigDecimal.ONE) < 0;
    if (t.is(j, SenseKind.POINT) && fraction) {
      // "a quarter-point cut"
      return unit(t, i, n, j, EconUnit.PP, Form.PP);
    }
    if (t.is(j, SenseKind.BP)) {
      return unit(t, i, n, j, EconUnit.BP, Form.BP);
    }
    Amount paid = money.at(t, i, n, j, scope);
    if (paid != null) {
      return paid;
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
    return measures.at(t, i, n, j);
  }

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

  static Amount unit(Tokens t, int i, Numeral n, int j, EconUnit unit, Form form) {
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
    Sense unit = span == null && t.is(i, SenseKind.ARTICLE) ? t.sense(i + 1, SenseKind.UNIT) : null;
    if (unit != null
        && !counts
        && (amount.form() == Form.MONEY || amount.form() == Form.PHYSICAL)) {
      // "80 dollars a barrel"
      return amount.with(amount.unit().per(Measures.code(unit)), amount.form()).upTo(i + 2);
    }
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
