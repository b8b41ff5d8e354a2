package org.parallax.workbench.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parallax.audit.AuditReport;
import org.parallax.audit.Why;
import org.parallax.provenance.Derivation;
import org.parallax.provenance.Origin;
import org.parallax.workspace.Located;
import org.parallax.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `parallax why`: any number, down to bytes.
@Command(
    name = "why",
    description = "Prints how a number was made and from what, down to bytes.",
    mixinStandardHelpOptions = true)
final class WhyCommand implements Callable<Integer> {
  @ParentCommand private ParallaxCommand root = new ParallaxCommand();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(index = "0", paramLabel = "ID", description = "Of a claim, a finding, an identity.")
  private String id = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "FILE",
      description = "The note; else the workspace.")
  private @Nullable Path file;

  @Override
  public Integer call() {
    Derivation derivation =
        file == null ? inWorkspace() : Why.find(Single.audit(root, file, null), id);
    if (derivation == null) {
      throw new UsageException(
          "the id of a claim, a finding or an identity",
          "'" + id + "'",
          file == null ? "the workspace" : file.toString(),
          "parallax audit FILE, which prints them after 'why'");
    }
    PrintWriter out = spec.commandLine().getOut();
    print(out, derivation, "", "");
    return 0;
  }

  private @Nullable Derivation inWorkspace() {
    try (Workspace workspace = Context.workspace(root)) {
      for (Located place : workspace.find(id)) {
        AuditReport report = workspace.report(place.document());
        Derivation found = report == null ? null : Why.find(report, place.id());
        if (found != null) {
          return found;
        }
      }
      return null;
    }
  }

  private static void print(PrintWriter out, Derivation node, String first, String next) {
    String unit = node.unit().isEmpty() ? "" : " " + node.unit();
    out.println(first + node.value() + unit + "  " + node.label() + "  [" + node.grade() + "]");
    out.println(next + "    id " + node.id() + " · " + node.how());
    Origin origin = node.origin();
    if (origin != null) {
      out.println(next + "    " + words(origin));
    }
    int last = node.parts().size() - 1;
    for (int i = 0; i <= last; i++) {
      print(
          out,
          node.parts().get(i),
          next + (i == last ? "└─ " : "├─ "),
          next + (i == last ? "   " : "│  "));
    }
  }

  private static String words(Origin origin) {
    return switch (origin) {
      case Origin.TextSpan span ->
          span.name()
              + " ["
              + span.start()
              + ", "
              + span.end()
              + ") of text sha256 "
              + span.text()
              + ", file sha256 "
              + span.file();
      case Origin.Vintage vintage ->
          vintage.series()
              + " "
              + vintage.period()
              + ", known from "
              + (vintage.knownFrom() == null ? "an unknown day" : vintage.knownFrom())
              + " ("
              + vintage.knownHow()
              + "); "
              + vintage.source().line()
              + "; row "
              + vintage.row()
              + " of file sha256 "
              + vintage.file();
      case Origin.Assumed assumed -> "assumed: " + assumed.assumption().statement();
    };
  }
}
