package org.parallax.workbench.page;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.parallax.audit.AuditReport;
import org.parallax.audit.Finding;
import org.parallax.check.Identity;
import org.parallax.check.Reason;
import org.parallax.check.Verdict;
import org.parallax.claim.Direction;
import org.parallax.document.DamageKind;
import org.parallax.document.DocumentKind;
import org.parallax.document.Language;
import org.parallax.document.ZoneKind;
import org.parallax.provenance.Derivation;
import org.parallax.provenance.Grade;
import org.parallax.provenance.Origin;
import org.parallax.quantity.Interval;

/// Audits of invented notes with one finding of every kind.
public final class SampleAudit {
  private SampleAudit() {}

  /// {@return an English note with a finding of every verdict}
  public static AuditReport english() {
    SampleNote note =
        new SampleNote("strong-trade-weak-tills.txt", Language.ENGLISH)
            .by("Harbour Street Research", DocumentKind.BANK_REPORT, SampleFigures.AS_OF);
    note.line(ZoneKind.TITLE, 1, "Strong trade, weak tills: what the November figures leave out");
    note.line(ZoneKind.BYLINE, 0, "Harbour Street Research, 20 December 2024");
    note.block()
        .sentence("The year ends as it began, with two economies under one name.")
        .opinion();
    note.sentence("Trade was strong. , a third more than the year before, and freight followed.")
        .damaged(
            ". , a third more",
            DamageKind.LOST_TEXT,
            "A clause begins with a comma: the words before it were lost, most likely a link.");
    note.sentence("Retail sales grew 3.0 % in November from a year before.");
    note.claim(SampleFigures.change(note, "c1", "3.0 %", "3.0", Direction.UP, "demand.retail"));
    note.found(
        Finding.Type.SERIES,
        Verdict.SUPPORTED,
        null,
        "3.0 % agrees with the statistics office's figure as known by 20 December 2024 (nominal,"
            + " y/y).",
        "3.0 %",
        List.of("c1"),
        SampleFigures.evidence(
            "XX.RETAIL.YOY.M",
            "Retail sales of consumer goods, nominal, y/y",
            "3.0",
            "3.1",
            interval("2.95", "3.05"),
            Verdict.SUPPORTED),
        "",
        leaf("d1", "3.0", note, "3.0 %"));
    note.found(
        Finding.Type.COMPLETENESS,
        null,
        Reason.DEFINITION_DROPPED,
        "The note does not say whether it is nominal or real.",
        "3.0 %",
        List.of("c1"),
        null,
        "the definition used by the source",
        null);
    note.sentence(
        "Industrial output, on the other hand, rose by 6.8 %, the fastest pace of the autumn,"
            + " while producer prices fell by about 2.5 %.");
    note.claim(SampleFigures.change(note, "c2", "6.8 %", "6.8", Direction.UP, "industry.output"));
    note.claim(
        SampleFigures.change(note, "c3", "2.5 %", "2.5", Direction.DOWN, "prices.ppi.inflation"));
    note.found(
        Finding.Type.SERIES,
        Verdict.CONTRADICTED,
        null,
        "The note says 6.8 %; the figure known by 20 December 2024 was 5.4 %, and it has not been"
            + " revised since.",
        "6.8 %",
        List.of("c2"),
        SampleFigures.evidence(
            "XX.INDUSTRY.OUTPUT.YOY.M",
            "Industrial output, real, y/y",
            "5.4",
            null,
            interval("6.75", "6.85"),
            Verdict.CONTRADICTED),
        "",
        leaf("d2", "6.8", note, "6.8 %"));
    note.found(
        Finding.Type.SERIES,
        Verdict.SUPPORTED_LOOSELY,
        null,
        "About 2.5 % is within one unit of the last digit of −2.5 %.",
        "2.5 %",
        List.of("c3"),
        SampleFigures.evidence(
            "XX.PRICES.PPI.YOY.M",
            "Producer prices, y/y",
            "-2.5",
            null,
            interval("-2.6", "-2.4"),
            Verdict.SUPPORTED_LOOSELY),
        "",
        leaf("d3", "2.5", note, "2.5 %"));
    note.paragraph();
    note.line(ZoneKind.HEADING, 2, "Branches and jobs");
    note.block()
        .sentence("Of the 65,900 branches that banks kept open, about 42 % stood in small towns.");
    note.found(
        Finding.Type.SERIES,
        Verdict.NOT_CHECKABLE,
        Reason.NO_SERIES,
        "No official series counts bank branches by size of town.",
        "42 %",
        List.of(),
        null,
        "a register of branches with the population of their town",
        null);
    note.sentence("Of these, 18.2 % (about 12 thousand) and another 24.1 % are due to close [3].");
    note.found(
        Finding.Type.ARITHMETIC,
        Verdict.INCONSISTENT,
        null,
        "18.2 % of 65,900 is 11,994, but 18.2 % of the 42 % in small towns is 5,037, not 12"
            + " thousand.",
        "12 thousand",
        List.of("c4", "c5"),
        null,
        "the figures in the author's source",
        leaf("d4", "12 thousand", note, "12 thousand"));
    note.identity(
        new Identity(
            "i1",
            Identity.Kind.IMPLIED_BASE,
            List.of("c4", "c5"),
            "12,000 ÷ 18.2 % = 65,934  [63,014, 68,871]",
            Identity.Result.INCONSISTENT,
            new BigDecimal("65934"),
            "branches",
            interval("63014", "68871"),
            null,
            "18.2 % of 65,900 is 11,994, but 18.2 % of the 42 % in small towns is 5,037, not 12"
                + " thousand.",
            null));
    note.sentence("Surveys show that the young have stopped looking, at 17.1 % or 16.1 %.");
    note.found(
        Finding.Type.SERIES,
        Verdict.MIXED,
        null,
        "17.1 % is October's figure, 16.1 % November's; the sentence gives both for one month.",
        "17.1 % or 16.1 %",
        List.of(),
        null,
        "the month meant",
        null);
    note.found(
        Finding.Type.ATTRIBUTION,
        null,
        null,
        "\"Surveys show\" invokes a source without naming it.",
        "Surveys show",
        List.of(),
        null,
        "the name and date of the source",
        null);
    note.paragraph();
    note.line(ZoneKind.LIST_ITEM, 1, "Growth next year will be at least 5 %, we expect.");
    note.found(
        Finding.Type.FORECAST,
        Verdict.NOT_CHECKABLE,
        Reason.FUTURE,
        "A forecast for 2025: it can be resolved when the year's growth is published.",
        "5 %",
        List.of(),
        null,
        "the figure for 2025, due in January 2026",
        null);
    note.line(
        ZoneKind.LIST_ITEM, 1, "Confidence, in our view, follows prices and not the reverse.");
    note.opinion();
    note.line(ZoneKind.CAPTION, 0, "Chart 2 shows the two lines parting.");
    note.line(ZoneKind.ABOUT, 0, "This note is for information only.");
    return note.report();
  }

  /// {@return a Chinese note}
  public static AuditReport chinese() {
    SampleNote note =
        new SampleNote("消费回暖了吗.txt", Language.CHINESE)
            .by("江边观察", DocumentKind.NEWSLETTER, LocalDate.of(2024, 12, 18));
    note.line(ZoneKind.TITLE, 1, "消费回暖了吗？");
    note.block().sentence("11月社会消费品零售总额同比增长3.0%，高于市场的悲观预期。");
    note.claim(SampleFigures.change(note, "z1", "3.0%", "3.0", Direction.UP, "demand.retail"));
    note.found(
        Finding.Type.SERIES,
        Verdict.SUPPORTED,
        null,
        "3.0 % agrees with the figure as known then.",
        "3.0%",
        List.of("z1"),
        SampleFigures.evidence(
            "XX.RETAIL.YOY.M",
            "社会消费品零售总额，名义，同比",
            "3.0",
            null,
            interval("2.95", "3.05"),
            Verdict.SUPPORTED),
        "",
        leaf("dz1", "3.0", note, "3.0%"));
    note.sentence("我们认为，“真正的”拐点还没有到来。").opinion();
    note.sentence("青年失业率约为两成，这一数字不含在校学生。");
    note.found(
        Finding.Type.SERIES,
        Verdict.NOT_CHECKABLE,
        Reason.PERIOD_UNSTATED,
        "The note does not say for which period.",
        "两成",
        List.of(),
        null,
        "the month, quarter or year",
        null);
    note.paragraph();
    return note.report();
  }

  /// {@return a note that tries to be a page}
  public static AuditReport hostile() {
    SampleNote note =
        new SampleNote("<img src=x onerror=alert(1)>.html", Language.ENGLISH)
            .by("\"><script>alert(2)</script>", DocumentKind.BLOG, SampleFigures.AS_OF);
    note.line(ZoneKind.TITLE, 1, "<script>document.title='owned'</script>");
    note.block()
        .sentence("Sales \"><svg onload=alert(3)> grew 9 % <b onmouseover=alert(4)>fast</b>.");
    note.found(
        Finding.Type.SERIES,
        Verdict.CONTRADICTED,
        null,
        "<script>alert(5)</script> said 3 %.",
        "9 %",
        List.of(),
        null,
        "javascript:alert(6)",
        null);
    note.paragraph();
    return note.report();
  }

  private static Derivation leaf(String id, String value, SampleNote note, String words) {
    var span = note.at(words);
    var hash = org.parallax.provenance.ContentHash.of(id);
    return Derivation.leaf(
        id,
        "the note's words",
        value,
        "percent",
        "read from the text",
        new Origin.TextSpan(
            "strong-trade-weak-tills.txt", hash, hash, span.start(), span.end(), words),
        Grade.B);
  }

  private static Interval interval(String lo, String hi) {
    return Interval.of(new BigDecimal(lo), new BigDecimal(hi));
  }
}
