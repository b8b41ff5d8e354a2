package org.parallax.quantity;

import java.math.BigDecimal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.parallax.quantity.Entry.Sense;

/// The words, numbers and marks of a stretch of text, in parallel arrays.
///
/// Every question about a token past either end is answered with "no", so that grammars look ahead
/// and back without counting.
final class Tokens {

  final String text;
  private int size;
  private int[] starts;
  private int[] ends;
  private int[] decimals;
  private TokenType[] types;
  private @Nullable Entry[] entries;

  Tokens(String text, int expected) {
    this.text = text;
    int capacity = Math.max(8, expected);
    starts = new int[capacity];
    ends = new int[capacity];
    decimals = new int[capacity];
    types = new TokenType[capacity];
    entries = new Entry[capacity];
  }

  void add(TokenType type, int start, int end, @Nullable Entry entry, int decimal) {
    if (size == starts.length) {
      int capacity = size * 2;
      starts = Arrays.copyOf(starts, capacity);
      ends = Arrays.copyOf(ends, capacity);
      decimals = Arrays.copyOf(decimals, capacity);
      types = Arrays.copyOf(types, capacity);
      entries = Arrays.copyOf(entries, capacity);
    }
    types[size] = type;
    starts[size] = start;
    ends[size] = end;
    entries[size] = entry;
    decimals[size] = decimal;
    size++;
  }

  void add(TokenType type, int start, int end, @Nullable Entry entry) {
    add(type, start, end, entry, -1);
  }

  /// Lengthens the last token.
  void extend(int end) {
    ends[size - 1] = end;
  }

  int size() {
    return size;
  }

  boolean has(int i) {
    return i >= 0 && i < size;
  }

  int start(int i) {
    return starts[i];
  }

  int end(int i) {
    return ends[i];
  }

  boolean is(int i, TokenType type) {
    return has(i) && types[i] == type;
  }

  TokenType type(int i) {
    return types[i];
  }

  @Nullable Entry entry(int i) {
    return has(i) ? entries[i] : null;
  }

  boolean is(int i, SenseKind kind) {
    Entry entry = entry(i);
    return entry != null && entry.is(kind);
  }

  boolean any(int i, long kinds) {
    Entry entry = entry(i);
    return entry != null && entry.any(kinds);
  }

  @Nullable Sense sense(int i, SenseKind kind) {
    Entry entry = entry(i);
    return entry == null ? null : entry.sense(kind);
  }

  /// {@return whether nothing stands between the token and the one before}
  boolean glued(int i) {
    return i > 0 && i < size && starts[i] == ends[i - 1];
  }

  /// {@return the token's only character, or NUL if it has several}
  char mark(int i) {
    return has(i) && types[i] == TokenType.MARK && ends[i] - starts[i] == 1
        ? text.charAt(starts[i])
        : '\0';
  }

  boolean mark(int i, char c) {
    return mark(i) == c;
  }

  char first(int i) {
    return text.charAt(starts[i]);
  }

  int length(int i) {
    return ends[i] - starts[i];
  }

  String of(int i) {
    return text.substring(starts[i], ends[i]);
  }

  /// {@return the token's folded text is this word}
  boolean word(int i, String folded) {
    if (!has(i) || length(i) != folded.length()) {
      return false;
    }
    for (int k = 0; k < folded.length(); k++) {
      if (Chars.fold(text.charAt(starts[i] + k)) != folded.charAt(k)) {
        return false;
      }
    }
    return true;
  }

  /// {@return whether the token is digits only, so many of them}
  boolean digits(int i, int count) {
    return is(i, TokenType.NUMBER) && length(i) == count && plain(i);
  }

  /// {@return whether the number has neither separator nor decimal mark}
  boolean plain(int i) {
    for (int k = starts[i]; k < ends[i]; k++) {
      if (!Chars.isDigit(text.charAt(k))) {
        return false;
      }
    }
    return true;
  }

  /// {@return the value of a number of at most nine plain digits, else −1}
  int integer(int i) {
    if (!is(i, TokenType.NUMBER) || length(i) > 9 || !plain(i)) {
      return -1;
    }
    return Digits.integer(text, starts[i], ends[i]);
  }

  /// {@return the value of a number token}
  BigDecimal number(int i) {
    int power = Exponents.start(text, starts[i], ends[i]);
    BigDecimal mantissa = Digits.decimal(text, starts[i], power, decimals[i]);
    return power == ends[i] ? mantissa : Exponents.apply(mantissa, text, power, ends[i]);
  }

  /// {@return one unit of the last digit of a number token}
  BigDecimal step(int i) {
    int point = decimals[i];
    int power = Exponents.start(text, starts[i], ends[i]);
    BigDecimal step =
        point < 0
            ? BigDecimal.ONE
            : BigDecimal.ONE.scaleByPowerOfTen(-Digits.count(text, point + 1, power));
    boolean scaled = power < ends[i] && text.charAt(power) != '^';
    return scaled ? Exponents.apply(step, text, power, ends[i]) : step;
  }
}
