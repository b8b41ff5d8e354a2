package org.parallax.workspace;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.parallax.audit.AuditReport;
import org.parallax.document.ReadResult;
import org.parallax.document.Source;
import org.parallax.provenance.ContentHash;
import org.parallax.workspace.Journal.Position;
import org.parallax.workspace.JournalEntry.DocumentAdded;
import org.parallax.workspace.JournalEntry.Founded;
import org.parallax.workspace.JournalEntry.Reviewed;
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
  private final String engineName;

  Deriver(Folder folder, Engine engine) {
    this.journal = new Journal(folder);
    this.originals = new Originals(folder);
    this.engine = engine;
    StringBuilder name = new StringBuilder(engine.version());
    engine
        .packs()
        .forEach((id, version) -> name.append("; ").append(id).append(' ').append(version));
    this.engineName = name.toString();
  }

  /// What an original becomes.
  ///
  /// @param report the audit, or null where there is a problem
  record Derived(@Nullable AuditReport report, @Nullable String problem) {}

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
  void catchUp(Database database, Map<ContentHash, AuditReport> ready) {
    Position from = position(database);
    if (journal.size() <= from.end()) {
      return;
    }
    for (JournalLine line : journal.read(from.end(), from.line() + 1).lines()) {
      Derived derived =
          line.entry() instanceof DocumentAdded added ? derive(kept(line, added), ready) : null;
      database.change(handle -> apply(handle, line, derived));
    }
  }

  /// Derives anew what another engine, or the same with other packs, has derived.
  ///
  /// @return how many documents that were
  int refresh(Database database) {
    List<Kept> stale = database.read(handle -> Queries.derivedByOthers(handle, engineName));
    for (Kept kept : stale) {
      Derived derived = derive(kept, Map.of());
      database.change(handle -> write(handle, kept, derived));
    }
    return stale.size();
  }

  /// Derives anew a document that could not be audited, now that its original may be sound again.
  void mend(Database database, Kept kept) {
    if (database.read(handle -> Queries.problem(handle, kept.id())).isPresent()) {
      Derived derived = derive(kept, Map.of());
      database.change(handle -> write(handle, kept, derived));
    }
  }

  /// {@return the audit of a kept original, or why there is none}
  Derived derive(Kept kept, Map<ContentHash, AuditReport> ready) {
    AuditReport known = ready.get(kept.sha256());
    if (known != null) {
      return new Derived(known, null);
    }
    byte[] bytes = originals.read(kept.sha256());
    if (bytes == null) {
      String name = Originals.name(kept.sha256());
      return new Derived(null, name + " is missing or damaged: run `parallax verify`.");
    }
    return switch (engine.reader().read(new Source(kept.name(), bytes), engine.limits())) {
      case ReadResult.Refused(var refusal) -> new Derived(null, refusal.message());
      case ReadResult.Read(var document) ->
          new Derived(engine.auditor().audit(document, null), null);
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
      case Founded _, TornLineDropped _ -> {}
    }
    return move(handle, Position.after(line));
  }

  private boolean write(Handle handle, Kept kept, Derived derived) {
    AuditRows.delete(handle, kept.id());
    DocumentRow.insert(handle, kept, engineName, derived);
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
