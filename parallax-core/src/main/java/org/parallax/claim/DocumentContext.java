package org.parallax.claim;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parallax.document.Document;
import org.parallax.document.Language;
import org.parallax.document.ZoneKind;
import org.parallax.quantity.EconUnit;
import org.parallax.quantity.Frequency;
import org.parallax.quantity.HanForms;
import org.parallax.quantity.Period;

/// What a document has said so far that a later sentence may leave out: the period spoken of, the
/// place, the subject.
final class DocumentContext {
  /// How many sentences a period stays in force in running text.
  private static final int MEMORY = 4;

  /// How many sentences back what a figure was of reaches in its paragraph.
  private static final int REACH = 3;

  private final @Nullable LocalDate clock;
  private @Nullable Period heading;
  private @Nullable Period spoken;
  private int spokenAt;
  private int sentence;
  private int paragraph;
  private @Nullable Period paragraphTopic;
  private int paragraphAt = -1;
  private @Nullable Period last;
  private @Nullable Period lastSince;
  private @Nullable String titlePlace;
  private final Map<String, Integer> places = new HashMap<>();
  private boolean percents;
  private @Nullable EconUnit unit;
  private int unitAt = -MEMORY;
  private @Nullable EconUnit money;
  private Claim.@Nullable Mention subject;
  private @Nullable Figure subjectFigure;
  private int subjectAt = -MEMORY;

  private final TableRows tables = new TableRows();

  private final boolean isTraditional;

  /// Whether it is written in simplified Chinese, so that figures without a place are China's.
  private final boolean isMainland;

  DocumentContext(Document document) {
    boolean chinese = document.language().equals(Language.CHINESE);
    this.isTraditional = chinese && !HanForms.simplified(document.text()).equals(document.text());
    this.isMainland = chinese && !isTraditional;
    var metadata = document.metadata();
    var published = metadata.published();
    var printed = metadata.printed();
    this.clock = published != null ? published.value() : printed != null ? printed.value() : null;
  }

  /// {@return what the head of the table says that is being read}
  TableRows tables() {
    return tables;
  }

  /// {@return the day from which "last year" counts, or null}
  @Nullable LocalDate clock() {
    return clock;
  }

  /// {@return whether the period was spoken of in this sentence or the one before}
  boolean isFresh() {
    return sentence - spokenAt <= 1;
  }

  /// Notes the period of a sentence that only says of what time the figures are, or null.
  void frames(@Nullable Period period) {
    if (period != null && !isAhead(period)) {
      spoke(ZoneKind.BODY, period);
    }
  }

  /// {@return whether a period had not begun when the document was written}
  boolean isAhead(Period period) {
    return clock != null && period.start().isAfter(clock);
  }

  /// Begins a sentence.
  ///
  /// @param opens whether it opens a paragraph
  void enter(int index, boolean opens) {
    sentence = index;
    paragraph = opens ? index : paragraph;
  }

  /// Notes the period that the first figure of a paragraph is of by its own words, or that it names
  /// none.
  void opened(@Nullable Period period) {
    if (paragraphAt != paragraph) {
      paragraphTopic = period;
      paragraphAt = paragraph;
    }
  }

  /// Notes the last period that a sentence gave by name.
  void spoke(ZoneKind zone, Period period) {
    if (isAhead(period)) {
      return;
    }
    if (zone == ZoneKind.HEADING || zone == ZoneKind.TITLE) {
      heading = period;
      spoken = null;
    } else if (!isAsideHere(period)) {
      spoken = period;
      spokenAt = sentence;
    }
  }

  /// An earlier period is there to compare with, a span of no usual length to sum up: what follows
  /// speaks of the main one again.
  private static boolean isAside(Period main, Period other) {
    boolean odd = other.frequency() == null && main.frequency() != null;
    return other.end().isBefore(main.start()) || odd;
  }

  private boolean isAsideHere(Period period) {
    Period main = topic();
    boolean over = main != null && (clock == null || !main.end().isAfter(clock));
    return main != null && over && isAside(main, period);
  }

  /// Keeps the period spoken of in force where a sentence relied on it.
  void relied() {
    if (spoken != null && inForce()) {
      spokenAt = sentence;
    }
  }

  private boolean inForce() {
    return sentence - spokenAt <= MEMORY;
  }

  /// {@return the same for English: a year or half spoken of in another paragraph does not reach
  /// here}
  @Nullable Period topicHere() {
    Period topic = topic();
    boolean far = topic != null && topic.equals(spoken) && spokenAt < paragraph;
    Frequency unit = topic == null ? null : topic.frequency();
    return far && unit != Frequency.MONTH && unit != Frequency.QUARTER ? heading : topic;
  }

  /// {@return whether the period in force was spoken of in another paragraph}
  boolean carriesOver() {
    boolean here = paragraphAt == paragraph && paragraphTopic != null;
    return !here && (spoken == null || spokenAt < paragraph);
  }

  /// {@return the period spoken of last, or that of the heading, or null}
  @Nullable Period topic() {
    Period opened = paragraphAt == paragraph ? paragraphTopic : null;
    if (opened != null && (spoken == null || spokenAt < paragraph)) {
      return opened;
    }
    return spoken != null && inForce() ? spoken : heading;
  }

  /// Notes what the last claim held for, and since when.
  void told(@Nullable Period period, @Nullable Period since) {
    last = period;
    lastSince = since;
  }

  /// {@return the period of the claim before, for "in the same period"}
  @Nullable Period last() {
    return last;
  }

  /// {@return the time from which the claim before counted a change, or null}
  @Nullable Period lastSince() {
    return lastSince;
  }

  void mentions(ZoneKind zone, String place) {
    if (zone == ZoneKind.TITLE && titlePlace == null) {
      titlePlace = place;
    }
    places.merge(place, 1, Integer::sum);
  }

  /// {@return the code of "our country" (我国): where the document is written}
  String home() {
    return isTraditional && places.containsKey("TW") ? "TW" : "CN";
  }

  /// {@return the place that the document is about: its title's, else the one named most}
  @Nullable String place() {
    if (titlePlace != null) {
      return titlePlace;
    }
    String best = null;
    int most = 0;
    int sum = 0;
    for (Map.Entry<String, Integer> entry : places.entrySet()) {
      int n = entry.getValue();
      sum += n;
      if (n > most || (n == most && best != null && entry.getKey().compareTo(best) < 0)) {
        most = n;
        best = entry.getKey();
      }
    }
    int second = 0;
    for (Map.Entry<String, Integer> entry : places.entrySet()) {
      second = entry.getKey().equals(best) ? second : Math.max(second, entry.getValue());
    }
    boolean leads = most >= 3 && most * 2 >= second * 3;
    return most * 2 > sum || leads ? best : isMainland ? "CN" : null;
  }

  /// Notes the unit of the last value.
  void counted(EconUnit last) {
    if (last.dimension() != EconUnit.Dimension.UNKNOWN) {
      unit = last;
      unitAt = sentence;
    }
    percents |= last.dimension() == EconUnit.Dimension.PERCENT;
    if (last.dimension() == EconUnit.Dimension.MONEY && !last.code().startsWith("unknown")) {
      money = last;
    }
  }

  /// {@return the unit of the last value of this sentence or the two before, or null}
  @Nullable EconUnit unit() {
    return sentence - unitAt <= 2 ? unit : null;
  }

  /// {@return whether the text has counted in percent so far}
  boolean speaksOfPercent() {
    return percents;
  }

  /// {@return the money that amounts were last counted in, or null}
  @Nullable EconUnit money() {
    return money;
  }

  void about(Claim.Mention metric) {
    subject = metric;
    subjectAt = sentence;
  }

  /// Notes what kind of figure was given of the metric.
  void figured(Figure figure) {
    subjectFigure = figure;
  }

  /// {@return the figure given last of [#subject()], or null}
  @Nullable Figure subjectFigure() {
    return subject(REACH) == null ? null : subjectFigure;
  }

  /// {@return the metric of the sentence before, for "it" and for sentences without a subject}
  Claim.@Nullable Mention subject() {
    return sentence - subjectAt <= 1 ? subject : null;
  }

  /// {@return the metric of one of the last few sentences}
  ///
  /// @param back how many
  Claim.@Nullable Mention subject(int back) {
    boolean near = sentence - subjectAt <= (subjectAt >= paragraph ? back : 1);
    return near ? subject : null;
  }
}
