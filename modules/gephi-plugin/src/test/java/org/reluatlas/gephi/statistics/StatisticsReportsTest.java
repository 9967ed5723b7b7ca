package org.reluatlas.gephi.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reluatlas.gephi.statistics.StatisticsOnSamples.data;
import static org.reluatlas.gephi.statistics.StatisticsOnSamples.model;
import static org.reluatlas.gephi.statistics.StatisticsOnSamples.statistics;
import static org.reluatlas.gephi.statistics.StatisticsOnSamples.workspace;

import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.GraphView;
import org.gephi.graph.api.Node;
import org.gephi.project.api.Workspace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reluatlas.gephi.graph.SampleNetworks;
import org.reluatlas.gephi.model.DecomposedNetwork;
import org.reluatlas.gephi.model.HiddenMoons;
import org.reluatlas.gephi.model.ReluModel;
import org.reluatlas.task.Progress;
import org.reluatlas.task.text.NumberText;

class StatisticsReportsTest {

  private static final Pattern PICTURE = Pattern.compile("<IMG SRC=\"file:([^\"]+)\"></IMG>");

  @AfterEach
  void closeProject() {
    SampleNetworks.closeProject();
  }

  @ParameterizedTest
  @CsvSource({
    "Fiedler partition,1,110 of 110 nodes",
    "Betti curves,1,mean0",
    "Polyhedral f-vector,2,Euler characteristic",
    "Boundary agreement,1,Misclassified regions"
  })
  void reportsHaveChartsAndTheirData(String name, int charts, String says) throws IOException {
    Workspace workspace = workspace("two-circles");
    ReluStatistics statistics = statistics(name);
    statistics.execute(model(workspace));
    String report = statistics.getReport();
    Matcher pictures = PICTURE.matcher(report);
    for (int i = 0; i < charts; i++) {
      assertTrue(pictures.find(), report);
      assertTrue(ImageIO.read(new File(pictures.group(1))).getWidth() > 400);
    }
    assertFalse(pictures.find());
    assertTrue(report.contains(says), report);
    assertTrue(report.contains("<h2>Data (CSV)</h2><pre>"), report);
  }

  /** Swing takes more than a second to lay out a thousand lines. */
  @Test
  void ofManyRowsTheFirstAreShown() throws IOException {
    ReluStatistics statistics = statistics("Betti curves");
    statistics.execute(model(workspace("nested-spheres")));
    String report = statistics.getReport();
    String shown = report.substring(report.indexOf("<pre>") + 5, report.indexOf("</pre>"));
    assertEquals(21, shown.lines().count());
    String csv = data(report);
    assertTrue(csv.startsWith(shown + "\n"), shown);
    long rows = csv.lines().count() - 1;
    assertTrue(rows >= 1000, rows + " rows");
    String told = "<p>The first 20 of " + NumberText.count(rows) + " rows. The button saves";
    assertTrue(report.contains(told), report);
  }

  @ParameterizedTest
  @MethodSource("org.reluatlas.gephi.statistics.StatisticsOnSamples#names")
  void reportsBeginWithTheSlice(String name) throws IOException {
    ReluStatistics statistics = statistics(name);
    statistics.execute(model(workspace("two-circles")));
    assertFalse(statistics.getReport().contains("Slice of"), statistics.getReport());
    statistics.execute(model(HiddenMoons.workspace()));
    assertTrue(
        statistics
            .getReport()
            .contains("</h1><p>Slice of the 20 inputs (pc1, pc2): the first 2 principal"),
        statistics.getReport());
  }

  /** What is about the complex says that the graph is no longer the whole of it. */
  @ParameterizedTest
  @CsvSource({
    "Fiedler partition,false",
    "Betti curves,true",
    "Polyhedral f-vector,true",
    "Boundary agreement,true"
  })
  void deletedNodesAreTold(String name, boolean isTold) throws IOException {
    GraphModel model = model(HiddenMoons.workspace());
    ReluStatistics statistics = statistics(name);
    statistics.execute(model);
    assertFalse(statistics.getReport().contains("no longer ha"), statistics.getReport());
    Node[] nodes = model.getGraph().getNodes().toArray();
    int regions = nodes.length;
    String rest = " a node in the graph; this report is about the whole complex.</p>";
    model.getGraph().removeNode(nodes[1]);
    model.getGraph().addNode(model.factory().newNode("by hand"));
    statistics.execute(model);
    String foreign = "</p><p>One node of the graph is not a region of ";
    assertEquals(isTold, statistics.getReport().contains(foreign), statistics.getReport());
    String one = "</p><p>One of the " + regions + " regions no longer has" + rest;
    assertEquals(isTold, statistics.getReport().contains(one), statistics.getReport());
    model.getGraph().removeAllNodes(List.of(nodes[0], nodes[regions - 1]));
    statistics.execute(model);
    String three = "</p><p>3 of the " + regions + " regions no longer have" + rest;
    assertEquals(isTold, statistics.getReport().contains(three), statistics.getReport());
    assertTrue(statistics.getReport().contains("</h1><p>Slice of"), statistics.getReport());
  }

  /** A filter hides nodes; they are there all the same. */
  @Test
  void hiddenNodesAreNotDeleted() throws IOException {
    GraphModel model = model(workspace("two-circles"));
    GraphView view = model.createView();
    model.setVisibleView(view);
    ReluStatistics statistics = statistics("Polyhedral f-vector");
    statistics.execute(model);
    assertEquals(0, model.getGraphVisible().getNodeCount());
    assertFalse(statistics.getReport().contains("no longer ha"), statistics.getReport());
  }

  @Test
  void whetherThePartitionIsUniqueReadsPlainly() throws IOException {
    ReluStatistics statistics = statistics("Fiedler partition");
    statistics.execute(model(workspace("two-circles")));
    assertTrue(
        statistics.getReport().contains("<td>Unique up to sign</td><td>yes</td>"),
        statistics.getReport());
  }

  /** Papers and spreadsheets are not of the locale of the machine. */
  @ParameterizedTest
  @MethodSource("org.reluatlas.gephi.statistics.StatisticsOnSamples#names")
  void reportsAreTheSameInEveryLocale(String name) throws IOException {
    Workspace workspace = workspace("two-circles");
    Locale usual = Locale.getDefault();
    try {
      String[] reports = new String[2];
      for (int i = 0; i < 2; i++) {
        Locale.setDefault(i == 0 ? Locale.US : Locale.GERMANY);
        ReluStatistics statistics = statistics(name);
        statistics.execute(model(workspace));
        assertEquals("1,234,567", NumberText.count(1_234_567));
        reports[i] = PICTURE.matcher(statistics.getReport()).replaceAll("picture");
      }
      assertEquals(reports[0], reports[1]);
    } finally {
      Locale.setDefault(usual);
    }
  }

  @Test
  void theFVectorIsCounted() throws IOException {
    Workspace workspace = workspace("two-circles");
    ReluStatistics fVector = statistics("Polyhedral f-vector");
    fVector.execute(model(workspace));
    String report = fVector.getReport();
    assertTrue(report.contains("dimension,cells\n0,119\n1,228\n2,110\nfacets,regions\n3,"), report);
    assertTrue(report.contains("<td>(119, 228, 110)</td>"), report);
    assertEquals("110", fVector.value());
    String histogram = report.substring(report.indexOf("facets,regions\n"));
    int regions = 0;
    int sides = 0;
    for (String row : histogram.substring(0, histogram.indexOf("</pre>")).split("\n", -1)) {
      String[] cells = row.split(",", -1);
      if (cells.length == 2 && !cells[0].equals("facets")) {
        regions += Integer.parseInt(cells[1]);
        sides += Integer.parseInt(cells[0]) * Integer.parseInt(cells[1]);
      }
    }
    assertEquals(110, regions);
    DecomposedNetwork network = ReluModel.of(workspace).decomposed(Progress.NONE);
    assertEquals(228 + network.graph().edges(), sides, "a side between two regions counts twice");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Betti curves", "Polyhedral f-vector", "Boundary agreement"})
  void anotherGraphSaysWhatIsNeeded(String name) {
    GraphModel other = model(SampleNetworks.projects().newProject().getCurrentWorkspace());
    for (GraphModel model : List.of(other, GraphModel.Factory.newInstance())) {
      ReluStatistics statistics = statistics(name);
      statistics.execute(model);
      assertTrue(statistics.getReport().contains("made from a ReLU network"));
      assertEquals("", statistics.value());
    }
  }

  @Test
  void aValueIsKeptUnseen() {
    StatisticsReport report = new StatisticsReport("t").value("1 < \"2\" & 3");
    assertEquals("1 < \"2\" & 3", StatisticsReport.valueOf(report.toString()));
    assertEquals("", StatisticsReport.valueOf("<HTML></HTML>"));
  }
}
