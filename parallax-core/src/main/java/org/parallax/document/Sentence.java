package org.parallax.document;

/// One sentence, heading, list item or table row of a document.
///
/// @param index position among the document's sentences, from 0
/// @param span its text, without the white space around it
/// @param zone the kind of the block in which it stands
/// @param language its own language, which may differ from the document's
public record Sentence(int index, Span span, ZoneKind zone, Language language) {}
