package org.reluatlas.gephi.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reluatlas.gephi.statistics.StatisticsOnSamples.model;
import static org.reluatlas.gephi.statistics.StatisticsOnSamples.statistics;
import static org.reluatlas.gephi.statistics.StatisticsOnSamples.workspace;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Node;
import org.gephi.project.api.Workspace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reluatlas.analysis.FiedlerAnalysis;
import org.reluatlas.analysis.FiedlerWeights;
import org.reluatlas.gephi.graph.ColumnIds;
import org.reluatlas.gephi.graph.SampleNetworks;
import org.reluatlas.gephi.model.DecomposedNetwork;
import org.reluatlas.gephi.model.NetworkWorkspace;
import org.reluatlas.gephi.model.ReluModel;
import org.reluatlas.polyhedra.AnnotatedRegions;
import org.reluatlas.study.Problem;
import org.reluatlas.task.Progress;

class BoundaryStatisticsTest {

  @AfterEach
  void closeProject() {
    SampleNetworks.closeProject();
  }

  @Test
  void agreementIsThatOfTheAnalysisToTheLastDigit() throws IOException {
    Workspace workspace = workspace("two-moons");
    ReluStatistics agreement = statistics("Boundary agreement");
    agreement.execute(model(workspace));
    DecomposedNetwork network = ReluModel.of(workspace).decomposed(Progress.NONE);
    FiedlerAnalysis analysis =
        FiedlerAnalysis.of(
            network.graph(),
            network.regions(),
            network.study(Progress.NONE).boundary(),
            FiedlerWeights.WEIGHTED,
            Progress.NONE);
    String report = agreement.getReport();
    assertTrue(
        report.contains("<td>" + ReluStatistics.number(analysis.volumeAgreement()) + "</td>"),
        report);
    String csv = report.substring(report.indexOf("<pre>"));
    String numbers = analysis.boundaryAgreement() + "," + analysis.volumeAgreement() + ",";
    String pieces = "1 piece (connected component) of 5 segments";
    assertTrue(report.contains(pieces), report);
    assertTrue(numbers.length() > 30 && csv.contains("," + numbers), csv);
  }

  /** Without points there is nothing to misclassify. */
  @Test
  void dataIsEmptyWhereThereIsNoValue() throws IOException {
    SampleNetworks sample = SampleNetworks.of("two-moons");
    AnnotatedRegions unlabelled = AnnotatedRegions.of(sample.graph.complex(), Progress.NONE);
    Workspace workspace = NetworkWorkspace.create(sample.graph, unlabelled, "no points");
    ReluStatistics agreement = statistics("Boundary agreement");
    agreement.execute(model(workspace));
    String[] report = agreement.getReport().split("<pre>|</pre>", -1);
    assertTrue(report[0].contains("<td>–</td>"), report[0]);
    String[] rows = report[1].strip().split("\n", -1);
    assertEquals(4, rows.length);
    for (String row : rows) {
      assertEquals(row.equals(rows[0]), !row.endsWith(","), row);
    }
    assertFalse(report[1].contains("–"), report[1]);
  }

  private static Problem paraboloid(double level) {
    return Problem.of(SampleNetworks.folder("paraboloid").resolve("network.onnx"))
        .pointsBeside()
        .level(level)
        .build();
  }

  @Test
  void aLevelSetIsTold() {
    Workspace workspace = NetworkWorkspace.create(paraboloid(0.5));
    GraphModel model = model(workspace);
    assertEquals("side", model.getNodeTable().getColumn("predicted_class").getTitle());
    assertEquals(
        "crosses level set", model.getEdgeTable().getColumn(ColumnIds.CROSSES_BOUNDARY).getTitle());
    Set<Object> sides = new HashSet<>();
    for (Node node : model.getGraph().getNodes().toArray()) {
      sides.add(node.getAttribute("predicted_class"));
    }
    assertEquals(Set.of("f ≤ 0.5", "f > 0.5"), sides);
    ReluStatistics agreement = statistics("Boundary agreement");
    agreement.execute(model);
    assertTrue(
        agreement
            .getReport()
            .contains("The level set f = 0.5 consists of 1 piece (connected component) of 12"),
        agreement.getReport());
  }

  @Test
  void aLevelThatIsNeverTakenIsTold() {
    ReluStatistics agreement = statistics("Boundary agreement");
    agreement.execute(model(NetworkWorkspace.create(paraboloid(-7))));
    assertTrue(agreement.getReport().contains("-7 is never taken"), agreement.getReport());
  }

  @Test
  void aRegressionHasNoBoundary() throws IOException {
    ReluStatistics agreement = statistics("Boundary agreement");
    agreement.execute(model(workspace("paraboloid")));
    assertTrue(agreement.getReport().contains("is a regression"), agreement.getReport());
  }
}
