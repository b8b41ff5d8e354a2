package org.parallax.workspace;

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

  /// {@return what was expected, what was found, where, and what to try}
  public final Refusal refusal() {
    return refusal;
  }
}
