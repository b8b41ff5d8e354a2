package org.parallax.workbench.web;

import io.javalin.http.Context;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parallax.workbench.page.Assets;
import org.parallax.workbench.page.Frame;
import org.parallax.workbench.page.Messages;
import org.parallax.workbench.page.Notice;
import org.parallax.workbench.page.Pages;
import tools.jackson.databind.json.JsonMapper;

/// Writes answers: pages for readers, JSON for the pages' own scripts.
final class Answers {
  private static final String ANSWERED = "parallax.answered";

  private final JsonMapper json = JsonMapper.builder().build();
  private final Messages words;
  private final Gate gate;

  Answers(Messages words, Gate gate) {
    this.words = words;
    this.gate = gate;
  }

  Messages words() {
    return words;
  }

  Frame frame(Context request) {
    String theme = request.cookie("theme");
    boolean chosen = "light".equals(theme) || "dark".equals(theme);
    return new Frame(words, chosen ? theme : null, Assets.loaded().digest(), gate.token());
  }

  void html(Context request, String page) {
    request.attribute(ANSWERED, true);
    request.html(page);
  }

  void json(Context request, Map<String, ? extends @Nullable Object> fields) {
    request.attribute(ANSWERED, true);
    request.contentType("application/json; charset=utf-8").result(json.writeValueAsString(fields));
  }

  /// {@return whether a script of ours asks, and not a reader}
  static boolean wantsJson(Context request) {
    return Objects.requireNonNullElse(request.header("Accept"), "").startsWith("application/json");
  }

  void problem(Context request, Problem problem) {
    notice(request, problem.status(), problem.notice());
  }

  /// Says that a request came to nothing, unless something was said already.
  void unanswered(Context request) {
    if (request.attribute(ANSWERED) == null) {
      problem(request, Problem.notFound(words, request.path()));
    }
  }

  void fault(Context request, Exception fault) {
    System.getLogger(Answers.class.getName())
        .log(System.Logger.Level.ERROR, "While answering " + request.path(), fault);
    notice(
        request,
        500,
        new Notice(
            words.text("error.internal.title"),
            words.text("error.internal.expected"),
            words.text("error.internal.found", fault.getClass().getSimpleName()),
            words.text("error.internal.try")));
  }

  private void notice(Context request, int status, Notice notice) {
    request.status(status);
    if (wantsJson(request)) {
      String message =
          words.text(
              "error.line", notice.title(), notice.expected(), notice.found(), notice.advice());
      json(request, Map.of("message", message));
    } else {
      html(request, Pages.precompiled().notice(frame(request), notice));
    }
  }
}
