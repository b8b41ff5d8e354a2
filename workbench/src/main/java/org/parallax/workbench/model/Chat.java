package org.parallax.workbench.model;

import java.io.IOException;

/// One question to a language model and its answer.
@FunctionalInterface
interface Chat {

  /// {@return the text of the answer}
  ///
  /// @throws IOException with what was expected and what was found
  String ask(String instructions, String data) throws IOException, InterruptedException;
}
