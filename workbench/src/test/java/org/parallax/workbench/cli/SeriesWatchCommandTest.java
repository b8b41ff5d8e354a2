package org.parallax.workbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeriesWatchCommandTest {
  private static final String MAPPING =
      """
      format: 1
      layout: tidy
      source: {publisher: Office, release: Table 7}
      series:
        - {match: a, key: CN.RETAIL.YOY.M}
      """;

  @TempDir Path temp;

  private Shell parallax(String... args) {
    return Shell.run(args);
  }

  @Test
  void aFolderIsLookedAtSoOftenAndEveryRefusalIsTold() throws IOException {
    Path drop = Files.createDirectories(temp.resolve("drop"));
    Path mapping = Files.writeString(temp.resolve("m.yaml"), MAPPING);
    String w = temp.resolve("w").toString();
    assertThat(parallax("init", w).code()).isZero();
    Files.writeString(
        drop.resolve("good.csv"),
        "series,period,value,known_from\na,2031-04,3.3,2031-05-15\na,2031-05,x,2031-06-15\n");
    Shell watch =
        parallax(
            "series",
            "watch",
            drop.toString(),
            "--workspace",
            w,
            "--mapping",
            mapping.toString(),
            "--every",
            "0",
            "--looks",
            "2");
    assertThat(watch.out())
        .contains("good.csv: 2 cells read, 1 kept", "row 3, column value", "found 'x'");
    assertThat(watch.code()).isZero();
    assertThat(parallax("series", "show", "CN.RETAIL.YOY.M", "--workspace", w).out())
        .contains("2031-04\t3.3\t2031-05-15");
  }

  @Test
  void aFolderThatIsNotThereIsSaid() throws IOException {
    String w = temp.resolve("w").toString();
    assertThat(parallax("init", w).code()).isZero();
    Shell watch = parallax("series", "watch", temp.resolve("none").toString(), "--workspace", w);
    assertThat(watch.code()).isEqualTo(2);
    assertThat(watch.err()).contains("expected a folder to watch");
  }
}
