package org.parallax.audit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parallax.document.Language;
import org.parallax.document.Span;
import org.parallax.quantity.HanForms;

/// Wordings that invoke a source without naming one ("surveys show"), by language.
public final class UnsourcedCues {
  private static final String GAP = "…";

  private final Map<String, List<String>> fixed;
  private final GenericSources english;

  private UnsourcedCues(Map<String, List<String>> fixed, GenericSources english) {
    this.fixed = fixed;
    this.english = english;
  }

  /// {@return the cues of the resource files of all languages}
  public static UnsourcedCues load() {
    Map<String, List<String>> fixed = new LinkedHashMap<>();
    for (Language language : List.of(Language.ENGLISH, Language.CHINESE, Language.KOREAN)) {
      fixed.put(
          language.tag(),
          WordList.read(language.tag() + "/unsourced.tsv").stream()
              .map(HanForms::simplified)
              .toList());
    }
    return new UnsourcedCues(fixed, GenericSources.load());
  }

  /// {@return where a cue stands in the sentence, as offsets into `text`, or null}
  @Nullable Span find(String text, Span sentence, Language language) {
    String words = sentence.of(text);
    String lower = HanForms.simplified(words).toLowerCase(Locale.ROOT);
    if (lower.length() != words.length()) {
      lower = words;
    }
    boolean isEnglish = language.equals(Language.ENGLISH);
    Span found = null;
    for (String cue : fixed.getOrDefault(language.tag(), List.of())) {
      found = find(lower, cue, isEnglish);
      if (found != null) {
        break;
      }
    }
    if (isEnglish && (found == null || GenericSources.isNamed(words, found.end()))) {
      found = english.find(words, lower);
    }
    return found == null
        ? null
        : new Span(sentence.start() + found.start(), sentence.start() + found.end());
  }

  private static @Nullable Span find(String lower, String cue, boolean wholeWords) {
    int gap = cue.indexOf(GAP);
    if (gap < 0) {
      int at = indexOf(lower, cue, wholeWords);
      return at < 0 ? null : new Span(at, at + cue.length());
    }
    String first = cue.substring(0, gap);
    int start = lower.indexOf(first);
    int end = start < 0 ? -1 : lower.indexOf(cue.substring(gap + 1), start + first.length());
    return end < 0 ? null : new Span(start, start + first.length());
  }

  private static int indexOf(String lower, String cue, boolean wholeWords) {
    for (int at = lower.indexOf(cue); at >= 0; at = lower.indexOf(cue, at + 1)) {
      int end = at + cue.length();
      boolean startsWord = at == 0 || !Character.isLetterOrDigit(lower.charAt(at - 1));
      boolean endsWord = end == lower.length() || !Character.isLetterOrDigit(lower.charAt(end));
      if (!wholeWords || (startsWord && endsWord)) {
        return at;
      }
    }
    return -1;
  }
}
