package org.parallax.series.imports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.parallax.quantity.Period;
import org.parallax.series.Catalogue;
import org.parallax.series.Observation;
import org.parallax.series.SeriesDefinition;
import org.parallax.series.SeriesKey;
import org.parallax.series.SeriesStore;

/// Watches for figures that bear the name of one measure and are another: the year to date under
/// the quarter's label.
final class Kinship {
  /// So many periods must tell the two measures apart.
  private static final int TELLING = 4;

  private final Target target;
  private final Catalogue catalogue;
  private final SeriesStore existing;
  private final Refusals refusals;

  Kinship(Target target, Catalogue catalogue, SeriesStore existing, Refusals refusals) {
    this.target = target;
    this.catalogue = catalogue;
    this.existing = existing;
    this.refusals = refusals;
  }

  /// {@return the lines, or none where they are another series'}
  int[] ownMeasure(int[] order) {
    SeriesDefinition own = target.definition;
    if (existing.latest(own.key()).isEmpty()) {
      return order;
    }
    for (SeriesDefinition other : catalogue.measuring(own.concept())) {
      if (other.key().equals(own.key())
          || !other.place().equals(own.place())
          || other.frequency() != own.frequency()
          || other.measure() == own.measure()
          || !other.unit().equals(own.unit())) {
        continue;
      }
      if (isOf(other.key(), order)) {
        return new int[0];
      }
    }
    return order;
  }

  private boolean isOf(SeriesKey other, int[] order) {
    int like = 0;
    int own = 0;
    int telling = 0;
    List<String> examples = new ArrayList<>();
    for (int i : order) {
      Period period = target.period[i];
      Observation mine = existing.latest(target.definition.key(), period);
      Observation theirs = existing.latest(other, period);
      if (mine == null || theirs == null || mine.value().compareTo(theirs.value()) == 0) {
        continue;
      }
      telling++;
      BigDecimal value = target.value[i];
      if (any(target.definition.key(), period, value)) {
        own++;
      } else if (any(other, period, value)) {
        like++;
        examples.add("%s %s, not %s".formatted(period, value, mine.value()));
      }
    }
    if (telling < TELLING || like < TELLING || like < 2 * own) {
      return false;
    }
    for (int i : order) {
      refusals.add(
          target.row[i],
          target.column[i],
          "figures of %s (%s)"
              .formatted(target.definition.key(), target.definition.measure().json()),
          "figures of %s: of %d %ss that tell them apart %d are its own and %d are this one's; last %s"
              .formatted(
                  other,
                  telling,
                  target.definition.frequency().json(),
                  like,
                  own,
                  examples.getLast()));
    }
    return true;
  }

  private boolean any(SeriesKey key, Period period, BigDecimal value) {
    return existing.vintages(key, period).stream()
        .anyMatch(line -> line.value().compareTo(value) == 0);
  }
}
