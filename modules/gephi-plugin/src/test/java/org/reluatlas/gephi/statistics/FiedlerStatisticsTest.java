package org.reluatlas.gephi.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reluatlas.gephi.statistics.StatisticsOnSamples.model;
import static org.reluatlas.gephi.statistics.StatisticsOnSamples.statistics;
import static org.reluatlas.gephi.statistics.StatisticsOnSamples.workspace;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gephi.graph.api.Column;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.GraphView;
import org.gephi.graph.api.Node;
import org.gephi.graph.api.Subgraph;
import org.gephi.project.api.Workspace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reluatlas.analysis.EdgeWeighting;
import org.reluatlas.analysis.FiedlerAnalysis;
import org.reluatlas.analysis.FiedlerWeights;
import org.reluatlas.analysis.VertexWeighting;
import org.reluatlas.gephi.graph.GraphContent;
import org.reluatlas.gephi.graph.SampleNetworks;
import org.reluatlas.gephi.model.DecomposedNetwork;
import org.reluatlas.gephi.model.ReluModel;
import org.reluatlas.task.Progress;

class FiedlerStatisticsTest {

  @AfterEach
  void closeProject() {
    SampleNetworks.closeProject();
  }

  @Test
  void anyGraphIsCutWhereItIsThin() {
    cutsWhereItIsThin(model(SampleNetworks.projects().newProject().getCurrentWorkspace()));
  }

  @Test
  void aGraphNeedsNoWorkspace() {
    cutsWhereItIsThin(GraphModel.Factory.newInstance());
  }

  /** Two cliques joined by an edge fall apart at that edge. */
  private static void cutsWhereItIsThin(GraphModel model) {
    Node[] nodes = new Node[12];
    for (int i = 0; i < nodes.length; i++) {
      nodes[i] = model.factory().newNode("n" + i);
      model.getGraph().addNode(nodes[i]);
      for (int j = i / 6 * 6; j < i; j++) {
        model.getGraph().addEdge(model.factory().newEdge(nodes[i], nodes[j], false));
      }
    }
    model.getGraph().addEdge(model.factory().newEdge(nodes[0], nodes[6], false));
    ReluStatistics fiedler = statistics("Fiedler partition");
    fiedler.execute(model);
    Column part = model.getNodeTable().getColumn("fiedler_partition");
    assertEquals(Integer.class, part.getTypeClass());
    for (int i = 0; i < nodes.length; i++) {
      assertEquals(nodes[i / 6 * 6].getAttribute(part), nodes[i].getAttribute(part));
    }
    assertFalse(nodes[0].getAttribute(part).equals(nodes[6].getAttribute(part)));
    assertTrue(fiedler.getReport().contains("<td>Cut edges</td><td>1 / 31</td>"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"two-circles", "two-moons", "nested-spheres"})
  void thePartitionIsThatOfTheAnalysis(String name) throws IOException {
    Workspace workspace = workspace(name);
    DecomposedNetwork network = ReluModel.of(workspace).decomposed(Progress.NONE);
    FiedlerStatistics statistics = (FiedlerStatistics) statistics("Fiedler partition");
    for (FiedlerWeights weights : List.of(FiedlerWeights.UNWEIGHTED, FiedlerWeights.WEIGHTED)) {
      boolean isWeighted = weights.equals(FiedlerWeights.WEIGHTED);
      statistics.setNodeWeights(isWeighted ? "weight" : null);
      statistics.execute(model(workspace));
      FiedlerAnalysis analysis =
          FiedlerAnalysis.of(
              network.graph(),
              network.regions(),
              network.study(Progress.NONE).boundary(),
              weights,
              Progress.NONE);
      String prefix = isWeighted ? "weighted_" : "";
      int same = 0;
      for (Node node : model(workspace).getGraph().getNodes().toArray()) {
        int region = network.region(node.getId());
        same +=
            node.getAttribute(prefix + "fiedler_partition")
                    .equals(analysis.partition().part(region))
                ? 1
                : 0;
        assertEquals(
            Math.abs(analysis.partition().value(region)),
            Math.abs((Double) node.getAttribute(prefix + "fiedler_value")),
            1e-6);
      }
      int all = network.complex().regions();
      assertTrue(same == all || same == 0, same + " of " + all);
      String report = statistics.getReport();
      assertTrue(report.contains("<td>" + analysis.cut().cutEdges() + " / "), report);
      assertTrue(
          report.contains(
              "<td>"
                  + analysis.labels().orElseThrow().misclassified()
                  + " / "
                  + analysis.labels().orElseThrow().labelledVertices()
                  + "</td>"),
          report);
    }
  }

  /** The nodes that a filter hides do not keep the values of another partition. */
  @Test
  void hiddenNodesHaveNoValues() throws IOException {
    GraphModel model = model(workspace("two-circles"));
    ReluStatistics statistics = statistics("Fiedler partition");
    statistics.execute(model);
    assertFalse(statistics.getReport().contains("hides"), statistics.getReport());
    GraphView view = model.createView();
    Subgraph visible = model.getGraph(view);
    visible.fill();
    Node hidden = visible.getNodes().toArray()[0];
    visible.removeNode(hidden);
    model.setVisibleView(view);
    statistics.execute(model);
    assertTrue(
        statistics.getReport().contains("the nodes that the filter hides (1) have no values"));
    for (Node node : model.getGraph().getNodes().toArray()) {
      for (String column : List.of("fiedler_value", "fiedler_partition", "fiedler_undecided")) {
        assertEquals(node == hidden, node.getAttribute(column) == null, column);
      }
    }
  }

  @Test
  void runningAgainOverwritesItsOwnColumnsOnly() throws IOException {
    Workspace workspace = workspace("two-circles");
    ReluStatistics statistics = statistics("Fiedler partition");
    statistics.execute(model(workspace));
    Map<String, String> once = GraphContent.of(workspace);
    statistics.execute(model(workspace));
    GraphContent.assertSame(once, GraphContent.of(workspace));
  }

  /** Nothing is written where one of the columns is taken by something else. */
  @Test
  void aColumnOfAnotherTypeIsRefusedWithASentence() throws IOException {
    Workspace workspace = workspace("two-circles");
    model(workspace).getNodeTable().addColumn("fiedler_partition", String.class);
    Map<String, String> before = GraphContent.of(workspace);
    int columns = model(workspace).getNodeTable().countColumns();
    ReluStatistics statistics = statistics("Fiedler partition");
    statistics.execute(model(workspace));
    String report = statistics.getReport();
    assertTrue(report.contains("a column \"fiedler_partition\" of type String"), report);
    assertTrue(report.contains("rename or delete"), report);
    assertEquals(columns, model(workspace).getNodeTable().countColumns());
    GraphContent.assertSame(before, GraphContent.of(workspace));
  }

  @Test
  void aColumnWithoutWeightsIsRefusedWithASentence() throws IOException {
    Workspace workspace = workspace("two-circles");
    Map<String, String> before = GraphContent.of(workspace);
    FiedlerStatistics statistics = new FiedlerStatistics();
    statistics.setNodeWeights("training_points");
    statistics.execute(model(workspace));
    assertTrue(statistics.getReport().contains("no positive number"), statistics.getReport());
    statistics.setNodeWeights("nothing");
    statistics.execute(model(workspace));
    assertTrue(statistics.getReport().contains("no column nothing"), statistics.getReport());
    GraphContent.assertSame(before, GraphContent.of(workspace));
  }

  @ParameterizedTest
  @ValueSource(strings = {"finite-volume", "training-density", "output-contrast"})
  void edgesWeighWhatTheNetworkSays(String id) throws IOException {
    Workspace workspace = workspace("two-moons");
    DecomposedNetwork network = ReluModel.of(workspace).decomposed(Progress.NONE);
    EdgeWeighting edges =
        Stream.of(EdgeWeighting.values()).filter(w -> w.id().equals(id)).findFirst().orElseThrow();
    FiedlerStatistics statistics = new FiedlerStatistics();
    statistics.setNodeWeights("network:volume-density");
    statistics.setEdgeWeights("network:" + id);
    statistics.execute(model(workspace));
    FiedlerAnalysis analysis =
        FiedlerAnalysis.of(
            network.graph(),
            network.regions(),
            network.study(Progress.NONE).boundary(),
            new FiedlerWeights(edges, VertexWeighting.VOLUME_TIMES_DENSITY),
            Progress.NONE);
    for (Node node : model(workspace).getGraph().getNodes().toArray()) {
      double value = analysis.partition().value(network.region(node.getId()));
      Object written = node.getAttribute("weighted_fiedler_value");
      assertEquals(Math.abs(value), Math.abs((Double) written), 1e-6);
    }
    assertTrue(statistics.getReport().contains(edges.formula()), statistics.getReport());
  }

  /** The settings call them so too. */
  @Test
  void trainingPointsHaveOneName() throws IOException {
    Workspace workspace = workspace("two-circles");
    FiedlerStatistics statistics = new FiedlerStatistics();
    statistics.setNodeWeights("weight");
    statistics.execute(model(workspace));
    String report = statistics.getReport();
    assertTrue(report.contains("Weights of nodes: 1 + training points."), report);
    GraphModel foreign = model(SampleNetworks.projects().newProject().getCurrentWorkspace());
    foreign.getNodeTable().addColumn("weight", Integer.class);
    for (String id : List.of("a", "b")) {
      Node node = foreign.factory().newNode(id);
      node.setAttribute("weight", 2);
      foreign.getGraph().addNode(node);
    }
    statistics.execute(foreign);
    report = statistics.getReport();
    assertTrue(report.contains("Weights of nodes: weight."), report);
  }

  @Test
  void weightsOfTheNetworkNeedTheNetwork() {
    GraphModel model = model(SampleNetworks.projects().newProject().getCurrentWorkspace());
    model.getGraph().addNode(model.factory().newNode("a"));
    model.getGraph().addNode(model.factory().newNode("b"));
    FiedlerStatistics statistics = new FiedlerStatistics();
    statistics.setEdgeWeights("network:output-contrast");
    statistics.execute(model);
    assertNull(model.getNodeTable().getColumn("weighted_fiedler_value"));
    assertTrue(statistics.getReport().contains("network"), statistics.getReport());
  }
}
