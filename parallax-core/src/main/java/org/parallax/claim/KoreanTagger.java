package org.parallax.claim;

import org.parallax.claim.Token.Kind;
import org.parallax.claim.Token.Part;

/// Gives each Korean token its part of speech: particles by what they mark, stems of the lexicon,
/// the endings glued to them, and nouns for the rest.
final class KoreanTagger {

  /// Syllables with which endings of verbs made from nouns begin.
  private static final String ENDINGS = "하했한할해되된됐될돼시키며고던는었였을를이가로로도만";

  private KoreanTagger() {}

  static void tag(Tokens s) {
    for (int i = 0; i < s.size(); i++) {
      Token token = s.get(i);
      if (token.kind == Kind.WORD) {
        token.part = word(s, i, token);
      }
    }
    for (int i = 0; i < s.size(); i++) {
      if (s.part(i) == Part.VERB && isCompound(s, i)) {
        s.get(i).part = Part.NOUN;
        if (s.part(i + 1) == Part.AUX) {
          s.get(i + 1).part = Part.NOUN;
        }
      }
    }
  }

  /// 증가세, 성장 기여도, 투자 규모: a stem that begins a noun.
  private static boolean isCompound(Tokens s, int i) {
    Token stem = s.get(i);
    boolean nominal = stem.has(CueKind.CHANGE_NOUN) || stem.has(CueKind.FLOW);
    if (!nominal
        || i + 1 >= s.size()
        || s.kind(i + 1) != Kind.WORD
        || s.kind(i - 1) == Kind.VALUE) {
      return false;
    }
    Token next = s.get(i + 1);
    if (next.spaced) {
      return next.part == Part.NOUN && next.has(CueKind.METRIC);
    }
    return next.senses.isEmpty() && ENDINGS.indexOf(s.text.charAt(next.start)) < 0;
  }

  private static Part word(Tokens s, int i, Token token) {
    Senses senses = token.senses;
    boolean alone = i + 1 >= s.size() || s.get(i + 1).spaced;
    if (s.is(i, "내리") && alone) {
      // 두 달 내리: on end.
      return Part.ADV;
    }
    boolean glued = !token.spaced && i > 0 && s.get(i - 1).end == token.start;
    if (glued && senses.has(CueKind.PARTICLE) && isHost(s, i - 1)) {
      return particle(senses.value(CueKind.PARTICLE));
    }
    if (senses.isEmpty()) {
      boolean ending = glued && (s.part(i - 1) == Part.VERB || s.part(i - 1) == Part.AUX);
      return ending || isInflected(s, token) ? Part.AUX : Part.NOUN;
    }
    if (senses.has(CueKind.METRIC)) {
      return senses.has(CueKind.FLOW) && isVerbal(s, token.end) ? Part.VERB : Part.NOUN;
    }
    if (ChineseTagger.isPredicate(senses) || senses.has(CueKind.CHANGE_NOUN)) {
      return Part.VERB;
    }
    if (senses.has(CueKind.CONJ)) {
      return Part.CONJ;
    }
    if (senses.has(CueKind.DEGREE)) {
      return Part.VERB;
    }
    if (senses.has(CueKind.VAGUE)) {
      return Part.ADV;
    }
    if (senses.has(CueKind.BASIS) && !isNominalBasis(s, token)) {
      return Part.ADV;
    }
    if (senses.has(CueKind.SAY) || senses.has(CueKind.VERB) || senses.has(CueKind.EXTREMUM)) {
      return Part.VERB;
    }
    if (senses.has(CueKind.LEAD)
        || senses.has(CueKind.RESPECTIVELY)
        || senses.has(CueKind.NEGATION)
        || senses.has(CueKind.IDIOM)) {
      return Part.ADV;
    }
    if (senses.value(CueKind.MODALITY).equals("target")) {
      return Part.NOUN;
    }
    if (senses.has(CueKind.MODALITY) && !senses.has(CueKind.CONSENSUS)) {
      return Part.AUX;
    }
    return senses.has(CueKind.PARTICLE) || senses.has(CueKind.COMPARE) ? Part.PREP : Part.NOUN;
  }

  /// 누적, 연율: a basis that may narrow a noun; those that end in 보다 or 대비 never do.
  private static boolean isNominalBasis(Tokens s, Token token) {
    String value = token.senses.value(CueKind.BASIS);
    char last = s.text.charAt(token.end - 1);
    return (value.equals("cumulative") || value.equals("annualised")) && last != '로';
  }

  /// Whether an ending of 하다 is glued to the noun that ends here.
  private static boolean isVerbal(Tokens s, int end) {
    return end < s.end && "하했한할해".indexOf(s.text.charAt(end)) >= 0;
  }

  private static boolean isHost(Tokens s, int i) {
    Kind kind = s.kind(i);
    return kind != Kind.PUNCT || s.isPunct(i, ')') || s.isPunct(i, '%');
  }

  private static Part particle(String value) {
    return switch (value) {
      case "topic", "subject", "object" -> Part.PARTICIPLE;
      case "genitive" -> Part.POSSESSIVE;
      case "with" -> Part.CONJ;
      case "copula" -> Part.AUX;
      default -> Part.PREP;
    };
  }

  /// A word that ends as verbs do is no noun: 보였다고, 늘리면, 감안한.
  private static boolean isInflected(Tokens s, Token token) {
    int length = token.end - token.start;
    char last = s.text.charAt(token.end - 1);
    return (length > 1 && "다며고서던는".indexOf(last) >= 0)
        || (length > 2 && "한된할될면".indexOf(last) >= 0);
  }
}
