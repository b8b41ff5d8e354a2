package org.parallax.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.parallax.quantity.Period;

/// What a Chinese sentence takes from those before it. The notes are of 21 November 2025.
class ChineseContextTest {

  @Test
  void aPeriodToldInPassingFramesNothingThatFollows() {
    List<Claim> claims = Notes.claims("9月CPI同比下降0.6%，8月为0.7%。PPI同比下降1.9%。");
    assertThat(claims.get(1).period()).isEqualTo(Period.ofMonth(2025, 8));
    assertThat(claims.getLast().period()).isEqualTo(Period.ofMonth(2025, 9));
  }

  @Test
  void theMonthItselfIsThatSpokenOfAndNotThatOfWriting() {
    List<Claim> claims = Notes.claims("9月末M2余额330万亿元。当月社会融资规模增量3.1万亿元。");
    assertThat(claims.getLast().period()).isEqualTo(Period.ofMonth(2025, 9));
  }

  @Test
  void aSentenceWithoutASubjectGoesOnWithTheOneBefore() {
    List<Claim> claims = Notes.claims("三季度国内生产总值同比增长4.6%。前三季度累计增长5.0%。");
    Claim last = claims.getLast();
    assertThat(Objects.requireNonNull(last.metric()).text()).isEqualTo("国内生产总值");
    assertThat(last.period()).isEqualTo(Period.months(2025, 1, 9));
  }

  @Test
  void newsOfFiguresSayOfWhenTheyAre() {
    List<Claim> claims = Notes.claims("十月的统计数据刚刚公布。居民消费价格同比上涨0.4%。");
    assertThat(claims.getFirst().period()).isEqualTo(Period.ofMonth(2025, 10));
  }

  @Test
  void whatHasNoTimeIsNotOfAYearLongPast() {
    List<Claim> claims = Notes.claims("2022年GDP增长2.8%。制造业PMI只有48.6。");
    assertThat(claims.getLast().periodHow()).isEqualTo(PeriodHow.DOCUMENT_DATE);
  }

  @Test
  void figuresOfTheMainlandInItsScriptAreChinas() {
    assertThat(Notes.claims("9月出口同比增长7.4%。").getFirst().place()).isEqualTo("CN");
    assertThat(Notes.claims("越南9月出口同比增长17%。").getFirst().place()).isEqualTo("VN");
  }

  @Test
  void ourCountryInATaiwaneseTextIsTaiwan() {
    List<Claim> claims = Notes.claims("台灣的失業率是3.3%。我國第三季經濟成長7.2%，對岸為4.6%。");
    assertThat(claims.get(1).place()).isEqualTo("TW");
    assertThat(claims.getLast().place()).isEqualTo("CN");
  }
}
