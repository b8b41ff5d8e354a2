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

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
