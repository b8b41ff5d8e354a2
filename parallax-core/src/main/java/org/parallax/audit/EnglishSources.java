package org.parallax.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parallax.audit.UnsourcedWords.Kind;
import org.parallax.document.Span;

/// English subjects that name nobody, with what they are said to say: "many analysts now expect".
///
/// ```
/// cue    = opener* source link{0,3} verb
/// opener = "many" | "recent" | "industry" | …   (nothing that names, owns or points)
/// ```
///
/// Before the first opener stands the sentence's or a clause's beginning; after the source no "at",
/// "from" or "of" with a name.
final class EnglishSources {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}'’-]+");
  private static final Pattern NAMED =
      Pattern.compile("\\s+(?:at|from|by|of|in|with)\\s+(?:the\\s+)?\\p{Lu}");
  private static final int MOST_LINKS = 3;

  private final Set<String> sources;
  private final Set<String> verbs;
  private final Set<String> openers;
  private final Set<String> links;

  private EnglishSources(
      Set<String> sources, Set<String> verbs, Set<String> openers, Set<String> links) {
    this.sources = sources;
    this.verbs = verbs;
    this.openers = openers;
    this.links = links;
  }

  static EnglishSources of(UnsourcedWords words) {
    return new EnglishSources(
        Set.copyOf(words.of(Kind.SOURCE)),
        Set.copyOf(words.of(Kind.VERB)),
        Set.copyOf(words.of(Kind.OPENER)),
        Set.copyOf(words.of(Kind.LINK)));
  }

  /// {@return whether the words go on to a name: "analysts at Example Bank"}
  static boolean isNamed(String words, int from) {
    return NAMED.matcher(words).region(from, words.length()).lookingAt();
  }

  /// {@return the cue's span in the sentence, or null}
  @Nullable Span find(String words, String lower) {
    List<Span> tokens = new ArrayList<>();
    Matcher matcher = WORD.matcher(lower);
    while (matcher.find()) {
      tokens.add(new Span(matcher.start(), matcher.end()));
    }
    for (int i = 0; i < tokens.size(); i++) {
      if (sources.contains(tokens.get(i).of(lower))
          && !isNamed(words, tokens.get(i).end())
          && opens(tokens, i, words, lower)) {
        Span verb = verbAfter(tokens, i, lower);
        if (verb != null) {
          return new Span(tokens.get(i).start(), verb.end());
        }
      }
    }
    return null;
  }

  private @Nullable Span verbAfter(List<Span> tokens, int source, String lower) {
    for (int j = source + 1; j < tokens.size() && j <= source + 1 + MOST_LINKS; j++) {
      String between = lower.substring(tokens.get(j - 1).end(), tokens.get(j).start());
      if (!between.isBlank()) {
        return null;
      }
      String token = tokens.get(j).of(lower);
      if (verbs.contains(token)) {
        return tokens.get(j);
      }
      if (!links.contains(token)) {
        return null;
      }
    }
    return null;
  }

  private boolean opens(List<Span> tokens, int source, String words, String lower) {
    int first = source;
    while (first > 0 && isJoined(tokens, first, lower)) {
      Span before = tokens.get(first - 1);
      if (!openers.contains(before.of(lower))) {
        return false;
      }
      first--;
    }
    return first == source
        || Character.isLowerCase(words.charAt(tokens.get(source).start()))
        || tokens.get(source).start() == 0;
  }

  private static boolean isJoined(List<Span> tokens, int at, String lower) {
    return lower.substring(tokens.get(at - 1).end(), tokens.get(at).start()).isBlank();
  }
}
