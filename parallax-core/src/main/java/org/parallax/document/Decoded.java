package org.parallax.document;

/// Text got from bytes.
///
/// @param text without byte-order mark
/// @param charset the charset's name
/// @param how by what it was told: `byte-order mark`, `declared`, `bytes`, …
/// @param undecodable how many replacement characters stand in the text
record Decoded(String text, String charset, String how, int undecodable) {}
