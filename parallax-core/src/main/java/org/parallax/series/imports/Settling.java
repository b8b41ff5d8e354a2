package org.parallax.series.imports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.provenance.Citation;
import org.parallax.provenance.ContentHash;
import org.parallax.quantity.Period;
import org.parallax.series.Catalogue;
import org.parallax.series.DefaultSeriesStore;
import org.parallax.series.Observation;
import org.parallax.series.Observation.KnownHow;
import org.parallax.series.ReleaseLag;
import org.parallax.series.SeriesDefinition;
import org.parallax.series.SeriesStore;

/// Sets the lines of an import against each other and against what is there: contradictions are
/// refused naming both sides, vintages are folded to changes, dirt is named.
final class Settling {
  private final ContentHash file;
  private final Mapping mapping;
  private final Catalogue catalogue;
  private final SeriesStore existing;
  private final Refusals refusals;
  private final List<String> remarks;
  private final DefaultSeriesStore.Builder lines = new DefaultSeriesStore.Builder();
  private int kept;
  private int changed;
  private int unchanged;

  Settling(
      ContentHash file,
      Mapping mapping,
      Catalogue catalogue,
      SeriesStore existing,
      Refusals refusals,
      List<String> remarks) {
    this.file = file;
    this.mapping = mapping;
    this.catalogue = catalogue;
    this.existing = existing;
    this.refusals = refusals;
    this.remarks = remarks;
  }

  int kept() {
    return kept;
  }

  int changed() {
    return changed;
  }

  int unchanged() {
    return unchanged;
  }

  DefaultSeriesStore store() {
    return lines.build();
  }

  /// Takes the sound lines of a series.
  ///
  /// @return its definition if it was not known before and got a line, else null
  @Nullable SeriesDefinition settle(Target target) {
    int[] order = folded(target, unanimous(target, target.sorted()));
    Screening screening = new Screening(target, mapping, refusals, remarks);
    order = screening.sound(order);
    if (order.length > 0 && !mapping.accept().contains("measure")) {
      order = new Kinship(target, catalogue, existing, refusals).ownMeasure(order);
    }
    Overlap overlap = new Overlap(target.definition);
    int digits = 0;
    int before = kept + changed;
    Period last = null;
    for (int i : order) {
      digits = Math.max(digits, target.value[i].scale());
      boolean first = !target.period[i].equals(last);
      last = target.period[i];
      take(target, i, first, overlap);
    }
    overlap.remark(remarks);
    if (kept + changed == before) {
      return null;
    }
    undated(target);
    if (!target.isNew) {
      return null;
    }
    return target.definition.decimals() > 0
        ? target.definition
        : target.definition.withDecimals(Math.min(digits, 12));
  }

  private void undated(Target target) {
    ReleaseLag lag = target.definition.lag();
    boolean any = false;
    for (int i = 0; i < target.size; i++) {
      any |= target.how[i] == KnownHow.UNKNOWN;
    }
    if (any) {
      remarks.add(
          target.definition.key()
              + ": no day of publication and no release lag; these figures count as known now, never"
              + " as known on an earlier day.");
    } else if (lag != null && target.how[0] == KnownHow.LAG) {
      remarks.add(
          target.definition.key()
              + ": dated by the release lag (pseudo-real-time), "
              + lag.days()
              + " days.");
    }
  }

  /// Two values for one cell at one time from one source: both are refused, each naming the other.
  private int[] unanimous(Target target, int[] order) {
    int[] result = new int[order.length];
    int n = 0;
    for (int start = 0; start < order.length; ) {
      int end = start + 1;
      while (end < order.length && sameCell(target, order[start], order[end])) {
        end++;
      }
      if (end == start + 1) {
        result[n++] = order[start];
      } else {
        n = group(target, Arrays.copyOfRange(order, start, end), result, n);
      }
      start = end;
    }
    return Arrays.copyOf(result, n);
  }

  private static boolean sameCell(Target target, int a, int b) {
    return target.period[a].equals(target.period[b]) && target.known[a] == target.known[b];
  }

  private int group(Target target, int[] group, int[] result, int n) {
    boolean[] done = new boolean[group.length];
    for (int g = 0; g < group.length; g++) {
      if (done[g]) {
        continue;
      }
      int one = group[g];
      List<Integer> others = new ArrayList<>();
      for (int h = g + 1; h < group.length; h++) {
        if (sameSource(target.source[one], target.source[group[h]])) {
          done[h] = true;
          others.add(group[h]);
        }
      }
      int contrary =
          others.stream()
              .filter(o -> target.value[o].compareTo(target.value[one]) != 0)
              .findFirst()
              .orElse(-1);
      if (contrary < 0) {
        result[n++] = one;
        unchanged += others.size();
        continue;
      }
      refuseTwin(target, one, contrary);
      for (int other : others) {
        refuseTwin(target, other, one);
      }
    }
    return n;
  }

  private void refuseTwin(Target target, int line, int twin) {
    refusals.add(
        target.row[line],
        target.column[line],
        "one value for %s, %s%s"
            .formatted(target.definition.key(), target.period[line], since(target.known[line])),
        "%s here and %s in row %d, column %s"
            .formatted(
                target.value[line].toPlainString(),
                target.value[twin].toPlainString(),
                target.row[twin],
                target.column[twin]));
  }

  private static String since(int known) {
    return known == Target.UNDATED ? "" : " known from " + LocalDate.ofEpochDay(known);
  }

  static boolean sameSource(Citation one, Citation other) {
    return one.publisher().equals(other.publisher()) && one.release().equals(other.release());
  }

  /// Of the vintages of a period those remain that changed its value.
  private int[] folded(Target target, int[] order) {
    int[] result = new int[order.length];
    int n = 0;
    for (int k = 0; k < order.length; k++) {
      int line = order[k];
      int before = n == 0 ? -1 : result[n - 1];
      if (before >= 0
          && target.period[before].equals(target.period[line])
          && target.value[before].compareTo(target.value[line]) == 0
          && sameSource(target.source[before], target.source[line])) {
        unchanged++;
      } else {
        result[n++] = line;
      }
    }
    return Arrays.copyOf(result, n);
  }

  private void take(Target target, int i, boolean first, Overlap overlap) {
    SeriesDefinition series = target.definition;
    Period period = target.period[i];
    BigDecimal value = target.value[i];
    List<Observation> there = existing.vintages(series.key(), period);
    LocalDate known =
        target.known[i] == Target.UNDATED ? null : LocalDate.ofEpochDay(target.known[i]);
    for (Observation line : there) {
      boolean own = sameSource(line.source(), target.source[i]);
      boolean sameDay = java.util.Objects.equals(line.knownFrom(), known);
      if (own && sameDay && line.value().compareTo(value) != 0) {
        refusals.add(
            target.row[i],
            target.column[i],
            "%s for %s, %s%s, as imported before (row %d of the file %s)"
                .formatted(
                    line.value().toPlainString(),
                    series.key(),
                    period,
                    since(target.known[i]),
                    line.row(),
                    line.file().abbreviated(12)),
            value.toPlainString() + " from the same source; a revision needs a later known_from");
        return;
      }
    }
    Observation before =
        known == null
            ? existing.latest(series.key(), period)
            : existing.asOf(series.key(), period, known);
    if (before != null && !sameSource(before.source(), target.source[i])) {
      overlap.compare(period, value, before);
    }
    if (before != null && before.value().compareTo(value) == 0) {
      unchanged++;
      return;
    }
    if (known == null
        && !there.isEmpty()
        && !sameSource(there.getLast().source(), target.source[i])) {
      refusals.add(
          target.row[i],
          target.column[i],
          "a day of publication, for %s has a figure of %s from %s"
              .formatted(
                  period, there.getLast().value().toPlainString(), there.getLast().source().line()),
          value.toPlainString() + " without one");
      return;
    }
    lines.add(
        series.key(), period, value, known, target.how[i], target.source[i], file, target.row[i]);
    if (there.isEmpty() && first) {
      kept++;
    } else {
      changed++;
    }
  }
}
