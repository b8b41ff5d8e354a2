package org.parallax.workspace;

import static org.parallax.workspace.JsonText.text;
import static org.parallax.workspace.JsonText.whole;

import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.parallax.audit.Finding;
import org.parallax.check.Verdict;
import org.parallax.provenance.ContentHash;
import org.parallax.workspace.JournalEntry.DocumentAdded;
import org.parallax.workspace.JournalEntry.Founded;
import org.parallax.workspace.JournalEntry.Reviewed;
import org.parallax.workspace.JournalEntry.SeriesImported;
import org.parallax.workspace.JournalEntry.SettingChanged;
import org.parallax.workspace.JournalEntry.TornLineDropped;
import org.parallax.workspace.JournalEntry.Undone;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/// Journal entries as JSON, there and back.
final class JournalJson {
  private JournalJson() {}

  static String write(JournalEntry entry) {
    return JsonText.of(json -> {
      json.writeStartObject();
      switch (entry) {
        case Founded(int format, String engine) -> {
          whole(json, "format", format);
          text(json, "engine", engine);
        }
        case DocumentAdded added -> {
          text(json, "sha256", added.sha256());
          json.writeName("bytes");
          json.writeNumber(added.bytes());
          text(json, "name", added.name());
          by(json, added.engine(), added.packs());
          text(json, "blocks", added.blocks().digits());
        }
        case SeriesImported series -> {
          text(json, "sha256", series.sha256());
          json.writeName("bytes");
          json.writeNumber(series.bytes());
          text(json, "name", series.name());
          text(json, "origin", series.origin());
          text(json, "mapping", series.mapping());
          by(json, series.engine(), series.packs());
          text(json, "blocks", series.blocks().digits());
        }
        case Reviewed review -> {
          text(json, "document", review.document());
          text(json, "finding", review.finding());
          text(json, "finding_type", review.findingType().json());
          text(json, "text", review.anchor().text());
          whole(json, "start", review.anchor().start());
          whole(json, "end", review.anchor().end());
          text(json, "prefix", review.anchor().prefix());
          text(json, "quote", review.anchor().quote());
          text(json, "suffix", review.anchor().suffix());
          text(json, "seen", review.seen());
          text(json, "decision", review.decision().json());
          text(json, "reason", review.reason());
          text(json, "who", review.who());
        }
        case Undone(int line, String who) -> {
          whole(json, "line", line);
          text(json, "who", who);
        }
        case SettingChanged(String key, String value) -> {
          text(json, "key", key);
          text(json, "value", value);
        }
        case TornLineDropped(long bytes, ContentHash sha256) -> {
          json.writeName("bytes");
          json.writeNumber(bytes);
          text(json, "sha256", sha256);
        }
      }
      json.writeEndObject();
    });
  }

  private static void by(JsonGenerator json, String engine, SortedMap<String, String> packs) {
    text(json, "engine", engine);
    json.writeName("packs");
    json.writeStartObject();
    packs.forEach((id, version) -> text(json, id, version));
    json.writeEndObject();
  }

  /// {@return the entry of a line's type and payload}
  ///
  /// @throws IllegalArgumentException if it is of a kind that this program does not know
  static JournalEntry read(String type, JsonNode json) {
    return switch (type) {
      case "workspace" -> new Founded(json.required("format").asInt(), string(json, "engine"));
      case "document" ->
          new DocumentAdded(
              hash(json, "sha256"),
              json.required("bytes").asLong(),
              string(json, "name"),
              new BlockHashes(string(json, "blocks")),
              string(json, "engine"),
              packs(json.required("packs")));
      case "series" ->
          new SeriesImported(
              hash(json, "sha256"),
              json.required("bytes").asLong(),
              string(json, "name"),
              string(json, "origin"),
              string(json, "mapping"),
              new BlockHashes(string(json, "blocks")),
              string(json, "engine"),
              packs(json.required("packs")));
      case "review" ->
          new Reviewed(
              hash(json, "document"),
              string(json, "finding"),
              new Review.Anchor(
                  hash(json, "text"),
                  json.required("start").asInt(),
                  json.required("end").asInt(),
                  string(json, "prefix"),
                  string(json, "quote"),
                  string(json, "suffix")),
              Finding.Type.valueOf(string(json, "finding_type").toUpperCase(Locale.ROOT)),
              json.required("seen").isNull() ? null : Verdict.valueOf(string(json, "seen")),
              Review.Decision.valueOf(string(json, "decision").toUpperCase(Locale.ROOT)),
              string(json, "reason"),
              string(json, "who"));
      case "undo" -> new Undone(json.required("line").asInt(), string(json, "who"));
      case "setting" -> new SettingChanged(string(json, "key"), string(json, "value"));
      case "dropped" -> new TornLineDropped(json.required("bytes").asLong(), hash(json, "sha256"));
      default -> throw new IllegalArgumentException("entry of the unknown type '" + type + "'");
    };
  }

  private static String string(JsonNode json, String name) {
    return json.required(name).asString();
  }

  private static ContentHash hash(JsonNode json, String name) {
    return new ContentHash(string(json, name));
  }

  private static SortedMap<String, String> packs(JsonNode json) {
    SortedMap<String, String> packs = new TreeMap<>();
    json.properties().forEach(pack -> packs.put(pack.getKey(), pack.getValue().asString()));
    return packs;
  }
}
