package org.parallax.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.claim.Token.Kind;
import org.parallax.claim.Token.Part;

/// Extremes in English, by a superlative ("the lowest since 2019"), by a first time ("the first
/// fall since May"), or by the time to which one must go back for the like ("one has to look back
/// to 2019 for a faster rise", "has not been lower since 2019").
final class EnglishExtremes {
  /// How far behind an extreme "since" may stand where no verb comes between.
  private static final int REACH = 12;

  /// The same for any other window.
  private static final int NEAR = 5;

  private static final ExtremeWords WORDS = new ExtremeWords();

  private final Tokens s;
  private final Phrases phrases;
  private final EnglishTies ties;
  private final EnglishSubjects subjects;
  private final List<Draft> drafts;
  private final boolean since;

  EnglishExtremes(Tokens s, Phrases phrases, EnglishTies ties, List<Draft> drafts) {
    this.s = s;
    this.phrases = phrases;
    this.ties = ties;
    this.subjects = new EnglishSubjects(s, phrases, ties);
    this.drafts = drafts;
    this.since = hasSince();
  }

  private boolean hasSince() {
    for (int i = 0; i < s.size(); i++) {
      if (s.is(i, "since")) {
        return true;
      }
    }
    return false;
  }

  /// {@return whether an extreme begins at the token, which then has become a draft}
  boolean at(int i) {
    if (s.has(i, CueKind.EXTREMUM)) {
      if (isExtreme(i)) {
        extremum(i);
      }
      return isExtreme(i);
    }
    return s.is(i, "first") ? first(i) : s.is(i, "back") ? back(i) : since && denied(i);
  }

  private boolean isExtreme(int i) {
    String words = s.words(i).toLowerCase(java.util.Locale.ROOT);
    boolean whole = words.indexOf(' ') > 0 || words.startsWith("all-time");
    return whole
        || window(i) != Draft.NONE
        || s.is(i + 1, "ever")
        || (s.is(i + 1, "on") && s.is(i + 2, "record"));
  }

  /// {@return the token of the time over which it is an extreme, or −1}
  private int window(int i) {
    boolean verbless = true;
    for (int k = i + 1; k < s.size() && k < i + REACH; k++) {
      if (s.kind(k) == Kind.PUNCT) {
        return Draft.NONE;
      }
      verbless &= s.part(k) != Part.VERB && s.part(k) != Part.LINK && s.part(k) != Part.CONJ;
      if (k < i + NEAR && isNear(k)) {
        return k;
      }
      boolean span = s.kind(k) == Kind.TIME || s.kind(k) == Kind.VALUE;
      if (span && verbless && isSince(i, k)) {
        return k;
      }
    }
    return Draft.NONE;
  }

  private boolean isNear(int k) {
    if (s.is(k, "decade")
        || s.is(k, "years")
        || s.is(k, "months")
        || s.is(k, "century")
        || s.is(k, "generation")) {
      return true;
    }
    boolean span = s.kind(k) == Kind.TIME || s.kind(k) == Kind.VALUE;
    return span
        && (s.is(k - 1, "since")
            || s.is(k - 1, "in")
            || s.is(k - 1, "for")
            || s.part(k - 1) == Part.DET);
  }

  /// "since 2019", "since the end of 2019", "since the spring of 2020".
  private boolean isSince(int from, int time) {
    for (int p = time - 1; p > from && p > time - NEAR; p--) {
      if (s.is(p, "since")) {
        return true;
      }
    }
    return false;
  }

  private void extremum(int i) {
    Range metric = null;
    Range named = phrases.chunkAt(i + 1);
    if (named != null && isTimeHead(named)) {
      boolean tied = s.is(named.to(), "for") || s.is(named.to(), "of") || s.is(named.to(), "in");
      Range of = tied ? phrases.startingAt(named.to() + 1) : null;
      named = of == null ? named : of;
    }
    if (named != null && ties.hasMetricNoun(named)) {
      metric = named;
    }
    Draft value = valueBefore(i);
    boolean apposed = metric == null && value != null && isApposed(value.value, i);
    if (value != null && metric == null) {
      metric = value.metric;
    }
    boolean time = false;
    for (int p = i - 1; p >= 0 && metric == null; p--) {
      if (s.part(p) == Part.VERB || s.part(p) == Part.LINK) {
        metric = phrases.subject(p);
        break;
      }
    }
    if (metric != null && isTimeHead(metric)) {
      Range of = s.part(metric.to()) == Part.PREP ? phrases.startingAt(metric.to() + 1) : null;
      time = true;
      metric = of != null && ties.hasMetricNoun(of) ? of : null;
    }
    if (metric == null) {
      pronoun(i, time);
      return;
    }
    Draft d = add(i, metric);
    if (apposed && value != null) {
      apposed(d, value);
    }
    if (isOfDecline(i)) {
      d.rules.add("extremum_of_decline");
    }
    reach(d, i);
  }

  /// "The falls of June and July were the largest since 2023": the figures are the lowest.
  private boolean isOfDecline(int i) {
    int link = beforeArticle(i);
    Range subject = s.part(link) == Part.LINK ? phrases.subject(link) : null;
    int head = subject == null ? beforeTimes(link) : subject.from();
    while (head < link && s.part(head) == Part.DET) {
      head++;
    }
    return s.part(link) == Part.LINK
        && head < link
        && s.get(head).senses.value(CueKind.CHANGE_NOUN).equals("down");
  }

  /// The noun before "of June and July".
  private int beforeTimes(int link) {
    int i = link - 1;
    while (i > 0 && (s.kind(i) == Kind.TIME || s.part(i) == Part.CONJ || s.part(i) == Part.PREP)) {
      i--;
    }
    return Math.max(0, i);
  }

  private int beforeArticle(int i) {
    int link = i - 1;
    while (link >= 0 && (s.part(link) == Part.DET || s.part(link) == Part.ADV)) {
      link--;
    }
    return link;
  }

  private @Nullable Draft valueBefore(int i) {
    Draft value = null;
    for (Draft other : drafts) {
      boolean before = other.value != Draft.NONE && other.value < i && !other.isBaseline;
      value = before && other.metric != null ? other : value;
    }
    return value;
  }

  private static void apposed(Draft d, Draft value) {
    d.carriedFrom = value;
    d.rules.add("extremum_of_value");
  }

  private void reach(Draft d, int i) {
    int window = window(i);
    if (window != Draft.NONE) {
      d.time = window;
      d.covers(i, window + 1);
    }
  }

  /// "It was the lowest since 2020", "August was the weakest month since 2022".
  private void pronoun(int i, boolean time) {
    int link = beforeArticle(i);
    if (s.part(link) == Part.LINK
        && (time || isTimeSubject(link - 1) || subjects.isLeftOut(link))) {
      Draft d = unnamed(i);
      if (isOfDecline(i)) {
        d.rules.add("extremum_of_decline");
      }
      reach(d, i);
    }
  }

  /// An extreme of what was spoken of before.
  private Draft unnamed(int i) {
    var d = new Draft(Draft.NONE);
    d.from = i;
    d.to = i + 1;
    d.predicate = i;
    d.pronoun = true;
    d.rules.add("extremum");
    drafts.add(d);
    return d;
  }

  /// "the first fall in retail sales since 2020", "It was the first rise in five months".
  private boolean first(int i) {
    int noun = i + 1;
    while (noun < i + 4 && s.part(noun) == Part.NOUN && !s.has(noun, CueKind.CHANGE_NOUN)) {
      noun++;
    }
    String sign =
        s.has(noun, CueKind.CHANGE_NOUN) ? s.get(noun).senses.value(CueKind.CHANGE_NOUN) : "";
    Direction direction =
        switch (sign) {
          case "up" -> Direction.UP;
          case "down" -> Direction.DOWN;
          default -> signed(i, noun);
        };
    int end = sign.isEmpty() ? noun - 1 : noun;
    if (direction == Direction.NONE && end == i && window(i) != Draft.NONE) {
      return firstOfSubject(i);
    }
    if (direction == Direction.NONE || window(end) == Draft.NONE) {
      return false;
    }
    return told(i, end, end, direction, "first_since");
  }

  /// "May's fall in retail sales was the first since 2020": the subject tells what the first was.
  private boolean firstOfSubject(int i) {
    int link = beforeArticle(i);
    Range subject = s.part(link) == Part.LINK ? phrases.subject(link) : null;
    for (int k = subject == null ? i : subject.from(); subject != null && k < subject.to(); k++) {
      String sign = s.get(k).senses.value(CueKind.CHANGE_NOUN);
      if (sign.equals("up") || sign.equals("down")) {
        Draft d = draft(i, k, sign.equals("up") ? Direction.UP : Direction.DOWN);
        d.rules.add("first_since");
        reach(d, i);
        return true;
      }
    }
    return false;
  }

  /// "the first negative reading since 2020".
  private Direction signed(int i, int end) {
    for (int k = i + 1; k < end; k++) {
      if (s.is(k, "negative")) {
        return Direction.DOWN;
      }
      if (s.is(k, "positive")) {
        return Direction.UP;
      }
    }
    return Direction.NONE;
  }

  /// "You have to go back to July 2022 for a faster rise".
  private boolean back(int i) {
    int time = i + 1;
    while (time < i + 6 && s.kind(time) != Kind.TIME && s.kind(time) != Kind.PUNCT) {
      time++;
    }
    if (!s.is(i + 1, "to") || s.kind(time) != Kind.TIME) {
      return false;
    }
    for (int k = time + 1; k < s.size() && k < time + 8 && s.kind(k) != Kind.PUNCT; k++) {
      int sign = WORDS.compared(s.words(k));
      if (sign != 0) {
        Draft d = draft(k, k, Direction.NONE);
        d.extreme = direction(sign, k);
        d.time = time;
        d.covers(i, k + 2);
        return true;
      }
    }
    return false;
  }

  /// "It has not been lower since 2019", "Nothing so brisk had been seen since 2018".
  private boolean denied(int i) {
    int compared = WORDS.compared(s.words(i));
    int sign = compared == 0 && isSo(i - 1) ? WORDS.plain(s.words(i)) : compared;
    if (sign == 0) {
      return false;
    }
    int window = Draft.NONE;
    for (int k = i + 1; k < s.size() && k < i + REACH && s.kind(k) != Kind.PUNCT; k++) {
      boolean time = s.kind(k) == Kind.TIME && isSince(i, k);
      window = window == Draft.NONE && time ? k : window;
    }
    if (window == Draft.NONE || !isDenied(i)) {
      return false;
    }
    Draft d = draft(i, i, direction(sign, i));
    d.time = window;
    d.covers(i, window + 1);
    return true;
  }

  private boolean isSo(int i) {
    return s.is(i, "so") || s.is(i, "as") || s.is(i, "this") || s.is(i, "that");
  }

  private boolean isDenied(int i) {
    for (int k = i - 1; k >= 0 && k > i - 8 && s.kind(k) != Kind.PUNCT; k--) {
      if (WORDS.denies(s.words(k))) {
        return true;
      }
    }
    return false;
  }

  /// A faster rise is a higher figure, a faster fall a lower one.
  private Direction direction(int sign, int compared) {
    String noun =
        s.has(compared + 1, CueKind.CHANGE_NOUN)
            ? s.get(compared + 1).senses.value(CueKind.CHANGE_NOUN)
            : "";
    return (sign > 0) != noun.equals("down") ? Direction.HIGH : Direction.LOW;
  }

  private boolean told(int from, int predicate, int end, Direction direction, String rule) {
    Draft d = draft(predicate, end, direction);
    d.rules.add(rule);
    d.covers(from, end + 1);
    reach(d, end);
    return true;
  }

  /// An extreme of what its own phrase names, of the value that it stands in apposition to, of the
  /// subject, or of what was spoken of before.
  private Draft draft(int predicate, int end, Direction direction) {
    Range of =
        s.part(end + 1) == Part.PREP && !s.is(end + 1, "since")
            ? phrases.startingAt(end + 2)
            : null;
    Range own = phrases.chunkAt(end) == null ? null : phrases.endingAt(end);
    Draft value = valueBefore(predicate);
    Draft d;
    if (of != null && ties.hasMetricNoun(of)) {
      d = add(predicate, of);
    } else if (own != null && ties.hasMetricNoun(own) && own.to() - own.from() > 2) {
      d = add(predicate, own);
    } else if (value != null && value.metric != null) {
      d = add(predicate, value.metric);
    } else {
      Range subject = subject(predicate);
      d = subject == null ? unnamed(predicate) : add(predicate, subject);
    }
    if (value != null && isApposed(value.value, predicate)) {
      apposed(d, value);
    }
    d.extreme = direction;
    d.rules.add("extreme_of_pace");
    return d;
  }

  private @Nullable Range subject(int predicate) {
    for (int p = predicate - 1; p >= 0; p--) {
      if (s.part(p) == Part.VERB || s.part(p) == Part.LINK) {
        Range subject = phrases.subject(p);
        return subject != null && ties.hasMetricNoun(subject) ? subject : null;
      }
    }
    return null;
  }

  private boolean isTimeHead(Range phrase) {
    int head = phrase.from();
    while (head + 1 < phrase.to() && s.part(head + 1) == Part.NOUN) {
      head++;
    }
    if (isTimeWord(head)) {
      return !ties.hasMetricNoun(phrase);
    }
    boolean alone = phrases.trimmed(phrase).to() - phrases.trimmed(phrase).from() == 1;
    return alone
        && (s.is(head, "reading")
            || s.is(head, "print")
            || s.is(head, "performance")
            || s.is(head, "result"));
  }

  private boolean isTimeSubject(int i) {
    return isTimeWord(i) || s.kind(i) == Kind.TIME || s.has(i, CueKind.SHIFT);
  }

  private boolean isTimeWord(int i) {
    return s.is(i, "month")
        || s.is(i, "quarter")
        || s.is(i, "year")
        || s.is(i, "months")
        || s.is(i, "half");
  }

  /// No verb and no time of its own stand between the value and the extreme.
  private boolean isApposed(int value, int extreme) {
    for (int i = value + 1; i < extreme; i++) {
      if (s.part(i) == Part.VERB || s.part(i) == Part.LINK || s.isPunct(i, ';')) {
        return false;
      }
    }
    return true;
  }

  private Draft add(int predicate, Range metric) {
    var d = new Draft(Draft.NONE);
    d.from = Math.min(metric.from(), predicate);
    d.to = Math.max(metric.to(), predicate + 1);
    d.metric = metric;
    d.predicate = predicate;
    d.rules.add("extremum");
    drafts.add(d);
    return d;
  }
}
