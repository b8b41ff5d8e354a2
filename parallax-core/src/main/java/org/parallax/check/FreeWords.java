package org.parallax.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Words that do not tell which thing is measured: grammar, the form of a figure, growth, places.
final class FreeWords {

  enum Role {
    STOP,
    GENERIC,
    GROWTH,
    DECLINE,
    PRICE,
    PLACE,
    DROP
  }

  /// How the tables write any year, and any number of one or two digits.
  private static final String YEAR = "0000";

  private static final String ANY = "0";

  /// What the tables call a phrase that names a thing of its own, though a part of it is free.
  private static final String THING = "thing";

  private final Map<String, List<Phrase>> byFirst = new HashMap<>();

  FreeWords() {
    for (String language : Lexicon.LANGUAGES) {
      Lexicon.read(language + "/free-words.tsv", 2).forEach(this::add);
    }
    Lexicon.read("form-words.tsv", 2).forEach(this::add);
    byFirst
        .values()
        .forEach(l -> l.sort(Comparator.comparingInt((Phrase p) -> -p.tokens().size())));
  }

  private void add(List<String> row) {
    List<String> tokens = Words.of(row.get(0));
    byFirst
        .computeIfAbsent(tokens.getFirst(), _ -> new ArrayList<>())
        .add(
            new Phrase(
                tokens,
                row.get(1).equals(THING)
                    ? null
                    : Role.valueOf(row.get(1).toUpperCase(Locale.ROOT))));
  }

  /// {@return for every token its role, or null where it carries meaning}
  List<@Nullable Role> roles(List<String> tokens) {
    List<@Nullable Role> roles = new ArrayList<>();
    while (roles.size() < tokens.size()) {
      Phrase phrase = at(tokens, roles.size());
      Role role = phrase == null ? null : phrase.role();
      int width = phrase == null ? 1 : phrase.tokens().size();
      for (int i = 0; i < width; i++) {
        roles.add(role);
      }
    }
    return roles;
  }

  /// {@return the tokens without those that only say what a figure is measured against}
  List<String> matched(List<String> tokens) {
    List<@Nullable Role> roles = roles(tokens);
    List<String> matched = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (roles.get(i) != Role.DROP) {
        matched.add(tokens.get(i));
      }
    }
    return matched;
  }

  /// {@return whether the words speak of a change rather than of the thing itself}
  boolean speakOfGrowth(String text) {
    List<@Nullable Role> roles = roles(Words.of(text));
    return roles.contains(Role.GROWTH)
        || roles.contains(Role.DECLINE)
        || roles.contains(Role.PRICE);
  }

  /// {@return whether the words speak of a negative change}
  boolean speakOfDecline(String text) {
    return roles(Words.of(text)).contains(Role.DECLINE);
  }

  private @Nullable Phrase at(List<String> tokens, int start) {
    String first = tokens.get(start);
    Phrase exact = at(tokens, start, byFirst.getOrDefault(first, List.of()));
    String number = numbered(first);
    boolean numbered = exact == null && !number.equals(first);
    return numbered ? at(tokens, start, byFirst.getOrDefault(number, List.of())) : exact;
  }

  private static @Nullable Phrase at(List<String> tokens, int start, List<Phrase> phrases) {
    for (Phrase phrase : phrases) {
      int end = start + phrase.tokens().size();
      if (end <= tokens.size() && phrase.standsIn(tokens, start)) {
        return phrase;
      }
    }
    return null;
  }

  /// A number of as many digits as a year has, or of a month or quarter, as the tables write it.
  private static String numbered(String token) {
    boolean digits = token.chars().allMatch(c -> c >= '0' && c <= '9');
    return !digits
        ? token
        : token.length() == YEAR.length() ? YEAR : token.length() <= 2 ? ANY : token;
  }

  private record Phrase(List<String> tokens, @Nullable Role role) {

    boolean standsIn(List<String> text, int start) {
      for (int k = 0; k < tokens.size(); k++) {
        String wanted = tokens.get(k);
        String found = text.get(start + k);
        if (!wanted.equals(found) && !wanted.equals(numbered(found))) {
          return false;
        }
      }
      return true;
    }
  }
}
