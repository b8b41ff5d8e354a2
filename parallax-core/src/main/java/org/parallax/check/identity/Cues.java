package org.parallax.check.identity;

import java.util.ArrayList;
import java.util.List;

/// The cue words of all languages, from `cues.tsv` of each.
final class Cues {

  private final PhraseMatcher<Cue> phrases = new PhraseMatcher<>();

  Cues() {
    for (Table.Row row : Table.rows("cues.tsv", 2)) {
      phrases.add(row.cells().get(1), Cue.of(row.cells().get(0), row.where()));
    }
  }

  /// {@return the cues between two offsets, in text order, the longest first at each place}
  List<CueHit> in(String text, int start, int end) {
    List<CueHit> hits = new ArrayList<>();
    for (int at = start; at < end; at++) {
      int from = at;
      phrases.at(text, at, end, (cue, to) -> hits.add(new CueHit(cue, from, to)));
    }
    return hits;
  }
}
