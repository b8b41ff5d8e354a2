package org.parallax.workspace;

import static org.parallax.workspace.JsonText.text;
import static org.parallax.workspace.JsonText.whole;

import org.jspecify.annotations.Nullable;
import org.parallax.check.forecast.Forecast;
import org.parallax.check.forecast.Resolution;
import tools.jackson.core.JsonGenerator;

/// Forecasts as JSON, a part of the schema `parallax.audit/1`.
final class ForecastJson {
  private ForecastJson() {}

  static void write(JsonGenerator json, Forecast forecast) {
    json.writeStartObject();
    text(json, "claim", forecast.claim());
    text(json, "source", forecast.source());
    text(json, "made", forecast.made());
    text(json, "kind", forecast.target() ? "target" : "forecast");
    text(json, "concept", forecast.concept());
    json.writeName("rules");
    json.writeStartArray();
    for (Resolution rule : forecast.rules()) {
      rule(json, rule);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void rule(JsonGenerator json, Resolution rule) {
    json.writeStartObject();
    text(json, "rule", rule.rule());
    text(json, "words", rule.words());
    text(json, "series", rule.series());
    text(json, "window", rule.window());
    text(json, "status", rule.status().json());
    text(json, "message", rule.message());
    text(json, "waits_until", rule.waitsUntil());
    base(json, rule.base());
    AuditJson.evidence(json, rule.evidence());
    json.writeEndObject();
  }

  private static void base(JsonGenerator json, Resolution.@Nullable BaseRate base) {
    json.writeName("base_rate");
    if (base == null) {
      json.writeNull();
      return;
    }
    json.writeStartObject();
    whole(json, "hits", base.hits());
    whole(json, "windows", base.windows());
    json.writeEndObject();
  }
}
