package org.parallax.claim;

import java.util.LinkedHashMap;
import java.util.Map;
import org.parallax.claim.Sense.Form;

/// The forms of an English verb, from the notation of the lexicons.
///
/// `climb` is regular, `slip+` doubles its last letter, `rise/rose/risen` gives past and
/// participle.
final class Inflection {

  private Inflection() {}

  /// {@return surface to form, in the order base, third person, past, participle, -ing}
  static Map<String, Form> of(String notation) {
    String[] parts = notation.split("/", -1);
    boolean doubles = parts[0].endsWith("+");
    String base = doubles ? parts[0].substring(0, parts[0].length() - 1) : parts[0];
    int space = base.indexOf(' ');
    String tail = space < 0 ? "" : base.substring(space);
    String verb = space < 0 ? base : base.substring(0, space);
    String stem = doubles ? verb + verb.charAt(verb.length() - 1) : verb;
    Map<String, Form> forms = new LinkedHashMap<>();
    boolean invariant = parts.length == 3 && parts[1].equals(verb);
    forms.put(verb + tail, invariant ? Form.BASE_OR_PAST : Form.BASE);
    forms.put(third(verb) + tail, Form.THIRD);
    if (parts.length == 3) {
      forms.putIfAbsent(parts[1] + tail, Form.PAST);
      forms.putIfAbsent(parts[2] + tail, Form.PAST);
    } else {
      forms.putIfAbsent(past(stem) + tail, Form.PAST);
    }
    forms.putIfAbsent(ing(stem) + tail, Form.ING);
    return forms;
  }

  private static String third(String verb) {
    if (verb.endsWith("s") || verb.endsWith("sh") || verb.endsWith("ch") || verb.endsWith("x")) {
      return verb + "es";
    }
    if (verb.equals("go") || verb.equals("do")) {
      return verb + "es";
    }
    if (verb.equals("have")) {
      return "has";
    }
    return endsInConsonantY(verb) ? verb.substring(0, verb.length() - 1) + "ies" : verb + "s";
  }

  private static String past(String stem) {
    if (stem.endsWith("e")) {
      return stem + "d";
    }
    return endsInConsonantY(stem) ? stem.substring(0, stem.length() - 1) + "ied" : stem + "ed";
  }

  private static String ing(String stem) {
    boolean dropsE = stem.endsWith("e") && !stem.endsWith("ee") && stem.length() > 2;
    return (dropsE ? stem.substring(0, stem.length() - 1) : stem) + "ing";
  }

  private static boolean endsInConsonantY(String verb) {
    int n = verb.length();
    return n > 1 && verb.charAt(n - 1) == 'y' && "aeiou".indexOf(verb.charAt(n - 2)) < 0;
  }
}
