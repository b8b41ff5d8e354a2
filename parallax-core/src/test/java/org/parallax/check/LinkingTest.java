package org.parallax.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.CRC32;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.claim.ClaimKind;
import org.parallax.claim.Direction;
import org.parallax.quantity.EconUnit;
import org.parallax.series.PackSet;

/// Measures the linker on phrases as people write them: `linking-en.tsv`, `-zh`, `-ko`. One half of
/// each file, by the checksum of the phrase, is for development; of the other only totals are
/// shown. `-Dparallax.linking.misses=true` prints the first half's misses.
class LinkingTest {

  private static final StandardConceptLinker LINKER =
      StandardConceptLinker.create(PackSet.bundled());

  @ParameterizedTest
  @CsvSource({"en, 0.80, 0.80", "zh, 0.75, 0.75", "ko, 0.70, 0.70"})
  void unseenPhrasesFindTheirConceptAndForeignOnesNone(
      String language, double developed, double unseen) {
    List<Phrase> phrases = phrases(language);
    Score seen = score(phrases.stream().filter(p -> !p.isHeldOut()).toList(), true);
    Score held = score(phrases.stream().filter(Phrase::isHeldOut).toList(), false);
    System.out.printf("LINKING %s development %s%n", language, seen);
    System.out.printf("LINKING %s held out    %s%n", language, held);
    assertThat(seen.accuracy()).isGreaterThanOrEqualTo(developed);
    assertThat(held.accuracy()).isGreaterThanOrEqualTo(unseen);
    assertThat(held.nonePrecision()).isGreaterThanOrEqualTo(0.70);
    assertThat(held.noneRecall()).isGreaterThanOrEqualTo(0.85);
  }

  /// What writers say in a sentence: `spoken-en.tsv`, `-zh`, `-ko`, written before the linker was
  /// mended for them. The places of the phrases in their lines part them.
  @ParameterizedTest
  @CsvSource({"en, 0.80", "zh, 0.75", "ko, 0.70"})
  void whatWritersSayFindsItsConceptAndTheRestNone(String language, double least) {
    List<Phrase> phrases = spoken(language);
    Score seen = score(phrases.stream().filter(p -> p.place() % 2 == 0).toList(), true);
    Score held = score(phrases.stream().filter(p -> p.place() % 2 == 1).toList(), false);
    System.out.printf("SPOKEN %s tuning   %s%n", language, seen);
    System.out.printf("SPOKEN %s held out %s%n", language, held);
    assertThat(held.accuracy()).isGreaterThanOrEqualTo(least);
    assertThat(held.nonePrecision()).isGreaterThanOrEqualTo(0.60);
    assertThat(held.noneRecall()).isGreaterThanOrEqualTo(0.85);
  }

  private static Score score(List<Phrase> phrases, boolean show) {
    int named = 0;
    int right = 0;
    int foreign = 0;
    int abstained = 0;
    int abstainedRightly = 0;
    for (Phrase phrase : phrases) {
      String found = Objects.requireNonNullElse(LINKER.link(phrase.claim()).concept(), "NONE");
      boolean none = phrase.concept().equals("NONE");
      boolean fits = found.equals(phrase.concept());
      named += none ? 0 : 1;
      right += !none && fits ? 1 : 0;
      foreign += none ? 1 : 0;
      abstained += found.equals("NONE") ? 1 : 0;
      abstainedRightly += none && fits ? 1 : 0;
      if (!fits && show && Boolean.getBoolean("parallax.linking.misses")) {
        System.out.printf(
            "LINK MISS %s | %s | found %s%n", phrase.words(), phrase.concept(), found);
      }
    }
    return new Score(named, right, foreign, abstained, abstainedRightly);
  }

  private static List<Phrase> phrases(String language) {
    return rows("linking-" + language + ".tsv").stream()
        .map(cells -> new Phrase(cells.get(0), cells.get(1), cells.get(2), 0))
        .toList();
  }

  private static List<Phrase> spoken(String language) {
    List<Phrase> phrases = new ArrayList<>();
    for (List<String> cells : rows("spoken-" + language + ".tsv")) {
      List<String> said = List.of(cells.get(2).split("\\|", -1));
      for (int i = 0; i < said.size(); i++) {
        phrases.add(new Phrase(cells.get(0), cells.get(1), said.get(i), i));
      }
    }
    return phrases;
  }

  static List<List<String>> rows(String file) {
    try (InputStream in = LinkingTest.class.getResourceAsStream(file)) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .filter(l -> !l.startsWith("#"))
          .map(l -> List.of(l.split("\t", -1)))
          .toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /// One phrase of a file.
  ///
  /// @param place its place among those of its line
  private record Phrase(String concept, String form, String words, int place) {

    boolean isHeldOut() {
      CRC32 sum = new CRC32();
      sum.update(words.getBytes(StandardCharsets.UTF_8));
      return sum.getValue() % 2 == 1;
    }

    org.parallax.claim.Claim claim() {
      ClaimMaker claim = ClaimMaker.of(words);
      return switch (form) {
        case "growth" -> claim.grew("3.4").make();
        case "percent" -> claim.percent("17.1").make();
        case "share" -> claim.value("18.2", EconUnit.PERCENT, ClaimKind.SHARE).make();
        case "yuan" -> claim.trillion("13.4", "CNY").make();
        case "points" -> claim.points("49.8").make();
        case "count" -> claim.value("4300", EconUnit.count("items"), ClaimKind.COUNT).make();
        case "days" ->
            claim
                .value("26", EconUnit.plain(EconUnit.Dimension.DURATION, "day"), ClaimKind.DURATION)
                .make();
        case "pp" -> claim.moved("0.3", Direction.DOWN).make();
        case "ratio" -> claim.value("7.1", EconUnit.RATIO, ClaimKind.RATIO).make();
        case "none" -> claim.going(Direction.UP).make();
        default -> throw new IllegalArgumentException("Unknown form " + form);
      };
    }
  }

  /// Counts over phrases.
  ///
  /// @param named phrases about concepts of the catalogue
  /// @param right of those, linked to their own
  /// @param foreign phrases about anything else
  private record Score(int named, int right, int foreign, int abstained, int abstainedRightly) {

    double accuracy() {
      return (double) right / named;
    }

    double nonePrecision() {
      return (double) abstainedRightly / abstained;
    }

    double noneRecall() {
      return (double) abstainedRightly / foreign;
    }

    @Override
    public String toString() {
      return "top-1 %.3f of %d, NONE precision %.3f recall %.3f of %d"
          .formatted(accuracy(), named, nonePrecision(), noneRecall(), foreign);
    }
  }
}
