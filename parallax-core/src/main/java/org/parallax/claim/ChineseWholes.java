package org.parallax.claim;

import org.jspecify.annotations.Nullable;
import org.parallax.claim.Token.Kind;
import org.parallax.claim.Token.Part;
import org.parallax.quantity.Mention;
import org.parallax.quantity.Mention.Form;

/// Wholes and parts in Chinese: what a share is of, what follows "的", and which words only narrow a
/// topic.
final class ChineseWholes {
  private static final int LONGEST_PART = 8;

  private final Tokens s;
  private final Phrases phrases;
  private final ChineseClauses clauses;
  private final ChineseTopics topics;

  ChineseWholes(Tokens s, Phrases phrases, ChineseClauses clauses, ChineseTopics topics) {
    this.s = s;
    this.phrases = phrases;
    this.clauses = clauses;
    this.topics = topics;
  }

  /// "5%的增速", "39%的企业", "3000亿元的投资".
  void right(Draft d) {
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
    if (s.has(head, CueKind.CHANGE_NOUN)) {
      d.covers(v, after.to());
      d.predicate = head;
      d.nominal = true;
      d.metric = after.to() - after.from() > 1 ? after : topics.known(v);
      d.rules.add("change_noun");
      return;
    }
    if (s.has(head, CueKind.MODALITY) || s.has(head, CueKind.LEAD)) {
      return;
    }
    Form form = s.get(v).value().form();
    boolean part = form == Form.PERCENT || form == Form.FRACTION;
    MetricClass metric = MetricClass.of(s, after);
    if (part && (metric == MetricClass.UNKNOWN || metric == MetricClass.COUNT)) {
      d.covers(v, after.to());
      d.of = after;
      d.rules.add("share_of");
      if (topics.known(v) == null) {
        int to = clauseEnd(after.to());
        d.metric = new Range(after.from(), to);
        d.covers(v, to);
      }
    } else if (topics.known(v) == null) {
      d.covers(v, after.to());
      d.metric = after;
      d.rules.add("amount_of");
    }
  }

  /// "六成企业表示": the whole stands right behind, and nothing measured before.
  private void wholeBehind(Draft d) {
    int v = d.value;
    Form form = s.get(v).value().form();
    int left = v - 1;
    while (left >= 0 && (s.kind(left) == Kind.HEDGE || s.part(left) == Part.ADV)) {
      left--;
    }
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

  /// "占GDP的39%", "占GDP比重为39%": what stands after 占 is the whole.
  void share(Draft d) {
    int from = clauses.start(d.value);
    for (int i = d.value - 1; i >= from && i > d.value - 8; i--) {
      if (isEqualTo(i, d)) {
        Range whole = phrases.chunkAt(i + 1);
        d.of = whole == null ? null : withoutShareNoun(whole);
        return;
      }
      if (s.has(i, CueKind.SHARE) && s.part(i) == Part.VERB) {
        d.predicate = i;
        d.covers(i, d.value + 1);
        Range whole = phrases.chunkAt(i + 1);
        if (whole != null && whole.to() <= d.value) {
          d.of = withoutShareNoun(whole);
        }
        Range topic = topics.known(from, i);
        if (topic == null) {
          topic = topics.unknown(i);
        }
        if (topic != null && topic.to() <= i) {
          d.metric = topic;
          d.covers(topic.from(), d.value + 1);
        }
        return;
      }
    }
  }

  /// {@return what the value is a share of by an earlier 占 of its part of the sentence, or null}
  @Nullable Range wholeOf(Draft d) {
    for (int i = clauses.start(d.value); i < d.value; i++) {
      Range whole = s.has(i, CueKind.SHARE) && s.is(i, "占") ? phrases.chunkAt(i + 1) : null;
      if (whole != null && whole.to() <= d.value) {
        return withoutShareNoun(whole);
      }
    }
    return null;
  }

  /// "相当于GDP的88.3%".
  private boolean isEqualTo(int i, Draft d) {
    boolean states =
        s.has(i, CueKind.LEVEL)
            && s.part(i) == Part.VERB
            && topics.known(clauses.start(i), i) != null;
    boolean equal = states || s.is(i, "相当于") || s.is(i, "等于") || s.is(i, "约合") || s.is(i, "折合");
    Range whole = equal ? phrases.chunkAt(i + 1) : null;
    Form form = s.get(d.value).value().form();
    return whole != null
        && (form == Form.PERCENT || form == Form.FRACTION)
        && s.part(whole.to()) == Part.POSSESSIVE
        && whole.to() < d.value;
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

  /// Whether a phrase only narrows the topic before: a place, a group, or words behind 其中.
  boolean isPart(Range phrase, Draft previous) {
    if (topics.hasMetric(phrase) || topics.length(phrase) > LONGEST_PART) {
      return false;
    }
    for (int i = phrase.from(); i < phrase.to(); i++) {
      if (s.has(i, CueKind.POPULATION) || PlaceRules.isPlace(s, i)) {
        return true;
      }
    }
    int start = clauses.start(phrase.from());
    char first = s.text.charAt(s.get(phrase.from()).start);
    boolean towards = first == '对' || first == '對' || first == '向' || isTowards(phrase.from() - 1);
    boolean among = s.is(start, "其中") || (start > 1 && s.is(start - 2, "其中"));
    return among || towards || previous.rules.contains("part_of_topic");
  }

  private boolean isTowards(int i) {
    return s.is(i, "对") || s.is(i, "向") || s.is(i, "自");
  }

  /// {@return over how many months the next value is counted ("三个月涨了58.9%"), or 0}
  int monthsOf(int v) {
    Mention.Value value = s.get(v).value();
    var point = value.quantity().point();
    boolean runs = s.is(v - 1, "连续") || s.is(v - 1, "连着") || s.is(v - 1, "接连") || s.is(v - 1, "每");
    if (value.form() != Form.DURATION || point == null || runs) {
      return 0;
    }
    int unit =
        switch (value.quantity().unit().code()) {
          case "month" -> 1;
          case "quarter" -> 3;
          case "year" -> 12;
          default -> 0;
        };
    int i = v + 1;
    while (i < s.size() && i < v + 4 && s.kind(i) == Kind.WORD && s.part(i) != Part.VERB) {
      i++;
    }
    boolean counted =
        s.kind(i) == Kind.HEDGE
            || s.kind(i) == Kind.VALUE
            || (s.part(i) == Part.VERB && ChineseTagger.isPredicate(s.get(i).senses));
    boolean close =
        s.kind(v + 1) == Kind.WORD
            && counted
            && s.part(v + 1) != Part.NOUN
            && s.part(v + 1) != Part.POSSESSIVE;
    return close ? unit * point.intValue() : 0;
  }

  /// "15%（210人）", "40%、也就是18个人": a share beside its count.
  void apposition(Draft d) {
    int v = d.value;
    Form form = s.get(v).value().form();
    boolean moves =
        d.predicate != Draft.NONE
            && !d.inherited
            && !s.has(d.predicate, CueKind.LEVEL)
            && !s.has(d.predicate, CueKind.SHARE);
    MetricClass metric = MetricClass.of(s, d.metric);
    boolean rate =
        d.carriedFrom == null
            && (metric == MetricClass.RATE || metric.isGrowthRate() || metric == MetricClass.PRICE);
    if ((form != Form.PERCENT && form != Form.FRACTION) || moves || rate) {
      return;
    }
    int i = v + 1;
    boolean bracket = s.isPunct(i, '(');
    if (!bracket) {
      i = nounEnd(d, i);
      bracket = s.isPunct(i, '(');
    }
    int k = bracket ? i + 1 : i;
    boolean says = bracket;
    while (k < s.size() && k < i + 4 && s.kind(k) != Kind.VALUE) {
      says |=
          s.is(k, "即")
              || s.is(k, "也就是")
              || s.is(k, "相当于")
              || s.is(k, "折合")
              || s.is(k, "换算下来")
              || s.is(k, "合");
      k++;
    }
    if (says && s.kind(k) == Kind.VALUE && s.get(k).value().form() == Form.COUNT) {
      d.rules.add("apposition");
    }
  }

  /// {@return whether a predicate says that an economy grows or shrinks}
  boolean isGrowing(int predicate) {
    return s.is(predicate, "增长")
        || s.is(predicate, "成长")
        || s.is(predicate, "扩张")
        || s.is(predicate, "增长至")
        || s.is(predicate, "增长到")
        || s.is(predicate, "萎缩")
        || s.is(predicate, "收缩")
        || s.is(predicate, "衰退");
  }

  /// Whether the value is the size of a fall (降幅, 跌幅), so that it counts below zero.
  boolean isDecline(Draft d) {
    Range metric = d.metric;
    boolean head =
        metric != null && s.get(metric.to() - 1).senses.value(CueKind.CHANGE_NOUN).equals("down");
    return d.flips || head;
  }

  /// GDP总量 grows as GDP does: a topic without the word for its amount.
  Range withoutAmount(Range topic) {
    int to = topic.to();
    while (to - 1 > topic.from() && (s.is(to - 1, "总量") || s.is(to - 1, "总值"))) {
      to--;
    }
    Range bare = new Range(topic.from(), to);
    return topics.hasMetric(bare) ? bare : topic;
  }

  /// {@return whether a token says what a change is measured against: 比前月, 较上年同期}
  boolean isBasis(int i) {
    return i >= 0 && (s.kind(i) == Kind.BASIS || s.has(i, CueKind.BASIS)) && startsComparison(i);
  }

  private boolean startsComparison(int i) {
    char first = PhraseTrie.fold(s.text.charAt(s.get(i).start));
    return first == '比' || first == '较' || first == '与' || first == '跟' || first == '和';
  }

  boolean isYearBasis(int i) {
    String words = s.words(i);
    return (words.indexOf('年') >= 0 && words.indexOf('月') < 0)
        || words.endsWith("同月")
        || words.contains("同期");
  }

  /// Whether a phrase names those who act (公司, 居民), not how many they are (人数, 家数).
  boolean isActor(@Nullable Range metric) {
    if (metric == null || MetricClass.of(s, metric) != MetricClass.COUNT) {
      return false;
    }
    char last = PhraseTrie.fold(s.text.charAt(s.get(metric.to() - 1).end - 1));
    return last != '数' && last != '量' && last != '口';
  }

  private int nounEnd(Draft d, int i) {
    int at = s.part(i) == Part.POSSESSIVE ? i + 1 : i;
    Range whole = phrases.chunkAt(at);
    if (whole != null && d.of == null && s.isPunct(whole.to(), '(')) {
      d.of = whole;
    }
    return whole == null ? i : whole.to();
  }

  /// Whether the value is where a movement starts: 从, 由, 自 before it.
  boolean isFrom(Draft d) {
    if (s.get(d.value).value().fromTo() == Mention.FromTo.FROM) {
      return true;
    }
    int p = d.value - 1;
    while (p >= 0
        && (s.kind(p) == Kind.TIME || s.part(p) == Part.POSSESSIVE || s.kind(p) == Kind.HEDGE)) {
      p--;
    }
    return s.is(p, "从") || s.is(p, "由") || s.is(p, "自");
  }

  /// {@return whether a word ends in the particle of arrival: 升至, 降到}
  static boolean isTo(Tokens s, int i) {
    if (i < 0 || i >= s.size() || s.kind(i) != Kind.WORD) {
      return false;
    }
    char last = s.text.charAt(s.get(i).end - 1);
    return last == '至' || last == '到' || (last == '为' && s.has(i, CueKind.MOVE));
  }
}
