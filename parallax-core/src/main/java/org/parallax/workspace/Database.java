package org.parallax.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteDataSource;

/// The derived database: one SQLite file, one connection, used by one thread at a time.
///
/// Other processes may hold it open too. Every transaction takes the write lock at its start, so
/// that none fails half way for having read before another wrote.
final class Database implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Path file;
  private final ReentrantLock turn = new ReentrantLock();
  private final boolean migrated;
  private Handle handle;

  private Database(Path file, Migrations migrations) {
    this.file = file;

    this.handle = connect(file);
    try {
      this.migrated = migrations.apply(handle, file.toString());
    } catch (JdbiException | IllegalArgumentException e) {
      closeQuietly();
      throw DatabaseDamage.of(file, e);
    } catch (WorkspaceException e) {
      closeQuietly();
      throw e;
    }
  }

  private void closeQuietly() {
    try {
      handle.close();
    } catch (JdbiException _) {
      // A damaged file need not close well.
    }
  }

  /// {@return the database in a file, made if need be, with its tables up to date}
  ///
  /// @throws DatabaseDamage if the file is no sound database
  static Database open(Path file, Migrations migrations) {
    return new Database(file, migrations);
  }

  private static Handle connect(Path file) {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    config.setBusyTimeout(Math.toIntExact(PATIENCE.toMillis()));
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file);
    try {
      return Jdbi.create(source).open();
    } catch (JdbiException e) {
      throw DatabaseDamage.of(file, e);
    }
  }

  /// {@return whether opening changed the tables, so that all rows are to be derived anew}
  boolean migrated() {
    return migrated;
  }

  /// Goes without forcing each change to the disk: for a file that counts only once it is whole.
  void hurry() {
    guarded(() -> handle.execute("PRAGMA synchronous = OFF"));
  }

  /// {@return what a query gives}
  <T> T read(Function<Handle, T> query) {
    return guarded(() -> query.apply(handle));
  }

  /// Runs a change in one transaction: all of it, or nothing.
  <T> T change(Function<Handle, T> change) {
    return guarded(() -> handle.inTransaction(change::apply));
  }

  /// Takes the content of another database, which nobody has open.
  ///
  /// Page by page in one transaction, so that other processes go on with what they hold open; only
  /// a file that is no database any more is removed and put in place anew.
  void replaceWith(Path other) {
    turn.lock();
    try {
      int result = -1;
      try {
        SQLiteConnection connection = handle.getConnection().unwrap(SQLiteConnection.class);
        result = connection.getDatabase().restore("main", other.toString(), null);
      } catch (SQLException _) {
        // Then its content is no use to anybody.
      }
      if (result != 0) {
        closeQuietly();
        delete(file);
        Folder.force(other);
        Files.move(other, file, StandardCopyOption.ATOMIC_MOVE);
        handle = connect(file);
      }
    } catch (IOException e) {
      throw WorkspaceException.of(file, e);
    } catch (JdbiException e) {
      throw DatabaseDamage.of(file, e);
    } finally {
      turn.unlock();
    }
  }

  private <T> T guarded(Supplier<T> work) {
    turn.lock();
    try {
      return work.get();
    } catch (JdbiException | IllegalArgumentException | java.time.DateTimeException e) {
      throw DatabaseDamage.of(file, e);
    } finally {
      turn.unlock();
    }
  }

  @Override
  public void close() {
    turn.lock();
    try {
      closeQuietly();
    } finally {
      turn.unlock();
    }
  }

  /// Removes a database and what SQLite keeps beside it.
  static void delete(Path file) {
    try {
      for (String suffix : new String[] {"", "-wal", "-shm", "-journal"}) {
        Files.deleteIfExists(file.resolveSibling(file.getFileName() + suffix));
      }
    } catch (IOException e) {
      throw WorkspaceException.of(file, e);
    }
  }
}
