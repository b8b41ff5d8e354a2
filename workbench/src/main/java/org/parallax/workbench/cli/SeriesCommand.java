package org.parallax.workbench.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parallax.series.Observation;
import org.parallax.series.PackSet;
import org.parallax.series.SeriesDefinition;
import org.parallax.series.SeriesKey;
import org.parallax.series.Staleness;
import org.parallax.series.export.Parquet;
import org.parallax.series.export.TidyCsv;
import org.parallax.series.export.TidyRows;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `parallax series`: the figures at hand, of packs and of the workspace.
@Command(
    name = "series",
    description = "Official series: import, watch, list, show, export, test a rule.",
    mixinStandardHelpOptions = true,
    subcommands = {SeriesImportCommand.class, SeriesWatchCommand.class, SeriesRuleCommand.class},
    synopsisSubcommandLabel = "(import | watch | list | show | export | rule)")
final class SeriesCommand implements Runnable {
  @ParentCommand ParallaxCommand root = new ParallaxCommand();
  @Spec private CommandSpec spec = CommandSpec.create();

  /// {@return the packs in force}
  PackSet packs() {
    return Context.packs(root);
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  @Command(
      name = "list",
      description = "Lists all series: key, name, unit, periods, lines, publisher, state.",
      mixinStandardHelpOptions = true)
  int list() {
    PackSet packs = Context.packs(root);
    PrintWriter out = spec.commandLine().getOut();
    LocalDate today = today();
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
              series.publisher(),
              Staleness.of(series, packs.store(), today)
                  .map(stale -> "stale since " + stale.due())
                  .orElse("")));
    }
    return 0;
  }

  @Command(
      name = "show",
      description = "Shows a series: definition, release lag and figures, as known on a day.",
      mixinStandardHelpOptions = true)
  int show(
      @Parameters(paramLabel = "KEY") String key,
      @Option(
              names = "--as-of",
              paramLabel = "DATE",
              description = "Only what was public on that day.")
          @Nullable LocalDate asOf,
      @Option(names = "--vintages", description = "Every figure ever known, oldest first.")
          boolean vintages) {
    PackSet packs = Context.packs(root);
    SeriesDefinition series = find(packs, key);
    PrintWriter out = spec.commandLine().getOut();
    out.println(series.key() + "  " + series.name("en"));
    out.println(series.definition() + " (" + series.definitionSource() + ")");
    out.println(
        "%s, %s, %s, × %s, %s, %s"
            .formatted(
                series.place(),
                series.measure().json(),
                series.unit(),
                series.scale().stripTrailingZeros().toPlainString(),
                series.priceBasis().json(),
                series.seasonal()));
    out.println(release(series));
    Staleness.of(series, packs.store(), asOf == null ? today() : asOf)
        .ifPresent(stale -> out.println("warning: " + stale.message()));
    List<Observation> rows =
        vintages
            ? packs.store().log(series.key())
            : asOf == null
                ? packs.store().latest(series.key())
                : packs.store().asOf(series.key(), asOf);
    for (Observation row : rows) {
      if (vintages && asOf != null && isLater(row, asOf)) {
        continue;
      }
      out.println(
          String.join(
              "\t",
              row.period().toString(),
              row.value().toPlainString(),
              row.knownFrom() == null ? "" : Objects.toString(row.knownFrom()),
              row.knownHow().name().toLowerCase(Locale.ROOT),
              row.source().line()));
    }
    return 0;
  }

  private static boolean isLater(Observation row, LocalDate asOf) {
    LocalDate known = row.knownFrom();
    return known == null || known.isAfter(asOf);
  }

  private static String release(SeriesDefinition series) {
    var lag = series.lag();
    return lag == null
        ? "no release lag: a figure without its own day is known now, never then"
        : "released " + lag.days() + " " + lag.rule() + " (" + lag.source() + "); pseudo-real-time";
  }

  @Command(
      name = "export",
      description =
          "Writes series with all vintages as tidy CSV, which `series import` reads back, or Parquet.",
      mixinStandardHelpOptions = true)
  int export(
      @Parameters(arity = "0..*", paramLabel = "KEY", description = "Series; else all.")
          @Nullable List<String> keys,
      @Option(
              names = "--as-of",
              paramLabel = "DATE",
              description = "Only what was public on that day, one row a period.")
          @Nullable LocalDate asOf,
      @Option(names = "--format", description = "${COMPLETION-CANDIDATES}; default csv.")
          @Nullable Format format,
      @Option(
              names = {"-o", "--output"},
              paramLabel = "FILE",
              description = "A file; else standard output.")
          @Nullable Path output)
      throws IOException {
    PackSet packs = Context.packs(root);
    List<SeriesKey> asked = new ArrayList<>();
    for (String key : keys == null ? List.<String>of() : keys) {
      asked.add(find(packs, key).key());
    }
    TidyRows rows =
        new TidyRows(
            packs.catalogue(), packs.store(), TidyRows.keys(packs.catalogue(), asked), asOf);
    if (format == Format.parquet) {
      if (output == null) {
        throw new UsageException(
            "a file to write Parquet to", "none", "series export", "-o series.parquet");
      }
      try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(output))) {
        Parquet.write(rows, stream);
      }
      return 0;
    }
    if (output == null) {
      TidyCsv.write(rows, spec.commandLine().getOut());
      spec.commandLine().getOut().flush();
      return 0;
    }
    try (Writer writer = Files.newBufferedWriter(output, StandardCharsets.UTF_8)) {
      TidyCsv.write(rows, writer);
    }
    return 0;
  }

  @SuppressWarnings("MemberName")
  enum Format {
    csv,
    parquet
  }

  private LocalDate today() {
    return LocalDate.ofInstant(root.clock.instant(), ZoneOffset.UTC);
  }

  static SeriesDefinition find(PackSet packs, String key) {
    SeriesDefinition series = null;
    try {
      series = packs.catalogue().series(new SeriesKey(key));
    } catch (IllegalArgumentException e) {
      throw new UsageException("a series key", "'" + key + "'", "series", "parallax series list");
    }
    if (series == null) {
      throw new UsageException("a known series", "'" + key + "'", "series", "parallax series list");
    }
    return series;
  }
}
