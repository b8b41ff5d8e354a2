package org.parallax.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.document.Language;
import org.parallax.document.Span;

class UnsourcedCuesTest {
  private static final UnsourcedCues CUES = UnsourcedCues.load();

  private static @Nullable String cue(String language, String sentence) {
    Span found = CUES.find(sentence, new Span(0, sentence.length()), new Language(language));
    return found == null ? null : found.of(sentence).strip();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Market watchers note that the docks have gone quiet. | watchers note",
        "en | According to people familiar with the plan, two berths close. | According to people familiar",
        "en | But traders now fear a second cut. | traders now fear",
        "zh | 不少从业者指出，码头要关两个泊位。 | 从业者",
        "zh | 但多家外资券商的分析师预计，运费还要跌。 | 券商",
        "zh | 聽說年底要加租。 | 聽說",
        "zh | 目前業界估計，空置率超過三成。 | 業界",
        "ko | 그러나 일부 이코노미스트는 운임이 더 내릴 것으로 전망합니다. | 이코노미스트는",
        "ko | 최근 조사에 따르면 선주 절반이 배를 판다. | 조사에 따르면",
        "ko | 업계에서는 배를 더 판다는 얘기도 들린다. | 업계에서는",
      })
  void aSourceThatNobodyCouldAskIsTold(String language, String sentence, String expected) {
    assertThat(cue(language, sentence)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Analysts at Quay Bank note that the docks have gone quiet.",
        "en | The harbour's economists expect two berths to close.",
        "zh | 青浦银行分析师认为，运费还要跌。",
        "zh | 国家统计局调查显示，失业率上升。",
        "zh | 没有人说得清码头会怎样。",
        "zh | 外资机构“灰鲸”预计运费还要跌。",
        "ko | 통계청 조사에 따르면 실업률이 올랐다.",
        "ko | 한빛증권 애널리스트는 운임이 더 내릴 것으로 전망했다.",
      })
  void aNamedSourceIsNot(String language, String sentence) {
    assertThat(cue(language, sentence)).isNull();
  }
}
