package org.parallax.check;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parallax.check.Quantities.Side;
import org.parallax.claim.Claim;

/// On which side of a number all figures of a stretch of time are said to lie, if the words say so.
final class EveryWords {
  /// How far from the number the words for its side may stand.
  private static final int REACH = 24;

  /// How far from the words for its side those that deny it may stand.
  private static final int DENIED = 16;

  private static final String BREAKS = ",;:\uff0c\uff1b\u3002\uff1a\u3001()\uff08\uff09";

  private enum Kind {
    EVERY,
    NEVER,
    NOT,
    ABOVE,
    BELOW
  }

  private final Map<Kind, List<String>> words = new EnumMap<>(Kind.class);

  EveryWords() {
    for (List<String> row : Lexicon.read("every-words.tsv", 2)) {
      words
          .computeIfAbsent(
              Kind.valueOf(row.get(0).toUpperCase(Locale.ROOT)), _ -> new ArrayList<>())
          .addAll(List.of(row.get(1).split("\\|")));
    }
  }

  /// {@return the side on which every figure is said to lie, or null where the words do not say it
  /// of all or name no side}
  @Nullable Side side(Claim claim, String sentence) {
    String value = claim.values().isEmpty() ? "" : claim.values().getFirst().text();
    int at = value.isEmpty() ? -1 : sentence.indexOf(value);
    if (at < 0 || sentence.indexOf(value, at + 1) >= 0) {
      return null;
    }
    int from = start(sentence, at);
    int to = end(sentence, at + value.length());
    String clause = sentence.substring(from, to).toLowerCase(Locale.ROOT);
    if (!has(Kind.EVERY, clause) && !has(Kind.NEVER, clause)) {
      return null;
    }
    int number = at - from;
    Hit above = nearest(Kind.ABOVE, clause, number, number + value.length());
    Hit below = nearest(Kind.BELOW, clause, number, number + value.length());
    if (above == null && below == null) {
      return null;
    }
    boolean isAbove = below == null || (above != null && above.distance() < below.distance());
    Hit told = isAbove && above != null ? above : below == null ? above : below;
    return told == null ? null : Side.of(isAbove != isDenied(clause, told));
  }

  /// Denied before its words in English and Chinese, behind them in Korean.
  private boolean isDenied(String clause, Hit told) {
    boolean korean = clause.codePoints().anyMatch(c -> c >= 0xac00 && c <= 0xd7a3);
    if (korean) {
      return has(Kind.NOT, clause.substring(told.end()));
    }
    String before = clause.substring(0, told.start());
    String near = before.substring(Math.max(0, before.length() - DENIED));
    return has(Kind.NOT, near) || has(Kind.NEVER, before);
  }

  private boolean has(Kind kind, String text) {
    for (String word : words.getOrDefault(kind, List.of())) {
      if (find(text, word, 0) >= 0) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Hit nearest(Kind kind, String clause, int number, int behind) {
    Hit best = null;
    for (String word : words.getOrDefault(kind, List.of())) {
      for (int i = find(clause, word, 0); i >= 0; i = find(clause, word, i + 1)) {
        int end = i + word.length();
        int distance = end <= number ? number - end : Math.max(0, i - behind);
        boolean nearer = best == null || distance < best.distance();
        if (distance <= REACH && nearer) {
          best = new Hit(i, end, distance);
        }
      }
    }
    return best;
  }

  /// Where a word stands whole, in scripts that set words apart, or -1.
  private static int find(String text, String word, int from) {
    if (!text.contains(word)) {
      return -1;
    }
    boolean tail = word.startsWith("n't");
    boolean whole = !Words.hasEastAsian(word) && Character.isLetter(word.charAt(0));
    for (int i = text.indexOf(word, from); i >= 0; i = text.indexOf(word, i + 1)) {
      int end = i + word.length();
      boolean opens = tail || i == 0 || !Character.isLetter(text.charAt(i - 1));
      boolean closes = end == text.length() || !Character.isLetter(text.charAt(end));
      if (!whole || (opens && closes)) {
        return i;
      }
    }
    return -1;
  }

  private static int start(String sentence, int at) {
    int i = at;
    while (i > 0 && !isBreak(sentence, i - 1)) {
      i--;
    }
    return i;
  }

  private static int end(String sentence, int at) {
    int i = at;
    while (i < sentence.length() && !isBreak(sentence, i)) {
      i++;
    }
    return i;
  }

  private static boolean isBreak(String text, int i) {
    return BREAKS.indexOf(text.charAt(i)) >= 0;
  }

  private record Hit(int start, int end, int distance) {}
}
