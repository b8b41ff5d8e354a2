package org.parallax.check.identity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.check.Identity;
import org.parallax.check.Identity.Kind;
import org.parallax.quantity.EconUnit;
import org.parallax.quantity.EconUnit.Dimension;
import org.parallax.quantity.Interval;

/// An outcome or bound against what was expected: "5.2 %, beating the consensus of 4.8 %". The
/// words (above, below, in line) must agree with the numbers; without such words the surprise is
/// derived.
final class Surprises implements IdentityFamily {

  private static final Set<Cue> WORDS = Set.of(Cue.BEAT, Cue.MISS, Cue.IN_LINE);
  private static final Set<Cue> AROUND =
      Set.of(
          Cue.FILL,
          Cue.BEAT,
          Cue.MISS,
          Cue.IN_LINE,
          Cue.CONSENSUS,
          Cue.OF,
          Cue.COMPARED,
          Cue.TO,
          Cue.APPOSITION);
  private static final int TRAIL = 22;

  @Override
  public List<Identity> find(Note note) {
    List<Identity> found = new ArrayList<>();
    for (int s = 0; s < note.sentences(); s++) {
      List<Term> terms = note.terms(s);
      for (int i = 0; i + 1 < terms.size(); i++) {
        Identity identity = tried(note, terms.get(i), terms.get(i + 1));
        if (identity != null) {
          found.add(identity);
        }
      }
    }
    return found;
  }

  private static @Nullable Identity tried(Note note, Term a, Term b) {
    int s = a.sentence();
    if (!comparable(a, b)) {
      return null;
    }
    GapText gap = note.gap(s, a.end(), b.start());
    int behind = Math.min(Tags.ceiling(note, b), b.end() + TRAIL);
    boolean second = isExpected(note, b, a.end(), behind);
    boolean first = isExpected(note, a, Tags.floor(note, a), b.start());
    if (second && gap.isOnly(AROUND, 3)) {
      CueHit word = note.first(s, a.end(), behind, WORDS);
      return judged(note, a, b, word == null ? null : word.cue());
    }
    CueHit word = note.last(s, Tags.floor(note, a), a.start(), WORDS);
    if (first && !second && word != null && gap.isOnly(AROUND, 4)) {
      return judged(note, b, a, word.cue());
    }
    return null;
  }

  private static boolean comparable(Term a, Term b) {
    return a.sameDimension(b)
        && a.unit().code().equals(b.unit().code())
        && !a.is(Dimension.DURATION)
        && Scope.agrees(a, b);
  }

  /// Whether a word of expectation belongs to the number: right before or right behind it.
  private static boolean isExpected(Note note, Term term, int floor, int ceiling) {
    int s = term.sentence();
    Set<Cue> kind = Set.of(Cue.CONSENSUS);
    CueHit before = note.last(s, floor, term.start(), kind);
    CueHit behind = note.first(s, term.end(), ceiling, kind);
    Set<Cue> light = Set.of(Cue.FILL, Cue.OF);
    // "beat the consensus by 9.5 %": the number is the surprise.
    boolean by = before != null && note.gap(s, before.end(), term.start()).has(Cue.BY);
    return (before != null && !by && note.gap(s, before.end(), term.start()).isOnly(light, 2))
        || (behind != null
            && note.gap(s, term.end(), behind.start()).isOnly(light, 1)
            && !note.gap(s, term.end(), behind.start()).hasComma());
  }

  private static @Nullable Identity judged(
      Note note, Term actual, Term expected, @Nullable Cue word) {
    Extent a = Tags.signed(note, actual);
    Extent e = Tags.signed(note, expected);
    EconUnit unit = actual.is(Dimension.PERCENT) ? EconUnit.PP : actual.unit();
    Outcome outcome =
        new Outcome(
            note.document(),
            Kind.BOUND_VS_CONSENSUS,
            Figures.stated(actual) + " − " + Figures.stated(expected),
            List.of(actual, expected),
            a.minus(e),
            unit);
    if (word == null) {
      return outcome.derived("the surprise");
    }
    boolean holds =
        switch (word) {
          case BEAT -> !e.isAbove(a) && !isSame(a, e);
          case MISS -> !a.isAbove(e) && !isSame(a, e);
          default -> isNear(a, e);
        };
    String said =
        switch (word) {
          case BEAT -> "above";
          case MISS -> "below";
          default -> "in line with";
        };
    String message =
        "The text says that "
            + Figures.stated(actual)
            + " is "
            + said
            + " the "
            + Figures.stated(expected)
            + " expected"
            + (holds ? ", and so it is: " : ", but ")
            + outcome.formula()
            + ".";
    return outcome.judged(holds, message, "the surprise");
  }

  private static boolean isSame(Extent a, Extent e) {
    return a.point().compareTo(e.point()) == 0
        && a.strict().lo() != null
        && a.strict().hi() != null;
  }

  /// "In line" leaves one unit of the last digit on either side.
  private static boolean isNear(Extent a, Extent e) {
    BigDecimal lo = e.strict().lo();
    BigDecimal hi = e.strict().hi();
    if (lo == null || hi == null) {
      return a.fit(e) != Extent.Fit.NONE;
    }
    Interval near = Interval.around(e.point(), hi.subtract(lo));
    return a.accept().overlaps(near) || a.fit(e) != Extent.Fit.NONE;
  }
}
