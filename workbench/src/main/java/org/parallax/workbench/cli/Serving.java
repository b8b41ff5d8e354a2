package org.parallax.workbench.cli;

import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.parallax.series.PackSet;
import org.parallax.workbench.web.ServerOptions;
import org.parallax.workbench.web.WorkbenchServer;
import org.parallax.workspace.Workspace;

/// Serves a workspace until the process is told to stop.
final class Serving {
  private Serving() {}

  /// Serves and returns when Ctrl-C or a signal ends the process.
  ///
  /// @param packs whose series the pages show
  /// @param open whether to open the browser, if there is a terminal and a display
  static void untilStopped(
      ParallaxCommand root,
      Workspace workspace,
      PackSet packs,
      int port,
      boolean open,
      PrintWriter out) {
    CountDownLatch stopped = new CountDownLatch(1);
    CountDownLatch closed = new CountDownLatch(1);
    WorkbenchServer server =
        WorkbenchServer.start(
            workspace,
            packs.catalogue(),
            packs.store(),
            reviewer(root, workspace),
            ServerOptions.loopback(port));
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  stopped.countDown();
                  await(closed);
                },
                "parallax-stop"));
    out.println(server.url());
    out.flush();
    if (open) {
      openBrowser(server.url(), root.environment);
    }
    await(stopped);
    server.close();
    workspace.close();
    closed.countDown();
  }

  private static String reviewer(ParallaxCommand root, Workspace workspace) {
    if (root.reviewer != null) {
      return root.reviewer;
    }
    String kept = workspace.settings().reviewer();
    return kept == null || kept.isBlank() ? System.getProperty("user.name", "reviewer") : kept;
  }

  /// Only from a terminal with a display: a server started by a script opens nothing.
  @SuppressWarnings("SystemConsoleNull") // The compiler's null check knows no JDK's promise.
  private static void openBrowser(String url, Map<String, String> environment) {
    Console console = System.console();
    boolean terminal = console != null && console.isTerminal();
    boolean mac = System.getProperty("os.name", "").startsWith("Mac");
    boolean display =
        mac || environment.containsKey("DISPLAY") || environment.containsKey("WAYLAND_DISPLAY");
    if (terminal && display) {
      try {
        new ProcessBuilder(List.of(mac ? "open" : "xdg-open", url)).inheritIO().start();
      } catch (IOException _) {
        // The address is printed; opening it is only a convenience.
      }
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
