package org.parallax.document;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// Finds text that was decoded with the wrong charset, or whose bytes could not be decoded.
final class Mojibake {
  private static final Charset WESTERN = Charset.forName("windows-1252");
  private static final Charset CHINESE = Charset.forName("GB18030");

  /// Characters that UTF-8 read as GBK is full of and Chinese prose is not.
  private static final String TRACES = "锟涓鍦鐨鏄浜鎴鏈鍥浗鑰璧缁鎶缃噺";

  void find(DamageView view) {
    String text = view.text;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        continue;
      }
      if (c == '\uFFFD') {
        int end = i;
        while (end < text.length() && text.charAt(end) == '\uFFFD') {
          end++;
        }
        add(view, i, end, "bytes that no character stands for");
        i = end;
      } else if (c >= 0xC2 && c <= 0xF4) {
        int end = twice(text, i);
        if (end > 0) {
          int last = end;
          for (int more = twice(text, last); more > 0; more = twice(text, last)) {
            last = more;
          }
          add(view, i, last, "UTF-8 read as Western text: " + view.quote(i, last));
          i = last - 1;
        }
      } else if (Script.han(c) && TRACES.indexOf(c) >= 0) {
        int end = chinese(text, i);
        if (end > 0) {
          add(view, i, end, "UTF-8 read as GBK: " + view.quote(i, end));
          i = end - 1;
        }
      }
    }
  }

  /// {@return where a UTF-8 sequence ends that was decoded byte by byte, or -1}
  private static int twice(String text, int at) {
    if (at >= text.length() || text.charAt(at) < 0xC2 || text.charAt(at) > 0xF4) {
      return -1;
    }
    char lead = text.charAt(at);
    int length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (at + length > text.length() || (length == 2 && lead > 0xC3)) {
      return -1;
    }
    for (int i = at + 1; i < at + length; i++) {
      int b = western(text.charAt(i));
      if (b < 0x80 || b > 0xBF) {
        return -1;
      }
    }
    return at + length;
  }

  private static int western(char c) {
    if (c < 0x80) {
      return c;
    }
    if (c <= 0xFF) {
      return c;
    }
    if (c > 0x2122 || c < 0x152) {
      return -1;
    }
    byte[] one = String.valueOf(c).getBytes(WESTERN);
    return one.length == 1 && one[0] != '?' ? one[0] & 0xFF : -1;
  }

  /// {@return where a run of ideographs ends whose GBK bytes are good UTF-8, or -1}
  private static int chinese(String text, int at) {
    int end = at;
    while (end < text.length()
        && text.charAt(end) >= 0x3000
        && text.charAt(end) < 0xFFFD
        && "。！？，".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    if (end - at < 2) {
      return -1;
    }
    if (text.startsWith("锟斤", at)) {
      return end;
    }
    byte[] bytes = text.substring(at, end).getBytes(CHINESE);
    String again = new String(bytes, StandardCharsets.UTF_8);
    int faults = 0;
    int han = 0;
    for (int i = 0; i < again.length(); i++) {
      faults += again.charAt(i) == '\uFFFD' ? 1 : 0;
      han += Script.cjk(again.charAt(i)) ? 1 : 0;
    }
    return han >= 1 && faults <= 1 && han * 2 > faults ? end : -1;
  }

  private static void add(DamageView view, int start, int end, String what) {
    view.add(DamageKind.MOJIBAKE, start, end, "Characters are spoilt: " + what + ".");
  }
}
