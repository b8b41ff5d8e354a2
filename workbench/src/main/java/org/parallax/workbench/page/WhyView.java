package org.parallax.workbench.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.provenance.Derivation;
import org.parallax.provenance.Origin;

/// One node of a derivation's tree, with what it was made from below it.
///
/// @param origin lines that say where it ends, for a leaf
/// @param document the id of the document in which its words stand, or null
public record WhyView(
    String id,
    String label,
    String value,
    String how,
    String grade,
    String gradeMeaning,
    List<Fact> origin,
    @Nullable String document,
    List<WhyView> parts) {

  public WhyView {
    origin = List.copyOf(origin);
    parts = List.copyOf(parts);
  }

  /// {@return the view of a tree}
  public static WhyView of(Derivation derivation, Messages words) {
    Origin origin = derivation.origin();
    String unit = derivation.unit();
    Figures figures = new Figures(words);
    return new WhyView(
        derivation.id(),
        derivation.label(),
        unit.isEmpty()
            ? words.textOr("verdict." + derivation.value(), derivation.value())
            : derivation.value() + "\u00a0" + figures.unit(unit),
        derivation.how(),
        derivation.grade().name(),
        words.name(derivation.grade()),
        origin == null ? List.of() : facts(origin, words, figures),
        origin instanceof Origin.TextSpan span ? span.file().abbreviated(12) : null,
        derivation.parts().stream().map(part -> of(part, words)).toList());
  }

  private static List<Fact> facts(Origin origin, Messages words, Figures figures) {
    return switch (origin) {
      case Origin.TextSpan span ->
          List.of(
              new Fact(words.text("why.quote"), "“" + span.quote() + "”"),
              new Fact(
                  words.text("why.place"),
                  words.text("why.place.span", span.name(), span.start(), span.end())),
              new Fact(words.text("why.file"), span.file().hex()),
              new Fact(words.text("why.text"), span.text().hex()));
      case Origin.Vintage vintage ->
          List.of(
              new Fact(words.text("why.series"), vintage.series() + ", " + vintage.period()),
              new Fact(
                  words.text("why.known"),
                  vintage.knownFrom() == null
                      ? words.text("known.unknown")
                      : words.text(
                          "known.from",
                          figures.day(vintage.knownFrom()),
                          words.textOr("known." + vintage.knownHow(), vintage.knownHow()))),
              new Fact(words.text("why.source"), vintage.source().line()),
              new Fact(
                  words.text("why.file"),
                  words.text("why.file.row", vintage.file().hex(), vintage.row())));
      case Origin.Assumed assumed ->
          List.of(
              new Fact(
                  words.text("why.assumption"),
                  assumed.assumption().id() + ": " + assumed.assumption().statement()));
    };
  }

  /// One line about where a number ends.
  public record Fact(String label, String text) {}
}
