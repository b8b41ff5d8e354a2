/// What a text asserts. A [ClaimExtractor] turns a document into [Claim]s, each anchored to its
/// words. Start reading at [Claim].
@NullMarked
package org.parallax.claim;

import org.jspecify.annotations.NullMarked;
