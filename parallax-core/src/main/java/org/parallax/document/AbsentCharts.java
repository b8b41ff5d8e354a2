package org.parallax.document;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds charts and tables that a text points at and does not contain (`pointers.tsv`).
final class AbsentCharts {
  private final List<Pointers> languages =
      List.of(Pointers.of("en"), Pointers.of("zh"), Pointers.of("ko"));

  /// How one language points at charts and at tables.
  private record Pointers(Pattern charts, Pattern tables) {

    static Pointers of(String language) {
      Phrases phrases = new Phrases(language, "pointers", Pattern.CASE_INSENSITIVE);
      return new Pointers(phrases.of("chart"), phrases.of("table"));
    }
  }

  void find(DamageView view) {
    boolean picture =
        view.draft.pictures() > 0
            || (view.draft.mediaType().equals("text/markdown") && view.text.contains("!["));
    if (picture) {
      return;
    }
    boolean table = view.blocks.stream().anyMatch(z -> z.kind() == ZoneKind.TABLE_ROW);
    for (int i = 0; i < view.blocks.size(); i++) {
      Zone block = view.blocks.get(i);
      boolean text = DamageView.isProse(block) || block.kind() == ZoneKind.HEADING;
      if (!text || labelsTable(view, i)) {
        continue;
      }
      String words = block.span().of(view.text);
      for (int language = 0; language < languages.size(); language++) {
        if (!mentions(words, language)) {
          continue;
        }
        Pointers pointers = languages.get(language);
        mark(view, block, pointers.charts().matcher(words), "chart");
        if (!table) {
          mark(view, block, pointers.tables().matcher(words), "table");
        }
      }
    }
  }

  /// A caption directly above a table's rows labels the table.
  private static boolean labelsTable(DamageView view, int at) {
    return view.blocks.get(at).kind() == ZoneKind.CAPTION
        && at + 1 < view.blocks.size()
        && view.blocks.get(at + 1).kind() == ZoneKind.TABLE_ROW;
  }

  /// {@return whether a letter of the language's script occurs at all}
  private static boolean mentions(String text, int language) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean own =
          switch (language) {
            case 0 -> Script.latin(c);
            case 1 -> c == '图' || c == '圖' || c == '表';
            default -> c == '그' || c == '차' || c == '도' || c == '표' || c == '사' || c == '이';
          };
      if (own) {
        return true;
      }
    }
    return false;
  }

  private static void mark(DamageView view, Zone block, Matcher matcher, String what) {
    while (matcher.find()) {
      view.add(
          DamageKind.MISSING_CHART,
          block.span().start() + matcher.start(),
          block.span().start() + matcher.end(),
          "A " + what + " is spoken of, the document has none.");
    }
  }
}
