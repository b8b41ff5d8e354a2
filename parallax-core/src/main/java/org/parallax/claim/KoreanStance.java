package org.parallax.claim;

/// Whether a Korean cue of forecasting speaks of what is to come.
///
/// 것 after a verb in ㄹ looks ahead (오를 것이다), after ㄴ or 는 it states what is (오른 것이다); a noun of
/// forecasting with 에서 or 보다 names a paper or what was expected, and asserts nothing.
final class KoreanStance {

  private KoreanStance() {}

  /// {@return whether the cue at `i` makes a forecast of what it governs, or is another cue}
  static boolean looksAhead(Tokens s, int i) {
    Token cue = s.get(i);
    if (!cue.senses.value(CueKind.MODALITY).equals("forecast")) {
      return true;
    }
    if (isNoun(s, i)) {
      return false;
    }
    int at = thing(s, cue);
    if (at < 0) {
      return true;
    }
    char before = s.text.charAt(at);
    return KoreanSyllables.endsInRieul(before) || !Tokenizer.isHangul(before);
  }

  /// 전망에서, 예상보다: the noun is a source or a yardstick here.
  private static boolean isNoun(Tokens s, int i) {
    if (i + 1 >= s.size() || s.get(i + 1).spaced) {
      return false;
    }
    if (s.isPunct(i + 1, '(')) {
      return true;
    }
    return switch (s.get(i + 1).senses.value(CueKind.PARTICLE)) {
      case "from", "than", "genitive", "at" -> true;
      case "object" -> s.text.charAt(s.get(i).end - 1) != '치';
      default -> false;
    };
  }

  /// {@return where the verb before 것 ends, or −1 where the cue has none}
  private static int thing(Tokens s, Token cue) {
    int from = cue.start;
    int thing = s.text.indexOf('것', from);
    if (thing < 0 || thing >= cue.end) {
      char first = s.text.charAt(from);
      thing = first == '겁' || first == '거' ? from : -1;
    }
    if (thing < 0) {
      return -1;
    }
    int at = thing - 1;
    while (at >= s.start && Tokenizer.isSpace(s.text.charAt(at))) {
      at--;
    }
    return at < s.start ? -1 : at;
  }
}
