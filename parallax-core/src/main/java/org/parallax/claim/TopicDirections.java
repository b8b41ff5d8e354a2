package org.parallax.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.claim.Token.Kind;
import org.parallax.claim.Token.Part;
import org.parallax.quantity.Mention.Form;

/// Directional statements in languages that put a topic before its predicate: 出口放缓, 수출이 둔화됐다.
final class TopicDirections {

  private TopicDirections() {}

  /// Adds a draft for each metric with a predicate that no value of its part of the sentence took.
  ///
  /// @param valueFollows whether a value stands after its predicate, as in Chinese
  static void add(Tokens s, Phrases phrases, List<Draft> drafts, boolean valueFollows) {
    int values = drafts.size();
    if (s.isVerbFinal() && s.isPunct(s.size() - 1, '?')) {
      return;
    }
    for (int i = 0; i < s.size(); i++) {
      if (s.kind(i) == Kind.WORD
          && isDirectional(s, i)
          && !taken(s, drafts, values, i, valueFollows)) {
        Range topic = topic(s, phrases, i);
        if (topic == null && s.has(i, CueKind.EXTREMUM)) {
          topic = behind(s, i);
        }
        if (topic == null && s.has(i, CueKind.EXTREMUM) && values > 0) {
          topic = before(drafts, values, i);
        }
        if (topic != null && !told(drafts, values, topic) && !isFlatGrowth(s, topic, i)) {
          drafts.add(draft(s, i, topic, before(drafts, values, i)));
        }
      }
    }
  }

  /// 降幅和6月一样: that a pace holds is not that the thing holds still.
  private static boolean isFlatGrowth(Tokens s, Range topic, int predicate) {
    Senses head = s.get(topic.to() - 1).senses;
    return s.isChinese()
        && s.has(predicate, CueKind.FLAT)
        && (head.has(CueKind.CHANGE_NOUN) || head.value(CueKind.METRIC).equals("growth"));
  }

  /// One direction is enough for one mention of a metric.
  private static boolean told(List<Draft> drafts, int values, Range topic) {
    for (int k = values; k < drafts.size(); k++) {
      if (topic.equals(drafts.get(k).metric)) {
        return true;
      }
    }
    return false;
  }

  /// "2018년 이후 가장 높은 산업생산 증가율": what an extreme is of may stand behind it, with more than the noun
  /// of growth alone.
  private static @Nullable Range behind(Tokens s, int predicate) {
    if (!s.isVerbFinal()) {
      return null;
    }
    int from = predicate + 1;
    while (s.part(from) == Token.Part.AUX || s.part(from) == Token.Part.PARTICIPLE) {
      from++;
    }
    int to = from;
    while (s.part(to) == Token.Part.NOUN) {
      to++;
    }
    Range phrase = new Range(from, Math.max(to, from + 1));
    boolean alone = to - from == 1 && s.has(from, CueKind.ANAPHOR);
    return to > from && !alone && MetricClass.of(s, phrase) != MetricClass.UNKNOWN ? phrase : null;
  }

  private static @Nullable Range before(List<Draft> drafts, int values, int i) {
    Range metric = null;
    for (int k = 0; k < values; k++) {
      if (drafts.get(k).value < i) {
        metric = drafts.get(k).metric;
      }
    }
    return metric;
  }

  private static boolean isDirectional(Tokens s, int i) {
    Senses senses = s.get(i).senses;
    boolean moves =
        senses.has(CueKind.MOVE)
            || senses.has(CueKind.PACE)
            || senses.has(CueKind.FLAT)
            || senses.has(CueKind.STAND)
            || senses.has(CueKind.EXTREMUM)
            || senses.has(CueKind.TIMES);
    boolean trend =
        senses.has(CueKind.CHANGE_NOUN)
            && senses.has(CueKind.METRIC)
            && s.text.charAt(s.get(i).end - 1) == '세'
            && s.part(i + 1) == Part.PARTICIPLE;
    if (s.isVerbFinal() && senses.has(CueKind.STAND) && isCompared(s, i)) {
      return false;
    }
    return trend || (moves && s.part(i) == Part.VERB && !senses.has(CueKind.METRIC));
  }

  /// "74%로 세 분기 연속 하락했다": the verb behind a length tells which way the thing went.
  private static boolean isBehindLength(Tokens s, List<Draft> drafts, int values, int predicate) {
    Draft last = null;
    for (int k = 0; k < values; k++) {
      boolean before = drafts.get(k).value < predicate && drafts.get(k).value != Draft.NONE;
      last = before ? drafts.get(k) : last;
    }
    return last != null
        && s.kind(last.value) == Kind.VALUE
        && s.get(last.value).value().form() == Form.DURATION;
  }

  /// "전월보다 높고": a figure set against another stands nowhere by itself.
  private static boolean isCompared(Tokens s, int predicate) {
    for (int i = predicate - 1; i >= 0 && i > predicate - 6 && s.kind(i) != Kind.PUNCT; i--) {
      boolean than =
          s.has(i, CueKind.COMPARE)
              || s.has(i, CueKind.BASIS)
              || s.kind(i) == Kind.BASIS
              || s.get(i).senses.value(CueKind.PARTICLE).equals("than");
      if (than) {
        return true;
      }
    }
    return false;
  }

  private static boolean taken(
      Tokens s, List<Draft> drafts, int values, int i, boolean valueFollows) {
    boolean length = s.isVerbFinal() && isBehindLength(s, drafts, values, i);
    for (int k = 0; k < drafts.size(); k++) {
      Draft d = drafts.get(k);
      if (length && k < values) {
        continue;
      }
      if (d.predicate == i) {
        return true;
      }
      int from = Math.min(d.value == Draft.NONE ? d.predicate : d.value, i);
      int to = Math.max(d.value == Draft.NONE ? d.predicate : d.value, i);
      boolean extreme = s.has(i, CueKind.EXTREMUM) && k < values;
      boolean follows = valueFollows ? d.value > i : d.value < i && d.value != Draft.NONE;
      if (!extreme && follows && k < values && sameClause(s, from, to)) {
        return true;
      }
    }
    return false;
  }

  private static boolean sameClause(Tokens s, int from, int to) {
    for (int i = from; i < to; i++) {
      if (s.kind(i) == Kind.PUNCT || s.part(i) == Part.SUB) {
        return false;
      }
    }
    return true;
  }

  /// The nearest noun phrase with a metric noun to the left, in the same part of the sentence.
  private static @Nullable Range topic(Tokens s, Phrases phrases, int predicate) {
    int q = s.has(predicate, CueKind.METRIC) ? predicate : predicate - 1;
    while (q >= 0 && s.kind(q) != Kind.PUNCT && predicate - q < 10) {
      if (s.part(q) == Part.NOUN) {
        Range phrase = phrases.endingAt(q);
        if (phrase == null) {
          return null;
        }
        boolean compared = s.part(phrase.from() - 1) == Part.PREP;
        if (!compared && MetricClass.of(s, phrase) != MetricClass.UNKNOWN) {
          return phrase;
        }
        q = phrase.from() - 1;
      } else {
        q--;
      }
    }
    return null;
  }

  private static Draft draft(Tokens s, int predicate, Range topic, @Nullable Range before) {
    var d = new Draft(Draft.NONE);
    d.metric = topic;
    Senses head = s.get(topic.to() - 1).senses;
    boolean bare = topic.to() - topic.from() == 1 && head.value(CueKind.METRIC).equals("growth");
    if (bare && before != null && head.has(CueKind.CHANGE_NOUN)) {
      d.metric = before;
      d.flips = head.value(CueKind.CHANGE_NOUN).equals("down");
      d.rules.add("growth_of_topic");
    }
    if (before != null && head.value(CueKind.PRON).equals("back")) {
      d.metric = before;
    }
    d.predicate = predicate;
    d.from = Math.min(topic.from(), predicate);
    d.to = Math.max(topic.to(), predicate + 1);
    d.rules.add(s.has(predicate, CueKind.EXTREMUM) ? "extremum" : "metric_and_predicate");
    return d;
  }
}
