package org.reluatlas.gephi.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reluatlas.gephi.statistics.StatisticsOnSamples.model;
import static org.reluatlas.gephi.statistics.StatisticsOnSamples.statistics;
import static org.reluatlas.gephi.statistics.StatisticsOnSamples.workspace;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.gephi.graph.api.GraphModel;
import org.gephi.project.api.Workspace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reluatlas.analysis.CriticalKind;
import org.reluatlas.analysis.CriticalPoints;
import org.reluatlas.gephi.graph.SampleNetworks;
import org.reluatlas.gephi.model.DecomposedNetwork;
import org.reluatlas.gephi.model.NetworkWorkspace;
import org.reluatlas.gephi.model.ReluModel;
import org.reluatlas.network.AffineForm;
import org.reluatlas.network.AffineLayer;
import org.reluatlas.network.ReluNetwork;
import org.reluatlas.polyhedra.AnnotatedRegions;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.polyhedra.CellComplex;
import org.reluatlas.polyhedra.Decomposition;
import org.reluatlas.polyhedra.DualGraph;
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

  /** A zigzag with 41 vertices at 0 and 1, behind layers of many dead neurons. */
  @Test
  void whereExactValuesWouldTakeTooLongItSaysSo() throws IOException {
    int bends = 40;
    double[] ones = new double[bends];
    double[] bias = new double[bends];
    int[] columns = new int[bends];
    double[] slopes = new double[bends];
    for (int i = 0; i < bends; i++) {
      ones[i] = 1;
      bias[i] = -i;
      columns[i] = i;
      slopes[i] = i == 0 ? 1 : i % 2 == 0 ? 2 : -2;
    }
    AffineForm[] dead = new AffineForm[4000];
    Arrays.fill(dead, AffineForm.constant(-1));
    AffineForm[] handingOn = dead.clone();
    dead[0] = AffineForm.of(columns, slopes, 0);
    handingOn[0] = AffineForm.input(0);
    ReluNetwork network =
        new ReluNetwork(
            List.of(
                new AffineLayer(1, ones, bias),
                new AffineLayer(bends, dead),
                new AffineLayer(dead.length, handingOn),
                new AffineLayer(dead.length, AffineForm.input(0))));
    CellComplex complex = new Decomposition(network, Box.cube(1, 0, bends)).compute(Progress.NONE);
    GraphModel model =
        model(
            NetworkWorkspace.create(
                DualGraph.of(complex, DualGraph.Adjacency.FACET, Progress.NONE),
                AnnotatedRegions.of(complex, Progress.NONE),
                "zigzag"));
    ReluStatistics statistics = statistics("Critical points");
    statistics.execute(model);
    assertTrue(
        statistics
            .getReport()
            .contains(
                "The values of the output are too close for double precision at 41 of 41 vertices"),
        statistics.getReport());
    assertFalse(model.getNodeTable().hasColumn("extremum"));
  }
}
