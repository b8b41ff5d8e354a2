package org.parallax.workbench.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parallax.document.Source;
import org.parallax.workbench.page.Messages;
import org.parallax.workbench.page.Notice;

/// Adding notes: text that was pasted, files that were dropped or chosen.
final class AddingRoutes {
  private static final int NAME = 120;

  private final Jobs jobs;
  private final Answers answers;
  private final Messages words;
  private final ServerOptions options;
  private final InstantSource clock;

  AddingRoutes(Jobs jobs, Answers answers, ServerOptions options, InstantSource clock) {
    this.jobs = jobs;
    this.answers = answers;
    this.words = answers.words();
    this.options = options;
    this.clock = clock;
  }

  void into(RoutesConfig routes) {
    routes.post("/documents", this::paste);
    routes.post("/documents/files", this::files);
    routes.get("/jobs/{id}", this::job);
    routes.post("/jobs/{id}/cancel", this::cancel);
  }

  private void paste(Context request) {
    String text = request.formParam("text");
    if (text == null || text.isBlank()) {
      throw Problem.empty(words);
    }
    String given = request.formParam("name");
    String name = given == null || given.isBlank() ? pastedName() : given.strip();
    String file = name.toLowerCase(Locale.ROOT).matches(".*\\.(txt|md)") ? name : name + ".txt";
    begin(request, new Source(cut(file), text.getBytes(StandardCharsets.UTF_8)));
  }

  private void files(Context request) {
    if (Gate.isForm(request)) {
      UploadedFile file = request.uploadedFile("file");
      if (file == null || file.size() == 0) {
        throw Problem.empty(words);
      }
      try (InputStream in = file.content()) {
        begin(request, new Source(cut(file.filename()), bytes(in)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return;
    }
    String name = request.queryParam("name");
    byte[] bytes = bytes(request.bodyInputStream());
    if (bytes.length == 0) {
      throw Problem.empty(words);
    }
    begin(request, new Source(cut(name == null || name.isBlank() ? pastedName() : name), bytes));
  }

  /// A script follows the work; a reader without scripts waits for its end.
  private void begin(Context request, Source source) {
    Jobs.Job job = jobs.begin(source);
    if (Answers.wantsJson(request)) {
      request.status(202);
      answers.json(request, Map.of("job", job.id()));
      return;
    }
    switch (job.await()) {
      case Desk.Added.Kept kept -> request.redirect("/documents/" + kept.document(), SEE_OTHER);
      case Desk.Added.Stopped _ -> request.redirect("/", SEE_OTHER);
      case Desk.Added.Refused refused ->
          throw new Problem(
              422,
              new Notice(
                  words.text("error.refused.title"),
                  refused.refusal().expected(),
                  refused.refusal().found() + " (" + refused.refusal().where() + ")",
                  refused.refusal().advice()));
    }
  }

  private void job(Context request) {
    Jobs.Job job = known(request);
    Desk.Added outcome = job.outcome();
    if (outcome == null) {
      String state = job.stopped() ? "cancelled" : job.step().name().toLowerCase(Locale.ROOT);
      answers.json(request, Map.of("state", state));
      return;
    }
    answers.json(
        request,
        switch (outcome) {
          case Desk.Added.Kept kept -> Map.of("state", "done", "document", kept.document());
          case Desk.Added.Stopped _ -> Map.of("state", "cancelled");
          case Desk.Added.Refused refused ->
              Map.of("state", "failed", "message", refused.refusal().message());
        });
  }

  private void cancel(Context request) {
    known(request).stop();
    answers.json(request, Map.of("state", "cancelled"));
  }

  private Jobs.Job known(Context request) {
    String id = request.pathParam("id");
    Jobs.Job job = jobs.get(id);
    if (job == null) {
      throw Problem.notFound(words, request.path());
    }
    return job;
  }

  private byte[] bytes(InputStream in) {
    try {
      long limit = options.maxBytes();
      byte[] bytes = in.readNBytes((int) Math.min(limit + 1, Integer.MAX_VALUE - 8));
      if (bytes.length > limit) {
        throw Problem.tooLarge(words, limit, "more than that");
      }
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String pastedName() {
    DateTimeFormatter format =
        DateTimeFormatter.ofPattern("uuuu-MM-dd HH.mm.ss", Locale.ROOT)
            .withZone(ZoneId.systemDefault());
    return words.text("pasted.name", format.format(clock.instant()));
  }

  /// {@return a name to show: the last part of what was given, without control characters}
  static String cut(@Nullable String given) {
    String name =
        given == null ? "" : given.substring(given.replace('\\', '/').lastIndexOf('/') + 1);
    String clean = name.replaceAll("\\p{Cntrl}", "").strip();
    if (clean.isEmpty()) {
      return "note";
    }
    return clean.length() <= NAME ? clean : clean.substring(clean.length() - NAME);
  }

  private static final io.javalin.http.HttpStatus SEE_OTHER = io.javalin.http.HttpStatus.SEE_OTHER;
}
