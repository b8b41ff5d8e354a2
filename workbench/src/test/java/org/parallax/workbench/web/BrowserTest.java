package org.parallax.workbench.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallax.workbench.page.SampleAudit;

@Tag("browser")
class BrowserTest {
  private static final String NOTE = "/documents/" + SampleAudit.english().document().id();

  private static Chromium chromium;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
  }

  @AfterAll
  static void stop() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @BeforeEach
  void freshDesk() {
    chromium.serveAnew(SampleDesk.sample());
  }

  @AfterEach
  void nothingLeftTheMachineAndNothingComplained() {
    chromium.closePages();
    assertThat(chromium.foreignRequests()).isEmpty();
    assertThat(chromium.complaints()).isEmpty();
  }

  @Test
  void aSentenceIsChosenAndItsEvidenceReadWithoutTheNoteMoving() {
    Page page = chromium.page(1440);
    page.navigate("/");
    page.getByText("Strong trade, weak tills").click();
    Locator sentence = page.locator("#s6");
    double before = sentence.boundingBox().y;
    sentence.click();
    assertThat(page.locator("#e6")).isVisible();
    assertThat(page.locator("#e6")).containsText("the figure known by 20 December 2024 was 5.4 %");
    assertThat(page.locator("#e6 svg.chart").first()).isVisible();
    assertThat(page.locator("#e6 figcaption").first()).containsText("An invented office");
    assertThat(page.locator("#e6 .facts").first()).containsText("[6.75, 6.85]");
    page.locator("#e6 .data summary").first().click();
    assertThat(page.locator("#e6 .data tr.claimed").first()).containsText("Nov 2024");
    assertThat(sentence.boundingBox().y).isEqualTo(before);
    page.locator("#s9 .mark").click();
    assertThat(page.locator("#e9")).containsText("12,000 ÷ 18.2 % = 65,934");
    assertThat(page.locator("#e6")).isHidden();
    assertThat(sentence.boundingBox().y).isEqualTo(before);
  }

  @Test
  void aFindingIsAcceptedDisputedAndUndoneByMouse() {
    Page page = chromium.page(1440);
    page.navigate(NOTE);
    page.locator("#s5 .mark").click();
    Locator finding = page.locator("#e5 .finding").first();
    finding.getByText("Accept").click();
    assertThat(finding).containsText("Accepted by Anna, 21 Nov 2026, 14:02");
    assertThat(page.locator(".progress")).hasText("Reviewed 1 of 10");
    finding.getByText("Undo").click();
    assertThat(page.locator(".progress")).hasText("Reviewed 0 of 10");
    finding.locator(".dispute > summary").click();
    finding.locator("textarea").fill("The note means volume, not value.");
    finding.getByText("Keep").click();
    assertThat(finding).containsText("Disputed by Anna");
    page.reload();
    assertThat(page.locator("#e5")).containsText("The note means volume, not value.");
  }

  @Test
  void theWholeReviewIsPossibleByKeyboard() {
    Page page = chromium.page(1440);
    page.navigate(NOTE);
    page.keyboard().press("j");
    assertThat(page.locator("#e4")).isVisible();
    page.keyboard().press("j");
    assertThat(page.locator("#s5")).hasAttribute("aria-current", "true");
    page.keyboard().press("a");
    assertThat(page.locator("#e5 .finding").first()).containsText("Accepted by Anna");
    page.keyboard().press("j");
    page.keyboard().press("d");
    page.keyboard().type("It is nominal by definition.");
    page.keyboard().press("Control+Enter");
    assertThat(page.locator("#e5 .finding").last()).containsText("It is nominal by definition.");
    assertThat(page.locator(".progress")).hasText("Reviewed 2 of 10");
    page.keyboard().press("u");
    assertThat(page.locator(".progress")).hasText("Reviewed 1 of 10");
    page.keyboard().press("J");
    assertThat(page.locator("#e6")).isVisible();
    page.keyboard().press("K");
    assertThat(page.locator("#e5")).isVisible();
    page.keyboard().press("k");
    assertThat(page.locator("#e4")).isVisible();
    page.keyboard().press("j");
    page.keyboard().press("w");
    assertThat(page.locator("h1")).containsText("Why supported");
    assertThat(page.locator(".tree")).containsText("XX.RETAIL.YOY.M, 2024-11");
    page.goBack();
    page.keyboard().press("?");
    assertThat(page.locator("dialog.keys")).isVisible();
    page.keyboard().press("Escape");
    assertThat(page.locator("dialog.keys")).isHidden();
  }

  @Test
  void aFilterDimsWhatItHidesAndKeepsTheText() {
    Page page = chromium.page(1440);
    page.navigate(NOTE);
    String text = page.locator("#note").innerText();
    page.keyboard().press("1");
    assertThat(page.locator("#v-contradicted")).isChecked();
    String dimmed = "e => getComputedStyle(e).color";
    Object ink = page.locator("#s6").evaluate(dimmed);
    assertThat(page.locator("#s8").evaluate(dimmed)).isNotEqualTo(ink);
    assertThat(page.locator("#note").innerText()).isEqualTo(text);
    page.keyboard().press("j");
    assertThat(page.locator("#e6")).isVisible();
    page.keyboard().press("1");
    assertThat(page.locator("#v-all")).isChecked();
    page.keyboard().press("/");
    page.keyboard().type("branches");
    assertThat(page.locator(".s.found")).hasCount(2);
  }

  @Test
  void aTextIsPastedAndAudited() {
    Page page = chromium.page(1440);
    page.navigate("/");
    page.getByLabel("Text to audit").fill("Output rose 4 % in May.\nWe are hopeful.");
    page.getByLabel("Title or source").fill("A forum post");
    page.locator(".paste button").click();
    page.waitForURL("**/documents/*");
    assertThat(page.locator("#note")).containsText("We are hopeful.");
    assertThat(page.locator(".mark").first()).containsText("?");
  }

  @Test
  void aFileIsDroppedAnywhere() {
    Page page = chromium.page(1440);
    page.navigate("/");
    JSHandle files =
        page.evaluateHandle(
            "() => { const d = new DataTransfer(); d.items.add(new File(['Prices fell 2 %.'],"
                + " 'дроп <b>.txt')); return d; }");
    page.dispatchEvent("h1", "dragenter", java.util.Map.of("dataTransfer", files));
    assertThat(page.locator(".drop-veil")).isVisible();
    page.dispatchEvent("h1", "drop", java.util.Map.of("dataTransfer", files));
    page.waitForURL("**/documents/*");
    assertThat(page.locator("#note")).containsText("Prices fell 2");
    assertThat(page.locator(".rail-title")).hasText("дроп <b>.txt");
  }

  @Test
  void longWorkShowsWhatItDoesAndCanBeCancelled() {
    Page page = chromium.page(1440);
    page.navigate("/");
    page.locator("input[type=file]").setInputFiles(file("slow.txt", "1"));
    assertThat(page.locator(".jobs .state")).hasText("reading");
    page.locator(".jobs button").click();
    assertThat(page.locator(".jobs .state")).hasText("cancelled");
    page.locator("input[type=file]").setInputFiles(file("binary.txt", "a\0b"));
    assertThat(page.locator(".jobs .problem"))
        .hasText("binary.txt: expected text, found binary data. Try: export it as text.");
    assertThat(page.locator(".shelf li")).hasCount(2);
  }

  @Test
  void anEmptyLibrarySaysWhatToDoNextWithAnExampleThatWorks() {
    chromium.serveAnew(SampleDesk.with());
    Page page = chromium.page(1440);
    page.navigate("/");
    assertThat(page.locator(".empty")).containsText("No note has been audited yet.");
    page.getByText("Audit this sentence").click();
    page.waitForURL("**/documents/*");
    assertThat(page.locator("#note")).containsText("retail sales");
  }

  @Test
  void theExportOpensAnywhereWithoutScriptOrServer() throws IOException {
    Page page = chromium.page(1440);
    page.navigate(NOTE);
    for (String kind : List.of("JSON", "Markdown", "Original")) {
      Download download = page.waitForDownload(() -> page.getByText(kind, exact()).click());
      assertThat(Files.size(download.path())).isPositive();
    }
    Download html = page.waitForDownload(() -> page.getByText("HTML", exact()).click());
    String content = Files.readString(html.path());
    Page alone = chromium.page(900, ColorScheme.DARK, false);
    alone.setContent(content);
    assertThat(alone.locator("h1")).containsText("Strong trade");
    assertThat(alone.locator(".footnotes > ol > li")).hasCount(10);
    assertThat(alone.locator("svg.chart").first()).isVisible();
  }

  @Test
  void thePrintViewIsTheNoteWithNumberedFootnotes() {
    Page page = chromium.page(1440);
    page.navigate(NOTE);
    page.getByText("Print view").click();
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(page.locator(".masthead")).isHidden();
    assertThat(page.locator(".paper-tools")).isHidden();
    assertThat(page.locator("#s6 .mark sup").first()).hasText("4");
    assertThat(page.locator(".footnotes li[value='4']")).containsText("The note says 6.8 %");
    for (String format : List.of("A4", "Letter")) {
      assertThat(page.pdf(new Page.PdfOptions().setFormat(format)).length).isGreaterThan(10_000);
    }
  }

  @Test
  void theNoteIsReadWithoutScripts() {
    Page page = chromium.page(1440, ColorScheme.LIGHT, false);
    page.navigate(NOTE);
    assertThat(page.locator("#e6")).isHidden();
    page.locator("#s6 .mark").first().click();
    assertThat(page.locator("#e6")).isVisible();
    assertThat(page.locator("#e6")).containsText("5.4 %");
    assertThat(page.locator(".overview")).isHidden();
    page.locator("#e6 button").first().click();
    assertThat(page.locator("#e6")).containsText("Accepted by Anna");
  }

  @Test
  void onAPhoneTheEvidenceIsASheetFromBelow() {
    Page page = chromium.page(390);
    page.navigate(NOTE);
    page.locator("#s6 .mark").first().click();
    Locator sheet = page.locator(".evidence");
    assertThat(page.locator("#e6")).isInViewport();
    assertThat(sheet.boundingBox().y + sheet.boundingBox().height).isEqualTo(844.0);
    assertThat(page.locator("#s6 .mark").first()).isInViewport();
    page.locator("#e6 .close").click();
    assertThat(page.locator("#e6")).isHidden();
  }

  @ParameterizedTest
  @ValueSource(ints = {390, 768, 1440})
  void noPageIsWiderThanItsWindow(int width) {
    Page page = chromium.page(width);
    for (String path : List.of("/", NOTE, NOTE + "/print", "/why/c-XX.RETAIL.YOY.M", "/nowhere")) {
      page.navigate(path);
      assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
          .as(path)
          .isLessThanOrEqualTo(width);
    }
    chromium.forgetComplaints();
  }

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void axeFindsNoViolationOnAnyPage(ColorScheme colours) {
    Page page = chromium.page(1440, colours, true);
    page.navigate("/");
    check(page, "library");
    page.navigate(NOTE);
    check(page, "audit");
    page.locator("#s5 .mark").click();
    page.keyboard().press("d");
    page.keyboard().type("why");
    check(page, "evidence, disputing");
    page.keyboard().press("Escape");
    page.keyboard().press("6");
    check(page, "filter");
    page.keyboard().press("?");
    check(page, "keys");
    page.navigate(NOTE + "/print");
    check(page, "print");
    page.navigate("/documents/" + SampleAudit.chinese().document().id() + "#e2");
    check(page, "chinese");
    page.navigate("/why/c-XX.RETAIL.YOY.M");
    check(page, "why");
    page.setViewportSize(390, 844);
    page.navigate(NOTE + "#e5");
    check(page, "sheet");
    chromium.serveAnew(SampleDesk.with());
    Page empty = chromium.page(768, colours, true);
    empty.navigate("/");
    check(empty, "empty library");
  }

  @Test
  void aPagePaintsAtOnceAndNothingShifts() {
    Page page = chromium.page(1440);
    page.navigate(NOTE);
    page.navigate(NOTE);
    page.waitForTimeout(200);
    double shift =
        ((Number)
                page.evaluate(
                    "() => new Promise(r => new PerformanceObserver(l => r(l.getEntries()"
                        + ".reduce((s, e) => s + e.value, 0)))"
                        + ".observe({type: 'layout-shift', buffered: true}) || setTimeout(() =>"
                        + " r(0), 200))"))
            .doubleValue();
    assertThat(shift).isZero();
    double paint =
        ((Number)
                page.evaluate(
                    "() => performance.getEntriesByName('first-contentful-paint')[0].startTime -"
                        + " performance.getEntriesByType('navigation')[0].responseStart"))
            .doubleValue();
    assertThat(paint).isLessThan(300);
  }

  /// The same mark-up is checked in full when it is light; the dark differs in its colours alone.
  private static void check(Page page, String what) {
    AxeBuilder axe = new AxeBuilder(page).setLegacyMode(true);
    if ((Boolean) page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches")) {
      axe.withRules(List.of("color-contrast"));
    }
    List<String> violations =
        axe.analyze().getViolations().stream()
            .map(rule ->
                what
                    + ": "
                    + rule.getId()
                    + " "
                    + rule.getNodes().getFirst().getHtml()
                    + " "
                    + rule.getNodes().getFirst().getFailureSummary())
            .toList();
    assertThat(violations).isEmpty();
  }

  private static FilePayload file(String name, String content) {
    return new FilePayload(name, "text/plain", content.getBytes(StandardCharsets.UTF_8));
  }

  private static Page.GetByTextOptions exact() {
    return new Page.GetByTextOptions().setExact(true);
  }
}
