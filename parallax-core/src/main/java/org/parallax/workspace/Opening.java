package org.parallax.workspace;

import java.util.Map;
import org.parallax.workspace.Journal.Position;

/// What has to happen before a workspace that was left somehow can be used.
final class Opening {
  private final Store store;

  private Opening(Store store) {
    this.store = store;
  }

  /// Drops a torn last line, derives what is not derived yet, and audits anew what another engine
  /// audited. Whatever it does, it remarks on; damage of the truth does not stop it.
  static void prepare(Store store) {
    Opening opening = new Opening(store);
    opening.replay();
    opening.settle();
  }

  private void replay() {
    try {
      String mismatch = mismatch();
      if (!mismatch.isEmpty()) {
        store.remarks().add("Derived anew, for " + mismatch + ".");
        store.rebuild();
        return;
      }
      store.deriver().catchUp(store.database(), Map.of());
      int refreshed = store.deriver().refresh(store.database());
      if (refreshed > 0) {
        store
            .remarks()
            .add(
                "Audited anew with "
                    + store.engine().version()
                    + " and its packs: "
                    + refreshed
                    + (refreshed == 1 ? " document." : " documents."));
      }
    } catch (DatabaseDamage e) {
      store.remarks().add("Derived anew, for it could not be read: " + e.getMessage());
      store.rebuild();
    }
  }

  /// Why the derived database does not belong to this journal; empty where it does.
  private String mismatch() {
    Position position = Deriver.position(store.database());
    if (position.line() == 0) {
      return "";
    }
    if (store.database().migrated()) {
      return "its tables have changed";
    }
    JournalScan scan = store.journal().read(position.start(), position.line());
    if (!scan.lines().isEmpty() && Position.after(scan.lines().getFirst()).equals(position)) {
      return "";
    }
    JournalScan whole = store.journal().read(0, 1);
    for (JournalLine line : whole.lines()) {
      if (line.sha256().equals(position.sha256())) {
        return "its place in the journal is wrong";
      }
    }
    if (whole.flaws().isEmpty() && whole.tail().bytes() == 0 && !store.journal().lostTail()) {
      return "it is not of this journal";
    }
    store.remarks().add("journal.jsonl is damaged: run `parallax verify`.");
    return "";
  }

  private void settle() {
    if (store.journal().endsWithLineEnd()) {
      return;
    }
    try (WriterLock _ = store.lock()) {
      Position from = Deriver.position(store.database());
      store.journal().settle(from, store.clock().instant(), store.remarks()::add);
    } catch (WorkspaceException e) {
      store.remarks().add(e.getMessage());
    }
    store.deriver().catchUp(store.database(), Map.of());
  }
}
