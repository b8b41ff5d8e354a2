package org.parallax.check.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.parallax.document.Document;
import org.parallax.document.Sentence;
import org.parallax.quantity.Mention;
import org.parallax.quantity.MentionScanner;

/// Numbers that only take up what was counted before: "those nine", "the 640", 这120人, 이들 156개사.
/// They state nothing, so that no claim carries them, but a share may be theirs.
final class Definites {

  private static final Set<Cue> LEADS = Set.of(Cue.DEFINITE);

  private Definites() {}

  /// {@return the operands of a sentence with such numbers among them, in text order}
  static List<Operand> with(Note note, int s, List<Operand> operands) {
    if (!mayCount(note, s, operands)) {
      return operands;
    }
    List<Operand> all = new ArrayList<>(operands);
    Document document = note.document();
    Sentence sentence = document.sentences().get(s);
    String tag = sentence.language().isRead() ? sentence.language().tag() : "en";
    int start = note.span(s).start();
    int end = note.span(s).end();
    for (Mention mention : MentionScanner.forLanguage(tag).scan(note.text(), start, end, null)) {
      if (mention instanceof Mention.Value value
          && operands.stream().noneMatch(o -> o.start() < value.end() && value.start() < o.end())
          && isLed(note, s, value.start())) {
        all.add(Unclaimed.term(document, sentence, value));
      }
    }
    all.sort(Comparator.comparingInt(Operand::start));
    return all;
  }

  /// Whether a number that no operand covers may follow such a word: worth a scan.
  private static boolean mayCount(Note note, int s, List<Operand> operands) {
    int end = note.span(s).end();
    for (CueHit hit : note.cues(s)) {
      int at = hit.end();
      while (at < end && note.text().charAt(at) == ' ') {
        at++;
      }
      int next = at;
      if (hit.cue() == Cue.DEFINITE
          && at < end
          && operands.stream().noneMatch(o -> o.start() <= next && next < o.end())
          && isNumeric(note.text().charAt(at), hit)) {
        return true;
      }
    }
    return false;
  }

  /// A digit, a Han numeral, or any word behind "those" and "these".
  private static boolean isNumeric(char c, CueHit lead) {
    return Character.isDigit(c)
        || "一二三四五六七八九十百千两兩".indexOf(c) >= 0
        || (Character.isLetter(c) && c < '\u2e80' && lead.end() - lead.start() == 5);
  }

  private static boolean isLed(Note note, int s, int at) {
    CueHit lead = note.last(s, Math.max(note.span(s).start(), at - 12), at, LEADS);
    return lead != null && note.text().substring(lead.end(), at).isBlank();
  }
}
