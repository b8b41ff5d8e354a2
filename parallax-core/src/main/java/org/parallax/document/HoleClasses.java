package org.parallax.document;

/// The classes of English words (`en/holes.tsv`), a bit each.
final class HoleClasses {
  private final WordClasses classes = new WordClasses(Lexicon.load("en", "holes"));
  final int article = classes.bit("article");
  final int own = classes.bit("own");
  final int bound = classes.bit("bound");
  final int joiner = classes.bit("joiner");
  final int preposition = classes.bit("preposition");
  final int opener = classes.bit("opener");
  final int after = classes.bit("after");
  final int move = classes.bit("move");
  final int measure = classes.bit("measure");
  final int lead = classes.bit("lead");
  final int noun = classes.bit("noun");
  final int resume = classes.bit("resume");
  final int report = classes.bit("report");
  final int suffix = classes.bit("suffix");
  final int passive = classes.bit("passive");
  final int light = classes.bit("light");
  final int latinPhrase = classes.bit("latin");
  final int comma = classes.bit("comma");
  final int stranded = classes.bit("stranded");
  final int phrasal = classes.bit("phrasal");
  final int speak = classes.bit("speak");
  final int then = classes.bit("then");
  final int work = classes.bit("work");
  final int being = classes.bit("being");
  final int motion = classes.bit("motion");
  final int toward = classes.bit("toward");
  final int going = classes.bit("going");

  /// {@return the classes of the word between two offsets}
  int of(String text, int start, int end) {
    return classes.of(text, start, end);
  }
}
