package org.parallax.claim;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.claim.Token.Kind;
import org.parallax.claim.Token.Part;
import org.parallax.quantity.Mention;

/// Whose statement a sentence makes: a named source ("according to X", "X said"), the document that
/// the text reports, a source lost at a hole, or the author.
final class SourceRules {

  private SourceRules() {}

  static Source of(Tokens s, Draft d, boolean damaged) {
    int anchor = d.value != Draft.NONE ? d.value : d.predicate;
    List<Integer> citations = citations(s, anchor);
    if (d.isConsensus) {
      return new Source(Attribution.THIRD_PARTY, "consensus", citations);
    }
    if (s.isVerbFinal()) {
      Source told = TopicSources.of(s, citations);
      if (told == null && TopicSources.isFootnoted(s)) {
        return new Source(Attribution.DOCUMENT, null, citations);
      }
      return told != null ? told : plain(citations);
    }
    for (int i = 0; i < s.size(); i++) {
      Token token = s.get(i);
      if (token.has(CueKind.FRAME) && s.kind(i + 1) != Kind.VALUE) {
        Source framed = framed(s, i, damaged, citations);
        if (framed != null) {
          return framed;
        }
      }
      if (token.has(CueKind.VAGUE)
          && (s.has(i - 1, CueKind.SOURCE) || s.has(i - 1, CueKind.PERSON))) {
        return new Source(Attribution.THIRD_PARTY, s.words(i - 1), citations);
      }
      if (token.has(CueKind.VAGUE)) {
        Attribution lost = damaged ? Attribution.LOST_IN_SCRAPING : Attribution.THIRD_PARTY;
        return new Source(lost, lost == Attribution.THIRD_PARTY ? s.words(i) : null, citations);
      }
      if ((token.has(CueKind.SAY) && token.part == Part.VERB)
          || (token.has(CueKind.SAY) && token.part == Part.NONE)) {
        Source said = said(s, i, anchor, citations);
        if (said != null) {
          return said;
        }
      }
    }
    return plain(citations);
  }

  private static Source plain(List<Integer> citations) {
    Attribution by = citations.isEmpty() ? Attribution.AUTHOR : Attribution.DOCUMENT;
    return new Source(by, null, citations);
  }

  /// "according to the central bank", with what follows up to the next mark.
  private static @Nullable Source framed(
      Tokens s, int frame, boolean damaged, List<Integer> citations) {
    int to = frame + 1;
    while (to < s.size()
        && to < frame + 9
        && s.kind(to) != Kind.PUNCT
        && s.kind(to) != Kind.VALUE
        && s.kind(to) != Kind.TIME
        && s.part(to) != Part.VERB
        && s.part(to) != Part.LINK
        && s.part(to) != Part.REL) {
      to++;
    }
    while (to > frame + 1 && (s.part(to - 1) == Part.PREP || s.part(to - 1) == Part.DET)) {
      to--;
    }
    if (to == frame + 1) {
      return damaged ? new Source(Attribution.LOST_IN_SCRAPING, null, citations) : null;
    }
    boolean document = false;
    boolean named = s.get(frame).end - s.get(frame).start > 3;
    for (int i = frame + 1; i < to; i++) {
      document |= s.has(i, CueKind.DOCUMENT);
      named |= s.has(i, CueKind.SOURCE) || s.has(i, CueKind.PERSON);
    }
    if (!named) {
      return null;
    }
    int first = s.part(frame + 1) == Part.DET && to > frame + 2 ? frame + 2 : frame + 1;
    String name = s.text.substring(s.get(first).start, s.get(to - 1).end);
    return new Source(document ? Attribution.DOCUMENT : Attribution.THIRD_PARTY, name, citations);
  }

  /// "the central bank said …", "… , said Ms Li".
  private static @Nullable Source said(Tokens s, int verb, int anchor, List<Integer> citations) {
    int last = verb - 1;
    while (last >= 0
        && (s.part(last) == Part.ADV
            || s.part(last) == Part.AUX
            || s.part(last) == Part.LINK
            || s.kind(last) == Kind.TIME)) {
      last--;
    }
    Range phrase = new Phrases(s).endingAt(last);
    if (phrase == null && s.part(last) == Part.NONE && last >= 0 && s.kind(last) == Kind.WORD) {
      phrase = new Range(last, last + 1);
    }
    if (phrase == null
        || (verb > anchor
            && !s.isPunct(phrase.from() - 1, ',')
            && !s.isPunct(phrase.from() - 1, '，'))) {
      return null;
    }
    boolean person = false;
    boolean document = false;
    for (int i = phrase.from(); i < phrase.to(); i++) {
      person |= s.has(i, CueKind.SOURCE) || s.has(i, CueKind.PERSON);
      document |= s.has(i, CueKind.DOCUMENT);
    }
    int first =
        s.part(phrase.from()) == Part.DET && phrase.to() > phrase.from() + 1
            ? phrase.from() + 1
            : phrase.from();
    String name = s.text.substring(s.get(first).start, s.get(phrase.to() - 1).end);
    if (document) {
      return new Source(Attribution.DOCUMENT, name, citations);
    }
    return person ? new Source(Attribution.THIRD_PARTY, name, citations) : null;
  }

  /// The marks that follow the claim before the next value, else those that end the sentence.
  private static List<Integer> citations(Tokens s, int anchor) {
    List<Integer> after = new ArrayList<>();
    boolean past = false;
    for (int i = anchor + 1; i < s.size(); i++) {
      past |= s.kind(i) == Kind.VALUE && after.isEmpty() && closes(s, anchor, i);
      if (s.get(i).mention instanceof Mention.Other other
          && other.role() == Mention.Role.CITATION) {
        if (past && !after.isEmpty()) {
          return after;
        }
        number(s, i, after);
      } else if (!after.isEmpty()) {
        return after;
      }
    }
    return after;
  }

  private static boolean closes(Tokens s, int from, int to) {
    for (int i = from; i < to; i++) {
      if (s.isPunct(i, ';') || s.isPunct(i, '；')) {
        return true;
      }
    }
    return false;
  }

  private static void number(Tokens s, int i, List<Integer> into) {
    int number = 0;
    boolean digits = false;
    Token token = s.get(i);
    for (int k = token.start; k <= token.end; k++) {
      char c = k < token.end ? s.text.charAt(k) : ' ';
      if (c >= '0' && c <= '9' && number < 10_000) {
        number = number * 10 + (c - '0');
        digits = true;
      } else if (digits) {
        into.add(number);
        number = 0;
        digits = false;
      }
    }
  }
}
