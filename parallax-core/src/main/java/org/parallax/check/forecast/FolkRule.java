package org.parallax.check.forecast;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.parallax.check.forecast.TurningPoints.Phase;

/// A regularity that people tell of a series.
public sealed interface FolkRule {

  /// {@return the cases in which the rule speaks, each kept or broken}
  List<Case> cases(TurningPoints turns);

  /// {@return the rule in words}
  String words();

  /// One case.
  ///
  /// @param months what was measured: months between peaks, or the months a phase lasted
  record Case(YearMonth from, YearMonth to, int months, boolean kept) {}

  /// "Every seven years, give or take one, it turns down": from peak to peak.
  ///
  /// @param months the period
  /// @param within how far off it may be, in months
  record Every(int months, int within) implements FolkRule {

    public Every {
      if (months <= 0 || within < 0 || within >= months) {
        throw new IllegalArgumentException(
            "Expected a period above zero and a tolerance below it, found "
                + months
                + " and "
                + within
                + " months.");
      }
    }

    @Override
    public List<Case> cases(TurningPoints turns) {
      List<Phase> falls =
          turns.phases().stream().filter(p -> !p.isRise() && isPeak(turns, p)).toList();
      List<Case> cases = new ArrayList<>();
      for (int i = 0; i + 1 < falls.size(); i++) {
        YearMonth from = falls.get(i).from().month();
        YearMonth to = falls.get(i + 1).from().month();
        int apart = (int) from.until(to, java.time.temporal.ChronoUnit.MONTHS);
        cases.add(new Case(from, to, apart, Math.abs(apart - months) <= within));
      }
      return cases;
    }

    /// A fall that begins where the series does has no peak of its own.
    private static boolean isPeak(TurningPoints turns, Phase fall) {
      return !fall.from().equals(turns.points().getFirst());
    }

    @Override
    public String words() {
      return "a peak every " + months + " months, give or take " + within;
    }
  }

  /// "A recovery never lasts two years."
  ///
  /// @param rise whether it speaks of rises, else of falls
  /// @param months the length that none reaches
  record NeverLasts(boolean rise, int months) implements FolkRule {

    public NeverLasts {
      if (months <= 0) {
        throw new IllegalArgumentException(
            "Expected a length above zero, found " + months + " months.");
      }
    }

    @Override
    public List<Case> cases(TurningPoints turns) {
      List<Case> cases = new ArrayList<>();
      for (Phase phase : turns.phases()) {
        boolean tooShortToTell = phase.open() && phase.months() < months;
        if (phase.isRise() == rise && !tooShortToTell) {
          cases.add(
              new Case(
                  phase.from().month(),
                  phase.to().month(),
                  phase.months(),
                  phase.months() < months));
        }
      }
      return cases;
    }

    @Override
    public String words() {
      return "no " + (rise ? "rise" : "fall") + " lasts " + months + " months";
    }
  }
}
