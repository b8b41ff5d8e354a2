package org.parallax.workbench.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The launcher script itself, on a project whose build takes a second: its `mvnw` compiles one
/// class.
class LauncherTest {
  private static final Path SCRIPT = Path.of("..", "parallax");

  @TempDir Path folder;
  private Path project;

  @BeforeEach
  void aProjectWithOneClass() throws IOException {
    assumeTrue(Files.isExecutable(SCRIPT), "the launcher needs a POSIX shell");
    project = folder.resolve("project with a space");
    Files.createDirectories(project.resolve("workbench/src/main/java"));
    Files.createDirectories(project.resolve("parallax-core/src/main"));
    Files.createDirectories(project.resolve("packs"));
    for (String pom : List.of("pom.xml", "parallax-core/pom.xml", "workbench/pom.xml")) {
      Files.writeString(project.resolve(pom), "<project/>");
    }
    Files.copy(SCRIPT, project.resolve("parallax"), StandardCopyOption.COPY_ATTRIBUTES);
    Path build = project.resolve("mvnw");
    Files.writeString(
        build,
        """
        #!/usr/bin/env bash
        set -e
        echo "noise of the build"
        rm -rf out && mkdir -p out workbench/target/lib parallax-core/target
        "$JAVA_HOME"/bin/javac -d out $(find workbench/src/main/java -name '*.java')
        "$JAVA_HOME"/bin/jar -c -f workbench/target/parallax-workbench-1.jar -C out .
        "$JAVA_HOME"/bin/jar -c -f parallax-core/target/parallax-core-1.jar -C packs .
        "$JAVA_HOME"/bin/jar -c -f workbench/target/lib/other.jar -C packs .
        """);
    assertThat(build.toFile().setExecutable(true)).isTrue();
    main("first");
  }

  @Test
  void buildsOnceAndSeesAChangedClass() throws Exception {
    Outcome first = launch("a", "b c");
    assertThat(first.out()).isEqualTo("first [a, b c]\n");
    assertThat(first.err()).contains("building");

    Outcome again = launch();
    assertThat(again.out()).isEqualTo("first []\n");
    assertThat(again.err()).isEmpty();

    main("second");
    Outcome changed = launch();
    assertThat(changed.out()).isEqualTo("second []\n");
    assertThat(changed.err()).contains("building");
  }

  @Test
  void opensAFileWithAChineseNameInTheCLocale() throws Exception {
    Path note = Files.writeString(folder.resolve("货币.txt"), "seven");
    Outcome outcome = launch("read", note.toString());
    assertThat(outcome.out()).isEqualTo("seven\n");
  }

  @Test
  void aFailingBuildIsToldAndNothingRuns() throws Exception {
    Files.writeString(project.resolve("workbench/src/main/java/Broken.java"), "class Broken {");
    Outcome outcome = launch();
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).contains("the build failed");
  }

  private void main(String word) throws IOException {
    Path home = project.resolve("workbench/src/main/java/org/parallax/workbench");
    Files.createDirectories(home);
    Files.writeString(
        home.resolve("Main.java"),
        """
        package org.parallax.workbench;
        public class Main {
          public static void main(String[] args) throws Exception {
            if (args.length == 2 && args[0].equals("read")) {
              System.out.println(java.nio.file.Files.readString(java.nio.file.Path.of(args[1])));
              return;
            }
            System.out.println("%s " + java.util.Arrays.toString(args));
          }
        }
        """
            .formatted(word));
    Files.writeString(
        home.resolve("Train.java"),
        """
        package org.parallax.workbench;
        public class Train {
          public static void main(String[] args) throws Exception {
            Main.main(args);
          }
        }
        """);
  }

  private Outcome launch(String... args) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("./parallax"));
    command.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(command).directory(project.toFile());
    builder.environment().put("LC_ALL", "C");
    Path err = folder.resolve("err");
    builder.redirectError(err.toFile());
    Process process = builder.start();
    String out;
    try (InputStream stream = process.getInputStream()) {
      out = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Outcome(process.exitValue(), out, Files.readString(err));
  }

  private record Outcome(int code, String out, String err) {}
}
