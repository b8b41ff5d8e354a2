package org.parallax.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parallax.provenance.ContentHash;

/// How far the journal reached when it was last told so: it makes a lost tail visible, and may lag
/// by one line.
///
/// @param lines the number of the last line
/// @param bytes the offset after it
/// @param sha256 its hash
record JournalHead(int lines, long bytes, ContentHash sha256) {
  private static final Pattern FORM =
      Pattern.compile(
          "\\{\"lines\":([0-9]{1,9}),\"bytes\":([0-9]{1,18}),\"sha256\":\"([0-9a-f]{64})\".*\\s");

  /// What the head file says.
  sealed interface Reading {
    /// It says how far the journal reached.
    record Known(JournalHead head) implements Reading {}

    /// There is none: it was never written, or it is lost.
    record Absent() implements Reading {}

    /// Its bytes do not agree with their own hash.
    record Damaged(long size, String expected, String found) implements Reading {}
  }

  /// {@return the head after a line}
  static JournalHead of(JournalLine line) {
    return new JournalHead(line.number(), line.end(), line.sha256());
  }

  byte[] encode() {
    String said = "{\"lines\":" + lines + ",\"bytes\":" + bytes + ",\"sha256\":\"" + sha256 + "\"";
    String text = said + ",\"check\":\"" + ContentHash.of(said) + "\"}\n";
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static Reading read(Path file) {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (NoSuchFileException _) {
      return new Reading.Absent();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    Matcher form = FORM.matcher(text);
    if (form.lookingAt()) {
      JournalHead head =
          new JournalHead(
              Integer.parseInt(form.group(1)),
              Long.parseLong(form.group(2)),
              new ContentHash(form.group(3)));
      if (Arrays.equals(head.encode(), bytes)) {
        return new Reading.Known(head);
      }
      String expected = ContentHash.of(head.encode()).hex();
      return new Reading.Damaged(bytes.length, expected, ContentHash.of(bytes).hex());
    }
    return new Reading.Damaged(
        bytes.length, "lines, bytes, hash and check", ContentHash.of(bytes).hex());
  }
}
