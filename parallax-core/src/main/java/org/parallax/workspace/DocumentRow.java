package org.parallax.workspace;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.parallax.audit.AuditReport;
import org.parallax.audit.Finding;
import org.parallax.audit.SentenceAudit;
import org.parallax.check.Verdict;
import org.parallax.document.Document;
import org.parallax.document.Metadata;

/// The row that stands for one document in lists.
final class DocumentRow {
  private DocumentRow() {}

  /// Inserts the row.
  ///
  /// @param engine what derived it: version and packs
  static void insert(Handle handle, Deriver.Kept kept, String engine, Deriver.Derived derived) {
    AuditReport report = derived.report();
    Document document = report == null ? null : report.document();
    Metadata metadata = document == null ? Metadata.none() : document.metadata();
    Finding first = report == null ? null : first(report);
    handle
        .createUpdate(
            "INSERT INTO documents VALUES (:id, :line, :sha, :bytes, :name, :added, :engine,"
                + " :problem, :media, :text, :characters, :language, :kind, :title, :institution,"
                + " :author, :published, :retrieved, :printed, :asOf, :asOfHow, :undecided, :first)")
        .bind("id", kept.id())
        .bind("line", kept.line())
        .bind("sha", kept.sha256().hex())
        .bind("bytes", kept.bytes())
        .bind("name", kept.name())
        .bind("added", kept.at().toString())
        .bind("engine", engine)
        .bind("problem", derived.problem())
        .bind("media", document == null ? null : document.mediaType())
        .bind("text", document == null ? null : document.textHash().hex())
        .bind("characters", document == null ? null : document.text().length())
        .bind("language", document == null ? null : document.language().tag())
        .bind("kind", document == null ? null : metadata.kind().name())
        .bind("title", found(metadata.title()))
        .bind("institution", found(metadata.institution()))
        .bind("author", found(metadata.author()))
        .bind("published", found(metadata.published()))
        .bind("retrieved", found(metadata.retrieved()))
        .bind("printed", found(metadata.printed()))
        .bind("asOf", report == null ? null : report.asOf().toString())
        .bind("asOfHow", report == null ? null : report.asOfHow())
        .bind("undecided", report == null ? null : report.summary().undecided())
        .bind("first", first == null ? null : first.message())
        .execute();
  }

  private static @Nullable String found(Metadata.@Nullable Found found) {
    return found == null ? null : found.value();
  }

  private static @Nullable String found(Metadata.@Nullable FoundDate found) {
    return found == null ? null : found.value().toString();
  }

  /// {@return the finding to read first: the gravest, and of those the first in the text; one
  /// without a verdict counts as one that could not be checked}
  private static @Nullable Finding first(AuditReport report) {
    Finding first = null;
    Verdict gravest = Verdict.NO_CLAIM;
    for (SentenceAudit sentence : report.sentences()) {
      for (Finding finding : sentence.findings()) {
        Verdict own = finding.verdict();
        Verdict verdict = own == null ? Verdict.NOT_CHECKABLE : own;
        if (first == null || verdict.compareTo(gravest) < 0) {
          first = finding;
          gravest = verdict;
        }
      }
    }
    return first;
  }
}
