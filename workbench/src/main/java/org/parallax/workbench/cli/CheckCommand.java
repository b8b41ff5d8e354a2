package org.parallax.workbench.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parallax.audit.AuditReport;
import org.parallax.document.Document;
import org.parallax.document.ReadResult;
import org.parallax.document.Source;
import org.parallax.workspace.AuditJson;
import org.parallax.workspace.Engine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `parallax check`: one sentence from the shell, audited like a note.
@Command(name = "check", description = "Checks one sentence.", mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  @ParentCommand private ParallaxCommand root = new ParallaxCommand();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "SENTENCE", description = "The sentence, in quotes.")
  private String sentence = "";

  @Option(names = "--as-of", paramLabel = "DATE", description = "The day whose knowledge decides.")
  private @Nullable LocalDate asOf;

  @Option(names = "--format", description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
  private Format format = Format.text;

  @SuppressWarnings("MemberName")
  enum Format {
    json,
    text
  }

  /// A sentence alone is said on the day that decides: its "last year" is the one before.
  private Document said(Document document) {
    LocalDate day = asOf;
    return day == null || document.metadata().published() != null ? document : document.saidOn(day);
  }

  @Override
  public Integer call() {
    Engine engine = Context.engineWithImports(root);
    Source source = new Source("sentence.txt", sentence.getBytes(StandardCharsets.UTF_8));
    AuditReport report =
        switch (engine.reader().read(source, engine.limits())) {
          case ReadResult.Read read -> engine.auditor().audit(said(read.document()), asOf);
          case ReadResult.Refused refused -> throw Single.refusal(refused.refusal());
        };
    PrintWriter out = spec.commandLine().getOut();
    switch (format) {
      case text -> out.print(TextReport.render(report));
      case json -> out.println(AuditJson.write(report));
    }
    return 0;
  }
}
