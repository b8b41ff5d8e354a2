package org.parallax.workbench.web;

import java.io.Serial;
import org.parallax.audit.AuditReport;
import org.parallax.audit.Auditor;
import org.parallax.document.ReadResult;
import org.parallax.workspace.Engine;
import org.parallax.workspace.Figures;

/// An engine that says what it is doing to whoever waits for it, and stops between two steps when
/// asked to. Without anyone waiting it is the engine as it was.
public final class WatchedEngine {
  private static final ScopedValue<Desk.Work> WORK = ScopedValue.newInstance();

  private WatchedEngine() {}

  /// {@return the engine, watched}
  public static Engine of(Engine engine) {
    return new Engine(
        (source, limits) -> {
          step(Desk.Step.READING);
          ReadResult result = engine.reader().read(source, limits);
          step(Desk.Step.AUDITING);
          return result;
        },
        watched(engine.auditor()),
        engine.version(),
        engine.packs(),
        engine.limits(),
        new Figures(
            engine.figures().packs(), packs -> watched(engine.figures().auditors().apply(packs))));
  }

  private static Auditor watched(Auditor auditor) {
    return (document, asOf) -> {
      AuditReport report = auditor.audit(document, asOf);
      step(Desk.Step.KEEPING);
      return report;
    };
  }

  /// Does something for which someone waits.
  ///
  /// @throws Stopped if they no longer do
  static <T> T watchedBy(Desk.Work work, ScopedValue.CallableOp<T, RuntimeException> what) {
    return ScopedValue.where(WORK, work).call(what);
  }

  private static void step(Desk.Step step) {
    if (WORK.isBound()) {
      if (WORK.get().stopped()) {
        throw new Stopped();
      }
      WORK.get().doing(step);
    }
  }

  /// Someone asked to stop, before anything was kept.
  static final class Stopped extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    Stopped() {
      super("Stopped on request.", null, false, false);
    }
  }
}
