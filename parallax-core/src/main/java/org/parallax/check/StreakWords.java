package org.parallax.check;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parallax.claim.Claim;

/// What a run of months or quarters is told of, by the words around its length.
final class StreakWords {

  /// What held every time.
  enum Sense {
    SLOWER,
    FASTER,
    FALL,
    RISE,
    FLAT,
    BELOW,
    ABOVE
  }

  /// A sense, and for a side the number on that side of which it lay.
  ///
  /// @param line the number, or null where the words name only a line
  /// @param not whether it never was so
  record Told(Sense sense, @Nullable String line, boolean not) {}

  private static final Pattern NOT = Pattern.compile("지(?:는|도)? 않|지(?:는|도)? 못했|没有|未曾");

  private static final int REACH = 30;

  private static final Pattern BREAK = Pattern.compile("[,;，；。、(（)）]|\\. ");
  private static final Pattern NUMBER =
      Pattern.compile("(?<![\\d.])[-−–]?\\d{1,3}(?:\\.\\d+)?(?!\\d|\\.\\d|월|月|년|年|분기|季)");

  private final Map<Sense, List<String>> senses = new EnumMap<>(Sense.class);
  private final List<String> runs = new ArrayList<>();
  private final List<String> lines = new ArrayList<>();
  private final List<String> others = new ArrayList<>();
  private final List<String> negative = new ArrayList<>();
  private final List<String> positive = new ArrayList<>();

  StreakWords() {
    for (List<String> row : Lexicon.read("streak-words.tsv", 2)) {
      List<String> words = List.of(row.get(1).split("\\|", -1));
      switch (row.get(0)) {
        case "run" -> runs.addAll(words);
        case "line" -> lines.addAll(words);
        case "other" -> others.addAll(words);
        case "negative" -> negative.addAll(words);
        case "positive" -> positive.addAll(words);
        default -> senses.put(Sense.valueOf(row.get(0).toUpperCase(Locale.ROOT)), words);
      }
    }
  }

  /// {@return what the sentence tells a run of, or null where it tells none or it is not plain}
  @Nullable Told in(Claim claim, String sentence) {
    String value = claim.values().isEmpty() ? "" : claim.values().getFirst().text();
    int at = value.isEmpty() ? -1 : sentence.indexOf(value);
    if (at < 0 || sentence.indexOf(value, at + 1) >= 0) {
      return null;
    }
    int end = at + value.length();
    String behind = clause(sentence.substring(end));
    String before = tail(sentence.substring(0, at));
    String around = (before + " " + value + behind).toLowerCase(Locale.ROOT);
    String near =
        (last(before) + value + behind.substring(0, Math.min(12, behind.length())))
            .toLowerCase(Locale.ROOT);
    if (runs.stream().noneMatch(near::contains) || others.stream().anyMatch(around::contains)) {
      return null;
    }
    boolean eastAsian = Words.hasEastAsian(sentence);
    String first = behind.toLowerCase(Locale.ROOT);
    Told told = told(first, before, value);
    return told != null || (eastAsian && !first.isBlank())
        ? told
        : told(before.toLowerCase(Locale.ROOT), before, value);
  }

  private @Nullable Told told(String words, String before, String value) {
    boolean held = has(Sense.BELOW, words) && words.contains("못");
    boolean not = !held && NOT.matcher(words).find();
    boolean under = any(negative, words);
    if (under != any(positive, words)) {
      return new Told(under ? Sense.BELOW : Sense.ABOVE, "0", not);
    }
    Sense side = words.isBlank() ? null : side(words);
    String number = side == null ? null : number(words.replace(value, " "));
    boolean line = lines.stream().anyMatch(l -> words.contains(l) || before.contains(l));
    if (side != null && (number != null || line)) {
      return new Told(side, number, not);
    }
    Sense only = null;
    for (Sense sense : List.of(Sense.SLOWER, Sense.FASTER, Sense.FLAT, Sense.FALL, Sense.RISE)) {
      if (only == null && has(sense, words)) {
        only = sense;
      }
    }
    boolean both = only == Sense.FALL && has(Sense.RISE, words);
    return only == null || both ? null : new Told(only, null, not);
  }

  private @Nullable Sense side(String words) {
    boolean below = has(Sense.BELOW, words);
    boolean above = has(Sense.ABOVE, words);
    // 넘지 못: over, and not.
    return below ? Sense.BELOW : above ? Sense.ABOVE : null;
  }

  private boolean has(Sense sense, String words) {
    return any(senses.getOrDefault(sense, List.of()), words);
  }

  private static boolean any(List<String> all, String words) {
    return all.stream()
        .anyMatch(word -> Words.hasEastAsian(word) ? words.contains(word) : starts(words, word));
  }

  /// An English word begins where its stem does.
  private static boolean starts(String words, String stem) {
    for (int at = words.indexOf(stem); at >= 0; at = words.indexOf(stem, at + 1)) {
      if (at == 0 || !Character.isLetter(words.charAt(at - 1))) {
        boolean whole =
            stem.length() > 4
                || at + stem.length() >= words.length()
                || !Character.isLetter(words.charAt(at + stem.length()));
        if (whole) {
          return true;
        }
      }
    }
    return false;
  }

  private static @Nullable String number(String words) {
    Matcher m = NUMBER.matcher(words);
    return m.find() ? m.group().replace('−', '-').replace('–', '-') : null;
  }

  private static String clause(String text) {
    Matcher m = BREAK.matcher(text);
    int to = m.find() ? m.start() : text.length();
    return text.substring(0, Math.min(to, REACH));
  }

  private static String tail(String text) {
    int from = 0;
    Matcher m = BREAK.matcher(text);
    while (m.find()) {
      from = m.end();
    }
    return text.substring(Math.max(from, text.length() - 2 * REACH));
  }

  private static String last(String before) {
    String stripped = before.stripTrailing();
    return stripped.substring(Math.max(0, stripped.length() - 12)) + " ";
  }
}
