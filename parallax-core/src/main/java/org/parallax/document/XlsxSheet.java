package org.parallax.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.parallax.document.TableReader.Row;
import org.parallax.document.TableReader.TableException;

/// The cells of an XLSX workbook, read as a stream from the parts that hold them. No formula is
/// computed, no link followed, and nothing but text, numbers and days is understood.
final class XlsxSheet {
  private static final String WORKBOOK = "xl/workbook.xml";
  private static final String LINKS = "xl/_rels/workbook.xml.rels";
  private static final String STRINGS = "xl/sharedStrings.xml";
  private static final String STYLES = "xl/styles.xml";
  private static final int COLUMNS = 16_384;

  /// The number formats that mean a day without being spelt out in the file.
  private static final Set<Integer> DAY_FORMATS = Set.of(14, 15, 16, 17, 22);

  private final Source file;
  private final Limits limits;
  private boolean since1904;

  XlsxSheet(Source file, Limits limits) {
    this.file = file;
    this.limits = limits;
  }

  List<Row> rows(String wanted) {
    try {
      Map<String, byte[]> parts =
          ZipParts.of(file, Set.of(WORKBOOK, LINKS, STRINGS, STYLES), limits);
      byte[] workbook = parts.get(WORKBOOK);
      byte[] links = parts.get(LINKS);
      if (workbook == null || links == null) {
        throw bad("a workbook (XLSX)", "an archive without " + WORKBOOK);
      }
      String part = part(wanted, sheets(workbook), targets(links));
      byte[] sheet = ZipParts.of(file, Set.of(part), limits).get(part);
      if (sheet == null) {
        throw bad("the part " + part, "none");
      }
      List<String> strings = strings(parts.get(STRINGS));
      Set<Integer> days = dayStyles(parts.get(STYLES));
      return cells(sheet, strings, days);
    } catch (RefusedException e) {
      throw bad(e.refusal().expected(), e.refusal().found());
    } catch (IOException | XMLStreamException | ArithmeticException | NumberFormatException e) {
      throw bad("a sound workbook (XLSX)", "" + e.getMessage());
    }
  }

  private TableException bad(String expected, String found) {
    return new TableException(
        file.name() + ": expected " + expected + ", found " + found.replace('\n', ' '), null);
  }

  private String part(String wanted, Map<String, String> sheets, Map<String, String> targets) {
    if (wanted.isEmpty() && sheets.size() != 1) {
      throw bad("the name of a sheet (`sheet:` in the mapping)", "the sheets " + sheets.keySet());
    }
    String link = wanted.isEmpty() ? sheets.values().iterator().next() : sheets.get(wanted);
    String target = link == null ? null : targets.get(link);
    if (target == null) {
      throw bad("a sheet '" + wanted + "'", "the sheets " + new TreeSet<>(sheets.keySet()));
    }
    return target.startsWith("/") ? target.substring(1) : "xl/" + target;
  }

  /// What an element is looked at for.
  private interface Look {
    void at(String name, XMLStreamReader xml) throws XMLStreamException;
  }

  private static void each(byte[] part, Look look) throws XMLStreamException {
    XMLStreamReader xml = SafeXml.open(new ByteArrayInputStream(part));
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT) {
        look.at(xml.getLocalName(), xml);
      }
    }
  }

  private Map<String, String> sheets(byte[] workbook) throws XMLStreamException {
    Map<String, String> sheets = new LinkedHashMap<>();
    each(
        workbook,
        (name, xml) -> {
          if (name.equals("workbookPr")) {
            since1904 = isTrue(xml.getAttributeValue(null, "date1904"));
          } else if (name.equals("sheet")) {
            sheets.put(xml.getAttributeValue(null, "name"), link(xml));
          }
        });
    return sheets;
  }

  private static boolean isTrue(@Nullable String text) {
    return "1".equals(text) || "true".equals(text);
  }

  private static String link(XMLStreamReader xml) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String space = xml.getAttributeNamespace(i);
      if (xml.getAttributeLocalName(i).equals("id") && space != null && !space.isEmpty()) {
        return xml.getAttributeValue(i);
      }
    }
    return "";
  }

  private static Map<String, String> targets(byte[] links) throws XMLStreamException {
    Map<String, String> targets = new LinkedHashMap<>();
    each(
        links,
        (name, xml) -> {
          if (name.equals("Relationship")) {
            targets.put(xml.getAttributeValue(null, "Id"), xml.getAttributeValue(null, "Target"));
          }
        });
    return targets;
  }

  private static List<String> strings(byte @Nullable [] part) throws XMLStreamException {
    List<String> strings = new ArrayList<>();
    if (part == null) {
      return strings;
    }
    boolean[] phonetic = {false};
    each(
        part,
        (name, xml) -> {
          switch (name) {
            case "si" -> {
              strings.add("");
              phonetic[0] = false;
            }
            case "rPh" -> phonetic[0] = true;
            case "r" -> phonetic[0] = false;
            case "t" -> {
              if (!phonetic[0] && !strings.isEmpty()) {
                strings.add(strings.removeLast() + xml.getElementText());
              }
            }
            default -> {}
          }
        });
    return strings;
  }

  private static Set<Integer> dayStyles(byte @Nullable [] part) throws XMLStreamException {
    Set<Integer> formats = new HashSet<>(DAY_FORMATS);
    Set<Integer> styles = new HashSet<>();
    if (part == null) {
      return styles;
    }
    boolean[] cells = {false};
    int[] style = {0};
    each(
        part,
        (name, xml) -> {
          switch (name) {
            case "numFmt" -> {
              if (isDay(xml.getAttributeValue(null, "formatCode"))) {
                formats.add(Integer.parseInt(xml.getAttributeValue(null, "numFmtId")));
              }
            }
            case "cellXfs" -> cells[0] = true;
            case "cellStyles" -> cells[0] = false;
            case "xf" -> {
              String format = xml.getAttributeValue(null, "numFmtId");
              if (cells[0]) {
                if (format != null && formats.contains(Integer.parseInt(format))) {
                  styles.add(style[0]);
                }
                style[0]++;
              }
            }
            default -> {}
          }
        });
    return styles;
  }

  private static boolean isDay(@Nullable String code) {
    if (code == null) {
      return false;
    }
    String bare = code.replaceAll("\"[^\"]*\"|\\[[^]]*]|\\\\.", "");
    return bare.matches("(?i).*y.*") || (bare.matches("(?i).*d.*") && bare.matches("(?i).*m.*"));
  }

  private List<Row> cells(byte[] sheet, List<String> strings, Set<Integer> days)
      throws XMLStreamException {
    List<Row> rows = new ArrayList<>();
    List<String> cells = new ArrayList<>();
    int number = 0;
    XMLStreamReader xml = SafeXml.open(new ByteArrayInputStream(sheet));
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("row")) {
        String said = xml.getAttributeValue(null, "r");
        number = said == null ? number + 1 : Integer.parseInt(said);
        cells = new ArrayList<>();
      } else if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
        int column = column(xml.getAttributeValue(null, "r"), cells.size());
        while (cells.size() < column) {
          cells.add("");
        }
        cells.add(cell(xml, strings, days));
      } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row")) {
        if (cells.stream().anyMatch(c -> !c.isEmpty())) {
          rows.add(new Row(number, cells));
        }
      }
    }
    return List.copyOf(rows);
  }

  private int column(@Nullable String reference, int next) {
    if (reference == null) {
      return next;
    }
    int column = 0;
    for (int i = 0; i < reference.length(); i++) {
      char c = reference.charAt(i);
      if (c < 'A' || c > 'Z') {
        break;
      }
      column = column * 26 + (c - 'A' + 1);
    }
    if (column < 1 || column > COLUMNS) {
      throw bad("a cell's place such as B7", "'" + reference + "'");
    }
    return column - 1;
  }

  private String cell(XMLStreamReader xml, List<String> strings, Set<Integer> days)
      throws XMLStreamException {
    String type = xml.getAttributeValue(null, "t");
    String style = xml.getAttributeValue(null, "s");
    StringBuilder text = new StringBuilder();
    for (int depth = 1; depth > 0; ) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        String name = xml.getLocalName();
        if (name.equals("v") || name.equals("t")) {
          text.append(xml.getElementText());
        } else {
          depth++;
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      }
    }
    String value = text.toString();
    if ("s".equals(type)) {
      int at = Integer.parseInt(value.strip());
      return at < strings.size() ? strings.get(at) : "";
    }
    if (type != null && !type.equals("n")) {
      return value;
    }
    boolean day = style != null && days.contains(Integer.parseInt(style));
    return day && !value.isBlank() ? day(value.strip()) : number(value.strip());
  }

  /// Excel stores fifteen digits and writes seventeen: 0.1 + 0.2 is written 0.30000000000000004.
  private static String number(String value) {
    if (value.length() < 17) {
      return value;
    }
    BigDecimal exact = new BigDecimal(value);
    int cut = exact.precision() - 15;
    return cut <= 0
        ? value
        : exact
            .setScale(exact.scale() - cut, RoundingMode.HALF_EVEN)
            .stripTrailingZeros()
            .toPlainString();
  }

  private String day(String value) {
    BigDecimal serial = new BigDecimal(value);
    long whole = serial.setScale(0, RoundingMode.FLOOR).longValueExact();
    LocalDate from = since1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
    return from.plusDays(whole).toString();
  }
}
