package org.parallax.claim;

import org.jspecify.annotations.Nullable;
import org.parallax.claim.Token.Kind;
import org.parallax.claim.Token.Part;
import org.parallax.quantity.Mention;

/// Noun phrases of a tagged sentence, and the subjects of English verbs.
final class Phrases {
  private static final int MAX_LINKS = 4;

  private final Tokens s;

  Phrases(Tokens s) {
    this.s = s;
  }

  boolean isNominal(int i) {
    return switch (s.part(i)) {
      case NOUN, DET, POSSESSIVE -> true;
      case PREP, CONJ, SUB, REL, PRON, AUX, LINK, VERB, PARTICIPLE, ADV, TO -> false;
      case NONE -> isName(i) || isJoint(i) || isCount(i);
    };
  }

  private boolean isName(int i) {
    return s.kind(i) == Kind.OTHER
        && i >= 0
        && i < s.size()
        && s.get(i).mention instanceof Mention.Other(_, _, Mention.Role role)
        && role == Mention.Role.NAME;
  }

  /// "in 70 cities", "aged 16 to 24": a number that narrows the phrase around it.
  private boolean isCount(int i) {
    if (s.kind(i) != Kind.VALUE) {
      return false;
    }
    if (s.get(i).inert) {
      return i > 0 || s.isVerbFinal();
    }
    if (i < 1) {
      return false;
    }
    boolean counts = s.get(i).value().form() == Mention.Form.COUNT;
    boolean hangs = s.part(i - 1) == Part.PREP || s.part(i - 1) == Part.DET;
    return counts && hangs && s.isEnglish();
  }

  private boolean isJoint(int i) {
    boolean mark = s.isPunct(i, '&') || s.isPunct(i, '/') || s.isPunct(i, '-');
    boolean band = mark && i > 0 && s.get(i - 1).isValue() && s.get(i - 1).inert;
    boolean nouns = s.part(i - 1) == Part.NOUN && i + 1 < s.size() && s.part(i + 1) == Part.NOUN;
    return band || (mark && nouns);
  }

  /// {@return the noun phrase whose last word is `last`, with the phrases it hangs from by
  /// prepositions and "and"; null where that is no noun}
  @Nullable Range endingAt(int last) {
    if (last < 0 || (s.part(last) != Part.NOUN && !isName(last) && !isCount(last))) {
      return null;
    }
    int from = chunkStart(last);
    for (int links = 0; links < MAX_LINKS && from >= 2; links++) {
      boolean joins = chains(from - 1) || (s.part(from - 1) == Part.CONJ && !s.is(from - 1, "but"));
      if (joins && (s.is(from - 2, "those") || s.is(from - 2, "that"))) {
        return new Range(from - 2, last + 1);
      }
      if (!joins || (s.part(from - 2) != Part.NOUN && !isName(from - 2) && !isCount(from - 2))) {
        break;
      }
      from = chunkStart(from - 2);
    }
    return new Range(from, last + 1);
  }

  /// {@return the noun phrase that begins at `first`, with what hangs from it; null where there is
  /// none}
  @Nullable Range startingAt(int first) {
    int to = chunkEnd(first);
    if (to == first || (s.part(to - 1) != Part.NOUN && !isName(to - 1))) {
      return null;
    }
    for (int links = 0; links < MAX_LINKS && to + 1 < s.size(); links++) {
      if (!chains(to)) {
        break;
      }
      int next = chunkEnd(to + 1);
      if (next == to + 1 || (s.part(next - 1) != Part.NOUN && !isName(next - 1))) {
        break;
      }
      to = next;
    }
    return new Range(first, to);
  }

  /// {@return the phrase that begins at `first`, without what hangs from it}
  @Nullable Range chunkAt(int first) {
    int to = chunkEnd(first);
    return to == first || s.part(to - 1) != Part.NOUN ? null : new Range(first, to);
  }

  private boolean chains(int i) {
    if (s.part(i) != Part.PREP) {
      return false;
    }
    return s.is(i, "of")
        || s.is(i, "in")
        || s.is(i, "for")
        || s.is(i, "to")
        || s.is(i, "from")
        || s.is(i, "on")
        || s.is(i, "by")
        || s.is(i, "among")
        || s.is(i, "with")
        || s.is(i, "between")
        || s.is(i, "at")
        || s.is(i, "into")
        || s.is(i, "across")
        || s.is(i, "within")
        || s.is(i, "against")
        || s.is(i, "per")
        || s.is(i, "without")
        || s.is(i, "excluding");
  }

  private int chunkStart(int last) {
    int i = last;
    while (i > 0 && s.part(i) != Part.DET) {
      if (isNominal(i - 1)) {
        i--;
      } else if (isInnerBasis(i)) {
        i -= 2;
      } else if (isAliasBefore(i)) {
        i = opening(i - 1) - 1;
      } else if (isInnerTime(i)) {
        i -= 2;
      } else {
        break;
      }
    }
    return i;
  }

  /// "지수의 7월 상승률", "CSI 300 연말 목표치": in Korean a time may stand between noun and noun.
  private boolean isInnerTime(int i) {
    boolean joined =
        (s.part(i - 2) == Part.NOUN || s.part(i - 2) == Part.POSSESSIVE)
            && !s.has(i - 2, CueKind.SOURCE)
            && !s.has(i - 2, CueKind.PERSON)
            && !s.has(i - 2, CueKind.DOCUMENT);
    return s.isVerbFinal() && i > 1 && s.kind(i - 1) == Kind.TIME && joined;
  }

  /// "PPI同比降幅": a basis between a metric and its noun of growth.
  private boolean isInnerBasis(int i) {
    return i > 1
        && (s.kind(i - 1) == Kind.BASIS || s.has(i - 1, CueKind.BASIS))
        && s.part(i - 2) == Part.NOUN
        && s.has(i, CueKind.CHANGE_NOUN);
  }

  /// "广义货币(M2)余额": another name in brackets inside a phrase.
  private boolean isAliasBefore(int i) {
    if (!s.isPunct(i - 1, ')') && !s.isPunct(i - 1, '）')) {
      return false;
    }
    int open = opening(i - 1);
    if (open < 1 || i - open > 5 || s.part(open - 1) != Part.NOUN) {
      return false;
    }
    for (int k = open + 1; k < i - 1; k++) {
      if (s.part(k) != Part.NOUN) {
        return false;
      }
    }
    return true;
  }

  private int chunkEnd(int first) {
    int i = first;
    while (i < s.size() && isNominal(i) && (i == first || s.part(i) != Part.DET)) {
      i++;
    }
    while (i > first && s.part(i - 1) == Part.POSSESSIVE) {
      i--;
    }
    return i;
  }

  /// {@return the index before time, adverbs, bases and hedges to the left of `i`, inclusive}
  int leftOfAdjuncts(int i) {
    int at = i;
    while (at >= 0) {
      Kind kind = s.kind(at);
      if (kind == Kind.TIME) {
        at--;
        while (at >= 0 && (s.part(at) == Part.PREP || s.part(at) == Part.DET)) {
          at--;
        }
      } else if (kind == Kind.BASIS || kind == Kind.HEDGE || s.part(at) == Part.ADV || isMark(at)) {
        at--;
      } else if (s.isPunct(at, ')')) {
        at = opening(at) - 1;
      } else {
        return at;
      }
    }
    return at;
  }

  /// Whether it is a citation mark or other digits without grammar.
  private boolean isMark(int i) {
    return s.kind(i) == Kind.OTHER && !isName(i);
  }

  private int opening(int closing) {
    for (int i = closing; i >= 0; i--) {
      if (s.isPunct(i, '(') || s.isPunct(i, '（')) {
        return i;
      }
    }
    return 0;
  }

  /// {@return the subject of the verb at `verb`, or null where another verb's subject carries over}
  @Nullable Range subject(int verb) {
    int i = leftOfAdjuncts(verb - 1);
    for (int steps = 0; steps < 8 && i >= 0; steps++) {
      Part part = s.part(i);
      if (part == Part.AUX || part == Part.LINK || part == Part.TO || part == Part.VERB) {
        i = leftOfAdjuncts(i - 1);
      } else if (s.isPunct(i, ',')) {
        int before = beforeAside(i);
        if (before < 0) {
          return carried(i - 1, verb);
        }
        i = before;
      } else if (part == Part.REL) {
        i = leftOfAdjuncts(s.isPunct(i - 1, ',') ? i - 2 : i - 1);
      } else if (part == Part.CONJ || (part == Part.PREP && i == verb - 1)) {
        return carried(i - 1, verb);
      } else {
        break;
      }
    }
    Range phrase = endingAt(i);
    return phrase == null ? null : reachOverParticiple(phrase);
  }

  /// {@return whether a pronoun is the subject of the verb}
  boolean hasPronoun(int verb) {
    int i = leftOfAdjuncts(verb - 1);
    while (i > 0 && (s.part(i) == Part.AUX || s.part(i) == Part.LINK)) {
      i = leftOfAdjuncts(i - 1);
    }
    return i >= 0 && s.has(i, CueKind.SUBJ) && !s.is(i, "he") && !s.is(i, "she");
  }

  /// The subject of the verb before, for ", falling 2 %" and "rose and then fell".
  private @Nullable Range carried(int from, int verb) {
    for (int i = from; i >= 0 && i > verb - 40; i--) {
      if (s.isPunct(i, ';')) {
        return null;
      }
      if (s.part(i) == Part.VERB || s.part(i) == Part.LINK) {
        return subject(i);
      }
    }
    return null;
  }

  /// "people employed in services rose": the phrase goes on left of the participle.
  private Range reachOverParticiple(Range phrase) {
    int b = phrase.from();
    boolean hangs = b >= 3 && s.part(b - 1) == Part.PREP && s.part(b - 2) == Part.VERB;
    if (!hangs || s.part(b - 3) != Part.NOUN) {
      return phrase;
    }
    Range outer = endingAt(b - 3);
    return outer == null ? phrase : new Range(outer.from(), phrase.to());
  }

  /// {@return the index left of an aside between commas that ends at `comma`, or −1}
  private int beforeAside(int comma) {
    for (int i = comma - 1; i > 0 && i > comma - 16; i--) {
      if (s.isPunct(i, ',')) {
        boolean aside =
            s.part(i + 1) == Part.DET
                || s.part(i + 1) == Part.REL
                || s.part(i + 1) == Part.PREP
                || s.part(i + 1) == Part.ADV
                || s.part(i + 1) == Part.VERB
                || ((s.get(i + 1).isValue()
                        || (s.kind(i + 1) == Kind.WORD && s.part(i + 1) == Part.NOUN))
                    && !hasVerb(i + 1, comma));
        int left = leftOfAdjuncts(i - 1);
        return aside && left >= 0 && (s.part(left) == Part.NOUN || isCount(left)) ? left : -1;
      }
      if (s.isPunct(i, ';') || s.isPunct(i, ':')) {
        return -1;
      }
    }
    return -1;
  }

  boolean hasVerb(int from, int to) {
    for (int i = from; i < to; i++) {
      if (s.part(i) == Part.VERB || s.part(i) == Part.LINK) {
        return true;
      }
    }
    return false;
  }

  /// {@return the phrase without articles, places and times at its head; itself where nothing else
  /// is in it}
  Range trimmed(Range phrase) {
    int from = phrase.from();
    while (from < phrase.to() - 1 && isTrimmable(from)) {
      from++;
    }
    return new Range(from, phrase.to());
  }

  private boolean isTrimmable(int i) {
    Part part = s.part(i);
    boolean directed =
        i + 1 < s.size()
            && s.part(i + 1) == Part.POSSESSIVE
            && s.get(i + 1).end - s.get(i + 1).start > 2;
    if (directed) {
      return false;
    }
    return part == Part.DET
        || s.kind(i) == Kind.TIME
        || part == Part.POSSESSIVE
        || part == Part.ADV
        || part == Part.CONJ
        || s.has(i, CueKind.PLACE)
        || s.has(i, CueKind.CITY)
        || s.is(i, "岁")
        || s.is(i, "세");
  }
}
