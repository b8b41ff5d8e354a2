package org.parallax.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parallax.document.Document;
import org.parallax.document.Span;

class PointedClaimExtractorTest {
  private static final String NOTE =
      "What shoppers laid out, all told: 3.7% in July. Buyers aged 30 to 45 lead. GDP grew 5.2 % in"
          + " the first half of 2025. Of 640 shops, 31 % expect less, and 4.1 billion yuan is owed.";

  private final StandardClaimExtractor rules = StandardClaimExtractor.create();
  private final List<PointingTally> told = new ArrayList<>();

  @Test
  void aMetricThatTheRulesMissedIsTakenFromThePointer() {
    Document note = Notes.document(NOTE);
    Claim before = rules.extract(note).getFirst();
    List<Claim> claims = extract(note, at("3.7%", "What shoppers laid out", "July"));
    Claim after = claims.getFirst();
    assertThat(before.metric()).isNull();
    assertThat(Objects.requireNonNull(after.metric()).text()).isEqualTo("What shoppers laid out");
    assertThat(after.quantity()).isEqualTo(before.quantity());
    assertThat(after.rules()).contains("pointed");
    assertThat(after.confidence()).isLessThan(0.9);
    assertThat(told).containsExactly(new PointingTally(1, 0, 0, 0, ""));
  }

  @Test
  void aMetricThatTheRulesFoundIsNotReplaced() {
    Document note = Notes.document(NOTE);
    List<Claim> claims = extract(note, at("5.2 %", "the first half", "2025"));
    assertThat(claims).isEqualTo(rules.extract(note));
    assertThat(told).containsExactly(new PointingTally(0, 0, 1, 0, ""));
  }

  @Test
  void aPointerAtTwoNumbersOrAtNoneIsDroppedAndCounted() {
    Document note = Notes.document(NOTE);
    List<Claim> claims =
        extract(
            note, at("31 % expect less, and 4.1 billion yuan", null, null), at("lead", null, null));
    assertThat(claims).isEqualTo(rules.extract(note));
    assertThat(told).containsExactly(new PointingTally(0, 0, 0, 2, ""));
  }

  @Test
  void aPointerThatLiesAtRandomAltersNoNumber() {
    Document note = Notes.document(NOTE);
    List<Claim> plain = rules.extract(note);
    RandomGenerator chance = RandomGeneratorFactory.of("L64X128MixRandom").create(20_261_201);
    for (int round = 0; round < 500; round++) {
      List<Pointing> lies = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        lies.add(new Pointing(any(chance), any(chance), any(chance)));
      }
      List<Claim> claims =
          new PointedClaimExtractor(rules, _ -> new Pointings(lies, 0, ""), told::add)
              .extract(note);
      assertThat(claims.stream().filter(c -> !c.rules().contains("pointed")).toList())
          .isSubsetOf(plain);
      for (Claim claim : plain) {
        assertThat(claims)
            .anySatisfy(c -> {
              assertThat(c.values()).isEqualTo(claim.values());
              assertThat(c.quantity()).isEqualTo(claim.quantity());
              assertThat(c.direction()).isEqualTo(claim.direction());
            });
      }
      for (Claim claim : claims) {
        assertThat(claim.quote())
            .isEqualTo(NOTE.substring(claim.span().start(), claim.span().end()));
      }
    }
  }

  private List<Claim> extract(Document note, Pointing... pointings) {
    return new PointedClaimExtractor(
            rules, _ -> new Pointings(List.of(pointings), 0, ""), told::add)
        .extract(note);
  }

  private static Pointing at(String value, @Nullable String metric, @Nullable String period) {
    return new Pointing(
        span(value), metric == null ? null : span(metric), period == null ? null : span(period));
  }

  private static Span span(String words) {
    int at = NOTE.indexOf(words);
    return new Span(at, at + words.length());
  }

  private static Span any(RandomGenerator chance) {
    int from = chance.nextInt(NOTE.length() - 1);
    return new Span(from, Math.min(NOTE.length(), from + 1 + chance.nextInt(30)));
  }
}
