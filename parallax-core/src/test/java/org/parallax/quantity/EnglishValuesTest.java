package org.parallax.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.quantity.Mention.FromTo;

class EnglishValuesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Output rose 5.2% on the year.                 | 5.2 percent «5.2%»
          Output rose 5.2 per cent on the year.         | 5.2 percent «5.2 per cent»
          Rates went up by 25 basis points.             | 25 bp «25 basis points»
          Rates went up by 0.5 percentage points.       | 0.5 pp «0.5 percentage points»
          The margin narrowed 1.2pp.                    | 1.2 pp «1.2pp»
          The town counts 1,234.5 tonnes.               | 1234.5 tonne «1,234.5 tonnes»
          It wrote 1.234.567,8 in the German way.       | 1234567.8 unknown «1.234.567,8»
          It wrote 1 234 567 in the French way.         | 1234567 unknown «1 234 567»
          Around twenty-three plants shut.              | ~ 23 plants «twenty-three plants»
          It took two and a half years.                 | 2.5 year «two and a half years»
          One hundred and six mayors signed.            | 106 mayors «One hundred and six mayors»
          Two-thirds of shops agreed.                   | 0.6667 ratio «Two-thirds»
          One in five graduates waits.                  | 0.2 ratio «One in five»
          A quarter of a percentage point was cut.      | 0.25 pp «A quarter of a percentage point»
          A quarter-point cut, a half-point rise.       | 0.25 pp «A quarter-point»; 0.5 pp «a half-point»
          Two-thirds of one percent stayed.             | 0.6667 percent «Two-thirds of one percent»
          Three quarters of a mile, half a tonne.       | 0.75 mile «Three quarters of a mile»; 0.5 tonne «half a tonne»
          It stood at a percentage of 5.2 then.         | 5.2 percent «percentage of 5.2»
          What percentage of 10 firms was it?           | 10 firms «10 firms»
          Twenty-one of the firms left.                 | 21 unknown «Twenty-one»
          Half a million people moved.                  | 500000 people «Half a million people»
          Sales doubled.                                | 2 ratio «doubled»
          Sales rose threefold.                         | 3 ratio «threefold»
          Sales were 2.5 times as high.                 | 2.5 ratio «2.5 times»
          Two or three dozen lenders failed.            | 24..36 lenders «Two or three dozen lenders»
          A fall of −3.2% was seen.                     | -3.2 percent «−3.2%»
          The decade-old fund lasted three decades.     | 30 year «three decades»
          Some 40+ cities joined.                       | >= 40 cities «40+ cities»
          3.2 million new jobs were added.              | 3200000 jobs «3.2 million new jobs»
          """)
  void everyFormIsRead(String text, String values) {
    assertThat(Reading.values("en", text)).isEqualTo(values);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          It raised US$330.2bn.                   | 330200000000 USD «US$330.2bn»
          It raised HK$40m.                       | 40000000 HKD «HK$40m»
          It raised RMB 3.1trn.                   | 3100000000000 CNY «RMB 3.1trn»
          It spends 3.1 trillion yuan a year.     | 3100000000000 CNY/year «3.1 trillion yuan a year»
          The deficit is 4% of GDP.               | 4 percent/gdp «4% of GDP»
          It lost -$2.5 million.                  | -2500000 USD «-$2.5 million»
          It costs $3–4bn.                        | 3000000000..4000000000 USD «$3–4bn»
          It costs 12 cents.                      | 0.12 USD «12 cents»
          It raised $US55,931.                    | 55931 USD «$US55,931»
          It makes 75 USD million.                | 75000000 USD «75 USD million»
          It costs two dollars and ten cents.     | 2.1 USD «two dollars and ten cents»
          Output is 34 trillion yuan of GDP.      | 34000000000000 CNY «34 trillion yuan»
          It costs ¥500.                          | 500 unknown_currency «¥500»
          """)
  void moneyHasItsCurrency(String text, String values) {
    assertThat(Reading.values("en", text)).isEqualTo(values);
  }

  @Test
  void aSharedCurrencySignIsSettledByTheOtherWordsOfTheText() {
    assertThat(Reading.values("en", "It costs ¥500; a yuan buys little."))
        .startsWith("500 CNY «¥500»");
    assertThat(Reading.values("en", "It costs ¥500; the yen fell.")).startsWith("500 JPY «¥500»");
    assertThat(Reading.values("en", "It costs ¥500; yen and yuan fell."))
        .startsWith("500 unknown_currency «¥500»");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          More than 8% left.                      | > 8 percent «8%»
          At least 8% left.                       | >= 8 percent «8%»
          Fewer than 800 clerks left.             | < 800 clerks «800 clerks»
          Up to 700 contract workers left.        | <= 700 workers «700 contract workers»
          Nearly 3,200 employees left.            | ~ 3200 employees «3,200 employees»
          3% or more left.                        | >= 3 percent «3%»
          Between 3 and 4 percent left.           | 3..4 percent «3 and 4 percent»
          More than 3% but less than 4% left.     | 3..4 percent «3% but less than 4%»
          It pays $48,000 to $90,000 a year.      | 48000..90000 USD/year «$48,000 to $90,000 a year»
          Sub-5% growth came.                     | < 5 percent «5%»
          It picked up to 8.5 percent.            | 8.5 percent «8.5 percent»
          From about 14–18 tonnes.                | 14..18 tonne «14–18 tonnes»
          3–4 % left.                             | 3..4 percent «3–4 %»
          3% to 4% left.                          | 3..4 percent «3% to 4%»
          Tens of billions of dollars left.       | 10000000000..100000000000 USD «Tens of billions of dollars»
          """)
  void comparatorsAndRangesAreRead(String text, String values) {
    assertThat(Reading.values("en", text)).isEqualTo(values);
  }

  @Test
  void fromAndToAreTwoEndsOfAMovementWithOneUnit() {
    var values =
        Reading.scan("en", "Orders rose from 3 to 4 million units.").stream()
            .map(Mention.Value.class::cast)
            .toList();

    assertThat(values).extracting(Mention.Value::fromTo).containsExactly(FromTo.FROM, FromTo.TO);
    assertThat(values.getFirst().quantity().point()).isEqualByComparingTo("3000000");
  }

  @Test
  void aChangeAndTheLevelItLedToAreNoRange() {
    assertThat(Reading.values("en", "The share rose 18 cents to $23.50."))
        .isEqualTo("0.18 USD «18 cents»; 23.5 USD «$23.50»");
  }

  @Test
  void theCueStandsOutsideTheValue() {
    String text = "Well over 40 million users joined.";
    Mention.Value value = Reading.only("en", text);
    Mention.Cue cue = java.util.Objects.requireNonNull(value.cue());

    assertThat(text.substring(cue.start(), cue.end())).isEqualTo("Well over");
    assertThat(text.substring(value.valueStart(), value.valueEnd())).isEqualTo("40 million");
    assertThat(value.noun()).isEqualTo("users");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The 5G network grew.                | name «5G»
          GPT-4 and Covid-19 came.            | name «GPT-4»; name «Covid-19»
          The CSI 300 fell.                   | name «CSI 300»
          They drive the Modelo 3 today.      | name «3»
          See section 4 and page 12.          | label «section 4»; label «page 12»
          It grew, they say [3][4, 5].        | citation «[3]»; citation «[4, 5]»
          Call +82 2 1234 5678 at 10:30.      | phone «+82 2 1234 5678»; clock «10:30»
          See https://a.example/2025?b=3 now. | link «https://a.example/2025?b=3»
          Version 3.1.4 is out.               | version «3.1.4»
          He came 10th and then third.        | ordinal «10th»; ordinal «third»
          """)
  void digitsThatAreNoValuesSayWhatTheyAre(String text, String others) {
    assertThat(Reading.values("en", text)).isEmpty();
    assertThat(Reading.others("en", text)).isEqualTo(others);
  }

  @Test
  void aListNumberIsNoValue() {
    assertThat(Reading.others("en", "1. Prices\n2) Wages"))
        .isEqualTo("list_number «1»; list_number «2»");
  }

  @Test
  void percentAndPercentagePointsAreNeverOneUnit() {
    assertThat(Reading.quantity("en", "up 1.5 percentage points").unit())
        .isNotEqualTo(Reading.quantity("en", "up 1.5 percent").unit());
  }

  @Test
  void aYearIsNoValueButAYearLikeCountIs() {
    assertThat(Reading.values("en", "It grew in 2024.")).isEmpty();
    assertThat(Reading.values("en", "2,000 people came.")).isEqualTo("2000 people «2,000 people»");
    assertThat(Reading.values("en", "2000 people came.")).isEqualTo("2000 people «2000 people»");
    assertThat(Reading.values("en", "More than 2000 came.")).isEqualTo("> 2000 unknown «2000»");
  }

  @Test
  void hoursAreNoPenceAndAMarchBehindADayIsNoVerb() {
    assertThat(Reading.values("en", "It opens at 8 p.m. and costs 40p."))
        .isEqualTo("0.4 GBP «40p»");
    assertThat(Reading.values("en", "He said on 3 March that it rose 5%."))
        .isEqualTo("5 percent «5%»");
  }

  @Test
  void aNounIsCountedBehindNamesAndInAnyPlural() {
    assertThat(Reading.values("en", "It keeps 900 Type 4 wagons and 30 Ford and Tata lorries."))
        .isEqualTo("900 wagons «900 Type 4 wagons»; 30 lorries «30 Ford and Tata lorries»");
    assertThat(Reading.values("en", "Some 60 fishermen took 3,000 taxis."))
        .isEqualTo("~ 60 fishermen «60 fishermen»; 3000 taxis «3,000 taxis»");
    assertThat(Reading.values("en", "It runs 20 overseas depots; 300 workers overseas agreed."))
        .isEqualTo("20 depots «20 overseas depots»; 300 workers «300 workers»");
    assertThat(Reading.values("en", "The team won by 1 thanks to Ana.")).isEqualTo("1 unknown «1»");
  }

  @Test
  void anAlternativeMayBeStressed() {
    assertThat(Reading.values("en", "It needs 300 or even 400 tonnes."))
        .isEqualTo("300..400 tonne «300 or even 400 tonnes»");
  }

  @Test
  void aPowerOfTenMayHaveLostItsSuperscript() {
    assertThat(Reading.values("en", "A gap of 1.2×10\u22123 metres was left."))
        .isEqualTo("0.0012 metre «1.2×10\u22123 metres»");
  }

  @Test
  void aTimeTakenIsNoValue() {
    assertThat(Reading.values("en", "The rower took 2:04.5 this time.")).isEmpty();
  }
}
