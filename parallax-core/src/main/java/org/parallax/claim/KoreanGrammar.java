package org.parallax.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
    private final KoreanTopics topics;
    private final List<Draft> drafts = new ArrayList<>();

    Reading(Tokens s) {
      this.s = s;
      this.phrases = new Phrases(s);
      this.topics = new KoreanTopics(s, phrases);
    }

    List<Draft> all(List<Integer> values) {
      for (int value : values) {
        drafts.add(read(value));
      }
      fromTo();
      shares();
      heads();
      Distribution.apply(s, phrases, drafts);
      TopicDirections.add(s, phrases, drafts, false);
      declines();
      compared();
      extremes();
      windows();
      Comparisons.add(s, phrases, drafts);
      return drafts;
    }

    private Draft read(int v) {
      var d = new Draft(v);
      Draft previous = drafts.isEmpty() ? null : drafts.getLast();
      right(d);
      topics.find(d, previous);
      topics.economy(d);
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
      if (particle.equals("than")) {
        d.prep = "than";
        return;
      }
      if (particle.equals("copula")) {
        return;
      }
      if (particle.equals("from")) {
        // "2.9%에서 급락": which way it went from there says nothing of the figure itself.
        d.prep = "from";
        return;
      }
      if (!particle.isEmpty()) {
        d.prep = particle.equals("to") ? particle : "";
        n++;
      }
      if (s.kind(n) == Kind.HEDGE && s.text.charAt(s.get(n).end - 1) == '로') {
        d.prep = "to";
      }
      boolean compared = !d.prep.equals("to") && isCompared(d);
      int nouns = 0;
      for (int i = n; i < s.size() && s.kind(i) != Kind.VALUE && s.kind(i) != Kind.PUNCT; i++) {
        Senses senses = s.get(i).senses;
        boolean change = senses.has(CueKind.CHANGE_NOUN);
        boolean degree = senses.has(CueKind.DEGREE);
        if ((s.part(i) == Part.VERB && (ChineseTagger.isPredicate(senses) || change))
            || (genitive && change)
            || (degree && compared)) {
          boolean more = degree && compared;
          d.predicate = i;
          d.nominal =
              more
                  || (change
                      && (genitive || (!senses.has(CueKind.MOVE) && !senses.has(CueKind.PACE))));
          d.covers(d.value, i + 1);
          return;
        }
        if (s.part(i) == Part.PREP && senses.value(CueKind.PARTICLE).equals("to")) {
          d.prep = "to";
          compared = false;
        }
        nouns += s.part(i) == Part.NOUN ? 1 : 0;
        if (nouns > 2 || s.part(i) == Part.VERB) {
          break;
        }
      }
      joint(d, n);
    }

    /// "1년 전보다 5.2% 낮다", "지난해 말보다 15.4% 낮았다": the value says by how much.
    private boolean isCompared(Draft d) {
      for (int i = d.value - 1; i >= 0 && i > d.value - 8 && !isBar(i); i--) {
        boolean than =
            s.has(i, CueKind.COMPARE) || s.get(i).senses.value(CueKind.PARTICLE).equals("than");
        int time = than ? comparedTime(i) : Draft.NONE;
        if (time != Draft.NONE) {
          d.baselineTime = time;
        }
        if (than || s.kind(i) == Kind.BASIS || s.has(i, CueKind.BASIS)) {
          return true;
        }
      }
      return false;
    }

    /// 지난해 말보다, 9월(6.5%)보다: the time before the word for than, past a figure in brackets.
    private int comparedTime(int than) {
      int i = s.has(than, CueKind.PARTICLE) || s.part(than - 1) != Part.PREP ? than - 1 : than - 2;
      if (s.isPunct(i, ')') && isFigure(i - 1) && s.isPunct(i - 2, '(')) {
        i -= 3;
      }
      int noun = i;
      while (noun > i - 3 && s.part(noun) == Part.NOUN) {
        noun--;
      }
      if (noun < i && s.part(noun) == Part.POSSESSIVE && s.kind(noun - 1) == Kind.TIME) {
        i = noun - 1;
      }
      return s.kind(i) == Kind.TIME ? i : Draft.NONE;
    }

    /// A figure that is not in brackets.
    private boolean isBar(int i) {
      return isFigure(i) && !s.isPunct(i + 1, ')');
    }

    private boolean isFigure(int i) {
      return s.kind(i) == Kind.VALUE && !s.get(i).inert;
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
          arrive(from, to);
          by(k, from);
        }
      }
    }

    /// "5,282에서 4,945로 6.4% 떨어졌다": what it moved by counts from where it came from.
    private void by(int k, Draft from) {
      Draft by = k + 1 < drafts.size() ? drafts.get(k + 1) : null;
      boolean near = by != null && by.value - drafts.get(k).value < 5;
      if (near && by != null && by.prep.isEmpty() && s.kind(from.value - 1) == Kind.TIME) {
        by.baselineTime = from.value - 1;
      }
    }

    /// "점포의 35%(42곳)", "60%(54곳)": a share with its count in brackets is one of what is counted.
    private void shares() {
      for (int k = 0; k + 1 < drafts.size(); k++) {
        Draft share = drafts.get(k);
        Draft count = drafts.get(k + 1);
        boolean pair =
            s.get(share.value).value().form() == Form.PERCENT
                && s.get(count.value).value().form() == Form.COUNT
                && count.value == share.value + 2
                && s.isPunct(share.value + 1, '(');
        if (pair && share.of == null && share.metric != null) {
          share.of = share.metric;
          share.predicate = Draft.NONE;
          share.rules.add("apposition");
        }
      }
    }

    /// "2022년 이후 가장 낮다", "10년 만에 최고": how far back an extreme reaches.
    private void windows() {
      for (Draft d : drafts) {
        for (int i = d.predicate - 1; d.value == Draft.NONE && i >= 0 && i > d.predicate - 5; i--) {
          boolean reach = s.has(d.predicate, CueKind.EXTREMUM) && NearestTime.isSince(s, i + 1);
          boolean span =
              s.has(d.predicate, CueKind.EXTREMUM) && (s.is(i + 1, "만에") || s.is(i + 1, "만의"));
          boolean sinceTime =
              s.kind(i) == Kind.TIME
                  && (reach || (s.has(d.predicate, CueKind.EXTREMUM) && sinceIn(d.predicate)));
          boolean lasting = span && s.get(i).isValue() && s.get(i).value().form() == Form.DURATION;
          if (d.time == Draft.NONE && (sinceTime || lasting)) {
            d.time = i;
            d.covers(i, i + 1);
          }
        }
      }
    }

    /// 이후 최고: the word for since is part of the extreme itself.
    private boolean sinceIn(int i) {
      return s.words(i).startsWith("이후") || s.words(i).startsWith("이래");
    }

    /// "9월 7.2%에서 6.2%로": the time right before the start is the start's; "5월에 3.1%에서 3.0%로": the
    /// event's, and the start has none.
    private void arrive(Draft from, Draft to) {
      for (int i = from.value + 1; i < to.value; i++) {
        if (s.kind(i) == Kind.TIME) {
          return;
        }
      }
      int before = from.value - 1;
      if (s.kind(before) == Kind.HEDGE) {
        before--;
      }
      boolean own = s.part(before) == Part.POSSESSIVE;
      int time = own ? before - 1 : before;
      if (s.kind(time) == Kind.TIME) {
        from.time = time;
        to.baselineTime = time;
      } else {
        from.undated = true;
        to.startUndated = true;
      }
    }

    /// "가장 낮은 증가율", "5.2% 늘어 올해 최저다": an extreme of figures, not of the thing itself.
    private void figures(Draft d) {
      if (d.value != Draft.NONE || !s.has(d.predicate, CueKind.EXTREMUM)) {
        return;
      }
      for (int i = d.predicate + 1; i < s.size() && i < d.predicate + 4; i++) {
        if (s.kind(i) == Kind.PUNCT || s.part(i) == Part.VERB) {
          break;
        }
        if (s.has(i, CueKind.ANAPHOR) || s.has(i, CueKind.NEWS)) {
          d.to = Math.max(d.to, i + 1);
          d.rules.add("of_figure");
          return;
        }
      }
      for (Draft other : drafts) {
        boolean told =
            other.value != Draft.NONE
                && other.value < d.predicate
                && s.get(other.value).value().form() == Form.PERCENT
                && Objects.equals(other.metric, d.metric);
        if (told) {
          d.rules.add("of_figure");
          return;
        }
      }
    }

    /// "12월에 11월보다 낮아졌다": what a movement without a number is held against.
    private void compared() {
      for (Draft d : drafts) {
        if (d.value != Draft.NONE || d.baselineTime != Draft.NONE) {
          continue;
        }
        for (int i = d.predicate - 1; i > 0 && i > d.predicate - 6 && !isFigure(i); i--) {
          boolean than =
              s.has(i, CueKind.COMPARE) || s.get(i).senses.value(CueKind.PARTICLE).equals("than");
          if (than && d.baselineTime == Draft.NONE) {
            d.baselineTime = comparedTime(i);
          }
        }
      }
    }

    /// "하락폭이 가장 컸다": the greatest fall is the lowest figure.
    private void declines() {
      for (Draft d : drafts) {
        figures(d);
        boolean extreme =
            d.value == Draft.NONE && s.has(d.predicate, CueKind.EXTREMUM) && d.metric != null;
        boolean named =
            extreme
                && d.metric != null
                && s.get(d.metric.to() - 1).senses.value(CueKind.CHANGE_NOUN).equals("down");
        if (extreme && (named || d.flips)) {
          d.rules.add("extremum_of_decline");
        }
      }
    }

    /// "2022년 이후 가장 낮은 증가율이다": an extreme of what the sentence before spoke of.
    private void extremes() {
      for (int i = 0; i < s.size(); i++) {
        boolean open = s.has(i, CueKind.EXTREMUM) && s.part(i) == Part.VERB && drafts.isEmpty();
        if (open && topics.isElliptic(i)) {
          var d = new Draft(Draft.NONE);
          d.predicate = i;
          d.pronoun = true;
          d.from = i;
          d.to = i + 1;
          d.rules.add("extremum");
          d.rules.add("of_figure");
          drafts.add(d);
        }
      }
    }

    /// "CSI 300의 하락률은 7.9%, 상하이종합지수는 6.4%였다": the noun of growth holds on.
    private void heads() {
      for (int k = 1; k < drafts.size(); k++) {
        Draft before = drafts.get(k - 1);
        Draft d = drafts.get(k);
        boolean on =
            before.rules.contains("growth_of_topic") && Objects.equals(before.metric, d.metric);
        boolean listed =
            before.metric != null
                && d.metric != null
                && d.carriedFrom == null
                && (s.isPunct(before.value + 1, ',') || s.isPunct(before.value + 2, ','))
                && s.get(d.value).value().form() == Form.PERCENT;
        if (on) {
          d.rules.add("growth_of_topic");
          d.flips = before.flips;
        }
        Range first = before.metric;
        boolean own = d.metric != null && s.has(d.metric.to() - 1, CueKind.ANAPHOR);
        boolean free = d.predicate == Draft.NONE || d.prep.equals("from");
        if (listed && !own && free && first != null && s.has(first.to() - 1, CueKind.ANAPHOR)) {
          d.rules.add("growth_of_topic");
          d.flips = s.get(first.to() - 1).senses.value(CueKind.CHANGE_NOUN).equals("down");
        }
      }
    }
  }
}
