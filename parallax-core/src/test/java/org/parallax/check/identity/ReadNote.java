package org.parallax.check.identity;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.parallax.check.Identity;
import org.parallax.claim.Claim;
import org.parallax.claim.StandardClaimExtractor;
import org.parallax.document.Document;
import org.parallax.document.Limits;
import org.parallax.document.ReadResult;
import org.parallax.document.Source;
import org.parallax.document.StandardReader;

/// A note as the real reader and extractor read it, with what the engines find in it.
record ReadNote(Document document, List<Claim> claims) {

  private static final StandardReader READER = StandardReader.create();
  private static final StandardClaimExtractor EXTRACTOR = StandardClaimExtractor.create();
  private static final StandardIdentityEngine ENGINE = StandardIdentityEngine.create();
  private static final ContradictionFinder FINDER = ContradictionFinder.create();

  static ReadNote of(String text) {
    Source source = new Source("note.txt", text.getBytes(StandardCharsets.UTF_8));
    return switch (READER.read(source, Limits.standard())) {
      case ReadResult.Read read ->
          new ReadNote(read.document(), EXTRACTOR.extract(read.document()));
      case ReadResult.Refused refused -> throw new AssertionError(refused.refusal().message());
    };
  }

  List<Identity> identities() {
    return ENGINE.find(document, claims);
  }

  List<Contradiction> contradictions() {
    return FINDER.find(document, claims);
  }

  static List<String> found(String text) {
    return of(text).identities().stream().map(IdentityAssertions::shortly).toList();
  }
}
