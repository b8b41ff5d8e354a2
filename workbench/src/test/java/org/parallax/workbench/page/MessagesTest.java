package org.parallax.workbench.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.parallax.check.Reason;
import org.parallax.check.Verdict;
import org.parallax.claim.Direction;
import org.parallax.claim.Modality;
import org.parallax.document.DocumentKind;
import org.parallax.document.Language;
import org.parallax.provenance.Grade;
import org.parallax.series.Measure;

class MessagesTest {
  private static final Messages WORDS = Messages.english();

  @Test
  void everyKeyThatPagesUseHasWords() throws IOException {
    Pattern use = Pattern.compile("(?:w|words)\\.(?:text|count)\\(\\s*\"([a-z.]+[a-z])\"");
    Set<String> missing = new TreeSet<>();
    for (Path file : sources()) {
      Matcher found = use.matcher(Files.readString(file));
      while (found.find()) {
        String key = found.group(1);
        if (!WORDS.keys().contains(key) && !WORDS.keys().contains(key + ".one")) {
          missing.add(key + " in " + file.getFileName());
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void everyVerdictReasonAndKindHasAName() {
    Stream.of(Verdict.values()).forEach(WORDS::name);
    Stream.of(Reason.values()).forEach(WORDS::name);
    Stream.of(Grade.values()).forEach(WORDS::name);
    Stream.of(DocumentKind.values()).forEach(WORDS::kind);
    Stream.of(Measure.values()).forEach(one -> WORDS.text("measure." + one.name()));
    Stream.of(Modality.values()).filter(one -> one != Modality.FACT).forEach(WORDS::name);
    Stream.of(Direction.values()).filter(one -> one != Direction.NONE).forEach(WORDS::name);
  }

  @Test
  void aLanguageWithoutWordsSpeaksEnglish() {
    assertThat(Messages.in(new Language("xx")).text("room.library")).isEqualTo("Library");
  }

  @Test
  void aKeyWithoutWordsIsAnError() {
    assertThatThrownBy(() -> WORDS.text("no.such.key")).hasMessageContaining("no.such.key");
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> templates = Files.walk(Path.of("src/main/jte"));
        Stream<Path> code = Files.walk(Path.of("src/main/java"))) {
      return Stream.concat(templates, code)
          .filter(path -> path.toString().matches(".*\\.(jte|java)"))
          .toList();
    }
  }
}
