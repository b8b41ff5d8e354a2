package org.parallax.claim;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.claim.Token.Kind;
import org.parallax.claim.Token.Part;
import org.parallax.quantity.Mention.Form;

/// Korean: topic or subject with its particle, then the value, then the predicate; 로 makes the
/// value what was reached, 에서 where it came from ("3.2%에서 2.8%로 낮아졌다").
final class KoreanGrammar implements Grammar {

  @Override
  public List<Draft> read(Tokens s, List<Integer> values) {
    KoreanTagger.tag(s);
    return new Reading(s).all(values);
  }

  /// One sentence being read.
  private static final class Reading {
    private final Tokens s;
    private final Phrases phrases;
    private final List<Draft> drafts = new ArrayList<>();

    Reading(Tokens s) {
      this.s = s;
      this.phrases = new Phrases(s);
    }

    List<Draft> all(List<Integer> values) {
      for (int value : values) {
        drafts.add(read(value));
      }
      fromTo();
      Distribution.apply(s, phrases, drafts);
      TopicDirections.add(s, phrases, drafts, false);
      return drafts;
    }

    private Draft read(int v) {
      var d = new Draft(v);
      Draft previous = drafts.isEmpty() ? null : drafts.getLast();
      right(d);
      left(d, previous);
      if (d.metric == null && s.get(v).value().noun() != null) {
        d.metric = new Range(v, v + 1);
        d.rules.add("counted_noun");
      }
      return d;
    }

    /// The particle of the value and the predicate behind it.
    private void right(Draft d) {
      int n = d.value + 1;
      boolean genitive = s.part(n) == Part.POSSESSIVE;
      String particle =
          n < s.size() && !s.get(n).spaced ? s.get(n).senses.value(CueKind.PARTICLE) : "";
      if (!particle.isEmpty()) {
        d.prep = particle.equals("to") || particle.equals("from") ? particle : "";
        n++;
      }
      int nouns = 0;
      for (int i = n; i < s.size() && s.kind(i) != Kind.VALUE && s.kind(i) != Kind.PUNCT; i++) {
        Senses senses = s.get(i).senses;
        boolean change = senses.has(CueKind.CHANGE_NOUN);
        if ((s.part(i) == Part.VERB && (ChineseTagger.isPredicate(senses) || change))
            || (genitive && change)) {
          d.predicate = i;
          d.nominal =
              change && (genitive || (!senses.has(CueKind.MOVE) && !senses.has(CueKind.PACE)));
          d.covers(d.value, i + 1);
          return;
        }
        if (s.part(i) == Part.PREP && senses.value(CueKind.PARTICLE).equals("to")) {
          d.prep = "to";
        }
        nouns += s.part(i) == Part.NOUN ? 1 : 0;
        if (nouns > 2 || s.part(i) == Part.VERB) {
          break;
        }
      }
      joint(d, n);
    }

    /// "3.2%, 2.1% 증가": the predicate behind the last of a list holds for all.
    private void joint(Draft d, int n) {
      int i = n;
      int joints = s.get(n - 1).senses.value(CueKind.PARTICLE).equals("with") ? 1 : 0;
      while (i < s.size() && (isJoint(i) || s.kind(i) == Kind.VALUE)) {
        joints += isJoint(i) ? 1 : 0;
        i++;
      }
      boolean list = joints > 0 && i > n && s.kind(i) == Kind.WORD;
      if (list && s.part(i) == Part.PREP) {
        i++;
      }
      if (list && s.part(i) == Part.VERB && ChineseTagger.isPredicate(s.get(i).senses)) {
        d.predicate = i;
        d.inherited = true;
      }
    }

    private boolean isJoint(int i) {
      return s.isPunct(i, ',') || s.isPunct(i, '·') || s.part(i) == Part.CONJ;
    }

    private void left(Draft d, @Nullable Draft previous) {
      int q = d.value - 1;
      for (int steps = 0; steps < 16 && q >= 0; steps++) {
        q = adjuncts(q);
        if (q < 0) {
          break;
        }
        if (s.part(q) == Part.PARTICIPLE) {
          if (s.kind(q - 1) == Kind.VALUE) {
            carry(d, previous);
            return;
          }
          boolean object = s.get(q).senses.value(CueKind.PARTICLE).equals("object");
          if (named(d, q - 1, object ? "object" : "topic", object)) {
            return;
          }
          q -= 2;
        } else if (s.part(q) == Part.POSSESSIVE && d.of == null && isPart(d)) {
          d.of = phrases.endingAt(q - 1);
          q = d.of == null ? q - 1 : d.of.from() - 1;
        } else if (s.part(q) == Part.NOUN) {
          Range phrase = phrases.endingAt(q);
          if (phrase == null) {
            return;
          }
          if (isConsensus(phrase)) {
            consensus(d, previous);
            return;
          }
          boolean fraction = s.get(d.value).value().form() == Form.FRACTION && q == d.value - 1;
          if (fraction && d.of == null) {
            d.of = phrase;
            q = phrase.from() - 1;
            continue;
          }
          boolean adjacent = q == adjuncts(d.value - 1);
          if (adjacent && (hasMetric(phrase) || (previous == null && !hasTopic(phrase.from())))) {
            set(d, phrase, "noun");
            return;
          }
          q = phrase.from() - 1;
        } else if (s.kind(q) == Kind.VALUE) {
          carry(d, previous);
          return;
        } else if (s.kind(q) == Kind.PUNCT
            && s.get(q).first != ','
            && s.get(q).first != '('
            && s.get(q).first != ':') {
          break;
        } else {
          q--;
        }
      }
      carry(d, previous);
      if (d.metric == null && d.of != null) {
        d.metric = new Range(d.of.from(), clauseEnd(d.value + 1));
        d.covers(d.of.from(), d.metric.to());
      }
    }

    private boolean isConsensus(Range phrase) {
      for (int i = phrase.from(); i < phrase.to(); i++) {
        if (s.has(i, CueKind.CONSENSUS)) {
          return !s.has(phrase.from(), CueKind.METRIC);
        }
      }
      return false;
    }

    /// "시장 예상치 3.5%를 밑도는": what was expected of the metric before.
    private void consensus(Draft d, @Nullable Draft previous) {
      d.isConsensus = true;
      d.metric = previous == null ? null : previous.metric;
      d.carriedFrom = previous;
      d.rules.add("consensus");
    }

    private int clauseEnd(int from) {
      int i = from;
      while (i < s.size() && i < from + 12 && s.kind(i) != Kind.PUNCT && s.kind(i) != Kind.VALUE) {
        i++;
      }
      return i;
    }

    private boolean isPart(Draft d) {
      Form form = s.get(d.value).value().form();
      return form == Form.PERCENT || form == Form.FRACTION;
    }

    private boolean hasTopic(int before) {
      for (int i = before - 1; i >= 0; i--) {
        if (s.part(i) == Part.PARTICIPLE) {
          return true;
        }
      }
      return false;
    }

    private boolean named(Draft d, int last, String rule, boolean object) {
      Range phrase = phrases.endingAt(phrases.leftOfAdjuncts(last));
      if (phrase == null) {
        return false;
      }
      if (object && !hasMetric(phrase)) {
        return false;
      }
      boolean source = s.has(last, CueKind.SOURCE) || s.has(last, CueKind.PERSON);
      if (source && !hasMetric(phrase)) {
        return false;
      }
      boolean bare = s.has(last, CueKind.PLACE) && phrase.to() - phrase.from() == 1;
      if (bare && hasTopic(phrase.from())) {
        return false;
      }
      set(d, phrase, rule);
      return true;
    }

    private void set(Draft d, Range phrase, String rule) {
      d.metric = phrase;
      d.covers(phrase.from(), d.value + 1);
      d.rules.add(rule);
    }

    private void carry(Draft d, @Nullable Draft previous) {
      if (d.metric == null && previous != null) {
        d.metric = previous.metric;
        d.carriedFrom = previous;
        d.rules.add("carried");
      }
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
        boolean particleOfTime =
            s.part(q) == Part.PREP && (s.kind(q - 1) == Kind.TIME || s.kind(q - 1) == Kind.BASIS);
        if (skip || particleOfTime) {
          q--;
        } else if (s.part(q) == Part.PREP && q > 0 && s.part(q - 1) == Part.NOUN) {
          Range compared = phrases.endingAt(q - 1);
          q = compared == null ? q - 1 : compared.from() - 1;
        } else {
          return q;
        }
      }
      return q;
    }

    private void fromTo() {
      for (int k = 1; k < drafts.size(); k++) {
        Draft from = drafts.get(k - 1);
        Draft to = drafts.get(k);
        if (from.prep.equals("from") && to.prep.equals("to") && to.value - from.value < 8) {
          to.baseline = from.value;
          from.isBaseline = true;
          to.rules.add("from_to");
          if (from.metric == null) {
            from.metric = to.metric;
          }
          if (to.metric == null) {
            to.metric = from.metric;
          }
        }
      }
    }
  }
}
