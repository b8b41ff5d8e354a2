package org.parallax.workbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parallax.document.Source;
import org.parallax.workbench.SampleNotes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AuditCommandTest {
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir Path folder;

  @Test
  void aTrueFigureIsSupportedWithItsSeries() {
    Shell shell =
        Shell.run(
            "check",
            "China's M2 grew 7.3 % in December 2024 from a year earlier.",
            "--as-of",
            "2025-02-01",
            "--format",
            "json");
    JsonNode audit = JSON.readTree(shell.out());
    assertThat(shell.code()).isZero();
    assertThat(audit.at("/schema").asString()).isEqualTo("parallax.audit/1");
    assertThat(audit.at("/as_of").asString()).isEqualTo("2025-02-01");
    assertThat(audit.at("/sentences/0/verdict").asString()).isEqualTo("SUPPORTED");
    assertThat(audit.at("/sentences/0/findings/0/evidence/series").asString())
        .isEqualTo("CN.MONEY.M2.YOY.M");
  }

  @Test
  void aSentenceAloneIsSaidOnTheDayThatDecides() {
    Shell year =
        Shell.run("check", "China's economy expanded 5 % last year.", "--as-of", "2025-02-01");
    assertThat(year.out()).contains("SUPPORTED", "5.0 % for 2024");
    Shell month =
        Shell.run(
            "check",
            "China's retail sales growth slowed to 3.0 % in November from 4.8 % in October.",
            "--as-of",
            "2025-02-01");
    assertThat(month.out().replaceAll("\\s+", " "))
        .contains("3.0 % for November 2024", "4.8 % for October 2024");
  }

  @Test
  void aFalseFigureIsContradictedAndCanFailAGate() throws IOException {
    Path note = write("note.txt", "China's M2 grew 9.3 % in December 2024 from a year earlier.\n");
    Shell gate =
        Shell.run("audit", note.toString(), "--as-of", "2025-02-01", "--fail-on", "CONTRADICTED");
    assertThat(gate.code()).isEqualTo(1);
    assertThat(gate.out()).contains("CONTRADICTED");
    assertThat(gate.err()).isEmpty();
    assertThat(Shell.run("audit", note.toString(), "--as-of", "2025-02-01").code()).isZero();
  }

  @Test
  void aStaleSeriesWarnsInEveryFormatUnderSupportedAndContradictedAlike() throws IOException {
    Path note =
        write(
            "note.txt",
            "China's M2 grew 7.3 % in December 2024 from a year earlier. In China, retail sales"
                + " grew 9.3 % in November 2024 from a year earlier.\n");
    for (String format : List.of("text", "json", "html", "md")) {
      String fresh = audit(note, "2025-02-01", format);
      String late = audit(note, "2029-02-01", format);
      assertThat(fresh).as(format).doesNotContain("newest figure is of");
      assertThat(late.split("newest figure is of", -1)).as(format).hasSizeGreaterThan(2);
    }
  }

  private static String audit(Path note, String asOf, String format) {
    return Shell.run("audit", note.toString(), "--as-of", asOf, "--format", format).out();
  }

  @Test
  void theSameNotesGiveTheSameBytesAtOneAndTwoThreads() throws IOException {
    List<String> command = new ArrayList<>(List.of("audit", "--format", "json"));
    for (Source note : SampleNotes.sources()) {
      Path file = folder.resolve(note.name());
      Files.write(file, note.bytes());
      command.add(file.toString());
    }
    List<String> two = new ArrayList<>(command);
    command.addAll(List.of("--threads", "1"));
    two.addAll(List.of("--threads", "2"));
    Shell one = Shell.run(command.toArray(String[]::new));
    assertThat(one.out()).isNotEmpty();
    assertThat(Shell.run(two.toArray(String[]::new))).isEqualTo(one);
  }

  @Test
  void everyQuoteIsTheTextAtItsOffsets() throws IOException {
    for (Source note : SampleNotes.sources()) {
      Path file = folder.resolve(note.name());
      Files.write(file, note.bytes());
      String text = Shell.run("text", file.toString()).out();
      JsonNode audit = JSON.readTree(Shell.run("audit", "--format", "json", file.toString()).out());
      for (JsonNode sentence : audit.path("sentences")) {
        assertThat(at(text, sentence)).isEqualTo(sentence.path("text").asString(""));
      }
      for (JsonNode claim : audit.path("claims")) {
        assertThat(at(text, claim)).isEqualTo(claim.path("quote").asString(""));
        for (JsonNode value : claim.path("values")) {
          assertThat(at(text, value)).isEqualTo(value.path("text").asString(""));
        }
      }
    }
  }

  @Test
  void aNumberIsFollowedDownToItsBytes() throws IOException {
    Path note = write("note.txt", "China's M2 grew 7.3 % in December 2024 from a year earlier.\n");
    JsonNode audit = JSON.readTree(Shell.run("audit", "--format", "json", note.toString()).out());
    String finding = audit.at("/sentences/0/findings/0/id").asString("");
    Shell why = Shell.run("why", finding, note.toString());
    assertThat(why.code()).isZero();
    assertThat(why.out())
        .contains("CN.MONEY.M2.YOY.M 2024-12")
        .contains("of file sha256")
        .contains(audit.at("/document/sha256").asString(""));
  }

  @Test
  void severalNotesGoToAFolderAndTheBadOneIsNamed() throws IOException {
    Path good = write("good.txt", "Retail sales rose.\n");
    Path empty = write("empty.txt", "");
    Path out = folder.resolve("out");
    Shell shell =
        Shell.run(
            "audit", good.toString(), empty.toString(), "--format", "json", "-o", out.toString());
    assertThat(shell.code()).isEqualTo(2);
    assertThat(shell.err().lines()).hasSize(1);
    assertThat(shell.err()).contains("empty.txt").contains("expected").contains("Try:");
    assertThat(out.resolve("good.txt.json")).exists();
  }

  @Test
  void aMissingFileIsOneLineAndExitTwo() {
    Shell shell = Shell.run("audit", folder.resolve("nothing.md").toString());
    assertThat(shell.code()).isEqualTo(2);
    assertThat(shell.out()).isEmpty();
    assertThat(shell.err().lines()).hasSize(1);
    assertThat(shell.err()).contains("nothing.md").contains("expected a file");
  }

  @Test
  void wrongUsageIsOneLineAndExitTwo() {
    for (String[] args :
        new String[][] {
          {"audit"},
          {"audit", "x", "--format", "yaml"},
          {"audit", "x", "--as-of", "soon"},
          {"audit", "x", "--fail-on", "SUPPORTED"},
          {"audit", "x", "--limit", "books=3"},
          {"nonsense"},
          {"series", "show", "no such key"},
          {"verify", "--workspace", "/no/such/folder"}
        }) {
      Shell shell = Shell.run(args);
      assertThat(shell.code()).as(String.join(" ", args)).isEqualTo(2);
      assertThat(shell.err().lines()).as(String.join(" ", args)).hasSize(1);
      assertThat(shell.err()).doesNotContain("Exception").contains("Try:");
    }
  }

  private static String at(String text, JsonNode span) {
    return text.substring(span.path("start").asInt(), span.path("end").asInt());
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
  }
}
