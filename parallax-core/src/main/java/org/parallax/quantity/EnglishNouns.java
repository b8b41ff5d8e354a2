package org.parallax.quantity;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parallax.quantity.Entry.Sense;

/// The plural noun behind an English number, adjectives and names skipped: "3.2 million new jobs"
/// counts jobs, "900 Type B and Type C wagons" wagons.
final class EnglishNouns implements Nouns {

  private static final int REACH = 5;

  private static final long OTHER_UNIT =
      Entry.bit(SenseKind.STOP)
          | Entry.bit(SenseKind.AND)
          | Entry.bit(SenseKind.OR)
          | Entry.bit(SenseKind.OF)
          | Entry.bit(SenseKind.IN)
          | Entry.bit(SenseKind.TO)
          | Entry.bit(SenseKind.FROM)
          | Entry.bit(SenseKind.PERCENT)
          | Entry.bit(SenseKind.MONTH)
          | Entry.bit(SenseKind.ARTICLE)
          | Entry.bit(SenseKind.PER)
          | Entry.bit(SenseKind.CUE_BEFORE)
          | Entry.bit(SenseKind.CUE_AFTER)
          | Entry.bit(SenseKind.BETWEEN)
          | Entry.bit(SenseKind.BASIS)
          | Entry.bit(SenseKind.AGO);

  @Override
  public @Nullable Noun after(Tokens t, int i) {
    int first = t.is(i, SenseKind.OF) && !t.is(i + 1, SenseKind.ARTICLE) ? i + 1 : i;
    if (first > i && !t.is(i - 1, SenseKind.VAGUE) && !t.is(i - 1, SenseKind.SCALE)) {
      return null;
    }
    int j = first;
    for (int n = 0; n < REACH && isPart(t, j); n++) {
      if (isPlural(t, j)) {
        int head = isPart(t, j + 1) && isKnown(t, j + 1) ? j + 1 : j;
        return noun(t, first, head);
      }
      j = afterName(t, j);
      if (Chars.isHyphen(t.mark(j)) && t.glued(j) && t.glued(j + 1)) {
        j++;
      }
    }
    return null;
  }

  /// {@return what follows the word, and its number or its "and" where it belongs to a name ("Model
  /// 3", "Type B and Type C")}
  private static int afterName(Tokens t, int j) {
    boolean capital = Chars.isUpper(t.first(j));
    if (capital && t.is(j + 1, TokenType.NUMBER) && t.plain(j + 1) && isPart(t, j + 2)) {
      return t.length(j + 1) <= 3 ? j + 2 : j + 1;
    }
    if (capital && t.is(j + 1, TokenType.NAME) && isPart(t, j + 2)) {
      return j + 2;
    }
    boolean joined = t.is(j + 1, SenseKind.AND) && Chars.isUpper(t.first(j + 2));
    return capital && joined && isPart(t, j + 2) ? j + 2 : j + 1;
  }

  private static Noun noun(Tokens t, int first, int head) {
    Sense known = t.sense(head, SenseKind.NOUN);
    String code = known == null ? t.of(head).toLowerCase(Locale.ROOT) : known.value();
    return new Noun(code, t.text.substring(t.start(first), t.end(head)), head + 1);
  }

  private static boolean isPart(Tokens t, int j) {
    return t.is(j, TokenType.WORD)
        && Chars.isLatinLetter(t.first(j))
        && !(t.any(j, OTHER_UNIT) && !t.is(j, SenseKind.NOUN));
  }

  /// A noun of the lexicon; "-" marks a word in s that is none ("overseas").
  private static boolean isKnown(Tokens t, int j) {
    Sense noun = t.sense(j, SenseKind.NOUN);
    return noun != null && !noun.value().equals("-");
  }

  private static boolean isPlural(Tokens t, int j) {
    if (t.is(j, SenseKind.NOUN)) {
      return isKnown(t, j);
    }
    int length = t.length(j);
    if (length < 4 || t.text.charAt(t.end(j) - 1) != 's') {
      return false;
    }
    char before = t.text.charAt(t.end(j) - 2);
    return before != 's' && before != 'u' && before != 'i' && before != '\'' && before != '’';
  }
}
