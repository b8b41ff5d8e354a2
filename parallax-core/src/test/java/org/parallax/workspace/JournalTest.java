package org.parallax.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parallax.audit.Finding;
import org.parallax.check.Verdict;
import org.parallax.provenance.ContentHash;
import org.parallax.workspace.Journal.Position;
import org.parallax.workspace.JournalEntry.DocumentAdded;
import org.parallax.workspace.JournalEntry.Reviewed;
import org.parallax.workspace.JournalEntry.SettingChanged;
import org.parallax.workspace.JournalEntry.TornLineDropped;
import org.parallax.workspace.JournalEntry.Undone;

class JournalTest {
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05.678Z");
  private static final ContentHash HASH = ContentHash.of("x");

  @TempDir Path dir;
  private Folder folder = new Folder(Path.of(""));
  private Journal journal = new Journal(folder);
  private final List<String> remarks = new ArrayList<>();

  @BeforeEach
  void foundAJournal() throws IOException {
    folder = Folder.at(dir);
    Files.createDirectories(folder.originals());
    journal = new Journal(folder);
    Journal.found(folder, NOW, "test");
  }

  private JournalLine append(JournalEntry entry) {
    return journal.append(journal.settle(Position.START, NOW, remarks::add), NOW, entry);
  }

  private byte[] bytes() throws IOException {
    return Files.readAllBytes(folder.journal());
  }

  @Test
  void everyKindOfEntryComesBackAsItWent() {
    List<JournalEntry> entries =
        List.of(
            new DocumentAdded(
                HASH,
                12,
                "a \"名\" \n\u0000\uD83D\uDE00.txt",
                new BlockHashes("0123456789abcdef"),
                "engine",
                new TreeMap<>(Map.of("p", "1"))),
            new Reviewed(
                HASH,
                "f1",
                new Review.Anchor(HASH, 3, 5, "abc", "de", "f"),
                Finding.Type.SERIES,
                Verdict.CONTRADICTED,
                Review.Decision.DISPUTE,
                "no\u2028reason",
                "Ann"),
            new Reviewed(
                HASH,
                "f2",
                new Review.Anchor(HASH, 0, 0, "", "", ""),
                Finding.Type.COMPLETENESS,
                null,
                Review.Decision.ACCEPT,
                "",
                "Ben"),
            new Undone(3, "Ann"),
            new SettingChanged("reviewer", "Ann"),
            new TornLineDropped(7, HASH));
    entries.forEach(this::append);
    JournalScan scan = journal.read(0, 1);
    assertThat(scan.flaws()).isEmpty();
    assertThat(scan.lines().stream().skip(1).map(JournalLine::entry)).isEqualTo(entries);
    assertThat(scan.lines()).extracting(JournalLine::number).containsExactly(1, 2, 3, 4, 5, 6, 7);
    assertThat(scan.lines()).extracting(JournalLine::at).containsOnly(NOW);
    for (int i = 1; i < 7; i++) {
      assertThat(scan.lines().get(i).previous()).isEqualTo(scan.lines().get(i - 1).sha256());
    }
  }

  @Test
  void aLineIsOneJsonObjectWhoseHashAnyToolCanCheck() throws IOException {
    append(new SettingChanged("reviewer", "Ann"));
    String line = Files.readAllLines(folder.journal()).get(1);
    assertThat(line).matches("\\{\"length\":\\d+,\"sha256\":\"[0-9a-f]{64}\",\"line\":2,.*}");
    int body = line.indexOf("\"line\"");
    assertThat(line).contains("\"length\":" + (line.length() - body) + ",");
    assertThat(line).contains("\"sha256\":\"" + ContentHash.of(line.substring(body)) + "\"");
  }

  @Test
  void everyChangedByteOfTheJournalLiesInsideANamedFlaw() throws IOException {
    append(new SettingChanged("reviewer", "Ann"));
    append(new SettingChanged("reviewer", "Ben"));
    append(new SettingChanged("reviewer", "Cid"));
    byte[] sound = bytes();
    for (int offset = 0; offset < sound.length; offset++) {
      for (int mask :
          new int[] {0x01, 0x10, 0x20, 0x80, sound[offset] ^ '\n', sound[offset] ^ '"'}) {
        if ((byte) mask == 0) {
          continue;
        }
        byte[] broken = sound.clone();
        broken[offset] ^= (byte) mask;
        JournalScan scan = JournalScan.of(broken, 0, 1);
        int at = offset;
        boolean named =
            scan.flaws().stream().anyMatch(flaw -> flaw.start() <= at && at < flaw.end())
                || scan.soundEnd() <= at;
        assertThat(named).as("byte %d with mask %x", offset, mask).isTrue();
        assertThat(scan.lines()).hasSizeBetween(3, 4);
      }
    }
  }

  @Test
  void aLineTornAtAnyByteIsDroppedAloudAndTheRestStays() throws IOException {
    append(new SettingChanged("reviewer", "Ann"));
    byte[] head = Files.readAllBytes(folder.head());
    byte[] before = bytes();
    append(new SettingChanged("reviewer", "Ben"));
    byte[] after = bytes();
    int length = after.length - before.length;
    for (int torn = 1; torn < length; torn += torn < 12 || torn > length - 8 ? 1 : 11) {
      int end = before.length + torn;
      Files.write(folder.journal(), Arrays.copyOf(after, end));
      Files.write(folder.head(), head);
      remarks.clear();
      JournalLine line = append(new SettingChanged("reviewer", "Cid"));
      assertThat(remarks).hasSize(1).first().asString().contains("dropped an unfinished line");
      assertThat(line.number()).isEqualTo(4);
      JournalScan scan = journal.read(0, 1);
      assertThat(scan.flaws()).isEmpty();
      assertThat(scan.tail().bytes()).isZero();
      assertThat(scan.lines()).hasSize(4);
      assertThat(scan.lines().get(2).entry())
          .isEqualTo(
              new TornLineDropped(
                  torn, ContentHash.of(Arrays.copyOfRange(after, before.length, end))));
    }
  }

  @Test
  void aLineThatTheHeadKnowsIsNeverDropped() throws IOException {
    append(new SettingChanged("reviewer", "Ann"));
    byte[] sound = bytes();
    Files.write(folder.journal(), Arrays.copyOf(sound, sound.length - 20));
    assertThatThrownBy(() -> append(new SettingChanged("reviewer", "Ben")))
        .isInstanceOf(WorkspaceException.class)
        .hasMessageContaining("expected a journal with a sound end, to append to");
    assertThat(bytes()).hasSize(sound.length - 20);
    journal.forgetLostTail(remarks::add);
    assertThat(append(new SettingChanged("reviewer", "Ben")).number()).isEqualTo(3);
    assertThat(remarks).hasSize(2);
    assertThat(remarks.get(0)).startsWith("head.json did not agree with journal.jsonl");
    assertThat(remarks.get(1)).startsWith("journal.jsonl: dropped an unfinished line");
  }

  @Test
  void nothingIsDroppedWhileTheHeadCannotBeRead() throws IOException {
    append(new SettingChanged("reviewer", "Ann"));
    byte[] sound = bytes();
    Files.write(folder.journal(), Arrays.copyOf(sound, sound.length + 7));
    Notes.flip(folder.head(), 3, 1);
    assertThatThrownBy(() -> append(new SettingChanged("reviewer", "Ben")))
        .hasMessageContaining("found line 3 without its end");
    Files.delete(folder.head());
    assertThatThrownBy(() -> append(new SettingChanged("reviewer", "Ben")))
        .hasMessageContaining("found line 3 without its end");
    assertThat(bytes()).hasSize(sound.length + 7);
  }

  @Test
  void aJournalThatLostWholeLinesTakesNoMore() throws IOException {
    byte[] one = bytes();
    append(new SettingChanged("reviewer", "Ann"));
    Files.write(folder.journal(), one);
    assertThat(journal.lostTail()).isTrue();
    assertThatThrownBy(() -> append(new SettingChanged("reviewer", "Ben")))
        .hasMessageContaining("its end missing from line 2 on");
    journal.forgetLostTail(remarks::add);
    assertThat(remarks)
        .containsExactly(
            "head.json did not agree with journal.jsonl: set to line 1, the last that is left.");
    assertThat(append(new SettingChanged("reviewer", "Ben")).number()).isEqualTo(2);
  }

  @Test
  void aDamagedLastLineStillLeadsToTheNext() throws IOException {
    JournalLine last = append(new SettingChanged("reviewer", "Ann"));
    Notes.flip(folder.journal(), last.end() - 5, 4);
    JournalLine next = append(new SettingChanged("reviewer", "Ben"));
    assertThat(next.number()).isEqualTo(3);
    assertThat(next.previous()).isEqualTo(last.sha256());
    JournalScan scan = journal.read(0, 1);
    assertThat(scan.lines()).extracting(JournalLine::number).containsExactly(1, 3);
    assertThat(scan.flaws())
        .extracting(JournalScan.Flaw::line, JournalScan.Flaw::start, JournalScan.Flaw::end)
        .containsExactly(tuple(2, last.start(), last.end()));
  }

  @Test
  void anEntryOfALaterVersionIsNotMistakenForDamage() throws IOException {
    byte[] line = JournalLine.encode(2, HASH, NOW, new SettingChanged("a", "b"));
    String body = new String(line, StandardCharsets.UTF_8).replaceFirst("^.*?\"line\"", "\"line\"");
    body = body.strip().replace("\"type\":\"setting\"", "\"type\":\"tomorrow\"");
    String later =
        "{\"length\":" + body.length() + ",\"sha256\":\"" + ContentHash.of(body) + "\"," + body;
    assertThatThrownBy(() -> JournalScan.of((later + "\n").getBytes(StandardCharsets.UTF_8), 0, 1))
        .isInstanceOf(WorkspaceException.class)
        .hasMessageContaining("unknown type 'tomorrow'")
        .hasMessageContaining("newer");
  }

  @Test
  void theHeadFileDoesNotBelieveAChangedByte() throws IOException {
    byte[] sound = Files.readAllBytes(folder.head());
    for (int offset = 0; offset < sound.length; offset++) {
      byte[] broken = sound.clone();
      broken[offset] ^= 1;
      Files.write(folder.head(), broken);
      assertThat(journal.head())
          .as("byte %d", offset)
          .isInstanceOf(JournalHead.Reading.Damaged.class);
    }
  }
}
