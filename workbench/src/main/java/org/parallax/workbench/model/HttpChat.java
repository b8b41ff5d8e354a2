package org.parallax.workbench.model;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Asks over HTTP: no redirect, a limit of time and of size, no sampling.
final class HttpChat implements Chat {
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration ANSWER = Duration.ofMinutes(2);
  private static final int BYTES = 4_000_000;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final ModelAddress address;
  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(CONNECT)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  HttpChat(ModelAddress address) {
    this.address = address;
  }

  @Override
  public String ask(String instructions, String data) throws IOException, InterruptedException {
    String body =
        JSON.writeValueAsString(
            Map.of(
                "model",
                address.model(),
                "temperature",
                0,
                "seed",
                0,
                "response_format",
                Map.of("type", "json_object"),
                "messages",
                List.of(
                    Map.of("role", "system", "content", instructions),
                    Map.of("role", "user", "content", data))));
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address.completions())
            .timeout(ANSWER)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
    if (!address.key().isEmpty()) {
      request.header("Authorization", "Bearer " + address.key());
    }
    HttpResponse<InputStream> answer =
        client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    try (InputStream stream = answer.body()) {
      if (answer.statusCode() != 200) {
        throw new IOException("expected status 200, found " + answer.statusCode());
      }
      byte[] bytes = stream.readNBytes(BYTES + 1);
      if (bytes.length > BYTES) {
        throw new IOException("expected at most " + BYTES + " bytes, found more");
      }
      return content(bytes);
    }
  }

  private static String content(byte[] bytes) throws IOException {
    JsonNode said;
    try {
      said = JSON.readTree(bytes).path("choices").path(0).path("message").path("content");
    } catch (JacksonException e) {
      throw new IOException("expected JSON, found something else", e);
    }
    if (!said.isString()) {
      throw new IOException("expected choices[0].message.content, found none");
    }
    return said.stringValue();
  }
}
