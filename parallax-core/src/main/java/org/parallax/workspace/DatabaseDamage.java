package org.parallax.workspace;

import java.nio.file.Files;
import java.nio.file.Path;
import org.parallax.document.Refusal;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// A derived database that cannot be read. Nothing is lost: all of it can be made anew.
final class DatabaseDamage extends WorkspaceException {

  private DatabaseDamage(Refusal refusal, Throwable cause) {
    super(refusal, cause);
  }

  /// {@return what a failure of the database means: damage, or a file that is locked, full or
  /// closed to us}
  static WorkspaceException of(Path file, RuntimeException failure) {
    SQLiteErrorCode code = code(failure);
    String message = String.valueOf(failure.getMessage()).lines().findFirst().orElse("a failure");
    if (code != null) {
      String hindrance = hindrance(code, file);
      if (!hindrance.isEmpty()) {
        Refusal refusal =
            new Refusal(
                "a database to read and write", code + ": " + message, file.toString(), hindrance);
        return new WorkspaceException(refusal, failure);
      }
    }
    return new DatabaseDamage(
        new Refusal(
            "a sound derived database",
            message,
            file.toString(),
            "run `parallax rebuild`, which makes it anew from originals and journal"),
        failure);
  }

  private static String hindrance(SQLiteErrorCode code, Path file) {
    return switch (code.code & 0xff) {
      case 5, 6 -> "wait until the other command or server has finished its work, then try again";
      case 13 -> "make room on the disk";
      case 3, 14, 23 -> "make the file readable and writable for you";
      // A damaged header can claim to be of a later, unwritable kind.
      case 8 -> Files.isWritable(file) ? "" : "make the file readable and writable for you";
      default -> "";
    };
  }

  private static @org.jspecify.annotations.Nullable SQLiteErrorCode code(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLiteException sqlite) {
        return sqlite.getResultCode();
      }
    }
    return null;
  }
}
