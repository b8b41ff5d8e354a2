package org.parallax.workbench.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parallax.audit.AuditReport;
import org.parallax.document.ReadResult;
import org.parallax.document.Refusal;
import org.parallax.workspace.Engine;

/// Audits many files on several threads and hands the results on in the order of the files, so that
/// the output is the same at any number of threads. Few are held at a time, so that memory stays
/// bounded.
final class Batch {
  private static final int QUIET_BELOW = 20;
  private static final int STEP = 50;

  private final Engine engine;
  private final @Nullable LocalDate asOf;
  private final int threads;
  private final PrintWriter err;

  Batch(Engine engine, @Nullable LocalDate asOf, int threads, PrintWriter err) {
    this.engine = engine;
    this.asOf = asOf;
    this.threads = Math.max(1, threads);
    this.err = err;
  }

  void run(List<Path> files, BiConsumer<Path, AuditReport> done, Consumer<Refusal> refused) {
    if (files.size() == 1) {
      hand(files.getFirst(), audit(files.getFirst()), done, refused);
      return;
    }
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      ArrayDeque<Future<Outcome>> ahead = new ArrayDeque<>();
      int submitted = 0;
      for (int i = 0; i < files.size(); i++) {
        while (submitted < files.size() && ahead.size() < 2 * threads) {
          Path file = files.get(submitted++);
          ahead.add(pool.submit(() -> audit(file)));
        }
        hand(files.get(i), ahead.remove().get(), done, refused);
        if (files.size() >= QUIET_BELOW && ((i + 1) % STEP == 0 || i + 1 == files.size())) {
          err.println("audited " + (i + 1) + " of " + files.size());
          err.flush();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UsageException("time to finish", "an interruption", "audit", "the command again");
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause() == null ? e : e.getCause());
    }
  }

  private static void hand(
      Path file, Outcome outcome, BiConsumer<Path, AuditReport> done, Consumer<Refusal> refused) {
    switch (outcome) {
      case Outcome.Audited audited -> done.accept(file, audited.report());
      case Outcome.Unread unread -> refused.accept(unread.refusal());
    }
  }

  private Outcome audit(Path file) {
    return switch (Inputs.read(file, engine.reader(), engine.limits())) {
      case ReadResult.Read read ->
          new Outcome.Audited(engine.auditor().audit(read.document(), asOf));
      case ReadResult.Refused refused -> new Outcome.Unread(refused.refusal());
    };
  }

  private sealed interface Outcome {
    record Audited(AuditReport report) implements Outcome {}

    record Unread(Refusal refusal) implements Outcome {}
  }
}
