package org.parallax.series.export;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/// Writes structs in Thrift's compact protocol, as Parquet's headers and footer use it: a field is
/// a byte of type and of the distance to the field before, whole numbers are zigzag varints.
final class CompactThrift {
  static final int I32 = 5;
  static final int STRUCT = 12;
  static final int TEXT = 8;
  private static final int I64 = 6;
  private static final int LIST = 9;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final Deque<Integer> outer = new ArrayDeque<>();
  private int last;

  byte[] bytes() {
    return bytes.toByteArray();
  }

  /// Begins a struct that is an element of a list, or the whole.
  void begin() {
    outer.push(last);
    last = 0;
  }

  /// Begins a struct that is a field.
  void begin(int id) {
    field(id, STRUCT);
    begin();
  }

  /// Ends a struct.
  void end() {
    bytes.write(0);
    last = outer.pop();
  }

  void i32(int id, int value) {
    field(id, I32);
    zigzag(value);
  }

  void i64(int id, long value) {
    field(id, I64);
    zigzag(value);
  }

  void text(int id, String value) {
    field(id, TEXT);
    element(value);
  }

  /// Begins a list; its elements follow.
  void list(int id, int type, int size) {
    field(id, LIST);
    if (size < 15) {
      bytes.write((size << 4) | type);
    } else {
      bytes.write(0xF0 | type);
      varint(size);
    }
  }

  /// An element of a list of texts.
  void element(String value) {
    byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
    varint(utf8.length);
    bytes.writeBytes(utf8);
  }

  /// An element of a list of whole numbers.
  void element(int value) {
    zigzag(value);
  }

  private void field(int id, int type) {
    bytes.write(((id - last) << 4) | type);
    last = id;
  }

  private void zigzag(long value) {
    varint((value << 1) ^ (value >> 63));
  }

  private void varint(long value) {
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      bytes.write((int) ((rest & 0x7F) | 0x80));
      rest >>>= 7;
    }
    bytes.write((int) rest);
  }
}
