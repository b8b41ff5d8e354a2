package org.parallax.claim;

/// The sounds of Korean syllables: which particle a stem can take, and which ending a verb has.
///
/// A precomposed syllable is `가 + 588 × initial + 28 × vowel + final`; final 0 is none, 4 is ㄴ, 8
/// is ㄹ.
final class KoreanSyllables {
  private static final int FINALS = 28;
  private static final int NONE = 0;
  private static final int RIEUL = 8;
  private static final int NIEUN = 4;

  /// Particles that a stem of one syllable may take though no lexicon knows it (값은, 말을).
  private static final String AFTER_ONE = "은는을를";

  /// Syllables that stand before a noun and narrow it: 총부채, 순수출, 대출액.
  private static final String PREFIXES = "총순대신전실고저탈";

  private KoreanSyllables() {}

  /// {@return whether the stem can end where the particle begins}
  ///
  /// 은 이 을 과 으로 follow a consonant, 는 가 를 와 로 a vowel: 차이 is no 차 + 이.
  ///
  /// @param glued whether the stem ends a longer word whose head is known (자본 + 금이)
  static boolean takes(String text, int stem, int particle, int to, boolean glued) {
    boolean closed = finalOf(text.charAt(particle - 1)) != NONE;
    char first = text.charAt(particle);
    boolean sounds =
        switch (first) {
          case '은', '이', '을', '과' -> closed || to - particle > 2;
          case '으' -> closed && finalOf(text.charAt(particle - 1)) != RIEUL;
          case '는', '가', '를', '와', '라', '며', '여' -> !closed;
          case '로' -> !closed || finalOf(text.charAt(particle - 1)) == RIEUL;
          default -> true;
        };
    boolean one = particle - stem == 1 && !glued;
    return sounds && (!one || to - particle > 1 || AFTER_ONE.indexOf(first) >= 0);
  }

  /// {@return whether the syllable narrows the noun that it is glued to}
  static boolean isPrefix(char c) {
    return PREFIXES.indexOf(c) >= 0;
  }

  /// {@return whether it ends in ㄹ, as verbs do that speak of what is to come: 오를 것}
  static boolean endsInRieul(char c) {
    return finalOf(c) == RIEUL;
  }

  /// {@return whether it ends in ㄴ, as verbs do that speak of what was: 오른 것}
  static boolean endsInNieun(char c) {
    return finalOf(c) == NIEUN;
  }

  private static int finalOf(char c) {
    return Tokenizer.isHangul(c) ? (c - '가') % FINALS : NONE;
  }
}
