package org.parallax.workspace;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parallax.check.Comparison;

/// A claim of another document beside a given one.
///
/// @param other the claim of the other document
/// @param comparison how the later of the two stands to the earlier
public record Compared(ClaimEntry other, Comparison comparison) {

  static List<Compared> with(
      ClaimEntry one, List<ClaimEntry> others, List<DocumentEntry> documents) {
    Map<String, LocalDate> days = new HashMap<>();
    for (DocumentEntry document : documents) {
      LocalDate asOf = document.asOf();
      days.put(document.id(), asOf == null ? LocalDate.MAX : asOf);
    }
    return others.stream()
        .filter(other -> !other.document().equals(one.document()))
        .map(other -> new Compared(other, compare(one, other, days)))
        .toList();
  }

  private static Comparison compare(ClaimEntry one, ClaimEntry other, Map<String, LocalDate> days) {
    LocalDate mine = days.getOrDefault(one.document(), LocalDate.MAX);
    LocalDate theirs = days.getOrDefault(other.document(), LocalDate.MAX);
    return mine.isAfter(theirs)
        ? Comparison.of(other.side(), one.side())
        : Comparison.of(one.side(), other.side());
  }
}
