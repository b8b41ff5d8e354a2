package org.parallax.workspace;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.parallax.workspace.Journal.Position;

/// The parts of one open workspace, put together once.
///
/// @param remarks what happened that a person should know of; any thread may add to it
record Store(
    Folder folder,
    Engine engine,
    InstantSource clock,
    Journal journal,
    Originals originals,
    Deriver deriver,
    Database database,
    ReportCache reports,
    List<String> remarks) {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  static Store of(Folder folder, Engine engine, InstantSource clock) {
    List<String> remarks = new CopyOnWriteArrayList<>();
    return new Store(
        folder,
        engine,
        clock,
        new Journal(folder),
        new Originals(folder),
        new Deriver(folder, engine),
        database(folder, remarks),
        new ReportCache(),
        remarks);
  }

  private static Database database(Folder folder, List<String> remarks) {
    try {
      return Database.open(folder.database(), Migrations.own());
    } catch (DatabaseDamage e) {
      remarks.add("Derived anew, for it could not be read: " + e.getMessage());
      Database.delete(folder.database());
      return Database.open(folder.database(), Migrations.own());
    }
  }

  /// Forgets audits made before the latest import, by whatever process.
  void freshen() {
    InForce known = deriver.lastInForce();
    if (!deriver.inForce(database).signature().equals(known.signature())) {
      reports.clear();
    }
  }

  /// {@return the right to append to the journal, once it is free}
  WriterLock lock() {
    return lock(folder);
  }

  static WriterLock lock(Folder folder) {
    return WriterLock.take(folder.lock(), PATIENCE);
  }

  /// Appends an entry to the journal and derives what follows from it.
  JournalLine record(JournalEntry entry) {
    JournalLine line;
    try (WriterLock _ = lock()) {
      deriver.catchUp(database, Map.of());
      line = append(entry);
    }
    deriver.catchUp(database, Map.of());
    return line;
  }

  /// Appends an entry; the caller holds the lock and has caught up.
  JournalLine append(JournalEntry entry) {
    Position end = journal.settle(Deriver.position(database), clock.instant(), remarks::add);
    return journal.append(end, clock.instant(), entry);
  }

  /// Makes everything derived anew, aside, and lets it take its place.
  ///
  /// Of the truth it takes what is there: where the head tells of lines that are lost, it is set
  /// back to those that are left, aloud.
  void rebuild() {
    try (WriterLock _ = lock()) {
      journal.forgetLostTail(remarks::add);
      Database.delete(folder.databaseAside());
      try (Database aside = Database.open(folder.databaseAside(), Migrations.own())) {
        aside.hurry();
        deriver.catchUp(aside, Map.of());
        deriver.refresh(aside);
      }
      database.replaceWith(folder.databaseAside());
      Database.delete(folder.databaseAside());
    }
    reports.clear();
  }
}
