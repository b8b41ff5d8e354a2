package org.parallax.series.imports;

import java.io.ByteArrayInputStream;
import java.util.function.Consumer;
import org.parallax.document.Source;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The observations of one series as FRED and ALFRED answer them: `date`, `value`, and the span of
/// days for which the value stood. Where that span begins on one day for the whole answer it is the
/// day of asking, not of publication, and is left out.
record FredLayout(Source file) implements Layout {
  private static final JsonMapper JSON = new JsonMapper();

  @Override
  public void each(Consumer<RawCell> cells) {
    JsonNode root;
    try {
      root = JSON.readTree(new ByteArrayInputStream(file.bytes()));
    } catch (JacksonException e) {
      throw new LayoutException(0, "", "JSON to the end", "" + e.getOriginalMessage());
    }
    if (root.has("error_message")) {
      throw new LayoutException(
          0, "", "observations", "the error '" + root.path("error_message").asString() + "'");
    }
    JsonNode observations = root.path("observations");
    if (!observations.isArray()) {
      throw new LayoutException(0, "observations", "a list", "none");
    }
    int count = root.path("count").asInt(observations.size());
    if (count > observations.size()) {
      throw new LayoutException(
          0, "observations", "all " + count + " of them", "the first " + observations.size());
    }
    boolean vintages = false;
    String first = "";
    for (JsonNode one : observations) {
      String start = one.path("realtime_start").asString("");
      vintages |= !first.isEmpty() && !first.equals(start);
      first = start;
    }
    int row = 0;
    for (JsonNode one : observations) {
      row++;
      cells.accept(
          new RawCell(
              row,
              "value",
              TidyLayout.ONLY,
              one.path("date").asString(""),
              one.path("value").asString(""),
              vintages ? one.path("realtime_start").asString("") : "",
              RawCell.NOTHING));
    }
  }
}
