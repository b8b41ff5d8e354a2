package org.parallax.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parallax.provenance.Derivation;
import org.parallax.quantity.Interval;

/// Arithmetic between the claims of one text: it holds, fails, or yields a new number.
///
/// @param id stable within the document: kind and claims
/// @param claims ids, in the formula's order
/// @param formula the arithmetic written out with the text's numbers
/// @param value the result, in its own unit; null where not checkable
/// @param unit of the result, as in a claim's JSON
/// @param strict what the strict intervals of the parts allow
/// @param loose what the loose intervals allow
/// @param message what was found, in plain words
/// @param derivation the result's tree
public record Identity(
    String id,
    Kind kind,
    List<String> claims,
    String formula,
    Result result,
    @Nullable BigDecimal value,
    String unit,
    @Nullable Interval strict,
    @Nullable Interval loose,
    String message,
    @Nullable Derivation derivation) {

  public Identity {
    claims = List.copyOf(claims);
  }

  /// The kinds of arithmetic that are looked for.
  public enum Kind {
    SUM_OF_PARTS,
    IMPLIED_BASE,
    IMPLIED_PART,
    FROM_TO_CHANGE,
    GROWTH_VS_LEVEL,
    RATIO_OF_BASE,
    PER_HEAD,
    NOMINAL_REAL,
    BALANCE,
    ANNUAL_FLOW,
    DATE_DURATION,
    BOUND_VS_CONSENSUS,
    DEBT_PATH;

    /// {@return the name in JSON: lower case}
    public String json() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// What came of it.
  public enum Result {
    CONSISTENT,
    INCONSISTENT,
    DERIVED,
    NOT_CHECKABLE;

    /// {@return the name in JSON: lower case}
    public String json() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
