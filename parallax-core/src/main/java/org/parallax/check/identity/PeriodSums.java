package org.parallax.check.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parallax.check.Identity;
import org.parallax.check.Identity.Kind;
import org.parallax.claim.PeriodHow;
import org.parallax.quantity.Frequency;
import org.parallax.quantity.Period;
import org.parallax.quantity.StockFlow;

/// The four quarters, or two halves, of a flow against its year: one metric by name, one paragraph,
/// every period stated.
final class PeriodSums implements IdentityFamily {

  @Override
  public List<Identity> find(Note note) {
    List<Identity> found = new ArrayList<>();
    for (int s = 0; s < note.sentences(); s++) {
      for (Term year : note.terms(s)) {
        if (isFlow(year) && is(year, Frequency.YEAR)) {
          List<Term> parts = parts(note, s, year);
          if (parts != null) {
            found.add(tried(note, parts, year));
          }
        }
      }
    }
    return found;
  }

  private static Identity tried(Note note, List<Term> parts, Term year) {
    String left = parts.stream().map(Figures::stated).collect(Collectors.joining(" + "));
    return new Outcome(note.document(), Kind.ANNUAL_FLOW, left, parts, Sums.sum(parts), year.unit())
        .against(year, "the year");
  }

  private static boolean isFlow(Term term) {
    return term.isAmount()
        && term.unit().stockFlow() != StockFlow.STOCK
        && term.unit().per() == null
        && term.claim().periodHow() != PeriodHow.DOCUMENT_DATE;
  }

  private static boolean is(Term term, Frequency frequency) {
    Period period = term.period();
    return period != null && period.frequency() == frequency;
  }

  private static @Nullable List<Term> parts(Note note, int s, Term year) {
    List<Term> quarters = new ArrayList<>();
    List<Term> halves = new ArrayList<>();
    String name = MetricName.of(year.claim());
    for (int i = 0; name != null && i < note.sentences(); i++) {
      if (!note.sameParagraph(i, s)) {
        continue;
      }
      for (Term term : note.terms(i)) {
        boolean part =
            isFlow(term)
                && term.sameUnit(year)
                && Scope.agreesButForPeriod(term, year)
                && name.equals(MetricName.of(term.claim()))
                && isWithin(term, year);
        if (part && is(term, Frequency.QUARTER)) {
          quarters.add(term);
        } else if (part && is(term, Frequency.HALF)) {
          halves.add(term);
        }
      }
    }
    if (isFull(quarters, 4)) {
      return quarters;
    }
    return isFull(halves, 2) ? halves : null;
  }

  private static boolean isWithin(Term part, Term year) {
    Period inner = part.period();
    Period outer = year.period();
    return inner != null && outer != null && outer.contains(inner);
  }

  private static boolean isFull(List<Term> parts, int count) {
    parts.sort(Comparator.comparingInt(Term::start));
    long periods = parts.stream().map(Term::period).distinct().count();
    return parts.size() == count && periods == count;
  }
}
