package org.parallax.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parallax.check.Checker;
import org.parallax.check.ConceptLinker;
import org.parallax.check.ContextReadings;
import org.parallax.check.Identity;
import org.parallax.check.IdentityEngine;
import org.parallax.check.Judgement;
import org.parallax.check.LinkedClaim;
import org.parallax.check.Records;
import org.parallax.check.StandardChecker;
import org.parallax.check.StandardConceptLinker;
import org.parallax.check.forecast.Forecast;
import org.parallax.check.forecast.ForecastLedger;
import org.parallax.check.identity.ContradictionFinder;
import org.parallax.check.identity.StandardIdentityEngine;
import org.parallax.claim.Claim;
import org.parallax.claim.ClaimExtractor;
import org.parallax.claim.StandardClaimExtractor;
import org.parallax.document.Document;
import org.parallax.document.Metadata;
import org.parallax.series.PackSet;

/// The audit: claims found, linked, judged, set against each other, and told sentence by sentence.
///
/// @param engine name and version, printed in every report
/// @param packs pack id to version
/// @param forecasts the rules by which what a text says of the future is held
/// @param latest the day of the latest vintage, for notes without any date
public record StandardAuditor(
    ClaimExtractor extractor,
    ConceptLinker linker,
    Checker checker,
    ContextReadings contexts,
    Records records,
    IdentityEngine identities,
    ContradictionFinder contradictions,
    UnsourcedCues unsourced,
    ForecastLedger forecasts,
    String engine,
    SortedMap<String, String> packs,
    LocalDate latest)
    implements Auditor {

  /// {@return the standard engine over these packs}
  ///
  /// @param engine name and version, printed in every report
  public static StandardAuditor over(PackSet packs, String engine) {
    return over(packs, engine, StandardClaimExtractor.create());
  }

  /// {@return the standard engine over these packs with another extractor}
  ///
  /// @param engine name and version, printed in every report
  public static StandardAuditor over(PackSet packs, String engine, ClaimExtractor extractor) {
    StandardConceptLinker linker = StandardConceptLinker.create(packs);
    StandardChecker checker = StandardChecker.create(packs);
    return new StandardAuditor(
        extractor,
        linker,
        checker,
        ContextReadings.create(packs, linker, checker),
        Records.create(packs),
        StandardIdentityEngine.create(),
        ContradictionFinder.create(),
        UnsourcedCues.load(),
        ForecastLedger.over(packs),
        engine,
        new TreeMap<>(packs.versions()),
        Objects.requireNonNullElse(packs.store().newestDay(), LocalDate.EPOCH));
  }

  @Override
  public AuditReport audit(Document document, @Nullable LocalDate asOf) {
    AsOf day = AsOf.of(asOf, document.metadata(), latest);
    List<Claim> claims = extractor.extract(document);
    List<LinkedClaim> linked = new ArrayList<>(claims.size());
    Map<String, List<Judgement>> judgements = new HashMap<>();
    for (Claim claim : claims) {
      LinkedClaim one = linker.link(claim, document);
      linked.add(one);
      judgements.put(
          claim.id(),
          day.dated() ? checker.check(one, day.day()) : checker.checkUndated(one, day.day()));
    }
    contexts.complete(document, linked, judgements, day.day());
    records.complete(document, linked, judgements, day.day());
    List<Identity> arithmetic = identities.find(document, claims);
    ReportBuilder report = new ReportBuilder(document, claims, judgements);
    report.addDamage();
    report.addJudgements();
    report.addArithmetic(arithmetic);
    report.addContradictions(contradictions.findLinked(document, linked));
    report.addCompleteness();
    report.addAttribution(unsourced);
    report.addUnreadLanguages();
    List<SentenceAudit> sentences = report.sentences();
    return new AuditReport(
        engine,
        packs,
        document,
        day.day(),
        day.how(),
        report.summary(sentences),
        sentences,
        linked,
        arithmetic,
        forecasts(document, linked, day.day()));
  }

  /// What the text says of the future, resolved by all that the packs know.
  private List<Forecast> forecasts(Document document, List<LinkedClaim> claims, LocalDate made) {
    LocalDate today = made.isAfter(latest) ? made : latest;
    return claims.stream()
        .map(claim -> forecasts.read(claim, source(document, claim.claim()), made, today))
        .filter(Objects::nonNull)
        .toList();
  }

  /// Whose forecast it is: the name in the text, else the document's.
  private static String source(Document document, Claim claim) {
    String name = claim.attributionName();
    Metadata metadata = document.metadata();
    Metadata.Found of = metadata.institution() == null ? metadata.author() : metadata.institution();
    return name != null ? name : of == null ? document.file() : of.value();
  }

  /// The day whose knowledge decides, and why that day.
  ///
  /// @param dated whether the text itself or its reader gives the day
  record AsOf(LocalDate day, String how, boolean dated) {

    static AsOf of(@Nullable LocalDate given, Metadata metadata, LocalDate latest) {
      if (given != null) {
        return new AsOf(given, "given", true);
      }
      Metadata.FoundDate published = metadata.published();
      if (published != null) {
        return new AsOf(published.value(), "the note's published date: " + published.how(), true);
      }
      Metadata.FoundDate printed = metadata.printed();
      if (printed != null) {
        return new AsOf(printed.value(), "a date printed on the page: " + printed.how(), true);
      }
      return new AsOf(latest, "the latest vintage: the note carries no date", false);
    }
  }
}
