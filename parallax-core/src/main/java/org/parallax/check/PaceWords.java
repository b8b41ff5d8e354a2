package org.parallax.check;

import java.util.List;
import org.parallax.claim.Claim;
import org.parallax.claim.Direction;

/// Words that say that growth itself became faster or slower.
final class PaceWords {

  private final List<List<String>> faster = words("up");
  private final List<List<String>> slower = words("down");

  private final List<List<String>> pace = words("pace");

  private final List<List<String>> extremes = words("extreme");

  private final List<List<String>> wide = words("wide");
  private final List<List<String>> narrow = words("narrow");

  private static List<List<String>> words(String way) {
    return Lexicon.read("pace-words.tsv", 2).stream()
        .filter(row -> row.get(1).equals(way))
        .map(row -> Words.of(row.get(0)))
        .toList();
  }

  /// {@return whether the words speak of the growth of a thing: "exports slowed"}
  boolean speakOfGrowth(String text) {
    List<String> tokens = Words.of(text);
    return pace.stream().anyMatch(word -> Words.find(tokens, word, 0) >= 0);
  }

  /// {@return whether the words set one growth against others: "the weakest in six months"}
  boolean speakOfExtremes(String text) {
    List<String> tokens = Words.of(text);
    return extremes.stream().anyMatch(word -> Words.find(tokens, word, 0) >= 0);
  }

  /// {@return whether the claim's words say so, in the claim's own direction and in that alone}
  boolean agree(Claim claim) {
    List<String> tokens = Words.of(claim.quote());
    boolean up = faster.stream().anyMatch(word -> Words.find(tokens, word, 0) >= 0);
    boolean down = slower.stream().anyMatch(word -> Words.find(tokens, word, 0) >= 0);
    return up != down && (up ? Direction.UP : Direction.DOWN) == claim.direction();
  }

  /// {@return what the words say that a decline did: `UP` where it widened, `DOWN` where it
  /// narrowed}
  Direction ofDecline(String text) {
    List<String> tokens = Words.of(text);
    boolean up = wide.stream().anyMatch(word -> Words.find(tokens, word, 0) >= 0);
    boolean down = narrow.stream().anyMatch(word -> Words.find(tokens, word, 0) >= 0);
    return up == down ? Direction.NONE : up ? Direction.UP : Direction.DOWN;
  }
}
