package org.parallax.workspace;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.parallax.provenance.ContentHash;
import org.parallax.workspace.JournalHead.Reading;
import org.parallax.workspace.JournalScan.Flaw;
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
    } catch (NoSuchFileException _) {
      return 0;
    } catch (IOException e) {
      throw WorkspaceException.of(folder.journal(), e);
    }
  }

  Reading head() {
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
    boolean acknowledged =
        switch (head()) {
          case Reading.Known(JournalHead head) -> head.bytes() > end.end();
          // Nobody can tell, so nothing is dropped.
          case Reading.Damaged _ -> true;
          case Reading.Absent _ -> end.line() > 1;
        };
    if (acknowledged) {
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
      throw WorkspaceException.of(folder.journal(), e);
    }
    JournalLine line = JournalScan.of(bytes, end.end(), number).lines().getFirst();
    Folder.write(folder.head(), JournalHead.of(line).encode());
    return line;
  }

  private Position end(Position from, JournalScan scan) {
    List<JournalLine> lines = scan.lines();
    Position last = lines.isEmpty() ? from : Position.after(lines.getLast());
    JournalHead head = head() instanceof Reading.Known(JournalHead known) ? known : null;
    if (head != null && head.bytes() > scan.soundEnd() + scan.tail().bytes()) {
      throw damaged("its end missing from line " + (last.line() + 1) + " on", scan.soundEnd());
    }
    List<Flaw> after = scan.flaws().stream().filter(flaw -> flaw.end() > last.end()).toList();
    if (after.isEmpty()) {
      return last;
    }
    // The last line is damaged: its hash is what the head remembers, or else what it says itself.
    Flaw flaw = after.getLast();
    if (head != null && head.bytes() == scan.soundEnd()) {
      return new Position(head.lines(), flaw.start(), head.bytes(), head.sha256());
    }
    String hash = flaw.expected().matches("[0-9a-f]{64}") ? flaw.expected() : flaw.found();
    return new Position(
        last.line() + after.size(), flaw.start(), scan.soundEnd(), new ContentHash(hash));
  }

  /// {@return whether the head tells of lines that are not there}
  boolean lostTail() {
    return head() instanceof Reading.Known(JournalHead head) && head.bytes() > size();
  }

  /// Sets the head to what is left where it cannot be read, or tells of what is lost; the caller
  /// holds the lock.
  void forgetLostTail(Consumer<String> remarks) {
    JournalScan scan = read(0, 1);
    if (scan.lines().isEmpty()) {
      return;
    }
    JournalLine last = scan.lines().getLast();
    boolean wrong =
        switch (head()) {
          case Reading.Known(JournalHead head) ->
              head.bytes() > scan.soundEnd() || last.number() > head.lines() + 1;
          case Reading.Absent _, Reading.Damaged _ -> true;
        };
    if (wrong) {
      Folder.write(folder.head(), JournalHead.of(last).encode());
      remarks.accept(
          "head.json did not agree with journal.jsonl: set to line "
              + last.number()
              + ", the last that is left.");
    }
  }

  boolean endsWithLineEnd() {
    long size = size();
    byte[] last = size == 0 ? new byte[] {'\n'} : bytes(size - 1);
    return last.length == 1 && last[0] == '\n';
  }

  /// Writes the first line of a new journal; the caller holds the lock.
  static void found(Folder folder, Instant now, String engine) {
    JournalEntry founded = new JournalEntry.Founded(JournalEntry.Founded.FORMAT, engine);
    byte[] line = JournalLine.encode(1, JournalLine.NONE, now, founded);
    Folder.write(folder.journal(), line);
    JournalHead head = JournalHead.of(JournalScan.of(line, 0, 1).lines().getFirst());
    Folder.write(folder.head(), head.encode());
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
      return Arrays.copyOf(buffer.array(), buffer.position());
    } catch (NoSuchFileException _) {
      return new byte[0];
    } catch (IOException e) {
      throw WorkspaceException.of(folder.journal(), e);
    }
  }
}
