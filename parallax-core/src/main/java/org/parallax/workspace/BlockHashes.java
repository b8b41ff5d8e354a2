package org.parallax.workspace;

import java.util.Arrays;
import org.parallax.provenance.ContentHash;

/// The hashes of a file's blocks of 4 KiB, kept in the journal so that damage has a place.
///
/// Sixteen digits a block: they only say where; the hash of the whole file says whether.
///
/// @param digits the first 16 digits of every block's SHA-256, joined
record BlockHashes(String digits) {
  static final int BLOCK = 4096;
  private static final int DIGITS = 16;

  static BlockHashes of(byte[] bytes) {
    StringBuilder digits = new StringBuilder();
    for (int start = 0; start < bytes.length; start += BLOCK) {
      byte[] block = Arrays.copyOfRange(bytes, start, Math.min(bytes.length, start + BLOCK));
      digits.append(ContentHash.of(block).abbreviated(DIGITS));
    }
    return new BlockHashes(digits.toString());
  }

  int count() {
    return digits.length() / DIGITS;
  }

  /// {@return the digits of one block, or `none` where there is no such block}
  String block(int index) {
    return index < count() ? digits.substring(index * DIGITS, (index + 1) * DIGITS) : "none";
  }
}
