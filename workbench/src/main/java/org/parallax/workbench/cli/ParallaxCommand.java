package org.parallax.workbench.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parallax.series.PackFormatException;
import org.parallax.series.live.AllowedHosts;
import org.parallax.workspace.WorkspaceException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.TypeConversionException;

/// The root command and what all commands share.
@Command(
    name = "parallax",
    description = "Audits what is written about an economy, sentence by sentence.",
    versionProvider = Version.class,
    mixinStandardHelpOptions = true,
    subcommands = {
      DemoCommand.class,
      AuditCommand.class,
      ClaimsCommand.class,
      TextCommand.class,
      CheckCommand.class,
      WhyCommand.class,
      InitCommand.class,
      AddCommand.class,
      LedgerCommand.class,
      SeriesCommand.class,
      PackCommand.class,
      VerifyCommand.class,
      RebuildCommand.class,
      ServeCommand.class,
      HelpCommand.class
    })
public final class ParallaxCommand {
  @Option(
      names = "--workspace",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description = "The workspace; else $$PARALLAX_WORKSPACE, else the nearest folder upward.")
  @Nullable Path workspace;

  @Option(
      names = "--pack",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description = "A further pack of official figures; may be given several times.")
  List<Path> packs = new ArrayList<>();

  @Option(
      names = "--limit",
      paramLabel = "NAME=VALUE",
      scope = ScopeType.INHERIT,
      description = "Overrides a limit: bytes, characters, pages, nesting, expansion, seconds.")
  Map<String, Long> limits = Map.of();

  @Option(
      names = "--reviewer",
      paramLabel = "NAME",
      scope = ScopeType.INHERIT,
      description = "Who reviews; else the workspace's setting, else the system's user.")
  @Nullable String reviewer;

  final InstantSource clock = InstantSource.system();
  final Map<String, String> environment = System.getenv();
  final AllowedHosts hosts;

  ParallaxCommand() {
    this(AllowedHosts.standard());
  }

  /// @param hosts those that figures may be fetched from
  ParallaxCommand(AllowedHosts hosts) {
    this.hosts = hosts;
  }

  /// Runs one command line.
  ///
  /// @return the exit code: 0 done, 1 findings at or above `--fail-on`, 2 wrong usage or unreadable
  ///   input
  public static int run(String[] args, PrintWriter out, PrintWriter err) {
    return new ParallaxCommand().execute(args, out, err);
  }

  /// {@return the exit code of one command line}
  int execute(String[] args, PrintWriter out, PrintWriter err) {
    CommandLine line = new CommandLine(this);
    line.setOut(out);
    line.setErr(err);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.registerConverter(LocalDate.class, ParallaxCommand::date);
    line.setParameterExceptionHandler((e, _) -> {
      String command = e.getCommandLine().getCommandSpec().qualifiedName();
      err.println(oneLine(e.getMessage()) + " Try: parallax help" + command.substring(8) + ".");
      err.flush();
      return 2;
    });
    line.setExecutionExceptionHandler((e, _, _) -> {
      err.println(message(e));
      err.flush();
      return 2;
    });
    int code = line.execute(args);
    out.flush();
    err.flush();
    return code;
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new TypeConversionException("expected a date such as 2025-01-20, found '" + text + "'");
    }
  }

  private static String message(Exception e) {
    if (e instanceof UsageException
        || e instanceof WorkspaceException
        || e instanceof PackFormatException) {
      return oneLine(e.getMessage());
    }
    return "parallax: expected to finish, found "
        + e.getClass().getSimpleName()
        + (e.getMessage() == null ? "" : ": " + oneLine(e.getMessage()))
        + ". Try: the same command on one file at a time, and report what fails.";
  }

  private static String oneLine(@Nullable String text) {
    return text == null ? "" : text.strip().replaceAll("\\s*\\R\\s*", " ");
  }
}
