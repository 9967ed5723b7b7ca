package org.reluatlas.gephi.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reluatlas.gephi.statistics.StatisticsOnSamples.model;
import static org.reluatlas.gephi.statistics.StatisticsOnSamples.statistics;
import static org.reluatlas.gephi.statistics.StatisticsOnSamples.workspace;

import java.io.IOException;
import org.gephi.graph.api.GraphModel;
import org.gephi.project.api.Workspace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reluatlas.analysis.CriticalKind;
import org.reluatlas.analysis.CriticalPoints;
import org.reluatlas.gephi.graph.SampleNetworks;
import org.reluatlas.gephi.model.DecomposedNetwork;
import org.reluatlas.gephi.model.ReluModel;
import org.reluatlas.task.Progress;

class CriticalStatisticsTest {

  @AfterEach
  void closeProject() {
    SampleNetworks.closeProject();
  }

  @Test
  void regionsWithAnExtremumHaveTheColumn() throws IOException {
    Workspace workspace = workspace("duffing");
    GraphModel model = model(workspace);
    ReluStatistics statistics = statistics("Critical points");
    statistics.execute(model);
    String report = statistics.getReport();
    assertTrue(report.contains("14 minima, 16 saddles, 3 maxima"), report);
    assertTrue(report.contains("value,kind,index,multiplicity0"), report);
    assertEquals("33", statistics.value());
    DecomposedNetwork network = ReluModel.of(workspace).decomposed(Progress.NONE);
    CriticalPoints critical = network.study(Progress.NONE).criticalPoints().orElseThrow();
    int holding = 0;
    for (int region = 0; region < network.complex().regions(); region++) {
      boolean minimum = critical.holds(region, CriticalKind.MINIMUM);
      boolean maximum = critical.holds(region, CriticalKind.MAXIMUM);
      Object word = network.node(model.getGraph(), region).getAttribute("extremum");
      assertEquals(minimum, word != null && word.toString().contains("minimum"));
      assertEquals(maximum, word != null && word.toString().contains("maximum"));
      holding += word == null ? 0 : 1;
    }
    assertTrue(holding > 17 && holding < network.complex().regions(), holding + " regions");
  }

  @Test
  void severalOutputsOfWhichNoneIsChosenHaveNone() throws IOException {
    GraphModel model = model(workspace("two-circles"));
    ReluStatistics statistics = statistics("Critical points");
    statistics.execute(model);
    assertTrue(
        statistics.getReport().contains("The 2 outputs of the network are classes"),
        statistics.getReport());
    assertFalse(model.getNodeTable().hasColumn("extremum"));
    assertEquals("–", statistics.value());
  }
}
