package org.parallax.document;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/// Which characters a regular expression can begin with, told from its text.
///
/// ```ebnf
/// alternation = sequence, { "|", sequence } ;
/// sequence    = { atom, [ quantifier ] } ;
/// atom        = zero-width | group | class | escape | literal ;
/// ```
///
/// What is not understood may begin with anything: a caller then tries everywhere.
final class PhraseHeads {
  private final String source;
  private final BitSet heads = new BitSet();
  private boolean anything;
  private int at;

  private PhraseHeads(String source) {
    this.source = source;
  }

  /// {@return the characters that a text found by this expression can begin with; null for any}
  static @Nullable BitSet of(String expression) {
    var parser = new PhraseHeads(expression);
    boolean empty = parser.alternation(true);
    return parser.anything || empty || parser.at < expression.length() ? null : parser.heads;
  }

  /// Reads up to the closing bracket or the end.
  ///
  /// @param counts whether what is read may stand at the beginning
  /// @return whether one of the alternatives may be empty
  private boolean alternation(boolean counts) {
    boolean empty = sequence(counts);
    while (at < source.length() && source.charAt(at) == '|') {
      at++;
      empty |= sequence(counts);
    }
    return empty;
  }

  private boolean sequence(boolean counts) {
    boolean empty = true;
    while (at < source.length() && source.charAt(at) != '|' && source.charAt(at) != ')') {
      boolean atomEmpty = atom(counts && empty);
      empty &= quantifier() || atomEmpty;
    }
    return empty;
  }

  /// {@return whether the atom takes no character}
  private boolean atom(boolean counts) {
    char c = source.charAt(at);
    switch (c) {
      case '(' -> {
        return group(counts);
      }
      case '[' -> characterClass(counts);
      case '\\' -> {
        return escape(counts);
      }
      case '^', '$' -> {
        at++;
        return true;
      }
      case '.' -> {
        at++;
        anything |= counts;
      }
      default -> {
        at++;
        add(c, counts);
      }
    }
    return false;
  }

  private void add(char c, boolean counts) {
    if (counts) {
      heads.set(c);
      anything |= Character.isSurrogate(c);
    }
  }

  private boolean group(boolean counts) {
    boolean zeroWidth =
        source.startsWith("(?=", at)
            || source.startsWith("(?!", at)
            || source.startsWith("(?<=", at)
            || source.startsWith("(?<!", at);
    int colon = source.startsWith("(?", at) && !zeroWidth ? source.indexOf(':', at) : at;
    boolean folded = source.substring(at, colon).matches("\\(\\?[a-z]*i[a-z]*(?:-.*)?");
    anything |= folded && counts;
    at = zeroWidth ? source.indexOf(source.charAt(at + 2) == '<' ? "<" : "?", at) + 2 : colon + 1;
    boolean empty = alternation(counts && !zeroWidth);
    at++;
    return zeroWidth || empty;
  }

  /// Letters, digits and ranges are read; anything else in a class may be any character.
  private void characterClass(boolean counts) {
    int depth = 0;
    int from = at + 1;
    do {
      switch (source.charAt(at)) {
        case '[' -> depth++;
        case ']' -> depth--;
        case '\\' -> at++;
        default -> {}
      }
      at++;
    } while (depth > 0);
    String inside = source.substring(from, at - 1);
    if (inside.startsWith("^") || inside.contains("[") || inside.contains("&&")) {
      anything |= counts;
      return;
    }
    for (int i = 0; i < inside.length(); i++) {
      char c = inside.charAt(i);
      if (c == '\\') {
        boolean letter = Character.isLetter(inside.charAt(i + 1));
        anything |= counts && letter && inside.charAt(i + 1) != 'd';
        i++;
        addEscaped(inside.charAt(i), counts);
      } else if (i + 2 < inside.length() && inside.charAt(i + 1) == '-') {
        if (counts) {
          heads.set(c, inside.charAt(i + 2) + 1);
        }
        i += 2;
      } else {
        add(c, counts);
      }
    }
  }

  private void addEscaped(char c, boolean counts) {
    if (c != 'd') {
      add(c, counts);
    } else if (counts) {
      heads.set('0', '9' + 1);
    }
  }

  /// {@return whether the escape takes no character}
  private boolean escape(boolean counts) {
    char c = source.charAt(at + 1);
    if (c == 'Q') {
      int end = source.indexOf("\\E", at);
      add(source.charAt(at + 2), counts);
      at = end + 2;
      return false;
    }
    if (c == 'p' || c == 'P') {
      at = source.indexOf('}', at) + 1;
      anything |= counts;
      return false;
    }
    at += 2;
    if (c == 'b' || c == 'B') {
      return true;
    }
    anything |= counts && Character.isLetterOrDigit(c) && c != 'd';
    addEscaped(c, counts);
    return false;
  }

  /// {@return whether the atom before may be left out}
  private boolean quantifier() {
    if (at >= source.length()) {
      return false;
    }
    char c = source.charAt(at);
    boolean optional = c == '?' || c == '*' || source.startsWith("{0,", at);
    if (c == '{') {
      at = source.indexOf('}', at) + 1;
    } else if (optional || c == '+') {
      at++;
    } else {
      return false;
    }
    if (at < source.length() && (source.charAt(at) == '?' || source.charAt(at) == '+')) {
      at++;
    }
    return optional;
  }
}
