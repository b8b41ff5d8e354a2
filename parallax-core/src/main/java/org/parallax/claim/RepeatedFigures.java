package org.parallax.claim;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parallax.document.Document;
import org.parallax.document.Sentence;
import org.parallax.document.Span;
import org.parallax.provenance.ContentHash;
import org.parallax.quantity.ChangeBasis;
import org.parallax.quantity.Comparator;
import org.parallax.quantity.Frequency;
import org.parallax.quantity.HanForms;
import org.parallax.quantity.Mention;
import org.parallax.quantity.MentionScanner;
import org.parallax.quantity.Period;
import org.parallax.quantity.Quantity;

/// Figures that are said to be those of another time too: "8.8 percent in August, the same as in
/// July", 与7月持平, 7월과 같았다, or to hold since then: "3.0 percent since May". Each makes a second
/// claim, of the same thing and number at that time.
///
/// The figure is the last one before the words, in their sentence or, where they open it, in the
/// one before; without a figure nothing is claimed. What only says that the thing stood still gives
/// way.
final class RepeatedFigures {
  static final String RULE = "same_as";

  /// How far into a sentence without a figure the words may stand to speak of the one before.
  private static final int LEAD = 40;

  /// How much may stand before the time named: "the ".
  private static final int ARTICLE = 4;

  private static final int RECENT = 20;
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
  private static final Map<String, List<Form>> FORMS = forms();

  private final Document document;
  private final @Nullable LocalDate clock;

  private RepeatedFigures(Document document, @Nullable LocalDate clock) {
    this.document = document;
    this.clock = clock;
  }

  /// {@return the claims with those of repeated figures among them, in text order}
  static List<Claim> with(Document document, @Nullable LocalDate clock, List<Claim> claims) {
    var reader = new RepeatedFigures(document, clock);
    List<Claim> all = new ArrayList<>(claims.size());
    int next = 0;
    for (Sentence sentence : document.sentences()) {
      int first = next;
      while (next < claims.size() && claims.get(next).sentence() == sentence.index()) {
        next++;
      }
      List<Claim> own = claims.subList(first, next);
      List<Claim> before = claims.subList(Math.max(0, first - RECENT), first);
      all.addAll(sentence.zone().asserts() ? reader.read(sentence, own, before) : own);
    }
    return all;
  }

  private List<Claim> read(Sentence sentence, List<Claim> own, List<Claim> before) {
    if (own.isEmpty() && (before.isEmpty() || before.getLast().sentence() < sentence.index() - 1)) {
      return own;
    }
    Span span = sentence.span();
    String text = HanForms.simplified(span.of(document.text()).toLowerCase(Locale.ROOT));
    if (text.length() != span.end() - span.start()) {
      return own;
    }
    List<Claim> all = new ArrayList<>(own);
    List<Form> forms = FORMS.getOrDefault(sentence.language().tag(), List.of());
    for (Form form : forms) {
      Matcher m = form.mayTell(text) ? form.pattern().matcher(text) : null;
      while (m != null && m.find()) {
        Mention.Time time = form.kind() == Kind.PREVIOUS ? null : time(m, span.start(), sentence);
        Span words = words(m, span.start(), time);
        Claim figure =
            form.kind() == Kind.SINCE
                ? standing(own, words)
                : figure(sentence, own, before, words.start());
        Period then = figure == null ? null : then(form, m, time, figure);
        if (figure != null && then != null && !isTold(all, words)) {
          all.removeIf(c -> standsStill(c, words));
          all.replaceAll(c -> c.equals(figure) && then.equals(c.period()) ? later(c, then) : c);
          all.add(claim(sentence, words, figure, then));
        }
      }
    }
    return all;
  }

  private static @Nullable Claim figure(
      Sentence sentence, List<Claim> own, List<Claim> before, int at) {
    Claim found = null;
    for (Claim c : own) {
      found = isFigure(c) && c.values().getFirst().start() < at ? c : found;
    }
    boolean opens = at - sentence.span().start() <= LEAD;
    if (found == null && opens) {
      found = own.stream().filter(RepeatedFigures::isFigure).findFirst().orElse(null);
    }
    for (Claim c : found == null && opens ? before : List.<Claim>of()) {
      found = isFigure(c) && c.sentence() == sentence.index() - 1 ? c : found;
    }
    return found;
  }

  /// The rate nearest to the words that say since when it holds; what changes, or is bounded, does
  /// not.
  private static @Nullable Claim standing(List<Claim> own, Span words) {
    Claim found = null;
    for (Claim c : own) {
      Quantity quantity = c.quantity();
      boolean stands =
          isFigure(c)
              && c.kind() == ClaimKind.RATE
              && quantity != null
              && quantity.comparator() == Comparator.EQ
              && quantity.unit().changeBasis() == ChangeBasis.LEVEL;
      found = stands && (found == null || gap(c, words) < gap(found, words)) ? c : found;
    }
    return found;
  }

  private static int gap(Claim claim, Span words) {
    int start = claim.values().getFirst().start();
    int end = claim.values().getLast().end();
    return Math.max(start - words.end(), words.start() - end);
  }

  private static boolean isFigure(Claim claim) {
    return claim.quantity() != null
        && !claim.values().isEmpty()
        && claim.metric() != null
        && claim.period() != null
        && claim.kind() != ClaimKind.DURATION
        && claim.kind() != ClaimKind.EXTREMUM
        && claim.modality() == Modality.FACT
        && !claim.negated()
        && !claim.rules().contains(RULE);
  }

  /// {@return the time named in the words, which is all that is named, or null}
  private Mention.@Nullable Time time(Matcher m, int offset, Sentence sentence) {
    MentionScanner scanner = MentionScanner.forLanguage(sentence.language().tag());
    int from = offset + m.start("time");
    Mention.Time found = null;
    for (Mention mention : scanner.scan(document.text(), from, offset + m.end("time"), clock)) {
      if (mention instanceof Mention.Time time && isNamed(time) && isAtEdge(m, offset, time)) {
        found = time;
      }
    }
    return found;
  }

  /// A time by its name, 작년 12월 too; not "last month".
  private boolean isNamed(Mention.Time time) {
    return time.kind() != Mention.TimeKind.RELATIVE
        || document.text().substring(time.start(), time.end()).chars().anyMatch(Character::isDigit);
  }

  /// The words, without what a Korean sentence says before the time.
  private static Span words(Matcher m, int offset, Mention.@Nullable Time time) {
    int start = offset + m.start();
    boolean late = time != null && m.start("time") == m.start() && time.start() > start;
    return new Span(late && time != null ? time.start() : start, offset + m.end());
  }

  /// {@return the other time, before the figure's own where no year is named, or null}
  private @Nullable Period then(Form form, Matcher m, Mention.@Nullable Time time, Claim figure) {
    Period own = figure.period();
    if (own == null) {
      return null;
    }
    if (form.kind() == Kind.PREVIOUS) {
      Frequency unit = own.frequency();
      return unit == Frequency.MONTH || unit == Frequency.QUARTER ? own.previous() : null;
    }
    Period named = time == null ? null : time.period();
    if (named == null) {
      return null;
    }
    boolean dated = YEAR.matcher(m.group("time")).find();
    while (!dated && named.start().isAfter(own.start())) {
      named = named.plusYears(-1);
    }
    return named.equals(own) && !isLater(own.next()) ? null : named;
  }

  /// The time is all that is named, "the" and a case apart: not "unchanged on the year in May".
  private static boolean isAtEdge(Matcher m, int offset, Mention.Time time) {
    int from = time.start() - offset - m.start("time");
    boolean leads = m.start("time") == m.start();
    return from <= ARTICLE
        || (leads && m.group("time").stripTrailing().length() == time.end() - offset - m.start());
  }

  private boolean isLater(Period next) {
    return clock != null && !next.start().isAfter(clock);
  }

  /// "Prices rose 1.2 %, the same as in April": the only time named is the other one, and the
  /// figure is most likely of the one after it.
  private static Claim later(Claim figure, Period then) {
    return figure.readAs(
        figure.kind(), figure.quantity(), then.next(), PeriodHow.INFERRED, figure.gaps());
  }

  private static boolean isTold(List<Claim> claims, Span words) {
    return claims.stream().anyMatch(c -> c.rules().contains(RULE) && overlap(c.span(), words))
        || claims.stream()
            .anyMatch(c ->
                c.quantity() != null
                    && c.values().stream()
                        .anyMatch(v -> v.start() < words.end() && v.end() > words.start()));
  }

  private static boolean standsStill(Claim claim, Span words) {
    return claim.quantity() == null
        && claim.direction() == Direction.FLAT
        && overlap(claim.span(), words);
  }

  private static boolean overlap(Span a, Span b) {
    return a.start() < b.end() && b.start() < a.end();
  }

  private Claim claim(Sentence sentence, Span words, Claim figure, Period then) {
    String key =
        document.textHash().hex() + "|" + words.start() + "-" + words.end() + "|" + RULE + then;
    return new Claim(
        ContentHash.of(key).abbreviated(16),
        sentence.index(),
        words,
        words.of(document.text()),
        figure.kind(),
        figure.values(),
        figure.quantity(),
        figure.of(),
        figure.metric(),
        figure.population(),
        figure.direction(),
        null,
        then,
        PeriodHow.STATED,
        figure.place(),
        Modality.FACT,
        false,
        figure.denied(),
        figure.attribution(),
        figure.attributionName(),
        figure.citations(),
        null,
        List.of(),
        List.of(),
        Math.min(figure.confidence(), 0.6),
        List.of(RULE));
  }

  private static Map<String, List<Form>> forms() {
    Map<String, List<Form>> forms = new TreeMap<>();
    try (InputStream in = RepeatedFigures.class.getResourceAsStream("same-as.tsv")) {
      if (in == null) {
        throw new IllegalStateException("Expected the table same-as.tsv, found none.");
      }
      new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", 4))
          .forEach(row ->
              forms
                  .computeIfAbsent(row[0], _ -> new ArrayList<>())
                  .add(
                      new Form(
                          Kind.of(row[1]),
                          List.of(row[2].split("\\|", -1)),
                          Pattern.compile(row[3]))));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read same-as.tsv.", e);
    }
    return forms;
  }

  /// @param signs words of which one stands in every sentence that the pattern finds
  private record Form(Kind kind, List<String> signs, Pattern pattern) {

    boolean mayTell(String text) {
      for (String sign : signs) {
        if (text.contains(sign)) {
          return true;
        }
      }
      return false;
    }
  }

  /// How the words name the other time.
  private enum Kind {
    AT,
    PREVIOUS,
    SINCE;

    static Kind of(String name) {
      return valueOf(name.toUpperCase(Locale.ROOT));
    }
  }
}
