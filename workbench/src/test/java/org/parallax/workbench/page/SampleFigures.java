package org.parallax.workbench.page;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parallax.check.Evidence;
import org.parallax.check.LinkedClaim;
import org.parallax.check.Verdict;
import org.parallax.claim.Attribution;
import org.parallax.claim.Claim;
import org.parallax.claim.ClaimKind;
import org.parallax.claim.Direction;
import org.parallax.claim.Modality;
import org.parallax.claim.PeriodHow;
import org.parallax.document.Span;
import org.parallax.provenance.Citation;
import org.parallax.provenance.ContentHash;
import org.parallax.provenance.Derivation;
import org.parallax.provenance.Grade;
import org.parallax.provenance.Origin;
import org.parallax.quantity.ChangeBasis;
import org.parallax.quantity.Comparator;
import org.parallax.quantity.EconUnit;
import org.parallax.quantity.Interval;
import org.parallax.quantity.Period;
import org.parallax.quantity.Quantity;
import org.parallax.series.SeriesKey;

/// Claims, evidence and charts made up for tests: the figures are invented.
public final class SampleFigures implements Charts {
  public static final LocalDate AS_OF = LocalDate.of(2024, 12, 20);
  static final Citation SOURCE =
      new Citation("An invented office", "Monthly figures", "a test", "official");
  private static final ContentHash FILE = ContentHash.of("invented");

  private final Map<String, List<SeriesChart.Point>> then = new TreeMap<>();

  /// {@return a claim about a change in percent}
  public static LinkedClaim change(
      SampleNote note, String id, String words, String value, Direction direction, String concept) {
    Span span = note.at(words);
    BigDecimal stated = new BigDecimal(value);
    BigDecimal half = BigDecimal.ONE.movePointLeft(stated.scale()).divide(BigDecimal.TWO);
    Interval strict = Interval.around(stated, half);
    Quantity quantity =
        new Quantity(
            Interval.point(stated),
            Comparator.EQ,
            strict,
            strict,
            strict,
            "digits",
            BigDecimal.ONE.movePointLeft(stated.scale()),
            EconUnit.PERCENT.on(ChangeBasis.YOY));
    return new LinkedClaim(
        new Claim(
            id,
            note.index(),
            span,
            words,
            ClaimKind.CHANGE_PCT,
            List.of(new Claim.ValueSpan(span.start(), span.end(), words)),
            quantity,
            null,
            null,
            null,
            direction,
            null,
            Period.ofMonth(2024, 11),
            PeriodHow.STATED,
            "CN",
            Modality.FACT,
            false,
            false,
            Attribution.AUTHOR,
            null,
            List.of(),
            null,
            List.of(),
            List.of(),
            0.9,
            List.of("percent")),
        concept,
        List.of());
  }

  /// {@return evidence from a series that was `then` and has been `now` since}
  public static Evidence evidence(
      String key,
      String name,
      String then,
      @Nullable String now,
      Interval claimed,
      Verdict verdict) {
    Period period = Period.ofMonth(2024, 11);
    Derivation leaf =
        Derivation.leaf(
            "v-" + key + "-2024-11",
            name,
            then,
            "percent",
            "as published",
            new Origin.Vintage(
                key, "2024-11", LocalDate.of(2024, 12, 16), "published", SOURCE, FILE, 12),
            Grade.A);
    return new Evidence(
        Grade.A,
        new SeriesKey(key),
        name,
        "An invented definition, national, not adjusted.",
        period,
        "percent",
        "level",
        known(then, LocalDate.of(2024, 12, 16), verdict, "same"),
        now == null ? null : known(now, LocalDate.of(2025, 6, 16), Verdict.CONTRADICTED, "changed"),
        claimed,
        "digits",
        SOURCE,
        List.of(),
        null,
        Derivation.computed(
            "c-" + key,
            name + ", Nov 2024",
            then,
            "percent",
            "the figure as published",
            List.of(leaf)));
  }

  private static Evidence.Known known(String value, LocalDate day, Verdict verdict, String change) {
    BigDecimal figure = new BigDecimal(value);
    return new Evidence.Known(
        figure, Interval.around(figure, new BigDecimal("0.05")), day, "published", verdict, change);
  }

  @Override
  public SeriesChart around(
      Evidence evidence, @Nullable Interval stated, LocalDate asOf, Messages words) {
    List<SeriesChart.Point> points =
        then.computeIfAbsent(evidence.series().value(), key -> invented(evidence));
    List<SeriesChart.Point> now = new java.util.ArrayList<>(points);
    if (evidence.now() != null) {
      now.set(24, new SeriesChart.Point(evidence.period(), evidence.now().value()));
    }
    for (int i = 1; i <= 5; i++) {
      now.add(
          new SeriesChart.Point(
              Period.ofMonth(2024 + (10 + i) / 12, (10 + i) % 12 + 1),
              points.getLast().value().add(new BigDecimal("0." + (i * 3 % 7)))));
    }
    return new SeriesChart(
        evidence.name(),
        "percent",
        "y/y",
        evidence.series().value().contains("RETAIL") ? Side.GROUND : Side.HEADLINE,
        asOf,
        points,
        now,
        evidence.period(),
        stated,
        evidence.claimed(),
        SOURCE.line());
  }

  private static List<SeriesChart.Point> invented(Evidence evidence) {
    List<SeriesChart.Point> points = new java.util.ArrayList<>();
    BigDecimal last = java.util.Objects.requireNonNull(evidence.then()).value();
    for (int i = 0; i < 25; i++) {
      int month = 10 + i;
      double wave = 2.2 * Math.sin(i / 3.1) * (24 - i) / 24 + (24 - i) * 0.12;
      points.add(
          new SeriesChart.Point(
              Period.ofMonth(2022 + month / 12, month % 12 + 1),
              last.add(BigDecimal.valueOf(Math.round(wave * 10), 1))));
    }
    return points;
  }
}
