package org.parallax.workbench.page;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parallax.series.PackSet;
import org.parallax.series.SeriesDefinition;
import org.parallax.series.SeriesKey;

/// Pages of series, over the bundled packs.
class SeriesPagesTest {
  private static final PackSet PACKS = PackSet.bundled();
  private static final Messages WORDS = Messages.english();

  private static SeriesDefinition series(String key) {
    return requireNonNull(PACKS.catalogue().series(new SeriesKey(key)));
  }

  @Test
  void theLineBreaksWhereYearsAreMissingAndNotWhereAMonthIsLeftOut() {
    Map<String, Object> payrolls =
        SeriesData.of(series("US.LABOUR.PAYROLLS.CHANGE.M"), PACKS.store(), WORDS);
    List<?> periods = (List<?>) requireNonNull(payrolls.get("periods"));
    List<?> latest = (List<?>) requireNonNull(payrolls.get("latest"));
    assertThat(latest).hasSameSizeAs(periods);
    assertThat(latest.get(periods.indexOf("Jun 2017"))).isNull();
    assertThat(latest.get(periods.indexOf("Jul 2016"))).isEqualTo(252_000.0);
    List<?> retail =
        (List<?>)
            requireNonNull(
                SeriesData.of(series("CN.RETAIL.YOY.M"), PACKS.store(), WORDS).get("latest"));
    assertThat(retail.contains(null)).isFalse();
  }

  @Test
  void theListMarksWhatIsStale() {
    List<SeriesLine> lines = SeriesLine.all(PACKS.catalogue(), PACKS.store(), WORDS);
    assertThat(lines)
        .filteredOn(line -> line.key().equals("US.INDUSTRY.OUTPUT2012.M"))
        .singleElement()
        .satisfies(line -> assertThat(line.stale()).contains("the next was due by"));
    assertThat(lines)
        .filteredOn(line -> line.key().equals("CN.GDP.REAL.YOY.A"))
        .allSatisfy(line -> assertThat(line.stale()).isEmpty());
  }

  @Test
  void everyFigureNamesItsSourceByItsNumber() {
    SeriesPage page =
        SeriesPage.of(
            series("US.LABOUR.PAYROLLS.CHANGE.M"),
            PACKS.store(),
            LocalDate.of(2026, 10, 7),
            List.of(),
            Map.of(),
            WORDS);
    assertThat(page.sources()).hasSize(2).doesNotHaveDuplicates();
    assertThat(page.rows())
        .allSatisfy(row -> assertThat(row.source()).isBetween(1, page.sources().size()));
    assertThat(page.rows().getFirst().how()).isEqualTo("at the latest, by a later copy");
    assertThat(page.stale()).contains("15 Jan 2026");
  }
}
