package org.parallax.check;

import java.time.LocalDate;
import java.util.List;

/// Judges claims against the official figures.
public interface Checker {

  /// {@return one judgement for every reading of the claim: none where there is nothing to check,
  /// as for an opinion}
  ///
  /// @param asOf the day whose knowledge decides
  List<Judgement> check(LinkedClaim claim, LocalDate asOf);

  /// {@return the same for a text that carries no date: what the figures of `latest` speak against
  /// holds where it was the published figure of its period before a revision}
  List<Judgement> checkUndated(LinkedClaim claim, LocalDate latest);
}
