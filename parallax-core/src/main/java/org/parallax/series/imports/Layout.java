package org.parallax.series.imports;

import java.util.function.Consumer;

/// A way in which files are laid out: walks a file and hands out its cells in order.
interface Layout {

  /// Hands out every cell that may be a figure.
  void each(Consumer<RawCell> cells);

  /// The layouts that a mapping may name.
  enum Kind {
    /// Told from the file: tidy, SDMX or none.
    UNSAID,
    /// A figure a row.
    TIDY,
    /// A period a row, a series a column.
    COLUMNS,
    /// A series a row, a period a column.
    ROWS,
    /// SDMX-ML or SDMX-CSV.
    SDMX,
    /// The observations of one FRED or ALFRED series as JSON.
    FRED
  }

  /// A file that is not laid out as said; nothing of it is taken.
  final class LayoutException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int row;
    private final String column;
    private final String expected;
    private final String found;

    LayoutException(int row, String column, String expected, String found) {
      super(expected, null, false, false);
      this.row = row;
      this.column = column;
      this.expected = expected;
      this.found = found;
    }

    int row() {
      return row;
    }

    String column() {
      return column;
    }

    String expected() {
      return expected;
    }

    String found() {
      return found;
    }
  }
}
