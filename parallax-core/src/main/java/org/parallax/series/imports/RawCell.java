package org.parallax.series.imports;

import java.util.function.UnaryOperator;

/// One figure as a file has it, before anything is understood.
///
/// @param row its line in the file, from 1
/// @param column the column that the value stands in, for messages
/// @param label what names its series in the file
/// @param known the text that says since when it is known, or an empty string
/// @param attributes what else the file says of it, by name; an empty string for what it does not
record RawCell(
    int row,
    String column,
    String label,
    String period,
    String value,
    String known,
    UnaryOperator<String> attributes) {

  static final UnaryOperator<String> NOTHING = _ -> "";
}
