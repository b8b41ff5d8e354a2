package org.parallax.workspace;

import static org.parallax.workspace.JsonText.text;
import static org.parallax.workspace.JsonText.whole;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.parallax.document.Damage;
import org.parallax.document.Document;
import org.parallax.document.Sentence;
import org.parallax.document.Zone;
import tools.jackson.core.JsonGenerator;

/// What was read, as JSON: schema `parallax.text/1`.
public final class DocumentJson {
  private DocumentJson() {}

  /// {@return the document as one JSON object on one line}
  public static String write(Document document) {
    return JsonText.of(json -> write(json, document));
  }

  private static void write(JsonGenerator json, Document document) {
    json.writeStartObject();
    text(json, "schema", "parallax.text/1");
    AuditJson.document(json, document);
    text(json, "text", document.text());
    json.writeName("zones");
    json.writeStartArray();
    for (Zone zone : document.zones()) {
      json.writeStartObject();
      text(json, "kind", zone.kind().json());
      whole(json, "start", zone.span().start());
      whole(json, "end", zone.span().end());
      whole(json, "level", zone.level());
      locator(json, zone.locator());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeName("sentences");
    json.writeStartArray();
    for (Sentence sentence : document.sentences()) {
      json.writeStartObject();
      whole(json, "start", sentence.span().start());
      whole(json, "end", sentence.span().end());
      text(json, "text", sentence.span().of(document.text()));
      text(json, "zone", sentence.zone().json());
      text(json, "language", sentence.language().tag());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeName("damage");
    json.writeStartArray();
    for (Damage damage : document.damage()) {
      AuditJson.damage(json, damage);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void locator(JsonGenerator json, Zone.@Nullable Locator locator) {
    if (locator == null) {
      return;
    }
    if (locator.page() > 0) {
      whole(json, "page", locator.page());
    }
    Zone.Box box = locator.box();
    if (box != null) {
      json.writeName("box");
      json.writeStartArray();
      for (double edge : new double[] {box.left(), box.top(), box.right(), box.bottom()}) {
        JsonText.number(json, BigDecimal.valueOf(edge).setScale(1, RoundingMode.HALF_EVEN));
      }
      json.writeEndArray();
    }
    if (!locator.path().isEmpty()) {
      text(json, "path", locator.path());
    }
  }
}
