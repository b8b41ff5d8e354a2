package org.parallax.workbench.page;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parallax.check.Comparison;
import org.parallax.check.Relation;
import org.parallax.check.Verdict;
import org.parallax.quantity.Interval;
import org.parallax.quantity.Period;
import org.parallax.series.Catalogue;
import org.parallax.series.Concept;
import org.parallax.workspace.ClaimEntry;
import org.parallax.workspace.Compared;

/// One claim in the ledger.
///
/// @param link to its sentence in the note
/// @param number with its unit, or the direction in words
/// @param about the concept's name, or the claim's own words for it
/// @param verdict null where nothing was found about it
public record ClaimLine(
    String id,
    String document,
    String title,
    String link,
    String quote,
    String number,
    String period,
    String concept,
    String about,
    @Nullable Verdict verdict,
    String modality) {

  /// A claim of another note beside a given one.
  ///
  /// @param relation how the later stands to the earlier
  /// @param why in plain words
  public record Beside(ClaimLine other, Relation relation, String why) {

    /// {@return the mark for the relation, as a class of the style sheet}
    public String css() {
      return switch (relation) {
        case AGREE -> "supported";
        case AGREE_WITHIN_ROUNDING -> "supported-loosely";
        case CONFLICT -> "contradicted";
        case SUPERSEDED -> "mixed";
        case DIFFERENT_DEFINITION, DIFFERENT_PERIOD, NOT_COMPARABLE -> "not-checkable";
      };
    }

    /// {@return the glyph beside the words}
    public String glyph() {
      return switch (relation) {
        case AGREE -> Verdict.SUPPORTED.glyph();
        case AGREE_WITHIN_ROUNDING -> Verdict.SUPPORTED_LOOSELY.glyph();
        case CONFLICT -> Verdict.CONTRADICTED.glyph();
        case SUPERSEDED -> "\u2192";
        case DIFFERENT_DEFINITION, DIFFERENT_PERIOD, NOT_COMPARABLE -> "\u2260";
      };
    }
  }

  /// {@return the verdict's class in the style sheet}
  public String css() {
    return verdict == null ? "no-claim" : NoteView.css(verdict);
  }

  /// {@return the verdict's glyph}
  public String glyph() {
    return verdict == null ? "" : verdict.glyph();
  }

  /// {@return a row of the ledger as a reader sees it}
  ///
  /// @param titles of notes, by id
  public static ClaimLine of(
      ClaimEntry claim, Catalogue catalogue, Map<String, String> titles, Messages words) {
    Figures figures = new Figures(words);
    Period period = claim.side().period();
    return new ClaimLine(
        claim.id(),
        claim.document(),
        titles.getOrDefault(claim.document(), claim.document()),
        "/documents/" + Links.segment(claim.document()) + "#s" + (claim.sentence() + 1),
        claim.quote().strip().replaceAll("\\s+", " "),
        number(claim, figures, words),
        period == null ? "" : figures.period(period),
        claim.concept() == null ? "" : claim.concept(),
        about(claim, catalogue, words),
        claim.verdict(),
        words.textOr("modality." + claim.modality().name(), ""));
  }

  /// {@return a claim of another note as a reader sees it}
  public static Beside beside(
      Compared compared, Catalogue catalogue, Map<String, String> titles, Messages words) {
    Comparison comparison = compared.comparison();
    return new Beside(
        of(compared.other(), catalogue, titles, words), comparison.relation(), comparison.why());
  }

  private static String number(ClaimEntry claim, Figures figures, Messages words) {
    Interval stated = Bounds.of(claim.lo(), claim.hi());
    String unit = claim.unit();
    return stated == null || unit == null
        ? words.textOr("direction." + claim.direction().name(), "")
        : figures.stated(stated, unit);
  }

  private static String about(ClaimEntry claim, Catalogue catalogue, Messages words) {
    String id = claim.concept();
    Concept concept = id == null ? null : catalogue.concept(id);
    if (concept != null) {
      return concept.name(words.tag());
    }
    String metric = claim.metric();
    return metric == null ? "" : metric;
  }

  /// The two ends of a number as the ledger keeps them.
  private static final class Bounds {
    static @Nullable Interval of(@Nullable String lo, @Nullable String hi) {
      return lo == null && hi == null
          ? null
          : new Interval(
              lo == null ? null : new java.math.BigDecimal(lo),
              hi == null ? null : new java.math.BigDecimal(hi),
              false,
              false);
    }
  }
}
