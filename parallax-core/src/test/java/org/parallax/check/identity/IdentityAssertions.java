package org.parallax.check.identity;

import java.util.List;
import org.parallax.check.Identity;
import org.parallax.check.Identity.Kind;
import org.parallax.check.Identity.Result;

/// Runs the engine on marked notes and says shortly what it found.
final class IdentityAssertions {

  private static final StandardIdentityEngine ENGINE = StandardIdentityEngine.create();

  private IdentityAssertions() {}

  static List<Identity> identities(String marked) {
    return identities(MarkedNote.of(marked));
  }

  static List<Identity> identities(MarkedNote note) {
    return ENGINE.find(note.document(), note.claims());
  }

  /// {@return "kind result value" of each}
  static List<String> found(String marked) {
    return identities(marked).stream().map(IdentityAssertions::shortly).toList();
  }

  static List<String> found(MarkedNote note) {
    return identities(note).stream().map(IdentityAssertions::shortly).toList();
  }

  /// {@return the only identity of that kind}
  static Identity only(String marked, Kind kind) {
    List<Identity> all = identities(marked).stream().filter(i -> i.kind() == kind).toList();
    if (all.size() != 1) {
      throw new AssertionError("Expected one " + kind + ", found " + all);
    }
    return all.getFirst();
  }

  static String shortly(Identity identity) {
    String value =
        identity.value() == null
            ? ""
            : " "
                + identity
                    .value()
                    .round(new java.math.MathContext(4))
                    .stripTrailingZeros()
                    .toPlainString();
    return identity.kind().json() + " " + identity.result().json() + value;
  }

  static boolean fails(List<Identity> identities) {
    return identities.stream().anyMatch(i -> i.result() == Result.INCONSISTENT);
  }
}
