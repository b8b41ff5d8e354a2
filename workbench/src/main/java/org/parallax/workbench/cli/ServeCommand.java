package org.parallax.workbench.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.parallax.series.PackSet;
import org.parallax.workbench.Engines;
import org.parallax.workbench.web.ServerOptions;
import org.parallax.workbench.web.WatchedEngine;
import org.parallax.workspace.Engine;
import org.parallax.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `parallax serve`: the workbench in the browser.
@Command(
    name = "serve",
    description = "Serves the workbench to this machine's browser.",
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
  @ParentCommand private ParallaxCommand root = new ParallaxCommand();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Default ${DEFAULT-VALUE}; taken, the next free one.")
  private int port = ServerOptions.PORT;

  @Override
  public Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    PackSet packs = Context.packs(root);
    Engine engine = WatchedEngine.of(Engines.over(Engines.packs(root.packs), Context.limits(root)));
    try (Workspace workspace = Workspace.open(Context.workspaceFolder(root), engine, root.clock)) {
      workspace.remarks().forEach(remark -> err.println("parallax: " + remark));
      Serving.untilStopped(root, workspace, packs, port, false, spec.commandLine().getOut());
    }
    return 0;
  }
}
