package org.parallax.workspace;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parallax.provenance.ContentHash;
import org.parallax.workspace.JournalEntry.DocumentAdded;
import org.parallax.workspace.JournalHead.Reading;
import org.parallax.workspace.JournalScan.Flaw;

/// Looks at every byte of a workspace and names what is not as it was.
final class Verifier {
  private final Store store;
  private final Folder folder;
  private final List<Integrity.Damage> damage = new ArrayList<>();
  private final List<String> remarks = new ArrayList<>();

  private Verifier(Store store) {
    this.store = store;
    this.folder = store.folder();
  }

  /// {@return the state of the folder of a workspace}
  ///
  /// @param scan the whole journal, and `head`, as read under the writer's lock
  static Integrity verify(Store store, JournalScan scan, Reading head) {
    Verifier verifier = new Verifier(store);
    verifier.journal(scan);
    verifier.head(scan, head);
    verifier.originals(scan);
    List<String> derived = verifier.derived(scan);
    verifier.remarks.addAll(store.remarks());
    return new Integrity(
        verifier.damage,
        derived.isEmpty() ? Integrity.Derived.SOUND : Integrity.Derived.REBUILD,
        derived,
        verifier.remarks);
  }

  private void journal(JournalScan scan) {
    for (Flaw flaw : scan.flaws()) {
      journal(flaw.line(), flaw.start(), flaw.end(), flaw.expected(), flaw.found());
    }
    JournalLine last = null;
    for (JournalLine line : scan.lines()) {
      long end = last == null ? 0 : last.end();
      int number = last == null ? 0 : last.number();
      ContentHash hash = last == null ? JournalLine.NONE : last.sha256();
      boolean adjoining = end == line.start();
      if (adjoining && (!line.previous().equals(hash) || line.number() != number + 1)) {
        String expected = "a line after line " + number + ", " + hash;
        String found = "line " + line.number() + " after " + line.previous();
        journal(line.number(), line.start(), line.end(), expected, found);
      }
      last = line;
    }
    if (scan.tail().bytes() > 0) {
      long end = scan.soundEnd() + scan.tail().bytes();
      int number = last == null ? 1 : last.number() + 1;
      String expected = scan.tail().whole() ? "a line end" : "a whole line";
      journal(number, scan.soundEnd(), end, expected, "none; hash " + scan.tail().sha256());
    }
  }

  private void journal(int line, long start, long end, String expected, String found) {
    damage.add(new Integrity.Damage("journal.jsonl", line, start, end, expected, found));
  }

  private void head(JournalScan scan, Reading reading) {
    JournalLine last = scan.lines().isEmpty() ? null : scan.lines().getLast();
    long size = scan.soundEnd() + scan.tail().bytes();
    switch (reading) {
      case Reading.Damaged(long bytes, String expected, String found) ->
          damage.add(new Integrity.Damage("head.json", 0, 0, bytes, expected, found));
      case Reading.Absent() -> {
        if (last != null && last.number() > 1) {
          damage.add(new Integrity.Damage("head.json", 0, 0, 0, "the journal's end", "no file"));
        }
      }
      case Reading.Known(JournalHead head) -> {
        if (head.bytes() > size) {
          String expected = "lines up to " + head.lines() + ", " + head.sha256();
          journal(last == null ? 1 : last.number() + 1, size, head.bytes(), expected, "nothing");
        } else if (!agrees(scan, head)) {
          String expected = "a line ending there with the hash " + head.sha256();
          journal(head.lines(), head.bytes(), head.bytes(), expected, "another");
        } else if (last != null && last.number() > head.lines() + 1) {
          long length = head.encode().length;
          damage.add(
              new Integrity.Damage(
                  "head.json", 0, 0, length, "line " + last.number(), "line " + head.lines()));
        }
      }
    }
  }

  /// Whether the line of which the head tells is there, or is damaged and named already.
  private static boolean agrees(JournalScan scan, JournalHead head) {
    for (JournalLine line : scan.lines()) {
      if (line.end() == head.bytes()) {
        return line.sha256().equals(head.sha256()) && line.number() == head.lines();
      }
    }
    return scan.flaws().stream().anyMatch(f -> f.start() < head.bytes() && head.bytes() <= f.end())
        || scan.tail().bytes() > 0;
  }

  private void originals(JournalScan scan) {
    Originals originals = store.originals();
    Set<String> known = new HashSet<>();
    for (JournalLine line : scan.lines()) {
      if (line.entry() instanceof JournalEntry.Original added && known.add(added.sha256().hex())) {
        damage.addAll(originals.damage(added));
      }
    }
    for (String name : originals.names()) {
      if (known.contains(name)) {
        continue;
      }
      String file = "originals/" + name;
      if (!name.matches("[0-9a-f]{64}")) {
        remarks.add(file + ": not one of ours; it is left alone.");
      } else if (originals.read(new ContentHash(name)) == null) {
        long size = folder.originals().resolve(name).toFile().length();
        damage.add(new Integrity.Damage(file, 0, 0, size, name, "another hash"));
      } else {
        remarks.add(file + ": not in the journal; adding the same file again takes it up.");
      }
    }
  }

  private List<String> derived(JournalScan scan) {
    Database database = store.database();
    try {
      store.deriver().catchUp(database, Map.of());
      List<String> wrong = new ArrayList<>(database.read(Digests::disagreements));
      Journal.Position position = Deriver.position(database);
      JournalLine last = scan.lines().isEmpty() ? null : scan.lines().getLast();
      boolean behind = last != null && position.line() < last.number();
      boolean aside =
          last != null
              && position.line() == last.number()
              && !position.sha256().equals(last.sha256());
      if (behind || aside) {
        wrong.add(
            "parallax.db: expected to stand at the journal's end, found line "
                + position.line()
                + ".");
      }
      Set<String> there =
          new HashSet<>(
              database.read(
                  h -> h.createQuery("SELECT sha256 FROM documents").mapTo(String.class).list()));
      for (JournalLine line : scan.lines()) {
        if (line.entry() instanceof DocumentAdded added && !there.contains(added.sha256().hex())) {
          wrong.add("parallax.db: expected document " + added.sha256() + ", found none.");
        }
      }
      Set<Integer> imported =
          new HashSet<>(
              database.read(
                  h -> h.createQuery("SELECT line FROM imports").mapTo(Integer.class).list()));
      for (JournalLine line : scan.lines()) {
        if (line.entry() instanceof JournalEntry.SeriesImported series
            && !imported.contains(line.number())) {
          wrong.add("parallax.db: expected the import of " + series.sha256() + ", found none.");
        }
      }
      for (SeriesImport entry : database.read(ImportRows::list)) {
        if (entry.problem() != null) {
          remarks.add("Import " + entry.name() + " is not read: " + entry.problem());
        }
      }
      for (DocumentEntry entry : database.read(handle -> Queries.documents(handle, null))) {
        if (entry.problem() != null) {
          remarks.add("Document " + entry.id() + " is not audited: " + entry.problem());
        }
      }
      return wrong;
    } catch (DatabaseDamage e) {
      return List.of(e.refusal().message());
    }
  }
}
