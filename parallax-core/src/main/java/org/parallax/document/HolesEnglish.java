package org.parallax.document;

/// Finds holes in English prose by the words and signs on their two sides.
///
/// It walks over pairs of neighbouring words and looks at what lies between them. Every rule is
/// about classes of words (`en/holes.tsv`); none needs to know what was lost.
final class HolesEnglish {
  private final HoleClasses classes = new HoleClasses();

  /// Marks the holes of all blocks.
  void find(DamageView view) {
    HoleHabits habits = HoleHabits.of(view);
    for (Zone block : view.prose()) {
      new HoleWalk(new HoleWindow(view, block.span()), classes, habits).run();
    }
  }
}
