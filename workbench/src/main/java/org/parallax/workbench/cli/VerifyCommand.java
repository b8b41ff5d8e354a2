package org.parallax.workbench.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.parallax.workspace.Integrity;
import org.parallax.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `parallax verify`: whether a workspace is what it was.
@Command(
    name = "verify",
    description = "Checks a workspace: originals, journal, and what is derived.",
    mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
  @ParentCommand private ParallaxCommand root = new ParallaxCommand();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (Workspace workspace = Context.workspace(root)) {
      Integrity integrity = workspace.verify();
      integrity.damage().forEach(damage -> out.println(damage.message()));
      integrity.derivedHow().forEach(out::println);
      integrity.remarks().forEach(out::println);
      if (integrity.derived() == Integrity.Derived.REBUILD) {
        out.println("What is derived is not what it was. Try: parallax rebuild.");
      }
      if (integrity.isSound()) {
        out.println("sound: " + workspace.documents().size() + " documents");
      }
      return integrity.isSound() ? 0 : 2;
    }
  }
}
