package org.parallax.check.identity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parallax.check.Identity;
import org.parallax.check.Identity.Kind;
import org.parallax.document.Metadata;
import org.parallax.quantity.EconUnit;
import org.parallax.quantity.EconUnit.Dimension;
import org.parallax.quantity.Interval;

/// Two years and the time between them: "a ten-year programme (2015–2025)", "since 2019, six
/// years", "launched in 2015 … ten years … ends in 2025". First and last year may both be counted
/// or not.
final class YearSpans implements IdentityFamily {

  private static final String YEAR = "(?<![\\d.,$€£¥₩])((?:19|20)\\d{2})(?![\\d.,]?\\d|\\s?[%％])";
  private static final Pattern ONE = Pattern.compile(YEAR);
  private static final Pattern RANGE =
      Pattern.compile(
          YEAR
              + "\\s?(?:年|년)?\\s?(?:–|—|-|to|until|through|and|至|到|~|～|부터|에서)\\s?"
              + YEAR
              + "(?:年|년)?(?:까지)?");
  private static final Set<Cue> LIGHT = Set.of(Cue.FILL, Cue.OVER, Cue.APPOSITION, Cue.LASTING);
  private static final Set<Cue> LEAD = Set.of(Cue.FILL, Cue.FROM, Cue.OF);

  private record Years(int first, int last, int start, int end) {}

  @Override
  public List<Identity> find(Note note) {
    List<Identity> found = new ArrayList<>();
    for (int s = 0; s < note.sentences(); s++) {
      for (Operand span : note.durations(s)) {
        if (span.unit().code().equals("year")) {
          Identity identity = tried(note, s, span);
          if (identity != null) {
            found.add(identity);
          }
        }
      }
    }
    return found;
  }

  private static @Nullable Identity tried(Note note, int s, Operand span) {
    int start = note.span(s).start();
    Matcher range = RANGE.matcher(note.text()).region(start, note.span(s).end());
    range.useTransparentBounds(true);
    while (range.find()) {
      Years years = years(range.group(1), range.group(2), range.start(), range.end());
      if (years.first < years.last && isBound(note, s, span, years)) {
        return against(note, s, span, years, true);
      }
    }
    Years lived = lived(note, s, span);
    if (lived != null) {
      return against(note, s, span, lived, true);
    }
    Years since = since(note, s, span);
    return since == null ? null : against(note, s, span, since, false);
  }

  private static Years years(String first, String last, int start, int end) {
    return new Years(Integer.parseInt(first), Integer.parseInt(last), start, end);
  }

  /// Whether the range of years says the same as the duration: right behind it, right before it, or
  /// in brackets after the thing that lasts.
  private static boolean isBound(Note note, int s, Operand span, Years years) {
    if (span.end() <= years.start) {
      GapText gap = note.gap(s, span.end(), years.start);
      if (gap.opensBracket(LIGHT)) {
        return gap.length() <= 40 && !gap.isBroken() && isPlain(note.text(), gap);
      }
      int from = Math.max(note.span(s).start(), span.start() - 16);
      boolean over = note.has(s, from, span.start(), Set.of(Cue.OVER));
      return over && gap.isOnly(LEAD, 1) && isPlain(note.text(), gap);
    }
    GapText gap = note.gap(s, years.end, span.start());
    return gap.isOnly(LIGHT, 0) && (gap.hasComma() || gap.contains('(') || gap.has(Cue.OVER));
  }

  /// Words and one bracket only: no colon, dash or digit leads elsewhere.
  private static boolean isPlain(String text, GapText gap) {
    return text.substring(gap.start(), gap.end()).matches("[\\p{L} -]*[(（]?[\\p{L} ]*");
  }

  /// "launched in 2015, runs ten years and ends in 2025".
  private static @Nullable Years lived(Note note, int s, Operand span) {
    List<Integer> starts = new ArrayList<>();
    List<Integer> ends = new ArrayList<>();
    int floor = note.span(s).start();
    int at = floor;
    Matcher year = ONE.matcher(note.text()).region(floor, note.span(s).end());
    year.useTransparentBounds(true);
    while (year.find()) {
      CueHit cue =
          note.last(s, at, year.start(), Set.of(Cue.STARTED, Cue.ENDED, Cue.UNTIL, Cue.SINCE));
      at = year.end();
      if (cue == null || !note.gap(s, cue.end(), year.start()).isOnly(Set.of(Cue.FILL), 2)) {
        continue;
      }
      if (cue.cue() == Cue.STARTED) {
        starts.add(Integer.valueOf(year.group(1)));
      } else if (cue.cue() != Cue.SINCE) {
        ends.add(Integer.valueOf(year.group(1)));
      }
    }
    boolean single = note.durations(s).size() == 1;
    if (!single || starts.size() != 1 || ends.size() != 1 || starts.get(0) >= ends.get(0)) {
      return null;
    }
    return new Years(starts.getFirst(), ends.getFirst(), span.start(), span.end());
  }

  /// "since 2019, six years"; "ten years ago, in 2015": until the document's own year.
  private static @Nullable Years since(Note note, int s, Operand span) {
    LocalDate day = day(note.document().metadata());
    if (day == null) {
      return null;
    }
    int floor = note.span(s).start();
    Matcher year = ONE.matcher(note.text()).region(floor, note.span(s).end());
    year.useTransparentBounds(true);
    while (year.find()) {
      int first = Integer.parseInt(year.group(1));
      int from = Math.max(floor, year.start() - 20);
      CueHit since = note.last(s, from, year.start(), Set.of(Cue.SINCE));
      boolean lasts =
          since != null
              && note.gap(s, since.end(), year.start()).isOnly(Set.of(Cue.FILL), 1)
              && span.start() > year.end()
              && note.gap(s, year.end(), span.start()).isOnly(LIGHT, 0)
              && note.gap(s, year.end(), span.start()).hasComma();
      int to = Math.min(note.span(s).end(), span.end() + 12);
      CueHit ago = note.first(s, span.end(), to, Set.of(Cue.AGO));
      boolean past =
          ago != null
              && year.start() > ago.end()
              && note.gap(s, span.end(), ago.start()).isOnly(Set.of(), 0)
              && note.gap(s, ago.end(), year.start()).isOnly(Set.of(Cue.FILL), 1);
      if ((lasts || past) && first < day.getYear()) {
        return new Years(first, day.getYear(), year.start(), year.end());
      }
    }
    return null;
  }

  private static @Nullable LocalDate day(Metadata metadata) {
    Metadata.FoundDate date =
        metadata.published() == null ? metadata.printed() : metadata.published();
    return date == null ? null : date.value();
  }

  private static Identity against(Note note, int s, Operand span, Years years, boolean inclusive) {
    int most = years.last - years.first + (inclusive ? 1 : 0);
    int least = years.last - years.first - (inclusive ? 0 : 1);
    BigDecimal stated = span.extent().point();
    boolean within =
        stated.compareTo(BigDecimal.valueOf(least)) >= 0
            && stated.compareTo(BigDecimal.valueOf(most)) <= 0;
    BigDecimal difference = within ? stated : BigDecimal.valueOf(years.last - years.first);
    Interval counted = Interval.of(BigDecimal.valueOf(least), BigDecimal.valueOf(most));
    Extent computed = new Extent(difference, counted, counted, counted);
    Operand.Words words =
        new Operand.Words(years.start, years.end, Extent.exactly(years.first), EconUnit.UNKNOWN)
            .in(note.claimAt(s, years.start));
    EconUnit year = EconUnit.plain(Dimension.DURATION, "year");
    return new Outcome(
            note.document(),
            Kind.DATE_DURATION,
            years.first + " to " + years.last,
            List.of(words),
            computed,
            year)
        .against(span, "the time");
  }
}
