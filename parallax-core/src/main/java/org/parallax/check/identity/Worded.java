package org.parallax.check.identity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.parallax.quantity.EconUnit;
import org.parallax.quantity.EconUnit.Dimension;
import org.parallax.quantity.Interval;

/// Numbers that words say: factors of growth ("doubled", 翻番, 두 배) and fractions ("a third"). Their
/// tables give the value with its strict and its loose reading.
final class Worded {

  private final PhraseMatcher<Extent> phrases = new PhraseMatcher<>();

  private Worded(String table) {
    for (Table.Row row : Table.rows(table, 6)) {
      List<String> c = row.cells();
      BigDecimal value = new BigDecimal(c.get(1));
      Interval strict = interval(c.get(2), c.get(3));
      Interval loose = interval(c.get(4), c.get(5));
      phrases.add(c.get(0), new Extent(value, strict, loose, loose));
    }
  }

  /// {@return the factors of growth}
  static Worded factors() {
    return new Worded("factors.tsv");
  }

  /// {@return the fractions}
  static Worded fractions() {
    return new Worded("fractions.tsv");
  }

  private static Interval interval(String lo, String hi) {
    return new Interval(
        lo.equals("-") ? null : new BigDecimal(lo),
        hi.equals("-") ? null : new BigDecimal(hi),
        false,
        false);
  }

  /// {@return the numbers said by words between two offsets, in text order}
  List<Operand.Words> in(String text, int start, int end) {
    List<Operand.Words> found = new ArrayList<>();
    int at = start;
    while (at < end) {
      int from = at;
      int before = found.size();
      phrases.at(
          text,
          at,
          end,
          (extent, to) -> {
            if (found.size() == before) {
              found.add(new Operand.Words(from, to, extent, EconUnit.RATIO));
            }
          });
      at = found.size() > before ? found.getLast().end() : at + 1;
    }
    return found;
  }

  /// {@return a sentence's numbers with the words among them; these win over digits that a reader
  /// made of them, since "a third" is not 33.3333 %}
  List<Operand> among(Note note, int s) {
    List<Operand> all = new ArrayList<>(note.terms(s));
    for (Operand.Words words : in(note.text(), note.span(s).start(), note.span(s).end())) {
      int index = -1;
      for (int i = 0; i < all.size(); i++) {
        boolean meets = all.get(i).start() < words.end() && words.start() < all.get(i).end();
        index = meets ? i : index;
      }
      if (index < 0) {
        all.add(words);
      } else if (all.get(index) instanceof Term t && (t.isShare() || t.is(Dimension.UNKNOWN))) {
        all.set(index, t.saying(words.extent()));
      }
    }
    all.sort(Comparator.comparingInt(Operand::start));
    return all;
  }
}
