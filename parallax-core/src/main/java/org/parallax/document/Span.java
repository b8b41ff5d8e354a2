package org.parallax.document;

/// A half-open range of UTF-16 code units in a canonical text.
public record Span(int start, int end) implements Comparable<Span> {

  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException(
          "Expected 0 <= start <= end, found [" + start + ", " + end + ").");
    }
  }

  public int length() {
    return end - start;
  }

  /// {@return the text between the ends}
  public String of(String text) {
    return text.substring(start, end);
  }

  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  public boolean contains(int offset) {
    return start <= offset && offset < end;
  }

  /// {@return whether the two share at least one code unit}
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  @Override
  public int compareTo(Span other) {
    int byStart = Integer.compare(start, other.start);
    return byStart != 0 ? byStart : Integer.compare(end, other.end);
  }
}
