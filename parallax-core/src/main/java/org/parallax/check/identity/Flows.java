package org.parallax.check.identity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.check.Identity;
import org.parallax.check.Identity.Kind;
import org.parallax.claim.ClaimKind;

/// So much a year over so many years: "3 billion a year for five years, 15 billion in all"; and a
/// monthly amount beside its yearly one. Where the text does not give the sum, it is derived.
final class Flows implements IdentityFamily {

  private static final Set<Cue> LIGHT = Set.of(Cue.FILL);
  private static final Set<Cue> TOTALS =
      Set.of(Cue.TOTAL, Cue.TOTAL_NOUN, Cue.EQUALS, Cue.APPOSITION);
  private static final Set<Cue> WITHIN =
      Set.of(Cue.FILL, Cue.OVER, Cue.LASTING, Cue.TOTAL, Cue.TOTAL_NOUN);

  @Override
  public List<Identity> find(Note note) {
    List<Identity> found = new ArrayList<>();
    for (int s = 0; s < note.sentences(); s++) {
      List<Term> terms = note.terms(s);
      for (int i = 0; i < terms.size(); i++) {
        int months = terms.get(i).isAmount() ? Rates.months(note, terms.get(i)) : 0;
        if (months > 0) {
          Identity identity = tried(note, terms, i, months);
          if (identity != null) {
            found.add(identity);
          }
        }
      }
    }
    return found;
  }

  private static @Nullable Identity tried(Note note, List<Term> terms, int i, int months) {
    Term each = terms.get(i);
    Operand span = span(note, each);
    if (span != null) {
      Extent times =
          span.extent()
              .times(Extent.exactly(Rates.monthsOf(span.unit().code())))
              .over(Extent.exactly(months));
      Outcome outcome = outcome(note, each, span, times);
      Term total = total(note, each, span);
      if (total != null) {
        return outcome.against(total, "the sum");
      }
      return isBeside(note, each, span) ? outcome.derived("the sum") : null;
    }
    Term next = i + 1 == terms.size() ? null : terms.get(i + 1);
    return next == null ? null : longer(note, each, months, next);
  }

  /// "1 billion a month, or 12 billion a year".
  private static @Nullable Identity longer(Note note, Term each, int months, Term next) {
    int span = next.isAmount() && next.sameDimension(each) ? Rates.months(note, next) : 0;
    boolean longer =
        span > months
            && next.unit().code().equals(each.unit().code())
            && Apposition.binds(note, next, each.end());
    if (!longer) {
      return null;
    }
    Extent times = Extent.exactly(span / months);
    return new Outcome(
            note.document(),
            Kind.ANNUAL_FLOW,
            Figures.stated(each) + " × " + times.point().toPlainString(),
            List.of(each),
            each.extent().times(times),
            next.unit())
        .against(next, "the longer sum");
  }

  private static Outcome outcome(Note note, Term each, Operand span, Extent times) {
    BigDecimal count = Figures.kept(times.point());
    return new Outcome(
        note.document(),
        Kind.ANNUAL_FLOW,
        Figures.stated(each) + " × " + count.toPlainString(),
        List.of(each, span),
        each.extent().times(times),
        each.unit().per(null));
  }

  /// The one length of time over which the flow runs: in its sentence, with "for" or its like.
  private static @Nullable Operand span(Note note, Term each) {
    int s = each.sentence();
    Operand only = null;
    for (Operand span : note.durations(s)) {
      boolean apart = span.end() <= each.start() || span.start() >= each.end();
      if (!apart || Rates.isPer(note, s, span)) {
        continue;
      }
      int from = Math.max(note.span(s).start(), span.start() - 20);
      int to = Math.min(note.span(s).end(), span.end() + 8);
      boolean cjk = note.text().charAt(span.end() - 1) >= '\u2e80';
      boolean lasting =
          cjk
              || note.has(s, from, span.start(), Set.of(Cue.OVER))
              || note.has(s, span.end(), to, Set.of(Cue.LASTING));
      if (lasting && only != null) {
        return null;
      }
      only = lasting ? span : only;
    }
    return only;
  }

  /// Whether nothing but light words stand between the flow and its length of time.
  private static boolean isBeside(Note note, Term each, Operand span) {
    int s = each.sentence();
    int from = Math.min(each.end(), span.end());
    int to = Math.max(each.start(), span.start());
    GapText gap = note.gap(s, from, to);
    boolean light =
        gap.isOnly(
            Set.of(Cue.FILL, Cue.OVER, Cue.PER_YEAR, Cue.PER_MONTH, Cue.PER_QUARTER, Cue.LASTING),
            3);
    return light && !gap.hasComma();
  }

  private static @Nullable Term total(Note note, Term each, Operand span) {
    int s = each.sentence();
    Term best = null;
    for (Term term : note.terms(s)) {
      if (!isCandidate(note, term, each, span)) {
        continue;
      }
      if (isOver(note, term, span)) {
        return term;
      }
      boolean total = isTotal(note, term) || isSpread(note, term, each);
      best = total && (best == null || best.start() < each.start()) ? term : best;
    }
    if (best != null) {
      return best;
    }
    boolean more = s + 1 < note.sentences() && note.sameParagraph(s, s + 1);
    for (Term term : more ? note.terms(s + 1) : List.<Term>of()) {
      if (isCandidate(note, term, each, span) && isTotal(note, term) && !isOr(note, term)) {
        return term;
      }
    }
    return null;
  }

  private static boolean isCandidate(Note note, Term term, Term each, Operand span) {
    boolean apart = term.end() <= span.start() || term.start() >= span.end();
    boolean same =
        term.unit().code().equals(each.unit().code())
            || (term.sentence() == each.sentence() && (term.isBare() || each.isBare()));
    return !term.equals(each)
        && apart
        && same
        && term.isAmount()
        && term.sameDimension(each)
        && Rates.months(note, term) == 0
        && Scope.agreesButForPeriod(term, each);
  }

  /// "Spread over five years, the 150 million come to 30 million a year": the sum stands first.
  private static boolean isSpread(Note note, Term term, Term each) {
    int s = term.sentence();
    CueHit verb = note.nearest(s, term.end(), each.start(), Set.of(Cue.EQUALS, Cue.COPULA));
    return s == each.sentence()
        && verb != null
        && note.has(s, note.span(s).start(), note.span(s).end(), Set.of(Cue.SPREAD, Cue.AVERAGE))
        && note.gap(s, term.end(), verb.start()).isOnly(LIGHT, 0)
        && note.gap(s, verb.end(), each.start()).isOnly(LIGHT, 0);
  }

  private static boolean isOr(Note note, Term term) {
    CueHit cue = note.last(term.sentence(), Tags.floor(note, term), term.start(), TOTALS);
    return cue != null && cue.cue() == Cue.APPOSITION;
  }

  private static boolean isTotal(Note note, Term term) {
    int s = term.sentence();
    if (term.claim().kind() == ClaimKind.FLOW_CUMULATIVE) {
      return true;
    }
    CueHit before = note.last(s, Tags.floor(note, term), term.start(), TOTALS);
    int to = Math.min(Tags.ceiling(note, term), term.end() + 25);
    CueHit behind = note.first(s, term.end(), to, Set.of(Cue.TOTAL_AFTER));
    return (before != null && note.gap(s, before.end(), term.start()).isOnly(LIGHT, 3))
        || (behind != null && note.gap(s, term.end(), behind.start()).isOnly(LIGHT, 3));
  }

  /// "8 million in five years", 四年就能省下9000万元: the length of time belongs to the sum.
  private static boolean isOver(Note note, Term term, Operand span) {
    boolean behind = term.end() <= span.start();
    int from = behind ? term.end() : span.end();
    int to = behind ? span.start() : term.start();
    GapText gap = note.gap(term.sentence(), from, to);
    boolean over = gap.has(Cue.OVER) || note.text().charAt(span.end() - 1) >= '\u2e80';
    return over && gap.isOnly(WITHIN, behind ? 0 : 2) && !gap.hasComma();
  }
}
