package org.parallax.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.claim.Token.Kind;
import org.parallax.claim.Token.Part;
import org.parallax.quantity.ChangeBasis;

/// One thing set above or below another without a number of its own: "below the official target",
/// "missed expectations", 低于高收入国家的平均水平, 목표치를 웃돌았다.
///
/// A number right after the word is bounded by it and compared with nothing; a time after it makes
/// a change of it: "below the level of a year earlier".
final class Comparisons {
  static final String RULE = "comparison";

  /// The rule of a level set above or below that of another time: "lower than a year earlier".
  static final String AGAINST_TIME = "level_against_time";

  /// How many words may stand between the word and the time: "below the level of a year earlier".
  private static final int FILLERS = 6;

  private Comparisons() {}

  static void add(Tokens s, Phrases phrases, List<Draft> drafts) {
    if (s.isPunct(s.size() - 1, '?')) {
      return;
    }
    int told = drafts.size();
    for (int i = 0; i < s.size(); i++) {
      boolean measured = s.kind(i) == Kind.BASIS && !s.get(i - 1).isValue();
      boolean word = (s.kind(i) == Kind.WORD || measured) && !s.is(i - 1, "no");
      if (word && compares(s, i) && !isTaken(drafts, i)) {
        int time = measured ? i : s.isVerbFinal() ? timeBefore(s, i) : timeAfter(s, i);
        int object = time != Draft.NONE || !s.has(i, CueKind.AGAINST) ? time : object(s, i);
        Range metric = object == Draft.NONE ? null : metric(s, phrases, drafts, told, i);
        if (metric != null) {
          Draft d = draft(s, metric, i, object);
          d.rules.add(time == Draft.NONE ? RULE : AGAINST_TIME);
          boolean named = time != Draft.NONE && !measured && !s.has(time, CueKind.BASIS);
          d.baselineTime = named ? time : Draft.NONE;
          drafts.add(d);
        }
      }
    }
  }

  private static int object(Tokens s, int i) {
    return s.isVerbFinal() ? objectBefore(s, i) : objectAfter(s, i);
  }

  /// Whether the word sets one thing above or below another; Korean "많았다", "높았다" do it of times.
  private static boolean compares(Tokens s, int i) {
    boolean stands = s.has(i, CueKind.STAND) || s.has(i, CueKind.DEGREE);
    return s.has(i, CueKind.AGAINST) || (s.isVerbFinal() && stands);
  }

  /// {@return whether the word sets its subject above the other thing}
  static boolean isHigh(Tokens s, int i) {
    Senses senses = s.get(i).senses;
    return senses.value(CueKind.AGAINST).startsWith("high")
        || senses.value(CueKind.STAND).startsWith("high")
        || senses.value(CueKind.DEGREE).startsWith("up");
  }

  private static boolean isTaken(List<Draft> drafts, int i) {
    for (Draft d : drafts) {
      if (d.predicate == i) {
        return true;
      }
    }
    return false;
  }

  /// {@return the time whose level it is compared with: "lower than in May", 低于去年同月}
  private static int timeAfter(Tokens s, int i) {
    String form = s.get(i).senses.value(CueKind.AGAINST);
    int k = i + 1;
    if (form.endsWith("-place") && s.kind(i - 1) == Kind.VALUE) {
      return Draft.NONE;
    }
    boolean tied = !s.isEnglish() || !form.contains("-") || form.endsWith("-place");
    if (!tied && !isTime(s, k)) {
      if (!s.is(k, form.endsWith("-of") ? "of" : "than")) {
        return Draft.NONE;
      }
      k++;
    }
    int last = k + (s.isEnglish() ? FILLERS : 1);
    while (k < last && !isTime(s, k) && s.isEnglish() && ShiftedTimes.isFiller(s, k)) {
      k++;
    }
    boolean names = isTime(s, k) && (s.isEnglish() || !s.has(k + 1, CueKind.METRIC));
    return names && !hasNumber(s, k) ? k : Draft.NONE;
  }

  /// Whether the time's own number follows, which is held against the other: 低于9月的2.6%.
  private static boolean hasNumber(Tokens s, int time) {
    int k = time + 1;
    while (s.part(k) == Part.REL || s.part(k) == Part.DET || s.part(k) == Part.POSSESSIVE) {
      k++;
    }
    return s.get(k).isValue();
  }

  /// {@return the time right before a Korean word of comparison: 작년 같은 달을 밑돌았다}
  private static int timeBefore(Tokens s, int i) {
    for (int k = i - 1; k > i - 4 && k >= 0 && s.kind(k) != Kind.PUNCT; k--) {
      boolean than =
          s.has(i, CueKind.AGAINST)
              || s.has(k, CueKind.BASIS)
              || s.get(k).senses.value(CueKind.PARTICLE).equals("than")
              || s.get(k + 1).senses.value(CueKind.PARTICLE).equals("than");
      if (isTime(s, k)) {
        return than ? k : Draft.NONE;
      }
      if (s.get(k).isValue()) {
        return Draft.NONE;
      }
    }
    return Draft.NONE;
  }

  private static boolean isTime(Tokens s, int k) {
    ChangeBasis basis = BasisRules.basis(s, k);
    boolean stepped =
        basis == ChangeBasis.YOY || basis == ChangeBasis.MOM || basis == ChangeBasis.QOQ;
    boolean past =
        s.kind(k) == Kind.TIME
            && (s.get(k).time().period() != null
                || (s.isChinese() && ChineseTimes.isAnaphor(s, k)));
    return stepped || past || s.has(k, CueKind.SHIFT);
  }

  /// {@return the first token of what it is compared with, or [Draft#NONE]}
  private static int objectAfter(Tokens s, int i) {
    boolean whole = s.has(i, CueKind.FACT_AGAIN) || s.has(i, CueKind.CONSENSUS);
    if (whole) {
      return i;
    }
    int k = i + 1;
    String form = s.get(i).senses.value(CueKind.AGAINST);
    if (form.endsWith("-than") || form.endsWith("-of")) {
      if (!s.is(k, form.endsWith("-of") ? "of" : "than")) {
        return Draft.NONE;
      }
      k++;
    } else if (form.endsWith("-place") && s.kind(i - 1) == Kind.VALUE) {
      return Draft.NONE;
    }
    while (s.part(k) == Part.DET || s.part(k) == Part.ADV) {
      k++;
    }
    boolean thing =
        s.kind(k) == Kind.WORD
            && !s.has(k, CueKind.SHIFT)
            && !s.has(k, CueKind.BASIS)
            && (s.part(k) == Part.NOUN || s.has(k, CueKind.CONSENSUS) || s.has(k, CueKind.PLACE));
    return thing ? k : Draft.NONE;
  }

  /// {@return the noun before it that carries the mark of an object, or [Draft#NONE]}
  private static int objectBefore(Tokens s, int i) {
    if (s.has(i, CueKind.FACT_AGAIN) || s.has(i, CueKind.CONSENSUS)) {
      return i;
    }
    for (int k = i - 1; k >= 0 && k > i - 5; k--) {
      if (s.kind(k) == Kind.VALUE && !s.isPunct(k + 1, ')')) {
        return Draft.NONE;
      }
      if (s.kind(k) == Kind.WORD && s.part(k) == Part.NOUN) {
        return s.has(k, CueKind.SHIFT) || s.has(k, CueKind.BASIS) ? Draft.NONE : k;
      }
    }
    return Draft.NONE;
  }

  /// {@return what is compared: the subject of the clause, or what the value before it measures}
  private static @Nullable Range metric(
      Tokens s, Phrases phrases, List<Draft> drafts, int told, int i) {
    if (s.isEnglish()) {
      int verb = i;
      while (verb >= 0
          && s.kind(verb) != Kind.PUNCT
          && s.part(verb) != Part.VERB
          && s.part(verb) != Part.LINK) {
        verb--;
      }
      boolean found = verb >= 0 && s.kind(verb) != Kind.PUNCT;
      Range subject = found ? phrases.subject(verb) : null;
      if (subject != null && MetricClass.of(s, subject) != MetricClass.UNKNOWN) {
        return subject;
      }
    } else {
      Range topic = topic(s, phrases, i);
      if (topic != null) {
        return topic;
      }
    }
    Range before = null;
    for (int k = 0; k < told; k++) {
      Draft d = drafts.get(k);
      boolean near = d.value != Draft.NONE && d.value < i && !d.isBaseline;
      before = near && d.metric != null ? d.metric : before;
    }
    return before;
  }

  private static @Nullable Range topic(Tokens s, Phrases phrases, int i) {
    int q = i - 1;
    Range found = null;
    while (q >= 0 && s.kind(q) != Kind.PUNCT) {
      Range phrase = s.part(q) == Part.NOUN ? phrases.endingAt(q) : null;
      if (phrase == null) {
        q--;
        continue;
      }
      if (MetricClass.of(s, phrase) != MetricClass.UNKNOWN) {
        found = phrase;
      }
      q = phrase.from() - 1;
    }
    return found;
  }

  private static Draft draft(Tokens s, Range metric, int word, int object) {
    var d = new Draft(Draft.NONE);
    d.metric = metric;
    d.predicate = word;
    d.from = Math.min(word, object);
    d.to = Math.max(word, object) + 1;
    if (s.isChinese() && ChineseTimes.isSamePeriod(s, d.to - 1)) {
      d.to++;
    }
    if (Math.abs(metric.from() - word) < 12 && sameClause(s, metric.from(), word)) {
      d.covers(metric.from(), metric.to());
    }
    return d;
  }

  private static boolean sameClause(Tokens s, int from, int to) {
    for (int i = from; i < to; i++) {
      if (s.kind(i) == Kind.PUNCT) {
        return false;
      }
    }
    return true;
  }
}
