package org.parallax.document;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;

/// How much some bytes look like prose under a charset, from 0 (not at all) to 1.
final class Plausibility {
  private static final BitSet FREQUENT = frequent();

  private Plausibility() {}

  /// {@return the share of frequent characters among those outside ASCII, less faults}
  static double of(byte[] sample, Charset charset) {
    String text = new String(sample, charset);
    int wide = 0;
    int frequent = 0;
    int faults = 0;
    int end = text.length() - (sample.length > 1000 ? 2 : 0);
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        continue;
      }
      wide++;
      if (FREQUENT.get(c)) {
        frequent++;
      } else if (c == '\uFFFD' || (c >= '\uE000' && c <= '\uF8FF') || !Character.isDefined(c)) {
        faults++;
      }
    }
    return wide == 0 ? 0 : (double) frequent / wide - 5.0 * faults / wide;
  }

  /// {@return how much the bytes look like UTF-16 without a mark}
  static double wide(byte[] sample, Charset charset) {
    String text = new String(sample, charset);
    int good = 0;
    int faults = 0;
    int breaks = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ' ' || c == '\n' || c == '\u3002' || c == '\uFF0C') {
        breaks++;
      }
      if (FREQUENT.get(c) || (c >= 0x20 && c < 0x7F) || c == '\n' || c == '\r' || c == '\t') {
        good++;
      } else if (c == '\uFFFD' || c < 0x20 || !Character.isDefined(c) || Character.isSurrogate(c)) {
        faults++;
      }
    }
    int n = Math.max(1, text.length());
    return breaks == 0 ? 0 : (double) good / n - 5.0 * faults / n;
  }

  /// {@return how much the bytes look like UTF-8 in which a few bytes were spoilt}
  static double brokenUtf8(byte[] sample) {
    String text = new String(sample, StandardCharsets.UTF_8);
    int wide = 0;
    int faults = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\uFFFD') {
        faults++;
      } else if (c >= 0x80) {
        wide++;
      }
    }
    return wide == 0 ? 0 : 1 - 2.0 * faults / wide;
  }

  /// {@return how much the bytes look like Western European text in one byte a character}
  static double western(byte[] sample) {
    int high = 0;
    int fitting = 0;
    for (int i = 0; i < sample.length; i++) {
      int b = sample[i] & 0xFF;
      if (b < 0x80) {
        continue;
      }
      high++;
      boolean alone =
          (i == 0 || (sample[i - 1] & 0xFF) < 0x80)
              && (i + 1 == sample.length || (sample[i + 1] & 0xFF) < 0x80);
      boolean punctuation = (b >= 0x91 && b <= 0x97) || b == 0x80 || b == 0x85 || b == 0xA3;
      boolean letterOrSign = b >= 0xC0 || b == 0xA7 || b == 0xAB || b == 0xBB || b == 0xB0;
      if (alone && (punctuation || letterOrSign || b == 0xA0 || b == 0xB7)) {
        fitting++;
      }
    }
    return high == 0 ? 0.3 : 0.9 * fitting / high;
  }

  private static BitSet frequent() {
    BitSet set = new BitSet();
    for (var row : Lexicon.load("und", "frequent-characters").rows()) {
      row.get(1).chars().forEach(set::set);
    }
    "，。、；：？！“”‘’（）《》「」『』…—　％·".chars().forEach(set::set);
    for (char c = '\uFF10'; c <= '\uFF19'; c++) {
      set.set(c);
    }
    return set;
  }
}
