package org.parallax.check.identity;

import java.util.List;

/// The families in the order in which they are asked.
final class Families {

  private Families() {}

  static List<IdentityFamily> all() {
    return List.of(
        new TotalSums(),
        new WholeFirstSums(),
        new RemainderSums(),
        new ListSums(),
        new ContributionSums(),
        new ShareCounts(),
        new FromToChanges(),
        new GrowthLevels(),
        new RatiosOfBase(),
        new ShareFrames(),
        new PerHeads(),
        new NominalReals(),
        new Balances(),
        new Flows(),
        new PeriodSums(),
        new YearSpans(),
        new Surprises(),
        new DebtPaths());
  }
}
