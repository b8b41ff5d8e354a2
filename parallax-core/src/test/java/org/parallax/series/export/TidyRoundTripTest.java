package org.parallax.series.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parallax.document.Limits;
import org.parallax.document.Source;
import org.parallax.series.DefaultSeriesStore;
import org.parallax.series.Observation;
import org.parallax.series.Observation.KnownHow;
import org.parallax.series.PackSet;
import org.parallax.series.SeriesKey;
import org.parallax.series.imports.ImportResult;
import org.parallax.series.imports.MappingReader;
import org.parallax.series.imports.SeriesImporter;

/// What is exported as CSV comes back as it was: values, days, how the days are known, sources.
class TidyRoundTripTest {

  @Test
  void everyVintageComesBackWithItsDayItsSourceAndItsGrade() throws Exception {
    PackSet packs = PackSet.bundled();
    SeriesKey key = new SeriesKey("US.LABOUR.PAYROLLS.CHANGE.M");
    StringWriter csv = new StringWriter();
    TidyCsv.write(new TidyRows(packs.catalogue(), packs.store(), List.of(key), null), csv);
    ImportResult back =
        new SeriesImporter(packs.catalogue(), DefaultSeriesStore.of(List.of()), Limits.standard())
            .read(
                new Source("back.csv", csv.toString().getBytes(StandardCharsets.UTF_8)),
                MappingReader.read("format: 1\nlayout: tidy\naccept: [zeros, jumps]\n", "m.yaml"));
    assertThat(back.report().problems()).isEmpty();
    List<Observation> given = packs.store().log(key);
    List<Observation> got = back.store().log(key);
    assertThat(got).hasSameSizeAs(given);
    for (int i = 0; i < given.size(); i++) {
      assertThat(got.get(i).period()).isEqualTo(given.get(i).period());
      assertThat(got.get(i).value()).isEqualByComparingTo(given.get(i).value());
      assertThat(got.get(i).knownFrom()).isEqualTo(given.get(i).knownFrom());
      assertThat(got.get(i).knownHow()).isEqualTo(given.get(i).knownHow());
      assertThat(got.get(i).source()).isEqualTo(given.get(i).source());
      assertThat(got.get(i).grade()).isEqualTo(given.get(i).grade());
    }
    assertThat(got)
        .extracting(Observation::knownHow)
        .contains(KnownHow.PUBLISHED, KnownHow.INFERRED);
  }
}
