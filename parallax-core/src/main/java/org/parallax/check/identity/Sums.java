package org.parallax.check.identity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parallax.check.Identity;
import org.parallax.check.Identity.Kind;
import org.parallax.claim.Direction;
import org.parallax.quantity.ChangeBasis;
import org.parallax.quantity.EconUnit;
import org.parallax.quantity.EconUnit.Dimension;
import org.parallax.quantity.Period;

/// Parts added up and held against their whole.
final class Sums {

  private static final BigDecimal ONE_HALF = new BigDecimal("0.5");

  private Sums() {}

  /// {@return the parts' sum held against the whole, or null where their periods keep them apart}
  static @Nullable Identity against(Note note, List<? extends Operand> parts, Operand whole) {
    if (!periodsAgree(parts, whole)) {
      return null;
    }
    BigDecimal radius = finest(parts, whole);
    List<Extent> read = new ArrayList<>();
    parts.forEach(part -> read.add(rounded(part, radius)));
    return new Outcome(
            note.document(), Kind.SUM_OF_PARTS, left(parts), parts, total(read), unit(parts))
        .against(whole, rounded(whole, radius), "the total", "");
  }

  /// {@return the parts' sum as a calculation}
  static Outcome outcome(Note note, List<? extends Operand> parts) {
    return new Outcome(
        note.document(), Kind.SUM_OF_PARTS, left(parts), parts, sum(parts), unit(parts));
  }

  private static EconUnit unit(List<? extends Operand> parts) {
    for (Operand part : parts) {
      if (part instanceof Term term && !term.isBare()) {
        return part.unit();
      }
    }
    return parts.getFirst().unit();
  }

  /// {@return the whole of which a share is one: 100 %, or 1 for a ratio}
  static Operand all(Term share) {
    long value = share.is(Dimension.PERCENT) ? 100 : 1;
    EconUnit unit = share.is(Dimension.PERCENT) ? EconUnit.PERCENT : EconUnit.RATIO;
    return new Operand.Words(share.start(), share.start(), Extent.exactly(value), unit);
  }

  static boolean fits(List<? extends Operand> parts, Operand whole) {
    BigDecimal radius = finest(parts, whole);
    List<Extent> read = new ArrayList<>();
    parts.forEach(part -> read.add(rounded(part, radius)));
    return periodsAgree(parts, whole) && total(read).fit(rounded(whole, radius)) != Extent.Fit.NONE;
  }

  /// Numbers that are added up are read as rounded no more coarsely than the finest of them, unless
  /// a word hedges them: 320 and 150 are not 500. Things counted one by one are not rounded.
  static @Nullable BigDecimal finest(List<? extends Operand> parts, Operand whole) {
    BigDecimal finest = whole instanceof Term ? whole.extent().looseRadius() : null;
    for (Operand part : parts) {
      BigDecimal radius = part.extent().looseRadius();
      if (radius != null && (finest == null || radius.compareTo(finest) < 0)) {
        finest = radius;
      }
    }
    return finest;
  }

  /// {@return the number with its sign, read as rounded by at most that much}
  static Extent rounded(Operand operand, @Nullable BigDecimal radius) {
    Extent extent = operand instanceof Term term ? term.signed() : operand.extent();
    boolean plain = operand instanceof Term term && !term.isHedged();
    if (!plain || radius == null) {
      return extent;
    }
    boolean counted = operand instanceof Term term && term.isCounted();
    return counted && radius.compareTo(ONE_HALF) <= 0
        ? Extent.exactly(extent.point())
        : extent.roundedBy(radius);
  }

  private static Extent total(List<Extent> parts) {
    Extent sum = Extent.ZERO;
    for (Extent part : parts) {
      sum = sum.plus(part);
    }
    return sum;
  }

  static Extent sum(List<? extends Operand> parts) {
    Extent sum = Extent.ZERO;
    for (Operand part : parts) {
      sum = sum.plus(part instanceof Term term ? term.signed() : part.extent());
    }
    return sum;
  }

  private static String left(List<? extends Operand> parts) {
    return parts.stream().map(Figures::stated).collect(Collectors.joining(" + "));
  }

  /// {@return the numbers of a list that are in the whole's unit and scope and may be its parts}
  static List<Term> alike(List<Term> terms, Term whole) {
    List<Term> alike = new ArrayList<>();
    for (Term term : terms) {
      if (!term.equals(whole) && isAddable(term, whole)) {
        alike.add(term);
      }
    }
    return alike;
  }

  /// Whether a number can be a part of the whole by unit and scope. Things that are counted may go
  /// by different names in one sentence ("teachers", "nurses", "staff").
  private static boolean isAddable(Term part, Term whole) {
    boolean sized = part.isSized() && whole.isSized();
    boolean here = sized && part.sentence() == whole.sentence();
    boolean counts = here && part.sameDimension(whole) && part.sameMoney(whole);
    boolean level = !part.isChange() && !whole.isChange();
    return part.role() == Term.Role.VALUE
        && !part.isRange()
        && (counts
            || isUndirected(part, whole)
            || (part.sameUnit(whole) && (sized || (level && isPartial(part)))))
        && Scope.agreesInSum(part, whole);
  }

  /// "24.1 % could shrink": a change by its verb, a share by the total that it makes up.
  private static boolean isUndirected(Term part, Term whole) {
    return part.is(Dimension.PERCENT)
        && whole.isShare()
        && whole.is(Dimension.PERCENT)
        && part.unit().changeBasis() == ChangeBasis.CHANGE
        && part.claim().direction() == Direction.NONE;
  }

  /// Numbers without a unit that are all trillions, or three and more that are all counted.
  private static boolean areOfOneSort(List<Term> parts, Operand whole) {
    BigDecimal least = BigDecimal.valueOf(1_000_000);
    boolean scaled =
        whole.extent().point().compareTo(least) >= 0
            && parts.stream().allMatch(p -> p.extent().point().compareTo(least) >= 0);
    boolean counted =
        parts.size() >= 3
            && whole instanceof Term total
            && total.isCounted()
            && parts.stream().allMatch(Term::isCounted);
    return scaled || counted;
  }

  private static boolean isPartial(Term part) {
    return part.isShare() || part.isPoints();
  }

  /// {@return whether units and periods let the parts make up the whole: one number at least has a
  /// unit; the periods are all the same, or each another part of the whole's time}
  static boolean periodsAgree(List<? extends Operand> parts, Operand whole) {
    List<Term> all = new ArrayList<>();
    for (Operand part : parts) {
      if (part instanceof Term term) {
        all.add(term);
      }
    }
    boolean named = !(whole instanceof Term total) || !total.isBare();
    if (!named && all.stream().allMatch(Term::isBare) && !areOfOneSort(all, whole)) {
      return false;
    }
    boolean same = true;
    for (Term a : all) {
      for (Term b : all) {
        same &= Scope.agreesInSum(a, b) && Scope.agreeOnTime(a, b);
      }
    }
    if (!(whole instanceof Term total)) {
      return same;
    }
    if (same) {
      return all.stream()
          .allMatch(part -> Scope.agreesInSum(part, total) && Scope.agreeOnTime(part, total));
    }
    List<Period> periods = new ArrayList<>();
    for (Term part : all) {
      if (part.period() == null || !part.isSized() || periods.contains(part.period())) {
        return false;
      }
      periods.add(part.period());
    }
    Period time = total.period();
    return time == null || periods.stream().anyMatch(p -> p.equals(time) || time.contains(p));
  }
}
