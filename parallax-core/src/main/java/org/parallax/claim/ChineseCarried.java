package org.parallax.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.claim.Token.Kind;
import org.parallax.quantity.Frequency;
import org.parallax.quantity.Mention.Form;

/// What a Chinese value without a topic of its own speaks of: the topic before it in the sentence,
/// the one that a word points back to (后者, 该指数), the growth of it (增速, 降幅), or the economy of a
/// place.
final class ChineseCarried {
  private final Tokens s;
  private final ChineseClauses clauses;
  private final ChineseTopics topics;
  private final ChineseWholes wholes;
  private final List<Draft> drafts;

  ChineseCarried(
      Tokens s,
      ChineseClauses clauses,
      ChineseTopics topics,
      ChineseWholes wholes,
      List<Draft> drafts) {
    this.s = s;
    this.clauses = clauses;
    this.topics = topics;
    this.wholes = wholes;
    this.drafts = drafts;
  }

  /// The topic of an earlier value in the same part holds on.
  static @Nullable Range inPart(Draft previous, Draft d) {
    d.carriedFrom = previous;
    return previous.metric;
  }

  /// 后者, 前者, 该指数.
  @Nullable Range pointer(int from, int limit, Draft d, @Nullable Draft previous) {
    for (int i = limit - 1; i >= from; i--) {
      String back = s.get(i).senses.value(CueKind.PRON);
      if (back.isEmpty()) {
        continue;
      }
      Range latest = previous == null ? topics.carried(d.value) : previous.metric;
      d.carriedFrom = previous;
      d.pronoun = latest == null;
      if (back.equals("former")) {
        for (Draft earlier : drafts) {
          if (earlier.metric != null && !earlier.metric.equals(latest)) {
            return earlier.metric;
          }
        }
      }
      return latest;
    }
    return null;
  }

  void carry(Draft d, @Nullable Draft previous) {
    boolean own = s.get(d.value).value().form() == Form.COUNT;
    if (previous != null && previous.metric != null) {
      if (own && s.get(d.value).value().noun() != null && d.predicate == Draft.NONE) {
        return;
      }
      boolean grows = d.predicate != Draft.NONE && s.has(d.predicate, CueKind.MOVE);
      d.metric = grows ? wholes.withoutAmount(previous.metric) : previous.metric;
      d.carriedFrom = previous;
      d.rules.add("carried");
      inherit(d, previous);
      boolean level =
          d.predicate == Draft.NONE
              || ChineseWholes.isTo(s, d.predicate)
              || s.has(d.predicate, CueKind.LEVEL);
      if (previous.of != null && level && s.get(d.value).value().form() == Form.PERCENT) {
        d.of = previous.of;
      }
      return;
    }
    Range before = topics.carried(d.value);
    Range economy =
        before == null && d.predicate != Draft.NONE && wholes.isGrowing(d.predicate)
            ? economy(d, d.predicate)
            : null;
    if (economy != null) {
      d.metric = economy;
      d.rules.add("economy");
      return;
    }
    if (before != null && !topics.isBareGrowth(before)) {
      d.metric = before;
      d.rules.add("topic_before");
    } else if (!own) {
      d.pronoun = d.predicate != Draft.NONE || d.time != Draft.NONE;
    }
  }

  /// "中国2025年增速为4.8%", "估计对岸今年成长4.8%": of a year, growth of a place is its economy's.
  private @Nullable Range economy(Draft d, int growth) {
    boolean year = false;
    Range place = null;
    for (int i = clauses.start(d.value); i < growth; i++) {
      year |= s.kind(i) == Kind.TIME && s.get(i).time().grain() == Frequency.YEAR;
      if (s.has(i, CueKind.PLACE) && !PlaceRules.isElsewhere(s, i)) {
        place = new Range(i, i + 1);
      }
    }
    return year && s.get(d.value).value().form() == Form.PERCENT ? place : null;
  }

  /// "下降3.3%，4月为2.7%": the copula says again what the predicate before said.
  private void inherit(Draft d, Draft previous) {
    boolean copula =
        d.predicate == Draft.NONE
            || (s.has(d.predicate, CueKind.LEVEL)
                && !s.has(d.predicate, CueKind.MOVE)
                && !ChineseWholes.isTo(s, d.predicate));
    boolean same =
        s.get(d.value).value().form() == s.get(previous.value).value().form()
            && !s.words(d.value).startsWith("-")
            && !s.words(d.value).startsWith("负");
    boolean change =
        same
            && s.get(d.value).value().form() == Form.PERCENT
            && previous.predicate != Draft.NONE
            && (previous.nominal || s.has(previous.predicate, CueKind.MOVE))
            && !previous.prep.equals("to");
    if (copula && change && !previous.isBaseline) {
      d.predicate = previous.predicate;
      d.prep = previous.prep;
      d.nominal = previous.nominal;
      d.flips = previous.flips;
      d.inherited = true;
    }
  }

  /// A part named without its metric ("其中，城市上涨0.3%") keeps the metric before and narrows it.
  @Nullable Range narrowed(Draft d, Range phrase, @Nullable Draft previous) {
    if (topics.isBareGrowth(phrase)) {
      int head = phrase.to() - 1;
      Range economy = previous == null ? economy(d, head) : null;
      if (economy != null) {
        d.rules.add("economy");
        return economy;
      }
      Range of =
          previous != null && previous.metric != null ? previous.metric : topics.carried(d.value);
      d.flips = s.get(head).senses.value(CueKind.CHANGE_NOUN).equals("down");
      d.carriedFrom = previous;
      d.rules.add("growth_of_topic");
      return of == null ? phrase : of;
    }
    boolean part =
        previous != null
            && previous.metric != null
            && s.get(d.value).value().form() == Form.PERCENT
            && wholes.isPart(phrase, previous);
    if (part && previous != null && previous.metric != null) {
      d.population = phrase;
      d.carriedFrom = previous;
      d.rules.add("part_of_topic");
      return previous.metric;
    }
    return phrase;
  }
}
