package org.parallax.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.parallax.provenance.ContentHash;
import org.parallax.workspace.JournalScan.Tail;

/// The append-only record of everything that happened to a workspace.
///
/// Reading needs no lock: a line without its end is somebody's work in progress and is left alone.
/// Whoever appends holds the [WriterLock].
final class Journal {
  private final Folder folder;

  Journal(Folder folder) {
    this.folder = folder;
  }

  /// A place between two lines.
  ///
  /// @param line the number of the line before it, or 0 at the very start
  /// @param start the offset at which that line starts
  /// @param end the offset after it
  /// @param sha256 the hash of that line
  record Position(int line, long start, long end, ContentHash sha256) {
    static final Position START = new Position(0, 0, 0, JournalLine.NONE);

    static Position after(JournalLine line) {
      return new Position(line.number(), line.start(), line.end(), line.sha256());
    }
  }

  /// {@return what stands from some line start to the end}
  ///
  /// @param number the number that the first line should have
  JournalScan read(long from, int number) {
    return JournalScan.of(bytes(from), from, number);
  }

  long size() {
    try (FileChannel channel = FileChannel.open(folder.journal(), StandardOpenOption.READ)) {
      return channel.size();
    } catch (java.nio.file.NoSuchFileException _) {
      return 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  JournalHead.Reading head() {
    return JournalHead.read(folder.head());
  }

  /// {@return the end of the journal, ready for the next line; the caller holds the lock}
  ///
  /// A line that was never finished, and of whose end no head tells, is dropped: `remarks` hears of
  /// it, and so does the journal.
  ///
  /// @param from a place known to be good
  Position settle(Position from, Instant now, Consumer<String> remarks) {
    JournalScan scan = read(from.end(), from.line() + 1);
    Position end = end(from, scan);
    Tail tail = scan.tail();
    if (tail.bytes() == 0) {
      return end;
    }
    if (head() instanceof JournalHead.Reading.Known(JournalHead head) && head.bytes() > end.end()) {
      throw damaged("line " + (end.line() + 1) + " without its end", end.end());
    }
    remarks.accept(
        "journal.jsonl: dropped an unfinished line of "
            + tail.bytes()
            + " bytes at byte "
            + end.end()
            + ": a writer was stopped before anything was acknowledged.");
    ContentHash hash = new ContentHash(tail.sha256());
    return Position.after(append(end, now, new JournalEntry.TornLineDropped(tail.bytes(), hash)));
  }

  /// Appends a line, durably, and then moves the head; the caller holds the lock.
  ///
  /// @param end what [#settle] gave
  JournalLine append(Position end, Instant now, JournalEntry entry) {
    int number = end.line() + 1;
    byte[] bytes = JournalLine.encode(number, end.sha256(), now, entry);
    try (FileChannel channel =
        FileChannel.open(folder.journal(), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      channel.position(end.end());
      try {
        Folder.writeFully(channel, bytes);
      } catch (IOException e) {
        channel.truncate(end.end());
        throw e;
      }
      channel.truncate(end.end() + bytes.length);
      channel.force(true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    JournalLine line = JournalScan.of(bytes, end.end(), number).lines().getFirst();
    Folder.write(folder.head(), JournalHead.of(line).encode());
    return line;
  }

  private Position end(Position from, JournalScan scan) {
    List<JournalLine> lines = scan.lines();
    Position last = lines.isEmpty() ? from : Position.after(lines.getLast());
    boolean flawAtEnd = !scan.flaws().isEmpty() && scan.flaws().getLast().end() >= last.end();
    JournalHead.Reading reading = head();
    if (reading instanceof JournalHead.Reading.Known(JournalHead head)) {
      if (head.bytes() > scan.soundEnd() + scan.tail().bytes()) {
        throw damaged("its end missing from line " + (last.line() + 1) + " on", scan.soundEnd());
      }
      if (flawAtEnd && head.bytes() == scan.soundEnd()) {
        long start = scan.flaws().getLast().start();
        return new Position(head.lines(), start, head.bytes(), head.sha256());
      }
    }
    if (flawAtEnd) {
      throw damaged("its last line damaged", scan.flaws().getLast().start());
    }
    return last;
  }

  private WorkspaceException damaged(String found, long offset) {
    return new WorkspaceException(
        "a journal with a sound end, to append to",
        found,
        folder.journal() + ", byte " + offset,
        "run `parallax verify`, then bring back journal.jsonl and head.json from a backup, or run"
            + " `parallax rebuild` to go on with what is left");
  }

  private byte[] bytes(long from) {
    try (FileChannel channel = FileChannel.open(folder.journal(), StandardOpenOption.READ)) {
      long size = channel.size();
      if (size <= from) {
        return new byte[0];
      }
      ByteBuffer buffer = ByteBuffer.allocate(Math.toIntExact(size - from));
      while (buffer.hasRemaining() && channel.read(buffer, from + buffer.position()) >= 0) {
        // Reads until the size that was seen, or the end if it shrank.
      }
      return java.util.Arrays.copyOf(buffer.array(), buffer.position());
    } catch (java.nio.file.NoSuchFileException _) {
      return new byte[0];
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
