package org.parallax.document;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tells the kind of a document by weighted cues; too few of them leave it unknown.
final class KindGuesser {
  private static final int ENOUGH = 3;
  private static final int EDGE = 800;
  private static final int LONGEST = 60_000;
  private static final Pattern SPEAKER =
      Pattern.compile(
          "(?:[\\[(（]?\\d{1,2}:\\d{2}(?::\\d{2})?[\\])）]? *)?\\*{0,2}(\\p{Lu}[\\p{L} .]{1,20}|\\p{IsHan}{1,6}|[가-힣]{2,6})\\*{0,2} ?[:：]");

  private record Cue(DocumentKind kind, int weight, String where, String words) {}

  private final List<Cue> cues = new ArrayList<>();

  KindGuesser() {
    for (var row : Lexicon.load("und", "kinds").rows()) {
      cues.add(
          new Cue(
              DocumentKind.valueOf(row.getFirst().toUpperCase(Locale.ROOT)),
              Integer.parseInt(row.get(1)),
              row.get(2),
              row.get(3)));
    }
  }

  /// A kind and the cues that spoke for it.
  record Guess(DocumentKind kind, String how) {}

  Guess guess(String text, List<Zone> zones) {
    String lower = text.substring(0, Math.min(LONGEST, text.length())).toLowerCase(Locale.ROOT);
    String head = lower.substring(0, Math.min(EDGE, lower.length()));
    String foot = lower.substring(Math.max(0, lower.length() - EDGE));
    Map<DocumentKind, Integer> sums = new EnumMap<>(DocumentKind.class);
    Map<DocumentKind, List<String>> reasons = new EnumMap<>(DocumentKind.class);
    for (Cue cue : cues) {
      String where = cue.where.equals("head") ? head : cue.where.equals("foot") ? foot : lower;
      if (where.contains(cue.words)) {
        add(sums, reasons, cue.kind, cue.weight, "“" + cue.words.strip() + "”");
      }
    }
    shape(zones, sums, reasons);
    turns(text, zones, sums, reasons);
    DocumentKind best = DocumentKind.UNKNOWN;
    int most = 0;
    int second = 0;
    for (var entry : sums.entrySet()) {
      if (entry.getValue() > most) {
        second = most;
        most = entry.getValue();
        best = entry.getKey();
      } else {
        second = Math.max(second, entry.getValue());
      }
    }
    if (most < ENOUGH || most == second) {
      return new Guess(DocumentKind.UNKNOWN, most == 0 ? "no cue" : "too few cues, or a tie");
    }
    return new Guess(best, String.join(", ", reasons.getOrDefault(best, List.of())));
  }

  private static void shape(
      List<Zone> zones, Map<DocumentKind, Integer> sums, Map<DocumentKind, List<String>> reasons) {
    long marks = zones.stream().filter(z -> z.kind() == ZoneKind.CITATION_MARK).count();
    if (marks >= 3) {
      add(sums, reasons, DocumentKind.REPORT_SUMMARY, 1, marks + " citation marks");
    }
    long comments = zones.stream().filter(z -> z.kind() == ZoneKind.COMMENT).count();
    if (comments >= 2) {
      add(sums, reasons, DocumentKind.BLOG, 1, "comments below");
    }
  }

  /// Blocks that begin with a speaker's name and a colon, `INES:`, `[07:22] 苏木：`, four times or
  /// more and by two speakers or more, are the turns of a talk.
  private static void turns(
      String text,
      List<Zone> zones,
      Map<DocumentKind, Integer> sums,
      Map<DocumentKind, List<String>> reasons) {
    Map<String, Integer> speakers = new HashMap<>();
    for (Zone zone : zones) {
      if (zone.kind() == ZoneKind.BODY) {
        String head =
            text.substring(
                zone.span().start(), Math.min(zone.span().end(), zone.span().start() + 40));
        Matcher speaker = SPEAKER.matcher(head);
        if (speaker.lookingAt()) {
          speakers.merge(speaker.group(1), 1, Integer::sum);
        }
      }
    }
    int most = speakers.values().stream().mapToInt(Integer::intValue).filter(n -> n > 1).sum();
    if (most >= 4 && speakers.size() >= 2) {
      add(sums, reasons, DocumentKind.TRANSCRIPT, 6, most + " turns of named speakers");
    }
  }

  private static void add(
      Map<DocumentKind, Integer> sums,
      Map<DocumentKind, List<String>> reasons,
      DocumentKind kind,
      int weight,
      String reason) {
    sums.merge(kind, weight, Integer::sum);
    reasons.computeIfAbsent(kind, _ -> new ArrayList<>()).add(reason);
  }
}
