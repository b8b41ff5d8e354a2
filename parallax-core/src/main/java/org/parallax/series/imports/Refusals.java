package org.parallax.series.imports;

import java.util.ArrayList;
import java.util.List;
import org.parallax.series.PackProblem;

/// What an import does not take, counted in full and listed up to a limit.
final class Refusals {
  static final int LISTED = 1000;

  private final String file;
  private final List<PackProblem> listed = new ArrayList<>();
  private int count;

  Refusals(String file) {
    this.file = file;
  }

  void add(int row, String column, String expected, String found) {
    add(new PackProblem(file, row, column, expected, found));
  }

  void add(PackProblem problem) {
    count++;
    if (listed.size() < LISTED) {
      listed.add(problem);
    }
  }

  int count() {
    return count;
  }

  List<PackProblem> listed() {
    return List.copyOf(listed);
  }
}
