package org.parallax.series.imports;

import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.parallax.document.SafeXml;
import org.parallax.document.Source;

/// SDMX-ML 2.0 and 2.1, generic and compact (structure-specific), read as a stream: every `Obs` of
/// every `Series` is a cell. The label is the values of the series' key joined by points; in
/// compact files, where nothing tells a key from an attribute, the mapping may name its parts.
final class SdmxXmlLayout implements Layout {
  /// Attributes of a series that are no part of its key, by the names that publishers share.
  private static final Set<String> ATTRIBUTES =
      Set.of(
          "TIME_FORMAT",
          "UNIT",
          "UNIT_MULT",
          "UNIT_MEASURE",
          "UNIT_INDEX_BASE",
          "DECIMALS",
          "TITLE",
          "TITLE_COMPL",
          "TITLE_TS",
          "TITLE_EN",
          "COLLECTION",
          "AVAILABILITY",
          "CONF_STATUS",
          "COMPILATION",
          "SOURCE_AGENCY",
          "PUBL_PUBLIC",
          "PUBL_ECB",
          "PUBL_MU",
          "COVERAGE",
          "BREAKS",
          "NAT_TITLE",
          "DOM_SER_IDS",
          "type",
          "REPORTING_YEAR_START_DAY",
          "POWERCODE",
          "REFERENCEPERIOD",
          "OBS_STATUS",
          "EMBARGO_TIME",
          "DATASET");

  /// What a person should know of the file when nothing is found.
  private static final String EXPECTED = "SDMX-ML data with `Series` and `Obs`";

  private final Source file;
  private final Mapping mapping;

  SdmxXmlLayout(Source file, Mapping mapping) {
    this.file = file;
    this.mapping = mapping;
  }

  @Override
  public void each(Consumer<RawCell> cells) {
    try {
      XMLStreamReader xml = SafeXml.open(new ByteArrayInputStream(file.bytes()));
      try {
        new Walk(xml, mapping, cells).all();
      } finally {
        xml.close();
      }
    } catch (XMLStreamException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
      throw new LayoutException(
          Math.max(0, line), "", "well-formed XML to the end", "" + firstLine(e.getMessage()));
    }
  }

  private static String firstLine(@Nullable String message) {
    return message == null ? "a broken file" : message.replace('\n', ' ').strip();
  }

  /// One pass over the file.
  private static final class Walk {
    private final XMLStreamReader xml;
    private final List<String> asked;
    private final Consumer<RawCell> cells;
    private final Map<String, String> key = new LinkedHashMap<>();
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final Map<String, String> own = new LinkedHashMap<>();
    private boolean inSeries;
    private boolean inObs;
    private boolean inKey;
    private String time = "";
    private String value = "";
    private int line;
    private int found;

    Walk(XMLStreamReader xml, Mapping mapping, Consumer<RawCell> cells) {
      this.xml = xml;
      this.asked = mapping.columns().getOrDefault("series", List.of());
      this.cells = cells;
    }

    void all() throws XMLStreamException {
      boolean root = true;
      while (xml.hasNext()) {
        switch (xml.next()) {
          case XMLStreamConstants.DTD ->
              throw new LayoutException(
                  xml.getLocation().getLineNumber(), "", EXPECTED, "a document type");
          case XMLStreamConstants.START_ELEMENT -> {
            if (root && !isSdmx()) {
              throw new LayoutException(
                  xml.getLocation().getLineNumber(),
                  "",
                  EXPECTED,
                  "the element '" + xml.getLocalName() + "'");
            }
            root = false;
            start(xml.getLocalName());
          }
          case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
          default -> {}
        }
      }
      if (found == 0) {
        throw new LayoutException(0, "", EXPECTED, "no observation");
      }
    }

    private boolean isSdmx() {
      return xml.getLocalName().endsWith("Data") || xml.getLocalName().equals("MessageGroup");
    }

    private void start(String name) throws XMLStreamException {
      switch (name) {
        case "Series" -> {
          inSeries = true;
          key.clear();
          attributes.clear();
          compact(key, attributes);
        }
        case "Obs" -> {
          inObs = true;
          own.clear();
          time = "";
          value = "";
          line = xml.getLocation().getLineNumber();
          observed();
        }
        case "SeriesKey", "ObsKey" -> inKey = true;
        case "Value" -> {
          String id = attribute("id", "concept");
          if (inKey) {
            part(id, attribute("value"));
          } else if (inObs) {
            own.put(id, attribute("value"));
          } else if (inSeries) {
            attributes.put(id, attribute("value"));
          }
        }
        case "Time" -> time = inObs ? xml.getElementText().strip() : time;
        case "ObsDimension" -> time = attribute("value");
        case "ObsValue" -> value = attribute("value");
        default -> {}
      }
    }

    private void part(String id, String text) {
      if (inObs && id.equals("TIME_PERIOD")) {
        time = text;
      } else {
        key.put(id, text);
      }
    }

    /// A compact series carries key and attributes alike as XML attributes.
    private void compact(Map<String, String> key, Map<String, String> attributes) {
      for (int i = 0; i < xml.getAttributeCount(); i++) {
        String name = xml.getAttributeLocalName(i);
        (isAttribute(name) ? attributes : key).put(name, xml.getAttributeValue(i));
      }
    }

    private static boolean isAttribute(String name) {
      return ATTRIBUTES.contains(name) || name.startsWith("EXT_") || name.contains("TITLE");
    }

    private void observed() {
      for (int i = 0; i < xml.getAttributeCount(); i++) {
        String name = xml.getAttributeLocalName(i);
        String text = xml.getAttributeValue(i);
        switch (name) {
          case "TIME_PERIOD", "TIME" -> time = text;
          case "OBS_VALUE", "value" -> value = text;
          default -> own.put(name, text);
        }
      }
    }

    private void end(String name) {
      switch (name) {
        case "SeriesKey", "ObsKey" -> inKey = false;
        case "Obs" -> {
          inObs = false;
          found++;
          Map<String, String> said = new LinkedHashMap<>(key);
          said.putAll(attributes);
          said.putAll(own);
          cells.accept(
              new RawCell(
                  line, "OBS_VALUE", label(said), time, value, "", n -> said.getOrDefault(n, "")));
        }
        case "Series" -> inSeries = false;
        default -> {}
      }
    }

    private String label(Map<String, String> said) {
      if (asked.isEmpty()) {
        return String.join(".", key.values());
      }
      return asked.stream().map(n -> said.getOrDefault(n, "")).collect(Collectors.joining("."));
    }

    private String attribute(String... names) {
      for (String name : names) {
        String text = xml.getAttributeValue(null, name);
        if (text != null) {
          return text;
        }
      }
      return "";
    }
  }
}
