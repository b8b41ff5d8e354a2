package org.parallax.workbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerCommandTest {
  @TempDir Path temp;

  @BeforeEach
  void addTwoNotes() throws IOException {
    Path first = temp.resolve("december.txt");
    Path second = temp.resolve("january.txt");
    Files.writeString(
        first,
        "Published 2024-12-20\n\nRetail sales grew 3.0 % in November 2024."
            + " The CSI 300 will slump in 2025.\n");
    Files.writeString(
        second, "Published 2025-01-10\n\nIn November 2024 retail sales rose by 3.4 %.\n");
    assertThat(Shell.run("init", temp.resolve("w").toString()).code()).isZero();
    assertThat(ledger("add", first.toString(), second.toString()).code()).isZero();
  }

  private Shell ledger(String... args) {
    return Shell.run(
        Stream.concat(Stream.of("--workspace", temp.resolve("w").toString()), Arrays.stream(args))
            .toArray(String[]::new));
  }

  @Test
  void claimsAreListedAndFiltered() {
    assertThat(ledger("ledger").out()).contains("SUPPORTED\t3.0 percent\t2024-11\t");
    Shell wrong = ledger("ledger", "--containing", "Rose by");
    assertThat(wrong.out().lines()).singleElement().asString().contains("3.4 percent");
  }

  @Test
  void aClaimIsSetBesideThoseOfOtherNotes() {
    String line = ledger("ledger", "--verdict", "supported").out().lines().findFirst().orElse("");
    String claim = line.split("\t", -1)[6];
    assertThat(ledger("ledger", "--compare", claim).out())
        .startsWith("conflict\t")
        .contains("3.4 percent", "They differ by more than rounding");
  }

  @Test
  void forecastsStandWithTheirBaseRatesAndSourcesWithTheirRecord() {
    assertThat(ledger("ledger", "--forecasts").out().lines())
        .hasSize(3)
        .allMatch(line -> line.contains("\tfailed\t2024-12-20\t2025-12-31\t"))
        .allMatch(line -> line.matches(".*\t\\d+ of \\d+\t.*"));
    assertThat(ledger("ledger", "--forecasts", "--status", "pending").out()).isEmpty();
    assertThat(ledger("ledger", "--sources").out()).contains("december.txt\tbelow_high\t0\t1\t0\t");
  }

  @Test
  void anUnknownClaimIsOneLineAndExitTwo() {
    Shell shell = ledger("ledger", "--compare", "nothing");
    assertThat(shell.code()).isEqualTo(2);
    assertThat(shell.err().lines()).singleElement().asString().contains("'nothing'");
  }

  @Test
  void aFolkRuleIsHeldAgainstASeriesAndAgainstChance() {
    Shell shell = Shell.run("series", "rule", "CN.MARKET.CSI300.M", "--no-rise-lasts", "24");
    assertThat(shell.code()).isZero();
    assertThat(shell.out()).contains("turns of 20 %: kept in", "by chance", "\tbroken");
    Shell rate = Shell.run("series", "rule", "CN.PRICES.CPI.YOY.M", "--every", "84");
    assertThat(rate.code()).isEqualTo(2);
    assertThat(rate.err().lines()).singleElement().asString().contains("no bull market");
  }
}
