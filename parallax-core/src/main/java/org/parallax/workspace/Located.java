package org.parallax.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parallax.audit.AuditReport;
import org.parallax.audit.Finding;
import org.parallax.audit.SentenceAudit;
import org.parallax.check.Evidence;
import org.parallax.check.Identity;
import org.parallax.check.LinkedClaim;
import org.parallax.document.Damage;
import org.parallax.provenance.Derivation;

/// Where an id stands: which document's audit printed it, and for what.
///
/// @param id the whole id
/// @param document the id of the document
public record Located(String id, What what, String document) {

  /// The kinds of things that have an id.
  public enum What {
    DOCUMENT,
    CLAIM,
    FINDING,
    IDENTITY,
    DAMAGE,
    VALUE;

    /// {@return the name in JSON: lower case}
    public String json() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// {@return every id that an audit prints; ids inside derivations may come more than once}
  static List<Located> of(AuditReport report) {
    String document = report.document().id();
    List<Located> places = new ArrayList<>();
    places.add(new Located(document, What.DOCUMENT, document));
    for (LinkedClaim claim : report.claims()) {
      places.add(new Located(claim.claim().id(), What.CLAIM, document));
    }
    for (SentenceAudit sentence : report.sentences()) {
      for (Finding finding : sentence.findings()) {
        places.add(new Located(finding.id(), What.FINDING, document));
        values(finding.derivation(), document, places);
        Evidence evidence = finding.evidence();
        values(evidence == null ? null : evidence.derivation(), document, places);
      }
    }
    for (Identity identity : report.identities()) {
      places.add(new Located(identity.id(), What.IDENTITY, document));
      values(identity.derivation(), document, places);
    }
    for (Damage damage : report.document().damage()) {
      places.add(new Located(damage.id(), What.DAMAGE, document));
    }
    return places;
  }

  private static void values(
      @Nullable Derivation derivation, String document, List<Located> places) {
    if (derivation != null) {
      places.add(new Located(derivation.id(), What.VALUE, document));
      derivation.parts().forEach(part -> values(part, document, places));
    }
  }
}
