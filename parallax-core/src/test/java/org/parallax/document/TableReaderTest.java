package org.parallax.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TableReaderTest {
  @Test
  void givesRowsWithTheirLines() {
    var table =
        TableReader.table(bytes("# a comment\nperiod,value\n2024,\"1,5\"\n\n2025,2\n"), "t.csv");
    assertThat(table.header()).containsExactly("period", "value");
    assertThat(table.rows()).extracting(TableReader.Row::line).containsExactly(3, 5);
    assertThat(table.cell(table.rows().getFirst(), "value")).isEqualTo("1,5");
  }

  @Test
  void namesTheColumnsThatItFoundInstead() {
    var table = TableReader.table(bytes("a;b\n1;2\n"), "t.csv");
    assertThatThrownBy(() -> table.column("period"))
        .hasMessage("t.csv: expected a column 'period', found [a, b]");
  }

  @Test
  void aCommaInLabelsAndDecimalsIsNoSeparatorWhereSemicolonsAre() {
    var table =
        TableReader.table(
            bytes(
                "Month;Exports, total;Imports, total\n2025-02;1.234,5;999,1\n2025-03;x;1.003,0\n"),
            "t.csv");
    assertThat(table.header()).containsExactly("Month", "Exports, total", "Imports, total");
    assertThat(table.rows().getFirst().cells()).containsExactly("2025-02", "1.234,5", "999,1");
  }

  @Test
  void aSeparatorInsideQuotesDoesNotCount() {
    var table = TableReader.table(bytes("\"a;b;c\",d\n1,2\n3,4\n"), "t.csv");
    assertThat(table.header()).containsExactly("a;b;c", "d");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
