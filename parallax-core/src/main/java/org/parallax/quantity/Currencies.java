package org.parallax.quantity;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parallax.quantity.Entry.Sense;

/// Settles currency signs that several countries share by the other currency words in the text.
///
/// A lexicon names such a sign by its candidates, the usual one first where there is one: `CNY|JPY`
/// has none, `=USD|HKD` would have. A candidate named elsewhere in the text, and alone in being
/// named, is taken. A code in lower case is one that only capitals stand for.
final class Currencies {

  private final Tokens tokens;
  private @Nullable Set<String> named;

  Currencies(Tokens tokens) {
    this.tokens = tokens;
  }

  EconUnit resolve(String value) {
    if (value.isEmpty()) {
      return EconUnit.UNKNOWN_CURRENCY;
    }
    if (value.indexOf('|') < 0) {
      return EconUnit.money(value.toUpperCase(Locale.ROOT));
    }
    String named = only(value);
    return named == null ? EconUnit.UNKNOWN_CURRENCY : EconUnit.money(named);
  }

  private @Nullable String only(String candidates) {
    String found = null;
    for (String code : named()) {
      if (candidates.contains(code)) {
        if (found != null) {
          return null;
        }
        found = code;
      }
    }
    return found;
  }

  /// {@return the codes that the text names without doubt; read once, as few texts need them}
  private Set<String> named() {
    Set<String> codes = named;
    if (codes == null) {
      codes = new TreeSet<>();
      for (int i = 0; i < tokens.size(); i++) {
        Sense sense = tokens.sense(i, SenseKind.CURRENCY);
        if (sense == null) {
          sense = tokens.sense(i, SenseKind.CURRENCY_BEFORE);
        }
        if (sense != null && sense.value().length() == 3) {
          codes.add(sense.value());
        }
      }
      named = codes;
    }
    return codes;
  }
}
