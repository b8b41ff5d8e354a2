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
        int last = s.part(i - 1) == Part.PREP ? i - 2 : i - 1;
        Source framed = named(s, last, last + 1, citations);
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

  /// Whether a mark of a footnote stands in the sentence: 부진하였다¹⁾.
  static boolean isFootnoted(Tokens s) {
    for (int i = s.start; i < s.end; i++) {
      char c = s.text.charAt(i);
      boolean raised =
          c == '\u00B9' || c == '\u00B2' || c == '\u00B3' || (c >= '\u2074' && c <= '\u2079');
      boolean area = i > 0 && (s.text.charAt(i - 1) == 'm' || s.text.charAt(i - 1) == '㎡');
      if (raised && !area) {
        return true;
      }
    }
    return false;
  }

  /// The first topic or subject before the verb that is a source or a person.
  private static @Nullable Source teller(Tokens s, int verb, List<Integer> citations) {
    for (int i = 1; i < verb; i++) {
      boolean marked = s.part(i) == Part.PARTICIPLE;
      int last = s.isPunct(i - 1, ')') ? new Phrases(s).leftOfAdjuncts(i - 1) : i - 1;
      boolean teller =
          s.has(last, CueKind.SOURCE)
              || s.has(last, CueKind.PERSON)
              || s.has(last, CueKind.DOCUMENT);
      if (marked && teller) {
        return named(s, last, i, citations);
      }
    }
    return speaker(s, verb, citations);
  }

  /// A topic that names no measure and speaks: "알리바바는 … 투자하겠다고 밝혔다".
  private static @Nullable Source speaker(Tokens s, int verb, List<Integer> citations) {
    for (int i = 1; i < verb; i++) {
      boolean topic =
          s.part(i) == Part.PARTICIPLE && "은는이가".indexOf(s.text.charAt(s.get(i).start)) >= 0;
      if (topic && s.part(i - 1) == Part.NOUN && s.get(i - 1).senses.isEmpty()) {
        Range phrase = new Phrases(s).endingAt(i - 1);
        boolean unknown = phrase != null && MetricClass.of(s, phrase) == MetricClass.UNKNOWN;
        return unknown && !isSelf(s, i - 1) ? named(s, i - 1, i, citations) : null;
      }
      if (topic) {
        return null;
      }
    }
    return null;
  }

  /// 필자, 당사, 나, 우리: the author.
  private static boolean isSelf(Tokens s, int i) {
    return s.is(i, "필자")
        || s.is(i, "당사")
        || s.is(i, "나")
        || s.is(i, "저")
        || s.is(i, "우리")
        || s.is(i, "저희")
        || s.is(i, "본지")
        || s.is(i, "기자");
  }

  private static @Nullable Source named(Tokens s, int last, int to, List<Integer> citations) {
    Range phrase = new Phrases(s).endingAt(last);
    if (phrase == null) {
      return null;
    }
    String name = s.text.substring(s.get(phrase.from()).start, s.get(to - 1).end);
    boolean document = s.has(last, CueKind.DOCUMENT);
    return new Source(document ? Attribution.DOCUMENT : Attribution.THIRD_PARTY, name, citations);
  }
}
