package org.parallax.audit;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.parallax.check.Verdict;
import org.parallax.document.Sentence;

/// One sentence with its mark and everything found about it.
///
/// @param verdict the mark: the gravest verdict that applies
/// @param counts how many claims of the sentence have which verdict
public record SentenceAudit(
    Sentence sentence,
    String text,
    Verdict verdict,
    SortedMap<Verdict, Integer> counts,
    List<Finding> findings) {

  public SentenceAudit {
    counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    findings = List.copyOf(findings);
  }
}
