package org.parallax.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parallax.claim.Claim;
import org.parallax.quantity.Period;
import org.parallax.series.Observation;
import org.parallax.series.SeriesDefinition;
import org.parallax.series.SeriesStore;

/// A series with one figure a phase of one thing ("the fund's third phase"): the phase that a text
/// names says which figure it means, whatever the time.
final class Phases {

  private static final String ONE_PHASE = "one phase";
  private static final int LONGEST = 120;

  private final List<Pattern> phases = new ArrayList<>();

  Phases() {
    for (List<String> row : Lexicon.read("phase-words.tsv", 2)) {
      phases.add(Pattern.compile(row.get(1)));
    }
  }

  static boolean isPhased(SeriesDefinition series) {
    return series.population().equals(ONE_PHASE);
  }

  /// {@return the period of the phase named nearest before the claim's number, or null}
  @Nullable Period named(Claim claim, String sentence, SeriesDefinition series, SeriesStore store) {
    String value = claim.values().isEmpty() ? "" : claim.values().getFirst().text();
    int at = value.isEmpty() ? -1 : sentence.indexOf(value);
    String lead = at < 0 ? claim.quote() : sentence.substring(Math.max(0, at - LONGEST), at);
    int phase = last(lead.toLowerCase(Locale.ROOT));
    Claim.Mention metric = claim.metric();
    if (phase == 0 && metric != null) {
      phase = last(metric.text().toLowerCase(Locale.ROOT));
    }
    List<Period> periods =
        store.latest(series.key()).stream().map(Observation::period).sorted().toList();
    return phase == 0 || phase > periods.size() ? null : periods.get(phase - 1);
  }

  private int last(String words) {
    int found = 0;
    int end = -1;
    for (int n = 0; n < phases.size(); n++) {
      Matcher m = phases.get(n).matcher(words);
      while (m.find()) {
        if (m.start() > end) {
          end = m.start();
          found = n + 1;
        }
      }
    }
    return found;
  }
}
