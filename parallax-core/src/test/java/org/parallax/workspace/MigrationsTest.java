package org.parallax.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationsTest {
  @TempDir Path dir;

  private static Migrations with(String sql) {
    List<Migrations.Step> steps = new ArrayList<>(Migrations.own().steps());
    int number = steps.size() + 1;
    steps.add(new Migrations.Step(number, number + "-more.sql", sql));
    return new Migrations(steps);
  }

  private static List<String> tables(Database database) {
    return database.read(handle ->
        handle
            .createQuery("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
            .mapTo(String.class)
            .list());
  }

  @Test
  void aNewDatabaseGetsEveryStepAndAnOldOneWhatItLacks() {
    Path file = dir.resolve("x.db");
    try (Database database = Database.open(file, Migrations.own())) {
      assertThat(database.migrated()).isTrue();
      assertThat(tables(database)).contains("documents", "reviews").doesNotContain("more");
    }
    try (Database database = Database.open(file, Migrations.own())) {
      assertThat(database.migrated()).isFalse();
    }
    Migrations later = with("CREATE TABLE more (a TEXT) STRICT;\nCREATE TABLE most (a TEXT);\n");
    try (Database database = Database.open(file, later)) {
      assertThat(database.migrated()).isTrue();
      assertThat(tables(database)).contains("documents", "more", "most");
    }
  }

  @Test
  void aStepThatFailsLeavesNothingBehind() {
    Path file = dir.resolve("x.db");
    Database.open(file, Migrations.own()).close();
    Migrations broken = with("CREATE TABLE more (a TEXT) STRICT;\nCREATE TABLE documents (a);\n");
    assertThatThrownBy(() -> Database.open(file, broken)).isInstanceOf(DatabaseDamage.class);
    try (Database database = Database.open(file, Migrations.own())) {
      assertThat(database.migrated()).isFalse();
      assertThat(tables(database)).doesNotContain("more");
    }
  }

  @Test
  void aDatabaseOfALaterVersionIsNotTouched() {
    Path file = dir.resolve("x.db");
    Database.open(file, with("CREATE TABLE more (a TEXT);\n")).close();
    assertThatThrownBy(() -> Database.open(file, Migrations.own()))
        .isInstanceOf(WorkspaceException.class)
        .isNotInstanceOf(DatabaseDamage.class)
        .hasMessageContaining("use the newer version that made it");
  }

  @Test
  void afterAMigrationEverythingIsDerivedAnew() {
    String digest;
    try (Workspace workspace = Workspace.init(dir, FakeEngine.engine(), new TickingClock())) {
      workspace.add(Notes.note("a", "Prices rose 3."));
      digest = workspace.exportDigest();
    }
    // As if the program had been one with fewer steps: the last one is not known to be done.
    Migrations own = Migrations.own();
    Migrations fewer = new Migrations(own.steps().subList(0, own.steps().size() - 1));
    Database.delete(dir.resolve("parallax.db"));
    try (Database database = Database.open(dir.resolve("parallax.db"), fewer)) {
      assertThat(tables(database)).contains("migrations");
    }
    try (Workspace workspace = Workspace.open(dir, FakeEngine.engine(), new TickingClock())) {
      assertThat(workspace.exportDigest()).isEqualTo(digest);
    }
  }
}
