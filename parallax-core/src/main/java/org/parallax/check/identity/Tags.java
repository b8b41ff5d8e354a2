package org.parallax.check.identity;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.claim.Direction;

/// What a number is of, by the cue nearest to it: right behind it ("4 % growth"), else the last one
/// between it and the number before ("growth of 4 %").
final class Tags {

  private static final Set<Cue> LIGHT = Set.of(Cue.FILL, Cue.NOMINAL, Cue.REAL);

  private Tags() {}

  /// {@return the cue among these that names the number, or null}
  static @Nullable Cue of(Note note, Term term, Set<Cue> kinds) {
    int s = term.sentence();
    CueHit behind = note.first(s, term.end(), ceiling(note, term), kinds);
    behind = behind == null ? null : widest(note, s, behind, kinds);
    if (behind != null) {
      GapText gap = note.gap(s, term.end(), behind.start());
      if (gap.isOnly(LIGHT, 0) && !gap.hasComma()) {
        return behind.cue();
      }
    }
    CueHit last = note.last(s, floor(note, term), term.start(), kinds);
    CueHit before = last == null ? null : widest(note, s, last, kinds);
    if (before == null || note.gap(s, before.end(), term.start()).length() > 60) {
      return null;
    }
    return before.cue();
  }

  /// The longest phrase around a cue: "deficit" in "primary deficit" is not any deficit.
  private static CueHit widest(Note note, int s, CueHit cue, Set<Cue> kinds) {
    CueHit widest = cue;
    for (CueHit hit : note.cues(s)) {
      boolean around = hit.start() <= widest.start() && hit.end() >= widest.end();
      boolean longer = hit.end() - hit.start() > widest.end() - widest.start();
      if (around && longer && kinds.contains(hit.cue())) {
        widest = hit;
      }
    }
    return widest;
  }

  /// {@return the end of the number before in the sentence, or the sentence's start}
  static int floor(Note note, Term term) {
    int floor = note.span(term.sentence()).start();
    for (Term other : note.terms(term.sentence())) {
      floor = other.end() <= term.start() ? Math.max(floor, other.end()) : floor;
    }
    return floor;
  }

  /// {@return the start of the next number in the sentence, or the sentence's end}
  static int ceiling(Note note, Term term) {
    int ceiling = note.span(term.sentence()).end();
    for (Term other : note.terms(term.sentence())) {
      ceiling = other.start() >= term.end() ? Math.min(ceiling, other.start()) : ceiling;
    }
    return ceiling;
  }

  /// {@return the number, negative where a word of falling belongs to it}
  static Extent signed(Note note, Term term) {
    Extent extent = term.extent();
    if (extent.point().signum() <= 0) {
      return extent;
    }
    if (term.claim().direction() == Direction.DOWN) {
      return extent.negate();
    }
    if (term.claim().direction() == Direction.UP) {
      return extent;
    }
    int s = term.sentence();
    Set<Cue> moves = Set.of(Cue.RISE, Cue.FALL);
    CueHit cue = note.last(s, floor(note, term), term.start(), moves);
    if (cue == null || cue.cue() != Cue.FALL) {
      return extent;
    }
    return note.gap(s, cue.end(), term.start()).isOnly(Set.of(Cue.FILL), 1)
        ? extent.negate()
        : extent;
  }
}
