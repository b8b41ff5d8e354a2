package org.parallax.check.identity;

import org.jspecify.annotations.Nullable;
import org.parallax.claim.Claim;
import org.parallax.claim.Modality;
import org.parallax.claim.PeriodHow;
import org.parallax.quantity.Period;

/// Whether two numbers may enter one calculation: never with different places, populations or
/// periods; a part left unsaid is taken from the neighbour.
final class Scope {

  private Scope() {}

  /// {@return whether nothing that either says of place, population or period keeps them apart}
  static boolean agrees(Term a, Term b) {
    return agreesButForPeriod(a, b) && agree(a, b);
  }

  /// {@return the same for two numbers that are meant to be of different periods}
  static boolean agreesButForPeriod(Term a, Term b) {
    return agree(a.claim().place(), b.claim().place())
        && agree(a.claim().population(), b.claim().population())
        && (a.sentence() == b.sentence()
            || isAhead(a.claim().modality()) == isAhead(b.claim().modality()));
  }

  /// {@return the same for parts of one whole, which in one sentence may be of different places}
  static boolean agreesInSum(Term a, Term b) {
    return (a.sentence() == b.sentence() && a.isSized() && b.isSized())
        ? agree(a.claim().population(), b.claim().population())
        : agreesButForPeriod(a, b);
  }

  /// {@return whether nothing that either says of its period keeps them apart}
  static boolean agreeOnTime(Term a, Term b) {
    return agree(a, b);
  }

  private static boolean agree(@Nullable String a, @Nullable String b) {
    return a == null || b == null || a.equalsIgnoreCase(b);
  }

  private static boolean agree(Term a, Term b) {
    Period p = a.period();
    Period q = b.period();
    if (p == null || q == null || p.equals(q)) {
      return true;
    }
    boolean guessed = isGuess(a.claim()) || isGuess(b.claim());
    return guessed && a.sentence() == b.sentence() && (p.contains(q) || q.contains(p));
  }

  private static boolean isGuess(Claim claim) {
    return claim.periodHow() == PeriodHow.INFERRED || claim.periodHow() == PeriodHow.DOCUMENT_DATE;
  }

  private static boolean isAhead(Modality modality) {
    return switch (modality) {
      case FORECAST, TARGET, HYPOTHETICAL -> true;
      case FACT, ESTIMATE, OPINION, DEFINITION -> false;
    };
  }
}
