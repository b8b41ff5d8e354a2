package org.parallax.document;

/// Why something could not be read, in the four parts that every message of ours has.
///
/// @param expected what a good input would have been
/// @param found what was there instead
/// @param where file, and page, line or offset if known
/// @param advice what to try
public record Refusal(String expected, String found, String where, String advice) {

  /// {@return one line for a person}
  public String message() {
    return where + ": expected " + expected + ", found " + found + ". Try: " + advice + ".";
  }
}
