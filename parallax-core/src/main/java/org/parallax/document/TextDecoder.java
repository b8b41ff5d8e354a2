package org.parallax.document;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Finds the charset of some bytes and decodes them: byte-order mark, then strict UTF-8, then the
/// declared charset, then whichever of the likely charsets gives the most plausible prose.
///
/// Valid UTF-8 with a character outside ASCII is so unlikely by chance that it outranks a
/// declaration. Nothing is refused here: undecodable bytes become U+FFFD and are counted.
final class TextDecoder {
  private static final int SAMPLE = 1 << 16;
  private static final List<String> LIKELY =
      List.of("GB18030", "x-windows-949", "Big5", "Shift_JIS", "EUC-JP");

  private TextDecoder() {}

  /// {@return the text of the bytes}
  ///
  /// @param declared the charset that the file itself names, if it does
  static Decoded decode(byte[] bytes, @Nullable String declared) {
    Decoded marked = byMark(bytes);
    if (marked != null) {
      return marked;
    }
    if (!declaresStateful(declared)) {
      String utf8 = strictUtf8(bytes);
      if (utf8 != null && !mostlyNul(bytes)) {
        return new Decoded(utf8, "UTF-8", "valid UTF-8", count(utf8));
      }
    }
    Charset named = charset(declared);
    if (named != null && !named.equals(StandardCharsets.UTF_8)) {
      Decoded byName = decode(bytes, 0, named, "declared");
      if (byName.undecodable() * 50L <= byName.text().length()) {
        return byName;
      }
    }
    return guess(bytes);
  }

  /// {@return the Java charset for a label, with the superset that the web reads under it, or null}
  static @Nullable Charset charset(@Nullable String label) {
    if (label == null || label.isBlank()) {
      return null;
    }
    String name = label.strip().toLowerCase(Locale.ROOT);
    String java =
        switch (name) {
          case "gb2312", "gbk", "x-gbk", "gb_2312-80", "csgb2312", "chinese", "cp936" -> "GB18030";
          case "euc-kr", "ks_c_5601-1987", "ksc5601", "korean", "cp949", "uhc", "windows-949" ->
              "x-windows-949";
          case "big5", "big5-hkscs", "cn-big5" -> "Big5-HKSCS";
          case "iso-8859-1", "latin1", "us-ascii", "ascii", "cp1252" -> "windows-1252";
          case "iso-8859-9", "latin5" -> "windows-1254";
          case "shift_jis", "sjis", "x-sjis", "ms_kanji" -> "windows-31j";
          case "utf8" -> "UTF-8";
          case "utf-16", "utf16" -> "UTF-16LE";
          default -> name;
        };
    try {
      return Charset.isSupported(java) ? Charset.forName(java) : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static boolean declaresStateful(@Nullable String declared) {
    return declared != null && declared.toLowerCase(Locale.ROOT).startsWith("iso-2022");
  }

  private static @Nullable Decoded byMark(byte[] b) {
    String how = "byte-order mark";
    if (starts(b, 0xEF, 0xBB, 0xBF)) {
      return decode(b, 3, StandardCharsets.UTF_8, how);
    }
    if (starts(b, 0xFF, 0xFE, 0, 0)) {
      return decode(b, 4, StandardCharsets.UTF_32LE, how);
    }
    if (starts(b, 0, 0, 0xFE, 0xFF)) {
      return decode(b, 4, StandardCharsets.UTF_32BE, how);
    }
    if (starts(b, 0xFF, 0xFE)) {
      return decode(b, 2, StandardCharsets.UTF_16LE, how);
    }
    if (starts(b, 0xFE, 0xFF)) {
      return decode(b, 2, StandardCharsets.UTF_16BE, how);
    }
    if (starts(b, 0x84, 0x31, 0x95, 0x33)) {
      return decode(b, 4, Charset.forName("GB18030"), how);
    }
    return null;
  }

  private static boolean starts(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable String strictUtf8(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (text.indexOf('\uFFFD') < 0) {
      return text;
    }
    try {
      CharBuffer chars =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes));
      return chars.toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  /// {@return whether so many bytes are zero that this is UTF-16, or no text}
  private static boolean mostlyNul(byte[] bytes) {
    int zeros = 0;
    int end = Math.min(bytes.length, SAMPLE);
    for (int i = 0; i < end; i++) {
      zeros += bytes[i] == 0 ? 1 : 0;
    }
    return zeros > 1 && zeros * 50 > end;
  }

  private static Decoded guess(byte[] bytes) {
    byte[] sample = bytes.length > SAMPLE ? Arrays.copyOf(bytes, SAMPLE) : bytes;
    String best = "windows-1252";
    double most = Plausibility.western(sample);
    double utf8 = Plausibility.brokenUtf8(sample);
    if (utf8 > most) {
      most = utf8;
      best = "UTF-8";
    }
    if (sample.length % 2 == 0 || bytes.length > SAMPLE) {
      for (String name : List.of("UTF-16LE", "UTF-16BE")) {
        double score = Plausibility.wide(sample, Charset.forName(name));
        if (score > most) {
          most = score;
          best = name;
        }
      }
    }
    for (String name : LIKELY) {
      double score = Plausibility.of(sample, Charset.forName(name));
      if (score > most) {
        most = score;
        best = name;
      }
    }
    if (most < 0.35) {
      CharsetMatch match = new CharsetDetector().setText(sample).detect();
      if (match != null && match.getConfidence() >= 40 && Charset.isSupported(match.getName())) {
        best = match.getName();
      }
    }
    return decode(bytes, 0, Charset.forName(best), "bytes");
  }

  private static Decoded decode(byte[] bytes, int from, Charset charset, String how) {
    String text = new String(bytes, from, bytes.length - from, charset);
    return new Decoded(text, charset.name(), how, count(text));
  }

  private static int count(String text) {
    int n = 0;
    for (int i = text.indexOf('\uFFFD'); i >= 0; i = text.indexOf('\uFFFD', i + 1)) {
      n++;
    }
    return n;
  }
}
