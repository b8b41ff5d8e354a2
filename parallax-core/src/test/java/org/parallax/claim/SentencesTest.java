package org.parallax.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Each sentence of the resource files says exactly what stands below it.
class SentencesTest {

  /// A sentence and its claims.
  record Case(String sentence, List<String> claims) {}

  @TestFactory
  Stream<DynamicTest> everyEnglishSentenceSaysWhatStandsBelowIt() {
    return tests("en");
  }

  @TestFactory
  Stream<DynamicTest> everyChineseSentenceSaysWhatStandsBelowIt() {
    return tests("zh");
  }

  @TestFactory
  Stream<DynamicTest> everyKoreanSentenceSaysWhatStandsBelowIt() {
    return tests("ko");
  }

  private static Stream<DynamicTest> tests(String language) {
    List<Case> cases = cases("sentences-" + language + ".txt");
    assertThat(cases).hasSizeGreaterThan(60);
    return cases.stream()
        .map(c ->
            DynamicTest.dynamicTest(
                c.sentence(), () -> assertThat(lines(c)).isEqualTo(c.claims())));
  }

  private static List<String> lines(Case c) {
    return Notes.claims(c.sentence()).stream().map(Notes::line).toList();
  }

  private static List<Case> cases(String resource) {
    try (InputStream in = SentencesTest.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new AssertionError("Expected the resource " + resource + ", found none.");
      }
      List<Case> cases = new ArrayList<>();
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        if (line.startsWith("  ")) {
          cases.getLast().claims().add(line.strip());
        } else if (!line.isBlank() && !line.startsWith("#")) {
          cases.add(new Case(line, new ArrayList<>()));
        }
      }
      return cases;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
