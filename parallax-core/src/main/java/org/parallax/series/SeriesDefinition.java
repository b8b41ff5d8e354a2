package org.parallax.series;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parallax.quantity.Frequency;
import org.parallax.quantity.PriceBasis;
import org.parallax.quantity.StockFlow;

/// What a series is: everything that must agree before a figure of it may answer a claim.
///
/// @param concept the id of the concept it measures
/// @param place ISO 3166 alpha-2, or `WLD`
/// @param unit `percent`, `index_points`, an ISO 4217 code, `ratio`, …
/// @param scale what a stored value is multiplied by to be in the unit itself
/// @param decimals digits after the point that the publisher prints, in stored values
/// @param seasonal `nsa`, `sa` or `unknown`
/// @param population who or what is covered, or an empty string
/// @param definition what the publisher means by it, in our words
/// @param names by language tag
/// @param aliases by language tag
public record SeriesDefinition(
    SeriesKey key,
    String concept,
    String place,
    Frequency frequency,
    Measure measure,
    String unit,
    BigDecimal scale,
    int decimals,
    PriceBasis priceBasis,
    StockFlow stockFlow,
    String seasonal,
    String population,
    String publisher,
    String publisherCode,
    @Nullable ReleaseLag lag,
    String definition,
    String definitionSource,
    Map<String, String> names,
    Map<String, List<String>> aliases) {

  public SeriesDefinition {
    names = Map.copyOf(names);
    aliases = Map.copyOf(aliases);
  }

  /// {@return its name in this language, else in English, else its key}
  public String name(String language) {
    return names.getOrDefault(language, names.getOrDefault("en", key.value()));
  }

  /// {@return the same series, printed with so many digits after the point}
  public SeriesDefinition withDecimals(int digits) {
    return new SeriesDefinition(
        key,
        concept,
        place,
        frequency,
        measure,
        unit,
        scale,
        digits,
        priceBasis,
        stockFlow,
        seasonal,
        population,
        publisher,
        publisherCode,
        lag,
        definition,
        definitionSource,
        names,
        aliases);
  }
}
