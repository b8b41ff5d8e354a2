package org.parallax.claim;

import org.parallax.claim.Token.Kind;
import org.parallax.claim.Token.Part;
import org.parallax.quantity.Mention;
import org.parallax.quantity.Mention.TimeKind;

/// Which time token of its sentence a claim holds for: the nearest that is not the date of a
/// statement, a baseline, the reach of an extreme or the time of another value.
final class NearestTime {

  private NearestTime() {}

  /// {@return the token, or [Draft#NONE]}
  static int of(Tokens s, Draft d, int anchor) {
    int best = Draft.NONE;
    double least = Distance.FAR;
    for (int i = 0; i < s.size(); i++) {
      boolean time = s.kind(i) == Kind.TIME && mayHold(s, i, d);
      if (i == d.time || i == d.baselineTime || (!time && !ShiftedTimes.isTime(s, i, d))) {
        continue;
      }
      boolean apart = s.isEnglish() && i > anchor && isApart(s, anchor, i);
      boolean another = apart || (i > anchor && (s.isVerbFinal() || isOfAnother(s, anchor, i)));
      boolean others = s.isVerbFinal() && isOnlyOf(s, i, anchor);
      if (another || others || isInAside(s, i, anchor)) {
        continue;
      }
      double cost = Distance.between(s, i, anchor);
      if (d.baseline != Draft.NONE && d.baseline < i && i < anchor && s.isEnglish()) {
        continue;
      }
      if (i > anchor && s.isEnglish() && isTied(s, anchor, i)) {
        cost = 0.1;
      }
      if (i > anchor && !s.isEnglish()) {
        cost += 8;
      }
      if (d.isBaseline && i < anchor && s.isEnglish()) {
        cost += 12;
      }
      if (d.metric != null
          && d.carriedFrom == null
          && d.metric.from() - 2 <= i
          && i <= d.metric.to() + 2
          && i < anchor) {
        cost *= 0.5;
      }
      if (cost < least) {
        least = cost;
        best = i;
      }
    }
    return best;
  }

  /// "2024년의 88.3%": in the genitive a time is that of the value behind it alone.
  private static boolean isOnlyOf(Tokens s, int time, int anchor) {
    int value = s.isPunct(time + 1, '(') && s.isPunct(time + 3, ')') ? time + 2 : time + 1;
    int mark = value == time + 1 ? value + 1 : value + 2;
    boolean own = s.kind(value) == Kind.VALUE && value < anchor && mark < s.size();
    String particle = own ? s.get(mark).senses.value(CueKind.PARTICLE) : "";
    if (particle.equals("from") || particle.equals("than")) {
      return true;
    }
    return s.part(time + 1) == Part.POSSESSIVE
        && s.get(time + 1).end - s.get(time + 1).start == 1
        && s.kind(time + 2) == Kind.VALUE
        && time + 2 < anchor;
  }

  /// "The index, which ended October at 3,954, was little changed": a time inside a relative clause
  /// says nothing of what stands outside.
  private static boolean isInAside(Tokens s, int time, int anchor) {
    if (!s.isEnglish() || anchor < time) {
      return false;
    }
    boolean closed = false;
    for (int i = time + 1; i < anchor; i++) {
      closed |= s.isPunct(i, ',');
    }
    for (int i = time - 1; closed && i > 0; i--) {
      if (s.kind(i) == Kind.PUNCT) {
        return false;
      }
      if (s.part(i) == Part.REL) {
        return s.isPunct(i - 1, ',');
      }
    }
    return false;
  }

  /// "…, after 7.2 % in September": the time belongs to a later part and never reaches back.
  private static boolean isOfAnother(Tokens s, int anchor, int time) {
    boolean value = false;
    boolean turns = false;
    for (int i = anchor + 1; i < time; i++) {
      value |= s.get(i).isValue() && !s.get(i).inert;
      turns |=
          s.is(i, "after")
              || (s.isEnglish() && (s.is(i, "above") || s.is(i, "below") || s.is(i, "from")))
              || s.is(i, "following")
              || s.is(i, "than")
              || s.has(i, CueKind.COMPARE)
              || s.isPunct(i, ';');
    }
    return value && turns;
  }

  /// Only a preposition and an article stand between the value and the time behind it.
  private static boolean isTied(Tokens s, int anchor, int time) {
    for (int i = anchor + 1; i < time; i++) {
      if (s.part(i) != Part.PREP && s.part(i) != Part.DET) {
        return false;
      }
    }
    return true;
  }

  private static boolean mayHold(Tokens s, int i, Draft d) {
    Mention.Time time = s.get(i).time();
    if (time.period() == null
        || s.is(i - 1, "since")
        || s.is(i - 1, "than")
        || s.has(i - 1, CueKind.EXTREMUM)) {
      return false;
    }
    if (s.has(i + 1, CueKind.EXTREMUM) || s.is(i + 1, "以来") || isSince(s, i + 1)) {
      return false;
    }
    if (s.isEnglish() && (ShiftedTimes.takesYear(s, i) || (!d.isBaseline && isCompared(s, i, d)))) {
      return false;
    }
    boolean start =
        s.isVerbFinal()
            && (s.is(i + 1, "부터") || s.is(i + 1, "들어"))
            && time.kind() != TimeKind.RANGE;
    if (start && s.kind(d.value == Draft.NONE ? d.predicate : d.value) == Kind.VALUE) {
      return false;
    }
    // "전달과 같은 속도": a time that something is only likened to.
    boolean likened =
        s.isVerbFinal()
            && (s.is(i + 1, "과") || s.is(i + 1, "와"))
            && i + 2 < s.size()
            && isLikeness(s.words(i + 2));
    if (likened) {
      return false;
    }
    // "8월 인하 후 3.65%": since an event of that month.
    boolean event =
        s.isVerbFinal()
            && (s.is(i + 2, "후") || s.is(i + 2, "이후") || s.is(i + 2, "뒤"))
            && i + 2 < (d.value == Draft.NONE ? d.predicate : d.value);
    if (event) {
      return false;
    }
    // 지난해 8월보다; 두 해 전인 2023년 12월.
    boolean renamed = s.part(i + 1) == Part.AUX && s.kind(i + 2) == Kind.TIME;
    if (KoreanTimes.isOfPaper(s, i)) {
      return false;
    }
    if (s.isVerbFinal() && (renamed || s.has(i + 1, CueKind.COMPARE))) {
      return false;
    }
    if (s.isEnglish() && isOfSource(s, i, d)) {
      return false;
    }
    boolean before = s.is(i - 1, "由") || s.is(i - 1, "从") || s.is(i - 1, "比") || s.is(i - 1, "较");
    if (!d.isBaseline && before) {
      return false;
    }
    if (!d.isBaseline && isBaselineTime(s, i, d)) {
      return false;
    }
    boolean told = s.isEnglish() && s.has(i - 1, CueKind.SAY) && s.has(i + 1, CueKind.SAY);
    return !told && (time.kind() != TimeKind.DAY || !isStatementDate(s, i));
  }

  /// 이후, 이후로, 이래로는.
  static boolean isSince(Tokens s, int i) {
    String words = s.isVerbFinal() && i < s.size() ? s.words(i) : "";
    return words.startsWith("이후") || words.startsWith("이래");
  }

  private static boolean isLikeness(String words) {
    return words.startsWith("같")
        || words.startsWith("비슷")
        || words.startsWith("동일")
        || words.startsWith("달리")
        || words.startsWith("비교")
        || words.startsWith("견")
        || words.startsWith("똑같");
  }

  private static boolean isApart(Tokens s, int anchor, int time) {
    for (int i = anchor + 1; i < time; i++) {
      if (s.isPunct(i, ';')) {
        return true;
      }
    }
    return false;
  }

  /// "against 3.0 % in November": the time is that of the other value alone.
  private static boolean isOfSource(Tokens s, int i, Draft d) {
    int p = i - 1;
    while (p >= 0 && (s.part(p) == Part.PREP || s.part(p) == Part.DET || s.part(p) == Part.ADV)) {
      p--;
    }
    return p >= 0 && p != d.value && s.get(p).source && p < i - 1;
  }

  /// "than it was in June": the time of what is compared with, unless the value stands between.
  private static boolean isCompared(Tokens s, int i, Draft d) {
    int compares = ShiftedTimes.comparedAt(s, i);
    return i == d.baselineTime
        || (compares != Draft.NONE && s.get(i).time().kind() != TimeKind.RANGE);
  }

  /// "from 4.9 % in 2023", "compared with October": the time of what is compared with.
  private static boolean isBaselineTime(Tokens s, int i, Draft d) {
    int p = i - 1;
    while (p >= 0 && (s.part(p) == Part.DET || (s.part(p) == Part.PREP && !s.is(p, "from")))) {
      if (s.has(p, CueKind.COMPARE)) {
        return true;
      }
      p--;
    }
    if (s.is(p, "from") && s.part(p) == Part.PREP) {
      return s.get(i).time().kind() != TimeKind.RANGE;
    }
    if (s.has(p, CueKind.COMPARE)) {
      return true;
    }
    boolean ofBaseline = d.baseline != Draft.NONE && d.baseline == p;
    return ofBaseline && d.baseline > d.value;
  }

  /// "said on 3 March", "released on Monday".
  private static boolean isStatementDate(Tokens s, int i) {
    for (int p = i - 1; p >= 0 && p >= i - 4; p--) {
      if (s.has(p, CueKind.SAY)) {
        return true;
      }
      if (s.part(p) != Part.PREP
          && s.part(p) != Part.DET
          && s.part(p) != Part.ADV
          && s.part(p) != Part.NOUN) {
        return false;
      }
    }
    return s.has(i + 1, CueKind.SAY);
  }
}
