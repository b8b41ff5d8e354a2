package org.parallax.quantity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Finds the longest word of a lexicon that begins at a place in a text.
///
/// Edges stand in one open-addressed table keyed by node and folded character, so that a step costs
/// one or two probes however large the lexicon is.
final class Trie {

  private static final long NO_MATCH = -1L;

  private final int[] keysNode;
  private final char[] keysChar;
  private final int[] targets;
  private final int mask;
  private final int[] terminal;
  private final List<Entry> entries = new ArrayList<>();

  Trie(Map<String, Entry> words) {
    int chars = 1;
    for (String word : words.keySet()) {
      chars += word.length();
    }
    int capacity = Integer.highestOneBit(Math.max(16, chars * 2)) << 1;
    mask = capacity - 1;
    keysNode = new int[capacity];
    keysChar = new char[capacity];
    targets = new int[capacity];
    terminal = new int[chars + 1];
    int nodes = 1;
    for (Map.Entry<String, Entry> word : words.entrySet()) {
      int node = 1;
      String surface = word.getKey();
      for (int i = 0; i < surface.length(); i++) {
        int slot = slot(node, surface.charAt(i));
        if (targets[slot] == 0) {
          nodes++;
          keysNode[slot] = node;
          keysChar[slot] = surface.charAt(i);
          targets[slot] = nodes;
        }
        node = targets[slot];
      }
      entries.add(word.getValue());
      terminal[node] = entries.size();
    }
  }

  /// {@return the longest match as its end in the high and its entry's index in the low half, or
  /// −1}
  ///
  /// @param boundary whether a match that ends in a Latin letter or digit must not be followed by
  ///   one
  long match(String text, int from, int to, boolean boundary) {
    return match(text, from, to, boundary, 0L);
  }

  /// {@return the longest match whose entry has none of the kinds in a set}
  long match(String text, int from, int to, boolean boundary, long without) {
    int node = 1;
    long best = NO_MATCH;
    int i = from;
    boolean space = false;
    while (i < to) {
      char c = Chars.fold(text.charAt(i));
      if (c == ' ' && space) {
        i++;
        continue;
      }
      space = c == ' ';
      node = targets[slot(node, c)];
      if (node == 0) {
        break;
      }
      i++;
      if (terminal[node] != 0
          && (!boundary || isBoundary(text, i, to))
          && (without == 0 || !entries.get(terminal[node] - 1).any(without))) {
        best = ((long) i << 32) | (terminal[node] - 1);
      }
    }
    return best;
  }

  static int end(long match) {
    return (int) (match >>> 32);
  }

  Entry entry(long match) {
    return entries.get((int) match);
  }

  private static boolean isBoundary(String text, int end, int to) {
    return end >= to || !Chars.isLatin(text.charAt(end)) || !Chars.isLatin(text.charAt(end - 1));
  }

  private int slot(int node, char c) {
    int h = node * 0x9E3779B9 + c * 0x85EBCA6B;
    h ^= h >>> 15;
    int slot = h & mask;
    while (targets[slot] != 0 && (keysNode[slot] != node || keysChar[slot] != c)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  @Nullable Entry entryOrNull(long match) {
    return match == NO_MATCH ? null : entry(match);
  }
}
