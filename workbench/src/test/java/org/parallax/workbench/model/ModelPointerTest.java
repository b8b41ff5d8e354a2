package org.parallax.workbench.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallax.claim.Pointings;
import org.parallax.document.Document;
import org.parallax.document.Limits;
import org.parallax.document.ReadResult;
import org.parallax.document.Source;
import org.parallax.document.StandardReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The model is a small server here that gives recorded answers.
class ModelPointerTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String NOTE =
      "What shoppers laid out: 3.7% in July 2025. Rent is 12% of takings, wages 12% more.\n";

  private final List<String> asked = new ArrayList<>();
  private HttpServer server = server();
  private int status = 200;
  private String answer = "";

  private static HttpServer server() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @BeforeEach
  void answers() {
    server.createContext(
        "/v1/chat/completions",
        exchange -> {
          asked.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          byte[] body = answer.getBytes(StandardCharsets.UTF_8);
          if (status == 302) {
            exchange.getResponseHeaders().add("Location", "http://elsewhere.invalid/");
          }
          exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stops() {
    server.stop(0);
  }

  @Test
  void quotesBecomeSpansOfTheText() {
    says(
        """
        {"values":[{"sentence":0,"value":"3.7%","metric":"What shoppers laid out","period":"July 2025"}]}
        """);
    Document note = note();
    Pointings found = pointer().point(note);
    assertThat(found.failure()).isEmpty();
    assertThat(found.absent()).isZero();
    assertThat(found.found())
        .singleElement()
        .satisfies(p -> {
          assertThat(p.value().of(note.text())).isEqualTo("3.7%");
          assertThat(p.metric()).isNotNull();
          assertThat(p.period()).isNotNull();
        });
  }

  @Test
  void aQuoteThatIsNotThereOrThereTwiceIsCounted() {
    says(
        """
        {"values":[{"sentence":0,"value":"4.7%"},{"sentence":1,"value":"12%"},{"sentence":9,"value":"3.7%"},
        {"sentence":"0","value":"3.7%"},{"value":3.7},{"sentence":0,"value":""}]}
        """);
    Pointings found = pointer().point(note());
    assertThat(found.found()).isEmpty();
    assertThat(found.absent()).isEqualTo(6);
  }

  @Test
  void theTextGoesInAsDataWithTheModelsName() {
    says("{\"values\":[]}");
    pointer().point(note());
    JsonNode question = JSON.readTree(asked.getFirst());
    assertThat(question.at("/model").stringValue()).isEqualTo("scripted");
    assertThat(question.at("/temperature").intValue()).isZero();
    assertThat(question.at("/messages/0/content").stringValue()).doesNotContain("shoppers");
    JsonNode data = JSON.readTree(question.at("/messages/1/content").stringValue());
    assertThat(data.at("/sentences/0/text").stringValue()).startsWith("What shoppers laid out");
  }

  @ParameterizedTest
  @ValueSource(ints = {302, 401, 429, 500})
  void anErrorOrARedirectLeavesTheRulesAlone(int code) {
    status = code;
    Pointings found = pointer().point(note());
    assertThat(found.found()).isEmpty();
    assertThat(found.failure()).contains("expected status 200, found " + code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"<html>busy</html>", "{\"choices\":[{\"mess", "{\"choices\":[]}", "[]"})
  void whatIsNoAnswerLeavesTheRulesAlone(String body) {
    answer = body;
    Pointings found = pointer().point(note());
    assertThat(found.found()).isEmpty();
    assertThat(found.failure()).startsWith("expected");
  }

  @Test
  void anAnswerInProseLeavesTheRulesAlone() {
    says("Retail sales rose by 9.9 %, I believe.");
    assertThat(pointer().point(note()).failure()).contains("expected JSON");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://models.example/v1", "ftp://127.0.0.1/v1", "127.0.0.1:80", "file:///etc"})
  void plainTextGoesToNoOtherMachine(String address) {
    assertThatThrownBy(() -> new ModelAddress(URI.create(address), "scripted", ""))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private void says(String content) {
    answer =
        JSON.writeValueAsString(
            Map.of("choices", List.of(Map.of("message", Map.of("content", content)))));
  }

  private ModelPointer pointer() {
    URI base = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
    return ModelPointer.at(new ModelAddress(base, "scripted", ""));
  }

  private static Document note() {
    return switch (StandardReader.create()
        .read(new Source("note.txt", NOTE.getBytes(StandardCharsets.UTF_8)), Limits.standard())) {
      case ReadResult.Read(Document read) -> read;
      case ReadResult.Refused(var refusal) -> throw new AssertionError(refusal.message());
    };
  }
}
