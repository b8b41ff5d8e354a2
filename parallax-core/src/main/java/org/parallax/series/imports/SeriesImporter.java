package org.parallax.series.imports;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.parallax.document.Limits;
import org.parallax.document.Source;
import org.parallax.document.TableReader;
import org.parallax.series.Catalogue;
import org.parallax.series.DefaultSeriesStore;
import org.parallax.series.PackProblem;
import org.parallax.series.SeriesDefinition;
import org.parallax.series.SeriesStore;
import org.parallax.series.imports.Layout.LayoutException;

/// Reads files of figures. What is sure is kept, what is not is refused cell by cell, and a file
/// whose layout, units or dates can be read in two ways is refused whole: nothing is guessed.
///
/// The same file, mapping and figures already there always give the same result.
public final class SeriesImporter {
  private final Catalogue catalogue;
  private final SeriesStore existing;
  private final Limits limits;

  /// @param catalogue the series and concepts that are known already
  /// @param existing their figures
  public SeriesImporter(Catalogue catalogue, SeriesStore existing, Limits limits) {
    this.catalogue = catalogue;
    this.existing = existing;
    this.limits = limits;
  }

  /// {@return what the file brings, and the report}
  public ImportResult read(Source file, Mapping mapping) {
    Refusals refusals = new Refusals(file.name());
    List<String> remarks = new ArrayList<>();
    Periods periods = new Periods(mapping.dates(), periodAs(mapping));
    Intake intake = new Intake(file, mapping, catalogue, periods, refusals, remarks);
    try {
      layout(file, mapping, periods, refusals, remarks).each(intake);
      intake.complete();
    } catch (LayoutException e) {
      return refused(
          file,
          intake.read(),
          new PackProblem(file.name(), e.row(), e.column(), e.expected(), e.found()));
    } catch (TableReader.TableException e) {
      return refused(file, 0, new PackProblem(file.name(), 0, "", "a table", "" + e.getMessage()));
    }
    Settling settling =
        new Settling(file.sha256(), mapping, catalogue, existing, refusals, remarks);
    List<SeriesDefinition> definitions = new ArrayList<>();
    for (Target target : intake.targets()) {
      SeriesDefinition fresh = settling.settle(target);
      if (fresh != null) {
        definitions.add(fresh);
      }
    }
    DefaultSeriesStore store = settling.store();
    return new ImportResult(
        new ImportReport(
            file.name(),
            intake.read(),
            settling.kept(),
            settling.changed(),
            settling.unchanged(),
            refusals.count(),
            intake.unmapped(),
            refusals.listed(),
            remarks,
            store.keys()),
        mapping.concepts(),
        definitions,
        store);
  }

  private static ImportResult refused(Source file, int read, PackProblem problem) {
    return new ImportResult(
        new ImportReport(
            file.name(),
            read,
            0,
            0,
            0,
            Math.max(1, read),
            0,
            List.of(problem),
            List.of("The file was refused as a whole: nothing of it was taken."),
            List.of()),
        List.of(),
        List.of(),
        DefaultSeriesStore.of(List.of()));
  }

  private static Periods.As periodAs(Mapping mapping) {
    boolean fred = mapping.layout() == Layout.Kind.FRED;
    return mapping.periodAs() == Periods.As.UNSAID && fred ? Periods.As.START : mapping.periodAs();
  }

  private Layout layout(
      Source file, Mapping mapping, Periods periods, Refusals refusals, List<String> remarks) {
    boolean xml = startsWith(file, "<");
    if (xml && isPage(file)) {
      throw new LayoutException(1, "", "figures", "a web page (HTML)");
    }
    return switch (mapping.layout()) {
      case FRED -> new FredLayout(file);
      case SDMX ->
          xml
              ? new SdmxXmlLayout(file, mapping)
              : new SdmxCsvLayout(rows(file, mapping, refusals), mapping);
      case TIDY -> new TidyLayout(rows(file, mapping, refusals), mapping);
      case COLUMNS ->
          new SeriesColumnsLayout(
              rows(file, mapping, refusals), mapping, periods, refusals, remarks);
      case ROWS -> new SeriesRowsLayout(rows(file, mapping, refusals), mapping, periods);
      case UNSAID -> {
        if (xml) {
          yield new SdmxXmlLayout(file, mapping);
        }
        Rows rows = rows(file, mapping, refusals);
        if (SdmxCsvLayout.matches(rows)) {
          yield new SdmxCsvLayout(rows, mapping);
        }
        boolean tidy = rows.has(mapping.column("period")) && rows.has(mapping.column("value"));
        if (!tidy) {
          throw new LayoutException(
              1,
              "",
              "the columns series, period and value, or a mapping file that says what the columns"
                  + " are (`--mapping FILE`; docs/guide/series.md)",
              "the columns " + rows.shown());
        }
        yield new TidyLayout(rows, mapping);
      }
    };
  }

  /// Whoever asks for data and is told to wait, log in or pay gets a page.
  private static boolean isPage(Source file) {
    int length = Math.min(file.bytes().length, 512);
    String head = new String(file.bytes(), 0, length, StandardCharsets.ISO_8859_1);
    String low = head.toLowerCase(Locale.ROOT);
    return low.contains("<html") || low.contains("<!doctype html");
  }

  private static boolean startsWith(Source file, String what) {
    int from = 0;
    byte[] bytes = file.bytes();
    if (bytes.length > 3 && bytes[0] == (byte) 0xEF) {
      from = 3;
    }
    while (from < bytes.length && Character.isWhitespace(bytes[from])) {
      from++;
    }
    return from < bytes.length && bytes[from] == what.charAt(0);
  }

  private Rows rows(Source file, Mapping mapping, Refusals refusals) {
    if (startsWith(file, "<")) {
      throw new LayoutException(1, "", "a table", "a page of markup (HTML or XML)");
    }
    if (startsWith(file, "{")) {
      throw new LayoutException(1, "", "a table", "JSON; say `layout: fred` if it is FRED's");
    }
    String name = file.name().toLowerCase(Locale.ROOT);
    if (startsWith(file, "PK") || name.endsWith(".xlsx")) {
      return below(TableReader.sheet(file, mapping.sheet(), limits), mapping, refusals);
    }
    if (mapping.header() > 1) {
      return below(TableReader.csv(file.bytes(), file.name()), mapping, refusals);
    }
    TableReader.Row[] header = new TableReader.Row[1];
    TableReader.each(
        file.bytes(),
        file.name(),
        row -> {
          header[0] = row;
          return false;
        });
    TableReader.Row first = header[0];
    if (first == null) {
      throw new LayoutException(1, "", "a header row", "an empty file");
    }
    return new Rows(
        first.cells(),
        each ->
            TableReader.each(
                file.bytes(),
                file.name(),
                row -> {
                  if (row.line() > first.line() && fits(row, first, refusals)) {
                    each.accept(row);
                  }
                  return true;
                }));
  }

  private static Rows below(List<TableReader.Row> rows, Mapping mapping, Refusals refusals) {
    int wanted = Math.max(1, mapping.header());
    int at = -1;
    for (int i = 0; i < rows.size() && at < 0; i++) {
      at = mapping.header() == 0 || rows.get(i).line() == wanted ? i : -1;
    }
    if (at < 0) {
      throw new LayoutException(
          wanted, "", "a header row", rows.isEmpty() ? "an empty table" : "a blank row");
    }
    TableReader.Row header = rows.get(at);
    List<TableReader.Row> below = rows.subList(at + 1, rows.size());
    return new Rows(
        header.cells(),
        (Consumer<TableReader.Row> each) ->
            below.stream().filter(row -> fits(row, header, refusals)).forEach(each));
  }

  /// A row with more cells than the header has stands shifted under its columns.
  private static boolean fits(TableReader.Row row, TableReader.Row header, Refusals refusals) {
    int wide = header.cells().size();
    boolean longer = row.cells().size() > wide;
    boolean harmless =
        longer
            && !header.cell(wide - 1).isBlank()
            && row.cells().subList(wide, row.cells().size()).stream().allMatch(String::isBlank);
    if (longer && !harmless) {
      refusals.add(
          row.line(),
          "",
          wide + " cells, as the header has",
          "%d cells beginning '%s': a separator inside a cell needs quotes"
              .formatted(row.cells().size(), row.cell(0).strip()));
      return false;
    }
    return true;
  }
}
