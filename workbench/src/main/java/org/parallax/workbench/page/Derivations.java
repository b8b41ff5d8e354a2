package org.parallax.workbench.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.audit.AuditReport;
import org.parallax.audit.Finding;
import org.parallax.audit.SentenceAudit;
import org.parallax.check.Evidence;
import org.parallax.check.Identity;
import org.parallax.provenance.Derivation;

/// Finds a number's tree in an audit.
public final class Derivations {
  private Derivations() {}

  /// {@return the tree of this id, which may name a derivation at any depth, a finding or an
  /// identity; null where the audit has none}
  public static @Nullable Derivation find(AuditReport report, String id) {
    for (SentenceAudit sentence : report.sentences()) {
      for (Finding finding : sentence.findings()) {
        Derivation own = finding.derivation();
        if (own != null && finding.id().equals(id)) {
          return own;
        }
        Evidence evidence = finding.evidence();
        Derivation found = find(own, id);
        found = found == null && evidence != null ? find(evidence.derivation(), id) : found;
        if (found != null) {
          return found;
        }
      }
    }
    for (Identity identity : report.identities()) {
      Derivation own = identity.derivation();
      Derivation found = own != null && identity.id().equals(id) ? own : find(own, id);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static @Nullable Derivation find(@Nullable Derivation tree, String id) {
    if (tree == null || tree.id().equals(id)) {
      return tree;
    }
    return find(tree.parts(), id);
  }

  private static @Nullable Derivation find(List<Derivation> parts, String id) {
    for (Derivation part : parts) {
      Derivation found = find(part, id);
      if (found != null) {
        return found;
      }
    }
    return null;
  }
}
