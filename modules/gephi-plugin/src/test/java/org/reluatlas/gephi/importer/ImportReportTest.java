package org.reluatlas.gephi.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reluatlas.gephi.model.GephiImports.CONTROLLER;
import static org.reluatlas.gephi.model.GephiImports.imported;
import static org.reluatlas.gephi.model.GephiImports.issues;
import static org.reluatlas.gephi.model.GephiImports.processed;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.Issue;
import org.gephi.io.processor.spi.ProcessorUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openide.util.Lookup;
import org.openide.util.lookup.Lookups;
import org.openide.util.lookup.ProxyLookup;
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
        "There are no points to set the domain by, so it is [-1, 1] for every input.",
        warnings.get(0));
    assertTrue(
        issues(container.getReport(), Issue.Level.INFO)
            .contains(
                "To choose another domain or slice, open the file again and change the import"
                    + " settings."));
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

  /** Where the user is asked what is made of an import. */
  @Test
  void whatAppendingMeansIsTold() {
    ProblemSettings settings = UsualSettings.of(CIRCLES.resolve("network.onnx"));
    String told = "The current workspace holds the regions of two-circles/network.onnx. If ";
    assertFalse(tells(told, withProcessorUI(settings)), "there is no workspace");
    processed(imported(settings));
    assertFalse(tells(told, imported(settings)), "every import makes a workspace");
    assertTrue(tells(told, withProcessorUI(settings)));
    SampleNetworks.projects().openNewWorkspace();
    assertFalse(tells(told, withProcessorUI(settings)), "there is no network");
  }

  private static boolean tells(String start, Container container) {
    return issues(container.getReport(), Issue.Level.INFO).stream()
        .anyMatch(issue -> issue.startsWith(start));
  }

  private static Container withProcessorUI(ProblemSettings settings) {
    Lookup all = Lookup.getDefault();
    ProcessorUI ui =
        (ProcessorUI)
            Proxy.newProxyInstance(
                ImportReportTest.class.getClassLoader(),
                new Class<?>[] {ProcessorUI.class},
                (proxy, method, arguments) -> {
                  throw new AssertionError(method);
                });
    Container[] container = new Container[1];
    Lookups.executeWith(
        new ProxyLookup(Lookups.singleton(ui), all), () -> container[0] = imported(settings));
    return container[0];
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
