package org.parallax.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.check.Evidence;
import org.parallax.check.Identity;
import org.parallax.check.LinkedClaim;
import org.parallax.claim.Claim;
import org.parallax.document.Document;
import org.parallax.document.Span;
import org.parallax.provenance.Derivation;
import org.parallax.provenance.Grade;
import org.parallax.provenance.Origin;
import org.parallax.quantity.Interval;
import org.parallax.quantity.Quantity;

/// The derivation of any number in an audit: by the id of a claim, a finding, an identity, or of a
/// part of their trees.
public final class Why {
  private Why() {}

  /// {@return the tree of what this id names, or null if the audit has no such id}
  public static @Nullable Derivation find(AuditReport report, String id) {
    for (LinkedClaim claim : report.claims()) {
      if (claim.claim().id().equals(id)) {
        return claim(claim, report.document());
      }
    }
    for (SentenceAudit sentence : report.sentences()) {
      for (Finding finding : sentence.findings()) {
        if (finding.id().equals(id)) {
          return finding(finding, report);
        }
        Derivation within = within(finding.derivation(), id);
        Evidence evidence = finding.evidence();
        if (within == null && evidence != null) {
          within = within(evidence.derivation(), id);
        }
        if (within != null) {
          return within;
        }
      }
    }
    for (Identity identity : report.identities()) {
      Derivation own = identity.derivation();
      Derivation found = identity.id().equals(id) ? own : within(own, id);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static @Nullable Derivation within(@Nullable Derivation tree, String id) {
    if (tree == null || tree.id().equals(id)) {
      return tree;
    }
    for (Derivation part : tree.parts()) {
      Derivation found = within(part, id);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /// {@return a claim's value, down to the words it was read from}
  public static Derivation claim(LinkedClaim linked, Document document) {
    Claim claim = linked.claim();
    List<Derivation> words = new ArrayList<>();
    for (Claim.ValueSpan value : claim.values()) {
      words.add(span("the value's words", new Span(value.start(), value.end()), document));
    }
    Claim.Mention metric = claim.metric();
    if (metric != null) {
      words.add(span("the metric's words", metric.span(), document));
    }
    words.add(span("the statement", claim.span(), document));
    Quantity quantity = claim.quantity();
    return new Derivation(
        claim.id(),
        (metric == null ? "a figure" : metric.text()) + ", " + claim.kind().json(),
        quantity == null ? claim.direction().json() : shown(quantity.stated()),
        quantity == null ? "" : quantity.unit().code(),
        "read by " + String.join(", ", claim.rules()),
        words,
        null,
        Grade.B);
  }

  /// {@return a stretch of the document as a leaf}
  public static Derivation span(String label, Span span, Document document) {
    String quote = span.of(document.text());
    return Derivation.leaf(
        document.id() + ":" + span.start() + "-" + span.end(),
        label,
        quote,
        "",
        "quoted",
        new Origin.TextSpan(
            document.file(),
            document.sha256(),
            document.textHash(),
            span.start(),
            span.end(),
            quote),
        Grade.B);
  }

  private static Derivation finding(Finding finding, AuditReport report) {
    List<Derivation> parts = new ArrayList<>();
    Derivation own = finding.derivation();
    if (own != null) {
      parts.add(own);
    }
    for (LinkedClaim claim : report.claims()) {
      if (finding.claims().contains(claim.claim().id())) {
        parts.add(claim(claim, report.document()));
      }
    }
    if (parts.isEmpty()) {
      parts.add(span("the words", finding.span(), report.document()));
    }
    return Derivation.computed(
        finding.id(),
        finding.message(),
        finding.verdict() == null ? finding.type().json() : finding.verdict().name(),
        "",
        "finding of type " + finding.type().json(),
        parts);
  }

  private static String shown(Interval stated) {
    BigDecimal lo = stated.lo();
    BigDecimal hi = stated.hi();
    return lo != null && hi != null && lo.compareTo(hi) == 0
        ? lo.toPlainString()
        : stated.toString();
  }
}
