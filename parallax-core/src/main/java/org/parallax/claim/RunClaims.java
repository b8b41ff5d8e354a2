package org.parallax.claim;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parallax.document.Document;
import org.parallax.document.Sentence;
import org.parallax.document.Span;
import org.parallax.provenance.ContentHash;
import org.parallax.quantity.HanForms;
import org.parallax.quantity.Mention;
import org.parallax.quantity.MentionScanner;
import org.parallax.quantity.Quantity;

/// How long a run is that is told by an ordinal: "the sixth consecutive month", 连续第三个月. Each makes
/// a claim of a length, of the thing that the nearest claim of its sentence is of.
final class RunClaims {
  static final String RULE = "run";

  private static final Map<String, Words> WORDS = Words.read();

  private final Document document;

  private RunClaims(Document document) {
    this.document = document;
  }

  /// {@return the claims with those of runs among them, in text order}
  static List<Claim> with(Document document, List<Claim> claims) {
    var reader = new RunClaims(document);
    List<Claim> all = new ArrayList<>(claims.size());
    int next = 0;
    for (Sentence sentence : document.sentences()) {
      int first = next;
      while (next < claims.size() && claims.get(next).sentence() == sentence.index()) {
        next++;
      }
      List<Claim> own = claims.subList(first, next);
      all.addAll(own);
      Words words = sentence.zone().asserts() ? WORDS.get(sentence.language().tag()) : null;
      if (words != null && !own.isEmpty()) {
        all.addAll(reader.runs(sentence, words, own));
      }
    }
    return all;
  }

  private List<Claim> runs(Sentence sentence, Words words, List<Claim> own) {
    Span span = sentence.span();
    String plain = span.of(document.text());
    if (words.signs().stream().noneMatch(plain::contains)) {
      return List.of();
    }
    String text = HanForms.simplified(plain.toLowerCase(Locale.ROOT));
    if (text.length() != span.end() - span.start()) {
      return List.of();
    }
    List<Claim> runs = new ArrayList<>();
    for (Pattern pattern : words.runs()) {
      Matcher m = pattern.matcher(text);
      while (m.find()) {
        Span run = new Span(span.start() + m.start("n"), span.start() + m.end());
        Quantity length = length(words, m.group("n"), m.group("unit"), sentence);
        Claim of = length == null ? null : nearest(own, run);
        boolean over = words.isOver(text.substring(0, m.start()) + '¦' + text.substring(m.end()));
        boolean told = over || isTold(own, run) || isTold(runs, run);
        if (length != null && of != null && !told) {
          runs.add(claim(sentence, run, length, of));
        }
      }
    }
    return runs;
  }

  private static @Nullable Quantity length(
      Words words, String count, String unit, Sentence sentence) {
    String digits = count.replaceAll("(?<=\\d)(?:st|nd|rd|th)$", "");
    String number = words.numbers().getOrDefault(count, digits);
    boolean ordinal = words.numbers().containsKey(count) || !digits.equals(count);
    if (words.numbers().isEmpty() == ordinal) {
      return null;
    }
    String length = number + (words.numbers().isEmpty() ? "" : " ") + words.units().get(unit);
    var scanner = MentionScanner.forLanguage(sentence.language().tag());
    for (Mention mention : scanner.scan(length, 0, length.length(), null)) {
      if (mention instanceof Mention.Value value && value.form() == Mention.Form.DURATION) {
        return value.quantity();
      }
    }
    return null;
  }

  /// What runs: the last claim with a thing of its own before the words, else the first behind
  /// them.
  private static @Nullable Claim nearest(List<Claim> own, Span run) {
    Claim found = null;
    for (Claim c : own) {
      boolean fits =
          c.metric() != null
              && c.kind() != ClaimKind.DURATION
              && c.modality() == Modality.FACT
              && !c.rules().contains(RepeatedFigures.RULE);
      boolean before = c.span().start() <= run.start();
      found = fits && (before || found == null) ? c : found;
    }
    return found;
  }

  private static boolean isTold(List<Claim> claims, Span run) {
    return claims.stream()
        .filter(c -> c.kind() == ClaimKind.DURATION)
        .flatMap(c -> c.values().stream())
        .anyMatch(v -> v.start() < run.end() && v.end() > run.start());
  }

  private Claim claim(Sentence sentence, Span run, Quantity length, Claim of) {
    String words = run.of(document.text());
    String key = document.textHash().hex() + "|" + run.start() + "-" + run.end() + "|" + RULE;
    return new Claim(
        ContentHash.of(key).abbreviated(16),
        sentence.index(),
        run,
        words,
        ClaimKind.DURATION,
        List.of(new Claim.ValueSpan(run.start(), run.end(), words)),
        length,
        null,
        of.metric(),
        of.population(),
        Direction.NONE,
        null,
        of.period(),
        of.periodHow(),
        of.place(),
        Modality.FACT,
        false,
        of.denied(),
        of.attribution(),
        of.attributionName(),
        of.citations(),
        null,
        List.of(),
        List.of(),
        Math.min(of.confidence(), 0.6),
        List.of(RULE));
  }

  /// The words of one language.
  ///
  /// @param numbers ordinals; empty where the script writes none apart
  private record Words(
      List<Pattern> runs,
      List<Pattern> over,
      List<String> signs,
      Map<String, String> numbers,
      Map<String, String> units) {

    Words() {
      this(
          new ArrayList<>(),
          new ArrayList<>(),
          new ArrayList<>(),
          new HashMap<>(),
          new HashMap<>());
    }

    boolean isOver(String around) {
      return over.stream().anyMatch(p -> p.matcher(around).find());
    }

    static Map<String, Words> read() {
      try (InputStream in = RunClaims.class.getResourceAsStream("runs.tsv")) {
        if (in == null) {
          throw new IllegalStateException("Expected the table runs.tsv, found none.");
        }
        Map<String, Words> all = new HashMap<>();
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
            .lines()
            .filter(line -> !line.startsWith("#"))
            .map(line -> line.split("\t", -1))
            .forEach(row -> all.computeIfAbsent(row[0], _ -> new Words()).add(row));
        return all;
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot read runs.tsv.", e);
      }
    }

    private void add(String[] row) {
      switch (row[1]) {
        case "run" -> runs.add(Pattern.compile(row[2]));
        case "over" -> over.add(Pattern.compile(row[2]));
        case "sign" -> signs.add(row[2]);
        case "number" -> numbers.put(row[2], row[3]);
        case "unit" -> units.put(row[2], row[3]);
        default -> throw new IllegalStateException("Unknown kind in runs.tsv: " + row[1]);
      }
    }
  }
}
