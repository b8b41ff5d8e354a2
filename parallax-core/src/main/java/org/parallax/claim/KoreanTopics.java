package org.parallax.claim;

import org.jspecify.annotations.Nullable;
import org.parallax.claim.Token.Kind;
import org.parallax.claim.Token.Part;
import org.parallax.quantity.Mention.Form;

/// What a Korean value measures: the nearest phrase to its left that is topic, subject, object or
/// stands right before it, past times, institutions and compared phrases; else what the value
/// before measured; else, where the sentence names nothing at all, what the sentence before spoke
/// of.
final class KoreanTopics {
  private static final int REACH = 24;

  /// A sentence that only raises a topic is short.
  private static final int SHORT = 14;

  private final Tokens s;
  private final Phrases phrases;

  KoreanTopics(Tokens s, Phrases phrases) {
    this.s = s;
    this.phrases = phrases;
  }

  /// Sets what the draft measures.
  ///
  /// @param previous the draft of the value before, or null
  void find(Draft d, @Nullable Draft previous) {
    Range behind = behind(d.value);
    if (behind != null) {
      set(d, behind, "counted", previous);
      return;
    }
    boolean passed = false;
    int q = d.value - 1;
    for (int steps = 0; steps < REACH && q >= 0; steps++) {
      q = adjuncts(q);
      if (q < 0 || isValue(q) || isBreak(q)) {
        break;
      }
      if (s.part(q) == Part.PARTICIPLE && isValue(q - 1)) {
        break;
      } else if (s.part(q) == Part.PARTICIPLE) {
        passed = true;
        int next = marked(d, q, previous);
        if (next < 0) {
          return;
        }
        q = next;
      } else if (s.part(q) == Part.POSSESSIVE && d.of == null && isPart(d) && !passed) {
        d.of = phrases.endingAt(q - 1);
        q = d.of == null ? q - 1 : d.of.from() - 1;
      } else if (s.part(q) == Part.NOUN) {
        Range phrase = phrases.endingAt(q);
        if (phrase == null || taken(d, q, phrase, previous)) {
          return;
        }
        q = phrase.from() - 1;
      } else {
        q--;
      }
    }
    rest(d, manner(d.value), previous);
  }

  /// "7조 위안의 신규 사회융자가": what an amount is of stands behind it.
  private @Nullable Range behind(int value) {
    boolean amount = s.get(value).value().form() == Form.MONEY;
    if (!amount || s.part(value + 1) != Part.POSSESSIVE || s.part(value + 2) != Part.NOUN) {
      return null;
    }
    int last = value + 2;
    while (s.part(last + 1) == Part.NOUN) {
      last++;
    }
    Range phrase = new Range(value + 2, last + 1);
    boolean named = hasMetric(phrase) && s.part(last + 1) == Part.PARTICIPLE;
    return named && !s.has(last, CueKind.CHANGE_NOUN) ? phrase : null;
  }

  /// "상반기 5.5% 성장", "중국이 4.8% 성장한다": growth of a place, or of nothing named, is its economy's.
  void economy(Draft d) {
    boolean grows = d.predicate != Draft.NONE && s.words(d.predicate).startsWith("성장");
    boolean bare = d.metric == null ? !d.pronoun : isPlace(phrases.trimmed(d.metric));
    if (grows && bare) {
      d.metric = new Range(d.predicate, d.predicate + 1);
      d.rules.add("economy");
    }
  }

  /// {@return what a sentence without figures raises as its topic ("3분기 성장률 나왔죠"), or null}
  static @Nullable Range named(Tokens s) {
    Phrases phrases = new Phrases(s);
    Range last = null;
    for (int i = 0; i < s.size() && s.size() <= SHORT; i++) {
      String metric = s.get(i).senses.value(CueKind.METRIC);
      boolean people = s.has(i, CueKind.POPULATION);
      if (s.part(i) == Part.NOUN && !people && !metric.isEmpty() && !metric.equals("generic")) {
        Range phrase = phrases.endingAt(i);
        last = phrase == null ? last : phrases.trimmed(phrase);
      }
    }
    return last;
  }

  /// A phrase with the particle of topic, subject or object before `q`.
  ///
  /// @return where to look on, or −1 where it is what the value measures
  private int marked(Draft d, int q, @Nullable Draft previous) {
    boolean object = s.get(q).senses.value(CueKind.PARTICLE).equals("object");
    int last = phrases.leftOfAdjuncts(q - 1);
    Range phrase = phrases.endingAt(last);
    if (phrase == null) {
      return q - 1;
    }
    if (!object && isConsensus(phrase)) {
      consensus(d, previous);
      return -1;
    }
    boolean metric = hasMetric(phrase);
    boolean teller =
        s.has(last, CueKind.SOURCE)
            || s.has(last, CueKind.PERSON)
            || s.has(last, CueKind.DOCUMENT)
            || s.has(last, CueKind.VAGUE);
    boolean place = isPlace(phrase) && (hasTopic(phrase.from()) || previous != null);
    boolean group = isGroup(phrase);
    if (group && isOfPeople(phrase)) {
      d.population = phrase;
    }
    if (teller || place || group || (object && !metric)) {
      return phrase.from() - 1;
    }
    set(d, phrase, object ? "object" : "topic", previous);
    return -1;
  }

  /// Whether the phrase right before the value is what it measures, or what was expected of it.
  private boolean taken(Draft d, int q, Range phrase, @Nullable Draft previous) {
    if (isConsensus(phrase)) {
      consensus(d, previous);
      return true;
    }
    if (s.get(d.value).value().form() == Form.FRACTION && q == d.value - 1 && d.of == null) {
      d.of = phrase;
      return false;
    }
    if (s.isPunct(q + 1, ',') && phrase.from() <= 1 && hasMetric(phrase)) {
      set(d, phrase, "head", previous);
      return true;
    }
    boolean adjacent = q == adjuncts(d.value - 1);
    boolean group = isGroup(phrase) || isPlace(phrase);
    boolean listed = previous != null && s.isPunct(phrase.from() - 1, ',') && !group;
    boolean alone = (previous == null && !hasTopic(phrase.from()) && !isGroup(phrase)) || listed;
    if (adjacent && (hasMetric(phrase) || alone)) {
      set(d, phrase, "noun", previous);
      return true;
    }
    return false;
  }

  private void rest(Draft d, @Nullable Range manner, @Nullable Draft previous) {
    if (manner != null) {
      set(d, manner, "manner", previous);
    } else if (previous != null) {
      carry(d, previous);
    } else {
      d.pronoun = d.of == null && isElliptic(d.value);
    }
    if (d.metric == null && d.of != null) {
      d.metric = new Range(d.of.from(), clauseEnd(d.value + 1));
      d.covers(d.of.from(), d.metric.to());
    }
  }

  /// "산업생산 증가율로는", "명목 GDP로 쳐도": a metric as what is looked at.
  private @Nullable Range manner(int value) {
    for (int q = value - 1; q > 0 && !isValue(q) && !isBreak(q); q--) {
      boolean viewed = s.get(q).senses.value(CueKind.PARTICLE).equals("manner");
      if (viewed && s.part(q) == Part.PREP) {
        Range phrase = phrases.endingAt(phrases.leftOfAdjuncts(q - 1));
        return phrase != null && hasMetric(phrase) ? phrase : null;
      }
    }
    return null;
  }

  /// Whether nothing before the value names a thing: "7월은 2.7%였다", "전기 대비로는 1.1%였다".
  boolean isElliptic(int value) {
    for (int i = label(); i < value; i++) {
      boolean modifies =
          s.has(i, CueKind.POPULATION) || s.has(i, CueKind.BASIS) || s.has(i, CueKind.PRICE);
      boolean called = i < 4 && s.isPunct(i + 1, ',');
      boolean risen =
          s.has(i, CueKind.ANAPHOR) && !s.get(i).senses.value(CueKind.CHANGE_NOUN).equals("down");
      boolean noun = s.part(i) == Part.NOUN && !modifies && !called && !risen;
      boolean looks =
          s.has(i, CueKind.SUM) || s.get(i).senses.value(CueKind.VERB).equals("analytic");
      if (noun || (s.part(i) == Part.VERB && !looks) || isPlaceName(i)) {
        return false;
      }
    }
    return true;
  }

  /// Where the sentence begins behind the name of who speaks ("게스트: …").
  private int label() {
    for (int i = 1; i < 4; i++) {
      if (s.isPunct(i, ':')) {
        return i + 1;
      }
    }
    return 0;
  }

  private void carry(Draft d, Draft previous) {
    d.metric = previous.metric;
    d.pronoun = previous.pronoun;
    d.carriedFrom = previous;
    d.rules.add("carried");
  }

  /// "시장 예상치 3.5%를 밑도는": what was expected of the metric before.
  private void consensus(Draft d, @Nullable Draft previous) {
    d.isConsensus = true;
    d.metric = previous == null ? null : previous.metric;
    d.pronoun = previous == null;
    d.carriedFrom = previous;
    d.rules.add("consensus");
  }

  private boolean isConsensus(Range phrase) {
    boolean expected = false;
    for (int i = phrase.from(); i < phrase.to(); i++) {
      String metric = s.get(i).senses.value(CueKind.METRIC);
      if (!s.has(i, CueKind.CONSENSUS) && !metric.isEmpty() && !metric.equals("generic")) {
        return false;
      }
      expected |= s.has(i, CueKind.CONSENSUS);
    }
    return expected;
  }

  /// Takes the phrase; where it is but a noun of growth, the metric of the value before: "물가는 0.6%
  /// 올랐고 7월 상승률은 0.5%였다".
  private void set(Draft d, Range phrase, String rule, @Nullable Draft previous) {
    Range bare = phrases.trimmed(phrase);
    boolean anaphor = bare.to() - bare.from() == 1 && s.has(bare.from(), CueKind.ANAPHOR);
    if (anaphor && previous != null && previous.metric != null) {
      carry(d, previous);
      d.flips = s.get(bare.from()).senses.value(CueKind.CHANGE_NOUN).equals("down");
      d.covers(phrase.from(), d.value + 1);
      return;
    }
    boolean actor =
        d.predicate != Draft.NONE
            && !hasMetric(phrase)
            && s.has(d.predicate, CueKind.FLOW)
            && s.has(d.predicate, CueKind.METRIC);
    d.metric = actor ? new Range(d.predicate, d.predicate + 1) : phrase;
    d.covers(Math.min(phrase.from(), d.value), Math.max(d.value + 1, phrase.to()));
    d.rules.add(rule);
  }

  private boolean isPart(Draft d) {
    Form form = s.get(d.value).value().form();
    return form == Form.PERCENT || form == Form.FRACTION;
  }

  private boolean isValue(int i) {
    return s.kind(i) == Kind.VALUE && !s.get(i).inert;
  }

  private boolean isBreak(int i) {
    return s.kind(i) == Kind.PUNCT
        && s.get(i).first != ','
        && s.get(i).first != '('
        && s.get(i).first != ')'
        && s.get(i).first != '+'
        && s.get(i).first != '~'
        && s.get(i).first != '·'
        && s.get(i).first != ':';
  }

  private int clauseEnd(int from) {
    int i = from;
    while (i < s.size() && i < from + 12 && s.kind(i) != Kind.PUNCT && s.kind(i) != Kind.VALUE) {
      i++;
    }
    return i;
  }

  private boolean hasTopic(int before) {
    for (int i = before - 1; i >= 0; i--) {
      if (s.part(i) == Part.PARTICIPLE) {
        return true;
      }
    }
    return false;
  }

  private boolean isPlaceName(int i) {
    return s.has(i, CueKind.PLACE) || s.has(i, CueKind.CITY);
  }

  private boolean isPlace(Range phrase) {
    return phrase.to() - phrase.from() == 1 && isPlaceName(phrase.from());
  }

  /// "25~29세는", "남성은": a part of the people that the figure before was of.
  private boolean isGroup(Range phrase) {
    for (int i = phrase.from(); i < phrase.to(); i++) {
      boolean modifies =
          s.has(i, CueKind.POPULATION) || s.has(i, CueKind.BASIS) || s.has(i, CueKind.PRICE);
      if (s.part(i) == Part.NOUN && !modifies) {
        return false;
      }
    }
    return true;
  }

  private boolean isOfPeople(Range phrase) {
    for (int i = phrase.from(); i < phrase.to(); i++) {
      if (s.has(i, CueKind.POPULATION) || s.get(i).inert) {
        return true;
      }
    }
    return false;
  }

  private boolean hasMetric(Range phrase) {
    return MetricClass.of(s, phrase) != MetricClass.UNKNOWN;
  }

  /// Skips hedges, times with their particles, bases, adverbs and compared nouns to the left.
  private int adjuncts(int from) {
    int q = from;
    while (q >= 0) {
      Kind kind = s.kind(q);
      boolean skip =
          kind == Kind.HEDGE
              || kind == Kind.TIME
              || kind == Kind.BASIS
              || s.part(q) == Part.ADV
              || (s.has(q, CueKind.BASIS) && s.part(q) != Part.NOUN)
              || kind == Kind.OTHER;
      if (skip || isMarkOfTime(q) || s.isPunct(q, '+')) {
        q--;
      } else if (s.isPunct(q, ')') && isAside(q)) {
        q = phrases.leftOfAdjuncts(q);
      } else if (s.part(q) == Part.PREP && q > 0 && s.part(q - 1) == Part.NOUN) {
        Range compared = phrases.endingAt(q - 1);
        q = compared == null ? q - 1 : compared.from() - 1;
      } else {
        return q;
      }
    }
    return q;
  }

  /// "청년실업률(16~24세, 재학생 제외)": brackets without a figure.
  private boolean isAside(int closing) {
    for (int i = closing - 1; i >= 0; i--) {
      if (s.isPunct(i, '(')) {
        return true;
      }
      if (isValue(i)) {
        return false;
      }
    }
    return false;
  }

  /// Any particle behind a time or a basis: 6월의, 7월은, 전월보다.
  private boolean isMarkOfTime(int q) {
    boolean particle =
        s.part(q) == Part.PREP || s.part(q) == Part.POSSESSIVE || s.part(q) == Part.PARTICIPLE;
    boolean time =
        s.kind(q - 1) == Kind.TIME || s.kind(q - 1) == Kind.BASIS || s.has(q - 1, CueKind.BASIS);
    return particle && time;
  }
}
