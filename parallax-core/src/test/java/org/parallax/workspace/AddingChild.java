package org.parallax.workspace;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Random;
import org.parallax.document.Source;

/// A process that adds notes until it is killed or has added so many, and says so of each one.
final class AddingChild {
  private AddingChild() {}

  /// Adds notes.
  ///
  /// @param args folder, first number, how many notes
  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    int first = Integer.parseInt(args[1]);
    int count = Integer.parseInt(args[2]);
    try (Workspace workspace =
        Workspace.open(Path.of(args[0]), FakeEngine.engine(), InstantSource.system())) {
      for (int number = first; number < first + count; number++) {
        Source note = Notes.numbered(number, new Random(number));
        AddResult.Added added = (AddResult.Added) workspace.add(note);
        out.println("ADDED " + added.id());
      }
    }
    out.println("DONE");
  }

  /// {@return the process, started}
  static Process start(Path dir, int first, int count) throws java.io.IOException {
    return start(AddingChild.class, dir, first, count);
  }

  /// {@return the process of another class of this kind, started}
  static Process start(Class<?> main, Path dir, int first, int count) throws java.io.IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xmx128m",
            "--enable-native-access=ALL-UNNAMED",
            "-Dslf4j.internal.verbosity=ERROR",
            "-Dorg.sqlite.tmpdir=" + dir.toAbsolutePath().getParent(),
            "-cp",
            System.getProperty("java.class.path"),
            main.getName(),
            dir.toString(),
            Integer.toString(first),
            Integer.toString(count))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }
}
