package org.parallax.workspace;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parallax.document.Source;

/// Breaks single bytes of a workspace: what is truth is named, what is derived is mended.
class DamageTest {
  private static final long SEED = 20_260_102L;

  @TempDir Path temp;
  private Path sound = Path.of("");
  private Path closed = Path.of("");
  private String digest = "";
  private final List<Source> notes = new ArrayList<>();

  private static Workspace open(Path dir) {
    return Workspace.open(dir, FakeEngine.engine(), new TickingClock());
  }

  /// Six documents, two reviews of which one is undone, and a setting: once as a killed process
  /// leaves it, with rows in the write-ahead log, and once closed, with all of them in the
  /// database.
  @BeforeEach
  void makeAWorkspace() {
    closed = temp.resolve("closed");
    sound = temp.resolve("sound");
    Random random = new Random(SEED);
    try (Workspace workspace = Workspace.init(closed, FakeEngine.engine(), new TickingClock())) {
      for (int i = 0; i < 6; i++) {
        notes.add(Notes.numbered(i, random));
        workspace.add(notes.get(i));
      }
      String id = notes.getFirst().sha256().abbreviated(12);
      String finding =
          requireNonNull(workspace.report(id)).sentences().get(1).findings().getFirst().id();
      workspace.review(id, finding, Review.Decision.ACCEPT, "", "Ann");
      Review second = workspace.review(id, finding, Review.Decision.DISPUTE, "no", "Ben");
      workspace.undo(second.id(), "Ben");
      workspace.setReviewer("Ann");
      digest = workspace.exportDigest();
      Notes.copy(closed, sound);
    }
    assertThat(closed.resolve("parallax.db-wal")).doesNotExist();
    assertThat(sound.resolve("parallax.db-wal")).isNotEmptyFile();
  }

  private Path copy(String name) {
    Path dir = temp.resolve(name);
    Notes.copy(sound, dir);
    return dir;
  }

  @Test
  void aSoundWorkspaceIsSaidToBeSound() {
    try (Workspace workspace = open(copy("copy"))) {
      assertThat(workspace.remarks()).isEmpty();
      assertThat(workspace.verify())
          .isEqualTo(new Integrity(List.of(), Integrity.Derived.SOUND, List.of(), List.of()));
      assertThat(workspace.exportDigest()).isEqualTo(digest);
    }
  }

  @Test
  @Tag("slow")
  void fiftyChangedBytesAreNamedOrMended() throws IOException {
    changeBytes(50);
  }

  @Test
  @Tag("endurance")
  void fiveHundredChangedBytesAreNamedOrMended() throws IOException {
    changeBytes(500);
  }

  private void changeBytes(int count) throws IOException {
    Random random = new Random(SEED + count);
    List<Path> truth = new ArrayList<>(Notes.originals(sound));
    truth.add(sound.resolve("journal.jsonl"));
    truth.add(sound.resolve("head.json"));
    List<Path> derived =
        List.of(
            closed.resolve("parallax.db"),
            closed.resolve("parallax.db"),
            sound.resolve("parallax.db-wal"));
    Path dir = temp.resolve("broken");
    int noticed = 0;
    for (int i = 0; i < count; i++) {
      boolean isTruth = i % 2 == 0;
      Path file = pick(isTruth ? truth : derived, random);
      Path from = requireNonNull(isTruth ? sound : file.getParent());
      long offset = random.nextLong(Files.size(file));
      int mask = 1 << random.nextInt(8);
      Notes.delete(dir);
      Notes.copy(from, dir);
      Notes.flip(dir.resolve(from.relativize(file).toString()), offset, mask);
      String what = "byte " + offset + " of " + temp.relativize(file) + " with mask " + mask;
      if (isTruth) {
        theByteIsNamed(dir, from.relativize(file).toString(), offset, what);
      } else {
        noticed += theRowsAreMended(dir, what) ? 1 : 0;
      }
    }
    assertThat(noticed).as("bytes that mattered to the rows").isGreaterThan(count / 10);
  }

  private Path pick(List<Path> files, Random random) {
    return files.get(random.nextInt(files.size()));
  }

  private void theByteIsNamed(Path dir, String name, long offset, String what) {
    try (Workspace workspace = open(dir)) {
      assertThat(workspace.verify().damage())
          .as(what)
          .isNotEmpty()
          .allSatisfy(damage -> {
            assertThat(damage.file()).isEqualTo(name);
            assertThat(damage.end() - damage.start()).isLessThanOrEqualTo(BlockHashes.BLOCK);
          })
          .anySatisfy(damage -> assertThat(offset).isBetween(damage.start(), damage.end() - 1));
    }
  }

  /// {@return whether the changed byte was noticed: most of a database is slack}
  private boolean theRowsAreMended(Path dir, String what) {
    boolean noticed;
    try (Workspace workspace = open(dir)) {
      Integrity integrity = workspace.verify();
      assertThat(integrity.damage()).as(what).isEmpty();
      if (integrity.derived() == Integrity.Derived.SOUND) {
        assertThat(workspace.exportDigest()).as(what).isEqualTo(digest);
      }
      noticed = integrity.derived() == Integrity.Derived.REBUILD || !workspace.remarks().isEmpty();
      workspace.rebuild();
      assertThat(workspace.exportDigest()).as(what).isEqualTo(digest);
      assertThat(workspace.verify().isSound()).as(what).isTrue();
    }
    try (Workspace workspace = open(dir)) {
      assertThat(workspace.remarks()).as(what).isEmpty();
      assertThat(workspace.exportDigest()).as(what).isEqualTo(digest);
    }
    return noticed;
  }

  @Test
  void aRowThatIsNoLongerWhatWasWrittenIsNoticed() {
    for (String change :
        List.of(
            "UPDATE sentences SET verdict = 'SUPPORTED' WHERE number = 1",
            "UPDATE documents SET title = 'x' WHERE line = 3",
            "DELETE FROM findings WHERE number = 0 AND sentence = 1",
            "DELETE FROM documents WHERE line = 3",
            "UPDATE reviews SET reason = 'x'",
            "DELETE FROM reviews",
            "UPDATE settings SET value = 'x'",
            "UPDATE position SET line = line - 1",
            "UPDATE digests SET part = 'x' WHERE part = 'audit'")) {
      Path dir = temp.resolve("changed");
      Notes.delete(dir);
      Notes.copy(closed, dir);
      try (Database database = Database.open(dir.resolve("parallax.db"), Migrations.own())) {
        database.change(handle -> handle.execute(change));
      }
      try (Workspace workspace = open(dir)) {
        boolean noticed =
            workspace.verify().derived() == Integrity.Derived.REBUILD
                || !workspace.remarks().isEmpty();
        assertThat(noticed).as(change).isTrue();
        workspace.rebuild();
        assertThat(workspace.exportDigest()).as(change).isEqualTo(digest);
      }
    }
  }

  @Test
  void anIndexThatDoesNotFitItsTableIsNoticed() {
    String change =
        "UPDATE sqlite_schema SET sql = replace(sql, 'period_end)', 'place)')"
            + " WHERE name = 'claims_by_concept'";
    Path dir = temp.resolve("changed");
    Notes.copy(closed, dir);
    try (Database database = Database.open(dir.resolve("parallax.db"), Migrations.own())) {
      database.read(handle -> handle.execute("PRAGMA writable_schema = ON"));
      assertThat(database.<Integer>read(handle -> handle.execute(change))).isEqualTo(1);
    }
    try (Workspace workspace = open(dir)) {
      assertThat(workspace.verify().derivedHow())
          .anyMatch(line -> line.contains("missing from index claims_by_concept"));
    }
  }

  @Test
  void manyChangedBytesAtOnceAreAllNamed() throws IOException {
    Random random = new Random(SEED);
    Path dir = copy("broken");
    record Change(String file, long offset) {}
    List<Change> changes = new ArrayList<>();
    List<Path> files = new ArrayList<>(Notes.originals(sound));
    files.add(sound.resolve("journal.jsonl"));
    for (int i = 0; i < 25; i++) {
      Path file = pick(files, random);
      String name = sound.relativize(file).toString();
      long offset = random.nextLong(Files.size(file));
      Notes.flip(dir.resolve(name), offset, 1);
      changes.add(new Change(name, offset));
    }
    try (Workspace workspace = open(dir)) {
      List<Integrity.Damage> damage = workspace.verify().damage();
      assertThat(changes)
          .allSatisfy(change ->
              assertThat(damage)
                  .anyMatch(d ->
                      d.file().equals(change.file())
                          && d.start() <= change.offset()
                          && change.offset() < d.end()));
    }
  }

  @Test
  void damageOfAnOriginalIsNamedToTheBlockAndTheDocumentSaysSoAfterARebuild() throws IOException {
    Path dir = copy("broken");
    Path largest = Notes.originals(dir).getFirst();
    for (Path file : Notes.originals(dir)) {
      largest = Files.size(file) > Files.size(largest) ? file : largest;
    }
    assertThat(Files.size(largest)).isGreaterThan(4096);
    Notes.flip(largest, 4097, 8);
    try (Workspace workspace = open(dir)) {
      Integrity.Damage damage = workspace.verify().damage().getFirst();
      assertThat(damage.file()).isEqualTo("originals/" + largest.getFileName());
      assertThat(damage.start()).isEqualTo(4096);
      assertThat(damage.end()).isEqualTo(Math.min(8192, Files.size(largest)));
      assertThat(damage.message()).contains(", bytes 4096–" + (damage.end() - 1) + ": expected ");
      assertThat(damage.expected()).hasSize(16).isNotEqualTo(damage.found());
      workspace.rebuild();
      String id = largest.getFileName().toString().substring(0, 12);
      assertThat(workspace.document(id).orElseThrow().problem())
          .contains("is missing or damaged: run `parallax verify`.");
      assertThat(workspace.report(id)).isNull();
      assertThat(workspace.documents()).hasSize(6);
    }
  }

  @Test
  void addingTheSameFileAgainMendsADamagedOriginal() {
    Path dir = copy("broken");
    Source note = notes.get(2);
    Notes.flip(dir.resolve("originals/" + note.sha256()), 10, 1);
    try (Workspace workspace = open(dir)) {
      workspace.rebuild();
      assertThat(workspace.add(note))
          .isEqualTo(new AddResult.Added(note.name(), note.sha256().abbreviated(12), false));
      assertThat(workspace.verify().isSound()).isTrue();
      assertThat(workspace.exportDigest()).isEqualTo(digest);
    }
  }

  @Test
  void missingShortenedAndLengthenedOriginalsAreNamed() throws IOException {
    Path dir = copy("broken");
    List<Path> originals = Notes.originals(dir);
    Files.delete(originals.get(0));
    byte[] second = Files.readAllBytes(originals.get(1));
    Files.write(originals.get(1), Arrays.copyOf(second, second.length - 1));
    byte[] third = Files.readAllBytes(originals.get(2));
    Files.write(originals.get(2), Arrays.copyOf(third, third.length + 5000));
    try (Workspace workspace = open(dir)) {
      assertThat(workspace.verify().damage())
          .extracting(Integrity.Damage::file)
          .contains(
              "originals/" + originals.get(0).getFileName(),
              "originals/" + originals.get(1).getFileName(),
              "originals/" + originals.get(2).getFileName())
          .doesNotContain("originals/" + originals.get(3).getFileName());
    }
  }

  @Test
  void aLineTakenOutOfTheJournalIsMissed() throws IOException {
    Path dir = copy("broken");
    List<String> lines = new ArrayList<>(Files.readAllLines(dir.resolve("journal.jsonl")));
    lines.remove(3);
    Files.writeString(dir.resolve("journal.jsonl"), String.join("\n", lines) + "\n");
    try (Workspace workspace = open(dir)) {
      assertThat(workspace.verify().damage())
          .extracting(Integrity.Damage::message)
          .anyMatch(m -> m.startsWith("journal.jsonl, line 5, ") && m.contains("after line 3"));
    }
  }

  @Test
  void aLostTailIsNamedAndARebuildGoesOnWithWhatIsLeft() throws IOException {
    Path dir = copy("broken");
    List<String> lines = Files.readAllLines(dir.resolve("journal.jsonl"));
    Files.writeString(dir.resolve("journal.jsonl"), String.join("\n", lines.subList(0, 5)) + "\n");
    try (Workspace workspace = open(dir)) {
      assertThat(workspace.remarks())
          .containsExactly("journal.jsonl is damaged: run `parallax verify`.");
      assertThat(workspace.documents()).as("what is derived is kept").hasSize(6);
      assertThat(workspace.verify().damage())
          .extracting(Integrity.Damage::file, Integrity.Damage::line)
          .contains(tuple("journal.jsonl", 6));
      workspace.rebuild();
      assertThat(workspace.remarks()).last().asString().contains("the last that is left");
      assertThat(workspace.documents()).hasSize(4);
      for (Source note : notes) {
        workspace.add(note);
      }
      assertThat(workspace.documents()).hasSize(6);
      assertThat(workspace.verify().isSound()).isTrue();
    }
  }

  @Test
  void aDatabaseThatIsNoneIsMadeAnewAloud() throws IOException {
    Path dir = copy("broken");
    Files.delete(dir.resolve("parallax.db-wal"));
    Files.writeString(dir.resolve("parallax.db"), "This is no database. ".repeat(500));
    try (Workspace workspace = open(dir)) {
      assertThat(workspace.remarks()).hasSize(1).first().asString().startsWith("Derived anew, for");
      assertThat(workspace.exportDigest()).isEqualTo(digest);
    }
  }

  @Test
  void aDatabaseOfAnotherJournalIsMadeAnewAloud() throws IOException {
    Path other = temp.resolve("other");
    try (Workspace workspace = Workspace.init(other, FakeEngine.engine(), new TickingClock())) {
      workspace.add(Notes.note("x", "Other 1."));
    }
    Path dir = copy("broken");
    Files.delete(dir.resolve("parallax.db-wal"));
    Files.delete(dir.resolve("parallax.db-shm"));
    Files.copy(
        other.resolve("parallax.db"),
        dir.resolve("parallax.db"),
        StandardCopyOption.REPLACE_EXISTING);
    try (Workspace workspace = open(dir)) {
      assertThat(workspace.remarks())
          .containsExactly("Derived anew, for it is not of this journal.");
      assertThat(workspace.exportDigest()).isEqualTo(digest);
    }
  }
}
