package org.parallax.document;

import java.util.Arrays;

/// The lines of a text by their offsets: parallel arrays, no copies.
final class Lines {
  private int[] starts = new int[256];
  private int[] ends = new int[256];
  private int size;

  Lines(String text) {
    int start = 0;
    int length = text.length();
    while (start < length) {
      int i = start;
      char c = 0;
      while (i < length) {
        c = text.charAt(i);
        if (c == '\n' || c == '\r' || c == '\f' || c == '\u2028' || c == '\u2029') {
          break;
        }
        i++;
      }
      add(start, i);
      start = i + 1;
      if (c == '\r' && start < length && text.charAt(start) == '\n') {
        start++;
      }
    }
  }

  private void add(int start, int end) {
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, 2 * size);
      ends = Arrays.copyOf(ends, 2 * size);
    }
    starts[size] = start;
    ends[size++] = end;
  }

  int size() {
    return size;
  }

  int start(int line) {
    return starts[line];
  }

  int end(int line) {
    return ends[line];
  }
}
