package org.parallax.workspace;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parallax.audit.AuditReport;
import org.parallax.document.ReadResult;
import org.parallax.document.Refusal;
import org.parallax.document.Source;
import org.parallax.provenance.ContentHash;
import org.parallax.workspace.JournalEntry.DocumentAdded;

/// Adds files to a workspace: first everything that can fail or takes long, then, in this order and
/// each step durable, the original, the journal line, the rows.
record Adding(Store store) {

  /// A file that was looked at before anything is written.
  ///
  /// @param derived null where the bytes are here already, or were refused
  private record Prepared(
      Source source,
      ContentHash hash,
      Deriver.@Nullable Derived derived,
      @Nullable Refusal refusal) {}

  AddResult add(Source source) {
    return commit(prepare(source));
  }

  void addAll(Iterable<Source> sources, int threads, Consumer<AddResult> each) {
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      Deque<Future<Prepared>> ahead = new ArrayDeque<>();
      try {
        for (Source source : sources) {
          if (ahead.size() == 2 * threads) {
            each.accept(commit(ahead.removeFirst().get()));
          }
          ahead.addLast(pool.submit(() -> prepare(source)));
        }
        while (!ahead.isEmpty()) {
          each.accept(commit(ahead.removeFirst().get()));
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new WorkspaceException(
            new Refusal(
                "to add all files",
                "an interruption",
                store.folder().root().toString(),
                "add them again; what is here already is left as it is"),
            e);
      } catch (ExecutionException e) {
        throw e.getCause() instanceof RuntimeException cause
            ? cause
            : new IllegalStateException(e.getCause());
      } finally {
        ahead.forEach(future -> future.cancel(true));
      }
    }
  }

  private Prepared prepare(Source given) {
    // What UTF-8 cannot say would not come back from the journal as it went in.
    String name = new String(given.name().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    Source source = new Source(name, given.bytes());
    ContentHash hash = source.sha256();
    if (kept(hash).isPresent()) {
      return new Prepared(source, hash, null, null);
    }
    return switch (store.engine().reader().read(source, store.engine().limits())) {
      case ReadResult.Refused(Refusal refusal) -> new Prepared(source, hash, null, refusal);
      case ReadResult.Read(var document) -> {
        InForce by = store.deriver().inForce(store.database());
        AuditReport report = by.auditor().audit(document, null);
        yield new Prepared(source, hash, new Deriver.Derived(report, null, by.name()), null);
      }
    };
  }

  private AddResult commit(Prepared prepared) {
    String name = prepared.source().name();
    Refusal refusal = prepared.refusal();
    if (refusal != null) {
      return new AddResult.Refused(name, refusal);
    }
    ContentHash hash = prepared.hash();
    byte[] bytes = prepared.source().bytes();
    String id = hash.abbreviated(12);
    Deriver.Derived derived = prepared.derived();
    AuditReport report = derived == null ? null : derived.report();
    try (WriterLock _ = store.lock()) {
      store.deriver().catchUp(store.database(), Map.of());
      Optional<Deriver.Kept> there = kept(hash);
      if (there.isPresent() && !there.get().sha256().equals(hash)) {
        return new AddResult.Refused(name, twin(name, there.get()));
      }
      store.folder().removeAsides();
      store.originals().keep(hash, bytes);
      if (there.isPresent()) {
        store.deriver().mend(store.database(), there.get());
      }
      if (there.isPresent() || derived == null || report == null) {
        return new AddResult.Added(name, id, false);
      }
      Engine engine = store.engine();
      store.append(
          new DocumentAdded(
              hash, bytes.length, name, BlockHashes.of(bytes), engine.version(), engine.packs()));
    }
    try {
      store.deriver().catchUp(store.database(), Map.of(hash, derived));
    } catch (WorkspaceException e) {
      // It is kept: what is derived from it can wait for the next opening.
      store.remarks().add(name + " is kept, but not yet listed: " + e.getMessage());
    }
    store.reports().put(report);
    return new AddResult.Added(name, id, true);
  }

  private Optional<Deriver.Kept> kept(ContentHash hash) {
    return store.database().read(handle -> Queries.kept(handle, hash.abbreviated(12)));
  }

  private static Refusal twin(String name, Deriver.Kept there) {
    return new Refusal(
        "a document with an id of its own",
        "the id " + there.id() + " of '" + there.name() + "', whose bytes differ",
        name,
        "change a character of it, for two hashes agree in their first 12 digits");
  }
}
