package org.parallax.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parallax.claim.Claim;

/// Words that say of every period what a bound says: "all year", "at no time", 从未, 한 번도.
final class AlwaysWords {

  /// What the words say of the bound.
  enum Way {
    /// It held each time.
    ALWAYS,
    /// The far side of it was never reached.
    NEVER
  }

  private final List<Pattern> always = new ArrayList<>();
  private final List<Pattern> never = new ArrayList<>();

  AlwaysWords() {
    for (List<String> row : Lexicon.read("always-words.tsv", 2)) {
      Pattern pattern = Pattern.compile(row.get(1));
      (row.get(0).equals("never") ? never : always).add(pattern);
    }
  }

  /// {@return what the sentence says of every period, or null where it does not}
  @Nullable Way in(Claim claim, String sentence) {
    String text = (sentence.isEmpty() ? claim.quote() : sentence).toLowerCase(Locale.ROOT);
    if (never.stream().anyMatch(p -> p.matcher(text).find())) {
      return Way.NEVER;
    }
    return always.stream().anyMatch(p -> p.matcher(text).find()) ? Way.ALWAYS : null;
  }
}
