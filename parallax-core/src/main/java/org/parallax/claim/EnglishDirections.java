package org.parallax.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.claim.Sense.Form;
import org.parallax.claim.Token.Kind;
import org.parallax.claim.Token.Part;

/// Statements of direction that give no number: metric and predicate ("exports weakened", "demand
/// remains weak"), objects of a move ("the bank cut rates"), extremes ("the lowest since 2019").
final class EnglishDirections {
  private final Tokens s;
  private final Phrases phrases;
  private final EnglishTies ties;
  private final List<Draft> drafts;
  private final EnglishSubjects subjects;

  private EnglishDirections(Tokens s, Phrases phrases, List<Draft> drafts) {
    this.s = s;
    this.phrases = phrases;
    this.ties = new EnglishTies(s, phrases);
    this.drafts = drafts;
    this.subjects = new EnglishSubjects(s, phrases, ties);
  }

  static void add(Tokens s, Phrases phrases, List<Draft> drafts) {
    var reading = new EnglishDirections(s, phrases, drafts);
    int values = drafts.size();
    for (int i = 0; i < s.size(); i++) {
      if (!reading.taken(i, values)) {
        reading.at(i);
      }
    }
  }

  private boolean taken(int i, int values) {
    for (int k = 0; k < values; k++) {
      Draft d = drafts.get(k);
      if (d.predicate == i || (d.metric != null && d.metric.contains(i))) {
        return true;
      }
    }
    return false;
  }

  private void at(int i) {
    Token token = s.get(i);
    if (token.kind != Kind.WORD) {
      return;
    }
    boolean moves =
        token.has(CueKind.MOVE)
            || token.has(CueKind.PACE)
            || token.has(CueKind.FLAT)
            || token.has(CueKind.TIMES);
    if (token.part == Part.VERB && moves) {
      verb(i);
    } else if (token.has(CueKind.EXTREMUM) && isExtreme(i)) {
      extremum(i);
    } else if ((token.has(CueKind.STAND) || token.has(CueKind.STATE) || token.has(CueKind.FLAT))
        && afterLink(i)) {
      stands(i);
    }
  }

  private void verb(int i) {
    Range object = transitive(i) ? object(i) : null;
    Range subject = phrases.subject(i);
    if (subject == null && s.part(i - 1) != Part.NOUN && !drafts.isEmpty()) {
      subject = drafts.getLast().metric;
    }
    if (object == null && transitive(i) && phrases.chunkAt(i + 1) != null) {
      return;
    }
    if (object != null && !headIsMetric(subject)) {
      add(i, object, "move_of_object");
    } else if (subject != null
        && (headIsMetric(subject) || (s.has(i, CueKind.PACE) && ties.hasMetricNoun(subject)))) {
      add(i, subject, "metric_and_predicate");
    }
  }

  /// Whether the verb can take an object here: not one that only has a subject ("fall").
  private boolean transitive(int i) {
    Part next = s.part(i + 1);
    return next == Part.NOUN || next == Part.DET;
  }

  private @Nullable Range object(int i) {
    Range chunk = phrases.startingAt(i + 1);
    return chunk != null && headIsMetric(chunk) ? chunk : null;
  }

  /// Whether the first head of the phrase (before "of", "in") is a metric.
  private boolean headIsMetric(@Nullable Range phrase) {
    if (phrase == null) {
      return false;
    }
    int head = phrase.from();
    while (head + 1 < phrase.to() && s.part(head + 1) != Part.PREP) {
      head++;
    }
    return s.has(head, CueKind.METRIC)
        || (head > phrase.from() && s.has(head - 1, CueKind.METRIC))
        || s.has(head, CueKind.CHANGE_NOUN);
  }

  private boolean afterLink(int i) {
    int p = i - 1;
    while (p >= 0 && (s.part(p) == Part.ADV || s.kind(p) == Kind.HEDGE || s.part(p) == Part.TO)) {
      p--;
    }
    boolean ends = i + 1 >= s.size() || s.part(i + 1) != Part.NOUN;
    return p >= 0 && s.part(p) == Part.LINK && ends;
  }

  private void stands(int i) {
    int p = i;
    while (s.part(p) != Part.LINK) {
      p--;
    }
    Range subject = phrases.subject(p);
    if (headIsMetric(subject) && subject != null) {
      add(i, subject, "stands");
    }
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
    for (int k = i + 1; k < s.size() && k < i + 5; k++) {
      if (s.kind(k) == Kind.PUNCT) {
        return Draft.NONE;
      }
      if (s.is(k, "decade")
          || s.is(k, "years")
          || s.is(k, "months")
          || s.is(k, "century")
          || s.is(k, "generation")) {
        return k;
      }
      boolean span = s.kind(k) == Kind.TIME || s.kind(k) == Kind.VALUE;
      if (span
          && (s.is(k - 1, "since")
              || s.is(k - 1, "in")
              || s.is(k - 1, "for")
              || s.part(k - 1) == Part.DET)) {
        return k;
      }
    }
    return Draft.NONE;
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
    Draft value = null;
    for (Draft other : drafts) {
      boolean before = other.value != Draft.NONE && other.value < i && !other.isBaseline;
      value = before && other.metric != null ? other : value;
    }
    boolean apposed = metric == null && value != null && isApposed(value.value, i);
    if (value != null && metric == null) {
      metric = value.metric;
    }
    for (int p = i - 1; p >= 0 && metric == null; p--) {
      if (s.part(p) == Part.VERB || s.part(p) == Part.LINK) {
        metric = phrases.subject(p);
        break;
      }
    }
    if (metric != null && isTimeHead(metric)) {
      Range of = s.part(metric.to()) == Part.PREP ? phrases.startingAt(metric.to() + 1) : null;
      metric = of != null && ties.hasMetricNoun(of) ? of : null;
    }
    if (metric == null) {
      pronoun(i);
      return;
    }
    Draft d = add(i, metric, "extremum");
    if (apposed) {
      d.carriedFrom = value;
      d.rules.add("extremum_of_value");
    }
    int window = window(i);
    if (window != Draft.NONE) {
      d.time = window;
      d.covers(i, window + 1);
    }
  }

  /// "It was the lowest since 2020", "August was the weakest month since 2022".
  private void pronoun(int i) {
    int link = i - 1;
    while (link >= 0 && (s.part(link) == Part.DET || s.part(link) == Part.ADV)) {
      link--;
    }
    if (s.part(link) != Part.LINK || !subjects.isLeftOut(link)) {
      return;
    }
    var d = new Draft(Draft.NONE);
    d.from = i;
    d.to = i + 1;
    d.predicate = i;
    d.pronoun = true;
    d.rules.add("extremum");
    int window = window(i);
    if (window != Draft.NONE) {
      d.time = window;
      d.covers(i, window + 1);
    }
    drafts.add(d);
  }

  private boolean isTimeHead(Range phrase) {
    if (phrases.trimmed(phrase).to() - phrases.trimmed(phrase).from() > 1) {
      return false;
    }
    int head = phrase.from();
    while (head + 1 < phrase.to() && s.part(head + 1) == Part.NOUN) {
      head++;
    }
    return s.is(head, "month")
        || s.is(head, "quarter")
        || s.is(head, "year")
        || s.is(head, "months")
        || s.is(head, "half")
        || s.is(head, "reading")
        || s.is(head, "print")
        || s.is(head, "performance")
        || s.is(head, "result");
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

  private Draft add(int predicate, Range metric, String rule) {
    var d = new Draft(Draft.NONE);
    d.from = Math.min(metric.from(), predicate);
    d.to = Math.max(metric.to(), predicate + 1);
    d.metric = metric;
    d.predicate = predicate;
    d.rules.add(rule);
    drafts.add(d);
    return d;
  }

  /// {@return whether the verb is an -ing form}
  static boolean isIng(Token token) {
    return EnglishTagger.verbForm(token.senses) == Form.ING;
  }
}
