package org.parallax.workbench.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.parallax.audit.AuditReport;
import org.parallax.check.LinkedClaim;
import org.parallax.claim.Claim;
import org.parallax.workspace.ClaimJson;
import org.parallax.workspace.Engine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `parallax claims`: what a note asserts, one claim a line.
@Command(
    name = "claims",
    description = "Lists the claims of a note, one a line.",
    mixinStandardHelpOptions = true)
final class ClaimsCommand implements Callable<Integer> {
  @ParentCommand private ParallaxCommand root = new ParallaxCommand();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "FILE", description = "A file; - for standard input.")
  private Path file = Path.of("-");

  @Option(names = "--format", description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
  private Format format = Format.jsonl;

  @Mixin private ModelOptions model = new ModelOptions();

  @SuppressWarnings("MemberName")
  enum Format {
    jsonl,
    text
  }

  @Override
  public Integer call() {
    Engine engine = model.engine(root, Context.packs(root), spec.commandLine().getErr());
    AuditReport report = engine.auditor().audit(Single.read(engine, file), null);
    PrintWriter out = spec.commandLine().getOut();
    for (LinkedClaim claim : report.claims()) {
      out.println(
          switch (format) {
            case jsonl -> ClaimJson.line(claim, report.document().file());
            case text -> line(claim);
          });
    }
    return 0;
  }

  private static String line(LinkedClaim linked) {
    Claim claim = linked.claim();
    Claim.Mention metric = claim.metric();
    return String.join(
        " | ",
        claim.id(),
        claim.kind().json(),
        metric == null ? "?" : metric.text(),
        ValueWords.of(claim),
        claim.direction().json(),
        claim.period() == null ? "no period" : claim.period().toString(),
        claim.place() == null ? "no place" : claim.place(),
        claim.modality().json(),
        linked.concept() == null ? "NONE" : linked.concept(),
        claim.gaps().toString());
  }
}
