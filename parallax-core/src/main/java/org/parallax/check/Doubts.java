package org.parallax.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parallax.check.Sought.Found;
import org.parallax.claim.Claim;
import org.parallax.claim.Direction;
import org.parallax.claim.PeriodHow;
import org.parallax.quantity.EconUnit.Dimension;
import org.parallax.quantity.Period;
import org.parallax.series.Observation;
import org.parallax.series.ReleaseLag;
import org.parallax.series.SeriesDefinition;

/// Weighs a contradiction against the likelier explanation that the text means something else: a
/// number without a direction, a period that was only inferred, a value that the series never had.
final class Doubts {

  /// The rule of a figure that is said to be that of another time too.
  private static final String REPEATED = "same_as";

  private static final PeriodWords PERIODS = new PeriodWords();

  private static final Pattern CITATION_MARK = Pattern.compile("\\[\\d{1,3}\\]");

  private static final Pattern NUMBER =
      Pattern.compile("\\d{1,3}(,\\d{3})+(\\.\\d+)?|\\d+(\\.\\d+)?");

  private static final OtherReadings OTHERS = new OtherReadings();

  private static final BigDecimal FAR = new BigDecimal(20);
  private static final BigDecimal BOUND = new BigDecimal(3);

  private static final int[] SCALES = {8, 9, 12};

  private static final int[] NO_SCALE = {0};

  private Doubts() {}

  /// {@return the judgement, or one that leaves the claim undecided}
  static Judgement weighed(
      Question question, Reading reading, String slip, Judgement judged, Readings readings) {
    Claim claim = question.claim();
    if (slip.equals(Slips.TURNED) && claim.direction() == Direction.NONE) {
      return Caution.open(
          judged,
          Reason.AMBIGUOUS,
          "The text does not say whether it rose or fell.",
          "the direction that the text means");
    }
    if (Slips.hasTheDigits(claim.quantity(), slip)) {
      return judged;
    }
    Period overdue = overdue(question, reading, readings);
    if (overdue != null) {
      return Caution.open(
          judged,
          Reason.STALE,
          "The figure for " + Phrases.period(overdue) + " was due by then and is not at hand.",
          "the figure for " + Phrases.period(overdue));
    }
    Judgement meant = OTHERS.read(question, reading, slip, judged, readings);
    if (meant != null) {
      return meant;
    }
    if (claim.rules().contains(REPEATED)) {
      return judged;
    }
    Judgement spanned = new Spans(PERIODS).read(question, reading, readings);
    if (spanned != null) {
      return spanned;
    }
    Period named = namedElsewhere(question, reading, readings);
    if (named != null) {
      Question other = question.at(named);
      if (readings.read(other, reading.plan()) instanceof Found<Reading>(Reading right)
          && right.verdict() == Verdict.SUPPORTED) {
        String note = "Read for " + Phrases.period(named) + ", named beside the number.";
        return new Judgements(readings).of(other, right.with(List.of(note)), "");
      }
      return Caution.open(
          judged,
          Reason.AMBIGUOUS,
          "It agrees with the figure for "
              + Phrases.period(named)
              + ", which the sentence names too.",
          "which period the number belongs to");
    }
    boolean both = statesTheFigureToo(question, reading);
    if ((claim.periodHow() == PeriodHow.INFERRED || both)
        && !IntervalTest.isBound(question.quantity())) {
      Period other = readings.borneOutNear(question, reading.plan(), reading.amount().period());
      if (other != null
          && both
          && readings.read(question.at(other), reading.plan())
              instanceof Found<Reading>(Reading right)
          && right.verdict() == Verdict.SUPPORTED) {
        String note =
            "Read for " + Phrases.period(other) + ": the sentence gives the other figure too.";
        return new Judgements(readings).of(question.at(other), right.with(List.of(note)), "");
      }
      if (other != null) {
        return Caution.open(
            judged,
            Reason.PERIOD_UNSTATED,
            "It agrees with the figure for "
                + Phrases.period(other)
                + "; the text does not say for when it holds.",
            "the period that the text means");
      }
    }
    if (slip.isEmpty() && isUnheardOf(question, reading, readings)) {
      return Caution.open(
          judged,
          Reason.AMBIGUOUS,
          "It is so far from all that the series ever had that another thing may be meant.",
          "the author's source for the figure");
    }
    return judged;
  }

  /// For a claim whose period the text does not give: one later than the newest figure, whose own
  /// was due by the day. The text may well have it.
  private static @Nullable Period overdue(Question question, Reading reading, Readings readings) {
    SeriesDefinition series = reading.plan().series();
    List<Observation> all = readings.store().asOf(series.key(), readings.asOf());
    boolean unsaid = reading.undated() || question.claim().periodHow() == PeriodHow.INFERRED;
    ReleaseLag lag = series.lag();
    if (all.isEmpty() || !unsaid || lag == null) {
      return null;
    }
    Period next = all.getLast().period().next();
    return lag.knownFrom(next).isAfter(readings.asOf()) ? null : next;
  }

  /// A period that the same sentence names and whose figure agrees: the number may be its.
  private static @Nullable Period namedElsewhere(
      Question question, Reading reading, Readings readings) {
    Period claimed = reading.amount().period();
    List<String> words = Words.of(CITATION_MARK.matcher(question.sentence()).replaceAll(" "));
    List<Claim.ValueSpan> values = question.claim().values();
    List<String> value = values.isEmpty() ? List.of() : Words.of(values.getFirst().text());
    int at = Words.find(words, value, 0) + value.size() - 1;
    if (value.isEmpty() || Words.find(words, value, 0) < 0) {
      return null;
    }
    int own = PERIODS.distance(words, at, claimed, claimed);
    for (Observation line : readings.store().asOf(reading.plan().series().key(), readings.asOf())) {
      Period period = line.period();
      if (!period.equals(claimed)
          && PERIODS.distance(words, at, period, claimed) <= own
          && PERIODS.distance(words, at, period, claimed) < Integer.MAX_VALUE
          && readings.bearsOut(question, reading.plan(), period)) {
        return period;
      }
    }
    return null;
  }

  /// Whether the sentence states the right figure as well: then that number is the period's, and
  /// this one may be another's.
  private static boolean statesTheFigureToo(Question question, Reading reading) {
    BigDecimal figure = reading.amount().value().abs();
    boolean money = question.quantity().unit().dimension() == Dimension.MONEY;
    Matcher numbers = NUMBER.matcher(question.sentence());
    while (numbers.find()) {
      BigDecimal number = new BigDecimal(numbers.group().replace(",", ""));
      for (int power : money ? SCALES : NO_SCALE) {
        BigDecimal shown = figure.movePointLeft(power);
        boolean same =
            number.scale() > 0
                && shown.setScale(number.scale(), RoundingMode.HALF_EVEN).compareTo(number) == 0;
        if (same) {
          return true;
        }
      }
    }
    return false;
  }

  /// {@return the judgement, or one that leaves a bound undecided that lies far from all that the
  /// series ever had: "output passed 18 billion" says nothing of a whole economy's}
  static Judgement ofBound(
      Question question, Reading reading, Judgement judged, Readings readings) {
    BigDecimal lo = question.quantity().stated().lo();
    BigDecimal end = lo == null ? question.quantity().stated().hi() : lo;
    boolean far =
        reading.outcome().understated()
            && end != null
            && end.signum() > 0
            && isBeyond(end, BOUND, reading, readings);
    return far
        ? Caution.open(
            judged,
            Reason.AMBIGUOUS,
            "It is so far from all that the series ever had that another thing may be meant.",
            "the author's source for the figure")
        : judged;
  }

  /// Only where the thing itself is said to stand there: an index of 50 that is "0.4 points".
  private static boolean isUnheardOf(Question question, Reading reading, Readings readings) {
    BigDecimal claimed = question.quantity().point();
    return claimed != null && isBeyond(claimed, FAR, reading, readings);
  }

  private static boolean isBeyond(
      BigDecimal claimed, BigDecimal times, Reading reading, Readings readings) {
    SeriesDefinition series = reading.plan().series();
    boolean stands =
        reading.plan().step() == Plan.Step.AS_PUBLISHED
            && !series.unit().equals("percent")
            && !DirectionCheck.isGrowth(series);
    if (!stands) {
      return false;
    }
    BigDecimal least = reading.amount().value();
    BigDecimal most = least;
    for (Observation line : readings.store().asOf(series.key(), readings.asOf())) {
      BigDecimal value = line.value().multiply(series.scale());
      least = least.min(value);
      most = most.max(value);
    }
    return claimed.multiply(times).compareTo(least) < 0
        || claimed.compareTo(most.multiply(times)) > 0;
  }
}
