package org.parallax.workbench.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.parallax.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `parallax init`: a new workspace.
@Command(name = "init", description = "Makes a new workspace.", mixinStandardHelpOptions = true)
final class InitCommand implements Callable<Integer> {
  @ParentCommand private ParallaxCommand root = new ParallaxCommand();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "DIR", description = "The folder to make it in.")
  private Path folder = Path.of("");

  @Override
  public Integer call() {
    Workspace.init(folder, Context.engine(root), root.clock).close();
    spec.commandLine().getOut().println(folder);
    return 0;
  }
}
