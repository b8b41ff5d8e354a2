package org.parallax.document;

import org.jspecify.annotations.Nullable;

/// The limits that every format is held to before anything is built of its bytes.
final class Guards {
  private static final int SAMPLE = 1 << 16;

  private Guards() {}

  /// {@return the text of the source, within limits}
  ///
  /// @throws RefusedException if it is empty, too large, binary, or for the most part undecodable
  static Decoded decode(Source source, @Nullable String declared, Limits limits) {
    size(source, limits);
    Decoded decoded = TextDecoder.decode(source.bytes(), declared);
    String text = decoded.text();
    if (text.length() > limits.characters()) {
      throw new RefusedException(
          "at most " + limits.characters() + " characters of text",
          text.length() + " characters",
          source.name(),
          "splitting the file, or a higher --limit");
    }
    if (binary(text)) {
      throw new RefusedException(
          "text, HTML, PDF, DOCX or e-mail",
          "binary data",
          source.name(),
          "exporting it as text or PDF from the program that wrote it");
    }
    if (decoded.undecodable() * 20L > text.length()) {
      throw new RefusedException(
          "text in a known encoding",
          "undecodable bytes in %d of %d characters read as %s"
              .formatted(decoded.undecodable(), text.length(), decoded.charset()),
          source.name(),
          "saving it as UTF-8");
    }
    if (Script.skipSpace(text, 0, text.length()) == text.length()) {
      throw empty(source, "only white space");
    }
    return decoded;
  }

  /// @throws RefusedException if the source is empty or larger than the limit
  static void size(Source source, Limits limits) {
    int length = source.bytes().length;
    if (length == 0) {
      throw empty(source, "an empty file (0 bytes)");
    }
    if (length > limits.bytes()) {
      throw new RefusedException(
          "at most " + limits.bytes() + " bytes a file",
          length + " bytes",
          source.name(),
          "splitting the file, or a higher --limit");
    }
  }

  static RefusedException empty(Source source, String found) {
    return new RefusedException(
        "a note with text in it", found, source.name(), "another copy of the file");
  }

  private static boolean binary(String text) {
    int control = 0;
    int end = Math.min(text.length(), SAMPLE);
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      if (c < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0x1B && c != 0x0B) {
        control++;
      }
    }
    return control * 200L > end;
  }
}
