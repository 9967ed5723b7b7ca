package org.reluatlas.gephi.statistics;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reluatlas.gephi.statistics.StatisticsOnSamples.model;
import static org.reluatlas.gephi.statistics.StatisticsOnSamples.statistics;
import static org.reluatlas.gephi.statistics.StatisticsOnSamples.uis;
import static org.reluatlas.gephi.statistics.StatisticsOnSamples.workspace;

import java.io.IOException;
import org.gephi.statistics.spi.StatisticsUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reluatlas.analysis.InformedFiltration;
import org.reluatlas.gephi.graph.SampleNetworks;

/**
 * The statistics panel of Gephi has one row of some 230 pixels for the name, the result and the
 * buttons of a statistic. One row that is longer pushes the buttons of all rows out of sight.
 */
class PanelLengthsTest {

  private static final int NAME = 20;
  private static final int RESULT = 6;

  @AfterEach
  void closeProject() {
    SampleNetworks.closeProject();
  }

  @Test
  void namesFit() {
    for (StatisticsUI ui : uis()) {
      String name = ui.getDisplayName();
      assertTrue(name.length() <= NAME, name);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"two-circles", "two-moons", "nested-spheres"})
  void resultsFit(String sample) throws IOException {
    workspace(sample);
    for (String name : StatisticsOnSamples.names()) {
      ReluStatistics statistics = statistics(name);
      statistics.execute(model(SampleNetworks.projects().getCurrentWorkspace()));
      assertFits(statistics);
    }
    BettiStatistics informed = new BettiStatistics();
    informed.setFiltration(InformedFiltration.BOUNDARY_DISTANCE);
    informed.execute(model(SampleNetworks.projects().getCurrentWorkspace()));
    assertFits(informed);
  }

  private static void assertFits(ReluStatistics statistics) {
    String result = statistics.value();
    assertFalse(result.isEmpty(), statistics.getReport());
    assertTrue(result.length() <= RESULT, statistics.displayName() + ": " + result);
  }
}
