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
  private final EnglishExtremes extremes;

  private EnglishDirections(Tokens s, Phrases phrases, List<Draft> drafts) {
    this.s = s;
    this.phrases = phrases;
    this.ties = new EnglishTies(s, phrases);
    this.drafts = drafts;
    this.extremes = new EnglishExtremes(s, phrases, ties, drafts);
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
    if (token.kind != Kind.WORD && !s.is(i, "first")) {
      return;
    }
    boolean moves =
        token.has(CueKind.MOVE)
            || token.has(CueKind.PACE)
            || token.has(CueKind.FLAT)
            || token.has(CueKind.TIMES);
    if (token.part == Part.VERB && moves) {
      verb(i);
    } else if (extremes.at(i)) {
      return;
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
