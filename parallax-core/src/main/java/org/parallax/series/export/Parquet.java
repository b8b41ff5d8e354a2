package org.parallax.series.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.parallax.series.export.ParquetColumn.Kind;

/// Writes tidy rows as one Parquet file: uncompressed, plain encoding, one page a column and row
/// group. `value` is a double, `value_text` has the digits as published; days are DATE.
///
/// Format: parquet.apache.org/docs/file-format, the footer in Thrift's compact protocol.
public final class Parquet {
  private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);

  /// Rows of one group: few enough to hold in memory, many enough to be read fast.
  private static final int GROUP = 100_000;

  private Parquet() {}

  /// Writes all rows.
  public static void write(TidyRows rows, OutputStream out) throws IOException {
    new Writing(out).all(rows);
  }

  /// A row group that stands in the file.
  private record Group(int rows, List<ParquetColumn.Chunk> chunks) {}

  private static final class Writing {
    private final OutputStream out;
    private final List<ParquetColumn> columns = new ArrayList<>();
    private final List<Group> groups = new ArrayList<>();
    private long position;
    private int inGroup;
    private long total;

    Writing(OutputStream out) {
      this.out = out;
      for (String name : TidyRows.LINE) {
        switch (name) {
          case "period_start", "period_end", "known_from" -> add(name, Kind.DATE);
          case "value" -> {
            add("value", Kind.DOUBLE);
            add("value_text", Kind.TEXT);
          }
          default -> add(name, Kind.TEXT);
        }
      }
      TidyRows.DEFINITION.forEach(name -> add(name, Kind.TEXT));
    }

    private void add(String name, Kind kind) {
      columns.add(new ParquetColumn(name, kind));
    }

    void all(TidyRows rows) throws IOException {
      put(MAGIC);
      List<IOException> failed = new ArrayList<>();
      rows.each(row -> {
        List<String> cells = new ArrayList<>(row.cells());
        // The digits as published stand beside the number.
        cells.add(TidyRows.LINE.indexOf("value") + 1, cells.get(TidyRows.LINE.indexOf("value")));
        cells.addAll(row.definition());
        for (int i = 0; i < columns.size(); i++) {
          columns.get(i).add(cells.get(i));
        }
        total++;
        if (++inGroup == GROUP && failed.isEmpty()) {
          try {
            group();
          } catch (IOException e) {
            failed.add(e);
          }
        }
      });
      if (!failed.isEmpty()) {
        throw failed.getFirst();
      }
      if (inGroup > 0) {
        group();
      }
      byte[] footer = footer();
      put(footer);
      int n = footer.length;
      put(new byte[] {(byte) n, (byte) (n >> 8), (byte) (n >> 16), (byte) (n >> 24)});
      put(MAGIC);
      out.flush();
    }

    private void put(byte[] bytes) throws IOException {
      out.write(bytes);
      position += bytes.length;
    }

    private void group() throws IOException {
      List<ParquetColumn.Chunk> chunks = new ArrayList<>();
      for (ParquetColumn column : columns) {
        byte[] page = column.page();
        chunks.add(new ParquetColumn.Chunk(position, page.length, inGroup));
        put(page);
        column.clear();
      }
      groups.add(new Group(inGroup, chunks));
      inGroup = 0;
    }

    private byte[] footer() {
      CompactThrift thrift = new CompactThrift();
      thrift.begin();
      thrift.i32(1, 1);
      thrift.list(2, CompactThrift.STRUCT, columns.size() + 1);
      thrift.begin();
      thrift.text(4, "series");
      thrift.i32(5, columns.size());
      thrift.end();
      columns.forEach(column -> column.schema(thrift));
      thrift.i64(3, total);
      thrift.list(4, CompactThrift.STRUCT, groups.size());
      for (Group group : groups) {
        thrift.begin();
        thrift.list(1, CompactThrift.STRUCT, columns.size());
        long bytes = 0;
        for (int i = 0; i < columns.size(); i++) {
          columns.get(i).chunk(thrift, group.chunks().get(i));
          bytes += group.chunks().get(i).bytes();
        }
        thrift.i64(2, bytes);
        thrift.i64(3, group.rows());
        thrift.end();
      }
      thrift.text(6, "parallax");
      thrift.end();
      return thrift.bytes();
    }
  }
}
