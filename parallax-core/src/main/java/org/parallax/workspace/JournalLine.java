package org.parallax.workspace;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.parallax.provenance.ContentHash;

/// One line of the journal, and where it stands in the file.
///
/// On disk: `{"length":n,"sha256":"…",` and a body of `n` bytes that the hash covers:
/// `"line":k,"previous":"…","at":"…","type":"…","payload":{…}}`. So every byte of a line is either
/// covered by its hash or fixed by this grammar, and the whole line is one JSON object.
///
/// @param number from 1
/// @param start offset of its first byte
/// @param end offset after its line end
/// @param sha256 hash of its body: the name by which the next line calls it
/// @param previous the hash of the line before, or 64 zeros
record JournalLine(
    int number,
    long start,
    long end,
    ContentHash sha256,
    ContentHash previous,
    Instant at,
    JournalEntry entry) {
  static final ContentHash NONE = new ContentHash("0".repeat(64));

  /// {@return the bytes of a new line, with its line end}
  static byte[] encode(int number, ContentHash previous, Instant at, JournalEntry entry) {
    String body =
        "\"line\":"
            + number
            + ",\"previous\":\""
            + previous
            + "\",\"at\":\""
            + at
            + "\",\"type\":\""
            + entry.type()
            + "\",\"payload\":"
            + JournalJson.write(entry)
            + "}";
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    String line =
        "{\"length\":" + bytes.length + ",\"sha256\":\"" + ContentHash.of(bytes) + "\"," + body;
    return (line + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
