package org.reluatlas.gephi.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reluatlas.gephi.statistics.StatisticsOnSamples.data;
import static org.reluatlas.gephi.statistics.StatisticsOnSamples.model;
import static org.reluatlas.gephi.statistics.StatisticsOnSamples.statistics;
import static org.reluatlas.gephi.statistics.StatisticsOnSamples.workspace;

import java.io.IOException;
import java.util.stream.IntStream;
import org.gephi.project.api.Workspace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reluatlas.analysis.InformedFiltration;
import org.reluatlas.gephi.graph.SampleNetworks;
import org.reluatlas.gephi.model.ReluModel;
import org.reluatlas.task.Progress;
import org.reluatlas.task.text.NumberText;

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

  /** A row for each number of cells, as long as there are few. */
  @ParameterizedTest
  @CsvSource({"two-circles,", "two-circles,BOUNDARY_DISTANCE", "two-moons,BOUNDARY_DISTANCE"})
  void fewRowsAreAllThere(String sample, InformedFiltration filtration) throws IOException {
    Workspace workspace = workspace(sample);
    int cells = (int) ReluModel.of(workspace).decomposed(Progress.NONE).complex().cells();
    assertTrue(cells <= StatisticsReport.MOST_ROWS, cells + " cells");
    String report = report(workspace, filtration);
    assertArrayEquals(IntStream.rangeClosed(1, cells).toArray(), times(report));
    assertFalse(report.contains("evenly spaced"), report);
  }

  @ParameterizedTest
  @CsvSource({"nested-spheres,", "nested-spheres,BOUNDARY_DISTANCE"})
  void rowsThatAreLeftOutAreTold(String sample, InformedFiltration filtration) throws IOException {
    Workspace workspace = workspace(sample);
    int cells = (int) ReluModel.of(workspace).decomposed(Progress.NONE).complex().cells();
    String report = report(workspace, filtration);
    int rows = times(report).length;
    assertTrue(rows >= StatisticsReport.MOST_ROWS && rows < cells, rows + " of " + cells);
    String told = NumberText.count(rows) + " of " + NumberText.count(cells) + " rows, ";
    assertTrue(report.contains("<p>" + told), told);
  }

  private static String report(Workspace workspace, InformedFiltration filtration) {
    BettiStatistics betti = new BettiStatistics();
    betti.setTrials(2);
    betti.setFiltration(filtration);
    betti.execute(model(workspace));
    return betti.getReport();
  }

  /** The numbers of cells that the rows of data are about. */
  private static int[] times(String report) throws IOException {
    String csv = data(report);
    assertTrue(csv.startsWith("t,fraction"), csv);
    return csv.lines().skip(1).mapToInt(row -> Integer.parseInt(row.split(",", -1)[0])).toArray();
  }

  @Test
  void persistenceOfAnInformedFiltrationComesWithItsDiagram() throws IOException {
    Workspace workspace = workspace("two-circles");
    BettiStatistics betti = new BettiStatistics();
    betti.setFiltration(InformedFiltration.BOUNDARY_DISTANCE);
    betti.execute(model(workspace));
    assertEquals(3, betti.getReport().split("<IMG", -1).length - 1, betti.getReport());
    assertTrue(betti.getReport().contains("1 of them infinite"), betti.getReport());
    Workspace regression = workspace("paraboloid");
    betti.execute(model(regression));
    assertTrue(betti.getReport().contains("no decision boundary"), betti.getReport());
  }
}
