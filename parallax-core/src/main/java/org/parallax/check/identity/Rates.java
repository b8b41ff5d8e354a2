package org.parallax.check.identity;

import java.util.Set;

/// For how long an amount is told: "a year", 每月, 연간.
final class Rates {

  private static final Set<Cue> LIGHT = Set.of(Cue.FILL);
  private static final Set<Cue> PER = Set.of(Cue.PER_YEAR, Cue.PER_QUARTER, Cue.PER_MONTH);

  private Rates() {}

  /// {@return the months of the amount's time, or 0 where it is no rate}
  static int months(Note note, Term term) {
    String per = term.unit().per();
    if (per != null) {
      return monthsOf(per);
    }
    int s = term.sentence();
    int to = Math.min(Tags.ceiling(note, term), term.end() + 40);
    CueHit behind = note.first(s, term.end(), to, PER);
    if (behind != null && note.text().charAt(behind.start()) < '\u2e80') {
      GapText gap = note.gap(s, term.end(), behind.start());
      if (gap.isOnly(LIGHT, 2) && !gap.hasComma()) {
        return monthsOf(behind.cue());
      }
    }
    CueHit before = note.last(s, Tags.floor(note, term), term.start(), PER);
    if (before == null || note.text().charAt(before.start()) < '\u2e80') {
      return 0;
    }
    boolean leads = note.gap(s, before.end(), term.start()).isOnly(LIGHT, 2);
    return leads ? monthsOf(before.cue()) : 0;
  }

  /// {@return the months of a unit of time, or 0}
  static int monthsOf(String unit) {
    return switch (unit) {
      case "year" -> 12;
      case "quarter" -> 3;
      case "month" -> 1;
      default -> 0;
    };
  }

  private static int monthsOf(Cue per) {
    return switch (per) {
      case PER_YEAR -> 12;
      case PER_QUARTER -> 3;
      default -> 1;
    };
  }

  /// {@return whether a length of time is only the "one year" of "in one year" as a rate (每一年)}
  static boolean isPer(Note note, int s, Operand span) {
    return note.has(s, Math.max(note.span(s).start(), span.start() - 1), span.end(), PER)
        && span.extent().point().intValue() == 1;
  }
}
