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
    boolean bare = time.relative() && !saysThis(s, token);
    boolean open = clock != null && period.end().isAfter(clock) && !period.start().isAfter(clock);
    boolean brief = time.grain() == Frequency.MONTH || time.grain() == Frequency.QUARTER;
    Period over = bare && open && brief ? period.plusYears(-1) : period;
    int quarter = time.grain() == Frequency.QUARTER ? ordinalBehind(s, anchor) : 0;
    return quarter == 0 ? over : Period.ofQuarter(over.start().getYear(), quarter);
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

  /// {@return 1 to 4 where "in the second" stands behind the value, with no noun after it; else 0}
  private static int ordinalBehind(Tokens s, int anchor) {
    if (anchor < 0 || (!s.is(anchor + 1, "in") && !s.is(anchor + 1, "for"))) {
      return 0;
    }
    int i = s.part(anchor + 2) == Part.DET ? anchor + 3 : anchor + 2;
    boolean ordinal = s.kind(i) == Kind.OTHER || s.kind(i) == Kind.WORD;
    if (i >= s.size() || !ordinal || s.part(i + 1) == Part.NOUN) {
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
