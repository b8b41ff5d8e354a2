package org.parallax.check.identity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parallax.check.Identity;
import org.parallax.check.Identity.Kind;
import org.parallax.check.Identity.Result;
import org.parallax.document.Document;
import org.parallax.provenance.ContentHash;
import org.parallax.provenance.Derivation;
import org.parallax.provenance.Grade;
import org.parallax.provenance.Origin;
import org.parallax.quantity.EconUnit;
import org.parallax.quantity.Interval;

/// Writes what came of a calculation: formula, message and derivation.
///
/// @param left the calculation with the text's numbers, without its result: "12,000 ÷ 18.2 %"
/// @param operands what stands in it, in its order
/// @param computed what it gives
/// @param unit of the result
record Outcome(
    Document document,
    Kind kind,
    String left,
    List<? extends Operand> operands,
    Extent computed,
    EconUnit unit) {

  /// {@return the calculation held against the number that the text states for its result}
  ///
  /// @param what the result in words: "the total"
  Identity against(Operand stated, String what) {
    return against(stated, stated.extent(), what, "");
  }

  /// {@return the same, with the stated number as it was understood and a remark on a failure}
  Identity against(Operand stated, Extent understood, String what, String remark) {
    Extent.Fit fit = computed.fit(understood);
    String says = capital(what) + " is stated as " + Figures.stated(shown(stated, understood));
    String message =
        switch (fit) {
          case STRICT -> says + ", and so it is: " + formula() + ".";
          case LOOSE -> says + "; with the numbers read as rounded, so it is: " + formula() + ".";
          case NONE -> says + ", but " + formula() + "." + (remark.isEmpty() ? "" : " " + remark);
        };
    List<Operand> all = new ArrayList<>(operands);
    all.add(stated);
    return identity(
        all,
        fit == Extent.Fit.NONE ? Result.INCONSISTENT : Result.CONSISTENT,
        computed,
        message,
        what);
  }

  /// {@return a new number that follows from the text's}
  Identity derived(String what) {
    return identity(
        operands,
        Result.DERIVED,
        computed,
        "It follows that " + what + ": " + formula() + ".",
        what);
  }

  /// {@return the result with a message of its own}
  Identity judged(boolean holds, String message, String what) {
    Result result = holds ? Result.CONSISTENT : Result.INCONSISTENT;
    return identity(operands, result, computed, message, what);
  }

  /// {@return that the calculation may not be made, and why}
  Identity notCheckable(String why) {
    return identity(operands, Result.NOT_CHECKABLE, null, why, "");
  }

  String formula() {
    return left + " = " + Figures.withRange(computed, unit);
  }

  private static Operand shown(Operand stated, Extent understood) {
    return new Operand.Words(stated.start(), stated.end(), understood, stated.unit());
  }

  private Identity identity(
      List<? extends Operand> all,
      Result result,
      @Nullable Extent value,
      String message,
      String what) {
    List<String> claims =
        all.stream().map(Operand::id).filter(id -> !id.isEmpty()).distinct().toList();
    String id = id(all);
    BigDecimal point = value == null ? null : Figures.kept(value.point());
    Interval strict = value == null ? null : Figures.kept(value.strict());
    Interval loose = value == null ? null : Figures.kept(value.loose());
    Derivation derivation = value == null ? null : derivation(id, value, what);
    String formula = value == null ? left : formula();
    return new Identity(
        id, kind, claims, formula, result, point, unit.code(), strict, loose, message, derivation);
  }

  private String id(List<? extends Operand> all) {
    StringBuilder key = new StringBuilder(kind.json());
    for (Operand operand : all) {
      key.append('|').append(operand.id()).append('@').append(operand.start());
    }
    return "i-"
        + kind.json().replace('_', '-')
        + "-"
        + ContentHash.of(key.toString()).abbreviated(10);
  }

  private Derivation derivation(String id, Extent value, String what) {
    List<Derivation> parts = new ArrayList<>();
    for (int i = 0; i < operands.size(); i++) {
      parts.add(leaf(operands.get(i), id + "." + (i + 1)));
    }
    return Derivation.computed(
        id, what, Figures.withRange(value, unit), unit.code(), formula(), parts);
  }

  private Derivation leaf(Operand operand, String otherwise) {
    String quote = document.text().substring(operand.start(), operand.end());
    Origin origin =
        new Origin.TextSpan(
            document.file(),
            document.sha256(),
            document.textHash(),
            operand.start(),
            operand.end(),
            quote);
    return Derivation.leaf(
        operand.id().isEmpty() ? otherwise : operand.id(),
        "stated in the text",
        Figures.stated(operand),
        operand.unit().code(),
        "read at the span",
        origin,
        Grade.B);
  }

  private static String capital(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
