package org.parallax.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.parallax.document.Limits;

class EnginesTest {
  private static final String BUILD = "parallax.build";

  @AfterEach
  void forget() {
    System.clearProperty(BUILD);
  }

  @Test
  void anotherBuildIsAnotherEngineSoThatAWorkspaceAuditsAnew() {
    System.setProperty(BUILD, "0123456789abcdef");
    String one = Engines.standard(List.of(), Limits.standard()).version();
    System.setProperty(BUILD, "fedcba9876543210");
    String other = Engines.standard(List.of(), Limits.standard()).version();
    assertThat(one).isEqualTo("parallax 0.1.0+0123456789ab").isNotEqualTo(other);
  }

  @Test
  void anUnpackagedEngineHasNoBuild() {
    assertThat(Engines.version()).isEqualTo(Engines.VERSION);
  }
}
