package org.parallax.check.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.parallax.check.Identity;
import org.parallax.check.Identity.Kind;
import org.parallax.check.Identity.Result;

/// The guards as claims.md sets them: numbers shuffled within their units hardly ever add up by
/// chance, and one number moved beyond its interval is always flagged.
class GuardsTest {

  /// Parts, and then their total in the wording of a note.
  private static final List<String> SUMS =
      List.of(
          "The bank lent %s billion yuan to firms, %s billion yuan to households and %s billion yuan"
              + " to towns, together %s billion yuan.",
          "The fund put %s billion yuan into chips, %s billion yuan into robots and %s billion yuan"
              + " into software, a total of %s billion yuan.",
          "Plant one cost %s billion yuan, plant two %s billion yuan and plant three %s billion"
              + " yuan, %s billion yuan in all.",
          "一期%s亿元、二期%s亿元、三期%s亿元，三期合计%s亿元。",
          "1공장은 %s억 위안, 2공장은 %s억 위안, 3공장은 %s억 위안으로 합계 %s억 위안이다.");

  private static final int ROUNDS = 60;
  private static final int SHUFFLES = 2_000;

  private static String fill(String text, List<String> numbers) {
    String filled = text;
    for (String number : numbers) {
      filled = filled.replaceFirst("%s", number);
    }
    return filled;
  }

  private static String tenths(int value) {
    return value / 10 + "." + value % 10;
  }

  private static List<Identity> sums(String text) {
    return ReadNote.of(text).identities().stream()
        .filter(i -> i.kind() == Kind.SUM_OF_PARTS)
        .toList();
  }

  @Test
  void aNumberMovedBeyondItsIntervalIsAlwaysFlagged() {
    Random random = new Random(20261121);
    for (int round = 0; round < ROUNDS; round++) {
      String text = SUMS.get(round % SUMS.size());
      List<Integer> parts = parts(random, 3);
      parts.add(parts.stream().mapToInt(Integer::intValue).sum());
      String sound = fill(text, parts.stream().map(GuardsTest::tenths).toList());
      assertThat(sums(sound))
          .as(sound)
          .singleElement()
          .satisfies(sum -> assertThat(sum.result()).isEqualTo(Result.CONSISTENT));
      int moved = random.nextInt(parts.size());
      int by = (3 + random.nextInt(40)) * (random.nextBoolean() ? 1 : -1);
      parts.set(moved, parts.get(moved) + by);
      String mutant = fill(text, parts.stream().map(GuardsTest::tenths).toList());
      assertThat(sums(mutant))
          .as(mutant)
          .singleElement()
          .satisfies(sum -> assertThat(sum.result()).isEqualTo(Result.INCONSISTENT));
    }
  }

  @Test
  void shuffledNumbersHardlyEverAddUp() {
    Random random = new Random(11);
    StringBuilder note = new StringBuilder();
    List<String> right = new ArrayList<>();
    for (String text : SUMS) {
      List<Integer> parts = parts(random, 3);
      parts.add(parts.stream().mapToInt(Integer::intValue).sum());
      parts.forEach(part -> right.add(tenths(part)));
      note.append(text).append("\n\n");
    }
    int byChance = 0;
    for (int i = 0; i < SHUFFLES; i++) {
      List<String> shuffled = new ArrayList<>(right);
      Collections.shuffle(shuffled, random);
      boolean adds =
          sums(fill(note.toString(), shuffled)).stream()
              .anyMatch(sum -> sum.result() == Result.CONSISTENT);
      byChance += adds ? 1 : 0;
    }
    assertThat(byChance).isLessThan(SHUFFLES / 100);
  }

  private static List<Integer> parts(Random random, int count) {
    List<Integer> parts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      parts.add(101 + random.nextInt(900));
    }
    return parts;
  }
}
