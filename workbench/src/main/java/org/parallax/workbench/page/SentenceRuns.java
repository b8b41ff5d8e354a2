package org.parallax.workbench.page;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parallax.audit.AuditReport;
import org.parallax.audit.Finding;
import org.parallax.audit.SentenceAudit;
import org.parallax.check.Verdict;
import org.parallax.document.Document;
import org.parallax.document.Span;
import org.parallax.document.Zone;
import org.parallax.document.ZoneKind;
import org.parallax.workbench.page.NoteView.Mark;
import org.parallax.workbench.page.NoteView.Piece;
import org.parallax.workbench.page.NoteView.Run;

/// Cuts a sentence into runs: what a finding judges is underlined and followed by the glyph. A mark
/// that no words of the sentence carry stands at its end.
final class SentenceRuns {
  private final Document document;
  private final Messages words;
  private final List<Span> citations;
  private final BitSet markup = new BitSet();
  private final Map<String, Integer> footnotes = new HashMap<>();

  SentenceRuns(AuditReport report, Messages words) {
    document = report.document();
    for (SentenceAudit sentence : report.sentences()) {
      sentence.findings().forEach(one -> footnotes.put(one.id(), footnotes.size() + 1));
    }
    for (Zone zone : document.zones()) {
      if (zone.kind() == ZoneKind.MARKUP) {
        markup.set(zone.span().start(), zone.span().end());
      }
    }
    this.words = words;
    citations =
        document.zones().stream()
            .filter(zone -> zone.kind() == ZoneKind.CITATION_MARK)
            .map(Zone::span)
            .toList();
  }

  /// {@return a stretch of the text without its signs of mark-up}
  String shown(int start, int end) {
    String text = document.text();
    if (markup.nextSetBit(start) < 0 || markup.nextSetBit(start) >= end) {
      return text.substring(start, end);
    }
    StringBuilder shown = new StringBuilder(end - start);
    for (int i = start; i < end; i++) {
      if (!markup.get(i)) {
        shown.append(text.charAt(i));
      }
    }
    return shown.toString();
  }

  /// {@return text between sentences}
  static Piece plain(String text) {
    return new Piece(
        0, null, Verdict.NO_CLAIM, new TreeMap<>(), List.of(new Run(text, null, false, List.of())));
  }

  /// {@return the part of a sentence between two offsets}
  Piece piece(SentenceAudit audit, int from, int to) {
    Span whole = new Span(from, to);
    List<Judged> judged = judged(audit, whole);
    TreeSet<Integer> cuts = new TreeSet<>(List.of(from, to));
    List<Span> cited = citations.stream().filter(whole::contains).toList();
    judged.forEach(one -> cut(cuts, one.span()));
    cited.forEach(one -> cut(cuts, one));
    List<Run> runs = new ArrayList<>();
    List<Integer> ends = List.copyOf(cuts);
    for (int i = 0; i + 1 < ends.size(); i++) {
      Span span = new Span(ends.get(i), ends.get(i + 1));
      boolean last = i + 2 == ends.size();
      runs.add(run(span, judged, cited, last ? tail(audit, judged) : null));
    }
    int number = audit.sentence().index() + 1;
    String tag = audit.sentence().language().tag();
    return new Piece(
        number,
        tag.equals(document.language().tag()) ? null : tag,
        audit.verdict(),
        verdicts(audit),
        runs);
  }

  private Run run(Span span, List<Judged> judged, List<Span> cited, @Nullable Mark tail) {
    Verdict underline = null;
    List<Mark> marks = new ArrayList<>();
    for (Judged one : judged) {
      if (one.span().contains(span) && one.verdict() != Verdict.NO_CLAIM) {
        underline = underline == null ? one.verdict() : underline.graver(one.verdict());
      }
      if (one.ends()
          && one.span().end() == span.end()
          && (one.verdict() == Verdict.NO_CLAIM
              || marks.stream().noneMatch(mark -> mark.verdict() == one.verdict()))) {
        marks.add(mark(one.verdict(), one.finding()));
      }
    }
    if (tail != null) {
      marks.add(tail);
    }
    boolean citation = cited.stream().anyMatch(one -> one.contains(span));
    return new Run(shown(span.start(), span.end()), underline, citation, marks);
  }

  /// A glyph at the sentence's end, where its mark is not inside it.
  private @Nullable Mark tail(SentenceAudit audit, List<Judged> judged) {
    Verdict mark = audit.verdict();
    if (mark.glyph().isEmpty() || judged.stream().anyMatch(one -> one.verdict() == mark)) {
      return null;
    }
    String target =
        audit.findings().stream()
            .filter(finding -> finding.verdict() == mark)
            .map(Finding::id)
            .findFirst()
            .orElse("e" + (audit.sentence().index() + 1));
    return mark(mark, target);
  }

  private Mark mark(Verdict verdict, String target) {
    return new Mark(verdict, target, words.name(verdict), footnotes.getOrDefault(target, 0));
  }

  /// What is judged inside the sentence. A finding without a verdict has no glyph and no underline,
  /// only a footnote in print.
  private static List<Judged> judged(SentenceAudit audit, Span whole) {
    List<Judged> judged = new ArrayList<>();
    for (Finding finding : audit.findings()) {
      Verdict verdict = finding.verdict() == null ? Verdict.NO_CLAIM : finding.verdict();
      int start = Math.max(finding.span().start(), whole.start());
      int end = Math.min(finding.span().end(), whole.end());
      boolean all = start == whole.start() && end == whole.end();
      if (start < end && (!all || verdict == Verdict.NO_CLAIM)) {
        boolean ends = end == finding.span().end();
        judged.add(new Judged(new Span(start, end), verdict, finding.id(), ends));
      }
    }
    judged.sort(java.util.Comparator.comparing(Judged::span).thenComparing(Judged::verdict));
    return judged;
  }

  private static SortedMap<Verdict, Integer> verdicts(SentenceAudit audit) {
    SortedMap<Verdict, Integer> verdicts = new TreeMap<>(audit.counts());
    verdicts.merge(audit.verdict(), 1, Math::max);
    for (Finding finding : audit.findings()) {
      Verdict verdict = finding.verdict();
      if (verdict != null) {
        verdicts.merge(verdict, 1, Math::max);
      }
    }
    return verdicts;
  }

  private static void cut(Set<Integer> cuts, Span span) {
    cuts.add(span.start());
    cuts.add(span.end());
  }

  /// Words that a finding judges.
  ///
  /// @param ends whether they end here, and do not go on in the next sentence, where the glyph is
  private record Judged(Span span, Verdict verdict, String finding, boolean ends) {}
}
