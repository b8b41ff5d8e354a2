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
          en | It owes MEUR 75, 20 KGBP, US$bn 3 and EUR mn 4.    | 75000000 EUR «MEUR 75»; 20000 GBP «20 KGBP»; 3000000000 USD «US$bn 3»; 4000000 EUR «EUR mn 4»
          en | A musd 5 is no code.                               | 5 unknown «5»
          en | He paid 12 euros 40, she nine dollars thirty.       | 12.4 EUR «12 euros 40»; 9.3 USD «nine dollars thirty»
          en | He paid 12 euros 40 clerks and 12 euros 2024.      | 12 EUR «12 euros»; 40 clerks «40 clerks»; 12 EUR «12 euros»
          en | It costs 7 yuan 5 jiao, or 3 roubles 20 kopecks.   | 7.5 CNY «7 yuan 5 jiao»; 3.2 RUB «3 roubles 20 kopecks»
          en | Two 20 $ notes, one $5 note.                       | 2 unknown «Two»; 20 USD «20 $»; 1 unknown «one»; 5 USD «$5»
          en | A J$40 fare, 3 emirati dirhams, 2 czech crowns.    | 40 JMD «J$40»; 3 AED «3 emirati dirhams»; 2 CZK «2 czech crowns»
          en | He is 6 feet and 3 inches, she 5'6", it 4 ft 9 in. | 6.25 foot «6 feet and 3 inches»; 5.5 foot «5'6"»; 4.75 foot «4 ft 9 in»
          en | He said "it grew 10" and "it fell 5".              | 10 unknown «10»; 5 unknown «5»
          en | It needs a 55" screen, 20 [kg] and 8 (km).         | 55 inch «55"»; 20 kilogram «20 [kg]»; 8 kilometre «8 (km)»
          en | A wall 12 m long and 3 t of it; 4 m people saw it. | 12 metre «12 m»; 3 tonne «3 t»; 4 people «4 m people»
          en | A 250g loaf on a 5g network, see 7 L-202.          | 250 gram «250g»; 7 unknown «7»; 202 unknown «202»
          en | It runs 40 cm/min, 3 t/ha and 9 feet per second.   | 40 centimetre/minute «40 cm/min»; 3 tonne/hectare «3 t/ha»; 9 foot/second «9 feet per second»
          en | Oil at $80 a barrel, half a barrel lost.           | 80 USD/barrel «$80 a barrel»; 0.5 barrel «half a barrel»
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
