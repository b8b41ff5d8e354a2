package org.parallax.workspace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parallax.audit.AuditReport;
import org.parallax.audit.Finding;
import org.parallax.audit.SentenceAudit;
import org.parallax.document.ReadResult;
import org.parallax.document.Refusal;
import org.parallax.document.Source;
import org.parallax.provenance.ContentHash;
import org.parallax.workspace.Journal.Position;
import org.parallax.workspace.JournalEntry.DocumentAdded;

/// A folder that remembers documents, their audits and what people thought of them.
///
/// Its truth is the originals and the journal; everything else is made from them and can be made
/// again. Safe to share between threads, and the folder between processes.
public final class Workspace implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Folder folder;
  private final Engine engine;
  private final InstantSource clock;
  private final Journal journal;
  private final Originals originals;
  private final Deriver deriver;
  private final Database database;
  private final ReportCache reports = new ReportCache();
  private final List<String> remarks = new CopyOnWriteArrayList<>();

  private Workspace(Folder folder, Engine engine, InstantSource clock, Database database) {
    this.folder = folder;
    this.engine = engine;
    this.clock = clock;
    this.journal = new Journal(folder);
    this.originals = new Originals(folder);
    this.deriver = new Deriver(folder, engine);
    this.database = database;
  }

  /// Makes a workspace in a folder, which may exist and hold other things.
  ///
  /// @throws WorkspaceException if there is a workspace already
  public static Workspace init(Path dir, Engine engine, InstantSource clock) {
    Folder folder = new Folder(dir.toAbsolutePath().normalize());
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
    try (WriterLock _ = WriterLock.take(folder.lock(), PATIENCE)) {
      if (folder.isWorkspace()) {
        throw new WorkspaceException(
            "a folder without a workspace",
            "a workspace",
            dir.toString(),
            "use it as it is, or choose another folder");
      }
      JournalEntry founded =
          new JournalEntry.Founded(JournalEntry.Founded.FORMAT, engine.version());
      byte[] line = JournalLine.encode(1, JournalLine.NONE, clock.instant(), founded);
      Folder.write(folder.journal(), line);
      JournalScan scan = JournalScan.of(line, 0, 1);
      Folder.write(folder.head(), JournalHead.of(scan.lines().getFirst()).encode());
    }
    return open(dir, engine, clock);
  }

  /// Opens a workspace, and derives what is not derived yet.
  ///
  /// @throws WorkspaceException if there is none
  public static Workspace open(Path dir, Engine engine, InstantSource clock) {
    Folder folder = new Folder(dir.toAbsolutePath().normalize());
    if (!folder.isWorkspace()) {
      throw new WorkspaceException(
          "a workspace", "none", dir.toString(), "make one with `parallax init " + dir + "`");
    }
    List<String> remarks = new ArrayList<>();
    Workspace workspace = new Workspace(folder, engine, clock, database(folder, remarks));
    workspace.remarks.addAll(remarks);
    workspace.settleJournal();
    workspace.replay();
    return workspace;
  }

  private static Database database(Folder folder, List<String> remarks) {
    try {
      return Database.open(folder.database(), Migrations.own());
    } catch (DatabaseDamage e) {
      remarks.add("Derived anew, for it could not be read: " + e.getMessage());
      Database.delete(folder.database());
      return Database.open(folder.database(), Migrations.own());
    }
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

  /// {@return the folder}
  public Path path() {
    return folder.root();
  }

  /// {@return what happened that a person should know of, in words, oldest first}
  public List<String> remarks() {
    return List.copyOf(remarks);
  }

  private void settleJournal() {
    Position from = Position.START;
    if (journal.read(from.end(), 1).tail().bytes() == 0) {
      return;
    }
    try (WriterLock _ = lock()) {
      journal.settle(from, clock.instant(), remarks::add);
    } catch (WorkspaceException e) {
      remarks.add(e.getMessage());
    }
  }

  private void replay() {
    try {
      String mismatch = mismatch();
      if (!mismatch.isEmpty()) {
        remarks.add("Derived anew, for " + mismatch + ".");
        rebuild();
        return;
      }
      deriver.catchUp(database, Map.of());
      int refreshed = deriver.refresh(database);
      if (refreshed > 0) {
        remarks.add(
            "Audited anew with "
                + engine.version()
                + " and its packs: "
                + refreshed
                + " documents.");
      }
    } catch (DatabaseDamage e) {
      remarks.add("Derived anew, for it could not be read: " + e.getMessage());
      rebuild();
    }
  }

  /// Why the derived database does not belong to this journal; empty where it does.
  private String mismatch() {
    Position position = Deriver.position(database);
    if (position.line() == 0) {
      return "";
    }
    if (database.migrated()) {
      return "the tables of the derived database have changed";
    }
    JournalScan scan = journal.read(position.start(), position.line());
    JournalLine first = scan.lines().isEmpty() ? null : scan.lines().getFirst();
    if (first != null && first.start() == position.start()) {
      return first.sha256().equals(position.sha256())
          ? ""
          : "the derived database is not of this journal";
    }
    if (scan.flaws().isEmpty() && !lostTail()) {
      return "the derived database is ahead of the journal";
    }
    remarks.add("journal.jsonl is damaged: run `parallax verify`.");
    return "";
  }

  private boolean lostTail() {
    return journal.head() instanceof JournalHead.Reading.Known(JournalHead head)
        && head.bytes() > journal.size();
  }

  /// Adds one file: it is read, audited, kept and acknowledged by returning.
  ///
  /// A file whose bytes are here already is left as it is; one that cannot be read leaves no trace.
  public AddResult add(Source source) {
    return commit(prepare(source));
  }

  /// Adds files in the order given, reading and auditing up to `threads` of them at once. What is
  /// kept does not depend on the number of threads.
  ///
  /// @param each hears of every result in the order of the files
  public void addAll(Iterable<Source> sources, int threads, Consumer<AddResult> each) {
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      Deque<Future<Prepared>> ahead = new ArrayDeque<>();
      try {
        for (Source source : sources) {
          if (ahead.size() == 2 * threads) {
            each.accept(commit(ahead.removeFirst().get()));
          }
          ahead.addLast(pool.submit(() -> prepare(source)));
        }
        while (!ahead.isEmpty()) {
          each.accept(commit(ahead.removeFirst().get()));
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new WorkspaceException(
            "to add all files", "an interruption", folder.root().toString(), "add the rest again");
      } catch (ExecutionException e) {
        throw e.getCause() instanceof RuntimeException cause
            ? cause
            : new IllegalStateException(e.getCause());
      } finally {
        ahead.forEach(future -> future.cancel(true));
      }
    }
  }

  /// A file that was looked at before anything is written.
  ///
  /// @param report null where the bytes are here already, or were refused
  private record Prepared(
      Source source, ContentHash hash, @Nullable AuditReport report, @Nullable Refusal refusal) {}

  private Prepared prepare(Source given) {
    // A name is text; what UTF-8 cannot say would not come back from the journal as it went in.
    String name = new String(given.name().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    Source source = new Source(name, given.bytes());
    ContentHash hash = source.sha256();
    if (isKnown(hash)) {
      return new Prepared(source, hash, null, null);
    }
    return switch (engine.reader().read(source, engine.limits())) {
      case ReadResult.Refused(Refusal refusal) -> new Prepared(source, hash, null, refusal);
      case ReadResult.Read(var document) ->
          new Prepared(source, hash, engine.auditor().audit(document, null), null);
    };
  }

  private AddResult commit(Prepared prepared) {
    String name = prepared.source().name();
    Refusal refusal = prepared.refusal();
    if (refusal != null) {
      return new AddResult.Refused(name, refusal);
    }
    ContentHash hash = prepared.hash();
    String id = hash.abbreviated(12);
    AuditReport report = prepared.report();
    try (WriterLock _ = lock()) {
      deriver.catchUp(database, Map.of());
      Optional<DocumentEntry> there = document(id);
      if (there.isPresent() && !there.get().sha256().equals(hash)) {
        return new AddResult.Refused(
            name,
            new Refusal(
                "a document with an id of its own",
                "the id " + id + " of '" + there.get().name() + "', whose bytes differ",
                name,
                "change a character of it: two hashes agree in their first 12 digits"));
      }
      folder.removeAsides();
      originals.keep(hash, prepared.source().bytes());
      if (there.isPresent() || report == null) {
        return new AddResult.Added(name, id, false);
      }
      Position end = journal.settle(Deriver.position(database), clock.instant(), remarks::add);
      byte[] bytes = prepared.source().bytes();
      journal.append(
          end,
          clock.instant(),
          new DocumentAdded(
              hash, bytes.length, name, BlockHashes.of(bytes), engine.version(), engine.packs()));
    }
    deriver.catchUp(database, Map.of(hash, report));
    reports.put(report);
    return new AddResult.Added(name, id, true);
  }

  private boolean isKnown(ContentHash hash) {
    return document(hash.abbreviated(12)).filter(d -> d.sha256().equals(hash)).isPresent();
  }

  /// {@return all documents, in the order in which they were added}
  public List<DocumentEntry> documents() {
    return database.read(Queries::documents);
  }

  /// {@return one document}
  public Optional<DocumentEntry> document(String id) {
    return documents().stream().filter(entry -> entry.id().equals(id)).findFirst();
  }

  /// {@return the audit of a document, or null where there is no such document or it cannot be
  /// audited any more}
  public @Nullable AuditReport report(String id) {
    AuditReport known = reports.get(id);
    if (known != null) {
      return known;
    }
    DocumentEntry entry = document(id).orElse(null);
    if (entry == null) {
      return null;
    }
    var kept = new Deriver.Kept(0, entry.addedAt(), entry.sha256(), entry.bytes(), entry.name());
    AuditReport report = deriver.derive(kept, Map.of()).report();
    if (report != null) {
      reports.put(report);
    }
    return report;
  }

  /// {@return a document's bytes as they were given, or null where there is no such document or its
  /// original is damaged}
  public @Nullable Source original(String id) {
    DocumentEntry entry = document(id).orElse(null);
    byte[] bytes = entry == null ? null : originals.read(entry.sha256());
    return entry == null || bytes == null ? null : new Source(entry.name(), bytes);
  }

  /// {@return where an id that was ever printed stands; none where it is unknown}
  public List<Located> find(String id) {
    return database.read(handle -> Queries.find(handle, id));
  }

  /// {@return the ledger: claims of all documents that pass a filter}
  public List<ClaimEntry> claims(ClaimEntry.Filter filter) {
    return database.read(handle -> Queries.claims(handle, filter));
  }

  /// Keeps a person's judgement of a finding.
  ///
  /// @param reason in their words; a dispute needs one
  /// @throws WorkspaceException if there is no such finding
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
          folder.root().toString(),
          "list the findings with `parallax audit`");
    }
    Review.Anchor anchor =
        Review.Anchor.of(report.document().text(), report.document().textHash(), finding.span());
    JournalLine line =
        record(
            new JournalEntry.Reviewed(
                report.document().sha256(),
                findingId,
                anchor,
                finding.type(),
                finding.verdict(),
                decision,
                reason,
                who));
    return reviews(documentId).stream()
        .filter(review -> review.id().equals(ReviewRows.id(line.number())))
        .findFirst()
        .orElseThrow();
  }

  /// Takes a review back; it stays in the journal. Taking it back twice changes nothing.
  ///
  /// @throws WorkspaceException if there is no such review
  public void undo(String reviewId, String who) {
    int line = ReviewRows.line(reviewId);
    Optional<Boolean> undone =
        database.read(handle ->
            handle
                .createQuery("SELECT undone_line IS NOT NULL FROM reviews WHERE line = :line")
                .bind("line", line)
                .mapTo(Boolean.class)
                .findOne());
    if (undone.isEmpty()) {
      throw new WorkspaceException(
          "a review", "no review '" + reviewId + "'", folder.root().toString(), "list the reviews");
    }
    if (!undone.get()) {
      record(new JournalEntry.Undone(line, who));
    }
  }

  /// {@return the reviews of a document that were not taken back, oldest first}
  public List<Review> reviews(String documentId) {
    return database.read(handle -> ReviewRows.list(handle, documentId, false));
  }

  /// {@return what the workspace remembers about its use}
  public Settings settings() {
    return database.read(handle ->
        new Settings(
            handle
                .createQuery("SELECT value FROM settings WHERE key = 'reviewer'")
                .mapTo(String.class)
                .findOne()
                .orElse(null)));
  }

  /// Remembers who reviews here unless told otherwise.
  public void setReviewer(String reviewer) {
    record(new JournalEntry.SettingChanged("reviewer", reviewer));
  }

  private JournalLine record(JournalEntry entry) {
    JournalLine line;
    try (WriterLock _ = lock()) {
      deriver.catchUp(database, Map.of());
      Position end = journal.settle(Deriver.position(database), clock.instant(), remarks::add);
      line = journal.append(end, clock.instant(), entry);
    }
    deriver.catchUp(database, Map.of());
    return line;
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
    try (WriterLock _ = lock()) {
      scan = journal.read(0, 1);
      head = journal.head();
    }
    return Verifier.verify(folder, scan, head, database);
  }

  /// Makes everything derived anew, from originals and journal, aside, and then takes its place.
  public void rebuild() {
    Database.delete(folder.databaseAside());
    try (WriterLock _ = lock()) {
      try (Database aside = Database.open(folder.databaseAside(), Migrations.own())) {
        deriver.catchUp(aside, Map.of());
      }
      database.replaceWith(folder.databaseAside());
      Database.delete(folder.databaseAside());
    }
    reports.clear();
  }

  /// {@return a SHA-256 over everything derived, in order: the same for the same originals,
  /// journal, engine and packs}
  public String exportDigest() {
    return database.read(Digests::all);
  }

  private WriterLock lock() {
    return WriterLock.take(folder.lock(), PATIENCE);
  }

  @Override
  public void close() {
    database.close();
  }
}
