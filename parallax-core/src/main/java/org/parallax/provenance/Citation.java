package org.parallax.provenance;

/// Who published a figure, in which release, and where it was read.
///
/// @param confidence `official` (the publisher's own figure) or `press` (reported without the
///   release)
public record Citation(String publisher, String release, String readIn, String confidence) {

  /// {@return one source line, as printed under a chart}
  public String line() {
    return publisher + ", " + release + " (read in " + readIn + ")";
  }
}
