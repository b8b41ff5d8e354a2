package org.parallax.workbench.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parallax.document.Limits;
import org.parallax.document.Source;
import org.parallax.series.PackSet;
import org.parallax.workbench.Engines;
import org.parallax.workbench.page.Charts;
import org.parallax.workspace.Engine;
import org.parallax.workspace.Workspace;

/// The pages over a real workspace and the whole engine.
class WorkspaceDeskTest {
  private static final String TEXT =
      "China's retail sales of consumer goods grew 3.0% in November 2024 from a year earlier.";

  @TempDir private Path folder;

  @Test
  void theExampleOfTheEmptyLibraryIsDecidedReviewedAndStillThereAfterARestart() throws IOException {
    PackSet packs = PackSet.bundled();
    Engine engine = WatchedEngine.of(Engines.standard(List.of(), Limits.standard()));
    String page;
    String finding;
    try (Workspace workspace = Workspace.init(folder, engine, InstantSource.system());
        WorkbenchServer server =
            WorkbenchServer.start(
                workspace, packs.catalogue(), packs.store(), "Anna", ServerOptions.loopback(0))) {
      String token = first("name=\"token\" content=\"([0-9a-f]{64})\"", get(server, "/"));
      String form = "token=" + token + "&text=" + URLEncoder.encode(TEXT, StandardCharsets.UTF_8);
      page = new Raw(server.port()).post("/documents", form).header("location");
      String audit = get(server, page);
      assertThat(audit).contains("svg class=\"chart ground\"", "supported", "3.0");
      finding = first("<section class=\"finding v-supported[a-z-]*\" id=\"([^\"]+)\"", audit);
      String review = "token=" + token + "&decision=accept&finding=" + finding;
      assertThat(new Raw(server.port()).post(page + "/reviews", review).status()).isEqualTo(303);
      assertThat(get(server, page)).contains("Accepted by Anna");
      assertThat(get(server, "/why/" + finding)).contains("CN.RETAIL", "SHA-256", "November 2024");
    }
    try (Workspace workspace = Workspace.open(folder, engine, InstantSource.system());
        WorkbenchServer server =
            WorkbenchServer.start(
                workspace, packs.catalogue(), packs.store(), "Anna", ServerOptions.loopback(0))) {
      assertThat(get(server, page)).contains("Accepted by Anna");
      assertThat(get(server, "/")).contains("1 review");
      assertThat(get(server, page + "/export.md")).contains("Accepted by Anna");
      assertThat(get(server, page + "/export.json")).startsWith("{\"schema\":\"parallax.audit/1\"");
    }
  }

  @Test
  void workThatIsStoppedLeavesNothingBehind() {
    Engine engine = WatchedEngine.of(Engines.standard(List.of(), Limits.standard()));
    try (Workspace workspace = Workspace.init(folder, engine, InstantSource.system())) {
      Desk desk = new WorkspaceDesk(workspace, Charts.NONE, "Anna", java.time.ZoneOffset.UTC);
      Desk.Added added =
          desk.add(
              new Source("note.txt", TEXT.getBytes(StandardCharsets.UTF_8)),
              new StoppedAtAuditing());
      assertThat(added).isInstanceOf(Desk.Added.Stopped.class);
      assertThat(workspace.documents()).isEmpty();
    }
  }

  private static String get(WorkbenchServer server, String path) throws IOException {
    Raw.Answer answer = new Raw(server.port()).get(path);
    assertThat(answer.status()).as(path).isEqualTo(200);
    return answer.body();
  }

  private static String first(String pattern, String page) {
    Matcher found = Pattern.compile(pattern).matcher(page);
    assertThat(found.find()).as(pattern).isTrue();
    return found.group(1);
  }

  /// Someone who loses patience while the note is audited.
  private static final class StoppedAtAuditing implements Desk.Work {
    private boolean stopped;

    @Override
    public void doing(Desk.Step step) {
      stopped = step == Desk.Step.AUDITING;
    }

    @Override
    public boolean stopped() {
      return stopped;
    }
  }
}
