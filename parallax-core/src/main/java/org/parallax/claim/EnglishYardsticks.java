package org.parallax.claim;

import org.parallax.claim.Token.Kind;
import org.parallax.claim.Token.Part;

/// Forecasts and targets that only measure an outcome (English): "beat the consensus estimate of 3
/// %", "within our guidance", "above the 5 % target". They say nothing of the outcome itself, only
/// of the figure that they name.
final class EnglishYardsticks {
  static final String RULE = "yardstick";
  private static final int REACH = 10;

  private EnglishYardsticks() {}

  /// {@return the word that holds an outcome against the forecast or target named at the cue, or
  /// [Draft#NONE]}
  static int measuring(Tokens s, int cue) {
    if (s.has(cue, CueKind.FACT_AGAIN)) {
      return cue;
    }
    boolean than = false;
    for (int i = cue - 1; i >= 0 && i > cue - REACH; i--) {
      String form = s.get(i).senses.value(CueKind.AGAINST);
      boolean bare = s.has(i, CueKind.AGAINST) && !form.endsWith("-than");
      if (bare || s.has(i, CueKind.YARDSTICK) || (than && s.has(i, CueKind.AGAINST))) {
        return i;
      }
      boolean from = s.is(i, "from") && s.part(i + 1) == Part.DET;
      if (from || (s.has(i, CueKind.COMPARE) && s.part(i) == Part.PREP)) {
        return i;
      }
      than |= s.is(i, "than");
      if (!belongs(s, i)) {
        return Draft.NONE;
      }
    }
    return Draft.NONE;
  }

  private static boolean belongs(Tokens s, int i) {
    Part part = s.part(i);
    return part == Part.NOUN
        || part == Part.DET
        || part == Part.ADV
        || part == Part.POSSESSIVE
        || s.is(i, "of")
        || s.kind(i) == Kind.HEDGE
        || s.kind(i) == Kind.TIME
        || s.kind(i) == Kind.VALUE;
  }

  /// {@return whether the value is the figure of the forecast or target itself}
  static boolean isItsFigure(Tokens s, int measuring, int cue, int anchor) {
    if (s.kind(anchor) != Kind.VALUE) {
      return false;
    }
    if (anchor < cue) {
      return anchor > measuring && anchor >= cue - 3;
    }
    boolean end = s.get(measuring).senses.value(CueKind.YARDSTICK).equals("end");
    for (int i = cue + 1; i < anchor; i++) {
      boolean at = s.is(i, "at") && !end;
      boolean tied = at || s.is(i, "for") || s.is(i, "in") || s.is(i, "between");
      if (!tied && (s.kind(i) == Kind.VALUE || !belongs(s, i))) {
        return false;
      }
    }
    return true;
  }

  /// {@return whether the cue, put before a figure, is said of it alone: "an expected 1.5 % drop"}
  static boolean isAttribute(Tokens s, int cue) {
    int next = s.kind(cue + 1) == Kind.HEDGE ? cue + 2 : cue + 1;
    return s.part(cue - 1) == Part.DET
        && s.kind(next) == Kind.VALUE
        && EnglishTagger.verbForm(s.get(cue).senses) == Sense.Form.PAST;
  }
}
