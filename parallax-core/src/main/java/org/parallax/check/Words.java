package org.parallax.check;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.parallax.quantity.HanForms;

/// Text as tokens for matching: Latin words and numbers folded in case, width and plural; Chinese
/// characters, simplified, and Korean syllables one by one, so that spacing does not matter there.
final class Words {

  /// A sentence and its names are asked about again and again. Emptied when full.
  private static final Map<String, List<String>> READ = new ConcurrentHashMap<>();

  private static final int MOST_KEPT = 4096;
  private static final int LONGEST_KEPT = 400;

  private Words() {}

  /// {@return the tokens of a text, in order}
  static List<String> of(String text) {
    if (text.length() > LONGEST_KEPT) {
      return List.copyOf(read(text));
    }
    List<String> known = READ.get(text);
    if (known == null) {
      if (READ.size() >= MOST_KEPT) {
        READ.clear();
      }
      known = List.copyOf(read(text));
      READ.put(text, known);
    }
    return known;
  }

  private static List<String> read(String text) {
    String folded =
        HanForms.simplified(
            Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT));
    List<String> tokens = new ArrayList<>();
    int i = 0;
    while (i < folded.length()) {
      int c = folded.codePointAt(i);
      int width = Character.charCount(c);
      if (isEastAsian(c)) {
        tokens.add(folded.substring(i, i + width));
        i += width;
      } else if (Character.isLetterOrDigit(c)) {
        int end = i + width;
        while (end < folded.length() && continues(folded, end)) {
          end += Character.charCount(folded.codePointAt(end));
        }
        addWord(folded.substring(i, end), tokens);
        i = end;
      } else {
        i += width;
      }
    }
    return tokens;
  }

  static boolean isEastAsian(int c) {
    if (c < 0x1100) {
      return false;
    }
    if ((c >= 0x4e00 && c <= 0x9fff) || (c >= 0xac00 && c <= 0xd7a3)) {
      return true;
    }
    Character.UnicodeScript script = Character.UnicodeScript.of(c);
    return script == Character.UnicodeScript.HAN
        || script == Character.UnicodeScript.HANGUL
        || script == Character.UnicodeScript.HIRAGANA
        || script == Character.UnicodeScript.KATAKANA;
  }

  /// {@return whether any character of the text is of an East Asian script}
  static boolean hasEastAsian(String text) {
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      if (isEastAsian(text.codePointAt(i))) {
        return true;
      }
    }
    return false;
  }

  /// {@return where `part` first stands in `whole` from `from` on, or −1}
  static int find(List<String> whole, List<String> part, int from) {
    int last = whole.size() - part.size();
    for (int i = from; i <= last && !part.isEmpty(); i++) {
      if (standsAt(whole, part, i)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean standsAt(List<String> whole, List<String> part, int at) {
    for (int k = 0; k < part.size(); k++) {
      if (!whole.get(at + k).equals(part.get(k))) {
        return false;
      }
    }
    return true;
  }

  private static boolean continues(String text, int at) {
    int c = text.codePointAt(at);
    if (isEastAsian(c)) {
      return false;
    }
    boolean joint = c == '&' || c == '\'' || c == '\u2019';
    return Character.isLetterOrDigit(c)
        || (joint && at + 1 < text.length() && Character.isLetter(text.codePointAt(at + 1)));
  }

  private static void addWord(String word, List<String> tokens) {
    String bare = word.replace('\u2019', '\'');
    if (bare.endsWith("'s")) {
      bare = bare.substring(0, bare.length() - 2);
    }
    bare = bare.replace("'", "");
    if (!bare.isEmpty()) {
      tokens.add(singular(bare));
    }
  }

  private static String singular(String word) {
    int n = word.length();
    if (n <= 3 || !word.endsWith("s") || word.endsWith("ss") || word.endsWith("us")) {
      return word;
    }
    if (word.endsWith("ies") && n > 4) {
      return word.substring(0, n - 3) + "y";
    }
    if (word.endsWith("sses") || word.endsWith("shes") || word.endsWith("ches")) {
      return word.substring(0, n - 2);
    }
    return word.endsWith("is") ? word : word.substring(0, n - 1);
  }
}
