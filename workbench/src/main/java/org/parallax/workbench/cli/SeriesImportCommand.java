package org.parallax.workbench.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parallax.document.Limits;
import org.parallax.document.Source;
import org.parallax.series.imports.ImportReport;
import org.parallax.series.imports.MappingReader;
import org.parallax.series.live.AllowedHosts;
import org.parallax.series.live.HttpSource;
import org.parallax.series.live.LiveSource;
import org.parallax.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `parallax series import`: files of figures into the workspace, with a report of every refusal.
@Command(
    name = "import",
    description = "Imports figures into the workspace and says what was taken and what was not.",
    mixinStandardHelpOptions = true)
final class SeriesImportCommand implements Callable<Integer> {
  private static final int SHOWN = 40;

  @ParentCommand private SeriesCommand series = new SeriesCommand();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "0..*",
      paramLabel = "FILE",
      description = "CSV, XLSX, SDMX-ML, SDMX-CSV or FRED's JSON; a folder gives its files.")
  private List<Path> files = List.of();

  @Option(
      names = "--mapping",
      paramLabel = "FILE",
      description = "Says what is what in the files (YAML); not needed for tidy files.")
  private @Nullable Path mapping;

  @Option(
      names = "--live",
      paramLabel = "URL",
      description = "Fetches from a publisher's service on the list (docs/guide/series.md).")
  private List<URI> live = List.of();

  @Option(names = "--all-refusals", description = "Lists up to 1,000 refusals instead of 40.")
  private boolean all;

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (files.isEmpty() && live.isEmpty()) {
      throw new UsageException("a file or --live URL", "none", "series import", "a file's name");
    }
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    Limits limits = Context.limits(series.root);
    String yaml = mapping == null ? "" : mapping(mapping);
    boolean bad = false;
    try (Workspace workspace = Context.workspace(series.root)) {
      workspace.remarks().forEach(remark -> err.println("parallax: " + remark));
      for (Path file : Inputs.expand(files)) {
        switch (Inputs.open(file, limits)) {
          case Inputs.Opened.Closed(var refusal) -> {
            err.println(refusal.message());
            bad = true;
          }
          case Inputs.Opened.Bytes(Source source) ->
              bad |= isBad(workspace.importSeries(source, yaml, ""), out);
        }
        out.flush();
      }
      AllowedHosts hosts = series.root.hosts;
      HttpSource http = new HttpSource(hosts, limits, series.root.clock);
      for (URI address : live) {
        try {
          Source answer = http.fetch(address);
          bad |= isBad(workspace.importSeries(answer, yaml, hosts.shown(address)), out);
        } catch (LiveSource.LiveException e) {
          err.println("parallax: " + e.getMessage() + " Nothing was imported from it.");
          bad = true;
        }
      }
    }
    return bad ? 2 : 0;
  }

  /// {@return the text of a mapping file, which can be used}
  static String mapping(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new UsageException("a mapping file", "none", file.toString(), "docs/guide/series.md");
    }
    String yaml = Files.readString(file);
    try {
      MappingReader.read(yaml, file.toString());
    } catch (MappingReader.MappingException e) {
      throw new UsageException(
          "a mapping", "" + e.getMessage(), file.toString(), "docs/guide/series.md");
    }
    return yaml;
  }

  private boolean isBad(ImportReport report, PrintWriter out) {
    report.lines(all ? ImportReport.LISTED : SHOWN).forEach(out::println);
    return !report.tookAny() && report.refused() > 0;
  }
}
