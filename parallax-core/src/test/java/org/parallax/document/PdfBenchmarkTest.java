package org.parallax.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Of every PDF of the development data, the runs of digits that poppler's `pdftotext -raw` finds
/// must be in ours too, counted. Needs `-Dparallax.data=FOLDER` and poppler.
@Tag("slow")
class PdfBenchmarkTest {
  private static final double KEPT = 0.999;

  @Test
  void noFigureIsLost() throws Exception {
    Path folder = Path.of(System.getProperty("parallax.data", "nowhere"), "documents", "pdf-dev");
    if (!Files.isDirectory(folder) || pdftotext(Path.of("-v")) == null) {
      System.out.println("SKIPPED: no pdf-dev under -Dparallax.data, or no pdftotext");
      Assumptions.abort("no development data");
    }
    StandardReader reader = StandardReader.create();
    List<Path> files;
    try (var listed = Files.list(folder)) {
      files = listed.filter(p -> p.toString().endsWith(".pdf")).sorted().toList();
    }
    List<String> poor = new ArrayList<>();
    for (Path file : files) {
      String expected = pdftotext(file);
      long start = System.nanoTime();
      ReadResult result =
          reader.read(
              new Source(file.getFileName().toString(), Files.readAllBytes(file)),
              Limits.standard());
      long millis = (System.nanoTime() - start) / 1_000_000;
      String found =
          switch (result) {
            case ReadResult.Read(Document d) -> d.text() + "\n" + String.join("\n", d.remarks());
            case ReadResult.Refused(Refusal refusal) -> refusal.message();
          };
      Map<String, Integer> wanted = digits(expected == null ? "" : expected);
      Map<String, Integer> ours = digits(found);
      int all = 0;
      int missing = 0;
      StringBuilder lost = new StringBuilder();
      for (var entry : wanted.entrySet()) {
        all += entry.getValue();
        int lack = Math.max(0, entry.getValue() - ours.getOrDefault(entry.getKey(), 0));
        missing += lack;
        if (lack > 0) {
          lost.append(' ').append(entry.getKey()).append('×').append(lack);
        }
      }
      double kept = all == 0 ? 1 : 1 - (double) missing / all;
      System.out.printf(
          "%-36s %5d figures, kept %.4f, %4d ms%s%n", file.getFileName(), all, kept, millis, lost);
      if (kept < KEPT) {
        poor.add(file.getFileName() + " " + kept);
      }
    }
    assertThat(poor).isEmpty();
  }

  private static Map<String, Integer> digits(String text) {
    Map<String, Integer> counts = new TreeMap<>();
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean digit = i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9';
      if (digit && start < 0) {
        start = i;
      } else if (!digit && start >= 0) {
        counts.merge(text.substring(start, i), 1, Integer::sum);
        start = -1;
      }
    }
    return counts;
  }

  private static @Nullable String pdftotext(Path file) throws InterruptedException {
    try {
      Process process =
          new ProcessBuilder("pdftotext", "-raw", "-enc", "UTF-8", file.toString(), "-")
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      process.waitFor();
      return text;
    } catch (IOException e) {
      return null;
    }
  }
}
