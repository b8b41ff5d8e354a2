package org.parallax.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.parallax.document.Damage;
import org.parallax.document.DamageKind;
import org.parallax.document.Document;
import org.parallax.document.Span;
import org.parallax.quantity.Period;

class StandardClaimExtractorTest {

  @Test
  void aQuoteIsTheTextAtItsOffsets() {
    String text = "🚀 Exports grew 8.3 % in September. 出口增长8.3%。 수출은 8.3% 늘었다.";
    for (Claim claim : Notes.claims(text)) {
      assertThat(claim.span().of(text)).isEqualTo(claim.quote());
      for (Claim.ValueSpan value : claim.values()) {
        assertThat(text.substring(value.start(), value.end())).isEqualTo(value.text());
        assertThat(claim.span().contains(new Span(value.start(), value.end()))).isTrue();
      }
    }
  }

  @Test
  void aFallIsNegativeAndTheLevelOfASlowingRateIsNot() {
    Claim fall = Notes.claims("Exports fell 3 % in October.").getFirst();
    Claim slower = Notes.claims("GDP growth slowed to 4.5 % in October.").getFirst();
    Claim decline = Notes.claims("10月PPI同比降幅收窄至2.1%。").getFirst();
    assertThat(signed(fall)).isEqualByComparingTo("-3");
    assertThat(signed(slower)).isEqualByComparingTo("4.5");
    assertThat(slower.direction()).isEqualTo(Direction.DOWN);
    assertThat(signed(decline)).isEqualByComparingTo("-2.1");
  }

  @Test
  void aMetricBesideAHoleIsLostAndNeverGuessed() {
    String text = "Last year the , grew 5.0 % in real terms.";
    Claim claim = withHole(text, "the ,").getFirst();
    assertThat(claim.metric()).isNull();
    assertThat(claim.gaps()).containsAnyOf(Gap.METRIC_LOST, Gap.SUBJECT_LOST);
  }

  @Test
  void aShareGivesItsWholeAndTheCountBesideIt() {
    List<Claim> claims =
        Notes.claims("18.2 % of branches (about 12 thousand) will be closed by 2027.");
    assertThat(claims).hasSize(2);
    assertThat(claims.getFirst().of()).isEqualTo("branches");
    assertThat(claims.getLast().kind()).isEqualTo(ClaimKind.COUNT);
    assertThat(Objects.requireNonNull(claims.getLast().quantity()).unit().code())
        .isEqualTo("branches");
  }

  @Test
  void everyFurtherPrintOfTheSameFigureNamesTheFirst() {
    List<Claim> claims = Notes.claims("Retail sales rose 3.7 % in July. ".repeat(3).strip());
    assertThat(claims).hasSize(3);
    assertThat(claims.getLast().sameAs()).containsExactly(claims.getFirst().id());
    assertThat(claims.getFirst().id()).hasSize(16).isNotEqualTo(claims.getLast().id());
  }

  @Test
  void aSentenceWithoutATimeTakesTheOneSpokenOfBefore() {
    List<Claim> claims =
        Notes.claims("GDP grew 5.2 % in the first half of 2025. Consumption rose 4.1 %.");
    assertThat(claims.getLast().period()).isEqualTo(Period.ofHalf(2025, 1));
    assertThat(claims.getLast().periodHow()).isEqualTo(PeriodHow.INFERRED);
  }

  @Test
  void aMonthThatIsNotOverYetIsLastYears() {
    Claim claim = Notes.claims("GDP grew 5.4 % in the fourth quarter.").getFirst();
    assertThat(claim.period()).isEqualTo(Period.ofQuarter(2024, 4));
  }

  @Test
  void namesIdiomsAndDiscourseAreNoValues() {
    assertThat(Notes.claims("One of the reasons is 5G; three factors matter, as Figure 2 shows."))
        .isEmpty();
  }

  @Test
  void anOpinionWithoutANumberIsTypedAsOne() {
    Claim claim = Notes.claims("We believe the market is overvalued.").getFirst();
    assertThat(claim.modality()).isEqualTo(Modality.OPINION);
    assertThat(claim.quantity()).isNull();
  }

  @Test
  void theSameNoteGivesTheSameClaims() {
    String text = "Exports grew 8.3 % in September, after 4.4 % in August. 出口增长8.3%。";
    assertThat(Notes.claims(text)).isEqualTo(Notes.claims(text));
  }

  private static BigDecimal signed(Claim claim) {
    return Objects.requireNonNull(Objects.requireNonNull(claim.signed()).point());
  }

  private static List<Claim> withHole(String text, String around) {
    Document d = Notes.document(text);
    int at = text.indexOf(around);
    var damage = Damage.of(DamageKind.LOST_TEXT, new Span(at, at + around.length()), "test");
    var damaged =
        new Document(
            d.file(),
            d.sha256(),
            d.mediaType(),
            d.text(),
            d.textHash(),
            d.language(),
            d.metadata(),
            d.zones(),
            d.sentences(),
            List.of(damage),
            d.remarks());
    return StandardClaimExtractor.create().extract(damaged);
  }
}
