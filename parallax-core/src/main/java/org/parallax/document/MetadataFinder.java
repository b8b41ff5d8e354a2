package org.parallax.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parallax.document.Draft.Field;
import org.parallax.document.Draft.Hint;
import org.parallax.document.Metadata.Found;
import org.parallax.document.Metadata.FoundDate;

/// What a document says of itself: first what its format declares, then what its lines show. Never
/// the times of a file.
final class MetadataFinder {
  private final DateRoles dateRoles = new DateRoles();
  private final KindGuesser kinds = new KindGuesser();
  private final Institutions institutions = new Institutions();
  private final List<String> bylines = new ArrayList<>();

  MetadataFinder() {
    for (String language : List.of("en", "zh", "ko")) {
      for (var row : Lexicon.load(language, "roles").rows()) {
        if (row.get(1).equals("byline")) {
          bylines.add(row.getFirst());
        }
      }
    }
  }

  /// {@return the metadata of a draft whose blocks have their roles}
  Metadata find(Draft draft, List<Zone> zones) {
    String text = draft.text();
    List<Zone> blocks = zones.stream().filter(MetadataFinder::block).toList();
    List<Hint> hints = new ArrayList<>(draft.hints());
    FrontMatter.read(text, draft.zones(), hints);
    DateRoles.Dates dates = dateRoles.find(text, blocks);
    KindGuesser.Guess kind = kinds.guess(text, zones);
    FoundDate published = hinted(Field.PUBLISHED, hints, dates.published);
    return new Metadata(
        title(text, blocks, hints),
        named(Field.INSTITUTION, hints, institutions.find(text, blocks)),
        named(Field.AUTHOR, hints, author(text, blocks)),
        kind.kind(),
        kind.how(),
        published,
        hinted(Field.RETRIEVED, hints, dates.retrieved),
        hinted(Field.PRINTED, hints, dates.printed));
  }

  private static boolean block(Zone zone) {
    return zone.kind() != ZoneKind.MARKUP
        && zone.kind() != ZoneKind.CITATION_MARK
        && zone.kind() != ZoneKind.FURNITURE;
  }

  private static @Nullable Found title(String text, List<Zone> blocks, List<Hint> hints) {
    Found printed = null;
    for (Zone block : blocks) {
      if (block.kind() == ZoneKind.TITLE) {
        int from = InlineMarkup.trimStart(text, block.span().start(), block.span().end());
        Span span = new Span(from, InlineMarkup.trimEnd(text, from, block.span().end()));
        printed = new Found(span.of(text), "the heading at the head", span);
        break;
      }
    }
    return named(Field.TITLE, hints, printed);
  }

  private @Nullable Found author(String text, List<Zone> blocks) {
    for (Zone block : blocks) {
      if (block.kind() != ZoneKind.BYLINE) {
        continue;
      }
      int from = InlineMarkup.trimStart(text, block.span().start(), block.span().end());
      String line = text.substring(from, block.span().end());
      String lower = line.toLowerCase(Locale.ROOT);
      for (String cue : bylines) {
        if (lower.startsWith(cue)) {
          int start = Script.skipSpace(line, cue.length(), line.length());
          int end = end(line, start);
          if (end > start) {
            return new Found(
                line.substring(start, end),
                "the by-line, after “" + cue.strip() + "”",
                new Span(from + start, from + end));
          }
        }
      }
    }
    return null;
  }

  private static int end(String line, int start) {
    int i = start;
    while (i < line.length() && i - start < 80 && "|,，;；(（\n\t·•/*_".indexOf(line.charAt(i)) < 0) {
      i++;
    }
    return Script.trimEnd(line, start, i);
  }

  private static @Nullable Found named(Field field, List<Hint> hints, @Nullable Found printed) {
    Hint best = best(field, hints);
    return best != null && (printed == null || best.weight() >= 5)
        ? new Found(best.value(), best.how(), null)
        : printed;
  }

  private static @Nullable FoundDate hinted(
      Field field, List<Hint> hints, @Nullable FoundDate printed) {
    Hint best = best(field, hints);
    if (best != null && (printed == null || best.weight() >= 5)) {
      LocalDate date = DateRoles.declared(best.value());
      return date == null ? printed : new FoundDate(date, best.how(), null);
    }
    return printed;
  }

  private static @Nullable Hint best(Field field, List<Hint> hints) {
    Hint best = null;
    for (Hint hint : hints) {
      boolean fits = hint.field() == field && !hint.value().isBlank();
      boolean date = field == Field.PUBLISHED || field == Field.RETRIEVED || field == Field.PRINTED;
      if (fits && (!date || DateRoles.declared(hint.value()) != null)) {
        best = best == null || hint.weight() > best.weight() ? hint : best;
      }
    }
    return best;
  }
}
