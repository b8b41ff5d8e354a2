package org.parallax.workbench.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parallax.audit.AuditReport;
import org.parallax.audit.SentenceAudit;
import org.parallax.check.Verdict;
import org.parallax.document.Refusal;
import org.parallax.series.PackSet;
import org.parallax.workbench.export.HtmlExport;
import org.parallax.workbench.export.MarkdownExport;
import org.parallax.workbench.page.Charts;
import org.parallax.workspace.AuditJson;
import org.parallax.workspace.Engine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `parallax audit`: notes in, a verdict for every sentence out.
@Command(
    name = "audit",
    description = "Audits notes, sentence by sentence.",
    mixinStandardHelpOptions = true)
final class AuditCommand implements Callable<Integer> {
  @ParentCommand private ParallaxCommand root = new ParallaxCommand();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "Files or folders; - for standard input.")
  private List<Path> paths = List.of();

  @Option(names = "--as-of", paramLabel = "DATE", description = "The day whose knowledge decides.")
  private @Nullable LocalDate asOf;

  @Option(names = "--format", description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
  private Format format = Format.text;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      description = "A file, or a folder for several notes.")
  private @Nullable Path output;

  @Option(
      names = "--fail-on",
      paramLabel = "VERDICT",
      description = "Exit 1 on this verdict or a graver one.")
  private @Nullable Verdict failOn;

  @Option(names = "--threads", paramLabel = "N", description = "How many notes at a time.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Mixin private ModelOptions model = new ModelOptions();

  @SuppressWarnings("MemberName")
  enum Format {
    text,
    json,
    html,
    md
  }

  @Override
  public Integer call() throws IOException {
    if (failOn != null && failOn.compareTo(Verdict.NOT_CHECKABLE) > 0) {
      throw new UsageException(
          "CONTRADICTED, INCONSISTENT, MIXED, DAMAGED or NOT_CHECKABLE",
          failOn.name(),
          "--fail-on",
          "--fail-on CONTRADICTED");
    }
    PackSet packs = Context.packs(root);
    PrintWriter err = spec.commandLine().getErr();
    Engine engine = model.engine(root, packs, err);
    Charts charts = Charts.over(packs.catalogue(), packs.store());
    List<Path> files = Inputs.expand(paths);
    Path target = output;
    boolean folder = target != null && (files.size() > 1 || Files.isDirectory(target));
    if (target != null && folder) {
      Files.createDirectories(target);
    }
    PrintWriter out = spec.commandLine().getOut();
    List<Refusal> refusals = new ArrayList<>();
    boolean[] fails = {false};
    new Batch(engine, asOf, threads, err)
        .run(
            files,
            (path, report) -> {
              fails[0] |= reaches(report);
              String text = render(report, charts, files.size() > 1);
              if (target == null) {
                out.print(text);
              } else {
                write(folder ? target.resolve(outputName(path)) : target, text);
              }
            },
            refusals::add);
    out.flush();
    refusals.forEach(refusal -> err.println(refusal.message()));
    if (!refusals.isEmpty()) {
      return 2;
    }
    return fails[0] ? 1 : 0;
  }

  private boolean reaches(AuditReport report) {
    Verdict bar = failOn;
    return bar != null
        && report.sentences().stream()
            .map(SentenceAudit::verdict)
            .anyMatch(verdict -> verdict.compareTo(bar) <= 0);
  }

  private String render(AuditReport report, Charts charts, boolean several) {
    return switch (format) {
      case text -> TextReport.render(report) + (several ? "\n" : "");
      case json -> AuditJson.write(report) + "\n";
      case html -> HtmlExport.render(report, charts);
      case md -> MarkdownExport.render(report) + (several ? "\n" : "");
    };
  }

  private String outputName(Path path) {
    return Inputs.fileName(path)
        + "."
        + format.name().toLowerCase(Locale.ROOT).replace("text", "txt");
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UsageException(
          "a place to write", String.valueOf(e.getMessage()), file.toString(), "another -o");
    }
  }
}
