package org.parallax.workbench.cli;

import org.parallax.document.Refusal;

/// Something the user can mend: told in one line, exit code 2.
final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1;

  UsageException(String expected, String found, String where, String advice) {
    super(new Refusal(expected, found, where, advice).message());
  }
}
