package org.parallax.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.parallax.provenance.ContentHash;

/// Makes a [Document] of a [Draft]: roles, citation marks, sentences with their languages,
/// metadata, damage.
final class Assembly {
  private final Roles roles = new Roles();
  private final SentenceSplitter splitter = new SentenceSplitter();
  private final Languages languages = new Languages();
  private final DamageDetectors damage = new DamageDetectors(roles);
  private final MetadataFinder metadata = new MetadataFinder();

  /// {@return the finished document}
  Document finish(Source source, Draft draft) {
    String text = draft.text();
    Language overall = languages.of(text, 0, Math.min(text.length(), 20_000), Language.UNKNOWN);
    List<Zone> blocks = roles.assign(text, draft.zones());
    List<Zone> zones = new ArrayList<>(blocks);
    List<Sentence> sentences = new ArrayList<>();
    for (Zone block : blocks) {
      if (block.kind() != ZoneKind.MARKUP && block.kind() != ZoneKind.FURNITURE) {
        marks(text, block, zones);
        sentences(text, block, overall, sentences);
      }
    }
    zones.sort(Comparator.comparing(Zone::span, Assembly::outerFirst));
    return new Document(
        source.name(),
        source.sha256(),
        draft.mediaType(),
        text,
        ContentHash.of(text),
        main(sentences, overall),
        metadata.find(draft, zones),
        zones,
        sentences,
        damage.find(draft, zones, sentences),
        draft.remarks());
  }

  private static int outerFirst(Span a, Span b) {
    int byStart = Integer.compare(a.start(), b.start());
    return byStart != 0 ? byStart : Integer.compare(b.end(), a.end());
  }

  private static void marks(String text, Zone block, List<Zone> zones) {
    for (Span mark : CitationMarks.in(text, block.span().start(), block.span().end())) {
      zones.add(new Zone(ZoneKind.CITATION_MARK, mark, 0, null));
    }
    InlineMarkup.find(text, block.span().start(), block.span().end(), zones);
  }

  private void sentences(String text, Zone block, Language overall, List<Sentence> sentences) {
    for (Span span : spans(text, block)) {
      int from = InlineMarkup.trimStart(text, span.start(), span.end());
      int to = InlineMarkup.trimEnd(text, from, span.end());
      if (to > from) {
        Language language = languages.of(text, from, to, overall);
        sentences.add(new Sentence(sentences.size(), new Span(from, to), block.kind(), language));
      }
    }
  }

  private List<Span> spans(String text, Zone block) {
    return switch (block.kind()) {
      case BODY, LIST_ITEM, CAPTION, ABOUT, COMMENT ->
          splitter.split(text, block.span().start(), block.span().end());
      case TITLE, BYLINE, DATE, HEADING, TABLE_ROW -> List.of(block.span());
      case REFERENCES, CITATION_MARK, FURNITURE, MARKUP -> List.of();
    };
  }

  /// {@return the language in which most of the sentences' characters are}
  private static Language main(List<Sentence> sentences, Language overall) {
    Map<String, Integer> characters = new TreeMap<>();
    for (Sentence sentence : sentences) {
      characters.merge(sentence.language().tag(), sentence.span().length(), Integer::sum);
    }
    String best = overall.tag();
    int most = 0;
    for (var entry : characters.entrySet()) {
      if (entry.getValue() > most) {
        most = entry.getValue();
        best = entry.getKey();
      }
    }
    return new Language(best);
  }
}
