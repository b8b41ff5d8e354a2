package org.parallax.check.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.check.Identity;
import org.parallax.check.Identity.Kind;
import org.parallax.claim.ClaimKind;
import org.parallax.quantity.EconUnit.Dimension;

/// A share or fraction of a stated base, and the part: "a third of the 12 billion, or 4 billion".
/// Where the text does not give the part, it is derived.
final class RatiosOfBase implements IdentityFamily {

  private static final Set<Cue> LIGHT = Set.of(Cue.FILL, Cue.TOTAL_NOUN);

  private final Worded fractions = Worded.fractions();

  @Override
  public List<Identity> find(Note note) {
    List<Identity> found = new ArrayList<>();
    for (int s = 0; s < note.sentences(); s++) {
      if (!note.terms(s).isEmpty()) {
        search(note, s, fractions.among(note, s), found);
      }
    }
    return found;
  }

  private static void search(Note note, int s, List<Operand> all, List<Identity> found) {
    for (int i = 0; i + 1 < all.size(); i++) {
      Operand a = all.get(i);
      Operand b = all.get(i + 1);
      Operand before = i == 0 ? null : all.get(i - 1);
      Operand after = i + 2 == all.size() ? null : all.get(i + 2);
      boolean forward = isRatio(a) && b instanceof Term base && base.isAmount();
      boolean backward = isRatio(b) && a instanceof Term base && base.isAmount();
      if (forward && isOf(note, s, a.end(), b.start(), false)) {
        add(note, s, a, (Term) b, before, after, found);
      } else if (backward && isOf(note, s, a.end(), b.start(), true)) {
        add(note, s, b, (Term) a, before, after, found);
      } else if (a instanceof Term part && b instanceof Term base && after != null) {
        addPartOfBase(note, s, part, base, after, found);
      }
    }
  }

  /// "4 billion of the 12 billion (a third)".
  private static void addPartOfBase(
      Note note, int s, Term part, Term base, Operand ratio, List<Identity> found) {
    boolean fits =
        isRatio(ratio)
            && alike(part, base)
            && isOf(note, s, part.end(), base.start(), false)
            && isApposed(note, s, base.end(), ratio);
    if (fits) {
      found.add(outcome(note, ratio, base).against(part, "the part"));
    }
  }

  private static void add(
      Note note,
      int s,
      Operand ratio,
      Term base,
      @Nullable Operand before,
      @Nullable Operand after,
      List<Identity> found) {
    int start = Math.min(ratio.start(), base.start());
    int end = Math.max(ratio.end(), base.end());
    Outcome outcome = outcome(note, ratio, base);
    if (after instanceof Term part && alike(part, base) && isApposed(note, s, end, part)) {
      found.add(outcome.against(part, "the part"));
    } else if (before instanceof Term part && alike(part, base) && isLed(note, s, part, start)) {
      found.add(outcome.against(part, "the part"));
    } else if (isDefinite(note, s, base) && isShareClaim(ratio)) {
      found.add(
          new Outcome(
                  note.document(),
                  Kind.IMPLIED_PART,
                  outcome.left(),
                  outcome.operands(),
                  outcome.computed(),
                  outcome.unit())
              .derived("the part"));
    }
  }

  private static Outcome outcome(Note note, Operand ratio, Term base) {
    String left = written(note, ratio) + " × " + Figures.stated(base);
    Extent computed = ratioOf(ratio).times(base.extent());
    return new Outcome(
        note.document(), Kind.RATIO_OF_BASE, left, List.of(ratio, base), computed, base.unit());
  }

  static String written(Note note, Operand ratio) {
    boolean digits = ratio instanceof Term t && t.is(Dimension.PERCENT) && !t.isWorded();
    return digits ? Figures.stated(ratio) : note.text().substring(ratio.start(), ratio.end());
  }

  static Extent ratioOf(Operand ratio) {
    boolean percent = ratio instanceof Term t && t.is(Dimension.PERCENT) && !t.isWorded();
    return percent ? ratio.extent().asRatio() : ratio.extent();
  }

  static boolean isRatio(Operand operand) {
    return switch (operand) {
      case Operand.Words _ -> true;
      case Term term -> term.isWorded() || (term.isShare() && term.role() == Term.Role.VALUE);
    };
  }

  private static boolean isShareClaim(Operand ratio) {
    return !(ratio instanceof Term term)
        || term.claim().kind() == ClaimKind.SHARE
        || term.isWorded();
  }

  private static boolean alike(Term part, Term base) {
    return part.isAmount()
        && part.sameDimension(base)
        && part.sameMoney(base)
        && Scope.agrees(part, base);
  }

  /// "of" and an article between share and base, or 的 and 의 the other way round.
  private static boolean isOf(Note note, int s, int from, int to, boolean backward) {
    CueHit of = note.first(s, from, to, Set.of(Cue.OF));
    if (of == null || backward != (note.text().charAt(of.start()) >= '\u2e80')) {
      return false;
    }
    return note.gap(s, from, of.start()).isOnly(LIGHT, 1)
        && note.gap(s, of.end(), to).isOnly(LIGHT, 2);
  }

  private static boolean isApposed(Note note, int s, int end, Operand later) {
    GapText gap = note.gap(s, end, later.start());
    CueHit equals = note.first(s, end, later.start(), Set.of(Cue.EQUALS));
    if (equals != null && gap.within(equals.end(), later.start()).isOnly(LIGHT, 0)) {
      return gap.within(end, equals.start()).isOnly(LIGHT, 4);
    }
    return Apposition.binds(note, later, s, end);
  }

  /// "4 billion, a third of the 12 billion"; "4万亿元，占12万亿元的三分之一".
  private static boolean isLed(Note note, int s, Term part, int start) {
    GapText gap = note.gap(s, part.end(), start);
    boolean light = gap.isOnly(Set.of(Cue.FILL, Cue.APPOSITION, Cue.SHARE_OF), 0);
    boolean bound = gap.hasComma() || gap.has(Cue.APPOSITION) || gap.has(Cue.SHARE_OF);
    return light && (bound || gap.contains('('));
  }

  /// "the 12 billion", "its 12,000 firms": a base already known.
  private static boolean isDefinite(Note note, int s, Term base) {
    String lead = note.text().substring(Tags.floor(note, base), base.start()).stripTrailing();
    return lead.endsWith(" the")
        || lead.endsWith(" these")
        || lead.endsWith(" its")
        || (lead.endsWith(" their") && note.terms(s).size() > 1);
  }
}
