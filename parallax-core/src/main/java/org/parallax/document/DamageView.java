package org.parallax.document;

import java.util.ArrayList;
import java.util.List;

/// What the damage detectors look at, and where they put what they find.
final class DamageView {
  final Draft draft;
  final String text;
  final List<Zone> zones;

  /// Zones that are blocks: no citation marks, no markup.
  final List<Zone> blocks;

  final List<Sentence> sentences;
  private final List<Damage> found = new ArrayList<>();

  DamageView(Draft draft, List<Zone> zones, List<Sentence> sentences) {
    this.draft = draft;
    this.text = draft.text();
    this.zones = zones;
    this.blocks =
        zones.stream()
            .filter(z -> z.kind() != ZoneKind.CITATION_MARK && z.kind() != ZoneKind.MARKUP)
            .toList();
    this.sentences = sentences;
  }

  /// {@return the blocks of running text: body, list items, captions}
  List<Zone> prose() {
    return blocks.stream().filter(DamageView::isProse).toList();
  }

  static boolean isProse(Zone zone) {
    return zone.kind() == ZoneKind.BODY
        || zone.kind() == ZoneKind.LIST_ITEM
        || zone.kind() == ZoneKind.CAPTION;
  }

  void add(DamageKind kind, int start, int end, String message) {
    found.add(Damage.of(kind, new Span(start, end), message));
  }

  /// {@return whether damage of this kind was found in the span's last stretch}
  boolean has(DamageKind kind, Span span) {
    return found.stream()
        .anyMatch(
            d -> d.kind() == kind && span.overlaps(d.span()) && d.span().end() + 40 > span.end());
  }

  void add(Damage damage) {
    found.add(damage);
  }

  /// {@return all that was found, in text order, one for each kind and place}
  List<Damage> found() {
    List<Damage> sorted = new ArrayList<>(found);
    sorted.sort((a, b) -> a.span().compareTo(b.span()));
    List<Damage> kept = new ArrayList<>();
    for (Damage damage : sorted) {
      // A glued by-line reads as a glued sentence too; it is told once.
      boolean told =
          damage.kind() == DamageKind.GLUED_SENTENCES
              && found.stream()
                  .anyMatch(
                      d -> d.kind() == DamageKind.GLUED_BYLINE && d.span().overlaps(damage.span()));
      boolean again =
          kept.stream()
              .skip(Math.max(0, kept.size() - 4))
              .anyMatch(k -> k.kind() == damage.kind() && k.span().overlaps(damage.span()));
      if (!told && !again) {
        kept.add(damage);
      }
    }
    return kept;
  }

  /// {@return the text with a few characters around, for a message}
  String quote(int start, int end) {
    String quoted = text.substring(start, end).replaceAll("\\s+", " ").strip();
    return "“" + (quoted.length() > 60 ? quoted.substring(0, 57) + "…" : quoted) + "”";
  }
}
