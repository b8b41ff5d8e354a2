package org.parallax.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parallax.check.StandardCheckerTest.CHECKER;
import static org.parallax.check.StandardCheckerTest.LINKER;
import static org.parallax.check.StandardCheckerTest.evidence;
import static org.parallax.check.StandardCheckerTest.only;
import static org.parallax.check.StandardCheckerTest.then;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.parallax.claim.ClaimKind;
import org.parallax.provenance.Grade;
import org.parallax.quantity.EconUnit;

/// Verdicts on figures that were revised, or of which only a later copy is at hand. American
/// payrolls of July 2016: 255,000 on 5 August, 275,000 on 2 September, 252,000 from 7 October on.
class VintageVerdictsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 10, 7);

  private static ClaimMaker payrolls(String jobs) {
    return ClaimMaker.of("nonfarm payroll gain")
        .value(jobs, EconUnit.count("jobs"), ClaimKind.COUNT)
        .in("2016-07")
        .at("US");
  }

  private static ClaimMaker unemployment(String percent) {
    return ClaimMaker.of("unemployment rate").percent(percent).in("2025-11").at("US");
  }

  private static Judgement undated(ClaimMaker maker) {
    List<Judgement> judged = CHECKER.checkUndated(LINKER.link(maker.make()), TODAY);
    assertThat(judged).hasSize(1);
    return judged.getFirst();
  }

  @Test
  void theFirstPrintInATextWithoutADateIsSupportedAndToldAsRevised() {
    Judgement judged = undated(payrolls("255000"));
    assertThat(judged.verdict()).isEqualTo(Verdict.SUPPORTED);
    assertThat(judged.message()).endsWith("Since revised to 252000 jobs.");
    assertThat(evidence(judged).differences())
        .anyMatch(d -> d.startsWith("The text carries no date; read as published by 5 August"));
    assertThat(then(judged).knownFrom()).isEqualTo(LocalDate.of(2016, 8, 5));
    assertThat(Objects.requireNonNull(evidence(judged).now()).change()).isEqualTo("revised");
    assertThat(Objects.requireNonNull(evidence(judged).now()).verdict())
        .isEqualTo(Verdict.CONTRADICTED);
  }

  @Test
  void anIntermediatePrintIsSupportedTooAndTodaysFigureNeedsNoOther() {
    assertThat(undated(payrolls("275000")).verdict()).isEqualTo(Verdict.SUPPORTED);
    Judgement now = undated(payrolls("252000"));
    assertThat(now.verdict()).isEqualTo(Verdict.SUPPORTED);
    assertThat(evidence(now).differences()).noneMatch(d -> d.contains("carries no date"));
  }

  @Test
  void aNumberThatWasNeverPrintedStaysContradictedWithoutADate() {
    assertThat(undated(payrolls("265000")).verdict()).isEqualTo(Verdict.CONTRADICTED);
  }

  @Test
  void aDatedTextWithAFigureThatWasRevisedBeforeIsContradictedAndToldWhy() {
    Judgement judged = only(payrolls("255000"), LocalDate.of(2016, 11, 20));
    assertThat(judged.verdict()).isEqualTo(Verdict.CONTRADICTED);
    assertThat(judged.message())
        .endsWith("It is the figure as published by 5 August 2016, revised by 7 October 2016.");
  }

  @Test
  void aFigureDatedByACopyIsGradeB() {
    Judgement judged = only(unemployment("4.6"), TODAY);
    assertThat(judged.verdict()).isEqualTo(Verdict.SUPPORTED);
    assertThat(evidence(judged).grade()).isEqualTo(Grade.B);
    assertThat(then(judged).knownHow()).isEqualTo("inferred");
  }

  @Test
  void aTextThatIsOlderThanTheOnlyCopyIsSupportedByItButNeverContradicted() {
    LocalDate before = LocalDate.of(2025, 12, 20);
    Judgement right = only(unemployment("4.6"), before);
    assertThat(right.verdict()).isEqualTo(Verdict.SUPPORTED);
    assertThat(right.message()).contains("as known by 31 December 2025");
    assertThat(evidence(right).differences()).anyMatch(d -> d.contains("of a later copy"));
    Judgement other = only(unemployment("4.9"), before);
    assertThat(other.reason()).isEqualTo(Reason.VINTAGE_MISSING);
    assertThat(other.message()).contains("only in a copy of 31 December 2025");
  }

  @Test
  void aStaleSeriesWarnsUnderWhateverItDecides() {
    ClaimMaker right = ClaimMaker.of("retail sales").grew("3.0").in("2024-11");
    ClaimMaker wrong = ClaimMaker.of("retail sales").grew("3.4").in("2024-11");
    for (ClaimMaker maker : List.of(right, wrong)) {
      assertThat(evidence(only(maker, LocalDate.of(2024, 12, 20))).stale()).isNull();
      assertThat(Objects.requireNonNull(evidence(only(maker, LocalDate.of(2029, 1, 1))).stale()))
          .satisfies(stale -> assertThat(stale.message()).contains("the next was due by"));
    }
  }

  @Test
  void aBareNumberCountsWhatItsSubjectNames() {
    ClaimMaker bare =
        ClaimMaker.of("nonfarm payroll gain")
            .value("255000", EconUnit.count("unknown"), ClaimKind.COUNT)
            .in("2016-07")
            .at("US");
    assertThat(only(bare, LocalDate.of(2016, 8, 20)).verdict()).isEqualTo(Verdict.SUPPORTED);
    ClaimMaker people =
        ClaimMaker.of("nonfarm payroll gain")
            .value("255000", EconUnit.count("people"), ClaimKind.COUNT)
            .in("2016-07")
            .at("US");
    assertThat(only(people, LocalDate.of(2016, 8, 20)).verdict()).isEqualTo(Verdict.SUPPORTED);
    ClaimMaker companies =
        ClaimMaker.of("nonfarm payroll gain")
            .value("255000", EconUnit.count("companies"), ClaimKind.COUNT)
            .in("2016-07")
            .at("US");
    assertThat(only(companies, LocalDate.of(2016, 8, 20)).reason())
        .isEqualTo(Reason.DEFINITION_MISMATCH);
  }
}
