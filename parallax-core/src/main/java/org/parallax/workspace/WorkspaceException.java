package org.parallax.workspace;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.parallax.document.Refusal;

/// A workspace that cannot do what it was asked, said in the four parts of every message of ours.
public sealed class WorkspaceException extends RuntimeException permits DatabaseDamage {
  private final Refusal refusal;

  WorkspaceException(Refusal refusal, @Nullable Throwable cause) {
    super(refusal.message(), cause);
    this.refusal = refusal;
  }

  WorkspaceException(String expected, String found, String where, String advice) {
    this(new Refusal(expected, found, where, advice), null);
  }

  /// {@return what it means that a file could not be read or written: a full disk, a missing right}
  static WorkspaceException of(Path file, IOException failure) {
    return new WorkspaceException(
        new Refusal(
            "a file to read and write",
            failure.getClass().getSimpleName() + ": " + failure.getMessage(),
            file.toString(),
            "see that the disk has room and the folder is yours to write to"),
        failure);
  }

  /// {@return what was expected, what was found, where, and what to try}
  public final Refusal refusal() {
    return refusal;
  }
}
