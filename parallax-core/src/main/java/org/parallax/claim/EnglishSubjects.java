package org.parallax.claim;

import org.jspecify.annotations.Nullable;
import org.parallax.claim.Token.Kind;
import org.parallax.claim.Token.Part;

/// What an English value is said of: the subject of the verb that governs it, the label before a
/// colon ("Retail sales: up 3 %"), or, where the subject is a pronoun or a time ("December was 5
/// %"), what was spoken of before.
final class EnglishSubjects {
  private final Tokens s;
  private final Phrases phrases;
  private final EnglishTies ties;

  EnglishSubjects(Tokens s, Phrases phrases, EnglishTies ties) {
    this.s = s;
    this.phrases = phrases;
    this.ties = ties;
  }

  /// Makes the subject of the verb the metric of the draft.
  void give(Draft d, int verb) {
    if (isTime(verb)) {
      d.pronoun = true;
      d.rules.add("time_as_subject");
      return;
    }
    Range subject = phrases.subject(verb);
    if (subject == null) {
      d.pronoun = isLeftOut(verb);
      return;
    }
    if (isTimeNoun(subject)) {
      d.pronoun = true;
      d.rules.add("time_as_subject");
      return;
    }
    if (ties.isTeller(subject, verb)) {
      return;
    }
    if (isInstitution(subject)) {
      d.rules.add("institution");
      return;
    }
    boolean counted = s.get(d.value).value().noun() != null;
    boolean flow = s.has(verb, CueKind.FLOW) && !s.has(verb, CueKind.MOVE);
    if (flow && counted) {
      return;
    }
    if (flow && !ties.hasMetricNoun(subject)) {
      d.metric = new Range(subject.from(), verb + 1);
      d.named = withoutAside(subject, verb);
      d.rules.add("subject_and_verb");
    } else {
      d.metric = subject;
      d.rules.add("subject");
    }
    d.covers(subject.from(), d.value + 1);
  }

  /// "the year came to 140 trillion".
  private boolean isTimeNoun(Range subject) {
    Range trimmed = phrases.trimmed(subject);
    int i = trimmed.from();
    return trimmed.to() - i == 1
        && (s.is(i, "year") || s.is(i, "quarter") || s.is(i, "month") || s.is(i, "half"));
  }

  /// "Exporters, who had tariffs to outrun, sold": the agent and its verb alone.
  private @Nullable String withoutAside(Range subject, int verb) {
    for (int i = subject.from(); i < verb; i++) {
      if (s.isPunct(i, ',')) {
        Range agent = phrases.trimmed(new Range(subject.from(), i));
        return s.text.substring(s.get(agent.from()).start, s.get(i - 1).end) + " " + s.words(verb);
      }
    }
    return null;
  }

  /// "The central bank took ten points off": who acts is not what is measured.
  private boolean isInstitution(Range subject) {
    int head = subject.to() - 1;
    return (s.has(head, CueKind.SOURCE) || s.has(head, CueKind.PERSON))
        && !ties.hasMetricNoun(subject);
  }

  /// {@return the subject of the verb left of `from`, or null}
  @Nullable Range before(int from) {
    int verb = phrases.leftOfAdjuncts(from - 1);
    boolean verbal = s.part(verb) == Part.VERB || s.part(verb) == Part.LINK;
    Range subject = verbal && !isTime(verb) ? phrases.subject(verb) : null;
    return subject == null || ties.isTeller(subject, verb) ? null : subject;
  }

  /// {@return whether a verb before the phrase has a metric as its subject, so that the phrase is
  /// only part of what is said of it ("is the star of the year with 43 %")}
  boolean isGoverned(Range phrase) {
    for (int i = phrase.from() - 1; i >= 0 && i > phrase.from() - 8; i--) {
      if (s.isPunct(i, ';') || s.isPunct(i, ':') || s.isPunct(i, ',') || s.get(i).isValue()) {
        return false;
      }
      if (s.part(i) == Part.VERB || s.part(i) == Part.LINK) {
        Range subject = phrases.subject(i);
        return subject != null && ties.hasMetricNoun(subject) && !ties.isTeller(subject, i);
      }
    }
    return false;
  }

  /// {@return whether the subject of the verb is a pronoun or a time that stands for a thing named
  /// before}
  boolean isLeftOut(int verb) {
    return isTime(verb) || phrases.hasPronoun(verb);
  }

  /// "December was 5 %", "the third quarter managed 4.6 %", "the fourth jumped to 5.4": the subject
  /// is a time, at the head of its clause or behind an adjunct that opens it.
  private boolean isTime(int verb) {
    int i = verb - 1;
    while (i >= 0 && (s.part(i) == Part.AUX || s.part(i) == Part.LINK || s.part(i) == Part.ADV)) {
      if (s.has(i, CueKind.SHIFT)) {
        break;
      }
      i--;
    }
    i = beforeAside(i);
    boolean time = s.kind(i) == Kind.TIME && i >= 0;
    if (!time && !isOrdinal(i)) {
      return false;
    }
    int left = i - 1;
    while (left >= 0 && s.part(left) == Part.DET) {
      left--;
    }
    return opens(left);
  }

  /// ", recalculated," between the subject and its verb.
  private int beforeAside(int i) {
    if (!s.isPunct(i, ',')) {
      return i;
    }
    for (int k = i - 1; k > 0 && k > i - 5; k--) {
      if (s.isPunct(k, ',')) {
        return k - 1;
      }
    }
    return i;
  }

  private boolean isOrdinal(int i) {
    return i > 0 && EllipticTimes.ordinal(s, i) > 0 && s.part(i - 1) == Part.DET;
  }

  private boolean opens(int left) {
    if (left < 0 || s.kind(left) == Kind.PUNCT) {
      return true;
    }
    Part part = s.part(left);
    if (part == Part.CONJ || part == Part.SUB || part == Part.REL) {
      return true;
    }
    Range phrase = part == Part.NOUN ? phrases.endingAt(left) : null;
    int p = phrase == null ? -1 : phrase.from() - 1;
    return phrase != null && s.part(p) == Part.PREP && (p == 0 || s.kind(p - 1) == Kind.PUNCT);
  }

  /// Looks for what a draft without a metric, or with one that only names the form of a figure, is
  /// said of: the label at the head of its sentence.
  void complete(Draft d, @Nullable Draft previous) {
    boolean bare = d.metric != null && d.carriedFrom == null && isForm(d.metric);
    if ((d.metric != null && !bare) || (d.pronoun && d.metric == null && s.has(0, CueKind.SUBJ))) {
      return;
    }
    Range label = label(d.value);
    if (label == null && d.metric == null && d.predicate == Draft.NONE) {
      d.pronoun |= isFragment(d.value);
    }
    Draft named = label == null && bare ? previous : null;
    if (named != null && named.metric != null && !isForm(named.metric) && isPointed(d.metric)) {
      d.metric = named.metric;
      d.carriedFrom = named;
      d.rules.add("pointer");
    }
    if (label != null) {
      d.metric = label;
      d.pronoun = false;
      d.covers(label.from(), d.value + 1);
      d.rules.add("label");
    }
  }

  /// "5.2 % in the second quarter, 5.4 % in the first.": no noun and no verb stands before.
  private boolean isFragment(int value) {
    for (int i = 0; i < value; i++) {
      Part part = s.part(i);
      if (part == Part.NOUN || part == Part.VERB || part == Part.LINK || part == Part.PRON) {
        return false;
      }
    }
    return s.get(value).value().noun() == null;
  }

  /// "growth", "the increase": words for the form of a figure alone. "its growth rate", "the June
  /// close": an article or possessive points back.
  private boolean isPointed(@Nullable Range metric) {
    return metric != null
        && (s.part(metric.from()) == Part.DET
            || s.part(metric.from() - 1) == Part.POSSESSIVE
            || s.part(metric.from() - 1) == Part.DET
            || s.kind(metric.from() - 1) == Kind.TIME);
  }

  /// {@return the metric of the clause that a colon ends: "Retail sales are barely growing: 0.6 %"}
  @Nullable Range ofClauseBefore(int colon) {
    for (int i = colon - 1; i > 0; i--) {
      if (s.part(i) == Part.VERB || s.part(i) == Part.LINK) {
        Range subject = phrases.subject(i);
        return subject != null && ties.hasMetricNoun(subject) ? subject : null;
      }
    }
    return null;
  }

  private boolean isForm(Range metric) {
    Range trimmed = phrases.trimmed(metric);
    if (trimmed.to() - trimmed.from() != 1) {
      return false;
    }
    int i = trimmed.from();
    return s.has(i, CueKind.CHANGE_NOUN) || s.has(i, CueKind.POINTER);
  }

  /// {@return the noun phrase between the sentence's head and its first colon or dash, if it holds
  /// a metric and no verb}
  private @Nullable Range label(int value) {
    int colon = 0;
    while (colon < value && !s.isPunct(colon, ':') && !s.isPunct(colon, '—')) {
      if (s.part(colon) == Part.VERB || s.part(colon) == Part.LINK || s.isPunct(colon, ',')) {
        return null;
      }
      colon++;
    }
    if (colon == 0 || colon >= value) {
      return null;
    }
    Range phrase = phrases.endingAt(phrases.leftOfAdjuncts(colon - 1));
    return phrase != null && ties.hasMetricNoun(phrase) ? phrase : null;
  }
}
