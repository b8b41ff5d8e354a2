package org.parallax.claim;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.claim.Token.Kind;
import org.parallax.claim.Token.Part;
import org.parallax.quantity.Mention;
import org.parallax.quantity.Mention.Form;

/// Chinese: the topic stands before the predicate and the predicate before the value; a part of the
/// sentence without a topic goes on with the one before ("CPI同比上涨0.5%，环比下降0.1%").
final class ChineseGrammar implements Grammar {

  @Override
  public List<Draft> read(Tokens s, List<Integer> values) {
    ChineseTagger.tag(s);
    return new Reading(s).all(values);
  }

  /// One sentence being read.
  private static final class Reading {
    private final Tokens s;
    private final Phrases phrases;
    private final ChineseTopics topics;
    private final List<Draft> drafts = new ArrayList<>();

    Reading(Tokens s) {
      this.s = s;
      this.phrases = new Phrases(s);
      this.topics = new ChineseTopics(s, phrases);
    }

    List<Draft> all(List<Integer> values) {
      for (int value : values) {
        drafts.add(read(value));
      }
      Distribution.apply(s, phrases, drafts);
      TopicDirections.add(s, phrases, drafts, true);
      return drafts;
    }

    private Draft read(int v) {
      var d = new Draft(v);
      Draft previous = drafts.isEmpty() ? null : drafts.getLast();
      int p = before(v - 1);
      if (previous != null
          && s.part(p) == Part.POSSESSIVE
          && consensus(d, new Range(Math.max(0, p - 2), p), previous)) {
        return d;
      }
      if (previous != null && isJoined(previous, p)) {
        d.follow(previous);
        d.rules.add("coordinated");
        return d;
      }
      right(d);
      if (d.metric == null) {
        left(d, p, previous);
      }
      if (d.metric == null && s.get(v).value().noun() != null) {
        d.metric = new Range(v, v + 1);
        d.rules.add("counted_noun");
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

    private boolean isJoined(Draft previous, int p) {
      int q = p;
      while (q > previous.value && s.part(q) == Part.CONJ) {
        q = before(q - 1);
      }
      return q == previous.value && p != q;
    }

    /// "5%的增速", "39%的企业", "3000亿元的投资".
    private void right(Draft d) {
      int v = d.value;
      if (s.part(v + 1) != Part.POSSESSIVE) {
        wholeBehind(d);
        return;
      }
      Range after = phrases.chunkAt(v + 2);
      if (after == null && s.has(v + 2, CueKind.CHANGE_NOUN)) {
        after = new Range(v + 2, v + 3);
      }
      if (after == null) {
        return;
      }
      int head = after.to() - 1;
      d.covers(v, after.to());
      if (s.has(head, CueKind.CHANGE_NOUN)) {
        d.predicate = head;
        d.nominal = true;
        d.metric = after.to() - after.from() > 1 ? after : topics.before(v);
        d.rules.add("change_noun");
        return;
      }
      Form form = s.get(v).value().form();
      boolean part = form == Form.PERCENT || form == Form.FRACTION;
      if (part) {
        d.of = after;
        d.rules.add("share_of");
        if (topics.before(v) == null) {
          int to = clauseEnd(after.to());
          d.metric = new Range(after.from(), to);
          d.covers(v, to);
        }
      } else if (!s.has(head, CueKind.MODALITY)) {
        d.metric = after;
        d.rules.add("amount_of");
      }
    }

    /// "六成企业表示": the whole stands right behind, and nothing measured before.
    private void wholeBehind(Draft d) {
      int v = d.value;
      Form form = s.get(v).value().form();
      int left = before(v - 1);
      boolean opens =
          left < 0
              || s.kind(left) == Kind.PUNCT
              || s.has(left, CueKind.SAY)
              || s.kind(left) == Kind.TIME;
      Range whole = phrases.chunkAt(v + 1);
      boolean part = form == Form.PERCENT || form == Form.FRACTION;
      if (part && opens && whole != null && !s.has(whole.to() - 1, CueKind.CHANGE_NOUN)) {
        d.of = whole;
        int to = clauseEnd(whole.to());
        d.metric = new Range(whole.from(), to);
        d.covers(v, to);
        d.rules.add("share_of");
      }
    }

    private int clauseEnd(int from) {
      int i = from;
      while (i < s.size() && i < from + 6 && s.kind(i) == Kind.WORD) {
        i++;
      }
      return i;
    }

    private void left(Draft d, int p, @Nullable Draft previous) {
      if (s.part(p) == Part.NOUN && !isTo(p)) {
        Range phrase = phrases.endingAt(p);
        if (phrase != null && (topics.hasMetric(phrase) || s.get(d.value).value().noun() == null)) {
          d.metric = narrowed(d, phrase, previous);
          d.covers(phrase.from(), d.value + 1);
          d.rules.add("noun");
          int verb = phrases.leftOfAdjuncts(phrase.from() - 1);
          if (s.part(verb) == Part.VERB && ChineseTagger.isPredicate(s.get(verb).senses)) {
            d.predicate = verb;
            share(d);
          }
          return;
        }
      }
      if (s.isPunct(p, '(')
          || s.isPunct(p, '（')
          || s.isPunct(p, ':')
          || s.isPunct(p, '：')
          || s.isPunct(p, '|')) {
        d.metric = phrases.endingAt(phrases.leftOfAdjuncts(p - 1));
        d.rules.add("aside");
        if (d.metric != null) {
          d.covers(d.metric.from(), d.value + 1);
          return;
        }
      }
      predicate(d, p);
      share(d);
      if (d.metric == null) {
        Range topic = topics.before(d.predicate == Draft.NONE ? d.value : d.predicate);
        if (topic != null && consensus(d, topic, previous)) {
          return;
        }
        if (topic != null) {
          d.metric = narrowed(d, topic, previous);
          d.covers(topic.from(), d.value + 1);
          d.rules.add("topic");
        } else if (previous != null) {
          d.metric = previous.metric;
          d.carriedFrom = previous;
          d.rules.add("carried");
        }
      }
    }

    /// "低于市场预期的5.0%": what the market expected of the metric before.
    private boolean consensus(Draft d, Range topic, @Nullable Draft previous) {
      boolean expected = false;
      for (int i = topic.from(); i < d.value; i++) {
        expected |= s.has(i, CueKind.CONSENSUS);
      }
      if (expected) {
        d.isConsensus = true;
        d.metric = previous == null ? null : previous.metric;
        d.carriedFrom = previous;
        d.rules.add("consensus");
      }
      return expected;
    }

    private void predicate(Draft d, int p) {
      int i = p;
      while (i >= 0 && s.kind(i) != Kind.PUNCT && s.kind(i) != Kind.VALUE) {
        Senses senses = s.get(i).senses;
        if (s.part(i) == Part.VERB && ChineseTagger.isPredicate(senses)) {
          adopt(d, i);
          return;
        }
        i--;
      }
      boolean continues =
          i >= 0 && s.kind(i) == Kind.VALUE && !drafts.isEmpty() && drafts.getLast().value == i;
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
      boolean bare = level && isTo(i) && s.kind(q) == Kind.VALUE && !drafts.isEmpty();
      if (bare) {
        d.predicate = drafts.getLast().predicate;
        d.inherited = true;
      }
    }

    private boolean isTo(int i) {
      if (i < 0 || s.kind(i) != Kind.WORD) {
        return false;
      }
      char last = s.text.charAt(s.get(i).end - 1);
      return last == '至' || last == '到';
    }

    /// "占GDP的39%", "占GDP比重为39%": what stands after 占 is the whole.
    private void share(Draft d) {
      for (int i = d.value - 1; i >= 0 && i > d.value - 8 && s.kind(i) != Kind.PUNCT; i--) {
        if (s.has(i, CueKind.SHARE) && s.part(i) == Part.VERB) {
          d.predicate = i;
          d.covers(i, d.value + 1);
          Range whole = phrases.chunkAt(i + 1);
          if (whole != null && whole.to() <= d.value) {
            d.of = withoutShareNoun(whole);
            Range topic = topics.before(i);
            if (topic != null) {
              d.metric = topic;
              d.covers(topic.from(), d.value + 1);
            }
          }
          return;
        }
      }
    }

    private Range withoutShareNoun(Range whole) {
      int to = whole.to();
      while (to - 1 > whole.from()
          && (s.get(to - 1).senses.value(CueKind.METRIC).equals("share")
              || s.part(to - 1) == Part.POSSESSIVE)) {
        to--;
      }
      return new Range(whole.from(), to);
    }

    /// A part named without its metric ("其中，城市上涨0.3%") keeps the metric before and narrows it.
    private Range narrowed(Draft d, Range phrase, @Nullable Draft previous) {
      if (previous != null && previous.metric != null && topics.isBareGrowth(phrase)) {
        d.flips = s.get(phrase.from()).senses.value(CueKind.CHANGE_NOUN).equals("down");
        d.carriedFrom = previous;
        d.rules.add("growth_of_topic");
        return previous.metric;
      }
      boolean part =
          previous != null
              && previous.metric != null
              && !topics.hasMetric(phrase)
              && topics.length(phrase) <= 8
              && s.get(d.value).value().form() == Form.PERCENT;
      if (part && previous != null && previous.metric != null) {
        d.population = phrase;
        d.carriedFrom = previous;
        d.rules.add("part_of_topic");
        return previous.metric;
      }
      return phrase;
    }

    private void fromTo(Draft d, @Nullable Draft previous) {
      boolean from =
          previous != null
              && (s.get(previous.value).value().fromTo() == Mention.FromTo.FROM
                  || isFrom(previous));
      if (from && previous != null && d.prep.equals("to") && d.value - previous.value < 8) {
        d.baseline = previous.value;
        previous.isBaseline = true;
        d.rules.add("from_to");
        if (previous.metric != null && d.metric == null) {
          d.metric = previous.metric;
        }
        if (d.metric != null && previous.metric == null) {
          previous.metric = d.metric;
        }
      }
    }

    private boolean isFrom(Draft d) {
      int p = d.value - 1;
      while (p >= 0
          && (s.kind(p) == Kind.TIME || s.part(p) == Part.POSSESSIVE || s.kind(p) == Kind.HEDGE)) {
        p--;
      }
      return s.is(p, "从") || s.is(p, "由") || s.is(p, "自");
    }
  }
}
