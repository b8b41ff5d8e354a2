package org.parallax.claim;

import org.parallax.claim.Token.Kind;
import org.parallax.claim.Token.Part;

/// Gives each Chinese token its part of speech from the lexicon; what no lexicon knows is a noun.
final class ChineseTagger {

  private ChineseTagger() {}

  static void tag(Tokens s) {
    for (int i = s.size() - 1; i >= 0; i--) {
      Token token = s.get(i);
      if (token.kind == Kind.WORD) {
        token.part = word(s, i, token.senses);
      }
    }
  }

  private static Part word(Tokens s, int i, Senses senses) {
    if (senses.isEmpty()) {
      return Part.NOUN;
    }
    if (senses.has(CueKind.METRIC)) {
      return Part.NOUN;
    }
    if (isPredicate(senses)) {
      boolean nominal =
          (senses.has(CueKind.MOVE) || senses.has(CueKind.STAND)) && isFollowedByPredicate(s, i);
      boolean compound =
          senses.has(CueKind.FLOW) && s.part(i + 1) == Part.NOUN && s.kind(i + 1) == Kind.WORD;
      boolean adjective = senses.has(CueKind.STAND) && s.part(i + 1) == Part.NOUN;
      return nominal || adjective || compound ? Part.NOUN : Part.VERB;
    }
    if (senses.has(CueKind.REL)) {
      return Part.POSSESSIVE;
    }
    if (senses.has(CueKind.CONJ)) {
      return Part.CONJ;
    }
    if (senses.has(CueKind.PREP) || senses.has(CueKind.FRAME) || senses.has(CueKind.COMPARE)) {
      return Part.PREP;
    }
    if (senses.has(CueKind.PRICE) && s.part(i + 1) == Part.VERB) {
      return Part.ADV;
    }
    return closed(senses);
  }

  private static Part closed(Senses senses) {
    boolean noun =
        senses.has(CueKind.PLACE)
            || senses.has(CueKind.CITY)
            || senses.has(CueKind.SOURCE)
            || senses.has(CueKind.PERSON)
            || senses.has(CueKind.POPULATION)
            || senses.has(CueKind.DOCUMENT)
            || senses.has(CueKind.ROLE)
            || senses.has(CueKind.PRICE)
            || senses.has(CueKind.CONSENSUS)
            || senses.has(CueKind.PRON)
            || senses.has(CueKind.DISCOURSE);
    if (noun) {
      return Part.NOUN;
    }
    if (senses.has(CueKind.SAY) || senses.has(CueKind.VERB) || senses.has(CueKind.EXTREMUM)) {
      return Part.VERB;
    }
    return senses.has(CueKind.MODALITY) ? Part.AUX : Part.ADV;
  }

  static boolean isPredicate(Senses senses) {
    return senses.has(CueKind.MOVE)
        || senses.has(CueKind.PACE)
        || senses.has(CueKind.FLAT)
        || senses.has(CueKind.LEVEL)
        || senses.has(CueKind.SHARE)
        || senses.has(CueKind.FLOW)
        || senses.has(CueKind.TIMES)
        || senses.has(CueKind.STAND);
  }

  /// 近, 逾, 超: they only bound the number behind them.
  private static boolean isBound(char c) {
    return c == '近' || c == '逾' || c == '超' || c == '接';
  }

  private static boolean isFollowedByPredicate(Tokens s, int i) {
    if (i + 1 >= s.size() || s.kind(i + 1) != Kind.WORD) {
      return false;
    }
    Senses next = s.get(i + 1).senses;
    if (next.has(CueKind.LEVEL) && s.kind(i + 2) == Kind.VALUE && isBound(s.get(i + 1).first)) {
      return false;
    }
    return next.has(CueKind.PACE)
        || next.has(CueKind.STAND)
        || next.has(CueKind.LEVEL)
        || next.has(CueKind.FLAT);
  }
}
