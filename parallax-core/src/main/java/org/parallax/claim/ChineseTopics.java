package org.parallax.claim;

import org.jspecify.annotations.Nullable;
import org.parallax.claim.Token.Kind;
import org.parallax.claim.Token.Part;

/// What a Chinese predicate or value speaks of: the last noun phrase before it, in its part of the
/// sentence, that names a metric of the lexicon; else the first that names anything.
///
/// A run of characters that no lexicon knows is more often a verb or an adverb than the name of a
/// metric, so it counts only where nothing better stands there.
final class ChineseTopics {
  private static final int LONGEST_PART = 10;

  private final Tokens s;
  private final Phrases phrases;
  private final ChineseClauses clauses;
  private final PhraseTrie trie;

  ChineseTopics(Tokens s, Phrases phrases, ChineseClauses clauses, PhraseTrie trie) {
    this.s = s;
    this.phrases = phrases;
    this.clauses = clauses;
    this.trie = trie;
  }

  /// {@return the last phrase with a metric in the part of the sentence left of `limit`, or null}
  @Nullable Range known(int limit) {
    return known(clauses.start(limit), limit);
  }

  /// {@return the last phrase with a metric between two tokens, or null}
  ///
  /// What something is compared with, and what has an effect, is no topic.
  @Nullable Range known(int from, int limit) {
    Range bare = null;
    int i = limit - 1;
    while (i >= from) {
      if (s.isPunct(i, ')')) {
        i = opening(i, from) - 1;
        continue;
      }
      Range phrase = s.part(i) == Part.NOUN ? phrases.endingAt(i) : null;
      if (phrase == null) {
        i--;
        continue;
      }
      Range cut = cut(phrase, from);
      i = phrase.from() - 1;
      if (!hasMetric(cut) || hasValue(cut) || isOblique(cut.from() - 1)) {
        continue;
      }
      Range found = directed(cut, from);
      if (!isBareGrowth(found)) {
        return found;
      }
      bare = bare == null ? found : bare;
    }
    return bare;
  }

  /// {@return the first phrase of the part of the sentence that could be a subject, though no
  /// lexicon knows it, or null}
  @Nullable Range unknown(int limit) {
    int from = clauses.start(limit);
    Range found = null;
    for (int i = from; i < limit; i++) {
      Range phrase = s.part(i) == Part.NOUN ? phrases.chunkAt(i) : null;
      if (phrase == null) {
        if (s.part(i) == Part.VERB && found != null) {
          return found;
        }
        continue;
      }
      Range cut = cut(phrases.trimmed(phrase), from);
      boolean named = !cut.isEmpty() && length(cut) > 1 && !isJunk(cut.to() - 1);
      if (named && phrase.to() <= limit && !isOblique(phrase.from() - 1) && !isPlaceOnly(cut)) {
        found = found == null ? cut : found;
      }
      i = phrase.to() - 1;
    }
    return found;
  }

  /// {@return the metric in the parts of the sentence before the one of `at`, or null}
  @Nullable Range carried(int at) {
    int start = clauses.start(at);
    return start < 2 ? null : known(0, start - 1);
  }

  /// {@return a phrase without running text before it and behind it}
  Range clean(Range phrase) {
    return cut(phrase, 0);
  }

  /// Without what stands before its last piece of running text.
  private Range cut(Range phrase, int from) {
    int first = Math.max(phrase.from(), from);
    for (int i = first; i < phrase.to() - 1; i++) {
      if (isJunk(i)) {
        first = i + 1;
      }
    }
    while (first < phrase.to() - 1 && s.part(first) == Part.POSSESSIVE) {
      first++;
    }
    int to = phrase.to();
    while (to - 1 > first && isTail(to - 1) && hasMetric(new Range(first, to - 1))) {
      to--;
    }
    return new Range(first, to);
  }

  /// 方面, 来看 and letters that no lexicon knows, behind the metric itself.
  private boolean isTail(int i) {
    Senses senses = s.get(i).senses;
    return s.kind(i) == Kind.WORD
        && s.get(i).end - s.get(i).start > 1
        && !senses.has(CueKind.METRIC)
        && !senses.has(CueKind.CHANGE_NOUN)
        && ((senses.isEmpty() && isJunk(i))
            || senses.has(CueKind.LEAD)
            || senses.has(CueKind.DISCOURSE));
  }

  /// Letters that no lexicon knows and that hold a word of grammar: no name.
  private boolean isJunk(int i) {
    Token token = s.get(i);
    if (s.kind(i) != Kind.WORD || !token.senses.isEmpty()) {
      return false;
    }
    for (int k = token.start; k < token.end; k++) {
      long match = trie.match(s.text, k, k + 1, false);
      if (match != PhraseTrie.NONE && trie.senses(match).has(CueKind.BREAK)) {
        return true;
      }
    }
    return token.end - token.start > LONGEST_PART;
  }

  /// 对美出口: where a flow goes belongs to its name.
  private Range directed(Range phrase, int from) {
    int p = phrase.from() - 1;
    if (p >= from && isDirection(p)) {
      Range whose = p - 1 >= from ? phrases.endingAt(p - 1) : null;
      return new Range(whose == null || !hasMetric(whose) ? p : whose.from(), phrase.to());
    }
    boolean inside = p > from && s.part(p) == Part.NOUN && isDirection(p - 1);
    return inside ? new Range(p - 1, phrase.to()) : phrase;
  }

  private boolean isDirection(int i) {
    return s.is(i, "对") || s.is(i, "自") || s.is(i, "向");
  }

  /// 比, 较, 受, 因 before it: what follows is no topic.
  private boolean isOblique(int i) {
    if (i < 0 || isDirection(i)) {
      return false;
    }
    boolean compares = s.has(i, CueKind.COMPARE) && s.part(i) == Part.PREP;
    return compares
        || s.is(i, "受")
        || s.is(i, "因")
        || s.is(i, "由于")
        || s.is(i, "随着")
        || s.is(i, "占");
  }

  private boolean isPlaceOnly(Range phrase) {
    for (int i = phrase.from(); i < phrase.to(); i++) {
      Token token = s.get(i);
      boolean source =
          token.has(CueKind.SOURCE) || token.has(CueKind.PERSON) || token.has(CueKind.DOCUMENT);
      if (!PlaceRules.isPlace(s, i)
          && !source
          && !token.has(CueKind.PRON)
          && !token.has(CueKind.PRICE)) {
        return false;
      }
    }
    return true;
  }

  private int opening(int closing, int from) {
    for (int i = closing - 1; i >= from; i--) {
      if (s.isPunct(i, '(')) {
        return i;
      }
    }
    return closing;
  }

  private boolean hasValue(Range phrase) {
    for (int i = phrase.from(); i < phrase.to(); i++) {
      if (s.kind(i) == Kind.VALUE && !s.get(i).inert) {
        return true;
      }
    }
    return false;
  }

  /// 增速, 涨幅, 降幅 alone: the growth of what was spoken of.
  boolean isBareGrowth(Range phrase) {
    Range bare = phrases.trimmed(phrase);
    int head = bare.to() - 1;
    boolean alone = bare.to() - bare.from() == 1 || isOfPart(bare);
    return alone
        && (s.get(head).senses.value(CueKind.METRIC).equals("growth")
            || s.has(head, CueKind.CHANGE_NOUN))
        && s.get(head).end - s.get(head).start <= 3
        && (s.has(head, CueKind.CHANGE_NOUN) || s.get(head).end - s.get(head).start == 2);
  }

  /// 其增速, 单月的增速, 同比增速.
  private boolean isOfPart(Range bare) {
    for (int i = bare.from(); i < bare.to() - 1; i++) {
      if (s.kind(i) != Kind.BASIS
          && s.part(i) != Part.POSSESSIVE
          && s.part(i) != Part.ADV
          && !s.has(i, CueKind.PRON)) {
        return false;
      }
    }
    return true;
  }

  int length(Range phrase) {
    return s.get(phrase.to() - 1).end - s.get(phrase.from()).start;
  }

  boolean hasMetric(Range phrase) {
    return MetricClass.of(s, phrase) != MetricClass.UNKNOWN;
  }
}
