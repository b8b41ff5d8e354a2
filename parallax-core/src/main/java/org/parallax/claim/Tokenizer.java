package org.parallax.claim;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.document.Span;
import org.parallax.quantity.Mention;
import org.parallax.quantity.MentionScanner;

/// Cuts a sentence into numerals, times, phrases of the lexicon, other words and marks.
///
/// Latin words end at their letters, Han runs where a phrase of the lexicon begins, Hangul words at
/// the space, with the particle that ends them as a token of its own.
final class Tokenizer {
  private final String language;
  private final PhraseTrie trie;
  private final MentionScanner scanner;

  Tokenizer(String language, Lexicon lexicon) {
    this.language = language;
    this.scanner = MentionScanner.forLanguage(language);
    this.trie = lexicon.trie();
  }

  /// {@return the tokens of a sentence}
  ///
  /// @param mentions what the number scanner found in it, in text order
  Tokens cut(String text, Span sentence, List<Mention> mentions) {
    var pass = new Pass(text, sentence, mentions);
    pass.run();
    return new Tokens(language, text, sentence.start(), sentence.end(), pass.out);
  }

  private final class Pass {
    private final String text;
    private final int end;
    private final List<Mention> mentions;
    private final List<Token> out = new ArrayList<>();
    private int at;
    private int next;
    private boolean spaced;

    Pass(String text, Span sentence, List<Mention> mentions) {
      this.text = text;
      this.at = sentence.start();
      this.end = sentence.end();
      this.mentions = mentions;
    }

    void run() {
      while (at < end) {
        while (next < mentions.size() && mentions.get(next).start() < at) {
          next++;
        }
        char c = text.charAt(at);
        if (isSpace(c) || isOrnament(c)) {
          spaced |= isSpace(c);
          at++;
        } else if (!hedge() && !hedgeBehind() && !phrase() && !mention()) {
          if (isApostrophe(c) && isGenitive()) {
            add(Token.Kind.PUNCT, at + 2, Senses.NONE, null);
          } else if (PhraseTrie.isLatin(c)) {
            latin();
          } else if (isHangul(c)) {
            hangul();
          } else if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
            run(c);
          } else {
            add(Token.Kind.PUNCT, at + 1, Senses.NONE, null);
          }
        }
      }
    }

    private @Nullable Mention ahead() {
      return next < mentions.size() ? mentions.get(next) : null;
    }

    private boolean hedge() {
      if (ahead() instanceof Mention.Value value && value.cue() != null) {
        Mention.Cue cue = value.cue();
        if (cue.start() == at && cue.end() <= value.start() && !isVerb(cue)) {
          // "sub-5 %": the hyphen belongs to the bound.
          boolean joined = cue.end() + 1 == value.start() && text.charAt(cue.end()) == '-';
          add(Token.Kind.HEDGE, joined ? value.start() : cue.end(), Senses.NONE, null);
          return true;
        }
      }
      return false;
    }

    /// "exceeded", 超过, 돌파: a bound that is also the predicate.
    private boolean isVerb(Mention.Cue cue) {
      long match = trie.match(text, cue.start(), end, true);
      return match != PhraseTrie.NONE && trie.senses(match).has(CueKind.LEVEL);
    }

    /// 左右 and its like, behind their value.
    private boolean hedgeBehind() {
      if (!out.isEmpty() && out.getLast().mention instanceof Mention.Value value) {
        Mention.Cue cue = value.cue();
        if (cue != null && cue.start() == at && cue.end() <= end && !isVerb(cue)) {
          add(Token.Kind.HEDGE, cue.end(), Senses.NONE, null);
          return true;
        }
      }
      return false;
    }

    private boolean mention() {
      Mention mention = ahead();
      if (mention == null || mention.start() != at || mention.end() > end) {
        return false;
      }
      if (mention instanceof Mention.Value value && (isCueTaken(value) || isYardstick(value))) {
        mention = alone(value);
      }
      Token.Kind kind =
          switch (mention) {
            case Mention.Value _ -> Token.Kind.VALUE;
            case Mention.Time _ -> Token.Kind.TIME;
            case Mention.Basis _ -> Token.Kind.BASIS;
            case Mention.Other _ -> Token.Kind.OTHER;
          };
      long match =
          kind == Token.Kind.BASIS ? trie.match(text, at, mention.end(), true) : PhraseTrie.NONE;
      Senses senses = match == PhraseTrie.NONE ? Senses.NONE : trie.senses(match);
      next++;
      add(kind, mention.end(), senses, mention);
      return true;
    }

    /// "picked up to 8.5 %": the words of the bound belong to a verb.
    private boolean isCueTaken(Mention.Value value) {
      Mention.Cue cue = value.cue();
      return cue != null
          && cue.start() < at
          && !out.isEmpty()
          && out.size() > 1
          && out.getLast().kind != Token.Kind.HEDGE
          && out.get(out.size() - 2).end > cue.start();
    }

    /// "5.7% 증가해 6월의 6.8%를 밑돌았다": the figure of another time is what the one before is held
    /// against, and no bound of its own.
    private boolean isYardstick(Mention.Value value) {
      Mention.Cue cue = value.cue();
      if (!language.equals("ko") || cue == null || cue.start() < value.end()) {
        return false;
      }
      int i = out.size() - 1;
      boolean genitive = i >= 0 && text.charAt(out.get(i).start) == '의';
      i = genitive ? i - 1 : i;
      boolean dated = i >= 0 && out.get(i).kind == Token.Kind.TIME;
      for (int k = i - 1; dated && k >= 0; k--) {
        boolean same =
            out.get(k).mention instanceof Mention.Value other
                && other.quantity().unit().dimension() == value.quantity().unit().dimension();
        if (same) {
          return true;
        }
      }
      return false;
    }

    private Mention alone(Mention.Value value) {
      List<Mention> again = scanner.scan(text, value.start(), value.end(), null);
      boolean same = again.size() == 1 && again.getFirst() instanceof Mention.Value;
      return same ? again.getFirst() : value;
    }

    /// A phrase of the lexicon; one that would swallow a numeral only if it names it (role, idiom).
    private boolean phrase() {
      long match = trie.match(text, at, end, true);
      if (match == PhraseTrie.NONE) {
        return false;
      }
      int to = PhraseTrie.end(match);
      Senses senses = trie.senses(match);
      Mention ahead = ahead();
      if (to - at == 1 && isHan(text.charAt(at)) && !opens(to, senses)) {
        return false;
      }
      boolean names =
          senses.has(CueKind.ROLE)
              || senses.has(CueKind.IDIOM)
              || senses.has(CueKind.BASIS)
              || senses.has(CueKind.SHIFT)
              || senses.has(CueKind.METRIC)
              || ahead instanceof Mention.Other
              || (ahead instanceof Mention.Time && ahead.start() > at && isHan(text.charAt(at)));
      if (senses.has(CueKind.SHIFT)
          && language.equals("ko")
          && ahead instanceof Mention.Time
          && ahead.start() == at
          && ahead.end() <= to) {
        next++;
        add(Token.Kind.TIME, to, senses, ahead);
        return true;
      }
      boolean swallows = ahead != null && ahead.start() < to;
      if (ahead != null && swallows && !(names && ahead.end() <= to)) {
        long shorter =
            ahead.start() > at ? trie.match(text, at, ahead.start(), true) : PhraseTrie.NONE;
        if (shorter == PhraseTrie.NONE) {
          return false;
        }
        to = PhraseTrie.end(shorter);
        senses = trie.senses(shorter);
      }
      if (isHangul(text.charAt(to - 1)) && !standsAlone(to, senses)) {
        return false;
      }
      add(Token.Kind.WORD, to, senses, null);
      return true;
    }

    /// A single character is a word of its own only where another word, numeral or mark follows it,
    /// or where a word of the lexicon ends before it; a predicate only before a numeral. 的 and 、
    /// always are.
    private boolean opens(int to, Senses senses) {
      if (senses.has(CueKind.REL) || (senses.has(CueKind.CONJ) && !isHan(text.charAt(at)))) {
        return true;
      }
      Mention ahead = ahead();
      boolean numeral = (ahead != null && ahead.start() == to) || isHedge(ahead, to);
      if (numeral) {
        return true;
      }
      if (senses.has(CueKind.MOVE) || (senses.has(CueKind.LEVEL) && !senses.has(CueKind.PREP))) {
        return to < end && isTo(text.charAt(to));
      }
      if (to >= end || !isRunLetter(text.charAt(to))) {
        return true;
      }
      return isAfterWord(senses) || PhraseTrie.end(trie.match(text, to, end, true)) - to > 1;
    }

    private boolean isAfterWord(Senses senses) {
      boolean binds =
          senses.has(CueKind.PREP)
              || senses.has(CueKind.LEAD)
              || senses.has(CueKind.SHARE)
              || senses.value(CueKind.MODALITY).equals("target");
      Token last = out.isEmpty() ? null : out.getLast();
      return binds && last != null && last.end == at && !last.senses.isEmpty();
    }

    private static boolean isTo(char c) {
      return c == '至' || c == '到';
    }

    private static boolean isHedge(@Nullable Mention mention, int at) {
      return mention instanceof Mention.Value value
          && value.cue() != null
          && value.cue().start() == at;
    }

    /// A Korean match of one syllable must be a whole word or followed by a particle.
    private boolean standsAlone(int to, Senses senses) {
      if (to - at > 1 || to >= end || !isHangul(text.charAt(to))) {
        return true;
      }
      return senses.has(CueKind.PARTICLE) ? false : particleFrom(to) == wordEnd(to);
    }

    private int particleFrom(int from) {
      long match = trie.match(text, from, end, true);
      boolean found = match != PhraseTrie.NONE && trie.senses(match).has(CueKind.PARTICLE);
      return found ? PhraseTrie.end(match) : -1;
    }

    private int wordEnd(int from) {
      int i = from;
      while (i < end && isHangul(text.charAt(i))) {
        i++;
      }
      return i;
    }

    private void latin() {
      int i = at;
      while (i < end && (PhraseTrie.isLatin(text.charAt(i)) || joins(i))) {
        i++;
        Mention ahead = ahead();
        if (ahead != null && ahead.start() == i) {
          break;
        }
      }
      if (i - at > 2
          && PhraseTrie.fold(text.charAt(i - 1)) == 's'
          && isApostrophe(text.charAt(i - 2))) {
        add(Token.Kind.WORD, i - 2, Senses.NONE, null);
        add(Token.Kind.PUNCT, i, Senses.NONE, null);
      } else {
        add(Token.Kind.WORD, i, Senses.NONE, null);
      }
    }

    private boolean isGenitive() {
      return at + 1 < end
          && PhraseTrie.fold(text.charAt(at + 1)) == 's'
          && (at + 2 >= end || !PhraseTrie.isLatin(text.charAt(at + 2)));
    }

    private boolean joins(int i) {
      char c = text.charAt(i);
      return (c == '-' || c == '\u2011' || c == '&' || isApostrophe(c) || c == '.')
          && i > at
          && i + 1 < end
          && PhraseTrie.isLatin(text.charAt(i + 1))
          && (c != '.' || i - at == 1 || text.charAt(i - 2) == '.');
    }

    /// A Hangul word not in the lexicon: up to an inner noun of the lexicon or its particle.
    private void hangul() {
      int to = wordEnd(at);
      Mention ahead = ahead();
      if (ahead != null && ahead.start() < to) {
        to = ahead.start();
      }
      for (int i = at + 1; i < to; i++) {
        long match = trie.match(text, i, to, true);
        if (match != PhraseTrie.NONE && splitsAt(i, to, match)) {
          add(Token.Kind.WORD, i, Senses.NONE, null);
          return;
        }
      }
      add(Token.Kind.WORD, to, Senses.NONE, null);
    }

    private boolean isGlued() {
      return !out.isEmpty() && !spaced && out.getLast().end == at;
    }

    private boolean splitsAt(int i, int to, long match) {
      Senses senses = trie.senses(match);
      int matched = PhraseTrie.end(match);
      if (senses.has(CueKind.PARTICLE)) {
        return matched == to && KoreanSyllables.takes(text, at, i, to, isGlued());
      }
      boolean noun = senses.has(CueKind.METRIC) || senses.has(CueKind.CHANGE_NOUN);
      boolean stem = i - at > 1 || KoreanSyllables.isPrefix(text.charAt(at));
      return noun && matched - i > 1 && stem;
    }

    /// Letters of other scripts, up to the next phrase, numeral or mark.
    private void run(char c) {
      int i = at + (Character.isHighSurrogate(c) && at + 1 < end ? 2 : 1);
      Mention ahead = ahead();
      while (i < end
          && isRunLetter(text.charAt(i))
          && (ahead == null || ahead.start() != i)
          && !isHedge(ahead, i)
          && !begins(i)) {
        i++;
      }
      add(Token.Kind.WORD, i, Senses.NONE, null);
    }

    /// Whether a phrase of the lexicon begins inside a run of letters.
    private boolean begins(int i) {
      long match = trie.match(text, i, end, true);
      if (match == PhraseTrie.NONE) {
        return false;
      }
      int to = PhraseTrie.end(match);
      if (to - i > 1 || !isHan(text.charAt(i))) {
        return true;
      }
      int kept = at;
      at = i;
      boolean opens = opens(to, trie.senses(match));
      at = kept;
      return opens;
    }

    private void add(Token.Kind kind, int to, Senses senses, @Nullable Mention mention) {
      var token = new Token(kind, at, to, senses, mention, PhraseTrie.fold(text.charAt(at)));
      token.spaced = spaced;
      spaced = false;
      out.add(token);
      at = to;
    }
  }

  static boolean isSpace(char c) {
    return c <= ' '
        || c == '\u00A0'
        || c == '\u3000'
        || (c >= '\u2000' && c <= '\u200B')
        || c == '\u202F';
  }

  private static boolean isOrnament(char c) {
    return switch (c) {
      case '*', '_', '`', '"', '“', '”', '「', '」', '#', '\uFEFF' -> true;
      default -> false;
    };
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '’';
  }

  private static boolean isRunLetter(char c) {
    return !PhraseTrie.isLatin(c) && !isHangul(c) && Character.isLetterOrDigit(c);
  }

  private static boolean isHan(char c) {
    return c >= '一' && c <= '鿿';
  }

  static boolean isHangul(char c) {
    return c >= '가' && c <= '힣';
  }
}
