package org.parallax.workbench.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallax.document.Limits;
import org.parallax.document.Source;
import org.parallax.series.PackSet;
import org.parallax.workbench.Engines;
import org.parallax.workbench.page.Charts;
import org.parallax.workspace.Workspace;

/// The pages of series, claims and forecasts over two notes of our own and the bundled packs.
@Tag("browser")
class LedgerBrowserTest {
  @TempDir static Path temp;

  private static Chromium chromium;
  private static Workspace workspace;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
    PackSet packs = PackSet.bundled();
    workspace =
        Workspace.init(
            temp.resolve("w"), Engines.over(packs, Limits.standard()), InstantSource.system());
    add(
        "december.txt",
        "Published 2024-12-20\n\nChina's retail sales grew 3.0 % in November 2024."
            + " The CSI 300 will slump in 2025.\n");
    add(
        "january.txt",
        "Published 2025-01-10\n\nIn November 2024 China's retail sales rose by 3.4 %.\n");
    Charts charts = Charts.over(packs.catalogue(), packs.store());
    chromium.serveAnew(
        new WorkspaceDesk(workspace, charts, "Anna", ZoneOffset.UTC),
        new WorkspaceArchive(workspace, packs.catalogue(), packs.store()));
  }

  private static void add(String name, String text) {
    workspace.add(new Source(name, text.getBytes(StandardCharsets.UTF_8)));
  }

  @AfterAll
  static void stop() {
    if (chromium != null) {
      chromium.close();
    }
    if (workspace != null) {
      workspace.close();
    }
  }

  @AfterEach
  void nothingLeftTheMachineAndNothingComplained() {
    chromium.closePages();
    assertThat(chromium.foreignRequests()).isEmpty();
    assertThat(chromium.complaints()).isEmpty();
  }

  @Test
  void aSeriesIsDrawnWithItsFiguresItsReleaseAndTheNotesThatItDecided() {
    Page page = chromium.page(1440);
    page.navigate("/series");
    page.getByText("Retail sales growth, year on year").click();
    assertThat(page.locator("series-chart .drawn svg text").first()).isVisible();
    assertThat(page.locator(".definition")).isVisible();
    assertThat(
            page.locator(
                "tbody tr",
                new Page.LocatorOptions().setHas(page.locator("th:text-is('Nov 2024')"))))
        .containsText("3.0");
    assertThat(page.locator("dl.facts")).containsText("Next release");
    page.locator(".uses a").first().click();
    assertThat(page.locator(".rows > li")).hasCount(1);
  }

  @Test
  void aSeriesIsReadWithoutScripts() {
    Page page = chromium.page(1440, ColorScheme.LIGHT, false);
    page.navigate("/series/CN.RETAIL.YOY.M");
    assertThat(page.locator("series-chart svg.chart")).isVisible();
  }

  @Test
  void aClaimIsFoundFilteredAndSetBesideThoseOfOtherNotes() {
    Page page = chromium.page(1440);
    page.navigate("/claims");
    assertThat(page.locator(".rows > li")).hasCount(3);
    page.getByLabel("Verdict").selectOption("CONTRADICTED");
    page.getByText("Filter").click();
    Locator wrong = page.locator(".rows > li");
    assertThat(wrong).hasCount(1);
    assertThat(wrong).containsText("3.4 %");
    wrong.getByText("beside other notes").click();
    assertThat(page.locator(".rows > li")).containsText("conflicts");
    page.locator(".said a").last().click();
    assertThat(page.locator(".note")).containsText("retail sales grew 3.0 %");
    assertThat(page.locator("#s2")).containsText("retail sales grew 3.0 %");
    assertThat(page.locator("#s2")).hasClass(Pattern.compile("chosen"));
  }

  @Test
  void aForecastStandsWithItsRulesAndTheRecordOfItsSource() {
    Page page = chromium.page(1440);
    page.navigate("/forecasts");
    assertThat(page.locator(".rows.forecasts ul li")).hasCount(3);
    assertThat(page.locator(".rows.forecasts")).containsText("came to pass in");
    assertThat(page.locator("table.list")).containsText("december.txt");
    page.getByLabel("Status").selectOption("PENDING");
    page.getByText("Filter").click();
    assertThat(page.locator("main")).containsText("No forecast passes");
  }

  @Test
  void whatIsNotThereIsSaidAsSuch() {
    Page page = chromium.page(1440);
    page.navigate("/series/CN.NOTHING");
    assertThat(page.locator("main")).containsText("the key of a series at hand");
    chromium.forgetComplaints();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/series", "/series/CN.FISCAL.DEBT.IMF.A", "/claims", "/forecasts"})
  void everyPageIsAccessibleWideAndNarrowLightAndDark(String address) {
    for (int width : new int[] {1440, 390}) {
      for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        Page page = chromium.page(width, colours, true);
        page.navigate(address);
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        Object wide = page.evaluate("document.documentElement.scrollWidth > innerWidth");
        assertThat(wide).as("nothing is cut off at " + width).isEqualTo(false);
      }
    }
  }
}
