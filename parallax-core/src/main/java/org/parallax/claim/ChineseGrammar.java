package org.parallax.claim;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.claim.Token.Kind;
import org.parallax.claim.Token.Part;
import org.parallax.quantity.Mention.Form;

/// Chinese: the topic stands before the predicate and the predicate before the value; a part of the
/// sentence without a topic goes on with the one before ("CPI同比上涨0.5%，环比下降0.1%").
///
/// ```
/// part  = [ time ] [ topic ] { adverb | basis | 比 comparand } [ predicate ] value [ "的" noun ]
/// topic = noun phrase with a metric | 其中 part | 后者 | nothing: the topic before
/// comparand = ( 比 | 较 | 高于 | 与 | 由 ) time "的" value
/// ```
final class ChineseGrammar implements Grammar {
  private final PhraseTrie trie;

  ChineseGrammar(PhraseTrie trie) {
    this.trie = trie;
  }

  @Override
  public List<Draft> read(Tokens s, List<Integer> values) {
    ChineseTagger.tag(s);
    return new Reading(s).all(values);
  }

  /// One sentence being read.
  private final class Reading {
    private final Tokens s;
    private final Phrases phrases;
    private final ChineseClauses clauses;
    private final ChineseTopics topics;
    private final ChineseWholes wholes;
    private final ChineseCarried carried;
    private final List<Draft> drafts = new ArrayList<>();

    Reading(Tokens s) {
      this.s = s;
      this.phrases = new Phrases(s);
      this.clauses = new ChineseClauses(s);
      this.topics = new ChineseTopics(s, phrases, clauses, trie);
      this.wholes = new ChineseWholes(s, phrases, clauses, topics);
      this.carried = new ChineseCarried(s, clauses, topics, wholes, drafts);
    }

    List<Draft> all(List<Integer> values) {
      int months = 0;
      int window = Draft.NONE;
      for (int value : values) {
        int span = wholes.monthsOf(value);
        if (span > 0) {
          months = span;
          window = value;
          s.get(value).inert = true;
          continue;
        }
        Draft d = read(value);
        if (window != Draft.NONE && clauses.same(window, value)) {
          d.spanMonths = months;
        }
        window = Draft.NONE;
        drafts.add(d);
      }
      Distribution.apply(s, phrases, drafts);
      TopicDirections.add(s, phrases, drafts, true);
      Comparisons.add(s, phrases, drafts);
      for (Draft d : drafts) {
        if (d.value == Draft.NONE && d.metric != null) {
          d.metric = topics.clean(d.metric);
        }
      }
      ChineseFrames.assign(s, clauses, drafts);
      return drafts;
    }

    private Draft read(int v) {
      var d = new Draft(v);
      Draft previous = drafts.isEmpty() ? null : drafts.getLast();
      int p = before(v - 1);
      if (previous != null && isJoined(previous, p)) {
        d.follow(previous);
        d.rules.add("coordinated");
        return d;
      }
      if (previous != null && isExpected(p)) {
        d.isConsensus = true;
        d.metric = previous.metric;
        d.carriedFrom = previous;
        d.rules.add("consensus");
        return d;
      }
      int basis = s.part(p) == Part.POSSESSIVE ? p - 1 : Draft.NONE;
      if (wholes.isBasis(basis) && clauses.same(basis, v)) {
        d.before = !wholes.isYearBasis(basis);
        d.yearBefore = !d.before;
        d.timeTied = true;
        comparand(d, basis, previous);
        return d;
      }
      int q = beforeTime(d, p);
      if (isComparison(q) && comparand(d, q, previous)) {
        return d;
      }
      wholes.right(d);
      if (d.metric == null) {
        left(d, p, previous);
      }
      if (d.metric == null && s.get(v).value().noun() != null) {
        d.metric = new Range(v, v + 1);
        d.rules.add("counted_noun");
      }
      if (d.metric == null && d.predicate != Draft.NONE && s.has(d.predicate, CueKind.FLOW)) {
        d.metric = new Range(d.predicate, d.predicate + 1);
        d.rules.add("flow_verb");
      }
      wholes.apposition(d);
      if (s.get(v).value().form() == Form.BARE && wholes.isActor(d.metric)) {
        d.rules.add("actor");
      }
      fromTo(d, previous);
      return d;
    }

    private int before(int from) {
      int p = from;
      while (p >= 0
          && (s.kind(p) == Kind.HEDGE || s.part(p) == Part.ADV || s.kind(p) == Kind.BASIS)) {
        p--;
      }
      return p;
    }

    /// Steps over "八月的" and notes that the time is the value's own.
    private int beforeTime(Draft d, int p) {
      int q = s.part(p) == Part.POSSESSIVE ? p - 1 : p;
      while (s.has(q, CueKind.LEAD) && s.part(q) == Part.ADV) {
        q--;
      }
      if (q < 0 || s.kind(q) != Kind.TIME || !clauses.same(q, d.value)) {
        return p;
      }
      d.time = q;
      d.timeTied = true;
      return before(q - 1);
    }

    private boolean isJoined(Draft previous, int p) {
      int q = p;
      while (q > previous.value && s.part(q) == Part.CONJ) {
        q = before(q - 1);
      }
      return q == previous.value && p != q;
    }

    /// "低于市场预期的5.0%".
    private boolean isExpected(int p) {
      int q = s.part(p) == Part.POSSESSIVE ? p - 1 : p;
      return s.has(q, CueKind.CONSENSUS) && q > 0 && (q < p || !s.has(q, CueKind.FACT_AGAIN));
    }

    private boolean isComparison(int q) {
      return q >= 0
          && (s.has(q, CueKind.COMPARE)
              || s.is(q, "从")
              || s.is(q, "由")
              || s.is(q, "自")
              || s.is(q, "于")
              || s.is(q, "和")
              || s.is(q, "跟")
              || s.is(q, "同"));
    }

    /// "高于4月的5.1%", "由六月的1.0%", "与去年四季度的5.4%持平": another period's value of the topic.
    private boolean comparand(Draft d, int q, @Nullable Draft previous) {
      boolean from = s.is(q, "从") || s.is(q, "由") || s.is(q, "自");
      boolean beside = s.part(q) == Part.CONJ || s.is(q, "与") || s.is(q, "跟") || s.is(q, "同");
      if (!from && d.time == Draft.NONE && !d.timeTied) {
        return false;
      }
      boolean further = previous != null && previous.isComparand;
      if (beside
          && !further
          && previous != null
          && clauses.same(previous.value, q)
          && !isEqual(d.value)) {
        return false;
      }
      Range own = topics.known(clauses.start(d.value), q);
      Range topic = own == null ? null : carried.narrowed(d, own, previous);
      if (topic == null && previous != null) {
        topic = previous.metric;
        d.carriedFrom = previous;
      } else if (topic == null) {
        topic = topics.carried(d.value);
      }
      d.metric = topic;
      d.pronoun = topic == null;
      d.isBaseline = from && d.metric != null;
      d.isComparand = !from;
      boolean growth = d.rules.contains("growth_of_topic");
      if (!from && !growth && previous != null && d.carriedFrom == previous) {
        d.predicate = previous.predicate;
        d.prep = previous.prep;
        d.nominal = previous.nominal;
        d.flips |= previous.flips;
        d.inherited = true;
      }
      d.covers(own == null ? q : own.from(), d.value + 1);
      if (s.get(d.value).value().form() == Form.PERCENT) {
        d.of = wholes.wholeOf(d);
      }
      d.rules.add("comparand");
      return true;
    }

    private boolean isEqual(int v) {
      for (int i = v + 1; i < s.size() && i < v + 4; i++) {
        if (s.has(i, CueKind.FLAT)) {
          return true;
        }
      }
      return false;
    }

    private void left(Draft d, int p, @Nullable Draft previous) {
      predicate(d, p);
      wholes.share(d);
      if (d.metric != null) {
        return;
      }
      int limit = d.predicate == Draft.NONE || d.inherited ? d.value : d.predicate;
      int from = Math.max(clauses.start(d.value), lastValue(previous, d.value) + 1);
      boolean takes =
          d.predicate != Draft.NONE
              && !d.inherited
              && d.of == null
              && (s.has(d.predicate, CueKind.MOVE) || s.has(d.predicate, CueKind.FLOW));
      Range object = takes ? topics.known(limit + 1, d.value) : null;
      Range own = object != null ? object : topics.known(from, limit);
      if (own == null && from > clauses.start(d.value)) {
        own = previous == null ? null : ChineseCarried.inPart(previous, d);
      }
      if (own == null || (own.to() - own.from() == 1 && s.has(own.from(), CueKind.PRON))) {
        Range back = carried.pointer(from, limit, d, previous);
        own = back == null ? own : back;
      }
      if (own != null) {
        take(d, own, carried.narrowed(d, own, previous), "topic");
        return;
      }
      Range other = topics.unknown(limit);
      if (other != null && other.from() >= from && names(d, other, previous)) {
        take(d, other, carried.narrowed(d, other, previous), "subject");
        return;
      }
      carried.carry(d, previous);
    }

    private void take(Draft d, Range words, @Nullable Range metric, String rule) {
      if (metric == null) {
        return;
      }
      d.metric = metric;
      d.covers(words.from(), d.value + 1);
      d.rules.add(rule);
    }

    private static int lastValue(@Nullable Draft previous, int v) {
      return previous == null || previous.value > v ? -1 : previous.value;
    }

    /// Whether words that no lexicon knows are the subject of this value.
    private boolean names(Draft d, Range phrase, @Nullable Draft previous) {
      boolean opens = previous == null || !clauses.same(previous.value, d.value);
      boolean verb = d.predicate != Draft.NONE && !d.inherited;
      boolean counted = s.get(d.value).value().noun() != null;
      boolean adjacent = phrase.to() == d.value;
      return opens && !counted && (verb || (adjacent && topics.length(phrase) <= 6));
    }

    private void predicate(Draft d, int p) {
      int i = p;
      int from = clauses.start(d.value);
      while (i >= from && s.kind(i) != Kind.VALUE) {
        if (s.part(i) == Part.VERB && ChineseTagger.isPredicate(s.get(i).senses)) {
          adopt(d, i);
          return;
        }
        i--;
      }
      boolean continues =
          i >= from && s.kind(i) == Kind.VALUE && !drafts.isEmpty() && drafts.getLast().value == i;
      if (continues) {
        d.predicate = drafts.getLast().predicate;
        d.inherited = true;
      }
    }

    private void adopt(Draft d, int i) {
      d.predicate = i;
      d.covers(i, d.value + 1);
      d.prep = isTo(i) ? "to" : "";
      boolean level = s.has(i, CueKind.LEVEL) && !s.has(i, CueKind.MOVE);
      int q = before(i - 1);
      if (level
          && isTo(i)
          && s.part(q) == Part.VERB
          && (s.has(q, CueKind.MOVE) || s.has(q, CueKind.PACE))) {
        d.predicate = q;
        d.covers(q, d.value + 1);
      }
      boolean bounds =
          level && !isTo(i) && q == i - 1 && s.part(q) == Part.VERB && s.has(q, CueKind.MOVE);
      if (bounds) {
        d.predicate = q;
        d.prep = isTo(q) ? "to" : "";
        d.covers(q, d.value + 1);
      }
      boolean bare = level && isTo(i) && s.kind(q) == Kind.VALUE && !drafts.isEmpty();
      if (bare) {
        d.predicate = drafts.getLast().predicate;
        d.inherited = true;
      }
    }

    private boolean isTo(int i) {
      return ChineseWholes.isTo(s, i);
    }

    private void fromTo(Draft d, @Nullable Draft previous) {
      boolean from =
          previous != null && wholes.isFrom(previous) && clauses.same(previous.value, d.value);
      boolean arrives = d.prep.equals("to") || isArrival(d.predicate);
      if (from && previous != null && arrives && d.value - previous.value < 10) {
        d.prep = "to";
        d.baseline = previous.value;
        d.baselineDraft = previous;
        previous.isBaseline = true;
        d.rules.add("from_to");
        if (wholes.isDecline(d)) {
          d.rules.add("decline");
        }
        if (previous.metric != null && d.metric == null) {
          d.metric = previous.metric;
        }
        if (d.metric != null && previous.metric == null) {
          previous.metric = d.metric;
        }
      }
    }

    private boolean isArrival(int predicate) {
      return s.is(predicate, "变为") || s.is(predicate, "变成") || s.is(predicate, "变成了");
    }
  }
}
