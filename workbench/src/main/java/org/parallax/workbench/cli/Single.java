package org.parallax.workbench.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.parallax.audit.AuditReport;
import org.parallax.document.Document;
import org.parallax.document.ReadResult;
import org.parallax.document.Refusal;
import org.parallax.workspace.Engine;

/// One file, read and audited, or the reason why not as a usage error.
final class Single {
  private Single() {}

  static AuditReport audit(ParallaxCommand root, Path file, @Nullable LocalDate asOf) {
    Engine engine = Context.engineWithImports(root);
    return engine.auditor().audit(read(engine, file), asOf);
  }

  static Document read(Engine engine, Path file) {
    return switch (Inputs.read(file, engine.reader(), engine.limits())) {
      case ReadResult.Read read -> read.document();
      case ReadResult.Refused refused -> throw refusal(refused.refusal());
    };
  }

  static UsageException refusal(Refusal refusal) {
    return new UsageException(
        refusal.expected(), refusal.found(), refusal.where(), refusal.advice());
  }
}
