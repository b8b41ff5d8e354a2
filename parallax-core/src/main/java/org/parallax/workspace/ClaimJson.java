package org.parallax.workspace;

import static org.parallax.workspace.JsonText.flag;
import static org.parallax.workspace.JsonText.number;
import static org.parallax.workspace.JsonText.text;
import static org.parallax.workspace.JsonText.texts;
import static org.parallax.workspace.JsonText.whole;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.parallax.check.LinkedClaim;
import org.parallax.check.SharedConcepts;
import org.parallax.claim.Claim;
import org.parallax.quantity.EconUnit;
import org.parallax.quantity.Interval;
import org.parallax.quantity.Period;
import org.parallax.quantity.Quantity;
import tools.jackson.core.JsonGenerator;

/// Claims as JSON, schema `parallax.claim/1`. Fields may be added, never renamed.
///
/// `concept` is of the catalogue that all packs share, `pack_concept` the loaded pack's own, which
/// may be finer or have no place in the shared one.
public final class ClaimJson {

  private static final SharedConcepts SHARED = SharedConcepts.create();

  private ClaimJson() {}

  /// {@return one claim on one line}
  ///
  /// @param file the name under which its document was given
  public static String line(LinkedClaim claim, String file) {
    return JsonText.of(json -> write(json, claim, file));
  }

  static void write(JsonGenerator json, LinkedClaim linked, String file) {
    Claim claim = linked.claim();
    Quantity quantity = claim.quantity();
    EconUnit unit = quantity == null ? EconUnit.UNKNOWN : quantity.unit();
    json.writeStartObject();
    text(json, "schema", "parallax.claim/1");
    text(json, "id", claim.id());
    text(json, "file", file);
    whole(json, "start", claim.span().start());
    whole(json, "end", claim.span().end());
    text(json, "quote", claim.quote());
    text(json, "kind", claim.kind().json());
    json.writeName("values");
    json.writeStartArray();
    for (Claim.ValueSpan value : claim.values()) {
      json.writeStartObject();
      whole(json, "start", value.start());
      whole(json, "end", value.end());
      text(json, "text", value.text());
      json.writeEndObject();
    }
    json.writeEndArray();
    number(json, "lo", quantity == null ? null : quantity.stated().lo());
    number(json, "hi", quantity == null ? null : quantity.stated().hi());
    interval(json, "strict", quantity == null ? null : quantity.strict());
    interval(json, "loose", quantity == null ? null : quantity.loose());
    interval(json, "accept", quantity == null ? null : quantity.accept());
    text(json, "unit", unit.code());
    text(json, "of", claim.of());
    text(json, "per", unit.per());
    text(json, "price_basis", unit.priceBasis().json());
    text(json, "change_basis", unit.changeBasis().json());
    text(json, "stock_flow", unit.stockFlow().json());
    text(json, "comparator", quantity == null ? "none" : quantity.comparator().json());
    text(json, "tolerance", quantity == null ? null : quantity.rule());
    text(json, "direction", claim.direction().json());
    baseline(json, claim.baseline());
    text(json, "concept", SHARED.of(linked.concept()));
    text(json, "pack_concept", linked.concept());
    Claim.Mention metric = claim.metric();
    text(json, "metric", metric == null ? null : metric.text());
    text(json, "population", claim.population());
    period(json, "period", claim.period());
    text(json, "period_how", claim.periodHow().json());
    text(json, "place", claim.place());
    text(json, "modality", claim.modality().json());
    flag(json, "negated", claim.negated());
    flag(json, "denied", claim.denied());
    text(json, "attribution", claim.attribution().json());
    text(json, "attribution_name", claim.attributionName());
    json.writeName("citations");
    json.writeStartArray();
    claim.citations().forEach(json::writeNumber);
    json.writeEndArray();
    period(json, "window", claim.window());
    texts(json, "gaps", claim.gaps());
    texts(json, "same_as", claim.sameAs());
    number(
        json,
        "confidence",
        BigDecimal.valueOf(claim.confidence()).setScale(2, RoundingMode.HALF_EVEN));
    texts(json, "rules", claim.rules());
    json.writeEndObject();
  }

  static void interval(JsonGenerator json, String name, @Nullable Interval interval) {
    json.writeName(name);
    if (interval == null) {
      json.writeNull();
      return;
    }
    json.writeStartArray();
    number(json, interval.lo());
    number(json, interval.hi());
    json.writeEndArray();
  }

  private static void baseline(JsonGenerator json, Claim.@Nullable Baseline baseline) {
    json.writeName("baseline");
    if (baseline == null) {
      json.writeNull();
      return;
    }
    Quantity quantity = baseline.quantity();
    json.writeStartObject();
    number(json, "lo", quantity == null ? null : quantity.stated().lo());
    number(json, "hi", quantity == null ? null : quantity.stated().hi());
    text(json, "unit", quantity == null ? "unknown" : quantity.unit().code());
    period(json, "period", baseline.period());
    text(json, "text", baseline.text());
    json.writeEndObject();
  }

  private static void period(JsonGenerator json, String name, @Nullable Period period) {
    text(json, name + "_start", period == null ? null : period.start());
    text(json, name + "_end", period == null ? null : period.end());
  }
}
