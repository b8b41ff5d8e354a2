package org.parallax.check.identity;

import java.util.List;
import org.parallax.check.Identity;

/// One sort of arithmetic that may hold between the numbers of a text.
@FunctionalInterface
interface IdentityFamily {

  /// {@return the relations of this sort that the wording of a note licenses, each tried}
  List<Identity> find(Note note);
}
