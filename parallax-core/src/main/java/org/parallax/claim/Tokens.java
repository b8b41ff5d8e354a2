package org.parallax.claim;

import java.util.List;

/// The tokens of one sentence, in text order. Every question about a token past either end is
/// answered with "no".
final class Tokens {
  final String text;
  final int start;
  final int end;

  /// `en`, `zh` or `ko`.
  final String language;

  private final List<Token> list;
  private final Token beyond;

  Tokens(String language, String text, int start, int end, List<Token> list) {
    this.language = language;
    this.text = text;
    this.start = start;
    this.end = end;
    this.list = list;
    this.beyond = new Token(Token.Kind.PUNCT, end, end, Senses.NONE, null, '\0');
  }

  /// {@return whether the verb stands at the end, so that what governs a value follows it}
  boolean isVerbFinal() {
    return language.equals("ko");
  }

  boolean isChinese() {
    return language.equals("zh");
  }

  boolean isEnglish() {
    return language.equals("en");
  }

  int size() {
    return list.size();
  }

  /// {@return the token, or one that is nothing in particular past either end}
  Token get(int i) {
    return i >= 0 && i < list.size() ? list.get(i) : beyond;
  }

  boolean has(int i, CueKind kind) {
    return i >= 0 && i < list.size() && list.get(i).has(kind);
  }

  boolean isPunct(int i, char mark) {
    return i >= 0 && i < list.size() && list.get(i).isPunct(mark);
  }

  Token.Part part(int i) {
    return i >= 0 && i < list.size() ? list.get(i).part : Token.Part.NONE;
  }

  Token.Kind kind(int i) {
    return i >= 0 && i < list.size() ? list.get(i).kind : Token.Kind.PUNCT;
  }

  String words(int i) {
    Token token = list.get(i);
    return text.substring(token.start, token.end);
  }

  /// {@return the text between two of its code units}
  String between(int from, int to) {
    return text.substring(from, to);
  }

  /// {@return whether the token is this word, written in lower case}
  boolean is(int i, String word) {
    if (i < 0 || i >= list.size()) {
      return false;
    }
    Token token = list.get(i);
    if (token.end - token.start != word.length() || token.first != word.charAt(0)) {
      return false;
    }
    for (int k = 1; k < word.length(); k++) {
      if (PhraseTrie.fold(text.charAt(token.start + k)) != word.charAt(k)) {
        return false;
      }
    }
    return true;
  }
}
