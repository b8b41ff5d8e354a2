package org.parallax.claim;

import org.parallax.claim.Token.Kind;
import org.parallax.claim.Token.Part;

/// Modality, negation and denial, by cues that stand in the claim's clause or govern it.
///
/// A cue reaches over its own part of the sentence (between ";", ":" and joints that open a clause
/// with a subject of its own); a verb of expecting also over what it introduces to its right; "if"
/// over the main clause as well. "Than expected" and its like report a fact.
final class StanceRules {

  private StanceRules() {}

  static Stance of(Tokens s, Draft d) {
    int anchor = d.value != Draft.NONE ? d.value : d.predicate;
    if (d.isConsensus) {
      return new Stance(Modality.FORECAST, false, false);
    }
    if (d.rules.contains("target_for")) {
      return new Stance(Modality.TARGET, false, false);
    }
    Modality modality = isConditional(s, anchor) ? Modality.HYPOTHETICAL : Modality.FACT;
    boolean denied = false;
    for (int i = 0; i < s.size(); i++) {
      Senses senses = s.get(i).senses;
      if (senses.isEmpty() || s.kind(i) == Kind.TIME) {
        continue;
      }
      if (senses.has(CueKind.DENIAL) && i < anchor) {
        denied = true;
      }
      boolean bracketed = s.isVerbFinal() && s.isPunct(i + 1, '(') && anchor != i + 2;
      if (s.isEnglish() && isYardstick(s, i, anchor, d)) {
        modality = measured(senses);
        break;
      }
      if (senses.has(CueKind.VIEW) && i < anchor) {
        modality = stronger(modality, EnglishViews.of(s, i, anchor), d);
      }
      if (senses.has(CueKind.MODALITY) && !bracketed && counts(s, i) && reaches(s, i, anchor, d)) {
        Modality found =
            Modality.valueOf(senses.value(CueKind.MODALITY).toUpperCase(java.util.Locale.ROOT));
        modality = stronger(modality, reported(s, i, found), d);
      }
    }
    return new Stance(modality, negated(s, d), denied);
  }

  /// The figure of a forecast or target against which an outcome is held.
  private static boolean isYardstick(Tokens s, int cue, int anchor, Draft d) {
    int measuring = measuring(s, cue);
    boolean figure =
        measuring != Draft.NONE && EnglishYardsticks.isItsFigure(s, measuring, cue, anchor);
    if (figure) {
      d.rules.add(EnglishYardsticks.RULE);
    }
    return figure;
  }

  private static int measuring(Tokens s, int cue) {
    String value = s.get(cue).senses.value(CueKind.MODALITY);
    boolean looks = value.equals("forecast") || value.equals("target") || value.equals("estimate");
    boolean expected = s.has(cue, CueKind.FACT_AGAIN) && s.is(cue + 1, "of");
    boolean named = looks && (s.part(cue) == Part.NOUN || s.has(cue, CueKind.CONSENSUS));
    return expected || named ? EnglishYardsticks.measuring(s, cue) : Draft.NONE;
  }

  private static Modality measured(Senses senses) {
    return senses.value(CueKind.MODALITY).equals("target") ? Modality.TARGET : Modality.FORECAST;
  }

  /// "said exports would grow": in reported speech "would" is a forecast; so is what is "estimated
  /// to rise".
  private static Modality reported(Tokens s, int would, Modality found) {
    if (found == Modality.ESTIMATE && s.part(would + 1) == Part.TO) {
      boolean moves = s.has(would + 3, CueKind.STATE);
      return s.has(would + 2, CueKind.STATIVE) && !moves ? found : Modality.FORECAST;
    }
    if (!s.is(would, "would")) {
      return found;
    }
    for (int i = 0; i < s.size(); i++) {
      boolean conditional =
          !s.is(i, "would") && s.get(i).senses.value(CueKind.MODALITY).equals("hypothetical");
      if (conditional) {
        return found;
      }
      if (i < would && s.has(i, CueKind.SAY) && s.part(i) == Part.VERB) {
        return Modality.FORECAST;
      }
    }
    return found;
  }

  /// The Korean ending -면 of the next verb: "if".
  private static boolean isConditional(Tokens s, int anchor) {
    if (!s.isVerbFinal()) {
      return false;
    }
    boolean conditional = false;
    for (int i = anchor; i < s.size() && !s.isPunct(i, ','); i++) {
      Token token = s.get(i);
      if (token.senses.value(CueKind.MODALITY).equals("definition")) {
        return false;
      }
      boolean ending = token.part == Part.AUX && token.end - token.start <= 3;
      conditional |= ending && s.text.charAt(token.end - 1) == '면';
    }
    return conditional;
  }

  private static Modality stronger(Modality known, Modality found, Draft d) {
    if (found == Modality.OPINION && d.value != Draft.NONE) {
      return known;
    }
    return rank(found) > rank(known) ? found : known;
  }

  private static int rank(Modality modality) {
    return switch (modality) {
      case FACT -> 0;
      case ESTIMATE -> 1;
      case OPINION -> 2;
      case DEFINITION -> 3;
      case FORECAST -> 4;
      case HYPOTHETICAL -> 5;
      case TARGET -> 6;
    };
  }

  private static boolean counts(Tokens s, int i) {
    if (s.has(i, CueKind.FACT_AGAIN) || isOfSaying(s, i)) {
      return false;
    }
    if (s.isEnglish() && (measuring(s, i) != Draft.NONE || isThing(s, i))) {
      return false;
    }
    Token token = s.get(i);
    // "기금의 경우" only names what is spoken of.
    boolean named = s.is(i, "경우") && s.part(i - 1) == Part.POSSESSIVE;
    if (s.isVerbFinal() && (named || !KoreanStance.looksAhead(s, i))) {
      return false;
    }
    if (token.part == Part.NOUN && s.part(i - 1) == Part.DET && s.has(i, CueKind.METRIC)) {
      return s.has(i, CueKind.MODALITY);
    }
    return true;
  }

  /// "A pipeline project", "measures to help": nouns that only look like a verb of expecting.
  private static boolean isThing(Tokens s, int i) {
    return s.part(i) == Part.NOUN
        && (s.is(i, "project") || s.is(i, "projects") || s.is(i, "measures") || s.is(i, "guides"));
  }

  /// "You could add that", "I can remember": the modal is the speaker's, not that of what is said.
  private static boolean isOfSaying(Tokens s, int i) {
    if (!s.isEnglish() || !s.get(i).senses.value(CueKind.MODALITY).equals("hypothetical")) {
      return false;
    }
    int verb = s.part(i + 1) == Part.ADV ? i + 2 : i + 1;
    return s.is(verb, "add")
        || s.is(verb, "remember")
        || s.is(verb, "recall")
        || s.is(verb, "say")
        || s.is(verb, "mention")
        || s.is(verb, "note")
        || s.is(verb, "see");
  }

  private static boolean reaches(Tokens s, int cue, int anchor, Draft d) {
    if (s.isVerbFinal()) {
      return reachesBack(s, cue, anchor);
    }
    if (d.metric != null && d.metric.contains(cue) && d.value != Draft.NONE) {
      return s.part(cue) == Part.NOUN || d.rules.contains("share_of");
    }
    if (s.isEnglish() && EnglishYardsticks.isAttribute(s, cue)) {
      return anchor == cue + 1 || anchor == cue + 2;
    }
    boolean passed = isToldInPassing(s, cue, anchor) || EnglishTenses.isOver(s, cue, anchor);
    if (s.isEnglish() && cue < anchor && passed) {
      return false;
    }
    boolean hypothesis = s.get(cue).senses.value(CueKind.MODALITY).equals("hypothetical");
    int from = Math.min(cue, anchor);
    int to = Math.max(cue, anchor);
    int commas = 0;
    for (int i = from + 1; i < to; i++) {
      Token token = s.get(i);
      if (token.kind == Kind.VALUE && cue > anchor) {
        return false;
      }
      if (token.kind == Kind.PUNCT) {
        switch (token.first) {
          case ';', '；', '—', ':', '：' -> {
            return false;
          }
          case ',', '，', '(', ')', '（', '）' -> commas++;
          default -> {}
        }
      } else if (token.part == Part.SUB && !hypothesis && cue > anchor) {
        return false;
      } else if ((token.part == Part.CONJ && s.is(i, "but"))
          || (token.part == Part.SUB && contrasts(s, i))) {
        return false;
      }
    }
    if (cue < anchor) {
      return hypothesis || commas <= 1 || s.get(cue).part == Part.VERB;
    }
    if (s.isEnglish() && hypothesis && s.part(cue) == Part.AUX) {
      return commas == 0 && isSubject(s, anchor, cue);
    }
    boolean near = cue - anchor < (s.isEnglish() ? 12 : 4);
    return commas == 0 && near && trailing(s, cue);
  }

  /// "4 to 6 % of jobs could be lost": the value is what the modal verb speaks of.
  private static boolean isSubject(Tokens s, int anchor, int modal) {
    for (int i = anchor + 1; i < modal; i++) {
      Part part = s.part(i);
      if (part == Part.VERB
          || part == Part.LINK
          || part == Part.REL
          || part == Part.PRON
          || part == Part.SUB
          || part == Part.TO
          || (part == Part.CONJ && !s.is(i, "or"))) {
        return false;
      }
    }
    return true;
  }

  /// "The target is within reach as exports, which rose 7 %, …": a clause of its own in the past.
  private static boolean isToldInPassing(Tokens s, int cue, int anchor) {
    boolean relative = false;
    for (int i = cue + 1; i < anchor; i++) {
      relative |= s.part(i) == Part.REL && s.isPunct(i - 1, ',');
      boolean past =
          s.is(i, "was")
              || s.is(i, "were")
              || s.is(i, "had")
              || (s.part(i) == Part.VERB
                  && s.part(i - 1) != Part.AUX
                  && EnglishTagger.verbForm(s.get(i).senses) == Sense.Form.PAST);
      if (relative && past) {
        return true;
      }
    }
    return false;
  }

  /// Where the verb stands last a cue holds for the values before it back to the last comma that
  /// closed a clause of its own, and for all that follows it in its clause.
  private static boolean reachesBack(Tokens s, int cue, int anchor) {
    int from = Math.min(cue, anchor);
    int to = Math.max(cue, anchor);
    for (int i = from + 1; i < to; i++) {
      boolean closed = s.isPunct(i, ',') && (hasVerb(s, from, i) || closes(s, i - 1));
      if (s.isPunct(i, ';') || (closed && cue > anchor)) {
        return false;
      }
    }
    String value = s.get(cue).senses.value(CueKind.MODALITY);
    if (cue < anchor && value.equals("hypothetical")) {
      return true;
    }
    boolean over = hasFigureAndComma(s, from + 1, to) || hasComma(s, from + 1, to);
    if (cue < anchor && value.equals("target") && over) {
      return false;
    }
    // "누계로는 5.2%여서 연간 목표 5%는 무난하다": a target that names its own figure is of no other.
    int next = s.kind(cue + 1) == Kind.PUNCT ? cue + 2 : cue + 1;
    boolean owns =
        s.part(cue) == Part.NOUN && next < s.size() && s.get(next).isValue() && next != anchor;
    if (cue > anchor && value.equals("target") && owns) {
      return false;
    }
    boolean chance = value.equals("hypothetical") && s.get(cue).has(CueKind.METRIC);
    if (chance && joins(s, from, to)) {
      return false;
    }
    return cue > anchor || !hasVerb(s, from + 1, to) || s.part(cue) == Part.ADV;
  }

  private static boolean hasComma(Tokens s, int from, int to) {
    for (int i = from; i < to; i++) {
      if (s.isPunct(i, ',')) {
        return true;
      }
    }
    return false;
  }

  /// 명이며, 곳이고: a copula that joins a clause of its own.
  private static boolean closes(Tokens s, int i) {
    boolean copula =
        i > 0
            && (s.part(i) == Part.AUX || s.get(i).senses.value(CueKind.PARTICLE).equals("with"))
            && s.get(i).end - s.get(i).start > 1;
    char last = i > 0 ? s.text.charAt(s.get(i).end - 1) : ' ';
    return copula && (last == '며' || last == '고' || last == '만' || last == '데');
  }

  /// "목표는 5%이나, …": the figure behind the comma is another's.
  private static boolean hasFigureAndComma(Tokens s, int from, int to) {
    boolean figure = false;
    for (int i = from; i < to; i++) {
      figure |= s.get(i).isValue() && !s.get(i).inert;
      if (figure && s.isPunct(i, ',')) {
        return true;
      }
    }
    return false;
  }

  /// "동결하고 있으며 …": a clause that is over before the cue.
  private static boolean joins(Tokens s, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      Token token = s.get(i);
      char last = s.text.charAt(token.end - 1);
      boolean ending = token.part == Token.Part.AUX || token.part == Token.Part.VERB;
      if (ending && (last == '며' || last == '나' || last == '만')) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasVerb(Tokens s, int from, int to) {
    for (int i = from; i < to; i++) {
      if (s.part(i) == Part.VERB) {
        return true;
      }
    }
    return false;
  }

  private static boolean contrasts(Tokens s, int i) {
    return s.is(i, "while")
        || s.is(i, "whereas")
        || s.is(i, "although")
        || s.is(i, "though")
        || s.is(i, "after");
  }

  /// After the value only words that close a statement count ("… by 2030, we expect").
  private static boolean trailing(Tokens s, int cue) {
    Token token = s.get(cue);
    String value = token.senses.value(CueKind.MODALITY);
    if (!s.isEnglish()) {
      boolean named = s.isChinese() && value.equals("forecast") && token.end - token.start > 3;
      return value.equals("target") || named;
    }
    return value.equals("forecast") || (value.equals("hypothetical") && token.part == Part.SUB);
  }

  /// 하락하지 않았다: the negation follows its verb.
  private static boolean negatedBehind(Tokens s, int predicate) {
    for (int i = predicate + 1; i < s.size() && i <= predicate + 3; i++) {
      if (s.has(i, CueKind.NEGATION)) {
        return true;
      }
      if (s.kind(i) != Kind.WORD || s.part(i) == Part.VERB) {
        return false;
      }
    }
    return false;
  }

  private static boolean negated(Tokens s, Draft d) {
    if (d.predicate == Draft.NONE) {
      return false;
    }
    if (s.isVerbFinal()) {
      boolean before = s.is(d.predicate - 1, "안") || s.is(d.predicate - 1, "못");
      return before || negatedBehind(s, d.predicate);
    }
    for (int i = d.predicate - 1; i >= 0 && i >= d.predicate - 4; i--) {
      if (s.has(i, CueKind.NEGATION) && !s.is(i, "no longer")) {
        return s.part(i) != Part.DET;
      }
      boolean passes =
          s.part(i) == Part.ADV
              || s.part(i) == Part.AUX
              || s.part(i) == Part.LINK
              || s.part(i) == Part.TO;
      if (!passes) {
        return false;
      }
    }
    return false;
  }
}
