package org.parallax.workbench.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parallax.claim.Pointing;
import org.parallax.claim.Pointings;
import org.parallax.claim.SpanPointer;
import org.parallax.document.Document;
import org.parallax.document.Sentence;
import org.parallax.document.Span;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Asks a language model which words of each sentence are values, metrics and periods.
///
/// The sentences go in as numbered data; quotes come out. A quote counts only where its sentence
/// holds it literally and once. Where the model does not answer, the rules stand alone and the
/// reason is told.
public final class ModelPointer implements SpanPointer {
  /// How many sentences one question holds.
  private static final int SENTENCES = 40;

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String INSTRUCTIONS = instructions();

  private final Chat chat;

  ModelPointer(Chat chat) {
    this.chat = chat;
  }

  /// {@return a pointer that asks the model at an address}
  public static ModelPointer at(ModelAddress address) {
    return new ModelPointer(new HttpChat(address));
  }

  @Override
  public Pointings point(Document document) {
    List<Pointing> found = new ArrayList<>();
    int absent = 0;
    List<Sentence> asked =
        document.sentences().stream()
            .filter(s -> s.zone().asserts() && hasNumber(s.span().of(document.text())))
            .toList();
    for (int i = 0; i < asked.size(); i += SENTENCES) {
      List<Sentence> batch = asked.subList(i, Math.min(asked.size(), i + SENTENCES));
      try {
        JsonNode answer = JSON.readTree(chat.ask(INSTRUCTIONS, data(document, batch)));
        for (JsonNode one : answer.path("values")) {
          Pointing pointing = pointing(document, batch, one);
          if (pointing == null) {
            absent++;
          } else {
            found.add(pointing);
          }
        }
      } catch (JacksonException e) {
        return new Pointings(found, absent, "expected JSON with \"values\", found something else");
      } catch (IOException e) {
        return new Pointings(found, absent, message(e));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return new Pointings(found, absent, "expected an answer, found an interruption");
      }
    }
    return new Pointings(found, absent, "");
  }

  private static String message(IOException e) {
    String said = e.getMessage();
    return said == null
        ? "expected an answer, found none (" + e.getClass().getSimpleName() + ")"
        : said;
  }

  private static boolean hasNumber(String sentence) {
    return sentence.codePoints().anyMatch(c -> Character.isDigit(c) || Character.isLetter(c));
  }

  private static String data(Document document, List<Sentence> batch) {
    List<Map<String, Object>> sentences = new ArrayList<>();
    for (int i = 0; i < batch.size(); i++) {
      sentences.add(Map.of("sentence", i, "text", batch.get(i).span().of(document.text())));
    }
    return JSON.writeValueAsString(Map.of("sentences", sentences));
  }

  private static @Nullable Pointing pointing(
      Document document, List<Sentence> batch, JsonNode one) {
    JsonNode number = one.path("sentence");
    if (!number.isInt() || number.intValue() < 0 || number.intValue() >= batch.size()) {
      return null;
    }
    Span sentence = batch.get(number.intValue()).span();
    String text = sentence.of(document.text());
    Span value = quoted(text, sentence.start(), one.path("value"));
    return value == null
        ? null
        : new Pointing(
            value,
            quoted(text, sentence.start(), one.path("metric")),
            quoted(text, sentence.start(), one.path("period")));
  }

  /// Where a sentence holds a quote, literally and once, or null.
  private static @Nullable Span quoted(String sentence, int start, JsonNode quote) {
    if (!quote.isString() || quote.stringValue().isBlank()) {
      return null;
    }
    String words = quote.stringValue();
    int at = sentence.indexOf(words);
    boolean once = at >= 0 && sentence.indexOf(words, at + 1) < 0;
    return once ? new Span(start + at, start + at + words.length()) : null;
  }

  private static String instructions() {
    try (InputStream in = ModelPointer.class.getResourceAsStream("pointing.txt")) {
      if (in == null) {
        throw new IllegalStateException("Expected the resource pointing.txt, found none.");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
