package org.parallax.check.identity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parallax.claim.Claim;
import org.parallax.document.Document;
import org.parallax.document.Span;
import org.parallax.quantity.HanForms;

/// What a claim's clause is about: its words but the number, the unit and words without weight. Han
/// text, which has no spaces, counts by pairs of characters.
///
/// @param isOneOfSeveral whether a word says that there are more such things ("another", "each")
/// @param words the words of the clause
/// @param names the names in the sentence: capitalised within it, or between quotation marks
/// @param owner in Korean, whose it is ("창장즈커의"), or null where nobody is named
record ClauseWords(
    Set<String> words, Set<String> names, boolean isOneOfSeveral, @Nullable String owner) {

  /// 무엇의: a word in the genitive before a number.
  private static final Pattern OWNER = Pattern.compile("([\uac00-\ud7a3A-Za-z0-9]{2,})의 ");

  private static final String ENDS = ",;:，；：。()（）、—";
  private static final Pattern NAME =
      Pattern.compile("(?<=[\\p{Ll},’'] )\\p{Lu}[\\p{L}\\d-]+|[“\"'‘「](.{2,12}?)[”\"'’」]");
  private static final Pattern WORD = Pattern.compile("[\\p{L}][\\p{L}\\p{N}-]*");
  private static final Set<String> POINTERS =
      Set.copyOf(
          Table.rows("owner-pointers.tsv", 1).stream().map(x -> x.cells().getFirst()).toList());
  private static final Set<String> IDLE = idle();
  private static final Pattern SEVERAL = several();

  ClauseWords {
    words = Set.copyOf(words);
    names = Set.copyOf(names);
  }

  static ClauseWords of(Document document, Claim claim) {
    String text = document.text();
    Span sentence = document.sentences().get(claim.sentence()).span();
    int valueStart = claim.values().getFirst().start();
    int valueEnd = claim.values().getLast().end();
    int start = valueStart;
    while (start > sentence.start() && ENDS.indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    int end = valueEnd;
    while (end < sentence.end() && ENDS.indexOf(text.charAt(end)) < 0) {
      end++;
    }
    Set<String> words = new HashSet<>();
    add(text.substring(start, valueStart), words);
    add(text.substring(valueEnd, end), words);
    Set<String> names = new HashSet<>();
    Matcher name = NAME.matcher(sentence.of(text));
    while (name.find()) {
      names.add(name.group(1) == null ? name.group() : name.group(1));
    }
    return new ClauseWords(
        words,
        names,
        SEVERAL.matcher(HanForms.simplified(text.substring(start, end))).find(),
        owner(text.substring(start, valueStart)));
  }

  private static @Nullable String owner(String lead) {
    Matcher m = OWNER.matcher(lead);
    return m.find() && !POINTERS.contains(m.group(1)) ? m.group(1) : null;
  }

  /// {@return how many words the two have in common}
  int common(ClauseWords other) {
    int common = 0;
    for (String word : words) {
      boolean shared = other.words.contains(word) || (isHangul(word) && other.inflects(word));
      common += shared ? 1 : 0;
    }
    return common;
  }

  /// {@return whether one clause says no word that the other does not}
  boolean isWithin(ClauseWords other) {
    int common = common(other);
    int less = Math.min(words.size(), other.words.size());
    boolean han = words.stream().anyMatch(ClauseWords::isHan);
    boolean hangul = words.stream().anyMatch(ClauseWords::isHangul);
    return han ? common * 10 >= less * 8 : hangul ? common * 10 >= less * 6 : common == less;
  }

  /// Whether another form of a Korean word is among the words: 목표 and 목표치, 인정받은 and 인정받았다.
  private boolean inflects(String word) {
    String stem = word.substring(0, Math.min(word.length(), word.length() > 3 ? 3 : 2));
    return stem.length() > 1
        && words.stream()
            .anyMatch(w -> w.startsWith(stem) && Math.abs(w.length() - word.length()) < 3);
  }

  private static boolean isHangul(String word) {
    return word.codePointAt(0) >= 0xac00 && word.codePointAt(0) <= 0xd7a3;
  }

  /// {@return whether the clauses name two owners of what they tell, neither only pointing back}
  boolean areOfOthers(ClauseWords other) {
    String its = other.owner;
    return owner != null && its != null && !owner.equals(its);
  }

  /// {@return whether the sentences name someone or something in common, or name nothing}
  boolean sharesNames(ClauseWords other) {
    if (names.isEmpty() || other.names.isEmpty()) {
      // Chinese names have no capitals: where none is quoted, none can be told apart.
      boolean han = words.stream().anyMatch(ClauseWords::isHan);
      boolean hangul = words.stream().anyMatch(ClauseWords::isHangul);
      if (hangul && names.isEmpty() != other.names.isEmpty()) {
        Set<String> told = names.isEmpty() ? words : other.words;
        return (names.isEmpty() ? other.names : names).stream().anyMatch(told::contains);
      }
      return han || (names.isEmpty() && other.names.isEmpty());
    }
    return names.stream().anyMatch(other.names::contains);
  }

  private static boolean isHan(String word) {
    return word.codePointAt(0) >= 0x4e00 && word.codePointAt(0) <= 0x9fff;
  }

  private static void add(String part, Set<String> words) {
    Matcher m = WORD.matcher(HanForms.simplified(part).toLowerCase(Locale.ROOT));
    while (m.find()) {
      String word = m.group();
      if (isHan(word)) {
        addPairs(word, words);
      } else {
        String name = MetricName.of(word);
        if (name != null && !IDLE.contains(word) && !IDLE.contains(name)) {
          words.add(name);
        }
      }
    }
  }

  private static void addPairs(String word, Set<String> words) {
    StringBuilder kept = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      String c = word.substring(i, i + 1);
      if (!IDLE.contains(c)) {
        kept.append(c);
      }
    }
    for (int i = 0; i + 1 < kept.length(); i++) {
      words.add(kept.substring(i, i + 2));
    }
  }

  private static Pattern several() {
    List<String> words = new ArrayList<>();
    for (Table.Row row : Table.rows("several.tsv", 1)) {
      String word = row.cells().getFirst();
      boolean spaced = PhraseMatcher.isSpacedLetter(word.charAt(0));
      words.add(spaced ? "\\b" + Pattern.quote(word) + "\\b" : Pattern.quote(word));
    }
    return Pattern.compile(String.join("|", words), Pattern.CASE_INSENSITIVE);
  }

  private static Set<String> idle() {
    Set<String> idle = new HashSet<>();
    for (Table.Row row : Table.rows("clause-idle.tsv", 1)) {
      idle.add(HanForms.simplified(row.cells().getFirst()));
    }
    return Set.copyOf(idle);
  }
}
