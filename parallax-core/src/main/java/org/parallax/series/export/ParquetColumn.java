package org.parallax.series.export;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/// One column of a row group on its way into a file. Every column is optional: an empty cell is
/// null.
final class ParquetColumn {
  private static final int PLAIN = 0;
  private static final int RLE = 3;
  private static final int OPTIONAL = 1;

  /// What a column holds: the number of its physical type, of its converted type (−1 for none).
  enum Kind {
    DOUBLE(5, -1),
    DATE(1, 6),
    TEXT(6, 0);

    private final int type;
    private final int converted;

    Kind(int type, int converted) {
      this.type = type;
      this.converted = converted;
    }
  }

  /// A column of a row group as it stands in the file.
  ///
  /// @param at where its page begins
  /// @param bytes of page and header together
  record Chunk(long at, int bytes, int values) {}

  private final String name;
  private final Kind kind;
  private final ByteArrayOutputStream data = new ByteArrayOutputStream();
  private final ByteArrayOutputStream levels = new ByteArrayOutputStream();
  private int count;
  private int run;
  private boolean runDefined;

  ParquetColumn(String name, Kind kind) {
    this.name = name;
    this.kind = kind;
  }

  void add(String cell) {
    boolean defined = !cell.isEmpty();
    if (run > 0 && defined != runDefined) {
      endRun();
    }
    runDefined = defined;
    run++;
    count++;
    if (!defined) {
      return;
    }
    switch (kind) {
      case DOUBLE -> number(8).putDouble(Double.parseDouble(cell));
      case DATE -> number(4).putInt(Math.toIntExact(LocalDate.parse(cell).toEpochDay()));
      case TEXT -> {
        byte[] utf8 = cell.getBytes(StandardCharsets.UTF_8);
        number(4).putInt(utf8.length);
        flush();
        data.writeBytes(utf8);
        return;
      }
    }
    flush();
  }

  private ByteBuffer scratch = ByteBuffer.allocate(8);

  private ByteBuffer number(int size) {
    scratch = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    return scratch;
  }

  private void flush() {
    data.writeBytes(scratch.array());
  }

  /// A run of equal levels: its length shifted left by one, then the level in one byte.
  private void endRun() {
    int header = run << 1;
    while ((header & ~0x7F) != 0) {
      levels.write((header & 0x7F) | 0x80);
      header >>>= 7;
    }
    levels.write(header);
    levels.write(runDefined ? 1 : 0);
    run = 0;
  }

  /// {@return the page with its header}
  byte[] page() {
    if (run > 0) {
      endRun();
    }
    int size = 4 + levels.size() + data.size();
    CompactThrift header = new CompactThrift();
    header.begin();
    header.i32(1, 0);
    header.i32(2, size);
    header.i32(3, size);
    header.begin(5);
    header.i32(1, count);
    header.i32(2, PLAIN);
    header.i32(3, RLE);
    header.i32(4, RLE);
    header.end();
    header.end();
    ByteArrayOutputStream page = new ByteArrayOutputStream();
    page.writeBytes(header.bytes());
    page.writeBytes(
        ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(levels.size()).array());
    page.writeBytes(levels.toByteArray());
    page.writeBytes(data.toByteArray());
    return page.toByteArray();
  }

  void clear() {
    data.reset();
    levels.reset();
    count = 0;
  }

  /// Writes the column's element of the schema.
  void schema(CompactThrift thrift) {
    thrift.begin();
    thrift.i32(1, kind.type);
    thrift.i32(3, OPTIONAL);
    thrift.text(4, name);
    if (kind.converted >= 0) {
      thrift.i32(6, kind.converted);
    }
    thrift.end();
  }

  /// Writes where a chunk of the column is.
  void chunk(CompactThrift thrift, Chunk chunk) {
    thrift.begin();
    thrift.i64(2, chunk.at());
    thrift.begin(3);
    thrift.i32(1, kind.type);
    thrift.list(2, CompactThrift.I32, 2);
    thrift.element(PLAIN);
    thrift.element(RLE);
    thrift.list(3, CompactThrift.TEXT, 1);
    thrift.element(name);
    thrift.i32(4, 0);
    thrift.i64(5, chunk.values());
    thrift.i64(6, chunk.bytes());
    thrift.i64(7, chunk.bytes());
    thrift.i64(9, chunk.at());
    thrift.end();
    thrift.end();
  }
}
