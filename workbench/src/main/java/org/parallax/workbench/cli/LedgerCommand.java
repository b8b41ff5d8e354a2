package org.parallax.workbench.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parallax.check.Verdict;
import org.parallax.check.forecast.Status;
import org.parallax.claim.Modality;
import org.parallax.workspace.ClaimEntry;
import org.parallax.workspace.Compared;
import org.parallax.workspace.ForecastEntry;
import org.parallax.workspace.Located;
import org.parallax.workspace.SourceRecord;
import org.parallax.workspace.Workspace;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `parallax ledger`: the claims and forecasts of all documents of a workspace.
@Command(
    name = "ledger",
    description = {
      "Lists the claims of all documents of a workspace, tab-separated:",
      "document, verdict, number, period, place, concept, claim id, quote."
    },
    mixinStandardHelpOptions = true)
final class LedgerCommand implements Callable<Integer> {
  @ParentCommand private ParallaxCommand root = new ParallaxCommand();
  @Spec private CommandSpec spec = CommandSpec.create();

  @ArgGroup private @Nullable Instead instead;

  /// What is listed in place of the claims.
  static final class Instead {
    @Option(
        names = "--forecasts",
        description =
            "Lists forecasts instead, one line a rule: document, status, made, by when, source,"
                + " rule, base rate, quote, how it stands.")
    boolean forecasts;

    @Option(
        names = "--sources",
        description =
            "Lists what became of each source's forecasts, by rule: source, rule, came true,"
                + " settled, pending, mean base rate.")
    boolean sources;

    @Option(
        names = "--compare",
        paramLabel = "CLAIM",
        description =
            "Sets one claim beside those of other documents about the same thing: relation,"
                + " document, period, claim id, quote, why.")
    @Nullable String compare;
  }

  @Option(names = "--document", paramLabel = "ID", description = "Only this document.")
  private @Nullable String document;

  @Option(names = "--concept", paramLabel = "ID", description = "Only this concept.")
  private @Nullable String concept;

  @Option(names = "--verdict", paramLabel = "VERDICT", description = "Only this verdict.")
  private @Nullable Verdict verdict;

  @Option(names = "--modality", paramLabel = "MODALITY", description = "Only this modality.")
  private @Nullable Modality modality;

  @Option(names = "--place", paramLabel = "CODE", description = "Only this place.")
  private @Nullable String place;

  @Option(names = "--series", paramLabel = "KEY", description = "Only what this series decided.")
  private @Nullable String series;

  @Option(
      names = "--containing",
      paramLabel = "WORDS",
      description = "Only quotes with these words.")
  private @Nullable String words;

  @Option(names = "--source", paramLabel = "NAME", description = "Only forecasts of this source.")
  private @Nullable String source;

  @Option(
      names = "--status",
      paramLabel = "STATUS",
      description = "Only forecasts that stand so: ${COMPLETION-CANDIDATES}.")
  private @Nullable Status status;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (Workspace workspace = Context.workspace(root)) {
      Instead other = instead;
      if (other == null) {
        claims(workspace).forEach(claim -> out.println(line(claim)));
      } else if (other.compare != null) {
        compare(workspace, other.compare).forEach(row -> out.println(line(row)));
      } else if (other.sources) {
        SourceRecord.of(forecasts(workspace)).forEach(row -> out.println(line(row)));
      } else {
        forecasts(workspace).forEach(row -> out.println(line(row)));
      }
    }
    return 0;
  }

  private List<ClaimEntry> claims(Workspace workspace) {
    return workspace.claims(
        new ClaimEntry.Filter(document, concept, verdict, modality, place, series, words));
  }

  private List<ForecastEntry> forecasts(Workspace workspace) {
    return workspace.forecasts(new ForecastEntry.Filter(document, source, concept, status));
  }

  private List<Compared> compare(Workspace workspace, String claim) {
    List<String> documents =
        workspace.find(claim).stream()
            .filter(place -> place.what() == Located.What.CLAIM)
            .map(Located::document)
            .toList();
    if (documents.isEmpty()) {
      throw new UsageException(
          "the id of a claim of this workspace",
          "'" + claim + "'",
          "--compare",
          "parallax ledger, which prints the ids");
    }
    return workspace.compare(documents.getFirst(), claim);
  }

  private static String line(ClaimEntry claim) {
    return tabs(
        claim.document(),
        claim.verdict() == null ? "" : claim.verdict().name(),
        number(claim),
        period(claim),
        claim.place(),
        claim.concept(),
        claim.id(),
        oneLine(claim.quote()));
  }

  private static String line(Compared compared) {
    ClaimEntry other = compared.other();
    return tabs(
        compared.comparison().relation().json(),
        other.document(),
        number(other),
        period(other),
        other.id(),
        oneLine(other.quote()),
        compared.comparison().why());
  }

  private static String line(ForecastEntry row) {
    return tabs(
        row.document(),
        row.status().json(),
        row.made().toString(),
        row.windowEnd() == null ? "" : row.windowEnd().toString(),
        row.source(),
        row.rule(),
        row.base() == null ? "" : row.base().hits() + " of " + row.base().windows(),
        oneLine(row.quote()),
        row.message());
  }

  private static String line(SourceRecord record) {
    Double base = record.base();
    return tabs(
        record.source(),
        record.rule(),
        Integer.toString(record.cameTrue()),
        Integer.toString(record.settled()),
        Integer.toString(record.counts().getOrDefault(Status.PENDING, 0)),
        base == null ? "" : String.format(Locale.ROOT, "%.2f", base));
  }

  private static String number(ClaimEntry claim) {
    if (claim.lo() == null && claim.hi() == null) {
      return claim.direction().json();
    }
    StringJoiner ends = new StringJoiner(" to ");
    if (claim.lo() != null && claim.lo().equals(claim.hi())) {
      ends.add(claim.lo());
    } else {
      ends.add(claim.lo() == null ? "" : claim.lo()).add(claim.hi() == null ? "" : claim.hi());
    }
    return ends.toString().strip() + " " + claim.unit();
  }

  private static String period(ClaimEntry claim) {
    return claim.side().period() == null ? "" : claim.side().period().toString();
  }

  private static String tabs(@Nullable String... cells) {
    return Arrays.stream(cells)
        .map(cell -> cell == null ? "" : cell)
        .collect(Collectors.joining("\t"));
  }

  private static String oneLine(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }
}
