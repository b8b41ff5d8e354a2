package org.parallax.workspace;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.parallax.audit.AuditReport;
import org.parallax.document.ReadResult;
import org.parallax.document.Source;
import org.parallax.provenance.ContentHash;
import org.parallax.series.Imported;
import org.parallax.series.PackSet;
import org.parallax.series.imports.ImportResult;
import org.parallax.series.imports.Mapping;
import org.parallax.series.imports.MappingReader;
import org.parallax.series.imports.SeriesImporter;
import org.parallax.workspace.Journal.Position;
import org.parallax.workspace.JournalEntry.DocumentAdded;
import org.parallax.workspace.JournalEntry.Founded;
import org.parallax.workspace.JournalEntry.Reviewed;
import org.parallax.workspace.JournalEntry.SeriesImported;
import org.parallax.workspace.JournalEntry.SettingChanged;
import org.parallax.workspace.JournalEntry.TornLineDropped;
import org.parallax.workspace.JournalEntry.Undone;

/// Turns journal lines into rows, each line in one transaction that also moves the position.
///
/// Several processes may do so at once: who comes second finds the line applied and leaves it.
final class Deriver {
  private final Journal journal;
  private final Originals originals;
  private final Engine engine;
  private final AtomicReference<InForce> inForce;

  Deriver(Folder folder, Engine engine) {
    this.journal = new Journal(folder);
    this.originals = new Originals(folder);
    this.engine = engine;
    this.inForce = new AtomicReference<>(InForce.alone(engine));
  }

  /// {@return the figures that were in force when someone last asked}
  InForce lastInForce() {
    return inForce.get();
  }

  /// {@return the figures in force, with whatever has been imported by now}
  InForce inForce(Database database) {
    String signature = database.read(ImportRows::signature);
    InForce known = inForce.get();
    if (known.signature().equals(signature)) {
      return known;
    }
    InForce now =
        signature.isEmpty()
            ? InForce.alone(engine)
            : InForce.with(
                engine,
                database.read(handle -> ImportRows.before(handle, Integer.MAX_VALUE, signature)));
    inForce.set(now);
    return now;
  }

  /// What an original becomes.
  ///
  /// @param report the audit, or null where there is a problem
  /// @param by the figures and the engine that made it
  record Derived(@Nullable AuditReport report, @Nullable String problem, String by) {}

  /// A document's own facts, from its journal line.
  record Kept(int line, Instant at, ContentHash sha256, long bytes, String name) {
    String id() {
      return sha256.abbreviated(12);
    }
  }

  static Position position(Database database) {
    return database.read(Deriver::position);
  }

  private static Position position(Handle handle) {
    return handle
        .createQuery("SELECT line, start_offset, end_offset, sha256 FROM position")
        .map((row, _) ->
            new Position(
                row.getInt(1), row.getLong(2), row.getLong(3), new ContentHash(row.getString(4))))
        .one();
  }

  /// Applies every whole line of the journal that has not been applied.
  ///
  /// @param ready audits that need not be made again
  void catchUp(Database database, Map<ContentHash, Derived> ready) {
    catchUp(database, ready, null);
  }

  /// Applies every whole line of the journal that has not been applied, the last of which was just
  /// written for an import.
  ///
  /// @param imported what that import brings, so that its file need not be read again; or null
  void catchUp(
      Database database, Map<ContentHash, Derived> ready, @Nullable ImportResult imported) {
    Position from = position(database);
    if (journal.size() <= from.end()) {
      return;
    }
    List<JournalLine> lines = journal.read(from.end(), from.line() + 1).lines();
    for (JournalLine line : lines) {
      switch (line.entry()) {
        case DocumentAdded added -> {
          Derived derived = derive(database, kept(line, added), ready);
          database.change(handle -> apply(handle, line, derived));
        }
        case SeriesImported series -> {
          ImportRows.Kept kept = new ImportRows.Kept(line.number(), line.at(), series);
          boolean known = imported != null && lines.size() == 1;
          Read read = imported != null && known ? new Read(imported, "") : read(database, kept);
          database.change(handle -> {
            if (line.number() <= position(handle).line()) {
              return false;
            }
            ImportRows.insert(handle, kept, InForce.name(engine), read.result(), read.problem());
            return move(handle, Position.after(line));
          });
        }
        case Reviewed _, Undone _, SettingChanged _, Founded _, TornLineDropped _ ->
            database.change(handle -> apply(handle, line, null));
      }
    }
  }

  /// What an import becomes: lines, or none and the reason.
  record Read(ImportResult result, String problem) {}

  private Read read(Database database, ImportRows.Kept kept) {
    SeriesImported entry = kept.entry();
    byte[] bytes = originals.read(entry.sha256());
    Source source = new Source(entry.name(), bytes == null ? new byte[0] : bytes);
    Imported before = database.read(handle -> ImportRows.before(handle, kept.line(), ""));
    PackSet packs = engine.figures().packs().with(before);
    try {
      ImportResult result = importer(packs).read(source, mapping(entry.mapping()));
      String name = Originals.name(entry.sha256());
      return new Read(
          result, bytes == null ? name + " is missing or damaged: run `parallax verify`." : "");
    } catch (MappingReader.MappingException e) {
      return new Read(
          importer(packs).read(new Source(entry.name(), new byte[0]), Mapping.NONE),
          "" + e.getMessage());
    }
  }

  private SeriesImporter importer(PackSet packs) {
    return new SeriesImporter(packs.catalogue(), packs.store(), engine.limits());
  }

  static Mapping mapping(String yaml) {
    return yaml.isEmpty() ? Mapping.NONE : MappingReader.read(yaml, "mapping");
  }

  /// {@return what a file would bring to the figures in force}
  ImportResult read(Database database, Source source, Mapping mapping) {
    return importer(inForce(database).packs()).read(source, mapping);
  }

  /// Derives anew what another engine, or the same with other packs or imports, has derived.
  ///
  /// @return how many documents that were
  int refresh(Database database) {
    String own = InForce.name(engine);
    if (database.read(handle -> ImportRows.derivedByOthers(handle, own))) {
      for (JournalLine line : journal.read(0, 1).lines()) {
        if (line.entry() instanceof SeriesImported series) {
          ImportRows.Kept kept = new ImportRows.Kept(line.number(), line.at(), series);
          Read read = read(database, kept);
          database.change(handle -> {
            ImportRows.insert(handle, kept, own, read.result(), read.problem());
            return true;
          });
        }
      }
    }
    String name = inForce(database).name();
    List<Kept> stale = database.read(handle -> Queries.derivedByOthers(handle, name));
    for (Kept kept : stale) {
      Derived derived = derive(database, kept, Map.of());
      database.change(handle -> write(handle, kept, derived));
    }
    return stale.size();
  }

  /// Derives anew a document that could not be audited, now that its original may be sound again.
  void mend(Database database, Kept kept) {
    if (database.read(handle -> Queries.problem(handle, kept.id())).isPresent()) {
      Derived derived = derive(database, kept, Map.of());
      database.change(handle -> write(handle, kept, derived));
    }
  }

  /// {@return the audit of a kept original, or why there is none}
  Derived derive(Database database, Kept kept, Map<ContentHash, Derived> ready) {
    Derived known = ready.get(kept.sha256());
    if (known != null) {
      return known;
    }
    InForce by = inForce(database);
    byte[] bytes = originals.read(kept.sha256());
    if (bytes == null) {
      String name = Originals.name(kept.sha256());
      return new Derived(null, name + " is missing or damaged: run `parallax verify`.", by.name());
    }
    return switch (engine.reader().read(new Source(kept.name(), bytes), engine.limits())) {
      case ReadResult.Refused(var refusal) -> new Derived(null, refusal.message(), by.name());
      case ReadResult.Read(var document) ->
          new Derived(by.auditor().audit(document, null), null, by.name());
    };
  }

  private boolean apply(Handle handle, JournalLine line, @Nullable Derived derived) {
    if (line.number() <= position(handle).line()) {
      return false;
    }
    switch (line.entry()) {
      case DocumentAdded added -> {
        Kept kept = kept(line, added);
        if (derived != null && !isKnown(handle, kept.id())) {
          write(handle, kept, derived);
        }
      }
      case Reviewed review -> ReviewRows.insert(handle, line.number(), line.at(), review);
      case Undone(int undone, String who) ->
          ReviewRows.undo(handle, undone, line.number(), who, line.at());
      case SettingChanged(String key, String value) -> {
        handle.execute("INSERT OR REPLACE INTO settings VALUES (?, ?)", key, value);
        Digests.keep(handle, "", Digests.SETTINGS);
      }
      case Founded _, TornLineDropped _, SeriesImported _ -> {}
    }
    return move(handle, Position.after(line));
  }

  private boolean write(Handle handle, Kept kept, Derived derived) {
    AuditRows.delete(handle, kept.id());
    DocumentRow.insert(handle, kept, derived.by(), derived);
    AuditReport report = derived.report();
    if (report != null) {
      AuditRows.insert(handle, report);
    }
    Digests.keep(handle, kept.id(), Digests.AUDIT);
    ReviewRows.attach(handle, kept.id());
    return true;
  }

  private static boolean move(Handle handle, Position to) {
    handle.execute(
        "UPDATE position SET line = ?, start_offset = ?, end_offset = ?, sha256 = ?",
        to.line(),
        to.start(),
        to.end(),
        to.sha256().hex());
    return true;
  }

  private static boolean isKnown(Handle handle, String id) {
    return handle
            .createQuery("SELECT count(*) FROM documents WHERE id = :id")
            .bind("id", id)
            .mapTo(Integer.class)
            .one()
        > 0;
  }

  static Kept kept(JournalLine line, DocumentAdded added) {
    return new Kept(line.number(), line.at(), added.sha256(), added.bytes(), added.name());
  }
}
