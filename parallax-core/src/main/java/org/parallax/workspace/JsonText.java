package org.parallax.workspace;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/// JSON written field by field, so that its order and its numbers are ours and always the same.
final class JsonText {
  static final JsonFactory FACTORY =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private JsonText() {}

  /// Writes one JSON value.
  interface Body {
    void write(JsonGenerator json);
  }

  /// {@return the text of one JSON value, on one line}
  static String of(Body body) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
      body.write(json);
    }
    return text.toString();
  }

  static void text(JsonGenerator json, String name, @Nullable Object value) {
    json.writeName(name);
    if (value == null) {
      json.writeNull();
    } else {
      json.writeString(value.toString());
    }
  }

  static void number(JsonGenerator json, String name, @Nullable BigDecimal value) {
    json.writeName(name);
    number(json, value);
  }

  /// Writes a number in plain digits without trailing zeros.
  static void number(JsonGenerator json, @Nullable BigDecimal value) {
    if (value == null) {
      json.writeNull();
    } else {
      json.writeNumber(value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString());
    }
  }

  static void whole(JsonGenerator json, String name, int value) {
    json.writeName(name);
    json.writeNumber(value);
  }

  static void flag(JsonGenerator json, String name, boolean value) {
    json.writeName(name);
    json.writeBoolean(value);
  }

  static void texts(JsonGenerator json, String name, Collection<?> values) {
    json.writeName(name);
    json.writeStartArray();
    values.forEach(value -> json.writeString(value.toString()));
    json.writeEndArray();
  }
}
