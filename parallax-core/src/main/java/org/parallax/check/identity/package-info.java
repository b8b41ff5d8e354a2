/// The arithmetic that a text's own numbers must satisfy, and places where a text says two
/// different things of one thing. Each [IdentityFamily] looks for one sort of relation, never by
/// value but by wording, and tries it on the intervals that the digits allow. Start reading at
/// [StandardIdentityEngine]; [ContradictionFinder] compares restatements.
@NullMarked
package org.parallax.check.identity;

import org.jspecify.annotations.NullMarked;
