package org.parallax.workspace;

import java.util.List;

/// The state of a workspace's folder.
///
/// @param damage of originals, journal and head: the truth, which only a backup can mend
/// @param derived whether the derived database agrees with its digests and the journal
/// @param derivedHow what is wrong with it, in words; empty when it is sound
/// @param remarks what is odd and harmless, and what happened since the workspace was opened
public record Integrity(
    List<Damage> damage, Derived derived, List<String> derivedHow, List<String> remarks) {

  public Integrity {
    damage = List.copyOf(damage);
    derivedHow = List.copyOf(derivedHow);
    remarks = List.copyOf(remarks);
  }

  /// {@return whether nothing is wrong}
  public boolean isSound() {
    return damage.isEmpty() && derived == Derived.SOUND;
  }

  /// The state of what is derived.
  public enum Derived {
    SOUND,
    /// To be mended by `parallax rebuild`.
    REBUILD
  }

  /// Bytes that are not what they were.
  ///
  /// @param file inside the workspace, for example `originals/…`
  /// @param line the journal's line, or 0
  /// @param start offset of the first byte of the stretch that holds the damage
  /// @param end offset after its last byte
  /// @param expected the hash, or the thing, that should be there
  /// @param found the hash, or the thing, that is there
  public record Damage(String file, int line, long start, long end, String expected, String found) {

    /// {@return one line for a person, who counts the last byte in}
    public String message() {
      return file
          + (line > 0 ? ", line " + line : "")
          + (end > start + 1 ? ", bytes " + start + "–" + (end - 1) : ", byte " + start)
          + ": expected "
          + expected
          + ", found "
          + found
          + ".";
    }
  }
}
