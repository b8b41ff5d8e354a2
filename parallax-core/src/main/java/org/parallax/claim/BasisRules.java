package org.parallax.claim;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parallax.claim.Token.Kind;
import org.parallax.quantity.ChangeBasis;
import org.parallax.quantity.EconUnit;
import org.parallax.quantity.Frequency;
import org.parallax.quantity.Mention;
import org.parallax.quantity.Period;
import org.parallax.quantity.PriceBasis;
import org.parallax.quantity.Quantity;

/// What a change is measured against and at what prices: the nearest such words in the sentence.
final class BasisRules {

  private BasisRules() {}

  /// {@return the quantity with the bases that the sentence gives it}
  static Quantity apply(
      Tokens s,
      Draft d,
      Figure figure,
      Quantity quantity,
      @Nullable Period period,
      @Nullable Period from,
      @Nullable String home) {
    EconUnit unit = quantity.unit();
    MetricClass metric = MetricClass.of(s, d.metric);
    boolean moves =
        figure.change()
            || figure.kind() == ClaimKind.CHANGE_PCT
            || figure.kind() == ClaimKind.CHANGE_PP
            || (metric.isGrowthRate() && unit.dimension() == EconUnit.Dimension.PERCENT);
    PriceBasis price = price(s, d);
    if (price != PriceBasis.UNKNOWN && unit.dimension() != EconUnit.Dimension.COUNT) {
      unit = unit.on(price);
    }
    moves |= s.isEnglish() && isStepped(s, d, unit);
    if (moves && figure.kind() != ClaimKind.SHARE) {
      ChangeBasis found = change(s, d, period, from);
      boolean onYear =
          found == ChangeBasis.CHANGE && from == null && isCustomary(s, d, period, home);
      unit = unit.on(onYear ? ChangeBasis.YOY : found);
    }
    boolean percent = unit.dimension() == EconUnit.Dimension.PERCENT;
    if (percent
        && unit.changeBasis() == ChangeBasis.CHANGE
        && from == null
        && isYearly(s, d, metric)) {
      unit = unit.on(ChangeBasis.YOY);
    }
    if (unit.per() == null) {
      unit = unit.per(per(s, d.value));
    }
    return quantity.in(unit);
  }

  /// Growth of output, trade, money and prices is on a year before where a Korean text does not say
  /// otherwise; the moves of markets are not.
  private static boolean isYearly(Tokens s, Draft d, MetricClass metric) {
    if (!s.isVerbFinal() || d.baselineTime != Draft.NONE) {
      return false;
    }
    return switch (metric) {
      case MONEY_FLOW, MONEY_STOCK, INFLATION, GROWTH -> !isOfMarket(s, d);
      case PRICE -> !isOfMarket(s, d);
      case RATE, INDEX, COUNT, RATIO, SHARE, GENERIC, UNKNOWN -> false;
    };
  }

  private static boolean isOfMarket(Tokens s, Draft d) {
    for (int i = d.metric == null ? 0 : d.metric.from();
        d.metric != null && i < d.metric.to();
        i++) {
      if (s.has(i, CueKind.MARKET)
          || s.get(i).senses.value(CueKind.METRIC).equals("index")
          || s.get(i).senses.value(CueKind.METRIC).equals("rate")) {
        return true;
      }
    }
    return false;
  }

  /// "On a quarter-on-quarter basis it was 1.1 %": the words say that it is a change.
  private static boolean isStepped(Tokens s, Draft d, EconUnit unit) {
    if (unit.dimension() != EconUnit.Dimension.PERCENT) {
      return false;
    }
    for (int i = 0; i < s.size(); i++) {
      ChangeBasis basis = basis(s, i);
      boolean step = basis == ChangeBasis.QOQ || basis == ChangeBasis.MOM;
      if (step && Distance.between(s, i, d.value) < 4) {
        return true;
      }
    }
    return false;
  }

  private static ChangeBasis change(
      Tokens s, Draft d, @Nullable Period period, @Nullable Period from) {
    if (d.isComparand && d.carriedFrom != null && d.carriedFrom.value != Draft.NONE) {
      return change(s, d.carriedFrom, period, null);
    }
    if (isAgainstTime(s, d.value)) {
      return ChangeBasis.CHANGE;
    }
    boolean rates =
        s.isVerbFinal() && d.prep.equals("to") && MetricClass.of(s, d.metric).isGrowthRate();
    if (from != null && period != null && !rates) {
      return Baselines.basis(from, period);
    }
    int best = Draft.NONE;
    double least = 12;
    for (int i = 0; i < s.size(); i++) {
      boolean late = s.isVerbFinal() && i > d.value + 1 && !s.isPunct(i - 1, '(');
      boolean another = s.isChinese() ? isOfAnother(s, d, i) : isOfLaterValue(s, d.value, i);
      boolean closed = s.isVerbFinal() && i < d.value && isOfClosed(s, i, d.value);
      if (basis(s, i) != null && !late && !another && !closed) {
        double cost = Distance.between(s, i, d.value);
        if (cost < least) {
          least = cost;
          best = i;
        }
      }
    }
    ChangeBasis found = best == Draft.NONE ? null : basis(s, best);
    if (s.isVerbFinal() && found == ChangeBasis.CUMULATIVE) {
      found = ChangeBasis.YTD;
    }
    // "증가율이 한 달 사이 7.0%에서 8.7%로": the rates themselves are no change on the month.
    boolean path = d.prep.equals("to") || d.prep.equals("from");
    boolean step = found == ChangeBasis.MOM || found == ChangeBasis.QOQ;
    if (s.isVerbFinal() && path && step && MetricClass.of(s, d.metric).isGrowthRate()) {
      found = null;
    }
    if (found != null) {
      boolean quarter = period != null && period.frequency() == Frequency.QUARTER;
      return found == ChangeBasis.MOM && quarter ? ChangeBasis.QOQ : found;
    }
    boolean cumulates =
        period != null
            && period.frequency() == null
            && period.start().getDayOfYear() == 1
            && period.start().getYear() == period.end().getYear();
    boolean yearly = s.isChinese() && !d.isBaseline && isCustomary(s, d);
    return cumulates ? ChangeBasis.YTD : yearly ? ChangeBasis.YOY : ChangeBasis.CHANGE;
  }

  /// Growth of what the statistics offices count is on a year before where nothing else is said;
  /// the moves of markets and of single firms are not.
  private static boolean isCustomary(Tokens s, Draft d) {
    boolean percent = s.get(d.value).value().form() == Mention.Form.PERCENT;
    boolean spans = d.spanMonths > 0 || d.baselineTime != Draft.NONE || d.baseline != Draft.NONE;
    return switch (MetricClass.of(s, d.metric)) {
      case GROWTH, INFLATION, MONEY_FLOW, MONEY_STOCK -> percent && !spans;
      case RATE, INDEX, PRICE, COUNT, RATIO, SHARE, GENERIC, UNKNOWN -> false;
    };
  }

  /// A Chinese basis that names the period of a comparand ("比上月的3.0%"), and for percentage points
  /// one inside the metric ("CPI同比涨幅回落0.2个百分点") or beyond a comma.
  private static boolean isOfAnother(Tokens s, Draft d, int basis) {
    if (basis > d.value && PlaceRules.isOfNext(s, d.value, basis)) {
      return true;
    }
    boolean comparand = s.part(basis + 1) == Token.Part.POSSESSIVE && s.get(basis + 2).isValue();
    if (s.get(d.value).value().form() != Mention.Form.PP) {
      return comparand && d.value == basis + 2;
    }
    boolean inside = d.metric != null && d.metric.contains(basis);
    return inside || PlaceRules.isOfNext(s, Math.min(basis, d.value), Math.max(basis, d.value));
  }

  /// Where changes of this metric are told on the year before unless said otherwise: official
  /// statistics of China, in percent, for a month, quarter or year.
  private static boolean isCustomary(
      Tokens s, Draft d, @Nullable Period period, @Nullable String home) {
    boolean china = s.isEnglish() && "CN".equals(home);
    Frequency unit = china && period != null ? period.frequency() : null;
    boolean regular =
        unit == Frequency.MONTH || unit == Frequency.QUARTER || unit == Frequency.YEAR;
    boolean percent = s.get(d.value).value().form() == Mention.Form.PERCENT;
    return regular && percent && d.metric != null && isOfficial(s, d.metric);
  }

  private static boolean isOfficial(Tokens s, Range metric) {
    for (int i = metric.from(); i < metric.to(); i++) {
      if (s.get(i).senses.value(CueKind.TRAIT).equals("yoy")) {
        return true;
      }
    }
    return false;
  }

  /// "전월보다 0.2%포인트 줄었고, 6월의 3.6%": a step on the month or quarter belongs to the figure of its own
  /// clause.
  private static boolean isOfClosed(Tokens s, int basis, int value) {
    ChangeBasis told = basis(s, basis);
    boolean figure = false;
    boolean verb = false;
    for (int i = basis + 1; i < value; i++) {
      figure |= s.get(i).isValue() && !s.get(i).inert;
      verb |= figure && s.part(i) == Token.Part.VERB;
    }
    return verb && (told == ChangeBasis.MOM || told == ChangeBasis.QOQ);
  }

  /// "8.0 %, 0.8 points faster than the month before": a comparison belongs to the value next to
  /// it.
  private static boolean isOfLaterValue(Tokens s, int value, int basis) {
    String words = s.isEnglish() && basis > value ? s.words(basis).toLowerCase(Locale.ROOT) : "";
    boolean compares = words.startsWith("than") || s.has(basis, CueKind.SHIFT);
    for (int i = value + 1; compares && i < basis; i++) {
      if (s.get(i).isValue() && !s.get(i).inert) {
        return true;
      }
    }
    return false;
  }

  /// 比二季度, 较9月末: the value is measured against that time.
  private static boolean isAgainstTime(Tokens s, int value) {
    for (int i = value - 1; i > 0 && s.kind(i) != Kind.PUNCT && s.kind(i) != Kind.VALUE; i--) {
      boolean time = s.kind(i) == Kind.TIME && !s.isEnglish();
      if (time && (s.is(i - 1, "比") || s.is(i - 1, "较"))) {
        return true;
      }
    }
    return false;
  }

  /// {@return what a change is measured on by the words at `i`, or null where they say nothing}
  static @Nullable ChangeBasis basis(Tokens s, int i) {
    Token token = s.get(i);
    if (token.kind == Kind.BASIS && token.mention instanceof Mention.Basis basis) {
      return basis.basis();
    }
    String value = token.senses.value(CueKind.BASIS);
    if (value.isEmpty() && token.has(CueKind.SHIFT)) {
      int compares = ShiftedTimes.comparedAt(s, i);
      String shift = compares == Draft.NONE ? "" : token.senses.value(CueKind.SHIFT);
      return switch (shift) {
        case "month:-1" -> ChangeBasis.MOM;
        case "quarter:-1" -> ChangeBasis.QOQ;
        case "year:-1" -> ChangeBasis.YOY;
        default -> null;
      };
    }
    return value.isEmpty() ? null : ChangeBasis.valueOf(value.toUpperCase(Locale.ROOT));
  }

  private static PriceBasis price(Tokens s, Draft d) {
    double least = 8;
    PriceBasis found = PriceBasis.UNKNOWN;
    for (int i = 0; i < s.size(); i++) {
      String value = s.get(i).senses.value(CueKind.PRICE);
      boolean inMetric = d.metric != null && d.metric.contains(i);
      if (!value.isEmpty()
          && !(s.has(i + 1, CueKind.METRIC)
              && !inMetric
              && s.get(i + 1).senses.value(CueKind.METRIC).equals("generic"))) {
        double cost = inMetric ? 0 : Distance.between(s, i, d.value);
        if (cost < least) {
          least = cost;
          found = PriceBasis.valueOf(value.toUpperCase(Locale.ROOT));
        }
      }
    }
    return found;
  }

  private static @Nullable String per(Tokens s, int value) {
    String per = value + 1 < s.size() ? s.get(value + 1).senses.value(CueKind.PER) : "";
    return per.isEmpty() ? null : per;
  }
}
