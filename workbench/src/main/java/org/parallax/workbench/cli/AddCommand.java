package org.parallax.workbench.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.parallax.document.Refusal;
import org.parallax.workspace.AddResult;
import org.parallax.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `parallax add`: notes into the workspace, audited. The same bytes twice are one document.
@Command(
    name = "add",
    description = "Adds notes to the workspace and audits them.",
    mixinStandardHelpOptions = true)
final class AddCommand implements Callable<Integer> {
  @ParentCommand private ParallaxCommand root = new ParallaxCommand();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "Files or folders; - for standard input.")
  private List<Path> paths = List.of();

  @Option(names = "--threads", paramLabel = "N", description = "How many notes at a time.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    List<String> bad = new ArrayList<>();
    try (Workspace workspace = Context.workspace(root)) {
      workspace.remarks().forEach(remark -> err.println("parallax: " + remark));
      List<Path> files = Inputs.expand(paths);
      Sources sources = new Sources(files, Context.limits(root));
      int[] done = {0};
      workspace.addAll(
          sources,
          Math.max(1, threads),
          result -> {
            switch (result) {
              case AddResult.Added added ->
                  out.println(
                      added.id()
                          + "\t"
                          + (added.isNew() ? "added" : "known")
                          + "\t"
                          + added.name());
              case AddResult.Refused refused -> bad.add(refused.refusal().message());
            }
            out.flush();
            done[0]++;
            if (files.size() >= 20 && done[0] % 50 == 0) {
              err.println("added " + done[0] + " of " + files.size());
            }
          });
      sources.refusals().stream().map(Refusal::message).forEach(bad::add);
    }
    bad.forEach(err::println);
    return bad.isEmpty() ? 0 : 2;
  }
}
