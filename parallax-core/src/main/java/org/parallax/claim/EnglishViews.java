package org.parallax.claim;

import org.parallax.claim.Token.Kind;
import org.parallax.claim.Token.Part;

/// Verbs that tell of a view only where people or institutions hold it (English): "economists see
/// growth at 4.6 %" looks ahead, "exports saw growth" does not; "Rhodium puts growth at 3 %"
/// estimates.
final class EnglishViews {
  private static final int REACH = 6;

  private EnglishViews() {}

  /// {@return what the verb makes of the value that follows it}
  static Modality of(Tokens s, int verb, int anchor) {
    if (s.part(verb) != Part.VERB || !isTheirs(s, verb, anchor)) {
      return Modality.FACT;
    }
    String value = s.get(verb).senses.value(CueKind.VIEW);
    int next = s.kind(verb + 1) == Kind.HEDGE ? verb + 2 : verb + 1;
    if (value.equals("plan")) {
      return next == anchor ? Modality.FORECAST : Modality.FACT;
    }
    if (value.equals("forecast")) {
      return isHeld(s, verb) ? Modality.FORECAST : Modality.FACT;
    }
    return isPutAt(s, verb, anchor) ? Modality.ESTIMATE : Modality.FACT;
  }

  /// No other verb, no new clause and no yardstick (", well below the official 5 %") stands before
  /// the value.
  private static boolean isTheirs(Tokens s, int verb, int anchor) {
    boolean told = false;
    for (int i = verb + 1; i < anchor; i++) {
      Part part = s.part(i);
      told |= s.kind(i) == Kind.VALUE;
      boolean against = s.has(i + 1, CueKind.AGAINST) || s.has(i + 2, CueKind.AGAINST);
      if (told && against && s.isPunct(i, ',')) {
        return false;
      }
      if (part == Part.LINK || part == Part.REL || part == Part.SUB || s.isPunct(i, ';')) {
        return false;
      }
    }
    return true;
  }

  /// {@return whether nothing but a modal verb makes the sentence uncertain, no condition: "jobs
  /// could be lost by 2030"}
  static boolean isOnlyPossible(Tokens s) {
    for (int i = 0; i < s.size(); i++) {
      boolean condition =
          s.get(i).senses.value(CueKind.MODALITY).equals("hypothetical")
              && !s.is(i, "could")
              && !s.is(i, "may")
              && !s.is(i, "might")
              && !s.is(i, "can");
      if (condition) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPutAt(Tokens s, int verb, int anchor) {
    for (int i = verb + 1; i < anchor; i++) {
      if (s.is(i, "at")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isHeld(Tokens s, int verb) {
    if (s.is(verb - 1, "we") || s.is(verb - 1, "i") || s.is(verb - 1, "they")) {
      return true;
    }
    for (int i = verb - 1; i >= 0 && i > verb - REACH; i--) {
      if (s.has(i, CueKind.SOURCE) || s.has(i, CueKind.PERSON)) {
        return true;
      }
      if (s.kind(i) == Kind.PUNCT || s.part(i) == Part.VERB || s.part(i) == Part.LINK) {
        return false;
      }
    }
    return false;
  }
}
