package org.reluatlas.gephi.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reluatlas.gephi.model.GephiImports.CONTROLLER;
import static org.reluatlas.gephi.model.GephiImports.imported;
import static org.reluatlas.gephi.model.GephiImports.issues;
import static org.reluatlas.gephi.model.GephiImports.processed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.Issue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reluatlas.gephi.graph.SampleNetworks;
import org.reluatlas.gephi.model.ReluModel;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.polyhedra.DualGraph;
import org.reluatlas.study.ProblemSettings;

/** What an import tells beside the graph, or in its place. */
class ImportReportTest {

  private static final Path CIRCLES = SampleNetworks.folder("two-circles");

  @TempDir Path folder;

  @AfterEach
  void closeProject() {
    SampleNetworks.closeProject();
  }

  @Test
  void aNetworkWithoutPointsIsOpenedWithAWarning() throws IOException {
    Path network = folder.resolve("network.onnx");
    Files.copy(CIRCLES.resolve("network.onnx"), network);
    Container container = CONTROLLER.importFile(network.toFile());
    List<String> warnings = issues(container.getReport(), Issue.Level.WARNING);
    assertEquals(1, warnings.size());
    assertEquals(
        "There are no points to put the domain around: it was taken to be [-1, 1] for every input.",
        warnings.get(0));
    assertTrue(
        issues(container.getReport(), Issue.Level.INFO)
            .contains(
                "To choose another domain or slice, open the file again, and change the settings of"
                    + " the import."));
    ReluModel model = ReluModel.of(processed(container));
    assertEquals(Box.cube(2, -1, 1), model.network().domain());
    assertEquals(0, model.network().points().size());
  }

  @Test
  void pointsOutsideTheDomainAreTold() {
    ProblemSettings settings =
        UsualSettings.of(CIRCLES.resolve("network.onnx"))
            .box(Box.cube(2, -0.5, 0.5))
            .adjacency(DualGraph.Adjacency.HAMMING);
    Container container = imported(settings);
    List<String> warnings = issues(container.getReport(), Issue.Level.WARNING);
    assertTrue(warnings.get(0).matches("\\d+ of 500 points lie outside.*"), warnings.get(0));
    ReluModel model = ReluModel.of(processed(container));
    assertEquals(DualGraph.Adjacency.HAMMING, model.network().adjacency());
    assertEquals(Box.cube(2, -0.5, 0.5), model.network().domain());
  }

  @Test
  void aDamagedFileLeavesASentenceAndNoGraph() throws IOException {
    Path network = folder.resolve("damaged.onnx");
    byte[] bytes = Files.readAllBytes(CIRCLES.resolve("network.onnx"));
    Files.write(network, Arrays.copyOf(bytes, bytes.length / 2));
    Container container = CONTROLLER.importFile(network.toFile());
    List<String> severe = issues(container.getReport(), Issue.Level.SEVERE);
    assertEquals(1, severe.size());
    assertTrue(severe.get(0).contains("damaged.onnx"), severe.get(0));
    assertEquals(0, container.getUnloader().getNodeCount());
  }

  @Test
  void tooManyCellsLeaveASentence() {
    ProblemSettings settings = UsualSettings.of(CIRCLES.resolve("network.onnx")).maxCells(100);
    Container container = imported(settings);
    List<String> severe = issues(container.getReport(), Issue.Level.SEVERE);
    assertTrue(severe.get(0).contains("more than 100 cells"), severe.get(0));
    assertTrue(
        severe
            .get(0)
            .endsWith("; raise the limit (cells, at most), or make the domain smaller (domain)."),
        severe.get(0));
  }

  @Test
  void aBoxOfTooManyDimensionsLeavesASentence() {
    ProblemSettings settings = UsualSettings.of(CIRCLES.resolve("network.onnx")).maxCells(8);
    List<String> severe = issues(imported(settings).getReport(), Issue.Level.SEVERE);
    assertTrue(
        severe.get(0).endsWith("; choose a slice of fewer dimensions (slice)."), severe.get(0));
    assertTrue(severe.get(0).startsWith("A box in 2 dimensions"), severe.get(0));
  }

  @Test
  void aDomainOfAnotherDimensionLeavesASentence() {
    ProblemSettings settings =
        UsualSettings.of(CIRCLES.resolve("network.onnx")).box(Box.cube(3, 0, 1));
    List<String> severe = issues(imported(settings).getReport(), Issue.Level.SEVERE);
    assertTrue(severe.get(0).contains("3 intervals"), severe.get(0));
  }
}
