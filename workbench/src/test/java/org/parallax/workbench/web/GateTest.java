package org.parallax.workbench.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallax.audit.AuditReport;
import org.parallax.workbench.page.Assets;
import org.parallax.workbench.page.SampleAudit;

class GateTest {
  private static final AuditReport NOTE = SampleAudit.english();
  private static final String ID = NOTE.document().id();
  private static final long LIMIT = 200_000;

  private static WorkbenchServer server;
  private static String token;

  @BeforeAll
  static void start() throws IOException {
    ServerOptions options = new ServerOptions("127.0.0.1", 0, LIMIT, null, null, Set.of());
    server =
        WorkbenchServer.start(
            SampleDesk.with(NOTE, SampleAudit.hostile()),
            SampleArchive.bundled(),
            options,
            InstantSource.system());
    Matcher meta =
        Pattern.compile("<meta name=\"token\" content=\"([0-9a-f]{64})\"")
            .matcher(new Raw(server.port()).get("/").body());
    assertThat(meta.find()).isTrue();
    token = meta.group(1);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void aPageIsServedWithAPolicyThatAllowsNothingFromElsewhereAndNothingInline() throws IOException {
    Raw.Answer answer = raw().get("/documents/" + ID);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("content-security-policy"))
        .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(answer.header("x-content-type-options")).isEqualTo("nosniff");
    assertThat(answer.headers()).doesNotContainKey("access-control-allow-origin");
    assertThat(answer.headers()).doesNotContainKey("server");
    assertThat(answer.body()).doesNotContain(" style=", " onclick=", "<style");
  }

  @ParameterizedTest
  @ValueSource(strings = {"evil.example", "127.0.0.1", "localhost:1", "127.0.0.1.evil.example:80"})
  void anotherHostIsRefused(String host) throws IOException {
    assertThat(raw().header("Host", host).get("/").status()).isEqualTo(421);
  }

  @Test
  void theOwnNamesAreLetIn() throws IOException {
    assertThat(raw().header("Host", "localhost:" + server.port()).get("/").status()).isEqualTo(200);
    assertThat(raw().header("Host", "[::1]:" + server.port()).get("/").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://evil.example", "null", "https://127.0.0.1", "http://localhost"})
  void anotherOriginIsRefused(String origin) throws IOException {
    Raw.Answer answer = raw().header("Origin", origin).post("/documents", "text=x&token=" + token);
    assertThat(answer.status()).isEqualTo(403);
  }

  @Test
  void anotherSiteMayLinkToAPageButNotFetchIt() throws IOException {
    assertThat(raw().header("Sec-Fetch-Site", "cross-site").get("/").status()).isEqualTo(403);
    Raw.Answer link =
        raw()
            .header("Sec-Fetch-Site", "cross-site")
            .header("Sec-Fetch-Mode", "navigate")
            .header("Sec-Fetch-Dest", "document")
            .get("/");
    assertThat(link.status()).isEqualTo(200);
    Raw.Answer frame =
        raw()
            .header("Sec-Fetch-Site", "same-site")
            .header("Sec-Fetch-Mode", "navigate")
            .header("Sec-Fetch-Dest", "iframe")
            .get("/");
    assertThat(frame.status()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/documents",
        "/documents/files?name=a.txt",
        "/documents/x/reviews",
        "/documents/x/reviews/undo",
        "/jobs/j1/cancel"
      })
  void aChangeWithoutTheTokenIsRefused(String path) throws IOException {
    assertThat(raw().post(path, "text=x").status()).isEqualTo(403);
    assertThat(raw().post(path, "text=x&token=" + "0".repeat(64)).status()).isEqualTo(403);
  }

  @Test
  void aRefusalSaysWhatWasExpectedFoundAndWhatToTry() throws IOException {
    assertThat(raw().post("/documents", "text=x").body())
        .contains("the token of this session", "no token", "reload the page");
    assertThat(raw().header("Accept", "application/json").post("/documents", "text=x").body())
        .startsWith("{\"message\":\"Refused: expected the token");
  }

  @Test
  void aRequestThatSaysItIsTooLargeIsRefusedUnread() throws IOException {
    Raw.Answer answer =
        raw()
            .header("X-Parallax-Token", token)
            .header("Content-Length", Long.toString(LIMIT * 10))
            .post("/documents/files?name=a.txt", "");
    assertThat(answer.status()).isEqualTo(413);
  }

  @Test
  void aRequestThatGoesOnBeyondTheLimitIsRefused() throws IOException {
    String chunk = "x".repeat(1 << 16);
    String body = ("10000\r\n" + chunk + "\r\n").repeat(5) + "0\r\n\r\n";
    Raw.Answer answer =
        raw()
            .header("X-Parallax-Token", token)
            .header("Transfer-Encoding", "chunked")
            .header("Content-Type", "application/octet-stream")
            .send("POST", "/documents/files?name=a.txt", body);
    assertThat(answer.status()).isIn(413, 400);
  }

  @Test
  void aFormBeyondTheLimitIsRefused() throws IOException {
    String form = "token=" + token + "&text=" + "x".repeat((int) LIMIT - 50);
    assertThat(raw().post("/documents", form).status()).isEqualTo(413);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/static/../../../../etc/passwd",
        "/static/%2e%2e/%2e%2e/etc/passwd",
        "/static/x/..%2f..%2fmessages_en.properties",
        "/static/DIGEST/..%2fmessages_en.properties",
        "/static/DIGEST/%00parallax.css",
        "/documents/..%2f..%2fetc%2fpasswd/original",
        "/documents/%2fetc%2fpasswd",
        "/why/../../etc/passwd"
      })
  void noPathLeavesTheProgram(String path) throws IOException {
    Raw.Answer answer = raw().get(path.replace("DIGEST", Assets.loaded().digest()));
    assertThat(answer.status()).isIn(400, 404);
    assertThat(answer.body()).doesNotContain("root:", "product=Parallax");
  }

  @Test
  void aForeignFileNameIsAWordAndNotAPath() {
    assertThat(AddingRoutes.cut("../../etc/passwd")).isEqualTo("passwd");
    assertThat(AddingRoutes.cut("C:\\notes\\a.txt")).isEqualTo("a.txt");
    assertThat(AddingRoutes.cut("a\u0000\nb")).isEqualTo("ab");
    assertThat(AddingRoutes.cut("/")).isEqualTo("note");
  }

  @Test
  void anOriginalIsOnlyEverSavedNeverShown() throws IOException {
    Raw.Answer answer = raw().get("/documents/" + ID + "/original");
    assertThat(answer.header("content-disposition")).startsWith("attachment;");
    assertThat(answer.header("content-security-policy")).isEqualTo("sandbox; default-src 'none'");
    assertThat(answer.header("content-type")).isEqualTo("application/octet-stream");
    assertThat(answer.body()).isEqualTo(NOTE.document().text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/print", "/export.html"})
  void aNoteThatTriesToBeAPageStaysText(String view) throws IOException {
    String id = SampleAudit.hostile().document().id();
    String body = raw().get("/documents/" + id + view).body();
    assertThat(body)
        .contains("&lt;script&gt;")
        .doesNotContain(
            "<script>alert", "<img src=x", "<svg onload", "<b onmouseover", "<script>document");
  }

  @Test
  void theLibraryEscapesTitlesToo() throws IOException {
    assertThat(raw().get("/").body())
        .contains("&lt;script&gt;document.title")
        .doesNotContain("<script>document", "<img src=x");
  }

  @Test
  void aTextAddedWithTheTokenLeadsToItsAudit() throws IOException {
    String text = URLEncoder.encode("Sales grew 7 % in May.", StandardCharsets.UTF_8);
    Raw.Answer answer =
        raw()
            .header("Origin", "http://127.0.0.1:" + server.port())
            .header("Sec-Fetch-Site", "same-origin")
            .post("/documents", "token=" + token + "&text=" + text);
    assertThat(answer.status()).isEqualTo(303);
    assertThat(answer.header("location")).startsWith("/documents/");
    assertThat(raw().get(answer.header("location")).body()).contains("Sales grew");
  }

  @Test
  void whatIsMissingIsSaidInWords() throws IOException {
    assertThat(raw().get("/nowhere").status()).isEqualTo(404);
    assertThat(raw().get("/documents/000000000000").body()).contains("the id of a note");
    assertThat(raw().get("/why/nothing").body()).contains("the id of a number");
  }

  @Test
  void aNumberIsFollowedToItsBytes() throws IOException {
    assertThat(raw().get("/why/c-XX.RETAIL.YOY.M").body())
        .contains("XX.RETAIL.YOY.M, 2024-11", "SHA-256", "An invented office");
  }

  @Test
  void aTakenPortIsPassedOver() {
    ServerOptions same = ServerOptions.loopback(server.port());
    try (WorkbenchServer second =
        WorkbenchServer.start(
            SampleDesk.with(), SampleArchive.bundled(), same, InstantSource.system())) {
      assertThat(second.port()).isGreaterThan(server.port());
    }
  }

  @Test
  void beyondLoopbackItRefusesToStartWithoutCertificateAndCredential() {
    ServerOptions open = new ServerOptions("0.0.0.0", 0, LIMIT, null, null, Set.of());
    ServerOptions half = new ServerOptions("0.0.0.0", 0, LIMIT, null, "anna:secret", Set.of());
    for (ServerOptions options : new ServerOptions[] {open, half}) {
      assertThatThrownBy(() ->
              WorkbenchServer.start(
                  SampleDesk.with(), SampleArchive.bundled(), options, InstantSource.system()))
          .hasMessageStartingWith("Expected a TLS certificate and a credential");
    }
  }

  @Test
  void aCredentialIsAskedOfEveryRequest() throws IOException {
    ServerOptions options = new ServerOptions("127.0.0.1", 0, LIMIT, null, "anna:secret", Set.of());
    try (WorkbenchServer closed =
        WorkbenchServer.start(
            SampleDesk.with(), SampleArchive.bundled(), options, InstantSource.system())) {
      assertThat(new Raw(closed.port()).get("/").status()).isEqualTo(401);
      assertThat(
              new Raw(closed.port())
                  .header("Authorization", "Basic YW5uYTpzZWNyZXQ=")
                  .get("/")
                  .status())
          .isEqualTo(200);
    }
  }

  private static Raw raw() {
    return new Raw(server.port());
  }
}
