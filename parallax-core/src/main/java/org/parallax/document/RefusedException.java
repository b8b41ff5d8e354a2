package org.parallax.document;

/// Carries a refusal out of the depths of a format's reader; never leaves this room.
final class RefusedException extends RuntimeException {
  private final transient Refusal refusal;

  RefusedException(String expected, String found, String where, String advice) {
    super(expected, null, false, false);
    this.refusal = new Refusal(expected, found, where, advice);
  }

  Refusal refusal() {
    return refusal;
  }
}
