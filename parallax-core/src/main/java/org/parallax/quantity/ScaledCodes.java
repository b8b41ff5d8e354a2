package org.parallax.quantity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.parallax.quantity.Entry.Sense;

/// Currency codes and signs that say their scale in the same breath: MEUR, EURm, US$bn.
///
/// They are made from the codes of a lexicon and a table of letters, `place <tab> factor <tab>
/// letters | letters …`, and are scale word and currency at once. A code asks for capitals.
final class ScaledCodes {

  private static final String SIGNS = "$€£¥₩₹";

  private ScaledCodes() {}

  /// Adds them to the words of a lexicon.
  ///
  /// @param rows the table's lines, cut at the tabs
  static void add(List<String[]> rows, Map<String, List<Sense>> words) {
    Map<String, Sense> codes = new java.util.LinkedHashMap<>();
    words.forEach((surface, senses) -> {
      for (Sense sense : senses) {
        if (sense.kind() == SenseKind.CURRENCY_BEFORE && isCodeOrSign(surface)) {
          codes.put(surface, sense);
        }
      }
    });
    for (String[] row : rows) {
      BigDecimal factor = new BigDecimal(row[1]);
      for (String letters : row[2].split(" \\| ", -1)) {
        codes.forEach((surface, currency) -> add(row, factor, letters, surface, currency, words));
      }
    }
  }

  private static void add(
      String[] row,
      BigDecimal factor,
      String letters,
      String code,
      Sense currency,
      Map<String, List<Sense>> words) {
    boolean before = row[0].equals("before");
    if (before && isSign(code)) {
      return;
    }
    List<Sense> senses =
        List.of(
            new Sense(SenseKind.SCALE, row[1], factor),
            new Sense(SenseKind.CURRENCY, currency.value(), null),
            new Sense(SenseKind.CURRENCY_BEFORE, currency.value(), null));
    words.putIfAbsent(before ? letters + code : code + letters, new ArrayList<>(senses));
  }

  private static boolean isCodeOrSign(String surface) {
    return isSign(surface)
        || (surface.length() == 3 && surface.chars().allMatch(c -> c >= 'a' && c <= 'z'));
  }

  private static boolean isSign(String surface) {
    return SIGNS.indexOf(surface.charAt(surface.length() - 1)) >= 0;
  }

  /// {@return whether a word is such a code as writers set it, or is none of them}
  static boolean isWritten(String text, int start, int end, Entry entry) {
    if (!entry.is(SenseKind.SCALE) || !entry.is(SenseKind.CURRENCY)) {
      return true;
    }
    int capitals = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      capitals += Chars.isUpper(c) ? 1 : 0;
      if (SIGNS.indexOf(c) >= 0) {
        return true;
      }
    }
    return capitals >= 3;
  }
}
