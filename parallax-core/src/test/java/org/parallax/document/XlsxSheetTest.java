package org.parallax.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class XlsxSheetTest {

  private static Source workbook(String... sheets) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      CellStyle day = book.createCellStyle();
      day.setDataFormat(book.createDataFormat().getFormat("dd\\.mm\\.yyyy"));
      for (String name : sheets) {
        Sheet sheet = book.createSheet(name);
        Row header = sheet.createRow(2);
        header.createCell(0).setCellValue("date");
        header.createCell(2).setCellValue("价格, all");
        Row row = sheet.createRow(3);
        row.createCell(0).setCellValue(LocalDate.of(2025, 10, 31));
        row.getCell(0).setCellStyle(day);
        row.createCell(1).setCellFormula("1+1");
        row.createCell(2).setCellValue(0.1 + 0.2);
      }
      book.write(bytes);
      return new Source("b.xlsx", bytes.toByteArray());
    }
  }

  @Test
  void daysNumbersAndTextStandAsInTheSheet() throws IOException {
    List<TableReader.Row> rows = TableReader.sheet(workbook("Data"), "", Limits.standard());
    assertThat(rows).extracting(TableReader.Row::line).containsExactly(3, 4);
    assertThat(rows.get(0).cells()).containsExactly("date", "", "价格, all");
    assertThat(rows.get(1).cell(0)).isEqualTo("2025-10-31");
    assertThat(rows.get(1).cell(2)).isEqualTo("0.3");
  }

  @Test
  void ofSeveralSheetsOneMustBeNamed() throws IOException {
    Source two = workbook("A", "B");
    assertThatThrownBy(() -> TableReader.sheet(two, "", Limits.standard()))
        .hasMessageContaining("the name of a sheet")
        .hasMessageContaining("[A, B]");
    assertThatThrownBy(() -> TableReader.sheet(two, "C", Limits.standard()))
        .hasMessageContaining("expected a sheet 'C'");
    assertThat(TableReader.sheet(two, "B", Limits.standard())).hasSize(2);
  }

  @Test
  void whatIsNoWorkbookIsSaid() {
    Source text = new Source("x.xlsx", "no zip".getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> TableReader.sheet(text, "", Limits.standard()))
        .isInstanceOf(TableReader.TableException.class)
        .hasMessageContaining("x.xlsx: expected a workbook (XLSX)");
  }

  @Test
  void aBrokenWorkbookIsSaid() throws IOException {
    byte[] bytes = workbook("A").bytes();
    for (int at = 200; at < bytes.length; at += 97) {
      byte[] broken = bytes.clone();
      broken[at] ^= 0x55;
      try {
        TableReader.sheet(new Source("x.xlsx", broken), "", Limits.standard());
      } catch (TableReader.TableException e) {
        assertThat(e).hasMessageStartingWith("x.xlsx: expected");
      }
    }
  }
}
