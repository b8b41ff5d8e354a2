package org.parallax.workbench.quality;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parallax.document.Document;
import org.parallax.workbench.quality.GoldTally.Measure;

/// One note's claims against its marks.
final class GoldNote {
  private static final double SAME = 1e-4;

  /// Opens what narrows a metric: its head stands before.
  private static final Pattern QUALIFIER = Pattern.compile(" (of|in|on|at|for|that|with|from) ");

  private final Document document;
  private final GoldSet.Note note;
  private final List<ClaimRow> ours;
  private final GoldTally tally;
  private final List<String> lines = new ArrayList<>();

  GoldNote(Document document, GoldSet.Note note, List<ClaimRow> ours, GoldTally tally) {
    this.document = document;
    this.note = note;
    this.ours = ours;
    this.tally = tally;
  }

  /// {@return one line for each thing missed, too much or wrong}
  List<String> misses() {
    return Collections.unmodifiableList(lines);
  }

  /// A value of ours that answers a marked one.
  private record Match(ClaimRow claim, ClaimRow.Value value) {}

  void values() {
    Set<String> found = new HashSet<>();
    Set<String> exact = new HashSet<>();
    Set<String> whole = new HashSet<>();
    for (ClaimRow gold : note.claims()) {
      Match main = null;
      for (ClaimRow.Value value : gold.values()) {
        Match match = match(gold, value);
        if (match != null) {
          main = match;
        }
        if (gold.optional()) {
          continue;
        }
        tally.marked(Measure.VALUE, match != null);
        if (match == null) {
          line("MISSED value", value.start(), value.end(), near(value), gold.told());
          tally.marked(Measure.VALUE_STRICT, false);
          tally.marked(Measure.VALUE_UNIT_COMPARATOR, false);
          continue;
        }
        String span = span(match.value());
        found.add(span);
        boolean same = span.equals(span(value));
        tally.marked(Measure.VALUE_STRICT, same);
        if (same) {
          exact.add(span);
        } else {
          line("WRONG span", value.start(), value.end(), text(match.value()), text(value));
        }
        boolean unit = compare(Measure.UNIT, "unit", gold, match, value);
        boolean comparator = compare(Measure.COMPARATOR, "comparator", gold, match, value);
        tally.marked(Measure.VALUE_UNIT_COMPARATOR, unit && comparator);
        if (unit && comparator) {
          whole.add(span);
        }
      }
      if (main != null && !gold.optional()) {
        details(gold, main);
      }
    }
    Set<String> seen = new HashSet<>();
    for (ClaimRow claim : ours) {
      for (ClaimRow.Value value : claim.values()) {
        String span = span(value);
        if (!seen.add(span) || (!found.contains(span) && isOptional(value))) {
          continue;
        }
        tally.said(Measure.VALUE, found.contains(span));
        tally.said(Measure.VALUE_STRICT, exact.contains(span));
        tally.said(Measure.VALUE_UNIT_COMPARATOR, whole.contains(span));
        if (!found.contains(span)) {
          line("EXTRA value", value.start(), value.end(), claim.told(), roleAt(value));
        }
      }
    }
  }

  private String text(ClaimRow.Value value) {
    return document.text().substring(value.start(), value.end());
  }

  private static String span(ClaimRow.Value value) {
    return value.start() + "-" + value.end();
  }

  private boolean isOptional(ClaimRow.Value value) {
    return note.claims().stream()
            .filter(ClaimRow::optional)
            .flatMap(claim -> claim.values().stream())
            .anyMatch(other -> other.overlaps(value.start(), value.end()))
        || note.numerals().stream()
            .anyMatch(
                numeral -> numeral.optional() && value.overlaps(numeral.start(), numeral.end()));
  }

  private String roleAt(ClaimRow.Value value) {
    return note.numerals().stream()
        .filter(numeral -> value.overlaps(numeral.start(), numeral.end()))
        .map(GoldSet.Numeral::role)
        .findFirst()
        .orElse("no numeral");
  }

  private String near(ClaimRow.Value value) {
    return ours.stream()
        .filter(
            claim -> claim.values().stream().anyMatch(v -> v.overlaps(value.start(), value.end())))
        .map(ClaimRow::told)
        .findFirst()
        .orElse("nothing");
  }

  /// The claim of ours that states a marked number at its place; of several, the one that is most
  /// like the marked claim in kind and unit.
  private @Nullable Match match(ClaimRow gold, ClaimRow.Value value) {
    List<Match> matches = new ArrayList<>();
    for (ClaimRow claim : ours) {
      for (ClaimRow.Value other : claim.values()) {
        if (other.overlaps(value.start(), value.end())
            && value.numbers().stream().allMatch(number -> states(claim, other, number))) {
          matches.add(new Match(claim, other));
        }
      }
    }
    return matches.stream()
        .max(
            Comparator.comparingInt(match ->
                (agrees("kind", gold, match.claim) ? 2 : 0)
                    + (agrees("unit", gold, match.claim) ? 1 : 0)))
        .orElse(null);
  }

  /// A third is 33.3 % and a ratio of 0.333: the number is the same, the unit not.
  private static boolean states(ClaimRow claim, ClaimRow.Value value, BigDecimal number) {
    boolean ratio = "ratio".equals(claim.get("unit"));
    return value.numbers().stream()
        .anyMatch(n -> same(n, number) || (ratio && same(n.movePointRight(2), number)));
  }

  private static boolean same(BigDecimal one, BigDecimal other) {
    double a = one.doubleValue();
    double b = other.doubleValue();
    return Math.abs(a - b) <= SAME * Math.max(Math.abs(a), Math.abs(b));
  }

  private void details(ClaimRow gold, Match match) {
    ClaimRow.Value at = match.value;
    compare(Measure.CHANGE_BASIS, "change_basis", gold, match, at);
    compare(Measure.VALUE_DIRECTION, "direction", gold, match, at);
    compare(Measure.MODALITY, "modality", gold, match, at);
    compare(Measure.PERIOD_HOW, "period_how", gold, match, at);
    compare(Measure.PLACE, "place", gold, match, at);
    compare(Measure.ATTRIBUTION, "attribution", gold, match, at);
    compare(Measure.NEGATED, "negated", gold, match, at);
    compare(Measure.CONCEPT, "concept", gold, match, at);
    compare(Measure.KIND, "kind", gold, match, at);
    period(gold, match);
    String metric = gold.get("metric");
    if (metric != null && gold.decides("metric")) {
      String said = match.claim.get("metric");
      boolean right = said != null && (hasHead(said, metric) || hasHead(metric, said));
      tally.marked(Measure.METRIC, right);
      if (!right) {
        line("WRONG metric", at.start(), at.end(), said, metric);
      }
    }
  }

  /// An end that the marker leaves open is not asked for.
  private void period(ClaimRow gold, Match match) {
    boolean asked = gold.decides("period_start") || gold.decides("period_end");
    if (!asked) {
      return;
    }
    boolean none = gold.get("period_start") == null && gold.get("period_end") == null;
    boolean right = true;
    for (String end : List.of("period_start", "period_end")) {
      if (gold.decides(end) && (none || gold.get(end) != null)) {
        right &= agrees(end, gold, match.claim);
      }
    }
    tally.marked(Measure.PERIOD, right);
    if (!right) {
      line("WRONG period", match.value.start(), match.value.end(), when(match.claim), when(gold));
    }
  }

  private static String when(ClaimRow claim) {
    return claim.text("period_start")
        + "/"
        + claim.text("period_end")
        + " "
        + claim.text("period_how");
  }

  private boolean compare(
      Measure measure, String field, ClaimRow gold, Match match, ClaimRow.Value at) {
    if (!gold.decides(field)) {
      return true;
    }
    boolean right = agrees(field, gold, match.claim);
    tally.marked(measure, right);
    if (!right) {
      line("WRONG " + field, at.start(), at.end(), match.claim.text(field), gold.text(field));
    }
    return right;
  }

  /// Codes compare as words do, counted nouns whether joined by a blank or a line; places in any
  /// order.
  private static boolean agrees(String field, ClaimRow gold, ClaimRow ours) {
    return Objects.equals(folded(field, gold), folded(field, ours));
  }

  private static @Nullable String folded(String field, ClaimRow claim) {
    String text = claim.get(field);
    if (text == null) {
      return null;
    }
    if (field.equals("place")) {
      return String.join(
          ",", List.of(text.split(",")).stream().map(String::strip).sorted().toList());
    }
    return text.toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static boolean hasHead(String text, String metric) {
    String name = QUALIFIER.split(metric.toLowerCase(Locale.ROOT), 2)[0];
    int blank = name.strip().lastIndexOf(' ');
    String head = name.strip().substring(blank + 1);
    boolean latin = head.chars().allMatch(c -> c < 0x2E80);
    if (!latin && head.length() > 2) {
      head = head.substring(head.length() - 2);
    } else if (latin && head.length() > 3 && head.endsWith("s")) {
      head = head.substring(0, head.length() - 1);
    }
    return text.toLowerCase(Locale.ROOT).contains(head);
  }

  /// Claims without a number: one of ours for each marked one, in the same words.
  void directions() {
    List<ClaimRow> free = new ArrayList<>(ours.stream().filter(c -> c.values().isEmpty()).toList());
    List<ClaimRow> marked = note.claims().stream().filter(c -> c.values().isEmpty()).toList();
    IdentityHashMap<ClaimRow, ClaimRow> pairs = new IdentityHashMap<>();
    for (boolean alike : new boolean[] {true, false}) {
      for (ClaimRow gold : marked) {
        if (pairs.containsKey(gold)) {
          continue;
        }
        free.stream()
            .filter(claim -> claim.overlaps(gold))
            .filter(claim -> !alike || agrees("direction", gold, claim))
            .findFirst()
            .ifPresent(claim -> {
              pairs.put(gold, claim);
              free.remove(claim);
            });
      }
    }
    for (ClaimRow gold : marked) {
      ClaimRow claim = pairs.get(gold);
      if (gold.optional()) {
        continue;
      }
      tally.marked(Measure.DIRECTIONAL, claim != null);
      if (claim == null) {
        line("MISSED direction", gold.start(), gold.end(), "nothing", gold.told());
        continue;
      }
      tally.said(Measure.DIRECTIONAL, true);
      if (gold.decides("direction")) {
        boolean right = agrees("direction", gold, claim);
        tally.marked(Measure.DIRECTIONAL_RIGHT, right);
        if (!right) {
          line(
              "WRONG direction of claim",
              gold.start(),
              gold.end(),
              claim.text("direction"),
              gold.text("direction"));
        }
      }
    }
    for (ClaimRow claim : free) {
      tally.said(Measure.DIRECTIONAL, false);
      line("EXTRA direction", claim.start(), claim.end(), claim.told(), "nothing");
    }
  }

  void roles() {
    GoldRoles roles = GoldRoles.of(document);
    for (GoldSet.Numeral numeral : note.numerals()) {
      boolean value =
          ours.stream()
              .flatMap(claim -> claim.values().stream())
              .anyMatch(v -> v.overlaps(numeral.start(), numeral.end()));
      if (numeral.optional()) {
        continue;
      }
      String said = value ? "value" : roles.at(numeral.start(), numeral.end());
      tally.marked(Measure.ROLE_VALUE, value == numeral.role().equals("value"));
      boolean right = GoldRoles.group(said).equals(GoldRoles.group(numeral.role()));
      tally.marked(Measure.ROLE, right);
      if (!right) {
        line("WRONG role", numeral.start(), numeral.end(), said, numeral.role());
      }
    }
  }

  private void line(String miss, int start, int end, @Nullable String said, String gold) {
    String text = document.text();
    String around =
        text.substring(Math.max(0, start - 30), start)
            + "⟦"
            + text.substring(start, end)
            + "⟧"
            + text.substring(end, Math.min(text.length(), end + 30));
    lines.add(
        "%s | %s:%d | %s | ours %s | gold %s"
            .formatted(miss, document.file(), start, around.replaceAll("\\s+", " "), said, gold));
  }
}
