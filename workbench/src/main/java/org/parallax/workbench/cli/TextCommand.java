package org.parallax.workbench.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.parallax.document.Document;
import org.parallax.workbench.Engines;
import org.parallax.workspace.DocumentJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `parallax text`: the canonical text of a note and nothing else, or all that was read, as JSON.
@Command(
    name = "text",
    description = "Prints what was read: the canonical text, or zones and sentences as JSON.",
    mixinStandardHelpOptions = true)
final class TextCommand implements Callable<Integer> {
  @ParentCommand private ParallaxCommand root = new ParallaxCommand();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "FILE", description = "A file; - for standard input.")
  private Path file = Path.of("-");

  @Option(names = "--format", description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
  private Format format = Format.text;

  @SuppressWarnings("MemberName")
  enum Format {
    json,
    text
  }

  @Override
  public Integer call() {
    Document document = Single.read(Engines.readingOnly(Context.limits(root)), file);
    PrintWriter out = spec.commandLine().getOut();
    switch (format) {
      case text -> out.print(document.text());
      case json -> out.println(DocumentJson.write(document));
    }
    return 0;
  }
}
