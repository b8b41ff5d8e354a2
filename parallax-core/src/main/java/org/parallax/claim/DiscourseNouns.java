package org.parallax.claim;

/// Nouns whose counts organise a text and measure nothing ("three reasons"); read from the roles of
/// the English lexicon.
final class DiscourseNouns {
  private static final PhraseTrie TRIE = Lexicon.load("en").trie();

  private DiscourseNouns() {}

  /// {@return whether the last word of a counted noun phrase is one of them}
  static boolean contains(String noun) {
    int from = noun.lastIndexOf(' ') + 1;
    long match = TRIE.match(noun, from, noun.length(), true);
    return match != PhraseTrie.NONE
        && PhraseTrie.end(match) == noun.length()
        && TRIE.senses(match).has(CueKind.DISCOURSE);
  }
}
