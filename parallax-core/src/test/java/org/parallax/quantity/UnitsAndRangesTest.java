package org.parallax.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitsAndRangesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | It paid 30 laris, 40 kazakhstani tenge and GEL 50. | 30 GEL «30 laris»; 40 KZT «40 kazakhstani tenge»; 50 GEL «GEL 50»
          en | Try 5 of all 6.                                    | 5 unknown «5»; 6 unknown «6»
          en | It holds 12 cubic yards and 3 gigabits.            | 12 cubic_yard «12 cubic yards»; 3 gigabit «3 gigabits»
          zh | 价值40哈萨克斯坦坚戈和7加仑                        | 40 KZT «40哈萨克斯坦坚戈»; 7 gallon «7加仑»
          zh | 两米半长，十六斤半重                               | 2.5 metre «两米半»; 16.5 jin «十六斤半»
          ko | 100 조지아 라리와 7갤런과 9비트                    | 100 GEL «100 조지아 라리»; 7 gallon «7갤런»; 9 bit «9비트»
          en | Scores above 900 and below 1200 count.             | 900..1200 unknown «900 and below 1200»
          zh | 大于三十的同时小于等于五十                         | 30..50 unknown «三十的同时小于等于五十»
          ko | 점수는 300과 같거나 그보다 많다                    | >= 300 unknown «300»
          ko | 점수는 300보다 높거나 비슷하다                     | > 300 unknown «300»
          """)
  void worldCurrenciesUnitsAndBoundsThatFaceEachOther(String language, String text, String values) {
    assertThat(Reading.values(language, text)).isEqualTo(values);
  }

  @Test
  void everyCurrencyThatACountryUsesHasANameInEveryLanguage() {
    Set<String> missing = new TreeSet<>();
    for (String language : new String[] {"en", "zh", "ko"}) {
      Lexicon lexicon = Lexicon.load(language);
      for (String country : Locale.getISOCountries()) {
        Currency currency = Currency.getInstance(Locale.of("", country));
        if (currency != null && !isNamed(language, lexicon, currency)) {
          missing.add(language + " " + currency.getCurrencyCode());
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  private static boolean isNamed(String language, Lexicon lexicon, Currency currency) {
    String name = currency.getDisplayName(Locale.of(language)).toLowerCase(Locale.ROOT);
    Entry entry = lexicon.find(name.replaceAll("\\s*[(（].*?[)）]", "").replace('-', ' '));
    return entry != null && (entry.is(SenseKind.CURRENCY) || entry.is(SenseKind.CURRENCY_BEFORE));
  }
}
