package org.parallax.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// The right to append to one journal: one holder among all threads of all processes.
///
/// A file lock counts for a whole process, so threads first queue at a lock of their own.
final class WriterLock implements AutoCloseable {
  private static final ConcurrentMap<Path, ReentrantLock> THREADS = new ConcurrentHashMap<>();
  private static final Duration STEP = Duration.ofMillis(5);

  private final ReentrantLock thread;
  private final @Nullable FileChannel channel;

  private WriterLock(ReentrantLock thread, @Nullable FileChannel channel) {
    this.thread = thread;
    this.channel = channel;
  }

  /// Waits for the lock.
  ///
  /// @throws WorkspaceException if another writer holds it for longer than `patience`
  static WriterLock take(Path file, Duration patience) {
    ReentrantLock thread =
        THREADS.computeIfAbsent(file.toAbsolutePath().normalize(), _ -> new ReentrantLock());
    boolean held = false;
    try {
      if (!thread.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        throw busy(file, patience);
      }
      if (thread.getHoldCount() > 1) {
        held = true;
        return new WriterLock(thread, null);
      }
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      held = await(channel, patience);
      if (!held) {
        channel.close();
        throw busy(file, patience);
      }
      return new WriterLock(thread, channel);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw busy(file, patience);
    } catch (IOException e) {
      throw WorkspaceException.of(file, e);
    } finally {
      if (!held && thread.isHeldByCurrentThread()) {
        thread.unlock();
      }
    }
  }

  private static boolean await(FileChannel channel, Duration patience)
      throws IOException, InterruptedException {
    long steps = Math.max(1, patience.dividedBy(STEP));
    for (long step = 0; step < steps; step++) {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return true;
      }
      Thread.sleep(STEP);
    }
    return false;
  }

  private static WorkspaceException busy(Path file, Duration patience) {
    return new WorkspaceException(
        "the journal to be free for writing",
        "another writer holding it for more than " + patience.toSeconds() + " s",
        file.toString(),
        "wait until the other command or server has finished its work, then try again");
  }

  @Override
  public void close() {
    try {
      if (channel != null) {
        channel.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      thread.unlock();
    }
  }
}
