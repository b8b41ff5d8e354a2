package org.parallax.workspace;

import org.parallax.document.Refusal;

/// What came of adding one file.
public sealed interface AddResult {

  /// {@return the name under which it was given}
  String name();

  /// It is in the workspace.
  ///
  /// @param id the document's id
  /// @param isNew whether it was not there before
  record Added(String name, String id, boolean isNew) implements AddResult {}

  /// It could not be read; nothing of it was kept.
  record Refused(String name, Refusal refusal) implements AddResult {}
}
