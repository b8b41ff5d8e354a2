package org.parallax.workbench.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.audit.AuditReport;
import org.parallax.document.Refusal;
import org.parallax.document.Source;
import org.parallax.workbench.page.Charts;
import org.parallax.workbench.page.Messages;
import org.parallax.workbench.page.ReviewView;
import org.parallax.workbench.page.ShelfView;

/// What the pages need of a workspace. Safe to share between threads.
public interface Desk {

  /// {@return all notes, latest first}
  List<ShelfView> shelf(Messages words);

  /// {@return the audit of a note, or null where there is none}
  @Nullable AuditReport report(String document);

  /// {@return a note's bytes as they were given, or null where there are none}
  @Nullable Source original(String document);

  /// {@return the audit as JSON}
  String json(AuditReport report);

  /// {@return the official series, as charts}
  Charts charts();

  /// {@return the ids of the notes whose audits show a number}
  List<String> showing(String number);

  /// Reads, audits and keeps a note. It stops before keeping anything where the work says so.
  Added add(Source source, Work work);

  /// {@return the reviews of a note that were not taken back, oldest first}
  List<ReviewView> reviews(String document, Messages words);

  /// Keeps a person's judgement.
  ///
  /// @return false if the note has no such finding
  boolean review(String document, String finding, boolean accepted, String reason);

  /// Takes a review back.
  ///
  /// @return false if there is no such review of this note
  boolean undo(String document, String review);

  /// What came of adding a note.
  sealed interface Added {
    /// It is there.
    record Kept(String document) implements Added {}

    /// It could not be read.
    record Refused(Refusal refusal) implements Added {}

    /// It was stopped before anything was kept.
    record Stopped() implements Added {}
  }

  /// Long work as seen by the one who does it.
  interface Work {
    /// Says what is being done now.
    void doing(Step step);

    /// {@return whether someone asked to stop}
    boolean stopped();
  }

  /// What is done to a note, in this order.
  enum Step {
    QUEUED,
    READING,
    AUDITING,
    KEEPING
  }
}
