package org.parallax.document;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds damage that a phrase betrays (`damage.tsv`), and tables run into one line.
final class DamagePhrases {
  /// A space too many is a habit where there are more of them than this.
  private static final int HABIT = 3;

  /// Figures of two or more cells without a space between them: `49.218.4`, `-0.4-0.30.2`.
  private static final Pattern CELLS =
      Pattern.compile(
          "(?<![\\d.])[-−]?\\d+(?:\\.\\d{2,4}(?=\\.)|\\.\\d+(?=[-−]?\\d))[-−.\\d]*\\.\\d+");

  /// A file that has these at the heads of its lines is Markdown whatever its name.
  private static final Pattern LINE_MARKS = Pattern.compile("(?m)^(?:#{1,6} |[-*] |\\d+\\. )");

  private final List<Tongue> tongues = List.of(Tongue.of("en"), Tongue.of("zh"), Tongue.of("ko"));

  /// One language's phrases.
  private record Tongue(
      PhraseSearch lost,
      PhraseSearch byline,
      PhraseSearch glued,
      PhraseSearch flattened,
      PhraseSearch spaced,
      PhraseSearch link,
      PhraseSearch tag,
      PhraseSearch stars,
      PhraseSearch pipes) {

    static Tongue of(String language) {
      Phrases phrases = new Phrases(language, "damage", 0);
      return new Tongue(
          phrases.search("lost_text"),
          phrases.search("glued_byline"),
          phrases.search("glued_sentences"),
          phrases.search("flattened_markup"),
          phrases.search(language.equals("en") ? "double" : "spaced"),
          phrases.search("link"),
          phrases.search("tag"),
          phrases.search("stars"),
          phrases.search("pipes"));
    }
  }

  void find(DamageView view, boolean[] scripts) {
    for (int i = 0; i < tongues.size(); i++) {
      if (scripts[i]) {
        find(view, tongues.get(i));
      }
    }
    Tongue signs = tongues.getFirst();
    boolean markdown = view.draft.mediaType().equals("text/markdown");
    boolean marked = markdown || LINE_MARKS.matcher(view.text).find();
    for (Zone block : view.blocks) {
      if (block.kind() == ZoneKind.HEADING || DamageView.isProse(block)) {
        cells(view, block);
      }
    }
    for (Zone block : view.prose()) {
      String text = block.span().of(view.text);
      if (text.indexOf('|') >= 0 || text.indexOf('｜') >= 0) {
        mark(
            view,
            block,
            signs.pipes().find(text),
            DamageKind.FLATTENED_MARKUP,
            "Layout is lost: a table stands in one line");
      }
      if (!marked && text.contains("**")) {
        mark(
            view,
            block,
            signs.stars().find(text),
            DamageKind.FLATTENED_MARKUP,
            "Layout is lost: signs of Markdown stand as text");
      }
      if (!markdown) {
        if (text.contains("](")) {
          mark(
              view,
              block,
              signs.link().find(text),
              DamageKind.FLATTENED_MARKUP,
              "Layout is lost: a link's signs stand as text");
        }
        if (text.indexOf('<') >= 0) {
          mark(
              view,
              block,
              signs.tag().find(text),
              DamageKind.FLATTENED_MARKUP,
              "Layout is lost: a tag of HTML stands as text");
        }
      }
    }
  }

  private static void find(DamageView view, Tongue tongue) {
    int spaces = 0;
    for (Zone block : view.prose()) {
      spaces += tongue.spaced().count(block.span().of(view.text));
    }
    for (Zone block : view.prose()) {
      String text = block.span().of(view.text);
      mark(
          view,
          block,
          tongue.byline().find(text),
          DamageKind.GLUED_BYLINE,
          "A by-line, date or button is glued to the text");
      mark(
          view,
          block,
          tongue.glued().find(text),
          DamageKind.GLUED_SENTENCES,
          "Two sentences touch: something between them may be gone");
      mark(
          view,
          block,
          tongue.lost().find(text),
          DamageKind.LOST_TEXT,
          "Text is missing: these words cannot stand together");
      mark(
          view,
          block,
          tongue.flattened().find(text),
          DamageKind.FLATTENED_MARKUP,
          "Layout is lost: a table or list stands in one line");
      if (spaces > 0 && spaces <= HABIT) {
        mark(
            view,
            block,
            tongue.spaced().find(text),
            DamageKind.LOST_TEXT,
            "Text is missing: a space stands where a word or a link was");
      }
    }
  }

  private static void mark(
      DamageView view, Zone block, List<Span> found, DamageKind kind, String message) {
    for (Span span : found) {
      int start = block.span().start() + span.start();
      int end = block.span().start() + span.end();
      int from = Math.max(block.span().start(), start - 2);
      int to = Math.min(block.span().end(), end + 2);
      view.add(kind, from, to, message + ", " + view.quote(from, to) + ".");
    }
  }

  /// A table run into one line: figures glued to each other and to words, twice or more.
  private static void cells(DamageView view, Zone block) {
    String text = block.span().of(view.text);
    Matcher matcher = CELLS.matcher(text);
    int runs = 0;
    int first = -1;
    while (matcher.find()) {
      boolean before = matcher.start() > 0 && Character.isLetter(text.charAt(matcher.start() - 1));
      boolean after =
          matcher.end() < text.length() && Character.isLetter(text.charAt(matcher.end()));
      long dots = matcher.group().chars().filter(c -> c == '.').count();
      boolean year = matcher.group().matches("(?:19|20)\\d\\d\\..*");
      boolean range = dots == 2 && matcher.group().matches("\\d+\\.\\d+[-−]\\d+\\.\\d+");
      if ((before || after) && !year && !range) {
        runs += dots > 3 ? 2 : 1;
        first = first < 0 ? matcher.start() : first;
      }
    }
    if (runs >= 2) {
      int from = block.span().start() + Math.max(0, first - 12);
      view.add(
          DamageKind.FLATTENED_MARKUP,
          from,
          Math.min(block.span().end(), block.span().start() + first + 16),
          "Layout is lost: a table's cells stand in one line without space.");
    }
  }
}
