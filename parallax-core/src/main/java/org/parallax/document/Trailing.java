package org.parallax.document;

/// Finds paragraphs inside a text that end in a comma: what followed is gone.
final class Trailing {
  private static final int SHORTEST = 30;

  private Trailing() {}

  static void find(DamageView view) {
    for (int i = 0; i + 1 < view.blocks.size(); i++) {
      Zone block = view.blocks.get(i);
      Zone next = view.blocks.get(i + 1);
      if (block.kind() != ZoneKind.BODY || block.span().length() < SHORTEST) {
        continue;
      }
      char last = view.text.charAt(block.span().end() - 1);
      boolean comma = last == ',' || last == '，' || last == '、';
      boolean goesOn =
          next.kind() != ZoneKind.HEADING
              && Character.isLowerCase(view.text.charAt(next.span().start()));
      boolean list = next.kind() == ZoneKind.LIST_ITEM || next.kind() == ZoneKind.TABLE_ROW;
      if (comma && !goesOn && !list && view.sentences.size() > 2 && sentence(view, block)) {
        view.add(
            DamageKind.DANGLING_PUNCTUATION,
            block.span().end() - Math.min(24, block.span().length()),
            Math.min(view.text.length(), block.span().end() + 1),
            "A paragraph ends in a comma: what followed is gone.");
      }
    }
  }

  /// {@return whether the paragraph is prose and not a line of an address or a salutation}
  private static boolean sentence(DamageView view, Zone block) {
    int spaces = 0;
    int wide = 0;
    for (int i = block.span().start(); i < block.span().end(); i++) {
      spaces += view.text.charAt(i) == ' ' ? 1 : 0;
      wide += Script.cjk(view.text.charAt(i)) ? 1 : 0;
    }
    return spaces >= 9 || wide >= 20;
  }
}
