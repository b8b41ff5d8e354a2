package org.parallax.provenance;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a value was made and from what, recursively; a leaf carries its [Origin].
///
/// @param id the name under which `parallax why` finds it
/// @param label what the value is, in words
/// @param value the value as shown
/// @param unit its unit, or an empty string
/// @param how the formula or rule, written out
/// @param parts what it was made from, in the formula's order
/// @param origin where it ends, for a leaf
/// @param grade the grade of its evidence; of a formula, the weakest of its parts or C
public record Derivation(
    String id,
    String label,
    String value,
    String unit,
    String how,
    List<Derivation> parts,
    @Nullable Origin origin,
    Grade grade) {

  public Derivation {
    parts = List.copyOf(parts);
  }

  /// {@return a leaf: a value that stands at an origin}
  public static Derivation leaf(
      String id, String label, String value, String unit, String how, Origin origin, Grade grade) {
    return new Derivation(id, label, value, unit, how, List.of(), origin, grade);
  }

  /// {@return a value computed from parts}
  public static Derivation computed(
      String id, String label, String value, String unit, String how, List<Derivation> parts) {
    Grade weakest = Grade.C;
    for (Derivation part : parts) {
      weakest = weakest.weaker(part.grade());
    }
    return new Derivation(id, label, value, unit, how, parts, null, weakest);
  }
}
