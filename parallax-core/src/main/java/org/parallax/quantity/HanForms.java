package org.parallax.quantity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// The simplified form of a traditional Chinese character, for matching only.
///
/// One character becomes one character, so an offset into folded text is one into the text itself.
public final class HanForms {
  private static final char FIRST = '一';
  private static final char[] SIMPLIFIED = load();

  private HanForms() {}

  /// {@return the simplified form of a traditional character; any other as it is}
  public static char simplified(char c) {
    int i = c - FIRST;
    return i >= 0 && i < SIMPLIFIED.length ? SIMPLIFIED[i] : c;
  }

  /// {@return the text with each traditional character in its simplified form; of the same length}
  public static String simplified(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (simplified(text.charAt(i)) != text.charAt(i)) {
        char[] folded = text.toCharArray();
        for (int k = i; k < folded.length; k++) {
          folded[k] = simplified(folded[k]);
        }
        return new String(folded);
      }
    }
    return text;
  }

  private static char[] load() {
    char[] table = new char['鿿' - FIRST + 1];
    for (int i = 0; i < table.length; i++) {
      table[i] = (char) (FIRST + i);
    }
    try (InputStream in = HanForms.class.getResourceAsStream("zh/traditional.tsv")) {
      if (in == null) {
        throw new IllegalStateException("Expected the table zh/traditional.tsv, found none.");
      }
      var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.isBlank() && line.charAt(0) != '#') {
          add(line, table);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the table zh/traditional.tsv.", e);
    }
    return table;
  }

  private static void add(String line, char[] table) {
    String[] columns = line.split("\t", -1);
    if (columns.length != 2 || columns[0].length() != columns[1].length()) {
      throw new IllegalStateException(
          "zh/traditional.tsv: expected two columns of one length, found '" + line + "'.");
    }
    for (int i = 0; i < columns[0].length(); i++) {
      table[columns[0].charAt(i) - FIRST] = columns[1].charAt(i);
    }
  }
}
