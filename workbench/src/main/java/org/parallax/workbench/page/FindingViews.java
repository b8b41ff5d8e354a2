package org.parallax.workbench.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parallax.audit.AuditReport;
import org.parallax.audit.Finding;
import org.parallax.audit.SentenceAudit;
import org.parallax.check.Evidence;
import org.parallax.check.Identity;
import org.parallax.check.LinkedClaim;
import org.parallax.claim.Attribution;
import org.parallax.claim.Claim;
import org.parallax.claim.Direction;
import org.parallax.claim.Modality;
import org.parallax.provenance.Grade;
import org.parallax.quantity.ChangeBasis;
import org.parallax.quantity.Comparator;
import org.parallax.quantity.Interval;
import org.parallax.quantity.PriceBasis;
import org.parallax.quantity.Quantity;
import org.parallax.series.Staleness;
import org.parallax.workbench.page.FindingView.ClaimView;
import org.parallax.workbench.page.FindingView.EvidenceView;
import org.parallax.workbench.page.FindingView.KnownView;
import org.parallax.workbench.page.FindingView.Row;

/// Puts findings into words and figures.
final class FindingViews {
  private final AuditReport report;
  private final Messages words;
  private final Figures figures;
  private final Charts charts;
  private final Map<String, LinkedClaim> claims = new HashMap<>();
  private final Map<String, Identity> identities = new HashMap<>();
  private final Map<String, List<ReviewView>> reviews;
  private int number;

  FindingViews(AuditReport report, List<ReviewView> reviews, Charts charts, Messages words) {
    this.report = report;
    this.words = words;
    this.charts = charts;
    figures = new Figures(words);
    report.claims().forEach(claim -> claims.put(claim.claim().id(), claim));
    report.identities().forEach(one -> identities.put(key(one.claims(), one.message()), one));
    this.reviews = reviews.stream().collect(Collectors.groupingBy(ReviewView::finding));
  }

  /// {@return a sentence's findings: a claim is described at the first of them that is about it}
  List<FindingView> views(SentenceAudit sentence) {
    Set<String> told = new HashSet<>();
    return sentence.findings().stream().map(finding -> view(finding, told)).toList();
  }

  private FindingView view(Finding finding, Set<String> told) {
    List<ClaimView> shown = new ArrayList<>();
    Interval stated = null;
    for (String id : finding.claims()) {
      LinkedClaim claim = claims.get(id);
      if (claim != null) {
        if (told.add(id)) {
          shown.add(claim(claim));
        }
        Quantity quantity = claim.claim().signed();
        stated = quantity == null ? stated : quantity.stated();
      }
    }
    Identity identity = identities.get(key(finding.claims(), finding.message()));
    Evidence evidence = finding.evidence();
    number++;
    return new FindingView(
        finding.id(),
        number,
        words.text("type." + finding.type().json()),
        finding.verdict(),
        finding.reason() == null ? "" : words.name(finding.reason()),
        finding.message(),
        shown,
        evidence == null ? null : evidence(evidence, stated),
        identity == null ? "" : identity.formula(),
        finding.settles(),
        reviews.getOrDefault(finding.id(), List.of()));
  }

  private ClaimView claim(LinkedClaim linked) {
    Claim claim = linked.claim();
    Quantity quantity = claim.quantity();
    String value = quantity == null ? directional(claim) : stated(claim, quantity);
    String typed =
        Stream.of(
                quantity == null ? "" : basis(quantity),
                claim.of() == null ? "" : words.text("claim.of", claim.of()),
                metric(linked),
                claim.place() == null ? "" : claim.place(),
                claim.period() == null ? "" : figures.period(claim.period()),
                claim.modality() == Modality.FACT ? "" : words.name(claim.modality()),
                claim.negated() ? words.text("claim.negated") : "",
                attribution(claim))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" · "));
    if (quantity == null) {
      return new ClaimView(claim.id(), value, typed, "", "", "");
    }
    String strict = figures.interval(quantity.strict());
    String accept = figures.interval(quantity.accept());
    return new ClaimView(
        claim.id(),
        value,
        typed,
        strict,
        accept.equals(strict) ? "" : accept,
        rule(quantity.rule()));
  }

  private static String metric(LinkedClaim linked) {
    Claim.Mention mention = linked.claim().metric();
    String concept = linked.concept();
    return mention != null ? mention.text() : concept == null ? "" : concept;
  }

  private String stated(Claim claim, Quantity quantity) {
    Quantity signed = claim.signed();
    Interval interval = signed == null ? quantity.stated() : signed.stated();
    String value = figures.stated(interval, quantity.unit().code());
    String per = quantity.unit().per();
    String full = per == null ? value : words.text("claim.per", value, per);
    Comparator comparator = quantity.comparator();
    return switch (comparator) {
      case EQ, RANGE, NONE -> full;
      case APPROX, LT, LE, GT, GE -> words.text("comparator." + comparator.name(), full);
    };
  }

  private String directional(Claim claim) {
    return claim.direction() == Direction.NONE ? claim.quote() : words.name(claim.direction());
  }

  private String basis(Quantity quantity) {
    ChangeBasis change = quantity.unit().changeBasis();
    PriceBasis price = quantity.unit().priceBasis();
    return Stream.of(
            change == ChangeBasis.LEVEL ? "" : words.name(change),
            price == PriceBasis.UNKNOWN ? "" : words.name(price))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private String attribution(Claim claim) {
    if (claim.attribution() == Attribution.AUTHOR) {
      return "";
    }
    String name = claim.attributionName();
    return name == null ? words.name(claim.attribution()) : words.text("claim.by", name);
  }

  private EvidenceView evidence(Evidence evidence, @Nullable Interval stated) {
    SeriesChart chart = charts.around(evidence, stated, report.asOf(), words);
    String unit = evidence.unit();
    return new EvidenceView(
        evidence.name(),
        evidence.series().value(),
        evidence.definition(),
        figures.period(evidence.period()),
        transform(evidence),
        grade(evidence),
        known(evidence.then(), unit),
        known(evidence.now(), unit),
        figures.interval(evidence.claimed()),
        rule(evidence.rule()),
        evidence.source().line(),
        evidence.differences(),
        stale(evidence.stale()),
        chart == null ? "" : ChartSvg.draw(chart, words),
        chart == null ? "" : figures.unit(chart.unit()),
        chart == null ? Side.HEADLINE.css() : chart.side().css(),
        chart == null ? List.of() : rows(chart),
        evidence.derivation().id());
  }

  private String transform(Evidence evidence) {
    return words.textOr("transform." + evidence.transform(), evidence.transform());
  }

  private String stale(@Nullable Staleness stale) {
    return stale == null
        ? ""
        : words.text(
            "finding.stale",
            figures.period(stale.newest()),
            figures.day(stale.due()),
            stale.days());
  }

  private String grade(Evidence evidence) {
    Grade grade = evidence.grade();
    return grade == null ? "" : words.text("grade", grade.name(), words.name(grade));
  }

  private @Nullable KnownView known(Evidence.@Nullable Known known, String unit) {
    if (known == null) {
      return null;
    }
    String from =
        known.knownFrom() == null
            ? words.text("known.unknown")
            : words.text(
                "known.from",
                figures.day(known.knownFrom()),
                words.textOr("known." + known.knownHow(), known.knownHow()));
    return new KnownView(
        figures.value(known.value(), unit),
        from,
        known.verdict(),
        words.textOr("change." + known.change(), ""));
  }

  private List<Row> rows(SeriesChart chart) {
    return chart.rows().stream()
        .map(row ->
            new Row(
                figures.period(row.period()),
                row.then() == null ? "–" : figures.number(row.then()),
                row.now() == null ? "–" : figures.number(row.now()),
                row.period().equals(chart.period())))
        .toList();
  }

  private String rule(String rule) {
    return words.textOr("rule." + rule, rule.replace('_', ' '));
  }

  private static String key(List<String> claims, String message) {
    return String.join(",", claims) + "|" + message;
  }
}
