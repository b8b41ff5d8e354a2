package org.parallax.workbench.web;

import java.io.Serial;
import org.parallax.workbench.page.Messages;
import org.parallax.workbench.page.Notice;

/// A request that cannot be answered, with the page that says why.
final class Problem extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final int status;
  private final transient Notice notice;

  Problem(int status, Notice notice) {
    super(notice.title() + ": expected " + notice.expected() + ", found " + notice.found());
    this.status = status;
    this.notice = notice;
  }

  static Problem notFound(Messages words, String found) {
    return absent(words, "notfound", found);
  }

  static Problem noDocument(Messages words, String found) {
    return absent(words, "document", found);
  }

  static Problem noNumber(Messages words, String found) {
    return absent(words, "why", found);
  }

  static Problem noSeries(Messages words, String found) {
    return absent(words, "series", found);
  }

  static Problem noClaim(Messages words, String found) {
    return absent(words, "claim", found);
  }

  /// {@return a page that is not here}
  ///
  /// @param what was asked for, as the messages name it
  private static Problem absent(Messages words, String what, String found) {
    return new Problem(
        404,
        new Notice(
            words.text("error.notfound.title"),
            words.text("error." + what + ".expected"),
            found,
            words.text("error." + what + ".try")));
  }

  /// {@return a request that the gate does not let in}
  ///
  /// @param what `host`, `origin` or `token`
  static Problem forbidden(Messages words, int status, String what, String found) {
    return new Problem(
        status,
        new Notice(
            words.text("error.forbidden.title"),
            words.text("error." + what + ".expected"),
            found,
            words.text("error." + what + ".try")));
  }

  static Problem tooLarge(Messages words, long limit, String found) {
    return new Problem(
        413,
        new Notice(
            words.text("error.large.title"),
            words.text("error.large.expected", limit / 1_000_000),
            found,
            words.text("error.large.try")));
  }

  static Problem empty(Messages words) {
    return new Problem(
        400,
        new Notice(
            words.text("error.empty.title"),
            words.text("error.empty.expected"),
            words.text("error.empty.found"),
            words.text("error.empty.try")));
  }

  static Problem review(Messages words, String found) {
    return new Problem(
        400,
        new Notice(
            words.text("error.forbidden.title"),
            words.text("error.review.expected"),
            found,
            words.text("error.review.try")));
  }

  int status() {
    return status;
  }

  Notice notice() {
    return notice;
  }
}
