package org.parallax.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.parallax.claim.Claim;
import org.parallax.claim.StandardClaimExtractor;
import org.parallax.document.Document;
import org.parallax.document.Limits;
import org.parallax.document.ReadResult;
import org.parallax.document.Source;
import org.parallax.document.StandardReader;
import org.parallax.quantity.Mention;
import org.parallax.quantity.MentionScanner;

/// The whole rule pipeline, the scanner alone, and a single regular expression for numbers over the
/// same text: the notes that the project carries, in their language, repeated to 400,000
/// characters. Milliseconds a text; `benchmarks/measure` turns them into characters a second.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 4, time = 2)
@Fork(1)
public class ClaimsSpeed {

  /// Characters in a text, about.
  public static final int LENGTH = 400_000;

  private static final Pattern NUMBER =
      Pattern.compile("[-+]?[$€£¥]?\\d{1,3}(?:,\\d{3})*(?:\\.\\d+)?\\s*(?:%|bn|m|万|亿|억|조)?");

  /// The language of the text.
  @Param({"en", "zh", "ko"})
  public String language = "en";

  private Document document = empty();
  private MentionScanner scanner = MentionScanner.forLanguage("en");
  private StandardClaimExtractor extractor = StandardClaimExtractor.create();

  /// Reads the notes below the folder that `parallax.notes` names.
  @Setup
  public void read() throws IOException {
    Path notes = Path.of(System.getProperty("parallax.notes", "packs/china-ai-economy/notes"));
    var text = new StringBuilder();
    try (Stream<Path> files = Files.list(notes)) {
      List<Path> sorted =
          files.filter(f -> f.toString().matches(".*[.](md|txt)")).sorted().toList();
      for (Path file : sorted) {
        String note = Files.readString(file);
        if (language(note).equals(language)) {
          text.append(note).append("\n\n");
        }
      }
    }
    if (text.isEmpty()) {
      throw new IllegalStateException("Expected notes in " + language + " below " + notes + ".");
    }
    document = document(text.toString().repeat(LENGTH / text.length() + 1));
    scanner = MentionScanner.forLanguage(language);
    extractor = StandardClaimExtractor.create();
  }

  private static String language(String text) {
    long hangul = text.chars().filter(c -> c >= '가' && c <= '힣').count();
    long han = text.chars().filter(c -> c >= '一' && c <= '鿿').count();
    return hangul * 5 > text.length() ? "ko" : han * 5 > text.length() ? "zh" : "en";
  }

  private static Document empty() {
    return document("Nothing.");
  }

  static Document document(String text) {
    var source = new Source("note.md", text.getBytes(StandardCharsets.UTF_8));
    return switch (StandardReader.create().read(source, Limits.standard())) {
      case ReadResult.Read(Document read) -> read;
      case ReadResult.Refused(var refusal) ->
          throw new UncheckedIOException(new IOException(refusal.message()));
    };
  }

  /// {@return the claims of the text: sentences in, claims out}
  @Benchmark
  public List<Claim> pipeline() {
    return extractor.extract(document);
  }

  /// {@return the mentions of the text}
  @Benchmark
  public List<Mention> scanner() {
    return scanner.scan(document.text(), 0, document.text().length(), null);
  }

  /// {@return how many numbers the pattern finds}
  @Benchmark
  public int regex() {
    Matcher matcher = NUMBER.matcher(document.text());
    int found = 0;
    while (matcher.find()) {
      found++;
    }
    return found;
  }
}
