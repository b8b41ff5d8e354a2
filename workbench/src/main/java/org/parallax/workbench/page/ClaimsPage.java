package org.parallax.workbench.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parallax.check.Verdict;
import org.parallax.series.Catalogue;
import org.parallax.series.Concept;
import org.parallax.workspace.ClaimEntry;

/// The ledger: the claims of all notes, filtered.
///
/// @param filter what was asked for
/// @param notes that may be chosen
/// @param concepts that some claim of the ledger is about
/// @param verdicts that may be chosen
/// @param lines at most [#SHOWN] of them
/// @param found how many claims pass
public record ClaimsPage(
    ClaimEntry.Filter filter,
    List<Choice> notes,
    List<Choice> concepts,
    List<Choice> verdicts,
    List<ClaimLine> lines,
    int found) {
  /// More than this are not shown at once: narrow the filter.
  public static final int SHOWN = 200;

  /// One value that a filter may have.
  public record Choice(String value, String name, boolean chosen) {}

  /// {@return the page}
  ///
  /// @param all the claims that pass
  /// @param named the concepts of all claims, whether they pass or not
  public static ClaimsPage of(
      ClaimEntry.Filter filter,
      List<ClaimEntry> all,
      Collection<String> named,
      Catalogue catalogue,
      Map<String, String> titles,
      Messages words) {
    return new ClaimsPage(
        filter,
        titles.entrySet().stream()
            .map(t -> new Choice(t.getKey(), t.getValue(), t.getKey().equals(filter.document())))
            .toList(),
        concepts(filter, named, catalogue, words),
        verdicts(filter.verdict(), words),
        all.stream()
            .limit(SHOWN)
            .map(claim -> ClaimLine.of(claim, catalogue, titles, words))
            .toList(),
        all.size());
  }

  /// {@return how many pass but are not shown}
  public int hidden() {
    return found - lines.size();
  }

  private static List<Choice> concepts(
      ClaimEntry.Filter filter, Collection<String> named, Catalogue catalogue, Messages words) {
    List<Choice> choices = new ArrayList<>();
    for (String id : named) {
      Concept concept = catalogue.concept(id);
      String name = concept == null ? id : concept.name(words.tag());
      choices.add(new Choice(id, name, id.equals(filter.concept())));
    }
    choices.sort(Comparator.comparing(Choice::name));
    return choices;
  }

  private static List<Choice> verdicts(@Nullable Verdict chosen, Messages words) {
    List<Choice> choices = new ArrayList<>();
    for (Verdict verdict : Verdict.values()) {
      if (verdict != Verdict.NO_CLAIM) {
        choices.add(new Choice(verdict.name(), words.name(verdict), verdict == chosen));
      }
    }
    return choices;
  }
}
