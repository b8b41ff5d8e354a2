package org.parallax.document;

import java.util.HashSet;
import java.util.Set;

/// Finds holes in Korean prose: particles without their noun, units without their figure
/// (`ko/holes.tsv`).
final class HolesKorean {
  private final Set<String> particles = new HashSet<>();
  private final Set<String> never = new HashSet<>();
  private final Set<String> adverbs = new HashSet<>();
  private final Set<String> money = new HashSet<>();
  private final Set<String> leads = new HashSet<>();
  private final Set<String> alike = new HashSet<>();
  private final Set<String> units = new HashSet<>();

  HolesKorean() {
    for (var row : Lexicon.load("ko", "holes").rows()) {
      Set<String> into =
          switch (row.getFirst()) {
            case "particle" -> particles;
            case "never" -> never;
            case "adverb" -> adverbs;
            case "money" -> money;
            case "lead" -> leads;
            case "alike" -> alike;
            default -> units;
          };
      into.addAll(Set.of(row.get(1).split(" ", -1)));
    }
  }

  void find(DamageView view) {
    boolean spaced = spacedStyle(view.text);
    for (Zone block : view.prose()) {
      scan(view, block.span(), spaced);
    }
  }

  /// {@return whether the text parts particles from their nouns as a habit}
  private boolean spacedStyle(String text) {
    int parted = 0;
    int words = 0;
    for (String word : text.split("\\s+", -1)) {
      words++;
      parted += never.contains(word) ? 1 : 0;
    }
    return parted > 6 && parted * 50 > words;
  }

  private void scan(DamageView view, Span block, boolean spaced) {
    String text = view.text;
    int s1 = -1;
    int e1 = -1;
    int i = Script.skipSpace(text, block.start(), block.end());
    while (i < block.end()) {
      int s2 = i;
      while (i < block.end() && !Script.space(text.charAt(i))) {
        i++;
      }
      word(view, block, s1, e1, s2, i, spaced);
      s1 = s2;
      e1 = i;
      i = Script.skipSpace(text, i, block.end());
    }
  }

  private void word(DamageView view, Span block, int s1, int e1, int s2, int e2, boolean spaced) {
    String text = view.text;
    char first = text.charAt(s2);
    boolean short_ = e2 - s2 <= 5;
    if (short_ && s1 >= 0 && !spaced && mismatch(text, e1, s2, e2)) {
      lost(view, s1, e2, "조사 “" + text.substring(s2, e2) + "” 앞의 말");
    } else if (short_
        && !spaced
        && s1 >= 0
        && never.contains(text.substring(s2, e2))
        && nounless(text, s1, e1)) {
      lost(view, s1, e2, "조사 “" + text.substring(s2, e2) + "” 앞의 말");
    } else if (short_
        && s1 >= 0
        && leads.contains(text.substring(s1, e1))
        && money.contains(text.substring(s2, e2))) {
      lost(view, s1, e2, "숫자");
    } else if (short_ && Script.hangul(first) && particles.contains(text.substring(s2, e2))) {
      particle(view, block, s1, e1, s2, e2);
    } else if (short_
        && s1 >= 0
        && (first == '%' || Script.hangul(first))
        && leads.contains(text.substring(s1, e1))
        && unit(text, s2, e2)) {
      lost(view, s1, e2, "숫자");
    } else if (s1 >= 0
        && first == '%'
        && Script.hangul(text.charAt(e1 - 1))
        && "몇수십백천".indexOf(text.charAt(e1 - 1)) < 0
        && Script.hangul(text.charAt(e2 - s2 > 1 ? s2 + 1 : Math.min(block.end() - 1, e2 + 1)))) {
      lost(view, s1, e2, "숫자");
    } else if ((first == ',' || first == '.')
        && s1 >= 0
        && e2 - s2 == 1
        && particleEnds(text, s1, e1)) {
      lost(view, s1, e2, "쉼표나 마침표 앞의 말");
    }
  }

  private void particle(DamageView view, Span block, int s1, int e1, int s2, int e2) {
    String text = view.text;
    String word = text.substring(s2, e2);
    boolean noun =
        word.equals("은")
            || word.equals("과")
            || word.equals("가")
            || word.equals("와")
            || word.equals("의")
            || word.equals("이");
    int next = Script.skipSpace(text, e2, block.end());
    boolean more = next < block.end();
    if (s1 < 0) {
      // “은 가격” speaks of silver; a noun after it cannot be told from a clause, so it must be long.
      if (more && (!noun || (word.equals("은") && longSentence(block)))) {
        lost(view, s2, Math.min(block.end(), next + 1), "조사 “" + word + "” 앞의 말");
      }
      return;
    }
    char before = text.charAt(e1 - 1);
    boolean ended = before == '.' || before == ',' || before == '。';
    boolean begins = before != ',' && ended;
    if (begins && more && !noun && Script.hangul(text.charAt(next))) {
      lost(view, s2, Math.min(block.end(), next + 1), "조사 “" + word + "” 앞의 말");
      return;
    }
    if (noun && more && cannotBegin(text, s1, e1, word, next)) {
      lost(view, s1, e2, "조사 “" + word + "” 앞의 말");
      return;
    }
    if (!noun && (Script.hangul(before) || ended) && more && !Script.hangul(before)) {
      lost(view, s1, e2, "조사 “" + word + "” 앞의 말");
    } else if (!noun && Script.hangul(before) && more && particleEnds(text, s1, e1)) {
      lost(view, s1, e2, "조사 “" + word + "” 앞의 말");
    } else if (ended && noun && more && !word.equals("의")) {
      lost(view, s1, e2, "조사 “" + word + "” 앞의 말");
    }
  }

  /// "작년에는 와 계약을", "보고서는 가 발표했다": two particles in a row, and no word that looks like the second.
  private boolean cannotBegin(String text, int s1, int e1, String word, int next) {
    if (word.equals("이") || !particleEnds(text, s1, e1)) {
      return false;
    }
    char last = text.charAt(e1 - 1);
    if (word.equals("가") && last != '은' && last != '는') {
      return false;
    }
    return alike.stream()
        .noneMatch(other ->
            other.startsWith(word + "+")
                && text.startsWith(other.substring(word.length() + 1), next));
  }

  /// {@return whether the word before has its own particle, so that this one belongs to nothing}
  private static boolean particleEnds(String text, int s1, int e1) {
    if (e1 - s1 < 2) {
      return false;
    }
    char last = text.charAt(e1 - 1);
    return "은는을를의에".indexOf(last) >= 0
        || text.startsWith("에서", e1 - 2)
        || text.startsWith("으로", e1 - 2);
  }

  /// {@return whether a particle after this word cannot belong to it}
  private boolean nounless(String text, int s1, int e1) {
    return particleEnds(text, s1, e1)
        || leads.contains(text.substring(s1, e1))
        || adverbs.contains(text.substring(s1, e1));
  }

  /// {@return whether the particle has the form for a noun that ends otherwise than the word
  /// before}
  private static boolean mismatch(String text, int e1, int s2, int e2) {
    char before = text.charAt(e1 - 1);
    if (before < '\uAC00' || before > '\uD7A3') {
      return false;
    }
    boolean closed = (before - '\uAC00') % 28 != 0;
    String particle = text.substring(s2, e2);
    return closed
        ? particle.equals("를") || particle.equals("는")
        : particle.equals("을") || particle.equals("으로");
  }

  private static boolean longSentence(Span block) {
    return block.length() > 20;
  }

  private boolean unit(String text, int s2, int e2) {
    if (text.charAt(s2) == '%') {
      return true;
    }
    String word = text.substring(s2, e2);
    return units.contains(word) && e2 - s2 >= 1 && !word.equals("만");
  }

  private static void lost(DamageView view, int start, int end, String what) {
    view.add(
        DamageKind.LOST_TEXT,
        start,
        end,
        "Text is missing: %s 빠졌다, %s."
            .formatted(what + (what.equals("숫자") ? "가" : "이"), view.quote(start, end)));
  }
}
