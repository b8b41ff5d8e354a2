package org.parallax.workbench;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/// The walls between the rooms.
@AnalyzeClasses(packages = "org.parallax", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  /// Which rooms a room may see besides itself. The table is the architecture.
  private static final Map<String, List<String>> MAY_SEE =
      Map.ofEntries(
          entry("provenance", List.of()),
          entry("document", List.of("provenance")),
          entry("quantity", List.of("provenance")),
          entry("claim", List.of("provenance", "document", "quantity")),
          entry("series", List.of("provenance", "quantity", "document")),
          entry("check", List.of("provenance", "document", "quantity", "claim", "series")),
          entry("audit", List.of("provenance", "document", "quantity", "claim", "series", "check")),
          entry(
              "workspace",
              List.of("provenance", "document", "quantity", "claim", "series", "check", "audit")));

  @ArchTest
  void dataFlowsOneWay(JavaClasses classes) {
    MAY_SEE.forEach((room, others) -> {
      String[] visible =
          Stream.concat(Stream.of(room), others.stream())
              .map(ArchitectureTest::room)
              .toArray(String[]::new);
      noClasses()
          .that(resideInAPackage(room(room)))
          .should(
              dependOnClassesThat(
                  resideInAPackage("org.parallax..").and(resideOutsideOfPackages(visible))))
          .because(room + " may see only " + others)
          .check(classes);
    });
  }

  @ArchTest
  void everyRoomIsInTheTable(JavaClasses classes) {
    assertThat(classes.getPackage("org.parallax").getSubpackages())
        .extracting(p -> p.getRelativeName())
        .allMatch(name -> name.equals("workbench") || MAY_SEE.containsKey(name));
  }

  private static String room(String name) {
    return "org.parallax." + name + "..";
  }

  @ArchTest
  static final ArchRule roomsHaveNoCycles =
      slices().matching("org.parallax.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule onlyThePagesKnowTheWebServer =
      onlyIn("org.parallax.workbench.web..", "io.javalin..", "org.eclipse.jetty..", "jakarta..");

  @ArchTest
  static final ArchRule onlyDocumentsKnowReaders =
      onlyIn(
          "org.parallax.document..",
          "org.apache.pdfbox..",
          "org.jsoup..",
          "org.apache.poi..",
          "org.apache.james..",
          "com.ibm.icu..",
          "de.siegmar..");

  @ArchTest
  static final ArchRule sqlStaysInTheWorkspace =
      onlyIn("org.parallax.workspace..", "java.sql..", "org.jdbi..", "org.sqlite..");

  @ArchTest
  static final ArchRule jsonStaysAtTheEdges =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "org.parallax.series..", "org.parallax.workspace..", "org.parallax.workbench..")
          .should()
          .dependOnClassesThat(resideInAPackage("tools.jackson.."))
          .because("records are the model; JSON is one way to write them down");

  @ArchTest
  static final ArchRule theReasoningStandsAlone =
      classes()
          .that()
          .resideInAnyPackage(
              "org.parallax.provenance..",
              "org.parallax.quantity..",
              "org.parallax.claim..",
              "org.parallax.check..",
              "org.parallax.audit..")
          .should()
          .onlyDependOnClassesThat(resideInAnyPackage("java..", "org.jspecify..", "org.parallax.."))
          .because("claims and verdicts must be usable, and readable, without any framework");

  @ArchTest
  static final ArchRule chanceIsSeeded =
      noClasses()
          .should()
          .dependOnClassesThat()
          .belongToAnyOf(Random.class, ThreadLocalRandom.class)
          .orShould()
          .callMethod(Math.class, "random")
          .because("a run must be repeatable: take a RandomGenerator split from the run's seed");

  @ArchTest
  static final ArchRule timeAndLocaleAreGiven =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.parallax.workbench..")
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(LocalDateTime.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(Locale.class, "getDefault")
          .orShould()
          .callMethod(String.class, "toLowerCase")
          .orShould()
          .callMethod(String.class, "toUpperCase")
          .because("an audit made again tomorrow, elsewhere, must be the same audit");

  @ArchTest
  void onlyTheProgramPrints(JavaClasses classes) {
    NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(
        classes.that(resideOutsideOfPackages("org.parallax.workbench..")));
  }

  @ArchTest
  static final ArchRule theVocabularyIsMadeOfValues =
      classes()
          .that()
          .resideInAPackage("org.parallax.provenance..")
          .and()
          .areTopLevelClasses()
          .and()
          .areNotInterfaces()
          .and()
          .areNotEnums()
          .should()
          .beRecords();

  @ArchTest
  void everyPackageIsNullMarked(JavaClasses classes) {
    assertThat(classes.getPackage("org.parallax").getSubpackagesInTree())
        .filteredOn(p -> !p.getClasses().isEmpty())
        .isNotEmpty()
        .allSatisfy(p -> assertThat(p.isAnnotatedWith(NullMarked.class)).as(p.getName()).isTrue());
  }

  private static ArchRule onlyIn(String room, String... libraries) {
    return noClasses()
        .that()
        .resideOutsideOfPackage(room)
        .should()
        .dependOnClassesThat(resideInAnyPackage(libraries))
        .because("each outside library lives in one room, so that it can be changed in one place");
  }
}
