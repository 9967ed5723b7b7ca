package org.reluatlas.gephi.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reluatlas.gephi.statistics.StatisticsOnSamples.model;
import static org.reluatlas.gephi.statistics.StatisticsOnSamples.statistics;
import static org.reluatlas.gephi.statistics.StatisticsOnSamples.workspace;

import java.io.IOException;
import org.gephi.project.api.Workspace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reluatlas.analysis.InformedFiltration;
import org.reluatlas.gephi.ReluModel;
import org.reluatlas.gephi.SampleNetworks;
import org.reluatlas.task.Progress;

class BettiStatisticsTest {

  @AfterEach
  void closeProject() {
    SampleNetworks.closeProject();
  }

  @Test
  void bettiCurvesPeakWhereTheyMust() throws IOException {
    Workspace workspace = workspace("two-circles");
    ReluStatistics betti = statistics("Betti curves");
    betti.execute(model(workspace));
    String report = betti.getReport();
    assertTrue(report.contains("t,fraction,mean0,sd0,mean1,sd1"), report);
    int[] counts = ReluModel.of(workspace).decomposed(Progress.NONE).complex().fVector();
    assertTrue(report.contains("<td>" + counts[0] + "</td>"), "β0 peaks at all vertices");
    assertTrue(report.contains("<td>" + counts[2] + "</td>"), "β1 peaks at all regions");
  }

  @Test
  void persistenceOfAnInformedFiltrationComesWithItsDiagram() throws IOException {
    Workspace workspace = workspace("two-circles");
    BettiStatistics betti = new BettiStatistics();
    betti.setFiltration(InformedFiltration.BOUNDARY_DISTANCE);
    betti.execute(model(workspace));
    assertEquals(3, betti.getReport().split("<IMG", -1).length - 1, betti.getReport());
    assertTrue(betti.getReport().contains("of which 1 never end"), betti.getReport());
    Workspace regression = workspace("paraboloid");
    betti.execute(model(regression));
    assertTrue(betti.getReport().contains("no decision boundary"), betti.getReport());
  }
}
