package org.parallax.workspace;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.parallax.document.Source;
import org.parallax.provenance.ContentHash;
import org.parallax.series.imports.ImportReport;
import org.parallax.series.imports.ImportResult;
import org.parallax.series.imports.Mapping;
import org.parallax.workspace.JournalEntry.SeriesImported;

/// Takes files of figures into a workspace: read first, then, each step durable, the original, the
/// journal line, the rows; then what was audited before is audited anew.
record Importing(Store store) {

  ImportReport add(Source given, String mapping, String origin) {
    // What UTF-8 cannot say would not come back from the journal as it went in.
    String name = new String(given.name().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    Source file = new Source(name, given.bytes());
    Mapping understood = Deriver.mapping(mapping);
    ContentHash hash = file.sha256();
    ImportResult result;
    try (WriterLock _ = store.lock()) {
      store.deriver().catchUp(store.database(), Map.of());
      result = store.deriver().read(store.database(), file, understood);
      if (!result.report().tookAny()) {
        return result.report();
      }
      store.folder().removeAsides();
      store.originals().keep(hash, file.bytes());
      Engine engine = store.engine();
      store.append(
          new SeriesImported(
              hash,
              file.bytes().length,
              name,
              origin,
              mapping,
              BlockHashes.of(file.bytes()),
              engine.version(),
              engine.packs()));
      derive(name, result);
    }
    try {
      store.deriver().refresh(store.database());
    } catch (WorkspaceException e) {
      store.remarks().add("Not all documents are audited anew yet: " + e.getMessage());
    }
    store.reports().clear();
    return result.report();
  }

  /// Under the writer's lock, so that nothing has changed since the file was read.
  private void derive(String name, ImportResult result) {
    try {
      store.deriver().catchUp(store.database(), Map.of(), result);
    } catch (WorkspaceException e) {
      // It is kept: what is derived from it can wait for the next opening.
      store.remarks().add(name + " is kept, but does not count yet: " + e.getMessage());
    }
  }
}
