package org.parallax.document;

/// Something that a text lost or had glued on before we read it.
///
/// @param id stable within the document: kind and span
/// @param span what to look at; of a hole, it touches both sides
/// @param message what was found and what a whole text would have, in one sentence
public record Damage(String id, DamageKind kind, Span span, String message) {

  /// {@return a damage with its id made from kind and span}
  public static Damage of(DamageKind kind, Span span, String message) {
    return new Damage(
        "d-" + kind.json() + "-" + span.start() + "-" + span.end(), kind, span, message);
  }
}
