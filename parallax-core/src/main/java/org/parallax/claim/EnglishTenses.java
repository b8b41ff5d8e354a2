package org.parallax.claim;

import org.parallax.claim.Token.Kind;
import org.parallax.claim.Token.Part;

/// How far a modal verb reaches, and what is told in the past (English): in "the rate, which may be
/// understated, was 5 %" the modal is over before the figure.
final class EnglishTenses {
  private static final int REACH = 24;

  private EnglishTenses() {}

  /// {@return whether the clause of the modal verb has ended before the anchor}
  static boolean isOver(Tokens s, int modal, int anchor) {
    if (s.part(modal) != Part.AUX) {
      return false;
    }
    int group = groupEnd(s, modal);
    return isRelative(s, modal)
        ? isResumed(s, modal, group, anchor)
        : isJoined(s, modal, group, anchor);
  }

  /// {@return whether the verb that governs the draft's figure stands in the past}
  static boolean isTold(Tokens s, Draft d) {
    int anchor = d.value != Draft.NONE ? d.value : d.predicate;
    if (anchor == d.predicate) {
      return isPast(s, anchor);
    }
    for (int i = anchor - 1; i >= 0 && i > anchor - REACH && !s.isPunct(i, ';'); i--) {
      if (s.part(i) == Part.VERB || s.part(i) == Part.LINK || s.part(i) == Part.AUX) {
        return isPast(s, i);
      }
    }
    return false;
  }

  /// "which could not be verified": the last token of the verbal group that the modal opens.
  private static int groupEnd(Tokens s, int modal) {
    int i = modal;
    while (s.part(i + 1) == Part.AUX || s.part(i + 1) == Part.LINK || s.part(i + 1) == Part.ADV) {
      i++;
    }
    return s.part(i + 1) == Part.VERB ? i + 1 : i;
  }

  /// "who would have left", ", certain to close, …".
  private static boolean isRelative(Tokens s, int modal) {
    int i = modal - 1;
    while (s.part(i) == Part.ADV) {
      i--;
    }
    return i > 0 && (s.part(i) == Part.REL || s.is(i, "who") || s.isPunct(i, ','));
  }

  /// The clause around the relative one goes on with a verb of its own.
  private static boolean isResumed(Tokens s, int modal, int group, int anchor) {
    boolean comma = false;
    boolean apart = s.isPunct(modal - 1, ',');
    for (int i = group + 1; i < anchor; i++) {
      comma |= s.isPunct(i, ',');
      if (s.part(i) == Part.SUB || s.part(i) == Part.REL) {
        return false;
      }
      if ((isPast(s, i) && (comma || !apart)) || (comma && s.part(i) == Part.LINK)) {
        return true;
      }
    }
    return false;
  }

  /// "can lend freely and its deposits rose": a second clause with a subject and a past of its own.
  private static boolean isJoined(Tokens s, int modal, int group, int anchor) {
    boolean passive = group > modal + 1;
    int joint = Draft.NONE;
    for (int i = group + 1; i < anchor; i++) {
      if (s.part(i) == Part.SUB || s.part(i) == Part.REL || s.isPunct(i, ';')) {
        return false;
      }
      if (s.part(i) == Part.CONJ && s.is(i, "and")) {
        joint = i;
      } else if (joint != Draft.NONE && isPast(s, i)) {
        boolean subject = s.part(i - 1) == Part.NOUN || s.part(i - 1) == Part.PRON;
        return !passive || (subject && i - 1 > joint);
      }
    }
    return false;
  }

  private static boolean isPast(Tokens s, int i) {
    if (s.has(i, CueKind.TOLD)) {
      return s.part(i - 1) != Part.AUX;
    }
    if (s.part(i) != Part.VERB || s.kind(i) != Kind.WORD) {
      return false;
    }
    Part before = s.part(i - 1);
    boolean hangs = before == Part.AUX || before == Part.LINK || before == Part.TO;
    return !hangs && EnglishTagger.verbForm(s.get(i).senses) == Sense.Form.PAST;
  }
}
