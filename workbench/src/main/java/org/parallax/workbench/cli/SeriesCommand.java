package org.parallax.workbench.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parallax.series.Observation;
import org.parallax.series.PackSet;
import org.parallax.series.SeriesDefinition;
import org.parallax.series.SeriesKey;
import org.parallax.workbench.Engines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `parallax series`: the official figures at hand.
@Command(
    name = "series",
    description = "Official series: list, show, test a rule.",
    mixinStandardHelpOptions = true,
    subcommands = SeriesRuleCommand.class,
    synopsisSubcommandLabel = "(list | show | rule)")
final class SeriesCommand implements Runnable {
  @ParentCommand private ParallaxCommand root = new ParallaxCommand();
  @Spec private CommandSpec spec = CommandSpec.create();

  /// {@return the packs asked for beside those of the house}
  List<Path> packs() {
    return root.packs;
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  @Command(
      name = "list",
      description = "Lists the series of all loaded packs.",
      mixinStandardHelpOptions = true)
  int list() {
    PackSet packs = Engines.packs(root.packs);
    PrintWriter out = spec.commandLine().getOut();
    for (SeriesDefinition series : packs.catalogue().series()) {
      List<Observation> all = packs.store().latest(series.key());
      out.println(
          String.join(
              "\t",
              series.key().value(),
              series.name("en"),
              series.unit(),
              all.isEmpty() ? "" : all.getFirst().period() + " to " + all.getLast().period(),
              Integer.toString(all.size()),
              series.publisher()));
    }
    return 0;
  }

  @Command(
      name = "show",
      description = "Shows a series: definition and figures.",
      mixinStandardHelpOptions = true)
  int show(
      @Parameters(paramLabel = "KEY") String key,
      @Option(names = "--as-of", paramLabel = "DATE") @Nullable LocalDate asOf) {
    PackSet packs = Engines.packs(root.packs);
    SeriesDefinition series = find(packs, key);
    PrintWriter out = spec.commandLine().getOut();
    out.println(series.key() + "  " + series.name("en"));
    out.println(series.definition() + " (" + series.definitionSource() + ")");
    List<Observation> rows =
        asOf == null ? packs.store().latest(series.key()) : packs.store().asOf(series.key(), asOf);
    for (Observation row : rows) {
      out.println(
          String.join(
              "\t",
              row.period().toString(),
              row.value().toPlainString(),
              row.knownFrom() == null ? "" : row.knownFrom().toString(),
              row.knownHow().name().toLowerCase(Locale.ROOT),
              row.source().line()));
    }
    return 0;
  }

  static SeriesDefinition find(PackSet packs, String key) {
    SeriesDefinition series = null;
    try {
      series = packs.catalogue().series(new SeriesKey(key));
    } catch (IllegalArgumentException e) {
      throw new UsageException(
          "a series key", "'" + key + "'", "series show", "parallax series list");
    }
    if (series == null) {
      throw new UsageException(
          "a known series", "'" + key + "'", "series show", "parallax series list");
    }
    return series;
  }
}
