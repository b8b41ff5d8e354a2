package org.parallax.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parallax.claim.Direction;
import org.parallax.claim.Modality;
import org.parallax.quantity.Interval;
import org.parallax.quantity.Period;
import org.parallax.series.SeriesKey;

/// Two claims of different documents about one thing, set against each other.
///
/// @param why what decided, in plain words
public record Comparison(Relation relation, String why) {

  /// What of a claim is compared.
  ///
  /// @param strict in the unit itself, with its sign; null for a directional claim
  /// @param loose the wider reading of a round number; null for a directional claim
  /// @param changeBasis `level`, `yoy`, …; null where there is no quantity
  /// @param priceBasis `nominal`, `real` or `unknown`; null where there is no quantity
  /// @param series the official series that decided it, or null
  /// @param verdict on its own day, or null
  public record Side(
      @Nullable String concept,
      @Nullable String place,
      @Nullable Period period,
      @Nullable String unit,
      @Nullable String changeBasis,
      @Nullable String priceBasis,
      @Nullable String population,
      @Nullable Interval strict,
      @Nullable Interval loose,
      Direction direction,
      boolean negated,
      Modality modality,
      @Nullable SeriesKey series,
      @Nullable Verdict verdict) {

    private boolean isRight() {
      return verdict == Verdict.SUPPORTED || verdict == Verdict.SUPPORTED_LOOSELY;
    }

    private boolean looksAhead() {
      return modality == Modality.FORECAST || modality == Modality.TARGET;
    }
  }

  /// {@return how the later claim stands to the earlier}
  public static Comparison of(Side earlier, Side later) {
    if (earlier.concept() == null || !earlier.concept().equals(later.concept())) {
      return new Comparison(Relation.NOT_COMPARABLE, "They do not name the same thing.");
    }
    if (differ(earlier.place(), later.place())) {
      return new Comparison(
          Relation.NOT_COMPARABLE,
          "One is of " + earlier.place() + ", the other of " + later.place() + ".");
    }
    String definition = definition(earlier, later);
    if (definition != null) {
      return new Comparison(Relation.DIFFERENT_DEFINITION, definition);
    }
    if (earlier.period() == null || later.period() == null) {
      return new Comparison(Relation.NOT_COMPARABLE, "One of them does not say when it holds.");
    }
    if (!earlier.period().equals(later.period())) {
      return new Comparison(
          Relation.DIFFERENT_PERIOD,
          "One is for %s, the other for %s."
              .formatted(Phrases.period(earlier.period()), Phrases.period(later.period())));
    }
    return values(earlier, later);
  }

  private static @Nullable String definition(Side a, Side b) {
    boolean numbers = a.strict() != null && b.strict() != null;
    if (numbers
        && a.unit() != null
        && b.unit() != null
        && !CountedNouns.alike(a.unit(), b.unit())) {
      return "One is in %s, the other in %s.".formatted(words(a.unit()), words(b.unit()));
    }
    if (numbers && differ(told(a.changeBasis()), told(b.changeBasis()))) {
      return "One is %s, the other %s.".formatted(basis(a.changeBasis()), basis(b.changeBasis()));
    }
    if (numbers && differ(known(a.priceBasis()), known(b.priceBasis()))) {
      return "One is " + a.priceBasis() + ", the other " + b.priceBasis() + ".";
    }
    if (differ(a.population(), b.population())) {
      return "One is of \"" + a.population() + "\", the other of \"" + b.population() + "\".";
    }
    if (a.series() != null && b.series() != null && !a.series().equals(b.series())) {
      return "Different official series answer them: " + a.series() + " and " + b.series() + ".";
    }
    return null;
  }

  private static String words(@Nullable String unit) {
    return unit == null
        ? "no unit"
        : unit.equals("pp") ? "percentage points" : unit.replace('_', ' ');
  }

  private static String basis(@Nullable String basis) {
    if (basis == null) {
      return "without a basis";
    }
    return switch (basis) {
      case "level" -> "where it stands";
      case "yoy" -> "growth on a year before";
      case "qoq" -> "growth on the quarter before";
      case "mom" -> "growth on the month before";
      case "ytd" -> "counted since January";
      case "cumulative" -> "counted up over the span";
      case "annualised" -> "a rate for the year";
      default -> "a " + basis;
    };
  }

  /// A change without a word of what it is measured from says nothing of its basis.
  private static @Nullable String told(@Nullable String basis) {
    return "change".equals(basis) ? null : basis;
  }

  private static @Nullable String known(@Nullable String basis) {
    return "unknown".equals(basis) ? null : basis;
  }

  /// Where one of them is silent they do not differ.
  private static boolean differ(@Nullable String a, @Nullable String b) {
    return a != null && b != null && !a.equals(b);
  }

  private static Comparison values(Side earlier, Side later) {
    Interval a = earlier.strict();
    Interval b = later.strict();
    if (a == null || b == null) {
      return directions(earlier, later);
    }
    if (a.equals(b) && earlier.negated() == later.negated()) {
      return new Comparison(Relation.AGREE, "They give the same number.");
    }
    if (earlier.negated() != later.negated()) {
      boolean same = share(a, b);
      return new Comparison(
          same ? Relation.CONFLICT : Relation.AGREE_WITHIN_ROUNDING,
          same ? "One denies what the other says." : "One denies another number.");
    }
    if (a.contains(b) || b.contains(a)) {
      return new Comparison(Relation.AGREE_WITHIN_ROUNDING, "The one is the other, rounded.");
    }
    if (share(a, b) || share(wide(earlier), wide(later))) {
      return new Comparison(
          Relation.AGREE_WITHIN_ROUNDING, "Their numbers differ; both allow the same value.");
    }
    if (earlier.isRight() && later.isRight()) {
      return new Comparison(
          Relation.SUPERSEDED, "Each had the official figure of its day: it was revised.");
    }
    if (earlier.looksAhead() && !later.looksAhead()) {
      return new Comparison(
          Relation.SUPERSEDED, "The one looked ahead, the other says how it came out.");
    }
    return new Comparison(
        Relation.CONFLICT, "They differ by more than rounding: " + a + " and " + b + ".");
  }

  /// Two numbers beside each other, 0.2 and 0.3, touch where their roundings end and share nothing.
  private static boolean share(Interval a, Interval b) {
    boolean point = isPoint(a) || isPoint(b);
    return a.overlaps(b) && (point || (!touches(a, b) && !touches(b, a)));
  }

  private static boolean isPoint(Interval interval) {
    BigDecimal lo = interval.lo();
    return lo != null && interval.hi() != null && lo.compareTo(interval.hi()) == 0;
  }

  private static boolean touches(Interval below, Interval above) {
    BigDecimal end = below.hi();
    BigDecimal start = above.lo();
    return end != null && start != null && end.compareTo(start) == 0;
  }

  private static Interval wide(Side side) {
    Interval strict = Objects.requireNonNull(side.strict());
    Interval loose = side.loose();
    return loose == null ? strict : strict.hull(loose);
  }

  private static Comparison directions(Side a, Side b) {
    boolean told = List.of(a, b).stream().allMatch(side -> side.direction() != Direction.NONE);
    if (!told) {
      return new Comparison(
          Relation.NOT_COMPARABLE, "One gives a number, the other does not, and no direction.");
    }
    boolean same = (a.direction() == b.direction()) == (a.negated() == b.negated());
    return same
        ? new Comparison(Relation.AGREE, "They say the same direction.")
        : new Comparison(Relation.CONFLICT, "They say opposite directions.");
  }
}
