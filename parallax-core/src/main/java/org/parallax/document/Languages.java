package org.parallax.document;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Tells the language of a stretch of text: by script first, then, among languages in Latin
/// letters, by their commonest words.
final class Languages {
  private final Map<String, String> languageOfWord = new HashMap<>();

  Languages() {
    for (var row : Lexicon.load("und", "common-words").rows()) {
      for (String word : row.get(1).split(" ", -1)) {
        languageOfWord.merge(word, row.getFirst(), (a, b) -> a.equals(b) ? a : "");
      }
    }
  }

  /// {@return the language of the text between two offsets, or `fallback` where too little tells}
  Language of(String text, int from, int to, Language fallback) {
    int latin = 0;
    int han = 0;
    int hangul = 0;
    int kana = 0;
    int other = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c < 0x250) {
        latin += Script.latin(c) ? 1 : 0;
      } else if (Script.hangul(c)) {
        hangul++;
      } else if (Script.han(c)) {
        han++;
      } else if (Script.kana(c)) {
        kana++;
      } else if (Character.isLetter(c)) {
        other++;
      }
    }
    // A syllable or an ideograph says about as much as three Latin letters.
    int weighted = latin + 3 * (han + hangul + kana) + other;
    if (weighted == 0) {
      return fallback;
    }
    if (hangul > 0 && 3 * hangul * 5 >= weighted && hangul >= kana) {
      return Language.KOREAN;
    }
    if (kana > 0 && kana * 10 >= han + kana && 3 * (han + kana) > latin) {
      return new Language("ja");
    }
    if (3 * han * 5 >= weighted * 2) {
      return Language.CHINESE;
    }
    if (other > latin) {
      return Language.UNKNOWN;
    }
    return latin(text, from, to, fallback);
  }

  private Language latin(String text, int from, int to, Language fallback) {
    Map<String, Integer> votes = new HashMap<>();
    Map<String, Set<String>> apart = new HashMap<>();
    int words = 0;
    int i = from;
    while (i < to && words < 400) {
      while (i < to && !Script.latin(text.charAt(i))) {
        i++;
      }
      int start = i;
      while (i < to && Script.latin(text.charAt(i))) {
        i++;
      }
      if (i > start) {
        words++;
        if (i - start <= 6) {
          String word = lower(text, start, i);
          String language = languageOfWord.getOrDefault(word, "");
          if (!language.isEmpty()) {
            votes.merge(language, 1, Integer::sum);
            apart.computeIfAbsent(language, _ -> new HashSet<>()).add(word);
          }
        }
      }
    }
    String best = "";
    int most = 0;
    for (var vote : new TreeMap<>(votes).entrySet()) {
      if (vote.getValue() > most) {
        most = vote.getValue();
        best = vote.getKey();
      }
    }
    int english = votes.getOrDefault("en", 0);
    if (best.equals("en") || (english > 0 && most <= english + 1)) {
      return Language.ENGLISH;
    }
    // One word said three times ("add 2 to 5, 3 to 6 and 4 to 7") tells of no language.
    int different = apart.getOrDefault(best, Set.of()).size();
    if (words >= 6 && most >= 3 && different > 1 && most * 8 >= words) {
      return new Language(best);
    }
    return fallback.equals(Language.UNKNOWN) || !latinTag(fallback) ? Language.ENGLISH : fallback;
  }

  private static boolean latinTag(Language language) {
    return switch (language.tag()) {
      case "zh", "ko", "ja", "und" -> false;
      default -> true;
    };
  }

  private static String lower(String text, int from, int to) {
    char[] chars = new char[to - from];
    for (int i = from; i < to; i++) {
      chars[i - from] = Character.toLowerCase(text.charAt(i));
    }
    return new String(chars);
  }
}
