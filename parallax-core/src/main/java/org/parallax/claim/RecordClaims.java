package org.parallax.claim;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parallax.document.Document;
import org.parallax.document.Sentence;
import org.parallax.document.Span;
import org.parallax.provenance.ContentHash;
import org.parallax.quantity.HanForms;
import org.parallax.quantity.Period;

/// Claims that a figure is the highest, the lowest or the first of its kind in a stretch of time,
/// found by their wording where the grammar finds none: "… 49.3, the weakest since 2020."
///
/// Such a claim is of the figure told right before it, in its own sentence or the one before; where
/// there is none it is not made.
final class RecordClaims {
  /// What such a claim has first among its rules; the kind of record follows.
  private static final String RULE = "record";

  /// Words without which no line of the table applies, by script: a cheap look before the
  /// expressions. Of each group one must be there.
  private static final List<List<String>> LATIN =
      List.of(
          List.of("since", "on record", "year", "month", "quarter", "back to"),
          List.of(
              "est ", "worst", "first", "back to", "nothing", "none", "no month", "no quarter"));

  private static final List<List<String>> HAN = List.of(List.of("最", "首", "头一", "第一次", "任何"));

  private static final List<List<String>> HANGUL =
      List.of(
          List.of("이후", "이래", "만에", "들어", "사상", "역대", "연중"),
          List.of("최저", "최소", "최고", "최대", "가장", "제일", "처음", "첫"));

  private static final List<Form> FORMS = forms();

  /// How many sentences back the figure may stand, and how long what precedes the words may be
  /// then.
  private static final int BACK = 2;

  private static final int LEAD = 48;

  /// How many claims before may be of those sentences.
  private static final int RECENT = 60;

  private RecordClaims() {}

  /// {@return the claims with those of records among them, in text order}
  static List<Claim> with(Document document, List<Claim> claims) {
    List<Claim> all = new ArrayList<>(claims.size());
    int next = 0;
    for (Sentence sentence : document.sentences()) {
      int first = next;
      while (next < claims.size() && claims.get(next).sentence() == sentence.index()) {
        next++;
      }
      List<Claim> own = claims.subList(first, next);
      all.addAll(own);
      if (sentence.zone().asserts()
          && own.stream().noneMatch(c -> c.kind() == ClaimKind.EXTREMUM)) {
        Claim record =
            record(document, sentence, own, claims.subList(Math.max(0, first - RECENT), first));
        if (record != null) {
          all.add(record);
        }
      }
    }
    return all;
  }

  private static @Nullable Claim record(
      Document document, Sentence sentence, List<Claim> own, List<Claim> before) {
    Span span = sentence.span();
    String text = HanForms.simplified(span.of(document.text()).toLowerCase(Locale.ROOT));
    Script script = Script.of(text);
    if (text.length() != span.end() - span.start() || !mayTell(text, script)) {
      return null;
    }
    for (Form form : FORMS) {
      Matcher m = form.script() == script ? form.pattern().matcher(text) : null;
      if (m != null && m.find()) {
        Claim figure = figure(own, before, sentence, span.start() + m.start(), m.start());
        return figure == null
            ? null
            : claim(
                document,
                sentence,
                new Span(span.start() + m.start(), span.start() + m.end()),
                form.kind(),
                figure);
      }
    }
    return null;
  }

  private static boolean mayTell(String text, Script script) {
    List<List<String>> signs =
        switch (script) {
          case LATIN -> LATIN;
          case HAN -> HAN;
          case HANGUL -> HANGUL;
        };
    return signs.stream().allMatch(group -> group.stream().anyMatch(text::contains));
  }

  /// The figure that a record is told of: the latest one before the words, in this sentence or
  /// shortly before a sentence that begins with them. Earlier ones are told for comparison.
  private static @Nullable Claim figure(
      List<Claim> own, List<Claim> before, Sentence sentence, int at, int lead) {
    Claim here = latest(own.stream().filter(c -> c.span().start() < at).toList());
    Claim found = here == null ? latest(own) : here;
    if (found != null || lead > LEAD) {
      return found;
    }
    for (int back = 1; back <= BACK && found == null; back++) {
      int index = sentence.index() - back;
      found = latest(before.stream().filter(c -> c.sentence() == index).toList());
    }
    return found;
  }

  private static @Nullable Claim latest(List<Claim> claims) {
    Claim latest = null;
    for (Claim c : claims) {
      Period period = c.period();
      Period least = latest == null ? null : latest.period();
      boolean later = period != null && (least == null || !period.end().isBefore(least.end()));
      latest = isFigure(c) && later ? c : latest;
    }
    return latest;
  }

  private static boolean isFigure(Claim claim) {
    return claim.quantity() != null
        && !claim.values().isEmpty()
        && claim.metric() != null
        && claim.kind() != ClaimKind.DURATION
        && claim.modality() == Modality.FACT
        && !claim.negated();
  }

  private static Claim claim(
      Document document, Sentence sentence, Span span, String kind, Claim figure) {
    boolean high = kind.equals("high") || kind.equals("first_rise");
    String key =
        document.textHash().hex() + "|" + span.start() + "-" + span.end() + "|extremum|" + kind;
    return new Claim(
        ContentHash.of(key).abbreviated(16),
        sentence.index(),
        span,
        span.of(document.text()),
        ClaimKind.EXTREMUM,
        List.of(),
        null,
        null,
        figure.metric(),
        figure.population(),
        high ? Direction.HIGH : Direction.LOW,
        null,
        figure.period(),
        figure.periodHow(),
        figure.place(),
        Modality.FACT,
        false,
        false,
        figure.attribution(),
        figure.attributionName(),
        List.of(),
        null,
        List.of(),
        List.of(),
        0.6,
        List.of(RULE, kind));
  }

  private static List<Form> forms() {
    List<Form> forms = new ArrayList<>();
    try (InputStream in = RecordClaims.class.getResourceAsStream("records.tsv")) {
      if (in == null) {
        throw new IllegalStateException("Expected the table records.tsv, found none.");
      }
      var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        int tab = line.indexOf('\t');
        if (!line.startsWith("#") && tab > 0) {
          String words = line.substring(tab + 1);
          forms.add(new Form(line.substring(0, tab), Script.of(words), Pattern.compile(words)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read records.tsv.", e);
    }
    return List.copyOf(forms);
  }

  private record Form(String kind, Script script, Pattern pattern) {}

  /// The script that most tells a language apart: Hangul where there is any, else Han.
  private enum Script {
    LATIN,
    HAN,
    HANGUL;

    static Script of(String text) {
      Script found = LATIN;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c >= '\uac00' && c <= '\ud7a3') {
          return HANGUL;
        }
        found = c >= '\u4e00' && c <= '\u9fff' ? HAN : found;
      }
      return found;
    }
  }
}
