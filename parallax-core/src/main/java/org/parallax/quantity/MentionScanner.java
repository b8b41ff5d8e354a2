package org.parallax.quantity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.parallax.quantity.Entry.Sense;
import org.parallax.quantity.Mention.Role;

/// Finds every value, time expression, comparison basis and other digits in a text of one language.
///
/// Immutable and safe for use by many threads; one instance per language is kept.
///
/// {@snippet :
/// MentionScanner.forLanguage("en").scan(text, 0, text.length(), LocalDate.of(2025, 11, 21));
/// }
public final class MentionScanner {

  private static final Map<String, MentionScanner> SCANNERS = new ConcurrentHashMap<>();

  private static final long STARTS =
      starting(
          SenseKind.DIGIT,
          SenseKind.TEEN,
          SenseKind.TEN,
          SenseKind.SMALL_SCALE,
          SenseKind.SCALE,
          SenseKind.GROUP,
          SenseKind.VAGUE,
          SenseKind.ARTICLE,
          SenseKind.HALF,
          SenseKind.FRACTION,
          SenseKind.ORDINAL,
          SenseKind.MINUS,
          SenseKind.POINT,
          SenseKind.MULTIPLE,
          SenseKind.CURRENCY_BEFORE,
          SenseKind.PERCENT,
          SenseKind.CUE_BEFORE,
          SenseKind.BETWEEN,
          SenseKind.FROM,
          SenseKind.MONTH,
          SenseKind.PAST,
          SenseKind.THIS,
          SenseKind.NEXT,
          SenseKind.AS_OF,
          SenseKind.END_OF,
          SenseKind.PART_OF,
          SenseKind.FISCAL,
          SenseKind.RELATIVE,
          SenseKind.PERIOD_WORD,
          SenseKind.SPAN_UNIT,
          SenseKind.BASIS,
          SenseKind.LABEL,
          SenseKind.NAME,
          SenseKind.FIRST,
          SenseKind.ORDINAL_BEFORE,
          SenseKind.PERCENT_BEFORE,
          SenseKind.FRACTION_WORD);

  private final Lexicon lexicon;
  private final Numerals numerals;
  private final Values values;
  private final Times times;

  private MentionScanner(String language) {
    lexicon = Lexicon.load(language);
    boolean english = language.equals("en");
    numerals = english ? new EnglishNumerals() : new EastAsianNumerals(language.equals("ko"));
    Nouns nouns = english ? new EnglishNouns() : new EastAsianNouns();
    values = new Values(new Units(numerals, nouns));
    times = english ? new EnglishTimes() : new EastAsianTimes();
  }

  /// {@return the scanner for a language}
  ///
  /// @param tag `en`, `zh` or `ko`
  /// @throws IllegalArgumentException if the language is another
  public static MentionScanner forLanguage(String tag) {
    String language =
        switch (tag) {
          case "en", "zh", "ko" -> tag;
          default ->
              throw new IllegalArgumentException(
                  "Expected the language en, zh or ko, found '" + tag + "'.");
        };
    return SCANNERS.computeIfAbsent(language, MentionScanner::new);
  }

  /// {@return what a stretch of text mentions, by start, none overlapping another}
  ///
  /// @param from first code unit to read
  /// @param to one past the last
  /// @param clock the day from which "last year" counts, or null if unknown
  public List<Mention> scan(String text, int from, int to, @Nullable LocalDate clock) {
    Tokens t = Lexer.lex(lexicon.trie(), text, from, to);
    Currencies scope = new Currencies(t);
    List<Mention> mentions = new ArrayList<>();
    int i = 0;
    while (i < t.size()) {
      Entry entry = t.entry(i);
      TokenType type = t.type(i);
      if (type == TokenType.WORD && (entry == null || !entry.any(STARTS))) {
        i++;
        continue;
      }
      i = next(t, i, scope, clock, mentions);
    }
    return List.copyOf(mentions);
  }

  /// A numeral with its place, before units and times are looked at.
  record NumeralAt(int start, int end, java.math.BigDecimal value) {}

  /// {@return every numeral in a text, years and ordinary numbers alike}
  List<NumeralAt> numerals(String text) {
    Tokens t = Lexer.lex(lexicon.trie(), text, 0, text.length());
    List<NumeralAt> found = new ArrayList<>();
    int i = 0;
    while (i < t.size()) {
      Numeral n = numerals.at(t, i);
      if (n == null) {
        i++;
      } else {
        found.add(new NumeralAt(t.start(n.from()), t.end(n.to() - 1), n.value()));
        i = n.to();
      }
    }
    return found;
  }

  private int next(
      Tokens t, int i, Currencies scope, @Nullable LocalDate clock, List<Mention> mentions) {
    Role role = role(t.type(i));
    if (role != null) {
      if (t.is(i, TokenType.NAME) || t.is(i, TokenType.DATE) || t.is(i, TokenType.ORDINAL)) {
        Times.Read time = times.at(t, i, clock);
        if (time != null) {
          mentions.add(time.time());
          return time.to();
        }
      }
      mentions.add(new Mention.Other(t.start(i), t.end(i), role));
      return i + 1;
    }
    if (t.is(i, SenseKind.NAME)) {
      mentions.add(new Mention.Other(t.start(i), t.end(i), Role.NAME));
      return i + 1;
    }
    if (t.is(i, SenseKind.LABEL)) {
      int number = t.mark(i + 1, '.') ? i + 2 : i + 1;
      if (t.is(number, TokenType.NUMBER)) {
        mentions.add(new Mention.Other(t.start(i), t.end(number), Role.LABEL));
        return number + 1;
      }
    }
    Sense basis = t.sense(i, SenseKind.BASIS);
    if (basis != null) {
      ChangeBasis change = ChangeBasis.valueOf(basis.value().toUpperCase(java.util.Locale.ROOT));
      mentions.add(new Mention.Basis(t.start(i), t.end(i), change));
      return i + 1;
    }
    Times.Read time = times.at(t, i, clock);
    if (time != null) {
      Mention.Basis than = than(t, time);
      mentions.add(than == null ? time.time() : than);
      return than == null ? time.to() : time.to() + 1;
    }
    int bounded = boundedTime(t, i, clock);
    if (bounded > i) {
      return bounded;
    }
    Values.Read value = values.at(t, i, scope);
    if (value != null && isNamed(t, i, value)) {
      mentions.add(new Mention.Other(t.start(i), t.end(i), Role.NAME));
      return i + 1;
    }
    if (value != null) {
      mentions.add(value.value());
      return value.to();
    }
    if (t.is(i, SenseKind.ORDINAL_BEFORE)) {
      Numeral n = numerals.at(t, i + 1);
      if (n != null && t.glued(i + 1)) {
        mentions.add(new Mention.Other(t.start(i), t.end(n.to() - 1), Role.ORDINAL));
        return n.to();
      }
    }
    if (t.is(i, SenseKind.ORDINAL) && Chars.isLatin(t.first(i))) {
      mentions.add(new Mention.Other(t.start(i), t.end(i), Role.ORDINAL));
    }
    return i + 1;
  }

  /// {@return where the time begins that stands behind a bound ("高于4月的5.1%"), or `i`: the bound is
  /// that of a value further on}
  private int boundedTime(Tokens t, int i, @Nullable LocalDate clock) {
    int j = i;
    while (t.is(j, SenseKind.CUE_BEFORE) && j - i < 3) {
      j++;
    }
    Times.Read time = j == i ? null : times.at(t, j, clock);
    boolean day = time != null && time.time().kind() == Mention.TimeKind.DAY;
    boolean span = time != null && time.time().kind() == Mention.TimeKind.SPAN;
    return time == null || day || span ? i : j;
  }

  /// "Model 3", "Watch 5": a short bare number right behind a capitalised word that is no known one
  /// and does not open the sentence.
  private static boolean isNamed(Tokens t, int i, Values.Read value) {
    boolean bare = value.value().form() == Mention.Form.BARE && value.to() == i + 1;
    if (!bare || t.integer(i) < 0 || t.length(i) > 3 || !t.is(i - 1, TokenType.WORD)) {
      return false;
    }
    String text = t.text;
    int start = t.start(i - 1);
    boolean title =
        t.entry(i - 1) == null
            && t.length(i - 1) > 2
            && Chars.isUpper(text.charAt(start))
            && !Chars.isUpper(text.charAt(start + 1));
    boolean inside = t.is(i - 2, TokenType.WORD) || t.is(i - 2, TokenType.NAME);
    return title && inside && t.start(i) == t.end(i - 1) + 1;
  }

  /// 1년 전보다: "than a year ago" is a basis of comparison, not a time.
  private static Mention.@Nullable Basis than(Tokens t, Times.Read time) {
    Sense particle = t.glued(time.to()) ? t.sense(time.to(), SenseKind.PARTICLE) : null;
    Frequency grain = time.time().grain();
    boolean than = particle != null && particle.value().equals("than");
    if (!than || grain == null || time.time().kind() != Mention.TimeKind.RELATIVE) {
      return null;
    }
    ChangeBasis basis =
        switch (grain) {
          case YEAR -> ChangeBasis.YOY;
          case QUARTER -> ChangeBasis.QOQ;
          case MONTH -> ChangeBasis.MOM;
          case DAY, HALF -> ChangeBasis.CHANGE;
        };
    return new Mention.Basis(time.time().start(), t.end(time.to()), basis);
  }

  private static @Nullable Role role(TokenType type) {
    return switch (type) {
      case NUMBER, WORD, MARK -> null;
      case NAME -> Role.NAME;
      case ORDINAL -> Role.ORDINAL;
      case DATE -> Role.IDENTIFIER;
      case CITATION -> Role.CITATION;
      case LINK -> Role.LINK;
      case VERSION -> Role.VERSION;
      case CLOCK -> Role.CLOCK;
      case PHONE -> Role.PHONE;
      case LIST_NUMBER -> Role.LIST_NUMBER;
    };
  }

  private static long starting(SenseKind... kinds) {
    long bits = 0;
    for (SenseKind kind : kinds) {
      bits |= Entry.bit(kind);
    }
    return bits;
  }
}
