package org.parallax.check.identity;

import java.util.Set;

/// Whether one number only says another in different units: in brackets after it, or after "or",
/// "that is", 即, or a dash.
final class Apposition {

  private static final Set<Cue> WEIGHTLESS = Set.of(Cue.FILL);
  private static final int LEAD = 60;

  private Apposition() {}

  /// {@return whether `later` is in apposition to what ends at `end`}
  static boolean binds(Note note, Term later, int end) {
    return binds(note, later, later.sentence(), end);
  }

  static boolean binds(Note note, Operand later, int sentence, int from) {
    GapText gap = note.gap(sentence, from, later.start());
    int split = split(note, gap, sentence);
    if (split < 0 || gap.length() > 2 * LEAD) {
      return false;
    }
    int words = lastWord(note.text(), from, split);
    GapText bare = gap.within(from, words);
    return bare.length() <= LEAD && !bare.isBroken() && !bare.hasComma() && !bare.contains(')');
  }

  /// Where the lead-in to the second number begins, or −1: all after it is weightless.
  private static int split(Note note, GapText gap, int sentence) {
    String text = note.text();
    for (int at = gap.end() - 1; at >= gap.start(); at--) {
      char c = text.charAt(at);
      if ("(（—–".indexOf(c) >= 0) {
        return gap.within(at + 1, gap.end()).isOnly(WEIGHTLESS, 0) ? at : -1;
      }
    }
    CueHit cue = note.last(sentence, gap.start(), gap.end(), Set.of(Cue.APPOSITION));
    if (cue == null || !gap.within(cue.end(), gap.end()).isOnly(WEIGHTLESS, 0)) {
      return -1;
    }
    return cue.start();
  }

  /// The end of the last word before the split: commas there belong to the apposition.
  private static int lastWord(String text, int start, int split) {
    int at = split;
    while (at > start && !Character.isLetterOrDigit(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }
}
