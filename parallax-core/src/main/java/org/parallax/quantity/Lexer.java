package org.parallax.quantity;

import org.jspecify.annotations.Nullable;

/// Cuts text into [Tokens] in one pass over its characters.
///
/// Latin words are matched against the lexicon whole, Hangul from the beginning of a run and from
/// there on as long as it matches (what remains is a particle), Han at every character.
final class Lexer {

  private static final long AFTER_DIGITS =
      Entry.bit(SenseKind.SCALE)
          | Entry.bit(SenseKind.PERCENT)
          | Entry.bit(SenseKind.PP)
          | Entry.bit(SenseKind.BP)
          | Entry.bit(SenseKind.CURRENCY)
          | Entry.bit(SenseKind.CENT)
          | Entry.bit(SenseKind.UNIT)
          | Entry.bit(SenseKind.TIMES);

  private static final long NOISE = Entry.bit(SenseKind.NOISE);
  private static final long NUMBER_WORDS =
      Entry.bit(SenseKind.DIGIT) | Entry.bit(SenseKind.SMALL_SCALE) | Entry.bit(SenseKind.SCALE);
  private static final long ALL_NUMBER_WORDS =
      NUMBER_WORDS | Entry.bit(SenseKind.TEEN) | Entry.bit(SenseKind.TEN);

  private final Trie trie;
  private final String text;
  private final int from;
  private final int to;
  private final Tokens tokens;
  private int pos;

  private Lexer(Trie trie, String text, int from, int to) {
    this.trie = trie;
    this.text = text;
    this.from = from;
    this.to = to;
    this.tokens = new Tokens(text, (to - from) / 5);
    this.pos = from;
  }

  static Tokens lex(Trie trie, String text, int from, int to) {
    return new Lexer(trie, text, from, to).run();
  }

  private Tokens run() {
    while (pos < to) {
      char c = text.charAt(pos);
      if (Chars.isSpace(c)) {
        pos++;
      } else if (Chars.isDigit(c)) {
        number();
      } else if (Chars.isLatin(c)) {
        latin();
      } else if (Chars.isHangul(c)) {
        hangul();
      } else if (Chars.isHan(c)) {
        han();
      } else {
        mark(c);
      }
    }
    return tokens;
  }

  // --- numbers

  private void number() {
    int start = pos;
    var scan = NumberScan.at(text, start, to);
    TokenType type = scan.type();
    if (type == TokenType.NUMBER && isListNumber(start, scan.end())) {
      type = TokenType.LIST_NUMBER;
    }
    int end = scan.end();
    int hour = end - start <= 5 && scan.decimal() - start <= 2 ? hourEnd(end) : -1;
    if (hour > 0 && (type == TokenType.NUMBER || type == TokenType.CLOCK)) {
      add(TokenType.CLOCK, start, hour, null);
      return;
    }
    if (type == TokenType.NUMBER && end < to && Chars.isLatinLetter(text.charAt(end))) {
      int run = latinRun(end);
      if (isOrdinalSuffix(end, run)) {
        add(TokenType.ORDINAL, start, run, null);
        return;
      }
      if (!isSuffix(end, run)) {
        add(TokenType.NAME, start, run, null);
        return;
      }
    }
    tokens.add(type, start, end, null, scan.decimal());
    pos = end;
  }

  /// {@return the end of "am", "p.m." and the like behind a number, or −1}
  private int hourEnd(int end) {
    int i = end < to && text.charAt(end) == ' ' ? end + 1 : end;
    char half = i < to ? Chars.fold(text.charAt(i)) : ' ';
    if (half != 'a' && half != 'p') {
      return -1;
    }
    boolean pointed = i + 1 < to && text.charAt(i + 1) == '.';
    int m = pointed ? i + 2 : i + 1;
    if (m >= to || Chars.fold(text.charAt(m)) != 'm') {
      return -1;
    }
    int after = pointed && m + 1 < to && text.charAt(m + 1) == '.' ? m + 2 : m + 1;
    return after < to && Chars.isLatin(text.charAt(after)) ? -1 : after;
  }

  /// "1. ", "2) ", "3、" at the beginning of a line.
  private boolean isListNumber(int start, int end) {
    if (end - start > 2 || end >= to) {
      return false;
    }
    char after = text.charAt(end);
    boolean closes =
        after == '、'
            || ((after == '.' || after == ')' || after == '）' || after == '．')
                && (end + 1 >= to || Chars.isSpace(text.charAt(end + 1)) || after == '）'));
    if (!closes) {
      return false;
    }
    int i = start - 1;
    if (i >= 0 && (text.charAt(i) == '(' || text.charAt(i) == '（')) {
      i--;
    }
    while (i >= 0 && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
      i--;
    }
    return i < 0 || text.charAt(i) == '\n';
  }

  private boolean isOrdinalSuffix(int start, int end) {
    if (end - start != 2) {
      return false;
    }
    char a = Chars.fold(text.charAt(start));
    char b = Chars.fold(text.charAt(start + 1));
    return (a == 's' && b == 't')
        || (a == 'n' && b == 'd')
        || (a == 'r' && b == 'd')
        || (a == 't' && b == 'h');
  }

  /// {@return whether letters glued to a number are a scale or unit: "3bn", "25bp"}
  private boolean isSuffix(int start, int end) {
    long match = trie.match(text, start, end, true);
    Entry entry = trie.entryOrNull(match);
    if (entry == null || Trie.end(match) != end || !entry.any(AFTER_DIGITS)) {
      return false;
    }
    // "250g" weighs something, "5G" and "5g" are networks.
    boolean gram = end == start + 1 && Chars.fold(text.charAt(start)) == 'g';
    boolean weight = start - from > 1 && Chars.isDigit(text.charAt(start - 2));
    return ScaledCodes.isWritten(text, start, end, entry)
        && (!gram || (weight && text.charAt(start) == 'g'));
  }

  // --- words

  private int latinRun(int start) {
    int i = start;
    while (i < to && Chars.isLatin(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private int letterRun(int start) {
    int i = start;
    while (i < to && Chars.isLatinLetter(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private void latin() {
    int start = pos;
    long match = trie.match(text, start, to, true);
    Entry entry = trie.entryOrNull(match);
    if (entry != null && entry.is(SenseKind.NOISE) && isWithinNumber(entry)) {
      match = trie.match(text, start, to, true, NOISE);
      entry = trie.entryOrNull(match);
    }
    if (entry != null && isSpacedCurrency(start) && !Chars.isUpper(text.charAt(start))) {
      entry = null;
    }
    if (entry != null && Trie.end(match) == start + 3 && !isCode(start, entry)) {
      entry = null;
    }
    if (entry != null && !ScaledCodes.isWritten(text, start, Trie.end(match), entry)) {
      entry = null;
    }
    if (entry != null) {
      add(TokenType.WORD, start, Trie.end(match), entry);
      return;
    }
    int run = latinRun(start);
    int letters = letterRun(start);
    if (letters < run) {
      long before = trie.match(text, start, letters, false);
      Entry currency = trie.entryOrNull(before);
      if (currency != null
          && Trie.end(before) == letters
          && currency.is(SenseKind.CURRENCY_BEFORE)) {
        add(TokenType.WORD, start, letters, currency);
        return;
      }
      add(TokenType.NAME, start, nameEnd(run), null);
      return;
    }
    if (isLink(start, run)) {
      add(TokenType.LINK, start, linkEnd(run), null);
    } else if (run + 1 < to
        && Chars.isHyphen(text.charAt(run))
        && Chars.isDigit(text.charAt(run + 1))) {
      add(TokenType.NAME, start, nameEnd(latinRun(run + 1)), null);
    } else {
      add(TokenType.WORD, start, run, null);
    }
  }

  /// "twenty one of the firms", "three point one": behind a number word no number word is noise.
  private boolean isWithinNumber(Entry entry) {
    int last = tokens.size() - 1;
    int word = Chars.isHyphen(tokens.mark(last)) && tokens.glued(last) ? last - 1 : last;
    return !entry.any(AFTER_DIGITS) && tokens.any(word, ALL_NUMBER_WORDS);
  }

  /// {@return whether a word of three letters may be the code that its entry has, if it has one}
  private boolean isCode(int start, Entry entry) {
    Entry.Sense sense = entry.sense(SenseKind.CURRENCY_BEFORE);
    boolean strict =
        sense != null && sense.value().length() == 3 && !Chars.isUpper(sense.value().charAt(0));
    return !strict
        || (Chars.isUpper(text.charAt(start))
            && Chars.isUpper(text.charAt(start + 1))
            && Chars.isUpper(text.charAt(start + 2)));
  }

  /// "S $1m": the letter belongs to the sign only as a capital.
  private boolean isSpacedCurrency(int start) {
    return start + 2 < to && text.charAt(start + 1) == ' ' && text.charAt(start + 2) == '$';
  }

  /// {@return the end of a name that may go on after a hyphen or point: "GPT-4", "Covid-19",
  /// "V3.1"}
  private int nameEnd(int run) {
    int end = run;
    while (end + 1 < to
        && (Chars.isHyphen(text.charAt(end)) || text.charAt(end) == '.')
        && Chars.isDigit(text.charAt(end + 1))) {
      end = latinRun(end + 1);
    }
    return end;
  }

  private boolean isLink(int start, int end) {
    int length = end - start;
    if (length == 3 && text.startsWith("www.", start)) {
      return true;
    }
    if ((length == 4 || length == 5)
        && text.startsWith("http", start)
        && text.startsWith("://", end)) {
      return true;
    }
    if (end + 1 < to && text.charAt(end) == '@' && Chars.isLatin(text.charAt(end + 1))) {
      return true;
    }
    if (end + 1 < to && text.charAt(end) == '.' && Chars.isLatinLetter(text.charAt(end + 1))) {
      int top = latinRun(end + 1);
      return top < to && text.charAt(top) == '/';
    }
    return false;
  }

  private int linkEnd(int start) {
    int i = start;
    while (i < to
        && text.charAt(i) > ' '
        && text.charAt(i) < 0x7F
        && ")]>\"".indexOf(text.charAt(i)) < 0) {
      i++;
    }
    while (i > start && ".,;:!?".indexOf(text.charAt(i - 1)) >= 0) {
      i--;
    }
    return i;
  }

  private void hangul() {
    int end = pos;
    while (end < to && Chars.isHangul(text.charAt(end))) {
      end++;
    }
    while (pos < end) {
      long match = trie.match(text, pos, to, false, plainAfterNumber() ? NOISE : 0L);
      Entry entry = trie.entryOrNull(match);
      if (entry == null) {
        add(TokenType.WORD, pos, end, null);
        return;
      }
      add(TokenType.WORD, pos, Trie.end(match), entry);
    }
  }

  /// Right behind digits 일부터 is "from the nth", not the word 일부 — but 조각 in 1조각 is the word; 분의
  /// makes a number of what follows.
  private boolean plainAfterNumber() {
    boolean counted = pos > from && Chars.isDigit(text.charAt(pos - 1));
    boolean scale = "조만천경백".indexOf(text.charAt(pos)) >= 0;
    return (counted && !scale) || tokens.is(tokens.size() - 1, SenseKind.FRACTION_OF);
  }

  /// 一百零一万一千: behind a number, 万一 is no word of its own.
  private boolean scaleAfterNumber() {
    int last = tokens.size() - 1;
    boolean number = tokens.is(last, TokenType.NUMBER) || tokens.any(last, NUMBER_WORDS);
    return number && tokens.end(last) == pos && "万萬亿億百千十".indexOf(text.charAt(pos)) >= 0;
  }

  private void han() {
    long match = trie.match(text, pos, to, true, scaleAfterNumber() ? NOISE : 0L);
    Entry entry = trie.entryOrNull(match);
    if (entry != null) {
      add(TokenType.WORD, pos, Trie.end(match), entry);
      return;
    }
    int last = tokens.size() - 1;
    if (last >= 0
        && tokens.end(last) == pos
        && tokens.is(last, TokenType.WORD)
        && tokens.entry(last) == null
        && Chars.isHan(tokens.first(last))) {
      pos++;
      tokens.extend(pos);
    } else {
      add(TokenType.WORD, pos, pos + 1, null);
    }
  }

  // --- marks

  private void mark(char c) {
    int start = pos;
    if (c == '[' || c == '［' || c == '【') {
      int end = citationEnd(start);
      if (end > 0) {
        add(TokenType.CITATION, start, end, null);
        return;
      }
    }
    if (c == '.'
        && start + 1 < to
        && Chars.isDigit(text.charAt(start + 1))
        && opensDecimal(start)) {
      int end = Digits.run(text, start + 1, to);
      tokens.add(TokenType.NUMBER, start, end, null, start);
      pos = end;
      return;
    }
    if (c == '+' && start + 1 < to) {
      int end = NumberScan.phoneEnd(text, start + 1, to);
      if (end > 0) {
        add(TokenType.PHONE, start, end, null);
        return;
      }
    }
    long match = trie.match(text, start, to, false);
    Entry entry = trie.entryOrNull(match);
    boolean beforeDigits =
        entry != null
            && entry.is(SenseKind.CURRENCY_BEFORE)
            && Trie.end(match) < to
            && Chars.isDigit(text.charAt(Trie.end(match)));
    if (!beforeDigits) {
      match = trie.match(text, start, to, true);
      entry = trie.entryOrNull(match);
    }
    add(TokenType.MARK, start, entry == null ? start + 1 : Trie.end(match), entry);
  }

  private boolean opensDecimal(int start) {
    if (start == from) {
      return true;
    }
    char before = text.charAt(start - 1);
    return Chars.isSpace(before) || "$£€¥-−(+~".indexOf(before) >= 0;
  }

  /// {@return the end of "[3]", "[3, 4]", "[3–5]", or −1}
  private int citationEnd(int start) {
    int i = start + 1;
    int digits = 0;
    while (i < to && i - start < 24) {
      char c = text.charAt(i);
      if (c == ']' || c == '］' || c == '】') {
        return digits > 0 ? i + 1 : -1;
      }
      if (Chars.isDigit(c)) {
        digits++;
        if (digits > 12) {
          return -1;
        }
      } else if (c != ',' && c != ' ' && c != ';' && c != '^' && !Chars.isDash(c)) {
        return -1;
      }
      i++;
    }
    return -1;
  }

  private void add(TokenType type, int start, int end, @Nullable Entry entry) {
    tokens.add(type, start, end, entry);
    pos = end;
  }
}
