package org.parallax.workbench.cli;

import java.io.PrintWriter;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.parallax.claim.ClaimExtractor;
import org.parallax.claim.PointedClaimExtractor;
import org.parallax.claim.PointingTally;
import org.parallax.claim.StandardClaimExtractor;
import org.parallax.series.PackSet;
import org.parallax.workbench.Engines;
import org.parallax.workbench.model.ModelAddress;
import org.parallax.workbench.model.ModelPointer;
import org.parallax.workspace.Engine;
import picocli.CommandLine.Option;

/// The optional language model of a single audit. A workspace never uses one: what it derives must
/// come back the same.
final class ModelOptions {
  @Option(
      names = "--model",
      paramLabel = "URL",
      description =
          "A language model that may point at words the rules missed (OpenAI-compatible, the"
              + " address before /chat/completions); its key in $$PARALLAX_MODEL_KEY. The note's"
              + " text is sent there. Default: none.")
  private @Nullable String address;

  @Option(names = "--model-name", paramLabel = "NAME", description = "The model's name.")
  private String name = "default";

  /// {@return the engine over the packs, asking the model if one is named}
  Engine engine(ParallaxCommand root, PackSet packs, PrintWriter err) {
    String given = address;
    if (given == null) {
      return Engines.over(packs, Context.limits(root));
    }
    ModelAddress model = model(given, root.environment.getOrDefault("PARALLAX_MODEL_KEY", ""));
    ClaimExtractor extractor =
        new PointedClaimExtractor(
            StandardClaimExtractor.create(), ModelPointer.at(model), tally -> tell(tally, err));
    return Engines.over(
        packs, Context.limits(root), extractor, Engines.version() + " with " + model.model());
  }

  private ModelAddress model(String given, String key) {
    try {
      return new ModelAddress(URI.create(given), name, key);
    } catch (IllegalArgumentException e) {
      throw new UsageException(
          "https://HOST/v1, or http://127.0.0.1:PORT/v1 on this machine, and a name",
          "'" + given + "', '" + name + "'",
          "--model, --model-name",
          "--model http://127.0.0.1:11434/v1 --model-name NAME");
    }
  }

  private static synchronized void tell(PointingTally tally, PrintWriter err) {
    if (tally.failure().isEmpty()) {
      err.printf(
          "The model completed %d claims, added %d, agreed with %d; %d of its pointers are not in"
              + " the text and were dropped.%n",
          tally.completed(), tally.added(), tally.agreed(), tally.dropped());
    } else {
      err.println(
          "The rules stand alone where the model did not answer: "
              + tally.failure()
              + ". Try: the address and the name of the model.");
    }
    err.flush();
  }
}
