package org.parallax.document;

/// What a text does as a habit, so that it is no damage.
///
/// @param spaced it puts spaces before its stops
/// @param strayCommas how many commas have a space before them
/// @param capitals it begins its paragraphs with capitals
record HoleHabits(boolean spaced, int strayCommas, boolean capitals) {

  static HoleHabits of(DamageView view) {
    return new HoleHabits(spacedStyle(view), spaced(view.text, ','), capitals(view));
  }

  /// {@return whether the text puts spaces before its stops as a habit}
  private static boolean spacedStyle(DamageView view) {
    int spaced = spaced(view.text, ',') + spaced(view.text, '.');
    long all = view.text.chars().filter(c -> c == ',' || c == '.').count();
    return spaced > 6 && spaced * 8L > all;
  }

  private static int spaced(String text, char stop) {
    int spaced = 0;
    for (int i = text.indexOf(stop, 1); i > 0; i = text.indexOf(stop, i + 1)) {
      spaced += text.charAt(i - 1) == ' ' ? 1 : 0;
    }
    return spaced;
  }

  /// {@return whether the text begins its paragraphs with capitals as a habit}
  private static boolean capitals(DamageView view) {
    int small = 0;
    int all = 0;
    for (Zone block : view.prose()) {
      all++;
      small += Character.isLowerCase(view.text.charAt(block.span().start())) ? 1 : 0;
    }
    return small <= 2 || small * 4 <= all;
  }
}
