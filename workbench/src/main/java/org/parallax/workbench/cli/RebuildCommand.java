package org.parallax.workbench.cli;

import java.util.concurrent.Callable;
import org.parallax.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `parallax rebuild`: everything derived, made anew from originals and journal.
@Command(
    name = "rebuild",
    description = "Makes everything derived anew.",
    mixinStandardHelpOptions = true)
final class RebuildCommand implements Callable<Integer> {
  @ParentCommand private ParallaxCommand root = new ParallaxCommand();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    try (Workspace workspace = Context.workspace(root)) {
      workspace.rebuild();
      spec.commandLine().getOut().println("export digest " + workspace.exportDigest());
    }
    return 0;
  }
}
