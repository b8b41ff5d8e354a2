package org.parallax.quantity;

import org.jspecify.annotations.Nullable;
import org.parallax.quantity.Mention.Form;

/// A numeral with its unit, before comparators and ranges are looked at.
///
/// @param from first token
/// @param to one past the last token
/// @param valueFrom first token of the numeral with its attached symbol
/// @param valueTo one past the last of these
/// @param prefixed whether the unit stands before the number
/// @param noun what is counted, in the text's words, or null
record Amount(
    int from,
    int to,
    int valueFrom,
    int valueTo,
    Numeral numeral,
    EconUnit unit,
    Form form,
    boolean prefixed,
    @Nullable String noun) {

  Amount with(Numeral other) {
    return new Amount(from, to, valueFrom, valueTo, other, unit, form, prefixed, noun);
  }

  Amount with(EconUnit other, Form otherForm) {
    return new Amount(from, to, valueFrom, valueTo, numeral, other, otherForm, prefixed, noun);
  }

  Amount upTo(int token) {
    return new Amount(from, token, valueFrom, valueTo, numeral, unit, form, prefixed, noun);
  }

  Amount counting(String code, String words, int token) {
    return new Amount(
        from,
        token,
        valueFrom,
        valueTo,
        numeral,
        EconUnit.count(code),
        Form.COUNT,
        prefixed,
        words);
  }

  boolean bare() {
    return unit.equals(EconUnit.UNKNOWN);
  }
}
