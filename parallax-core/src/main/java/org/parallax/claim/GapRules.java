package org.parallax.claim;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.claim.Token.Kind;
import org.parallax.claim.Token.Part;
import org.parallax.quantity.EconUnit;
import org.parallax.quantity.Quantity;

/// Which parts a claim lacks: lost where a hole adjoins their place, unstated elsewhere.
final class GapRules {
  private final Tokens s;
  private final Holes holes;

  GapRules(Tokens s, Holes holes) {
    this.s = s;
    this.holes = holes;
  }

  /// {@return whether the words of the metric adjoin a hole, so that they cannot be trusted}
  boolean isMetricTorn(Draft d) {
    Range metric = d.metric;
    if (metric == null || !holes.any()) {
      return false;
    }
    int start = s.get(metric.from()).start;
    int end = s.get(metric.to() - 1).end;
    if (d.carriedFrom != null && d.value != Draft.NONE) {
      int value = s.get(d.value).start;
      return start < value
          && holes.between(s.get(d.carriedFrom.value).end, value)
          && tokenTouched(d.value);
    }
    return holes.touch(start, end);
  }

  private boolean tokenTouched(int value) {
    int from = Math.max(0, value - 4);
    return holes.between(s.get(from).start, s.get(value).start);
  }

  List<Gap> of(
      Draft d,
      Figure figure,
      Timing timing,
      @Nullable Quantity quantity,
      boolean torn,
      @Nullable String place) {
    List<Gap> gaps = new ArrayList<>();
    if (d.subjectLost) {
      gaps.add(Gap.SUBJECT_LOST);
    } else if (torn) {
      gaps.add(atHead(d) ? Gap.SUBJECT_LOST : Gap.METRIC_LOST);
    } else if (d.metric == null && !d.pronoun) {
      gaps.add(missing(d) ? (atHead(d) ? Gap.SUBJECT_LOST : Gap.METRIC_LOST) : Gap.METRIC_UNSTATED);
    }
    if (quantity != null) {
      unit(d, quantity, gaps);
    }
    if (figure.change() && isBaseLost(d)) {
      gaps.add(Gap.BASE_LOST);
    }
    if (isPeriodLost(d, timing)) {
      gaps.add(Gap.PERIOD_LOST);
    } else if (timing.unstated() && d.value != Draft.NONE) {
      gaps.add(Gap.PERIOD_UNSTATED);
    }
    if (place == null && d.value != Draft.NONE && figure.kind() != ClaimKind.DURATION) {
      gaps.add(Gap.PLACE_UNSTATED);
    }
    return gaps;
  }

  private void unit(Draft d, Quantity quantity, List<Gap> gaps) {
    int end = s.get(d.value).end;
    int start = s.get(d.value).start;
    boolean hole = holes.touch(end, end + 1);
    if (quantity.unit().equals(EconUnit.UNKNOWN_CURRENCY)
        || quantity.unit().code().equals("unknown_currency")) {
      gaps.add(Gap.CURRENCY_LOST);
    } else if (quantity.unit().dimension() == EconUnit.Dimension.UNKNOWN) {
      gaps.add(hole || holes.touch(start - 1, start) ? Gap.UNIT_LOST : Gap.UNIT_UNSTATED);
    }
  }

  private boolean atHead(Draft d) {
    int first = Math.max(0, d.value == Draft.NONE ? d.predicate : d.value);
    int words = 0;
    for (int i = 0; i < first; i++) {
      boolean nominal = s.part(i) == Part.NOUN || s.part(i) == Part.PRON;
      words += nominal ? 1 : 0;
    }
    return words == 0 || holes.touch(s.start, s.start + 1);
  }

  private boolean missing(Draft d) {
    return d.value != Draft.NONE && holes.between(s.start, s.get(d.value).start);
  }

  /// A hole right after "than", "from", "compared with".
  private boolean isBaseLost(Draft d) {
    for (int i = d.value + 1; i < s.size(); i++) {
      boolean compares = s.has(i, CueKind.COMPARE) || s.is(i, "from") || s.is(i, "than");
      if (compares && holes.touch(s.get(i).end, s.get(i).end + 1)) {
        return true;
      }
    }
    return false;
  }

  /// A hole right after a preposition of time, in a sentence that gives no other.
  private boolean isPeriodLost(Draft d, Timing timing) {
    if (timing.token() != Draft.NONE || d.value == Draft.NONE || !holes.any()) {
      return false;
    }
    for (int i = 0; i < s.size(); i++) {
      boolean in = s.is(i, "in") || s.is(i, "during") || s.is(i, "since") || s.is(i, "by");
      boolean open = i + 1 >= s.size() || s.kind(i + 1) == Kind.PUNCT;
      if (in && open && holes.touch(s.get(i).end, s.get(i).end + 1)) {
        return true;
      }
    }
    return false;
  }
}
