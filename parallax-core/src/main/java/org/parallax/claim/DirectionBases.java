package org.parallax.claim;

import org.jspecify.annotations.Nullable;
import org.parallax.claim.Token.Kind;
import org.parallax.quantity.ChangeBasis;
import org.parallax.quantity.Period;

/// On what a movement without a number is measured: "fell on the year", "lower than in May", 同比下降.
final class DirectionBases {
  /// The rule of a movement on the same time a year before.
  static final String ON_YEAR = "on_year";

  /// The rule of a movement on the month or quarter before.
  static final String ON_PREVIOUS = "on_previous";

  /// The rule of a movement on some other time that is named.
  static final String ON_OTHER = "on_other_time";

  private DirectionBases() {}

  /// Notes what the words of a movement's clause say it is measured on.
  static void note(Tokens s, Draft d, @Nullable Period own, @Nullable Period from) {
    ChangeBasis between =
        own == null || from == null ? ChangeBasis.CHANGE : Baselines.basis(from, own);
    switch (between == ChangeBasis.CHANGE ? said(s, d) : between) {
      case YOY -> d.rules.add(ON_YEAR);
      case MOM, QOQ -> d.rules.add(ON_PREVIOUS);
      default -> {
        if (d.baselineTime != Draft.NONE) {
          d.rules.add(ON_OTHER);
        }
      }
    }
  }

  /// The nearest words that say it, in the movement's own clause.
  private static ChangeBasis said(Tokens s, Draft d) {
    for (int step = 0; step < s.size(); step++) {
      for (int i : new int[] {d.predicate + step, d.predicate - step}) {
        ChangeBasis basis = i >= 0 && i < s.size() ? BasisRules.basis(s, i) : null;
        if (basis != null && basis != ChangeBasis.LEVEL && isInOneClause(s, d.predicate, i)) {
          return basis;
        }
      }
    }
    return ChangeBasis.LEVEL;
  }

  private static boolean isInOneClause(Tokens s, int a, int b) {
    for (int i = Math.min(a, b); i < Math.max(a, b); i++) {
      if (s.kind(i) == Kind.PUNCT || s.get(i).isValue()) {
        return false;
      }
    }
    return true;
  }
}
