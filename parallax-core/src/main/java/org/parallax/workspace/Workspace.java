package org.parallax.workspace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parallax.audit.AuditReport;
import org.parallax.audit.Auditor;
import org.parallax.audit.Finding;
import org.parallax.audit.SentenceAudit;
import org.parallax.document.Document;
import org.parallax.document.Refusal;
import org.parallax.document.Source;
import org.parallax.series.PackSet;
import org.parallax.series.imports.ImportReport;
import org.parallax.series.imports.MappingReader;

/// A folder that remembers documents, their audits and what people thought of them.
///
/// Its truth is the originals and the journal; everything else is made from them and can be made
/// again. Safe to share between threads, and the folder between processes.
public final class Workspace implements AutoCloseable {
  private final Store store;

  private Workspace(Store store) {
    this.store = store;
  }

  /// Makes a workspace in a folder, which may exist and hold other things.
  ///
  /// @throws WorkspaceException if there is a workspace already
  public static Workspace init(Path dir, Engine engine, InstantSource clock) {
    Folder folder = Folder.at(dir);
    try {
      Files.createDirectories(folder.originals());
    } catch (IOException e) {
      throw new WorkspaceException(
          new Refusal(
              "a folder to write to",
              String.valueOf(e.getMessage()),
              dir.toString(),
              "choose a folder that you may write to"),
          e);
    }
    try (WriterLock _ = Store.lock(folder)) {
      if (folder.isWorkspace()) {
        throw new WorkspaceException(
            "a folder without a workspace",
            "a workspace",
            dir.toString(),
            "use it as it is, or choose another folder");
      }
      Journal.found(folder, clock.instant(), engine.version());
    }
    return open(dir, engine, clock);
  }

  /// Opens a workspace: a torn last line of the journal is dropped, what is not derived yet is
  /// derived, and [#remarks] says so.
  ///
  /// @throws WorkspaceException if there is none
  public static Workspace open(Path dir, Engine engine, InstantSource clock) {
    Folder folder = Folder.at(dir);
    if (!folder.isWorkspace()) {
      throw new WorkspaceException(
          "a workspace", "none", dir.toString(), "make one with `parallax init " + dir + "`");
    }
    Store store = Store.of(folder, engine, clock);
    try {
      Opening.prepare(store);
    } catch (RuntimeException e) {
      store.database().close();
      throw e;
    }
    return new Workspace(store);
  }

  /// {@return the nearest folder upward, the given one included, that holds a workspace}
  public static Optional<Path> findUpward(Path from) {
    for (Path at = from.toAbsolutePath().normalize(); at != null; at = at.getParent()) {
      if (new Folder(at).isWorkspace()) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }

  /// {@return whether figures were ever imported here, told without opening the workspace}
  public static boolean hasImports(Path dir) {
    Folder folder = Folder.at(dir);
    if (!Files.isRegularFile(folder.journal())) {
      return false;
    }
    try (var lines = Files.lines(folder.journal(), StandardCharsets.ISO_8859_1)) {
      return lines.anyMatch(line -> line.contains(",\"type\":\"series\","));
    } catch (IOException e) {
      throw WorkspaceException.of(folder.journal(), e);
    }
  }

  /// {@return the folder}
  public Path path() {
    return store.folder().root();
  }

  /// {@return what happened since opening that a person should know of, in words, oldest first}
  public List<String> remarks() {
    return List.copyOf(store.remarks());
  }

  /// Adds one file: it is read, audited, kept and acknowledged by returning.
  ///
  /// A file whose bytes are here already is left as it is; one that cannot be read leaves no trace.
  public AddResult add(Source source) {
    return new Adding(store).add(source);
  }

  /// Adds files in the order given, reading and auditing up to `threads` of them at once. What is
  /// kept does not depend on the number of threads.
  ///
  /// @param sources asked for one by one, so that not all need to be in memory
  /// @param each hears of every result in the order of the files
  public void addAll(Iterable<Source> sources, int threads, Consumer<AddResult> each) {
    new Adding(store).addAll(sources, threads, each);
  }

  /// Imports a file of figures: what is sure of it is kept, acknowledged by returning, and counts
  /// in every audit from then on; documents are audited anew.
  ///
  /// A file that brings nothing leaves no trace.
  ///
  /// @param mapping the text of its mapping file, or an empty string where the file explains itself
  /// @param origin the address it was fetched from, or an empty string
  /// @return what was taken and what was not
  /// @throws MappingReader.MappingException if the mapping cannot be used
  public ImportReport importSeries(Source file, String mapping, String origin) {
    return new Importing(store).add(file, mapping, origin);
  }

  /// {@return the files of figures that were imported, oldest first}
  public List<SeriesImport> imports() {
    store.deriver().catchUp(store.database(), Map.of());
    return store.database().read(ImportRows::list);
  }

  /// {@return the packs in force together with what was imported}
  public PackSet packs() {
    return store.deriver().inForce(store.database()).packs();
  }

  /// {@return the auditor over the packs and what was imported}
  public Auditor auditor() {
    return store.deriver().inForce(store.database()).auditor();
  }

  /// {@return all documents, in the order in which they were added, by whatever process}
  public List<DocumentEntry> documents() {
    store.deriver().catchUp(store.database(), Map.of());
    return store.database().read(handle -> Queries.documents(handle, null));
  }

  /// {@return one document}
  public Optional<DocumentEntry> document(String id) {
    return store.database().read(handle -> Queries.documents(handle, id)).stream().findFirst();
  }

  /// {@return the audit of a document, or null where there is no such document or it cannot be
  /// audited any more}
  public @Nullable AuditReport report(String id) {
    store.freshen();
    AuditReport known = store.reports().get(id);
    if (known != null) {
      return known;
    }
    Deriver.Kept kept = kept(id);
    AuditReport report =
        kept == null ? null : store.deriver().derive(store.database(), kept, Map.of()).report();
    if (report != null) {
      store.reports().put(report);
    }
    return report;
  }

  /// {@return the audit of a document as JSON, as it was derived; none where there is none}
  public Optional<String> auditJson(String id) {
    return store.database().read(handle -> Queries.auditJson(handle, id));
  }

  /// {@return a document's bytes as they were given, or null where there is no such document or its
  /// original is damaged}
  public @Nullable Source original(String id) {
    Deriver.Kept kept = kept(id);
    byte[] bytes = kept == null ? null : store.originals().read(kept.sha256());
    return kept == null || bytes == null ? null : new Source(kept.name(), bytes);
  }

  private Deriver.@Nullable Kept kept(String id) {
    return store.database().read(handle -> Queries.kept(handle, id)).orElse(null);
  }

  /// {@return where an id that was ever printed stands; none where it is unknown}
  ///
  /// @param id of a claim, finding, identity, damage or value, or at least 6 digits of an
  ///   original's hash
  public List<Located> find(String id) {
    return store.database().read(handle -> Queries.find(handle, id));
  }

  /// {@return the ledger: claims of all documents that pass a filter, in the order of documents and
  /// text}
  public List<ClaimEntry> claims(ClaimEntry.Filter filter) {
    return store.database().read(handle -> Ledger.claims(handle, filter));
  }

  /// {@return the concepts that some claim of the ledger is about, sorted}
  public List<String> claimedConcepts() {
    return store.database().read(Ledger::concepts);
  }

  /// {@return every other document's claims about the same thing and place, each with how it stands
  /// to the given one, which may be the earlier or the later; empty where the claim is unknown or
  /// about nothing that the catalogue knows}
  ///
  /// @param claim the id of a claim
  public List<Compared> compare(String document, String claim) {
    List<ClaimEntry> own = claims(ClaimEntry.Filter.ofDocument(document));
    ClaimEntry one = own.stream().filter(c -> c.id().equals(claim)).findFirst().orElse(null);
    String concept = one == null ? null : one.concept();
    return one == null || concept == null
        ? List.of()
        : Compared.with(
            one,
            claims(new ClaimEntry.Filter(null, concept, null, null, null, null, null)),
            documents());
  }

  /// {@return the rules of the forecasts that pass a filter, in the order of documents and text}
  public List<ForecastEntry> forecasts(ForecastEntry.Filter filter) {
    return store.database().read(handle -> ForecastRows.list(handle, filter));
  }

  /// Keeps a person's judgement of a finding.
  ///
  /// @param reason in their words; a dispute needs one
  /// @throws WorkspaceException if there is no such finding, or no reason where one is needed
  public Review review(
      String documentId, String findingId, Review.Decision decision, String reason, String who) {
    if (decision == Review.Decision.DISPUTE && reason.isBlank()) {
      throw new WorkspaceException(
          "a reason for the dispute", "none", "finding " + findingId, "say what is wrong with it");
    }
    AuditReport report = report(documentId);
    Finding finding = report == null ? null : finding(report, findingId);
    if (report == null || finding == null) {
      throw new WorkspaceException(
          "a finding of document " + documentId,
          "no finding '" + findingId + "'",
          path().toString(),
          "take an id from the audit of this document");
    }
    Document document = report.document();
    JournalEntry.Reviewed reviewed =
        new JournalEntry.Reviewed(
            document.sha256(),
            findingId,
            Review.Anchor.of(document.text(), document.textHash(), finding.span()),
            finding.type(),
            finding.verdict(),
            decision,
            reason,
            who);
    String id = ReviewRows.id(store.record(reviewed).number());
    return reviews(documentId).stream().filter(r -> r.id().equals(id)).findFirst().orElseThrow();
  }

  /// Takes a review back; it stays in the journal. Taking it back twice changes nothing.
  ///
  /// @throws WorkspaceException if there is no such review
  public void undo(String reviewId, String who) {
    int line = ReviewRows.line(reviewId);
    Optional<Boolean> undone = store.database().read(handle -> ReviewRows.isUndone(handle, line));
    if (undone.isEmpty()) {
      throw new WorkspaceException(
          "a review",
          "no review '" + reviewId + "'",
          path().toString(),
          "take an id from the list");
    }
    if (!undone.get()) {
      store.record(new JournalEntry.Undone(line, who));
    }
  }

  /// {@return the reviews of a document that were not taken back, oldest first}
  public List<Review> reviews(String documentId) {
    return store.database().read(handle -> ReviewRows.list(handle, documentId, false));
  }

  /// {@return what the workspace remembers about its use}
  public Settings settings() {
    return store.database().read(Queries::settings);
  }

  /// Remembers who reviews here unless told otherwise.
  public void setReviewer(String reviewer) {
    store.record(new JournalEntry.SettingChanged("reviewer", reviewer));
  }

  private static @Nullable Finding finding(AuditReport report, String id) {
    for (SentenceAudit sentence : report.sentences()) {
      for (Finding finding : sentence.findings()) {
        if (finding.id().equals(id)) {
          return finding;
        }
      }
    }
    return null;
  }

  /// {@return the state of every byte of the folder}
  public Integrity verify() {
    JournalScan scan;
    JournalHead.Reading head;
    try (WriterLock _ = store.lock()) {
      scan = store.journal().read(0, 1);
      head = store.journal().head();
    }
    return Verifier.verify(store, scan, head);
  }

  /// Makes everything derived anew from originals and journal. Of a damaged truth it takes what is
  /// left, and [#remarks] says what is not.
  public void rebuild() {
    store.rebuild();
  }

  /// {@return a SHA-256 over everything derived, in order: the same for the same originals,
  /// journal, engine and packs}
  public String exportDigest() {
    return store.database().read(Digests::all);
  }

  @Override
  public void close() {
    store.database().close();
  }
}
