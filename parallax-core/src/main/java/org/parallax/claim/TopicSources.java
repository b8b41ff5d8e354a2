package org.parallax.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.claim.Token.Part;

/// Whose statement a Korean sentence makes: "X에 따르면", or X as topic of a final verb of saying.
final class TopicSources {

  private TopicSources() {}

  static @Nullable Source of(Tokens s, List<Integer> citations) {
    for (int i = 0; i < s.size(); i++) {
      if (s.has(i, CueKind.VAGUE)) {
        return new Source(Attribution.THIRD_PARTY, s.words(i), citations);
      }
      if (s.has(i, CueKind.FRAME)) {
        Source framed = named(s, s.part(i - 1) == Part.PREP ? i - 2 : i - 1, citations);
        if (framed != null) {
          return framed;
        }
      }
    }
    for (int i = s.size() - 1; i > 0; i--) {
      if (s.has(i, CueKind.SAY)) {
        return teller(s, i, citations);
      }
    }
    return null;
  }

  /// The first topic or subject before the verb that is a source or a person.
  private static @Nullable Source teller(Tokens s, int verb, List<Integer> citations) {
    for (int i = 1; i < verb; i++) {
      boolean marked = s.part(i) == Part.PARTICIPLE;
      boolean teller =
          s.has(i - 1, CueKind.SOURCE)
              || s.has(i - 1, CueKind.PERSON)
              || s.has(i - 1, CueKind.DOCUMENT);
      if (marked && teller) {
        return named(s, i - 1, citations);
      }
    }
    return null;
  }

  private static @Nullable Source named(Tokens s, int last, List<Integer> citations) {
    Range phrase = new Phrases(s).endingAt(last);
    if (phrase == null) {
      return null;
    }
    String name = s.text.substring(s.get(phrase.from()).start, s.get(last).end);
    boolean document = s.has(last, CueKind.DOCUMENT);
    return new Source(document ? Attribution.DOCUMENT : Attribution.THIRD_PARTY, name, citations);
  }
}
