package org.parallax.workbench.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.check.Verdict;

/// One finding as shown in the evidence column.
///
/// @param number its place in the whole note, from 1: the footnote's number in print
/// @param type where it comes from, in words
/// @param verdict null where it changes no mark
/// @param reason why it is not checkable, in words, or an empty string
/// @param arithmetic the formula, or an empty string
/// @param reviews what people said of it, latest last
public record FindingView(
    String id,
    int number,
    String type,
    @Nullable Verdict verdict,
    String reason,
    String message,
    List<ClaimView> claims,
    @Nullable EvidenceView evidence,
    String arithmetic,
    String settles,
    List<ReviewView> reviews) {

  public FindingView {
    claims = List.copyOf(claims);
    reviews = List.copyOf(reviews);
  }

  /// {@return the review that counts, or null}
  public @Nullable ReviewView review() {
    return reviews.isEmpty() ? null : reviews.getLast();
  }

  /// {@return the verdict's glyph, or a point where there is no verdict}
  public String glyph() {
    return verdict == null ? "·" : verdict.glyph();
  }

  /// {@return the class under which it is set}
  public String css() {
    return verdict == null ? "no-claim" : NoteView.css(verdict);
  }

  /// {@return what a finding without an official figure rests on, in one line}
  public String line(Messages words) {
    List<String> parts = new ArrayList<>();
    for (ClaimView claim : claims) {
      String typed = claim.typed().isEmpty() ? "" : " · " + claim.typed();
      parts.add(words.text("finding.claim") + ": " + claim.value() + typed);
    }
    add(parts, words.text("finding.arithmetic"), arithmetic);
    add(parts, words.text("finding.missing"), reason);
    add(parts, words.text("finding.settles"), settles);
    return String.join("; ", parts);
  }

  private static void add(List<String> parts, String label, String text) {
    if (!text.isEmpty()) {
      parts.add(label + ": " + text);
    }
  }

  /// One claim, typed.
  ///
  /// @param value what is stated, with its unit
  /// @param typed basis, place, period and modality, in words
  /// @param strict the interval that the digits alone allow, or an empty string
  /// @param accept the interval that was used, or an empty string where it is the same
  /// @param rule the row of the tolerance table, in words
  public record ClaimView(
      String id, String value, String typed, String strict, String accept, String rule) {}

  /// The official figure under a finding.
  ///
  /// @param chart an `svg` element, or an empty string
  /// @param side the class of the chart's colour
  /// @param interval the claim's interval that was compared
  /// @param rule the row of the tolerance table, in words
  /// @param stale why the series' figures may be out of date, or an empty string
  /// @param rows the data as a table
  public record EvidenceView(
      String series,
      String key,
      String definition,
      String period,
      String transform,
      String grade,
      @Nullable KnownView then,
      @Nullable KnownView now,
      String interval,
      String rule,
      String source,
      List<String> differences,
      String stale,
      String chart,
      String unit,
      String side,
      List<Row> rows,
      String why) {

    public EvidenceView {
      differences = List.copyOf(differences);
      rows = List.copyOf(rows);
    }
  }

  /// A row of the table beside the chart.
  public record Row(String period, String then, String now, boolean claimed) {}

  /// A figure as known on some day.
  ///
  /// @param known from when and how that is known, in words
  /// @param change `revised`, `changed` or an empty string, in words
  public record KnownView(String value, String known, Verdict verdict, String change) {
    public String css() {
      return NoteView.css(verdict);
    }
  }
}
