package org.parallax.document;

import java.util.ArrayList;
import java.util.List;

/// Reads the string values of a named key out of a JSON text, wherever they stand. Enough for
/// linked data in a page, of which a few fields are wanted and nothing is trusted.
final class JsonStrings {
  private JsonStrings() {}

  /// {@return the string values of the key, in order}
  static List<String> of(String json, String key) {
    List<String> values = new ArrayList<>();
    String quoted = '"' + key + '"';
    for (int at = json.indexOf(quoted); at >= 0; at = json.indexOf(quoted, at + 1)) {
      int colon = Script.skipSpace(json, at + quoted.length(), json.length());
      if (colon < json.length() && json.charAt(colon) == ':') {
        int open = Script.skipSpace(json, colon + 1, json.length());
        if (open < json.length() && json.charAt(open) == '"') {
          values.add(string(json, open + 1));
        }
      }
    }
    return values;
  }

  private static String string(String json, int from) {
    StringBuilder value = new StringBuilder();
    for (int i = from; i < json.length() && json.charAt(i) != '"'; i++) {
      char c = json.charAt(i);
      if (c != '\\' || i + 1 >= json.length()) {
        value.append(c);
        continue;
      }
      c = json.charAt(++i);
      switch (c) {
        case 'n', 'r' -> value.append('\n');
        case 't', 'b', 'f' -> value.append(' ');
        case 'u' -> {
          int code = i + 4 < json.length() ? hex(json, i + 1) : -1;
          if (code >= 0) {
            value.append((char) code);
            i += 4;
          }
        }
        default -> value.append(c);
      }
    }
    return value.toString();
  }

  private static int hex(String json, int from) {
    int code = 0;
    for (int i = from; i < from + 4; i++) {
      int digit = Character.digit(json.charAt(i), 16);
      if (digit < 0) {
        return -1;
      }
      code = code * 16 + digit;
    }
    return code;
  }
}
