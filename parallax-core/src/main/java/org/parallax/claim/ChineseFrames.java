package org.parallax.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.claim.Token.Kind;
import org.parallax.claim.Token.Part;
import org.parallax.quantity.Frequency;
import org.parallax.quantity.Mention;
import org.parallax.quantity.Mention.TimeKind;
import org.parallax.quantity.Period;

/// Which time of a Chinese sentence each of its claims holds for.
///
/// A time at the head of a part of the sentence frames it and the parts after it, until another one
/// frames a metric of its own; a time tied to one value ("4月为6.1%" beside "5月…") holds for that
/// value alone.
final class ChineseFrames {

  private ChineseFrames() {}

  static void assign(Tokens s, ChineseClauses clauses, List<Draft> drafts) {
    boolean[] taken = new boolean[s.size()];
    for (Draft d : drafts) {
      if (d.timeTied && d.time != Draft.NONE) {
        taken[d.time] = true;
      }
    }
    int frame = Draft.NONE;
    boolean elliptic = false;
    Draft last = null;
    boolean year = false;
    int seen = -1;
    List<Draft> ordered =
        drafts.stream().sorted((a, b) -> Integer.compare(anchor(a), anchor(b))).toList();
    for (Draft d : ordered) {
      int anchor = anchor(d);
      int start = clauses.start(anchor);
      for (int i = Math.max(seen + 1, 0); i < start; i++) {
        if (!taken[i] && frames(s, i) && !ChineseTimes.isDeictic(s, i)) {
          frame = i;
          elliptic = false;
        }
      }
      seen = Math.max(seen, anchor);
      d.frame = frame;
      d.before |= isBefore(s, start, anchor);
      int whole = Math.max(said(s, start, anchor, "全年"), said(s, start, anchor, "整年"));
      d.wholeYear = whole != Draft.NONE;
      year |= d.wholeYear;
      d.toDate = isToDate(s, start, anchor);
      int then = then(s, start, anchor);
      if (then != Draft.NONE && d.value != Draft.NONE) {
        d.time = then;
        d.aside = true;
        d.frame = frame;
        continue;
      }
      boolean extreme = d.value == Draft.NONE && s.has(d.predicate, CueKind.EXTREMUM);
      if (extreme) {
        d.time = reach(s, clauses, anchor);
        int held = nearest(s, clauses, taken, d, d.time == Draft.NONE ? anchor : d.time);
        d.frame = held == Draft.NONE ? frame : held;
        continue;
      }
      int own = d.timeTied ? d.time : nearest(s, clauses, taken, d, anchor);
      if (d.wholeYear && own != Draft.NONE && s.get(own).time().grain() != Frequency.YEAR) {
        d.wholeYear = own < whole;
        own = own < whole ? Draft.NONE : own;
      }
      if (d.isBaseline && !d.timeTied) {
        d.before = true;
      }
      if (d.baseline == Draft.NONE && d.value != Draft.NONE && !d.isComparand) {
        d.baselineTime = against(s, clauses, taken, anchor);
        if (last != null && last.isComparand && clauses.same(last.value, anchor)) {
          d.baselineTime = last.timeTied ? last.time : d.baselineTime;
        }
      }
      last = d;
      year &= own == Draft.NONE || d.wholeYear;
      d.wholeYear |= year && ChineseTimes.moves(s, d);
      if (own == Draft.NONE) {
        d.time = d.time == Draft.NONE ? frame : d.time;
        d.elliptic = elliptic;
        continue;
      }
      d.time = own;
      boolean bare = d.baseline == Draft.NONE && (d.carriedFrom != null || d.metric == null);
      boolean back =
          ChineseTimes.isAnaphor(s, own)
              && !ChineseTimes.isSame(s, own)
              && (bare || frame != Draft.NONE);
      boolean leans = d.isComparand || d.isBaseline || back;
      if (leans || (bare && (frame != Draft.NONE || d.timeTied))) {
        d.aside = true;
      } else {
        frame = own;
        d.frame = own;
        elliptic = bare;
        d.elliptic = bare;
      }
    }
  }

  static int anchor(Draft d) {
    return d.value != Draft.NONE ? d.value : d.predicate;
  }

  /// 比6月末, 较年初: the time that a change is measured from.
  private static int against(Tokens s, ChineseClauses clauses, boolean[] taken, int anchor) {
    for (int i = anchor - 1; i >= clauses.start(anchor); i--) {
      boolean compared =
          s.is(i - 1, "比") || s.is(i - 1, "较") || s.is(i - 1, "相比") || s.is(i - 1, "相较");
      if (s.kind(i) == Kind.TIME && compared && !taken[i] && !ChineseTimes.isAnaphor(s, i)) {
        return i;
      }
    }
    return Draft.NONE;
  }

  /// How far back an extreme reaches: 2021年以来, 今年以来, 近两年来, 年内.
  private static int reach(Tokens s, ChineseClauses clauses, int anchor) {
    for (int i = anchor - 1; i >= clauses.start(anchor) && i > anchor - 8; i--) {
      if (s.kind(i) == Kind.TIME && (!frames(s, i) || isToDate(s, i))) {
        return i;
      }
    }
    return Draft.NONE;
  }

  /// 今年以来, 年内: a time whose words reach up to now.
  private static boolean isToDate(Tokens s, int i) {
    String words = s.words(i);
    return words.endsWith("来")
        || words.endsWith("來")
        || words.endsWith("內")
        || words.endsWith("内")
        || words.endsWith("今");
  }

  private static int nearest(
      Tokens s, ChineseClauses clauses, boolean[] taken, Draft d, int anchor) {
    int start = clauses.start(anchor);
    for (int i = anchor - 1; i >= start; i--) {
      if (!taken[i] && frames(s, i)) {
        return i;
      }
    }
    for (int i = anchor + 1; i < s.size() && i <= anchor + 2; i++) {
      if (s.kind(i) == Kind.TIME
          && s.isPunct(i - 1, '(')
          && frames(s, i)
          && d.value != Draft.NONE) {
        return i;
      }
    }
    return Draft.NONE;
  }

  /// Whether a token is a time that something may hold for: no start, comparison, reach, or day on
  /// which something was said.
  private static boolean frames(Tokens s, int i) {
    if (s.kind(i) != Kind.TIME) {
      return false;
    }
    Mention.Time time = s.get(i).time();
    boolean reach =
        s.has(i + 1, CueKind.EXTREMUM)
            || s.is(i + 1, "以来")
            || s.is(i + 1, "来")
            || s.is(i + 1, "起")
            || s.is(i + 1, "以后");
    boolean compared =
        s.has(i - 1, CueKind.COMPARE)
            || s.is(i - 1, "由")
            || s.is(i - 1, "从")
            || s.is(i - 1, "自")
            || s.is(i - 1, "于")
            || ((s.part(i - 1) == Part.CONJ || s.is(i - 1, "跟") || s.is(i - 1, "同"))
                && isEqualBehind(s, i));
    boolean told =
        s.has(i + 1, CueKind.SAY)
            || (s.part(i + 1) == Part.POSSESSIVE && s.has(i + 2, CueKind.DOCUMENT));
    boolean said = told || (time.kind() == TimeKind.DAY && s.has(i - 1, CueKind.SOURCE));
    return time.kind() != TimeKind.SPAN && !reach && !compared && !said && !isMonthEnd(s, i);
  }

  /// 月末, 月底 alone: the end of whatever month is spoken of.
  private static boolean isMonthEnd(Tokens s, int i) {
    return s.is(i, "月末") || s.is(i, "月底");
  }

  private static boolean isEqualBehind(Tokens s, int i) {
    for (int k = i + 1; k < s.size() && k < i + 4; k++) {
      if (s.has(k, CueKind.FLAT) || s.is(k, "相比")) {
        return true;
      }
    }
    return false;
  }

  /// 当时: the time named last before, whatever it was named for.
  private static int then(Tokens s, int start, int anchor) {
    boolean points =
        said(s, start, anchor, "当时") != Draft.NONE || said(s, start, anchor, "彼时") != Draft.NONE;
    for (int i = start - 1; i >= 0 && points; i--) {
      if (s.kind(i) == Kind.TIME) {
        return i;
      }
    }
    return Draft.NONE;
  }

  private static int said(Tokens s, int start, int anchor, String word) {
    for (int i = anchor - 1; i >= start; i--) {
      if (s.is(i, word)) {
        return i;
      }
    }
    return Draft.NONE;
  }

  /// 年内, 今年以来: from the beginning of the year up to the frame.
  private static boolean isToDate(Tokens s, int start, int anchor) {
    for (int i = start; i < anchor; i++) {
      if (s.get(i).senses.value(CueKind.BASIS).equals("ytd")) {
        return true;
      }
    }
    return false;
  }

  /// 前值, 此前: the period before the frame.
  private static boolean isBefore(Tokens s, int start, int anchor) {
    for (int i = start; i < anchor; i++) {
      if (s.has(i, CueKind.LEAD) && isWordForBefore(s, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isWordForBefore(Tokens s, int i) {
    return s.is(i, "前值")
        || s.is(i, "前期值")
        || s.is(i, "上期")
        || s.is(i, "此前")
        || s.is(i, "先前")
        || s.is(i, "原先")
        || s.is(i, "原来")
        || s.is(i, "之前");
  }

  /// {@return the period of a sentence without figures that is about figures ("五月的数据已公布"), or null}
  static @Nullable Period ofNews(Tokens s) {
    Period found = null;
    boolean news = false;
    for (int i = 0; i < s.size(); i++) {
      news |= s.has(i, CueKind.METRIC) || s.has(i, CueKind.NEWS);
      if (frames(s, i) && found == null && s.get(i).time().kind() != TimeKind.RELATIVE) {
        found = s.get(i).time().grain() == null ? null : s.get(i).time().period();
      }
    }
    return news ? found : null;
  }
}
