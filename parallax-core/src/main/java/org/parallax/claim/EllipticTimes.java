package org.parallax.claim;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.parallax.claim.Token.Kind;
import org.parallax.claim.Token.Part;
import org.parallax.quantity.Frequency;
import org.parallax.quantity.Mention;
import org.parallax.quantity.Period;

/// Times that lean on another: "5.2 % in the second" after "in the first quarter", and months or
/// quarters without a year that could not yet be over when the text was written.
final class EllipticTimes {
  private static final String[] ORDINALS = {"first", "second", "third", "fourth"};

  private EllipticTimes() {}

  /// {@return the period of a time token for the claim at `anchor`}
  static @Nullable Period resolve(Tokens s, int token, int anchor, @Nullable LocalDate clock) {
    Mention.Time time = s.get(token).time();
    Period period = time.period();
    if (period == null) {
      return null;
    }
    // A Korean writer who means last year says so (지난해 4월).
    boolean bare = time.relative() && !saysThis(s, token) && !s.isVerbFinal();
    boolean open = clock != null && period.end().isAfter(clock) && !period.start().isAfter(clock);
    boolean brief = time.grain() == Frequency.MONTH || time.grain() == Frequency.QUARTER;
    boolean known = s.isEnglish() && isKnownAtOnce(s);
    Period over = bare && open && brief && !known ? period.plusYears(-1) : period;
    int quarter = time.grain() == Frequency.QUARTER ? ordinalNear(s, token, anchor) : 0;
    return quarter == 0 ? over : Period.ofQuarter(over.start().getYear(), quarter);
  }

  /// Interest rates that are set, unlike statistics, are known before their month is over.
  private static boolean isKnownAtOnce(Tokens s) {
    for (int i = 0; i < s.size(); i++) {
      if (s.get(i).senses.value(CueKind.TRAIT).equals("set")) {
        return true;
      }
    }
    return false;
  }

  private static boolean saysThis(Tokens s, int token) {
    String words = s.words(token);
    return words.startsWith("this")
        || words.startsWith("This")
        || words.startsWith("current")
        || words.startsWith("本")
        || words.startsWith("当")
        || words.startsWith("이번");
  }

  /// {@return 1 to 4 where "in the second" stands behind the value or "the second rose to" before
  /// it, with no noun after it; else 0}
  private static int ordinalNear(Tokens s, int token, int anchor) {
    boolean behind = s.is(anchor + 1, "in") || s.is(anchor + 1, "for");
    if (anchor >= 0 && behind) {
      int i = s.part(anchor + 2) == Part.DET ? anchor + 3 : anchor + 2;
      int found = s.part(i + 1) == Part.NOUN ? 0 : ordinal(s, i);
      if (found > 0) {
        return found;
      }
    }
    for (int i = anchor - 1; i > token && i > anchor - 8; i--) {
      boolean verb = s.part(i + 1) == Part.VERB || s.part(i + 1) == Part.LINK || i + 1 == anchor;
      if (verb && s.part(i - 1) == Part.DET && ordinal(s, i) > 0) {
        return ordinal(s, i);
      }
      if (s.isPunct(i, ';') || s.get(i).isValue()) {
        return 0;
      }
    }
    return 0;
  }

  /// {@return 1 to 4 for "first" to "fourth", else 0}
  static int ordinal(Tokens s, int i) {
    boolean word = s.kind(i) == Kind.OTHER || s.kind(i) == Kind.WORD;
    if (i < 0 || i >= s.size() || !word) {
      return 0;
    }
    for (int n = 0; n < ORDINALS.length; n++) {
      if (s.is(i, ORDINALS[n])) {
        return n + 1;
      }
    }
    return 0;
  }
}
