package org.reluatlas.gephi.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reluatlas.gephi.statistics.StatisticsOnSamples.model;
import static org.reluatlas.gephi.statistics.StatisticsOnSamples.statistics;

import java.io.IOException;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Node;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reluatlas.gephi.graph.SampleNetworks;
import org.reluatlas.gephi.model.NetworkWorkspace;
import org.reluatlas.polyhedra.Box;

/** All statistics on the dual graph of the whole plane. */
class UnboundedStatisticsTest {

  @AfterEach
  void closeProject() {
    SampleNetworks.closeProject();
  }

  private static GraphModel wholePlane() throws IOException {
    SampleNetworks sample = SampleNetworks.in(Box.wholeSpace(2), "two-circles");
    return model(NetworkWorkspace.create(sample.graph, sample.regions, "two-circles"));
  }

  @Test
  void infiniteVolumesAreEmpty() throws IOException {
    GraphModel model = wholePlane();
    int empty = 0;
    for (Node node : model.getGraph().getNodes().toArray()) {
      Object volume = node.getAttribute("volume");
      empty += volume == null ? 1 : 0;
      assertTrue(Math.abs(node.x()) < 1000 && Math.abs(node.y()) < 2000, "in the drawing");
    }
    assertEquals(12, empty, "unbounded regions");
  }

  @Test
  void everyStatisticRuns() throws IOException {
    GraphModel model = wholePlane();
    for (String name : StatisticsOnSamples.names()) {
      ReluStatistics statistics = statistics(name);
      statistics.execute(model);
      String report = statistics.getReport();
      assertFalse(report.contains("NaN") || report.contains("Infinity"), name);
      if (name.equals("Polyhedral f-vector")) {
        assertTrue(report.contains("(107, 220, 114)"), report);
        assertTrue(report.contains("(−∞, ∞) × (−∞, ∞)"), report);
        assertTrue(report.contains("Borel–Moore"), report);
      }
      if (name.equals("Betti curves")) {
        assertTrue(report.contains("closed ball"), report);
      }
    }
  }
}
