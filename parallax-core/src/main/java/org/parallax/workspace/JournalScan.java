package org.parallax.workspace;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parallax.provenance.ContentHash;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a stretch of journal bytes holds: sound lines, flaws, and perhaps an unfinished end.
///
/// Every byte belongs to exactly one of the three, so a changed byte is always noticed.
///
/// @param lines the sound lines, in file order
/// @param flaws the bytes that are no sound line, in file order
/// @param soundEnd offset at which the tail starts
/// @param tail a line without its end, or nothing
record JournalScan(List<JournalLine> lines, List<Flaw> flaws, long soundEnd, Tail tail) {
  private static final JsonMapper JSON = new JsonMapper();

  JournalScan {
    lines = List.copyOf(lines);
    flaws = List.copyOf(flaws);
  }

  /// Bytes that are no sound line.
  ///
  /// @param line the number that the line should have
  /// @param expected what should stand there: a hash, or a line end
  /// @param found what stands there
  record Flaw(int line, long start, long end, String expected, String found) {}

  /// What stands after the last line end.
  ///
  /// @param whole whether only the line end is missing
  record Tail(String sha256, long bytes, boolean whole) {
    static final Tail NONE = new Tail("", 0, false);
  }

  /// Reads journal bytes.
  ///
  /// @param base the offset of the first byte in the file, where a line starts
  /// @param firstNumber the number that this line should have
  static JournalScan of(byte[] bytes, long base, int firstNumber) {
    List<JournalLine> lines = new ArrayList<>();
    List<Flaw> flaws = new ArrayList<>();
    int number = firstNumber;
    int at = 0;
    while (at < bytes.length) {
      Frame frame = Frame.at(bytes, at);
      if (frame != null && frame.sound() && frame.end() < bytes.length) {
        JournalLine line = line(bytes, base, at, frame);
        lines.add(line);
        number = line.number() + 1;
        at = frame.end() + 1;
        if (bytes[frame.end()] != '\n') {
          String found = HexFormat.of().toHexDigits(bytes[frame.end()]);
          flaws.add(new Flaw(line.number(), line.end() - 1, line.end(), "0a", found));
        }
      } else {
        int end = endOfDamage(bytes, at, frame);
        if (end < 0) {
          String hash = ContentHash.of(Arrays.copyOfRange(bytes, at, bytes.length)).hex();
          Tail tail = new Tail(hash, bytes.length - at, frame != null && frame.sound());
          return new JournalScan(lines, flaws, base + at, tail);
        }
        String expected = frame == null ? "a line with length and hash" : frame.sha256().hex();
        String found =
            frame != null && end == frame.end() + 1
                ? frame.actual(bytes).hex()
                : ContentHash.of(Arrays.copyOfRange(bytes, at, end - 1)).hex();
        flaws.add(new Flaw(number, base + at, base + end, expected, found));
        number++;
        at = end;
      }
    }
    return new JournalScan(lines, flaws, base + at, Tail.NONE);
  }

  /// {@return the end of the damaged line that starts here, after its line end, or -1 if there is
  /// none}
  private static int endOfDamage(byte[] bytes, int at, @Nullable Frame frame) {
    int lineEnd = at;
    while (lineEnd < bytes.length && bytes[lineEnd] != '\n') {
      lineEnd++;
    }
    if (lineEnd == bytes.length) {
      return -1;
    }
    if (frame == null || frame.end() >= bytes.length || frame.end() <= lineEnd) {
      return lineEnd + 1;
    }
    // A byte that became a line end does not end the line that still knows its length.
    boolean closesLater = bytes[frame.end()] == '\n' && Frame.at(bytes, lineEnd + 1) == null;
    return (closesLater ? frame.end() : lineEnd) + 1;
  }

  private static JournalLine line(byte[] bytes, long base, int at, Frame frame) {
    String body = "{" + new String(bytes, frame.start(), frame.length(), StandardCharsets.UTF_8);
    try {
      JsonNode json = JSON.readTree(body);
      return new JournalLine(
          json.required("line").asInt(),
          base + at,
          base + frame.end() + 1,
          frame.sha256(),
          new ContentHash(json.required("previous").asString()),
          Instant.parse(json.required("at").asString()),
          JournalJson.read(json.required("type").asString(), json.required("payload")));
    } catch (JacksonException | IllegalArgumentException | java.time.DateTimeException e) {
      throw new WorkspaceException(
          new org.parallax.document.Refusal(
              "a journal line that this version of Parallax knows",
              String.valueOf(e.getMessage()).lines().findFirst().orElse("another"),
              "journal.jsonl, byte " + (base + at),
              "use the version that wrote it, or a newer one"),
          e);
    }
  }

  /// The head of a line: how long its body is, and the body's hash.
  ///
  /// @param start index of the body's first byte
  private record Frame(int start, int length, ContentHash sha256, boolean sound) {
    private static final Pattern HEADER =
        Pattern.compile("\\{\"length\":([1-9][0-9]{0,8}),\"sha256\":\"([0-9a-f]{64})\",");
    private static final int LONGEST = 110;

    static @Nullable Frame at(byte[] bytes, int at) {
      int window = Math.min(LONGEST, bytes.length - at);
      Matcher header = HEADER.matcher(new String(bytes, at, window, StandardCharsets.ISO_8859_1));
      if (!header.lookingAt()) {
        return null;
      }
      int start = at + header.end();
      int length = Integer.parseInt(header.group(1));
      ContentHash claimed = new ContentHash(header.group(2));
      Frame frame = new Frame(start, length, claimed, false);
      boolean sound = frame.end() <= bytes.length && frame.actual(bytes).equals(claimed);
      return new Frame(start, length, claimed, sound);
    }

    /// {@return the index at which the line end stands}
    int end() {
      return start + length;
    }

    ContentHash actual(byte[] bytes) {
      return ContentHash.of(Arrays.copyOfRange(bytes, start, end()));
    }
  }
}
