package org.parallax.audit;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parallax.audit.UnsourcedWords.Kind;
import org.parallax.document.Language;
import org.parallax.document.Span;
import org.parallax.quantity.HanForms;

/// Wordings that invoke a source without naming one ("surveys show"), by language.
public final class UnsourcedCues {
  private final List<String> englishFixed;
  private final List<String> chineseFixed;
  private final List<String> koreanFixed;
  private final EnglishSources english;
  private final ClauseSources chinese;
  private final ClauseSources korean;

  private UnsourcedCues(UnsourcedWords en, UnsourcedWords zh, UnsourcedWords ko) {
    englishFixed = en.of(Kind.FIXED);
    chineseFixed = zh.of(Kind.FIXED);
    koreanFixed = ko.of(Kind.FIXED);
    english = EnglishSources.of(en);
    chinese = ClauseSources.chinese(zh);
    korean = ClauseSources.korean(ko);
  }

  /// {@return the cues of the resource files of all languages}
  public static UnsourcedCues load() {
    return new UnsourcedCues(
        UnsourcedWords.read(Language.ENGLISH.tag()),
        UnsourcedWords.read(Language.CHINESE.tag()),
        UnsourcedWords.read(Language.KOREAN.tag()));
  }

  /// {@return where a cue stands in the sentence, as offsets into `text`, or null}
  @Nullable Span find(String text, Span sentence, Language language) {
    String words = sentence.of(text);
    Span found = null;
    if (language.equals(Language.ENGLISH)) {
      found = inEnglish(words, folded(words.toLowerCase(Locale.ROOT), words));
    } else if (language.equals(Language.CHINESE)) {
      String simplified = folded(HanForms.simplified(words), words);
      found = fixed(simplified, chineseFixed, false);
      found = found == null ? chinese.find(simplified) : found;
    } else if (language.equals(Language.KOREAN)) {
      found = korean.find(words);
      found = found == null ? fixed(words, koreanFixed, false) : found;
    }
    return found == null
        ? null
        : new Span(sentence.start() + found.start(), sentence.start() + found.end());
  }

  private @Nullable Span inEnglish(String words, String lower) {
    Span found = fixed(lower, englishFixed, true);
    return found == null || EnglishSources.isNamed(words, found.end())
        ? english.find(words, lower)
        : found;
  }

  private static String folded(String folded, String words) {
    return folded.length() == words.length() ? folded : words;
  }

  private static @Nullable Span fixed(String words, List<String> cues, boolean wholeWords) {
    for (String cue : cues) {
      int at = indexOf(words, cue, wholeWords);
      if (at >= 0) {
        return new Span(at, at + cue.length());
      }
    }
    return null;
  }

  private static int indexOf(String words, String cue, boolean wholeWords) {
    for (int at = words.indexOf(cue); at >= 0; at = words.indexOf(cue, at + 1)) {
      int end = at + cue.length();
      boolean startsWord = at == 0 || !Character.isLetterOrDigit(words.charAt(at - 1));
      boolean endsWord = end == words.length() || !Character.isLetterOrDigit(words.charAt(end));
      if (!wholeWords || (startsWord && endsWord)) {
        return at;
      }
    }
    return -1;
  }
}
