package org.parallax.check.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parallax.claim.Claim;
import org.parallax.document.Document;
import org.parallax.document.Span;
import org.parallax.quantity.HanForms;

/// What a clause says of its number, for telling whether two clauses say it of one thing.
///
/// @param words of the clause that name the thing; Han text by single characters
/// @param context all words of the sentence, and, where it only points back ("the firm", 他, 이 회사),
///   of those before it
/// @param times the words of time in the clause ("last year", 2019, 3월) and what else tells things
///   of one name apart ("net", "League A"); "now" is none
/// @param sentenceTimes the words of time in the whole sentence
/// @param isApart whether a word sets the number apart from others of its sort
/// @param isSurvey whether it counts whom a survey reached
/// @param isOfTheSurvey whether it takes such a number up again ("the 275 flats of that survey")
record Saying(
    Claim claim,
    Set<String> words,
    Set<String> context,
    Set<String> names,
    Set<String> times,
    Set<String> sentenceTimes,
    boolean isApart,
    boolean isSurvey,
    boolean isOfTheSurvey) {

  private static final String ENDS = ",;:，；：。()（）、—\n";
  private static final Pattern LETTER = Pattern.compile("(?<=\\p{L} )[A-Z](?![\\p{L}'’$])");
  private static final Pattern WORD = Pattern.compile("[\\p{L}][\\p{L}\\p{N}-]*");

  Saying {
    words = Set.copyOf(words);
    context = Set.copyOf(context);
    names = Set.copyOf(names);
    times = Set.copyOf(times);
    sentenceTimes = Set.copyOf(sentenceTimes);
  }

  static Saying of(Document document, Claim claim, Sentences sentences) {
    String text = document.text();
    Restating table = sentences.table();
    Span sentence = document.sentences().get(claim.sentence()).span();
    int valueStart = claim.values().getFirst().start();
    int valueEnd = claim.values().getLast().end();
    int start = valueStart;
    while (start > sentence.start() && !isEnd(text, start - 1)) {
      start--;
    }
    int end = valueEnd;
    while (end < sentence.end() && !isEnd(text, end)) {
      end++;
    }
    String lead = plain(text.substring(start, valueStart));
    String rest = plain(text.substring(valueEnd, end));
    boolean hangul = hasHangul(text, sentence);
    String tail = hangul ? "" : rest.substring(0, table.predicate(rest));
    Set<String> words = new HashSet<>();
    add(lead, table, words);
    add(tail, table, words);
    Sentences.Said said = sentences.at(claim.sentence());
    String clause = lead + " # " + rest;
    return new Saying(
        claim,
        words,
        said.context(),
        said.names(),
        marks(table, lead + " # " + tail, text.substring(start, end)),
        said.times(),
        table.isApart(lead + " # " + tail),
        table.isSurvey(clause),
        table.isOfTheSurvey(lead, rest));
  }

  /// What the sentences of a document say, each read once.
  static final class Sentences {
    private static final int BACK = 3;
    private static final Pattern NAME =
        Pattern.compile("(?<=[\\p{Ll},’'] )\\p{Lu}[\\p{L}\\d-]+|[“\"'‘「](.{2,12}?)[”\"'’」]");

    private final Document document;
    private final Restating table;
    private final Map<Integer, Set<String>> words = new HashMap<>();
    private final Map<Integer, Said> said = new HashMap<>();

    Sentences(Document document, Restating table) {
      this.document = document;
      this.table = table;
    }

    /// Of one sentence, and of those before that it points back to.
    record Said(Set<String> context, Set<String> names, Set<String> times) {
      Said {
        context = Set.copyOf(context);
        names = Set.copyOf(names);
        times = Set.copyOf(times);
      }
    }

    Restating table() {
      return table;
    }

    Said at(int sentence) {
      return said.computeIfAbsent(sentence, this::read);
    }

    private Said read(int sentence) {
      String written = written(sentence);
      Set<String> context = new HashSet<>();
      int back = table.pointsBack(plain(written)) ? BACK : 0;
      for (int i = Math.max(0, sentence - back); i <= sentence; i++) {
        context.addAll(words.computeIfAbsent(i, this::words));
      }
      Set<String> names = new HashSet<>();
      Matcher name = NAME.matcher(written);
      while (name.find()) {
        names.add(name.group(1) == null ? name.group() : name.group(1));
      }
      return new Said(context, names, table.times(plain(written)));
    }

    private Set<String> words(int sentence) {
      Set<String> found = new HashSet<>();
      add(plain(written(sentence)), table, found);
      return found;
    }

    private String written(int sentence) {
      return document.sentences().get(sentence).span().of(document.text());
    }
  }

  /// The point of "3.5" and the comma of "3,500" end no clause.
  private static boolean isEnd(String text, int at) {
    boolean digits =
        at > 0
            && at + 1 < text.length()
            && Character.isDigit(text.charAt(at - 1))
            && Character.isDigit(text.charAt(at + 1));
    return ENDS.indexOf(text.charAt(at)) >= 0 && !digits;
  }

  private static Set<String> marks(Restating table, String clause, String written) {
    Set<String> marks = new HashSet<>(table.times(clause));
    marks.addAll(table.shades(clause));
    Matcher letter = LETTER.matcher(written);
    while (letter.find()) {
      marks.add(letter.group());
    }
    return marks;
  }

  private static String plain(String text) {
    return HanForms.simplified(text).toLowerCase(Locale.ROOT);
  }

  private static boolean hasHangul(String text, Span span) {
    for (int i = span.start(); i < span.end(); i++) {
      if (text.charAt(i) >= '\uac00' && text.charAt(i) <= '\ud7a3') {
        return true;
      }
    }
    return false;
  }

  private static void add(String part, Restating table, Set<String> words) {
    Matcher m = WORD.matcher(table.withoutTimes(part));
    while (m.find()) {
      String word = m.group();
      for (String piece : pieces(word)) {
        String name = isHan(piece) ? piece : MetricName.of(piece);
        if (name != null && !table.isSoft(piece) && !table.isSoft(name)) {
          words.add(name);
        }
      }
    }
  }

  /// Han text by single characters, Latin letters inside it as words.
  private static List<String> pieces(String word) {
    List<String> pieces = new ArrayList<>();
    StringBuilder run = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      String c = word.substring(i, i + 1);
      if (isHan(c)) {
        if (!run.isEmpty()) {
          pieces.add(run.toString());
          run.setLength(0);
        }
        pieces.add(c);
      } else {
        run.append(c);
      }
    }
    if (!run.isEmpty()) {
      pieces.add(run.toString());
    }
    return pieces;
  }

  static boolean isHan(String word) {
    return word.codePointAt(0) >= 0x4e00 && word.codePointAt(0) <= 0x9fff;
  }

  /// {@return the words of this clause that the other's context does not have}
  Set<String> beyond(Saying other) {
    Set<String> left = new HashSet<>();
    for (String word : words) {
      if (!has(other.context, word)) {
        left.add(word);
      }
    }
    return left;
  }

  /// {@return the words that both clauses have}
  Set<String> common(Saying other) {
    Set<String> common = new HashSet<>();
    words.stream().filter(w -> has(other.words, w)).forEach(common::add);
    return common;
  }

  /// {@return the words that the two clauses share, or that one shares with the other's context}
  Set<String> shared(Saying other) {
    Set<String> shared = new HashSet<>();
    words.stream().filter(w -> has(other.context, w)).forEach(shared::add);
    other.words.stream().filter(w -> has(context, w)).forEach(shared::add);
    return shared;
  }

  /// Whether a set holds a word or, in Korean, another form of it.
  private static boolean has(Set<String> words, String word) {
    if (words.contains(word)) {
      return true;
    }
    boolean hangul = word.charAt(0) >= '\uac00' && word.charAt(0) <= '\ud7a3';
    if (!hangul || word.length() < 2) {
      return false;
    }
    for (String other : words) {
      int common = 0;
      int most = Math.min(word.length(), other.length());
      while (common < most && word.charAt(common) == other.charAt(common)) {
        common++;
      }
      if (common >= 2 && common >= most - 1) {
        return true;
      }
    }
    return false;
  }
}
