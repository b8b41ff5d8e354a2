package org.parallax.quantity;

import org.jspecify.annotations.Nullable;
import org.parallax.quantity.Entry.Sense;

/// The counted noun behind a Chinese or Korean number: measure word, then a noun within reach.
///
/// The code is the English plural of a noun that the lexicon knows, else that of the measure word,
/// else the noun as it stands.
final class EastAsianNouns implements Nouns {

  /// What any machine is counted in: 대, 台.
  private static final String ANY_UNITS = "units";

  private static final int REACH = 4;
  private static final int LONGEST = 8;

  @Override
  public @Nullable Noun after(Tokens t, int i) {
    Sense classifier = t.sense(i, SenseKind.CLASSIFIER);
    int j = classifier == null ? i : i + 1;
    if (t.is(j, SenseKind.CUE_MID) && t.glued(j)) {
      j++;
    }
    Sense noun = t.sense(j, SenseKind.NOUN);
    if (noun != null) {
      return new Noun(noun.value(), words(t, i, j), j + 1);
    }
    if (classifier == null) {
      return null;
    }
    for (int k = j; k < j + REACH && isNounPart(t, k); k++) {
      Sense known = t.sense(k, SenseKind.NOUN);
      if (known != null) {
        return new Noun(known.value(), words(t, i, k), k + 1);
      }
    }
    Noun before = before(t, i);
    boolean vague = classifier.value().isEmpty() || classifier.value().equals(ANY_UNITS);
    if (vague && before != null) {
      return before;
    }
    if (!classifier.value().isEmpty()) {
      return new Noun(classifier.value(), words(t, i, i), i + 1);
    }
    boolean plain =
        Chars.isHan(t.first(i)) && isNounPart(t, j) && t.entry(j) == null && t.length(j) <= LONGEST;
    return plain
        ? new Noun(t.of(j), words(t, i, j), j + 1)
        : new Noun(t.of(i), words(t, i, i), i + 1);
  }

  /// 新增就业岗位1210万个: the noun stands before the number.
  private static @Nullable Noun before(Tokens t, int classifier) {
    int k = classifier - 1;
    while (k >= 0 && !t.is(k, SenseKind.NOUN) && isNumeral(t, k)) {
      k--;
    }
    // 로봇이 620대, 설계기업 수는 3,900개: past a particle and the word for number.
    boolean korean = k > 0 && t.is(k, SenseKind.PARTICLE) && Chars.isHangul(t.first(k));
    for (int steps = 0; korean && steps < 2 && k > 0 && !t.is(k, SenseKind.NOUN); steps++) {
      k--;
    }
    Sense noun = t.sense(k, SenseKind.NOUN);
    return noun == null ? null : new Noun(noun.value(), t.of(k), classifier + 1);
  }

  private static boolean isNumeral(Tokens t, int k) {
    return t.is(k, TokenType.NUMBER)
        || t.is(k, SenseKind.SCALE)
        || t.is(k, SenseKind.SMALL_SCALE)
        || t.is(k, SenseKind.DIGIT)
        || t.is(k, SenseKind.CUE_BEFORE)
        || t.is(k, SenseKind.CUE_MID);
  }

  private static String words(Tokens t, int from, int last) {
    return t.text.substring(t.start(from), t.end(last));
  }

  private static boolean isNounPart(Tokens t, int k) {
    return t.is(k, TokenType.WORD)
        && t.glued(k)
        && (t.entry(k) == null || t.is(k, SenseKind.NOUN))
        && !t.is(k, SenseKind.STOP);
  }
}
