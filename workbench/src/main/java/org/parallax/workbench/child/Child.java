package org.parallax.workbench.child;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.parallax.document.Limits;
import org.parallax.document.ReadResult;
import org.parallax.document.Source;

/// One child process that reads files, one at a time, over its standard streams.
final class Child {
  static final int HEAP_MEGABYTES = 256;

  private final Process process;
  private final DataOutputStream to;
  private final DataInputStream from;

  Child() {
    try {
      process =
          new ProcessBuilder(command()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    to = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
    from = new DataInputStream(new BufferedInputStream(process.getInputStream()));
  }

  /// What came of handing over one file.
  sealed interface Answer {
    /// It answered.
    record Result(ReadResult result) implements Answer {}

    /// It did not answer in time.
    record TimedOut() implements Answer {}

    /// It ended before it answered.
    record Died(String how) implements Answer {}
  }

  boolean isAlive() {
    return process.isAlive();
  }

  Answer read(Source source, Limits limits) {
    CompletableFuture<ReadResult> answer = new CompletableFuture<>();
    Thread.ofVirtual()
        .start(() -> {
          try {
            Wire.writeRequest(to, source, limits);
            answer.complete(Wire.readResult(from));
          } catch (IOException e) {
            answer.completeExceptionally(e);
          }
        });
    try {
      return new Answer.Result(answer.get(limits.time().toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      return new Answer.TimedOut();
    } catch (ExecutionException e) {
      return new Answer.Died(howItDied());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Answer.Died("an interruption");
    }
  }

  void end() {
    process.destroyForcibly();
  }

  private String howItDied() {
    try {
      if (process.waitFor(1, TimeUnit.SECONDS)) {
        return process.exitValue() == ChildMain.OUT_OF_MEMORY
            ? "one that needs more memory"
            : "one that ended the reader (exit code " + process.exitValue() + ")";
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return "one that confused the reader";
  }

  private static List<String> command() {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xmx" + HEAP_MEGABYTES + "m",
            "-Djava.awt.headless=true",
            "-Dpdfbox.fontcache=" + System.getProperty("java.io.tmpdir")));
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), ChildMain.class.getName()));
    return command;
  }
}
