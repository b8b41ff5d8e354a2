package org.parallax.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// The language of short texts in Latin letters.
class LanguagesTest {
  private final Languages languages = new Languages();

  private Language of(String text) {
    return languages.of(text, 0, text.length(), Language.UNKNOWN);
  }

  @Test
  void aRowOfPricesIsEnglish() {
    assertThat(of("Alpha rose 3 sen to RM12, Beta added 2 sen to RM5, Gamma gained 1 sen to RM9."))
        .isEqualTo(Language.ENGLISH);
    assertThat(of("AI models, AI chips, AI grids: what buyers weigh")).isEqualTo(Language.ENGLISH);
  }

  @Test
  void oneWordSaidOftenTellsOfNoLanguage() {
    assertThat(of("Oraz Steel opens Oraz Harbour; Oraz Foods buys mills"))
        .isEqualTo(Language.ENGLISH);
  }

  @Test
  void otherLanguagesAreStillTold() {
    assertThat(of("Ceny wzrosły, ale nie tak jak przez ostatni rok, oraz są niższe dla miast."))
        .isEqualTo(new Language("pl"));
    assertThat(of("I prezzi sono cresciuti anche nel nord, ma non come dalla primavera del 2020."))
        .isEqualTo(new Language("it"));
  }
}
