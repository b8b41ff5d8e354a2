package org.parallax.series;

import java.util.List;
import java.util.stream.Collectors;

/// A pack that cannot be used; carries every problem found in it.
public final class PackFormatException extends IllegalArgumentException {

  private final transient List<PackProblem> problems;

  PackFormatException(String pack, List<PackProblem> problems) {
    super(
        "Pack "
            + pack
            + ": "
            + problems.stream().limit(5).map(PackProblem::message).collect(Collectors.joining(" "))
            + (problems.size() > 5 ? " And " + (problems.size() - 5) + " more." : ""));
    this.problems = List.copyOf(problems);
  }

  /// {@return what is wrong, in the order of the files}
  public List<PackProblem> problems() {
    return problems;
  }
}
