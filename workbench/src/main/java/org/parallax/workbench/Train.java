package org.parallax.workbench;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.parallax.audit.AuditReport;
import org.parallax.document.Limits;
import org.parallax.document.ReadResult;
import org.parallax.document.Source;
import org.parallax.workbench.cli.ParallaxCommand;
import org.parallax.workbench.export.HtmlExport;
import org.parallax.workbench.export.MarkdownExport;
import org.parallax.workspace.AuditJson;
import org.parallax.workspace.Engine;

/// Does what commands commonly do, once, so that the AOT cache knows their classes. Its output is
/// thrown away.
public final class Train {
  private Train() {}

  /// Audits every sample note and renders it in every format.
  public static void main(String[] args) {
    Engine engine = Engines.standard(List.of(), Limits.standard());
    StringWriter thrownAway = new StringWriter();
    for (Source note : SampleNotes.sources()) {
      if (engine.reader().read(note, engine.limits()) instanceof ReadResult.Read read) {
        AuditReport report = engine.auditor().audit(read.document(), null);
        thrownAway.write(AuditJson.write(report));
        thrownAway.write(HtmlExport.render(report));
        thrownAway.write(MarkdownExport.render(report));
      }
    }
    PrintWriter out = new PrintWriter(thrownAway);
    ParallaxCommand.run(
        new String[] {"check", "Consumer prices rose 0.5 % in July 2026."}, out, out);
    System.exit(0);
  }
}
