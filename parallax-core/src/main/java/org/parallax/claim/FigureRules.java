package org.parallax.claim;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.quantity.ChangeBasis;
import org.parallax.quantity.EconUnit;
import org.parallax.quantity.EconUnit.Dimension;
import org.parallax.quantity.Mention;
import org.parallax.quantity.Mention.Form;
import org.parallax.quantity.Quantity;
import org.parallax.quantity.StockFlow;

/// From unit, predicate, preposition and metric to kind, direction and unit, in every language.
///
/// A predicate of change makes a percent a change unless "to" makes it a level. The level of a
/// growth rate ("growth slowed to 4.5 %") is a change of its metric, so its kind is `CHANGE_PCT`
/// and its stock-flow `RATE`: the direction says where the rate went and never turns the number's
/// sign.
final class FigureRules {

  /// Comparators after a verb of movement that name the mark it has passed.
  private static final Set<String> PASSED =
      Set.of("above", "below", "beneath", "north of", "south of", "past");

  private FigureRules() {}

  /// {@return what the draft says}
  static Figure of(Tokens s, Draft d) {
    Direction direction = direction(s, d);
    if (d.extreme != null) {
      return new Figure(ClaimKind.EXTREMUM, d.extreme, null, false, false);
    }
    if (d.value == Draft.NONE) {
      boolean extreme =
          d.predicate != Draft.NONE
              && s.has(d.predicate, CueKind.EXTREMUM)
              && d.rules.contains("extremum");
      boolean ofDecline =
          extreme
              && s.isEnglish()
              && (isDecline(s, d)
                  || s.get(Math.min(d.predicate + 1, s.size() - 1))
                      .senses
                      .value(CueKind.CHANGE_NOUN)
                      .equals("down"));
      boolean eastern = extreme && d.rules.contains("extremum_of_decline");
      Direction told =
          eastern
              ? direction == Direction.HIGH ? Direction.LOW : Direction.HIGH
              : !ofDecline
                  ? direction
                  : direction == Direction.HIGH ? Direction.LOW : Direction.NONE;
      if (d.rules.contains(Comparisons.AGAINST_TIME)) {
        Direction to = Comparisons.isHigh(s, d.predicate) ? Direction.UP : Direction.DOWN;
        return new Figure(ClaimKind.DIRECTION, to, null, false, false);
      }
      if (d.rules.contains(Comparisons.RULE)) {
        String side = s.get(d.predicate).senses.value(CueKind.AGAINST);
        Direction to = side.startsWith("high") ? Direction.HIGH : Direction.LOW;
        return new Figure(ClaimKind.COMPARISON, to, null, false, false);
      }
      return new Figure(
          extreme ? ClaimKind.EXTREMUM : ClaimKind.DIRECTION, told, null, false, false);
    }
    Mention.Value value = value(s, d);
    MetricClass metric = MetricClass.of(s, d.metric);
    boolean modifies = isModifier(d, value.form());
    boolean change = !modifies && isChange(s, d, metric);
    direction = modifies ? Direction.NONE : direction;
    return switch (value.form()) {
      case PERCENT -> percent(s, d, value, metric, change, direction);
      case PP, BP -> points(s, d, value, metric, change, direction);
      case MONEY -> money(s, d, value, metric, change, direction);
      case COUNT, VAGUE -> count(value, change, direction);
      case FRACTION ->
          d.of == null && change
              ? plain(ClaimKind.CHANGE_PCT, direction, value, true)
              : plain(ClaimKind.SHARE, Direction.NONE, value, false);
      case MULTIPLE -> multiple(s, d, value);
      case INDEX -> index(value, change, direction);
      case DURATION ->
          plain(
              isEvery(s, d) ? ClaimKind.PERIODICITY : ClaimKind.DURATION, direction, value, false);
      case PHYSICAL ->
          plain(
              metric == MetricClass.MONEY_FLOW ? ClaimKind.FLOW : ClaimKind.LEVEL,
              direction,
              value,
              change);
      case BARE, YEAR_LIKE ->
          d.counted == null
              ? bare(s, d, value, metric, change, direction)
              : counted(d.counted, value);
    };
  }

  private static Mention.Value value(Tokens s, Draft d) {
    Mention.Value read = d.read;
    return read != null ? read : s.get(d.value).value();
  }

  /// "cut the rating of its 550 megawatt plant": the size of a thing is not how it moved.
  private static boolean isModifier(Draft d, Form form) {
    boolean measures = form == Form.PHYSICAL || form == Form.MONEY || form == Form.DURATION;
    return measures && d.rules.contains("premodifier") && !d.nominal;
  }

  private static boolean isEvery(Tokens s, Draft d) {
    return s.is(d.value - 1, "every");
  }

  /// Whether the value says by how much, not to what.
  private static boolean isChange(Tokens s, Draft d, MetricClass metric) {
    boolean to =
        d.prep.equals("to")
            || d.prep.equals("at")
            || d.prep.equals("from")
            || d.prep.equals("than")
            || d.prep.equals("above")
            || d.prep.equals("below")
            || d.prep.equals("past");
    if (d.predicate == Draft.NONE || to || d.isBaseline || isPassed(s, d)) {
      return false;
    }
    Token p = s.get(d.predicate);
    if (d.nominal) {
      return true;
    }
    boolean amount = !FigureRules.isPoints(value(s, d).form());
    if (amount && d.prep.isEmpty() && p.has(CueKind.FLOW)) {
      return false;
    }
    boolean moves =
        p.has(CueKind.MOVE)
            || p.has(CueKind.STATE)
            || (p.has(CueKind.CHANGE_NOUN) && !p.has(CueKind.LEVEL));
    return moves || (p.has(CueKind.PACE) && (d.prep.equals("by") || !metric.isGrowthRate()));
  }

  /// "Fell below 3,000" and "rose above 50" say where it stands now, not by how much it moved.
  private static boolean isPassed(Tokens s, Draft d) {
    Mention.Cue cue = s.isEnglish() && d.value != Draft.NONE ? value(s, d).cue() : null;
    return cue != null
        && PASSED.contains(s.between(cue.start(), cue.end()).strip().toLowerCase(Locale.ROOT));
  }

  private static Direction direction(Tokens s, Draft d) {
    boolean level = s.isEnglish() && d.inherited && d.prep.equals("to");
    if (d.predicate == Draft.NONE || d.isBaseline || (level && Baselines.isBeside(s, d.value))) {
      return Direction.NONE;
    }
    String words = s.isEnglish() ? s.words(d.predicate) : "";
    if (words.startsWith("above") || words.startsWith("below")) {
      return words.startsWith("above") ? Direction.UP : Direction.DOWN;
    }
    Senses senses = s.get(d.predicate).senses;
    String value = "";
    for (CueKind kind :
        new CueKind[] {
          CueKind.CHANGE_NOUN,
          CueKind.DEGREE,
          CueKind.MOVE,
          CueKind.PACE,
          CueKind.FLAT,
          CueKind.STATE,
          CueKind.TIMES,
          CueKind.EXTREMUM,
          CueKind.STAND
        }) {
      boolean wanted = (kind != CueKind.CHANGE_NOUN && kind != CueKind.DEGREE) || d.nominal;
      if (wanted && value.isEmpty()) {
        value = senses.value(kind);
      }
    }
    Direction found = of(value);
    boolean narrows = d.flips && (senses.has(CueKind.MOVE) || senses.has(CueKind.PACE));
    return !narrows
        ? found
        : found == Direction.UP ? Direction.DOWN : found == Direction.DOWN ? Direction.UP : found;
  }

  private static Direction of(String value) {
    if (value.startsWith("up")) {
      return Direction.UP;
    }
    if (value.startsWith("down")) {
      return Direction.DOWN;
    }
    return switch (value) {
      case "flat" -> Direction.FLAT;
      case "high" -> Direction.HIGH;
      case "low" -> Direction.LOW;
      default -> Direction.NONE;
    };
  }

  private static Figure percent(
      Tokens s,
      Draft d,
      Mention.Value value,
      MetricClass metric,
      boolean change,
      Direction direction) {
    if (d.of != null && !(change && d.nominal)) {
      boolean gdp = isGdp(s, d.of);
      EconUnit unit = EconUnit.PERCENT.per(gdp ? "gdp" : null);
      return new Figure(ClaimKind.SHARE, direction, value.quantity().in(unit), false, false);
    }
    boolean share =
        d.predicate != Draft.NONE
            && s.has(d.predicate, CueKind.SHARE)
            && !s.has(d.predicate, CueKind.LEVEL);
    if (share || (metric == MetricClass.SHARE && !change)) {
      return plain(ClaimKind.SHARE, direction, value, false);
    }
    if (change) {
      return plain(ClaimKind.CHANGE_PCT, direction, value, true);
    }
    if (isSigned(s, d) && !d.prep.equals("to") && metric != MetricClass.INFLATION) {
      return plain(ClaimKind.CHANGE_PCT, Direction.UP, value, true);
    }
    boolean stated = d.predicate != Draft.NONE && !s.has(d.predicate, CueKind.FLOW);
    if (metric == MetricClass.INDEX && stated) {
      Quantity q = value.quantity().in(EconUnit.INDEX_POINTS);
      return new Figure(ClaimKind.INDEX_LEVEL, direction, q, false, false);
    }
    if (isDecline(s, d)) {
      return plain(ClaimKind.CHANGE_PCT, Direction.DOWN, value, true);
    }
    if (d.rules.contains("growth_of_topic") || d.rules.contains("economy")) {
      return rate(ClaimKind.CHANGE_PCT, direction, value);
    }
    if (d.rules.contains("apposition")) {
      return plain(ClaimKind.SHARE, Direction.NONE, value, false);
    }
    if (metric == MetricClass.GROWTH) {
      return rate(ClaimKind.CHANGE_PCT, direction, value);
    }
    if (metric == MetricClass.INFLATION || metric == MetricClass.RATE) {
      return rate(ClaimKind.RATE, direction, value);
    }
    boolean moves =
        metric == MetricClass.MONEY_FLOW
            || metric == MetricClass.MONEY_STOCK
            || metric == MetricClass.PRICE
            || metric == MetricClass.COUNT;
    boolean bare = d.predicate == Draft.NONE && d.prep.isEmpty();
    return moves && bare
        ? rate(ClaimKind.CHANGE_PCT, direction, value)
        : rate(ClaimKind.RATE, direction, value);
  }

  /// "+5.7 %" is a change.
  private static boolean isSigned(Tokens s, Draft d) {
    int start = s.get(d.value).start;
    char first = s.text.charAt(start);
    return first == '+' || (start > s.start && s.text.charAt(start - 1) == '+');
  }

  /// The level of a decline ("the fall in PPI narrowed to 2.1 %", 降幅收窄至2.1%) is a change downward.
  private static boolean isDecline(Tokens s, Draft d) {
    if (d.metric == null) {
      return d.flips;
    }
    int head = s.isEnglish() ? d.metric.from() : d.metric.to() - 1;
    while (s.isEnglish() && head + 1 < d.metric.to() && s.part(head + 1) == Token.Part.NOUN) {
      head++;
    }
    return d.flips || s.get(head).senses.value(CueKind.CHANGE_NOUN).equals("down");
  }

  private static boolean isGdp(Tokens s, Range of) {
    String words =
        s.text.substring(s.get(of.from()).start, s.get(of.to() - 1).end).toLowerCase(Locale.ROOT);
    return words.endsWith("gdp")
        || words.endsWith("gross domestic product")
        || words.endsWith("国内生产总值");
  }

  private static Figure rate(ClaimKind kind, Direction direction, Mention.Value value) {
    Quantity q = value.quantity();
    return new Figure(kind, direction, q.in(q.unit().as(StockFlow.RATE)), false, false);
  }

  private static Figure points(
      Tokens s,
      Draft d,
      Mention.Value value,
      MetricClass metric,
      boolean change,
      Direction direction) {
    boolean contributes = d.predicate != Draft.NONE && s.has(d.predicate, CueKind.SHARE);
    boolean level = !change && !contributes && metric == MetricClass.GENERIC;
    return plain(level ? ClaimKind.LEVEL : ClaimKind.CHANGE_PP, direction, value, !level);
  }

  private static Figure money(
      Tokens s,
      Draft d,
      Mention.Value value,
      MetricClass metric,
      boolean change,
      Direction direction) {
    Quantity q = value.quantity();
    EconUnit rate = exchangeRate(s, d, metric);
    if (rate != null && rate.code().equals(q.unit().code()) && !change) {
      return new Figure(ClaimKind.LEVEL, direction, q.in(rate), false, false);
    }
    if (change) {
      EconUnit unit = q.unit().on(ChangeBasis.CHANGE).as(StockFlow.FLOW);
      return new Figure(ClaimKind.FLOW, direction, q.in(unit), true, false);
    }
    boolean flows =
        d.predicate != Draft.NONE
            && s.has(d.predicate, CueKind.FLOW)
            && !s.has(d.predicate, CueKind.LEVEL);
    return switch (metric) {
      case MONEY_STOCK -> stock(ClaimKind.LEVEL, direction, q, StockFlow.STOCK);
      case MONEY_FLOW -> stock(ClaimKind.FLOW, direction, q, StockFlow.FLOW);
      case RATE, INFLATION, GROWTH, INDEX, PRICE, COUNT, RATIO, SHARE, GENERIC, UNKNOWN ->
          flows
              ? stock(ClaimKind.FLOW, direction, q, StockFlow.FLOW)
              : stock(ClaimKind.LEVEL, direction, q, q.unit().stockFlow());
    };
  }

  private static Figure stock(ClaimKind kind, Direction direction, Quantity q, StockFlow flow) {
    return new Figure(kind, direction, q.in(q.unit().as(flow)), false, false);
  }

  private static Figure count(Mention.Value value, boolean change, Direction direction) {
    return plain(ClaimKind.COUNT, direction, value, change);
  }

  private static Figure multiple(Tokens s, Draft d, Mention.Value value) {
    boolean compares =
        s.has(d.value + 1, CueKind.COMPARISON)
            || s.is(d.value + 1, "as")
            || s.is(d.value + 1, "that")
            || s.is(d.value + 1, "the");
    if (compares) {
      return plain(ClaimKind.COMPARISON, Direction.NONE, value, false);
    }
    BigDecimal factor = value.quantity().point();
    boolean shrinks = factor != null && factor.compareTo(BigDecimal.ONE) < 0;
    boolean moves = d.rules.contains("multiple") || d.predicate != Draft.NONE;
    Direction direction = !moves ? Direction.NONE : shrinks ? Direction.DOWN : Direction.UP;
    return plain(ClaimKind.RATIO, direction, value, false);
  }

  private static Figure index(Mention.Value value, boolean change, Direction direction) {
    return plain(ClaimKind.INDEX_LEVEL, direction, value, change);
  }

  /// A bare number of an exchange rate: the currency named, for one dollar.
  private static @Nullable EconUnit exchangeRate(Tokens s, Draft d, MetricClass metric) {
    if (d.metric == null || metric != MetricClass.PRICE) {
      return null;
    }
    String words = words(s, d.metric).toLowerCase(Locale.ROOT);
    boolean yuan =
        words.contains("yuan")
            || words.contains("renminbi")
            || words.contains("人民币")
            || words.contains("위안");
    boolean won =
        words.contains("won")
            || words.contains("원/달러")
            || words.contains("원달러")
            || words.contains("원화");
    return yuan ? EconUnit.money("CNY").per("USD") : won ? EconUnit.money("KRW").per("USD") : null;
  }

  private static String words(Tokens s, Range range) {
    return s.text.substring(s.get(range.from()).start, s.get(range.to() - 1).end);
  }

  private static Figure bare(
      Tokens s,
      Draft d,
      Mention.Value value,
      MetricClass metric,
      boolean change,
      Direction direction) {
    Quantity q = value.quantity();
    EconUnit rate = exchangeRate(s, d, metric);
    if (rate != null) {
      return new Figure(ClaimKind.LEVEL, direction, q.in(rate), false, false);
    }
    return switch (d.rules.contains("actor") ? MetricClass.UNKNOWN : metric) {
      case INDEX ->
          new Figure(
              ClaimKind.INDEX_LEVEL,
              direction,
              in(q, EconUnit.INDEX_POINTS, change),
              change,
              false);
      case RATIO ->
          new Figure(ClaimKind.RATIO, direction, in(q, EconUnit.RATIO, change), change, false);
      case COUNT ->
          new Figure(
              ClaimKind.COUNT,
              direction,
              in(q, EconUnit.plain(Dimension.COUNT, "unknown"), change),
              change,
              false);
      case RATE, INFLATION, GROWTH, PRICE, MONEY_STOCK, MONEY_FLOW, SHARE, GENERIC, UNKNOWN ->
          new Figure(
              ClaimKind.LEVEL,
              direction,
              change ? in(q, q.unit(), true) : q,
              change,
              q.unit().dimension() == Dimension.UNKNOWN);
    };
  }

  private static Figure counted(String noun, Mention.Value value) {
    return new Figure(
        ClaimKind.COUNT, Direction.NONE, value.quantity().in(EconUnit.count(noun)), false, false);
  }

  private static Figure plain(
      ClaimKind kind, Direction direction, Mention.Value value, boolean change) {
    Quantity q = value.quantity();
    return new Figure(kind, direction, in(q, q.unit(), change), change, false);
  }

  private static Quantity in(Quantity q, EconUnit unit, boolean change) {
    boolean named = unit.changeBasis() != ChangeBasis.LEVEL;
    return change && !named ? q.in(unit.on(ChangeBasis.CHANGE)) : q.in(unit);
  }

  private static boolean isPoints(Form form) {
    return form == Form.PERCENT || form == Form.PP || form == Form.BP || form == Form.FRACTION;
  }
}
