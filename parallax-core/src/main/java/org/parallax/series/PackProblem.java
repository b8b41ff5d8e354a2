package org.parallax.series;

/// Something wrong in a pack, with its place.
///
/// @param file the file's name inside the pack
/// @param row its line, from 1; 0 where it concerns the whole file
/// @param column the column's name, or an empty string
/// @param expected what would have been right
/// @param found what stands there
public record PackProblem(String file, int row, String column, String expected, String found) {

  /// {@return one line: where, what was expected, what was found}
  public String message() {
    return file
        + (row > 0 ? ", row " + row : "")
        + (column.isEmpty() ? "" : ", column " + column)
        + ": expected "
        + expected
        + ", found "
        + found
        + ".";
  }
}
