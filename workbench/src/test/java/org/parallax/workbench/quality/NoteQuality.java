package org.parallax.workbench.quality;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parallax.audit.AuditReport;
import org.parallax.audit.Finding;
import org.parallax.audit.SentenceAudit;
import org.parallax.check.Evidence;
import org.parallax.check.Verdict;
import org.parallax.document.ReadResult;
import org.parallax.document.Source;
import org.parallax.document.Span;
import org.parallax.document.StandardReader;
import org.parallax.workspace.Engine;

/// Audits a folder of notes and sets the audits against its answer key.
final class NoteQuality {
  private final List<String> lines = new ArrayList<>();
  private final SortedMap<String, int[]> byKind = new TreeMap<>();
  private int sentences;
  private int planted;
  private int found;
  private int foundAsExpected;
  private int sound;
  private int falseFindings;
  private int figures;
  private int decided;
  private int right;

  /// {@return the tally over all notes of a folder}
  static NoteQuality measure(Planted key, Engine engine) {
    NoteQuality quality = new NoteQuality();
    for (Planted.Note note : key.notes()) {
      AuditReport report = quality.audit(key, note, engine);
      if (report != null) {
        quality.add(note, report);
      }
    }
    return quality;
  }

  /// The audit, or null for a note that cannot be read: all its errors are missed.
  private @Nullable AuditReport audit(Planted key, Planted.Note note, Engine engine) {
    try {
      byte[] bytes = Files.readAllBytes(key.folder().resolve(note.file()));
      return switch (StandardReader.create()
          .read(new Source(note.file(), bytes), engine.limits())) {
        case ReadResult.Read read -> engine.auditor().audit(read.document(), null);
        case ReadResult.Refused refused -> {
          lines.add("UNREAD " + refused.refusal().message());
          planted += note.errors().size();
          figures += note.figures().size();
          yield null;
        }
      };
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private void add(Planted.Note note, AuditReport report) {
    Set<Integer> touched = new HashSet<>();
    for (Planted.Mistake error : note.errors()) {
      List<SentenceAudit> places = sentencesOf(report, error.quote());
      places.forEach(place -> touched.add(place.sentence().index()));
      if (!error.counterpart().isEmpty()) {
        List<SentenceAudit> others = sentencesOf(report, error.counterpart());
        others.forEach(place -> touched.add(place.sentence().index()));
        places.addAll(others);
      }
      planted++;
      List<Span> spans = spansOf(report, error.quote());
      boolean expected =
          places.stream().anyMatch(place -> meets(place, error.expect(), report))
              || isDamaged(spans, error.expect(), report);
      boolean any = expected || places.stream().anyMatch(NoteQuality::carriesError);
      int[] tally = byKind.computeIfAbsent(error.kind(), _ -> new int[2]);
      tally[0]++;
      if (any) {
        found++;
        tally[1]++;
      }
      if (expected) {
        foundAsExpected++;
      } else {
        lines.add(
            (any ? "OTHER  " : "MISSED ")
                + note.file()
                + " | "
                + error.kind()
                + " | "
                + error.expect()
                + " | "
                + error.quote()
                + (spans.isEmpty() ? " | QUOTE NOT IN THE TEXT READ" : ""));
      }
    }
    for (SentenceAudit sentence : report.sentences()) {
      if (sentence.sentence().zone().asserts()) {
        sentences++;
      }
      if (touched.contains(sentence.sentence().index())) {
        continue;
      }
      if (sentence.sentence().zone().asserts()) {
        sound++;
      }
      if (carriesError(sentence)) {
        falseFindings++;
        lines.add("FALSE  " + note.file() + " | " + sentence.text() + "\n" + errors(sentence));
      }
    }
    for (Planted.Figure figure : note.figures()) {
      addFigure(note, figure, report);
    }
  }

  private void addFigure(Planted.Note note, Planted.Figure figure, AuditReport report) {
    figures++;
    boolean wrong =
        note.errors().stream()
            .anyMatch(error ->
                error.expect().startsWith("series")
                    && (error.quote().contains(figure.quote())
                        || figure.quote().contains(error.quote())));
    @Nullable Verdict verdict = null;
    for (SentenceAudit sentence : sentencesOf(report, figure.quote())) {
      for (Finding finding : sentence.findings()) {
        Evidence evidence = finding.evidence();
        if (evidence != null
            && evidence.series().value().equals(figure.series())
            && evidence.period().toString().equals(figure.period())
            && finding.verdict() != null
            && isDecided(finding.verdict())) {
          boolean agrees = (finding.verdict() == Verdict.CONTRADICTED) == wrong;
          verdict = verdict == null || agrees ? finding.verdict() : verdict;
        }
      }
    }
    if (verdict == null) {
      lines.add(
          "UNDECIDED %s | %s %s | %s%s"
              .formatted(
                  note.file(),
                  figure.series(),
                  figure.period(),
                  figure.quote(),
                  said(sentencesOf(report, figure.quote()))));
      return;
    }
    decided++;
    if ((verdict == Verdict.CONTRADICTED) == wrong) {
      right++;
    } else {
      lines.add(
          "WRONG  "
              + note.file()
              + " | "
              + verdict
              + " | "
              + figure.series()
              + " "
              + figure.period()
              + " | "
              + figure.quote());
    }
  }

  private static String said(List<SentenceAudit> sentences) {
    return sentences.stream()
        .flatMap(sentence -> sentence.findings().stream())
        .filter(finding -> finding.type() == Finding.Type.SERIES)
        .map(finding -> " {" + finding.reason() + ": " + finding.message() + "}")
        .collect(Collectors.joining());
  }

  private static boolean isDecided(Verdict verdict) {
    return verdict == Verdict.SUPPORTED
        || verdict == Verdict.SUPPORTED_LOOSELY
        || verdict == Verdict.CONTRADICTED;
  }

  private static boolean carriesError(SentenceAudit sentence) {
    return sentence.findings().stream()
        .map(Finding::verdict)
        .anyMatch(verdict -> verdict != null && verdict.compareTo(Verdict.DAMAGED) <= 0);
  }

  private static String errors(SentenceAudit sentence) {
    StringBuilder text = new StringBuilder();
    for (Finding finding : sentence.findings()) {
      Verdict verdict = finding.verdict();
      if (verdict != null && verdict.compareTo(Verdict.DAMAGED) <= 0) {
        text.append("         ")
            .append(verdict)
            .append(": ")
            .append(finding.message())
            .append('\n');
      }
    }
    return text.toString();
  }

  private static boolean meets(SentenceAudit place, String expect, AuditReport report) {
    String[] parts = expect.split(":", 2);
    String detail = parts.length == 2 ? parts[1] : "";
    return switch (parts[0]) {
      case "damage" ->
          report.document().damage().stream()
              .anyMatch(damage ->
                  damage.kind().json().equals(detail)
                      && damage.span().overlaps(place.sentence().span()));
      case "completeness" ->
          place.findings().stream()
              .anyMatch(finding -> finding.message() != null && names(finding, detail));
      case "attribution" ->
          place.findings().stream().anyMatch(f -> f.type() == Finding.Type.ATTRIBUTION);
      default ->
          place.findings().stream()
              .anyMatch(f ->
                  f.type().json().equals(parts[0])
                      && f.verdict() != null
                      && f.verdict().name().equals(detail));
    };
  }

  /// Damage may stand where no sentence is: in a caption, in a list of references, at a joint.
  private static boolean isDamaged(List<Span> spans, String expect, AuditReport report) {
    return expect.startsWith("damage:")
        && report.document().damage().stream()
            .filter(damage -> expect.equals("damage:" + damage.kind().json()))
            .anyMatch(damage -> spans.stream().anyMatch(damage.span()::overlaps));
  }

  private static boolean names(Finding finding, String reason) {
    String given = finding.reason() == null ? "" : finding.reason().name();
    return given.equals(reason)
        || (reason.equals("POPULATION_UNSTATED") && given.equals("DEFINITION_DROPPED"));
  }

  /// The sentences that a quote touches, white space aside: one, or both sides of a joint.
  private static List<SentenceAudit> sentencesOf(AuditReport report, String quote) {
    List<SentenceAudit> touched = new ArrayList<>();
    for (Span span : spansOf(report, quote)) {
      for (SentenceAudit sentence : report.sentences()) {
        if (sentence.sentence().span().overlaps(span)) {
          touched.add(sentence);
        }
      }
    }
    return touched;
  }

  /// Where a quote stands in the text, white space aside.
  private static List<Span> spansOf(AuditReport report, String quote) {
    String text = report.document().text();
    int[] origin = new int[text.length() + 1];
    StringBuilder flat = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      boolean space = isSpace(text.charAt(i));
      if (!space || (!flat.isEmpty() && flat.charAt(flat.length() - 1) != ' ')) {
        origin[flat.length()] = i;
        flat.append(space ? ' ' : text.charAt(i));
      }
    }
    StringBuilder wanted = new StringBuilder();
    for (int i = 0; i < quote.length(); i++) {
      boolean space = isSpace(quote.charAt(i));
      if (!space || (!wanted.isEmpty() && wanted.charAt(wanted.length() - 1) != ' ')) {
        wanted.append(space ? ' ' : quote.charAt(i));
      }
    }
    String sought = wanted.toString().strip();
    List<Span> spans = new ArrayList<>();
    for (int at = flat.indexOf(sought); at >= 0; at = flat.indexOf(sought, at + 1)) {
      spans.add(new Span(origin[at], origin[at + sought.length() - 1] + 1));
    }
    return spans;
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || c == '\u00a0' || c == '\u3000';
  }

  double recall() {
    return share(found, planted);
  }

  double falseRate() {
    return share(falseFindings, sound);
  }

  double decidedRate() {
    return share(decided, figures);
  }

  double rightRate() {
    return share(right, decided);
  }

  private static double share(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }

  /// {@return every miss and false finding, then the table}
  String table() {
    StringBuilder text = new StringBuilder();
    lines.forEach(line -> text.append(line).append('\n'));
    byKind.forEach(
        (kind, tally) -> text.append("  %-24s %d of %d%n".formatted(kind, tally[1], tally[0])));
    text.append(
        "sentences %d, sound %d%nerrors found %d of %d (%.3f), as expected %d%n"
            .formatted(sentences, sound, found, planted, recall(), foundAsExpected));
    text.append(
        "sound sentences with a false finding %d (%.3f)%n".formatted(falseFindings, falseRate()));
    text.append(
        "official figures %d, decided %d (%.3f), right %d (%.3f)%n"
            .formatted(figures, decided, decidedRate(), right, rightRate()));
    return text.toString();
  }
}
