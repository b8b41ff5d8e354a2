package org.parallax.check.identity;

import java.util.List;
import java.util.Set;

/// The words between two numbers, read for what binds the two.
///
/// @param hits the cues of the sentence
record GapText(String text, int start, int end, List<CueHit> hits) {

  private static final Set<Cue> ASIDE = Set.of(Cue.FILL, Cue.OF, Cue.OVER, Cue.AGO, Cue.COMPARED);
  private static final String STOPS = ".;；。!?！？";

  static GapText between(String text, int from, int to, List<CueHit> hits) {
    return new GapText(text, from, to, hits);
  }

  /// {@return whether a sentence or a half of one ends in it, or a new thought begins}
  boolean isBroken() {
    return hasStop() || has(Cue.BREAK);
  }

  boolean has(Cue kind) {
    for (CueHit hit : hits) {
      if (hit.cue() == kind && hit.start() >= start && hit.end() <= end) {
        return true;
      }
    }
    return false;
  }

  private boolean hasStop() {
    for (int i = start; i < end; i++) {
      if (STOPS.indexOf(text.charAt(i)) >= 0 && !isInAbbreviation(i)) {
        return true;
      }
    }
    return false;
  }

  /// The points of "i.e." end nothing.
  private boolean isInAbbreviation(int at) {
    boolean last = at >= 2 && text.charAt(at - 2) == '.';
    boolean inner = at + 2 < text.length() && text.charAt(at + 2) == '.';
    return text.charAt(at) == '.' && (last || inner);
  }

  int length() {
    return end - start;
  }

  boolean contains(char c) {
    int at = text.indexOf(c, start);
    return at >= 0 && at < end;
  }

  boolean hasComma() {
    return contains(',') || contains('，') || contains('、');
  }

  /// {@return whether it ends with an opening bracket before cues of these kinds}
  boolean opensBracket(Set<Cue> allowed) {
    int at = Math.max(text.lastIndexOf('(', end - 1), text.lastIndexOf('（', end - 1));
    return at >= start
        && at < end
        && new GapText(text, at + 1, end, hits).isOnly(allowed, 0)
        && !new GapText(text, start, at, hits).contains(')');
  }

  /// {@return the same gap without its first or last part}
  GapText within(int from, int to) {
    return new GapText(text, from, Math.max(from, to), hits);
  }

  /// {@return whether it holds nothing but white space, light punctuation, cues of the allowed
  /// kinds, and at most `free` other words}
  boolean isOnly(Set<Cue> allowed, int free) {
    int left = free;
    int at = start;
    while (at < end) {
      char c = text.charAt(at);
      if (!Character.isLetterOrDigit(c) && "%％+".indexOf(c) < 0) {
        if (STOPS.indexOf(c) >= 0) {
          return false;
        }
        at++;
        continue;
      }
      int next = afterCue(at, allowed);
      if (next < 0) {
        next = afterWord(at);
        if (c != '%' && c != '％' && c != '+' && --left < 0) {
          return false;
        }
      }
      at = next;
    }
    return true;
  }

  /// {@return whether it binds a number to the next one closely: cues of the allowed kinds only, or
  /// a short phrase of time or place, a comma, and then those}
  boolean isClose(Set<Cue> allowed) {
    if (isOnly(allowed, 2)) {
      return true;
    }
    int comma = comma();
    if (comma < 0 || !within(comma, end).isOnly(allowed, 1)) {
      return false;
    }
    GapText aside = within(start, comma);
    boolean moves = aside.has(Cue.RISE) || aside.has(Cue.FALL) || aside.has(Cue.AND);
    return !moves && aside.isOnly(ASIDE, 5);
  }

  private int comma() {
    for (int i = start; i < end; i++) {
      if (",，、—–".indexOf(text.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }

  private int afterCue(int at, Set<Cue> allowed) {
    int best = -1;
    for (CueHit hit : hits) {
      if (hit.start() == at && hit.end() <= end && allowed.contains(hit.cue())) {
        best = Math.max(best, hit.end());
      }
    }
    return best;
  }

  /// A word of a script with spaces, or up to four characters of one without, at which a cue may
  /// begin.
  private int afterWord(int at) {
    int i = at + 1;
    boolean spaced = PhraseMatcher.isSpacedLetter(text.charAt(at));
    while (i < end && Character.isLetterOrDigit(text.charAt(i))) {
      if (!spaced && (i - at >= 4 || startsCue(i))) {
        break;
      }
      i++;
    }
    return i;
  }

  private boolean startsCue(int at) {
    for (CueHit hit : hits) {
      if (hit.start() == at) {
        return true;
      }
    }
    return false;
  }
}
