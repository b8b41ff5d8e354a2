package org.parallax.audit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parallax.document.Language;
import org.parallax.document.Span;

/// Wordings that invoke a source without naming one ("surveys show"), by language.
public final class UnsourcedCues {
  private static final Pattern NAMED =
      Pattern.compile("\\s+(?:at|from|by|of)\\s+(?:the\\s+)?\\p{Lu}");

  private final Map<String, List<String>> cues;

  private UnsourcedCues(Map<String, List<String>> cues) {
    this.cues = cues;
  }

  /// {@return the cues of the resource files `<language>/unsourced.tsv`}
  public static UnsourcedCues load() {
    Map<String, List<String>> cues = new LinkedHashMap<>();
    for (Language language : List.of(Language.ENGLISH, Language.CHINESE, Language.KOREAN)) {
      cues.put(language.tag(), read(language.tag() + "/unsourced.tsv"));
    }
    return new UnsourcedCues(cues);
  }

  /// {@return where a cue stands in the sentence, as offsets into `text`, or null}
  @Nullable Span find(String text, Span sentence, Language language) {
    String lower = sentence.of(text).toLowerCase(Locale.ROOT);
    if (lower.length() != sentence.length()) {
      lower = sentence.of(text);
    }
    for (String cue : cues.getOrDefault(language.tag(), List.of())) {
      int at = indexOf(lower, cue, language.equals(Language.ENGLISH));
      if (at >= 0 && !namesItsSource(sentence.of(text), at + cue.length())) {
        return new Span(sentence.start() + at, sentence.start() + at + cue.length());
      }
    }
    return null;
  }

  /// Whether the words after a cue go on to a name: "analysts at Example Bank".
  private static boolean namesItsSource(String sentence, int from) {
    Matcher matcher = NAMED.matcher(sentence).region(from, sentence.length());
    return matcher.lookingAt();
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

  private static List<String> read(String name) {
    try (InputStream in = UnsourcedCues.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("Expected the resource " + name + ", found none.");
      }
      List<String> cues = new ArrayList<>();
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          cues.add(line.strip());
        }
      }
      return List.copyOf(cues);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
