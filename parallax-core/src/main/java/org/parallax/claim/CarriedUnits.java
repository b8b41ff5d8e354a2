package org.parallax.claim;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parallax.quantity.EconUnit;
import org.parallax.quantity.EconUnit.Dimension;
import org.parallax.quantity.Mention;
import org.parallax.quantity.Mention.Form;
import org.parallax.quantity.Quantity;

/// Units that a later value leaves out: "2.21 trillion yuan, 0.29 trillion less than", "4.6 %
/// before the fourth jumped to 5.4".
final class CarriedUnits {
  private static final BigDecimal LARGE = BigDecimal.valueOf(10_000);

  /// Above it a Korean number without a unit is rather an index.
  private static final BigDecimal RATES = BigDecimal.valueOf(30);

  private static final BigDecimal SMALL = BigDecimal.valueOf(100);
  private static final BigDecimal HUGE = BigDecimal.valueOf(100_000_000);

  private CarriedUnits() {}

  /// {@return the quantity, in the unit of the value before it where it names none itself and no
  /// hole is near; and without a "per year" that belongs to "a year before"}
  static Quantity apply(
      Tokens s, Draft d, Quantity quantity, Holes holes, DocumentContext context) {
    EconUnit unit = quantity.unit();
    boolean yearBefore =
        "year".equals(unit.per())
            && (s.is(d.value + 1, "before")
                || s.is(d.value + 1, "earlier")
                || s.is(d.value + 1, "ago"));
    boolean amountOfGdp = "gdp".equals(unit.per()) && unit.dimension() == Dimension.MONEY;
    if (yearBefore || amountOfGdp) {
      return quantity.in(unit.per(null));
    }
    if (unit.dimension() != Dimension.UNKNOWN || holes.any()) {
      return quantity;
    }
    BigDecimal point = quantity.point();
    if (point == null) {
      return quantity;
    }
    Draft from = d.carriedFrom;
    EconUnit known =
        from == null || from.value == Draft.NONE
            ? null
            : s.get(from.value).value().quantity().unit();
    if (known != null && known.dimension() == Dimension.MONEY) {
      return point.abs().compareTo(LARGE) >= 0 ? in(quantity, known) : quantity;
    }
    EconUnit money = s.isEnglish() ? context.money() : null;
    boolean amount =
        point.abs().compareTo(HUGE) >= 0 && (d.pronoun || MetricClass.of(s, d.metric).isMoney());
    return money != null && amount ? in(quantity, money) : quantity;
  }

  /// {@return the quantity, bounded as the one that it tells once more in another unit: "more than
  /// 90 kilometres (56 miles)"}
  static Quantity converted(Tokens s, Draft d, Quantity quantity) {
    int told = d.value - 2;
    if (!s.isEnglish() || !s.isPunct(d.value - 1, '(') || s.kind(told) != Token.Kind.VALUE) {
      return quantity;
    }
    Quantity other = s.get(told).value().quantity();
    EconUnit unit = quantity.unit();
    boolean same = unit.dimension() == other.unit().dimension();
    boolean measures =
        unit.dimension() == Dimension.PHYSICAL || unit.dimension() == Dimension.MONEY;
    return same && measures && !unit.code().equals(other.unit().code())
        ? quantity.like(other)
        : quantity;
  }

  /// "4,000 welders, including 300 in Hanoi": a part is counted as the whole before it is.
  static void count(Tokens s, Draft d, @Nullable Draft whole) {
    int p = s.kind(d.value - 1) == Token.Kind.HEDGE ? d.value - 2 : d.value - 1;
    boolean part = s.is(p, "including") || (s.is(p - 1, "of") && s.part(p) == Token.Part.REL);
    boolean bare = s.get(d.value).value().form() == Form.BARE;
    if (!part || !bare || whole == null || whole.value == Draft.NONE) {
      return;
    }
    Mention.Value counted = s.get(whole.value).value();
    if (counted.noun() != null && isLess(s.get(d.value).value(), counted)) {
      d.counted = counted.quantity().unit().code();
      d.rules.add("part_of_count");
    }
  }

  private static boolean isLess(Mention.Value part, Mention.Value whole) {
    BigDecimal a = part.quantity().stated().lo();
    BigDecimal b = whole.quantity().stated().lo();
    return a != null && b != null && a.compareTo(b) < 0;
  }

  /// "one tenth of one percent", "a tenth of a point": reads the draft's fraction in that unit.
  ///
  /// @return the token of the unit, or −1
  static int fractionOf(Tokens s, Draft d) {
    Mention.Value value = s.get(d.value).value();
    if (value.form() != Form.FRACTION || !s.is(d.value + 1, "of")) {
      return Draft.NONE;
    }
    int k = d.value + 2;
    while (s.part(k) == Token.Part.DET) {
      k++;
    }
    boolean one = s.kind(k) == Token.Kind.VALUE && isOne(s.get(k).value());
    Form form = one ? s.get(k).value().form() : Form.FRACTION;
    boolean percent = form == Form.PERCENT || s.is(k, "percent") || s.is(k, "per cent");
    boolean point =
        form == Form.PP || form == Form.INDEX || s.is(k, "point") || s.is(k, "percentage point");
    if (!percent && !point) {
      return Draft.NONE;
    }
    if (one) {
      s.get(k).inert = true;
    }
    d.read =
        percent ? read(value, Form.PERCENT, EconUnit.PERCENT) : read(value, Form.PP, EconUnit.PP);
    d.rules.add("fraction_of_unit");
    return k;
  }

  private static boolean isOne(Mention.Value value) {
    BigDecimal point = value.quantity().point();
    return point != null && point.compareTo(BigDecimal.ONE) == 0;
  }

  /// Spoken English leaves "percent" out where the value before had it: reads the draft's value so.
  static void percent(Tokens s, Draft d, Holes holes, DocumentContext context) {
    if (s.isChinese() || d.value == Draft.NONE || holes.any() || d.read != null) {
      return;
    }
    Mention.Value value = s.get(d.value).value();
    BigDecimal point = value.quantity().point();
    if (value.form() == Form.INDEX && isPointsOfRate(s, d, point)) {
      d.read = read(value, Form.PP, EconUnit.PP);
      return;
    }
    boolean decimal =
        value.form() == Form.BARE
            && point != null
            && (s.isEnglish() || point.abs().compareTo(RATES) < 0)
            && value.quantity().unit().dimension() == Dimension.UNKNOWN
            && point.scale() > 0
            && point.abs().compareTo(SMALL) < 0;
    MetricClass metric = MetricClass.of(s, d.metric);
    if (!decimal || metric == MetricClass.INDEX || metric == MetricClass.RATIO) {
      return;
    }
    EconUnit before = inSentence(s, d);
    if (before == null && (d.pronoun || metric.isRate())) {
      before = context.unit();
    }
    if (before == null && context.speaksOfPercent() && isTold(s, d, metric)) {
      before = EconUnit.PERCENT;
    }
    if (before != null && before.dimension() == Dimension.PERCENT) {
      d.read = read(value, Form.PERCENT, EconUnit.PERCENT);
    }
  }

  private static Mention.Value read(Mention.Value value, Form form, EconUnit unit) {
    return new Mention.Value(
        value.start(),
        value.end(),
        value.valueStart(),
        value.valueEnd(),
        value.quantity().in(unit),
        form,
        value.cue(),
        value.noun(),
        value.wordNumeral(),
        value.fromTo());
  }

  /// "growth would lose 0.4 points", "up 0.4 points" after percentages: points of a rate are
  /// percentage points.
  private static boolean isPointsOfRate(Tokens s, Draft d, @Nullable BigDecimal point) {
    boolean small = point != null && point.abs().compareTo(BigDecimal.TEN) < 0;
    MetricClass metric = MetricClass.of(s, d.metric);
    if (!small || metric == MetricClass.INDEX) {
      return false;
    }
    EconUnit before = inSentence(s, d);
    boolean percent = before != null && before.dimension() == Dimension.PERCENT;
    return percent
        || metric == MetricClass.RATE
        || metric == MetricClass.GROWTH
        || metric == MetricClass.INFLATION
        || metric == MetricClass.MONEY_FLOW;
  }

  /// Whether a number of this metric is always told in percent: a rate, the change of a price
  /// index, and amounts far too small to be money ("exports 5.9 in November").
  private static boolean isTold(Tokens s, Draft d, MetricClass metric) {
    return switch (metric) {
      case RATE, INFLATION, GROWTH -> true;
      case PRICE -> isIndexOfPrices(s, d.metric);
      case MONEY_FLOW, MONEY_STOCK -> d.prep.isEmpty() || !d.prep.equals("of");
      case INDEX, COUNT, RATIO, SHARE, GENERIC, UNKNOWN -> d.pronoun;
    };
  }

  private static boolean isIndexOfPrices(Tokens s, @Nullable Range metric) {
    for (int i = metric == null ? 0 : metric.from(); metric != null && i < metric.to(); i++) {
      String words = s.words(i).toLowerCase(Locale.ROOT);
      if (words.equals("cpi")
          || words.equals("ppi")
          || words.endsWith("prices")
          || words.contains("물가")
          || words.contains("집값")
          || words.contains("주택가격")) {
        return true;
      }
    }
    return false;
  }

  /// The unit of the value next to it in the sentence.
  private static @Nullable EconUnit inSentence(Tokens s, Draft d) {
    for (int i = d.value - 1; i >= 0; i--) {
      if (s.get(i).isValue() && !s.get(i).inert) {
        Form form = s.get(i).value().form();
        return form == Form.PERCENT || form == Form.MONEY || form == Form.INDEX
            ? s.get(i).value().quantity().unit()
            : null;
      }
    }
    boolean first = d.isBaseline || (d.baseline == Draft.NONE && d.value + 2 < s.size());
    for (int i = d.value + 1; first && i < s.size() && i <= d.value + 3; i++) {
      if (s.get(i).isValue()) {
        return s.get(i).value().quantity().unit();
      }
    }
    return null;
  }

  private static Quantity in(Quantity quantity, EconUnit known) {
    EconUnit unit = quantity.unit();
    return quantity.in(
        new EconUnit(
            known.dimension(),
            known.code(),
            unit.per(),
            unit.priceBasis(),
            unit.changeBasis(),
            unit.stockFlow()));
  }
}
