package org.parallax.claim;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.quantity.Mention;
import org.parallax.quantity.Period;

/// A claim in the making: which tokens of a sentence play which part.
final class Draft {
  /// What a draft has no token for.
  static final int NONE = -1;

  /// The token of the value, or [#NONE] for a directional claim.
  final int value;

  /// The value as it is to be read where the text leaves its unit to the value before, or null.
  Mention.@Nullable Value read;

  @Nullable Range metric;

  /// The name of the metric where its words do not stand side by side, or null.
  @Nullable String named;

  /// What the first cell of its row or the head of its column measures, or null.
  Claim.@Nullable Mention cell;

  /// When the head of its column or row says that it held, or null.
  @Nullable Period held;

  @Nullable Range of;

  /// A part of what the metric covers, named in its place ("of which urban"), or null.
  @Nullable Range population;

  /// The token of the predicate, or [#NONE].
  int predicate = NONE;

  /// Whether the predicate is a noun ("a rise of 3 %").
  boolean nominal;

  /// Whether the predicate was stated for an earlier value and holds on.
  boolean inherited;

  /// The preposition before the value in lower case ("by", "to"), or an empty string.
  String prep = "";

  /// The token of the value from which it came, or [#NONE].
  int baseline = NONE;

  /// The token of the time that a change is measured from ("than in May", "above the level of
  /// June"), or [#NONE].
  int baselineTime = NONE;

  /// Whether no time of the sentence says when it held.
  boolean undated;

  /// Whether no time of the sentence says when what it came from held.
  boolean startUndated;

  /// Whether the value is only where another came from.
  boolean isBaseline;

  /// Whether the value is a figure that was expected.
  boolean isConsensus;

  /// The token of the time that a distribution or grammar gave it, or [#NONE].
  int time = NONE;

  /// Whether that time stands with this value alone ("高于4月的5.1%").
  boolean timeTied;

  /// The token of the time that frames its part of the sentence, or [#NONE].
  int frame = NONE;

  /// Which of several equal parts of its time it holds for, and how many there are, or 0.
  int part;

  int parts;

  /// Over how many months up to its time it holds ("三个月涨了58.9%"), or 0.
  int spanMonths;

  /// Whether it holds for the period before its frame (前值).
  boolean before;

  /// Whether it holds for the same period of the year before its frame.
  boolean yearBefore;

  /// Whether it holds for the whole year of its frame (全年), or from its beginning on (年内).
  boolean wholeYear;

  boolean toDate;

  /// Whether its time is told in passing and frames nothing that follows.
  boolean aside;

  /// Whether its sentence names no metric of its own, so that it may only look back.
  boolean elliptic;

  /// Whether it is another period's value, told for comparison.
  boolean isComparand;

  /// The draft of the value from which it came, or null.
  @Nullable Draft baselineDraft;

  /// The token at which the claim's own words begin and one past where they end.
  int from;

  int to;

  /// Whether its subject is a pronoun, so that the sentence before names the metric.
  boolean pronoun;

  /// Whether the metric is named by the size of its fall (降幅), so that its narrowing is a rise.
  boolean flips;

  /// The noun that a bare number beside a share counts, or null.
  @Nullable String counted;

  /// Whether a distribution or a hole took its subject.
  boolean subjectLost;

  /// The draft whose metric it took over, or null.
  @Nullable Draft carriedFrom;

  /// Which way an extreme or a first time lies that no superlative tells, or null.
  @Nullable Direction extreme;

  final List<String> rules = new ArrayList<>();

  Draft(int value) {
    this.value = value;
    this.from = Math.max(value, 0);
    this.to = value + 1;
  }

  void covers(int first, int end) {
    from = Math.min(from, first);
    to = Math.max(to, end);
  }

  /// Takes metric and predicate from the value before it.
  void follow(Draft other) {
    metric = other.metric;
    predicate = other.predicate;
    nominal = other.nominal;
    inherited = true;
    carriedFrom = other;
    if (prep.isEmpty() || prep.equals("after") || prep.equals("following")) {
      prep = other.prep;
    }
  }
}
