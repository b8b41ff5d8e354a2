package org.parallax.claim;

import org.parallax.claim.Sense.Form;
import org.parallax.claim.Token.Kind;
import org.parallax.claim.Token.Part;

/// Gives each English word its part of speech: function words by list, verbs by list and form, what
/// could be noun or verb by its neighbours, and nouns (adjectives among them) for the rest.
final class EnglishTagger {

  private EnglishTagger() {}

  static void tag(Tokens s) {
    for (int i = 0; i < s.size(); i++) {
      Token token = s.get(i);
      token.part =
          switch (token.kind) {
            case WORD -> word(s, i);
            case PUNCT -> isPossessive(s, i) ? Part.POSSESSIVE : Part.NONE;
            case VALUE, TIME, BASIS, OTHER, HEDGE -> Part.NONE;
          };
    }
  }

  /// "firm's", and the bare mark of "managers' index".
  private static boolean isPossessive(Tokens s, int i) {
    Token token = s.get(i);
    if (PhraseTrie.fold(token.first) != '\'') {
      return false;
    }
    boolean plural =
        s.part(i - 1) == Part.NOUN
            && endsIn(s, i - 1, 's')
            && s.get(i - 1).end == token.start
            && i + 1 < s.size()
            && s.get(i + 1).spaced;
    return token.end - token.start > 1 || plural;
  }

  /// "That leaves growth", "This brings output": a pronoun before its verb.
  private static boolean isPointing(Tokens s, int i) {
    boolean opens = i == 0 || s.kind(i - 1) == Kind.PUNCT || s.part(i - 1) == Part.CONJ;
    if (!opens || i + 2 >= s.size() || s.kind(i + 1) != Kind.WORD) {
      return false;
    }
    Senses next = s.get(i + 1).senses;
    Form form = verbForm(next);
    boolean noun = next.has(CueKind.METRIC) || next.has(CueKind.CHANGE_NOUN);
    return !noun && (form == Form.THIRD || form == Form.PAST);
  }

  private static Part word(Tokens s, int i) {
    Token token = s.get(i);
    Senses senses = token.senses;
    if (senses.isEmpty()) {
      return unknown(s, i);
    }
    if (senses.has(CueKind.SHIFT)) {
      return Part.ADV;
    }
    if (senses.has(CueKind.PLACE) && PlaceRules.isPlace(s, i)) {
      return Part.NOUN;
    }
    if (s.is(i, "to")) {
      return isBaseVerb(s, i + 1) ? Part.TO : Part.PREP;
    }
    if (s.is(i, "that")) {
      if (isPointing(s, i)) {
        return Part.PRON;
      }
      Part before = s.part(i - 1);
      return before == Part.NOUN ? Part.REL : before == Part.VERB ? Part.SUB : Part.DET;
    }
    if (s.is(i, "however")) {
      return Part.ADV;
    }
    if (senses.has(CueKind.REL)) {
      return Part.REL;
    }
    boolean subordinates =
        senses.value(CueKind.CONJ).equals("sub")
            || senses.value(CueKind.MODALITY).equals("hypothetical");
    if (senses.has(CueKind.CONJ) && !subordinates) {
      return Part.CONJ;
    }
    if (senses.has(CueKind.PREP) && senses.has(CueKind.CONJ)) {
      return opensClause(s, i + 1) ? Part.SUB : Part.PREP;
    }
    if (senses.has(CueKind.CONJ)) {
      return Part.SUB;
    }
    return open(s, i, senses);
  }

  private static Part open(Tokens s, int i, Senses senses) {
    if (senses.has(CueKind.AUX)) {
      return senses.has(CueKind.LINK) ? Part.LINK : Part.AUX;
    }
    if (senses.has(CueKind.LINK)) {
      return Part.LINK;
    }
    if (senses.has(CueKind.STATE)) {
      boolean modifies = isNounLike(s, i + 1);
      return !modifies ? Part.ADV : senses.has(CueKind.DET) ? Part.DET : Part.NOUN;
    }
    if (senses.has(CueKind.PRON) && !senses.has(CueKind.DET)) {
      return Part.PRON;
    }
    if (s.is(i, "this") && isPointing(s, i)) {
      return Part.PRON;
    }
    if (senses.has(CueKind.DET)) {
      boolean stands = s.part(i + 1) == Part.NONE && s.kind(i + 1) == Kind.PUNCT;
      return stands ? Part.PRON : Part.DET;
    }
    if (senses.has(CueKind.PREP)) {
      return Part.PREP;
    }
    if (senses.has(CueKind.ADV)) {
      return Part.ADV;
    }
    return content(s, i, senses);
  }

  private static Part content(Tokens s, int i, Senses senses) {
    Form form = verbForm(senses);
    boolean noun = senses.has(CueKind.METRIC) || senses.has(CueKind.CHANGE_NOUN);
    if (form == Form.PLAIN) {
      return plain(s, i, senses, noun);
    }
    return switch (form) {
      case BASE -> baseIsVerb(s, i, noun) ? Part.VERB : Part.NOUN;
      case BASE_OR_PAST ->
          baseIsVerb(s, i, noun)
                  || (!isNominalLeft(s, i)
                      && (followedAsVerb(s, i)
                          || (s.part(i - 1) == Part.NOUN && isNounLike(s, i + 1))))
              ? Part.VERB
              : Part.NOUN;
      case THIRD -> thirdIsVerb(s, i, noun) ? Part.VERB : Part.NOUN;
      case PAST -> past(s, i);
      case ING -> ing(s, i, noun);
      case PLAIN -> Part.NOUN;
    };
  }

  private static Part plain(Tokens s, int i, Senses senses, boolean noun) {
    if (senses.has(CueKind.DENIAL)) {
      return Part.SUB;
    }
    if (senses.has(CueKind.MODALITY) && !noun) {
      String words = s.words(i);
      if (words.endsWith(" to") || words.startsWith("is ") || words.startsWith("are ")) {
        return Part.AUX;
      }
      String value = senses.value(CueKind.MODALITY);
      boolean clause = value.equals("opinion") && words.indexOf(' ') > 0;
      return clause ? Part.SUB : value.equals("hypothetical") ? Part.SUB : Part.NOUN;
    }
    if ((isPredicatePhrase(senses) || senses.has(CueKind.SAY)) && !noun && !isNominalLeft(s, i)) {
      return Part.VERB;
    }
    if (senses.has(CueKind.FRAME) || senses.has(CueKind.COMPARE)) {
      return Part.PREP;
    }
    if (senses.has(CueKind.FACT_AGAIN) || (senses.has(CueKind.BASIS) && !noun)) {
      return Part.ADV;
    }
    return Part.NOUN;
  }

  private static boolean isPredicatePhrase(Senses senses) {
    return senses.has(CueKind.MOVE)
        || senses.has(CueKind.PACE)
        || senses.has(CueKind.FLAT)
        || senses.has(CueKind.LEVEL)
        || senses.has(CueKind.SHARE);
  }

  /// After an article or preposition a word is no finite verb.
  private static boolean isNominalLeft(Tokens s, int i) {
    Part before = s.part(i - 1);
    return before == Part.DET || before == Part.PREP || before == Part.POSSESSIVE;
  }

  private static boolean baseIsVerb(Tokens s, int i, boolean noun) {
    Part before = s.part(i - 1);
    if (before == Part.TO || before == Part.PRON || before == Part.AUX) {
      return true;
    }
    if (before == Part.ADV && i > 1) {
      Part two = s.part(i - 2);
      return two == Part.AUX || two == Part.TO || (two == Part.NOUN && followedAsVerb(s, i));
    }
    boolean people = s.has(i - 1, CueKind.PERSON) || s.has(i - 1, CueKind.SOURCE);
    boolean acts = followedAsVerb(s, i) || people;
    return (before == Part.NOUN && endsIn(s, i - 1, 's') && acts && !noun)
        || (before == Part.NOUN && endsIn(s, i - 1, 's') && followedByAmount(s, i));
  }

  private static boolean thirdIsVerb(Tokens s, int i, boolean noun) {
    Part before = s.part(i - 1);
    if (before == Part.PRON || before == Part.REL || before == Part.ADV) {
      return !noun || followedAsVerb(s, i);
    }
    if (before != Part.NOUN && before != Part.NONE) {
      return false;
    }
    return noun
        ? before == Part.NOUN && followedByAmount(s, i)
        : followedAsVerb(s, i) || before == Part.NOUN || isPredicateLeft(s, i);
  }

  /// "Growth of 5 %, less a deflator of 1 %, implies …": no verb yet, and a comma before.
  private static boolean isPredicateLeft(Tokens s, int i) {
    if (!s.isPunct(i - 1, ',') || i < 2) {
      return false;
    }
    for (int k = 0; k < i; k++) {
      Part part = s.part(k);
      if (part == Part.VERB || part == Part.LINK || part == Part.AUX || part == Part.SUB) {
        return false;
      }
    }
    return true;
  }

  private static boolean followedByAmount(Tokens s, int i) {
    int k = i + 1;
    while (k < s.size() && (s.part(k) == Part.ADV || s.kind(k) == Kind.HEDGE)) {
      k++;
    }
    return s.kind(k) == Kind.VALUE
        || ((s.is(k, "by") || s.is(k, "to"))
            && (s.kind(k + 1) == Kind.VALUE || s.kind(k + 1) == Kind.HEDGE));
  }

  private static boolean followedAsVerb(Tokens s, int i) {
    if (i + 1 >= s.size()) {
      return true;
    }
    Kind kind = s.kind(i + 1);
    if (kind == Kind.VALUE || kind == Kind.HEDGE || kind == Kind.TIME || kind == Kind.PUNCT) {
      return true;
    }
    Senses senses = s.get(i + 1).senses;
    return (senses.has(CueKind.PREP) && !s.is(i + 1, "of"))
        || senses.has(CueKind.DET)
        || senses.has(CueKind.ADV)
        || isLy(s, i + 1);
  }

  private static Part past(Tokens s, int i) {
    Part before = s.part(i - 1);
    boolean nounNext = isNounLike(s, i + 1);
    if (nounNext
        && (isNominalLeft(s, i)
            || before == Part.CONJ
            || (before == Part.ADV && isNominalLeft(s, i - 1)))) {
      return Part.NOUN;
    }
    if (isNominalLeft(s, i) && before != Part.PREP) {
      return Part.NOUN;
    }
    return Part.VERB;
  }

  private static Part ing(Tokens s, int i, boolean noun) {
    Part before = s.part(i - 1);
    if (before == Part.AUX || before == Part.LINK) {
      return Part.VERB;
    }
    boolean told = before == Part.PREP && s.get(i).has(CueKind.MOVE) && followedByAmount(s, i);
    if (told) {
      return Part.VERB;
    }
    if (isNominalLeft(s, i) || noun || (isNounLike(s, i + 1) && before != Part.NOUN)) {
      return Part.NOUN;
    }
    return Part.VERB;
  }

  private static Part unknown(Tokens s, int i) {
    if (s.part(i - 1) == Part.AUX && (isModal(s, i - 1) || opensInfinitive(s, i - 1))) {
      return Part.VERB;
    }
    if (isLy(s, i)) {
      return Part.ADV;
    }
    if (endsIn(s, i, 'd') && endsWith(s, i, "ed") && s.get(i).end - s.get(i).start > 4) {
      boolean capital = Character.isUpperCase(s.text.charAt(s.get(i).start));
      return capital && i > 0 ? Part.NOUN : past(s, i);
    }
    if (endsWith(s, i, "ing")) {
      Part before = s.part(i - 1);
      if (before == Part.AUX || before == Part.LINK) {
        return isNounLike(s, i + 1) ? Part.NOUN : Part.VERB;
      }
      return s.isPunct(i - 1, ',') ? Part.VERB : Part.NOUN;
    }
    return Part.NOUN;
  }

  /// "is set to", "is likely to", but not "is due to".
  private static boolean opensInfinitive(Tokens s, int i) {
    String words = s.words(i);
    return s.get(i).senses.value(CueKind.MODALITY).equals("forecast")
        && words.endsWith(" to")
        && !words.endsWith("due to");
  }

  private static boolean isModal(Tokens s, int i) {
    return s.is(i, "can")
        || s.is(i, "will")
        || s.is(i, "would")
        || s.is(i, "could")
        || s.is(i, "may")
        || s.is(i, "might")
        || s.is(i, "should")
        || s.is(i, "must")
        || s.is(i, "cannot");
  }

  private static boolean isNounLike(Tokens s, int i) {
    if (s.kind(i) != Kind.WORD || i >= s.size()) {
      return false;
    }
    Senses senses = s.get(i).senses;
    if (senses.isEmpty()) {
      return !isLy(s, i) && !endsWith(s, i, "ed");
    }
    if (senses.has(CueKind.METRIC)
        || senses.has(CueKind.CHANGE_NOUN)
        || senses.has(CueKind.PLACE)) {
      return true;
    }
    boolean function =
        senses.has(CueKind.PREP)
            || senses.has(CueKind.DET)
            || senses.has(CueKind.CONJ)
            || senses.has(CueKind.ADV)
            || senses.has(CueKind.AUX)
            || senses.has(CueKind.REL)
            || senses.has(CueKind.PRON)
            || senses.has(CueKind.LINK)
            || senses.has(CueKind.BASIS)
            || senses.has(CueKind.SHIFT)
            || senses.has(CueKind.FRAME)
            || senses.has(CueKind.STATE)
            || senses.has(CueKind.COMPARE);
    return !function && verbForm(senses) == Form.PLAIN;
  }

  private static boolean isBaseVerb(Tokens s, int i) {
    if (i >= s.size() || s.kind(i) != Kind.WORD) {
      return false;
    }
    Senses senses = s.get(i).senses;
    Form form = verbForm(senses);
    boolean phrase =
        isPredicatePhrase(senses)
            && !senses.has(CueKind.METRIC)
            && !senses.has(CueKind.CHANGE_NOUN);
    boolean link = senses.has(CueKind.LINK) && !senses.has(CueKind.AUX);
    return link
        || phrase
        || form == Form.BASE
        || form == Form.BASE_OR_PAST
        || s.is(i, "be")
        || s.is(i, "have")
        || s.is(i, "do");
  }

  private static boolean opensClause(Tokens s, int from) {
    if (s.kind(from) == Kind.TIME || s.kind(from) == Kind.VALUE) {
      return false;
    }
    for (int i = from; i < s.size() && s.kind(i) != Kind.PUNCT; i++) {
      Senses senses = s.get(i).senses;
      Form form = verbForm(senses);
      if (senses.has(CueKind.LINK) || senses.has(CueKind.AUX) || (form == Form.PAST && i > from)) {
        return true;
      }
      if (form == Form.THIRD && i > from && !senses.has(CueKind.METRIC)) {
        return true;
      }
    }
    return false;
  }

  static Form verbForm(Senses senses) {
    for (Sense sense : senses.all()) {
      if (sense.form() != Form.PLAIN) {
        return sense.form();
      }
    }
    return Form.PLAIN;
  }

  private static boolean isLy(Tokens s, int i) {
    return endsWith(s, i, "ly") && s.get(i).end - s.get(i).start > 4;
  }

  private static boolean endsIn(Tokens s, int i, char c) {
    return PhraseTrie.fold(s.text.charAt(s.get(i).end - 1)) == c;
  }

  private static boolean endsWith(Tokens s, int i, String suffix) {
    Token token = s.get(i);
    int n = suffix.length();
    if (token.end - token.start <= n) {
      return false;
    }
    for (int k = 0; k < n; k++) {
      if (PhraseTrie.fold(s.text.charAt(token.end - n + k)) != suffix.charAt(k)) {
        return false;
      }
    }
    return true;
  }
}
