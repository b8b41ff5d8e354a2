package org.parallax.document;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// The formats that can be told from a name and the first bytes.
public enum Format {
  TEXT("text/plain"),
  MARKDOWN("text/markdown"),
  HTML("text/html"),
  PDF("application/pdf"),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
  EMAIL("message/rfc822"),
  /// Bytes that are known to be something else: an image, an archive, a program.
  FOREIGN("application/octet-stream");

  private final String mediaType;

  Format(String mediaType) {
    this.mediaType = mediaType;
  }

  /// {@return the media type, for example `text/markdown`}
  public String mediaType() {
    return mediaType;
  }

  /// {@return whether files of this format are parsed in a process of their own}
  public boolean untrusted() {
    return this == PDF || this == DOCX || this == EMAIL;
  }

  /// {@return the format of a source: what its bytes say, then what its name says}
  public static Format of(Source source) {
    byte[] bytes = source.bytes();
    String name = source.name().toLowerCase(Locale.ROOT);
    String head = new String(bytes, 0, Math.min(bytes.length, 1024), StandardCharsets.ISO_8859_1);
    // A PDF may have something before its header, but an e-mail may quote one.
    if (head.startsWith("%PDF-") || (name.endsWith(".pdf") && head.contains("%PDF-"))) {
      return PDF;
    }
    if (head.startsWith("PK\3\4") || head.startsWith("PK\5\6")) {
      return name.endsWith(".docx") || !name.contains(".") ? DOCX : FOREIGN;
    }
    if (foreign(head)) {
      return FOREIGN;
    }
    if (name.endsWith(".pdf")) {
      return PDF;
    }
    if (name.endsWith(".docx")) {
      return DOCX;
    }
    if (name.endsWith(".eml")) {
      return EMAIL;
    }
    if (name.endsWith(".html") || name.endsWith(".htm") || name.endsWith(".xhtml")) {
      return HTML;
    }
    if (name.endsWith(".md") || name.endsWith(".markdown")) {
      return MARKDOWN;
    }
    String start = head.stripLeading().toLowerCase(Locale.ROOT);
    boolean html = start.startsWith("<!doctype html") || start.startsWith("<html");
    return html && !name.endsWith(".txt") ? HTML : TEXT;
  }

  private static boolean foreign(String head) {
    return head.startsWith("\u0089PNG")
        || head.startsWith("GIF8")
        || head.startsWith("\u00FF\u00D8\u00FF")
        || head.startsWith("\u007FELF")
        || head.startsWith("\u00D0\u00CF\u0011\u00E0")
        || head.startsWith("\u001F\u008B")
        || head.startsWith("7z\u00BC\u00AF")
        || head.startsWith("Rar!")
        || head.startsWith("SQLite format 3\0")
        || head.startsWith("\u00CA\u00FE\u00BA\u00BE")
        || head.startsWith("{\\rtf");
  }
}
