package org.parallax.claim;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.claim.Token.Kind;
import org.parallax.claim.Token.Part;
import org.parallax.quantity.ChangeBasis;
import org.parallax.quantity.Frequency;
import org.parallax.quantity.Mention.TimeKind;
import org.parallax.quantity.Period;

/// The time that an English change is measured from, where it is named without a value: "0.9 %
/// higher than at the end of December", "4.1 % above the level of June", "up 3 % since 2020".
final class Baselines {

  private Baselines() {}

  /// Notes that time on each draft that states a value.
  static void note(Tokens s, List<Draft> drafts) {
    for (Draft d : drafts) {
      boolean beside = d.value != Draft.NONE && (d.isBaseline || isBeside(s, d.value));
      if (beside) {
        s.get(d.value).source = true;
      }
    }
    for (Draft d : drafts) {
      if (d.value != Draft.NONE && d.baseline == Draft.NONE && !d.isBaseline) {
        d.baselineTime = behind(s, d.value);
      }
    }
  }

  /// "against 3.0 % in November", "after 5.2 %".
  static boolean isBeside(Tokens s, int value) {
    int p = value - 1;
    while (p >= 0 && (s.part(p) == Part.DET || s.part(p) == Part.ADV || s.kind(p) == Kind.HEDGE)) {
      p--;
    }
    return s.is(p, "after") || s.is(p, "against") || s.is(p, "following") || s.is(p, "versus");
  }

  /// Notes the time that each movement without a value is measured from: "higher than in May".
  static void noteMovements(Tokens s, List<Draft> drafts) {
    for (Draft d : drafts) {
      boolean moves = d.value == Draft.NONE && d.extreme == null && !d.rules.contains("extremum");
      if (moves && d.baselineTime == Draft.NONE && d.predicate != Draft.NONE) {
        d.baselineTime = behind(s, d.predicate);
      }
    }
  }

  private static int behind(Tokens s, int from) {
    for (int i = from + 1; i < s.size(); i++) {
      Token token = s.get(i);
      boolean ends =
          token.isValue()
              || token.part == Part.CONJ
              || (token.kind == Kind.PUNCT && ",;:".indexOf(token.first) >= 0);
      if (ends && !token.inert) {
        return Draft.NONE;
      }
      boolean time =
          (token.isTime() && token.time().kind() != TimeKind.RANGE) || token.has(CueKind.SHIFT);
      if (time && ShiftedTimes.comparedAt(s, i) > from) {
        return i;
      }
    }
    return Draft.NONE;
  }

  /// {@return on what a change between two periods is measured}
  static ChangeBasis basis(Period from, Period to) {
    Frequency unit = to.frequency();
    if (unit == null || unit != from.frequency() || unit == Frequency.DAY) {
      return ChangeBasis.CHANGE;
    }
    long months = ChronoUnit.MONTHS.between(from.start(), to.start());
    return months == 12
        ? ChangeBasis.YOY
        : months == 1
            ? ChangeBasis.MOM
            : months == 3 && unit == Frequency.QUARTER ? ChangeBasis.QOQ : ChangeBasis.CHANGE;
  }

  /// {@return the same period a year after the one that a change is measured from ("above the level
  /// of June 2024"), or the next one where that is not over yet ("growth of 1.1 % from the second
  /// quarter")}
  static @Nullable Period next(Period from, @Nullable LocalDate clock) {
    Frequency unit = from.frequency();
    if (clock == null || (unit != Frequency.MONTH && unit != Frequency.QUARTER)) {
      return null;
    }
    Period later = from.plusYears(1);
    if (!later.end().isAfter(clock)) {
      return later;
    }
    LocalDate first = from.end().plusDays(1);
    Period next =
        unit == Frequency.MONTH
            ? Period.ofMonth(first.getYear(), first.getMonthValue())
            : Period.ofQuarter(first.getYear(), (first.getMonthValue() + 2) / 3);
    return next.end().isAfter(clock) ? null : next;
  }

  /// {@return whether the topic comes after what a change is measured from}
  static boolean follows(@Nullable Period topic, Period from) {
    return topic != null && topic.start().isAfter(from.start());
  }
}
