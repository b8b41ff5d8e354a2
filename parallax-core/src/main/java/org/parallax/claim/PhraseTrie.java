package org.parallax.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.parallax.quantity.HanForms;

/// Finds the longest phrase of a lexicon that begins at a place in a text.
///
/// Edges stand in one open-addressed table keyed by node and folded character. Case, the width of
/// letters, the kind of apostrophe and of space and the Chinese script make no difference.
final class PhraseTrie {
  static final long NONE = -1L;

  private final long[] keys;
  private final int[] targets;
  private final int mask;
  private final int[] terminal;
  private final List<Senses> senses = new ArrayList<>();

  PhraseTrie(Map<String, List<Sense>> words) {
    int chars = 2;
    for (String word : words.keySet()) {
      chars += word.length();
    }
    int capacity = Integer.highestOneBit(chars * 2) << 1;
    mask = capacity - 1;
    keys = new long[capacity];
    targets = new int[capacity];
    terminal = new int[chars];
    int nodes = 1;
    for (Map.Entry<String, List<Sense>> word : words.entrySet()) {
      int node = 1;
      for (int i = 0; i < word.getKey().length(); i++) {
        int slot = slot(node, fold(word.getKey().charAt(i)));
        if (targets[slot] == 0) {
          nodes++;
          keys[slot] = key(node, fold(word.getKey().charAt(i)));
          targets[slot] = nodes;
        }
        node = targets[slot];
      }
      if (terminal[node] == 0) {
        senses.add(new Senses(word.getValue()));
        terminal[node] = senses.size();
      }
    }
  }

  /// {@return the longest match from `from`: its end in the high, its index in the low half; or
  /// [#NONE]}
  ///
  /// @param whole whether a Latin word must end where the match ends
  long match(String text, int from, int to, boolean whole) {
    int node = 1;
    long best = NONE;
    for (int i = from; i < to; ) {
      node = targets[slot(node, fold(text.charAt(i)))];
      if (node == 0) {
        break;
      }
      i++;
      if (terminal[node] != 0 && (!whole || endsWord(text, i, to))) {
        best = ((long) i << 32) | (terminal[node] - 1);
      }
    }
    return best;
  }

  static int end(long match) {
    return (int) (match >>> 32);
  }

  Senses senses(long match) {
    return senses.get((int) match);
  }

  private static boolean endsWord(String text, int end, int to) {
    if (end >= to || !isLatin(text.charAt(end - 1))) {
      return true;
    }
    char next = text.charAt(end);
    boolean hyphened = fold(next) == '-' && end + 1 < to && isLatin(text.charAt(end + 1));
    return !isLatin(next) && !hyphened;
  }

  static boolean isLatin(char c) {
    if (c < 0x80) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
    return c < 0x1100 && Character.isLetterOrDigit(c);
  }

  static char fold(char c) {
    if (c < 0x80) {
      return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c < ' ' ? ' ' : c;
    }
    if (c >= '！' && c <= '～') {
      return fold((char) (c - '！' + '!'));
    }
    return switch (c) {
      case '\u00A0', '\u2009', '\u202F', '\u3000' -> ' ';
      case '\u2010', '\u2011' -> '-';
      case '’', 'ʼ' -> '\'';
      default -> c < 0x2000 ? Character.toLowerCase(c) : HanForms.simplified(c);
    };
  }

  private static long key(int node, char c) {
    return ((long) node << 16) | c;
  }

  private int slot(int node, char c) {
    long key = key(node, c);
    long hash = key * 0x9E3779B97F4A7C15L;
    int slot = (int) (hash >>> 40) & mask;
    while (targets[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
