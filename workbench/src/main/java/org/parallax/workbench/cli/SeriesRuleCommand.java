package org.parallax.workbench.cli;

import java.io.PrintWriter;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parallax.check.forecast.FolkRule;
import org.parallax.check.forecast.RuleTester;
import org.parallax.quantity.Frequency;
import org.parallax.series.Observation;
import org.parallax.series.PackSet;
import org.parallax.series.SeriesDefinition;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `parallax series rule`: a folk rule, held against a monthly series and against chance.
@Command(
    name = "rule",
    description = {
      "Tests a folk rule on a monthly series, beside what chance gives (a block bootstrap of the",
      "series' own changes). One line for each size of turn, then the cases."
    },
    mixinStandardHelpOptions = true)
final class SeriesRuleCommand implements Callable<Integer> {
  @ParentCommand private SeriesCommand parent = new SeriesCommand();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "KEY", description = "The key of a monthly series above zero.")
  private String key = "";

  @ArgGroup(multiplicity = "1")
  private Rule rule = new Rule();

  /// The rules that there are.
  static final class Rule {
    @Option(
        names = "--every",
        paramLabel = "MONTHS",
        description = "\"Every so many months it turns down\", from peak to peak.")
    @Nullable Integer every;

    @Option(
        names = "--no-rise-lasts",
        paramLabel = "MONTHS",
        description = "\"A recovery never lasts so many months.\"")
    @Nullable Integer rise;

    @Option(
        names = "--no-fall-lasts",
        paramLabel = "MONTHS",
        description = "\"A slump never lasts so many months.\"")
    @Nullable Integer fall;
  }

  @Option(
      names = "--within",
      paramLabel = "MONTHS",
      defaultValue = "12",
      description = "For --every: how far off a peak may be. Default: ${DEFAULT-VALUE}.")
  private int within;

  @Option(
      names = "--turns",
      paramLabel = "PERCENT",
      split = ",",
      defaultValue = "15,20,25",
      description = "The least rise or fall that is a turn. Default: ${DEFAULT-VALUE}.")
  private List<Integer> turns = List.of();

  @Override
  public Integer call() {
    PackSet packs = parent.packs();
    SeriesDefinition series = SeriesCommand.find(packs, key);
    PrintWriter out = spec.commandLine().getOut();
    try {
      FolkRule asked = asked();
      List<Double> sizes = turns.stream().map(percent -> percent / 100.0).toList();
      List<RuleTester.Result> results =
          RuleTester.STANDARD.test(asked, months(packs, series), sizes);
      out.println(series.name("en") + ": " + asked.words());
      results.forEach(result -> print(out, result));
      return 0;
    } catch (IllegalArgumentException e) {
      throw new UsageException(
          "a rule and a monthly series that it can be held against",
          String.valueOf(e.getMessage()).replaceFirst("\\.$", ""),
          "series rule " + key,
          "parallax help series rule");
    }
  }

  private FolkRule asked() {
    Integer every = rule.every;
    Integer rise = rule.rise;
    if (every != null) {
      return new FolkRule.Every(every, within);
    }
    return rise != null
        ? new FolkRule.NeverLasts(true, rise)
        : new FolkRule.NeverLasts(false, rule.fall == null ? 0 : rule.fall);
  }

  private static SortedMap<YearMonth, Double> months(PackSet packs, SeriesDefinition series) {
    if (series.frequency() != Frequency.MONTH) {
      throw new IllegalArgumentException("it is for a " + series.frequency().json());
    }
    SortedMap<YearMonth, Double> months = new TreeMap<>();
    for (Observation one : packs.store().latest(series.key())) {
      if (one.value().signum() <= 0) {
        throw new IllegalArgumentException(
            one.value().toPlainString() + " for " + one.period() + ": a rate has no bull market");
      }
      months.put(YearMonth.from(one.period().end()), one.value().doubleValue());
    }
    return months;
  }

  private static void print(PrintWriter out, RuleTester.Result result) {
    out.println(
        "turns of "
            + Math.round(100 * result.threshold())
            + " %: kept in "
            + result.kept()
            + " of "
            + result.cases().size()
            + " cases; by chance "
            + percent(result.chance())
            + "; as well or better by chance: "
            + percent(result.byChance()));
    result
        .cases()
        .forEach(one ->
            out.println(
                String.join(
                    "\t",
                    one.from().toString(),
                    one.to().toString(),
                    one.months() + " months",
                    one.kept() ? "kept" : "broken")));
  }

  private static String percent(@Nullable Double share) {
    return share == null ? "not known" : String.format(Locale.ROOT, "%.0f %%", 100 * share);
  }
}
