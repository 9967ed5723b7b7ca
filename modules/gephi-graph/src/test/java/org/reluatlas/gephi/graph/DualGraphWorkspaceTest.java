package org.reluatlas.gephi.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gephi.graph.api.Column;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.Graph;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Node;
import org.gephi.graph.api.Table;
import org.gephi.project.api.Project;
import org.gephi.project.api.Workspace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reluatlas.analysis.RegionMeasures;
import org.reluatlas.polyhedra.CellComplex;
import org.reluatlas.polyhedra.DualGraph;
import org.reluatlas.task.CancelledException;
import org.reluatlas.task.Progress;

class DualGraphWorkspaceTest {

  @AfterEach
  void closeProject() {
    SampleNetworks.closeProject();
  }

  private static GraphModel model(SampleNetworks sample) {
    Workspace workspace =
        DualGraphWorkspace.create(sample.graph, sample.regions, "sample", Progress.NONE);
    return workspace.getLookup().lookup(GraphModel.class);
  }

  private static Map<String, Class<?>> columns(Table table) {
    Map<String, Class<?>> columns = new LinkedHashMap<>();
    for (Column column : table) {
      if (!column.isProperty()) {
        columns.put(column.getTitle(), column.getTypeClass());
      }
    }
    return columns;
  }

  @Test
  void columnsHaveTheirNamesAndTypes() throws IOException {
    GraphModel model = model(SampleNetworks.of("two-circles"));
    Map<String, Class<?>> nodes = new LinkedHashMap<>();
    nodes.put("activation", String.class);
    nodes.put("training points", Integer.class);
    nodes.put("test points", Integer.class);
    nodes.put("class 0", Integer.class);
    nodes.put("class 1", Integer.class);
    nodes.put("mean label", Double.class);
    nodes.put("predicted class", Integer.class);
    nodes.put("weight", Integer.class);
    nodes.put("x0", Double.class);
    nodes.put("x1", Double.class);
    nodes.put("volume", Double.class);
    nodes.put("facets", Integer.class);
    nodes.put("touches domain wall", Boolean.class);
    assertEquals(nodes, columns(model.getNodeTable()));
    Map<String, Class<?>> edges = new LinkedHashMap<>();
    edges.put("neuron", String.class);
    edges.put("layer", Integer.class);
    edges.put("facet volume", Double.class);
    edges.put("crosses decision boundary", Boolean.class);
    assertEquals(edges, columns(model.getEdgeTable()));
  }

  @Test
  void measuresAreFurtherColumns() throws IOException {
    SampleNetworks sample = SampleNetworks.of("paraboloid");
    RegionMeasures measures = RegionMeasures.of(sample.graph, Progress.NONE);
    Workspace workspace =
        DualGraphWorkspace.create(sample.regions, measures, "measured", Progress.NONE);
    GraphModel model = workspace.getLookup().lookup(GraphModel.class);
    List<String> titles = new ArrayList<>(columns(model.getNodeTable()).keySet());
    List<String> wanted =
        List.of(
            "lipschitz constant",
            "affine piece",
            "affine map",
            "inradius",
            "diameter",
            "aspect",
            "gradient x0",
            "gradient x1",
            "offset");
    assertEquals(wanted, titles.subList(titles.size() - wanted.size(), titles.size()));
    Node[] nodes = DualGraphWorkspace.nodes(workspace, sample.regions.complex());
    for (int region = 0; region < nodes.length; region++) {
      double[] x = sample.regions.complex().interiorPoint(region);
      double value = coordinate(nodes[region], "offset");
      for (int input = 0; input < 2; input++) {
        value += coordinate(nodes[region], "gradient_x" + input) * x[input];
      }
      double output = sample.regions.complex().network().forward(x)[0];
      assertEquals(output, value, 1e-5 * (1 + Math.abs(output)));
      double slope =
          Math.hypot(
              coordinate(nodes[region], "gradient_x0"), coordinate(nodes[region], "gradient_x1"));
      assertEquals(slope, coordinate(nodes[region], "lipschitz_constant"), 1e-12 * slope);
      assertEquals(
          measures.functions().pieces().pieceOf(region),
          nodes[region].getAttribute("affine_piece"));
    }
    for (int edge = 0; edge < sample.graph.edges(); edge++) {
      Edge made = model.getGraph().getEdge(Integer.toString(edge));
      Object angle = Double.isNaN(measures.angle(edge)) ? null : (Object) measures.angle(edge);
      assertEquals(angle, made.getAttribute("gradient_angle"));
    }
  }

  @Test
  void csvHasTheSameColumnsAndALineForEachRegionAndEdge() throws IOException {
    SampleNetworks sample = SampleNetworks.of("two-circles");
    RegionMeasures measures = RegionMeasures.of(sample.graph, Progress.NONE);
    GraphDraft graph = GraphDraft.of(sample.regions, measures, "two-circles");
    StringWriter regions = new StringWriter();
    GraphCsv.writeRegions(graph, regions, Progress.NONE);
    List<String> lines = regions.toString().lines().collect(Collectors.toList());
    assertEquals(1 + sample.graph.vertices(), lines.size());
    assertTrue(lines.get(0).startsWith("id,region,activation,training_points,test_points,class_0"));
    assertTrue(
        lines
            .get(0)
            .endsWith(
                ",touches_domain_wall,lipschitz_constant,affine_piece,affine_map,inradius,diameter,"
                    + "aspect,gradient_x0_of_output_0,gradient_x1_of_output_0,offset_of_output_0,"
                    + "gradient_x0_of_output_1,gradient_x1_of_output_1,offset_of_output_1"));
    RegionIds ids = RegionIds.of(sample.regions.complex());
    int columns = lines.get(0).split(",", -1).length;
    for (int region = 0; region < sample.graph.vertices(); region++) {
      String[] cells = lines.get(region + 1).split(",", -1);
      assertEquals(columns, cells.length);
      assertEquals(ids.id(region), cells[0]);
      assertEquals(region, Integer.parseInt(cells[1]));
      assertEquals(measures.shapes().inradius(region), Double.parseDouble(cells[columns - 9]));
    }
    StringWriter edges = new StringWriter();
    GraphCsv.writeEdges(graph, edges, Progress.NONE);
    lines = edges.toString().lines().collect(Collectors.toList());
    assertEquals(
        "source,target,neuron,layer,facet_volume,crosses_decision_boundary,gradient_angle",
        lines.get(0));
    assertEquals(1 + sample.graph.edges(), lines.size());
    for (int edge = 0; edge < sample.graph.edges(); edge++) {
      String[] cells = lines.get(edge + 1).split(",", -1);
      assertEquals(sample.graph.source(edge), Integer.parseInt(cells[0]));
      double angle = measures.angle(edge);
      assertEquals(Double.isNaN(angle) ? "" : Double.toString(angle), cells[cells.length - 1]);
    }
  }

  @Test
  void aRegressionHasNoClasses() throws IOException {
    GraphModel model = model(SampleNetworks.of("paraboloid"));
    assertFalse(columns(model.getNodeTable()).containsKey("predicted class"));
    assertTrue(columns(model.getNodeTable()).containsKey("mean label"));
    assertFalse(columns(model.getEdgeTable()).containsKey("crosses decision boundary"));
  }

  /** x² + y² is lowest in the middle and highest in a corner. */
  @Test
  void nodesOfARegressionDarkenWithTheOutput() throws IOException {
    Node[] nodes = model(SampleNetworks.of("paraboloid")).getGraph().getNodes().toArray();
    Comparator<Node> byRadius =
        Comparator.comparing(node -> Math.hypot(coordinate(node, "x0"), coordinate(node, "x1")));
    Color inner = Arrays.stream(nodes).min(byRadius).orElseThrow().getColor();
    Color outer = Arrays.stream(nodes).max(byRadius).orElseThrow().getColor();
    assertTrue(lightness(inner) > lightness(outer) + 50, inner + " and " + outer);
    assertTrue(inner.getGreen() > outer.getGreen() + 50, inner + " and " + outer);
  }

  private static double lightness(Color color) {
    return 0.2126 * color.getRed() + 0.7152 * color.getGreen() + 0.0722 * color.getBlue();
  }

  private static double coordinate(Node node, String column) {
    return (Double) node.getAttribute(column);
  }

  @ParameterizedTest
  @ValueSource(strings = {"two-circles", "two-moons", "paraboloid", "nested-spheres"})
  void nodesCarryTheirRegions(String name) throws IOException {
    SampleNetworks sample = SampleNetworks.of(name);
    Graph graph = model(sample).getGraph();
    CellComplex complex = sample.graph.complex();
    assertEquals(complex.regions(), graph.getNodeCount());
    RegionIds ids = RegionIds.of(complex);
    double volume = 0;
    int training = 0;
    for (int region = 0; region < complex.regions(); region++) {
      Node node = graph.getNode(ids.id(region));
      assertEquals(Integer.toString(region), node.getLabel());
      assertEquals(complex.pattern(region).toString(), node.getAttribute("activation"));
      assertEquals(sample.regions.points().test(region), node.getAttribute("test_points"));
      int points = (Integer) node.getAttribute("training_points");
      assertEquals(points + 1, node.getAttribute("weight"));
      if (points == 0) {
        assertNull(node.getAttribute("mean_label"));
      }
      for (int axis = 0; axis < complex.dimension(); axis++) {
        assertEquals(
            sample.regions.geometry().centroid(region)[axis], node.getAttribute("x" + axis));
      }
      assertTrue(Math.abs(node.x()) < 501 && Math.abs(node.y()) < 751);
      assertTrue(node.size() > 0 && node.size() < 50);
      volume += (Double) node.getAttribute("volume");
      training += points;
    }
    assertEquals(complex.domain().volume(), volume, 1e-9 * volume);
    assertEquals(sample.regions.points().trainingTotal(), training);
  }

  @ParameterizedTest
  @ValueSource(strings = {"FACET", "HAMMING"})
  void edgesCarryTheirNeurons(DualGraph.Adjacency adjacency) throws IOException {
    SampleNetworks sample = SampleNetworks.of("two-circles", adjacency);
    Graph graph = model(sample).getGraph();
    assertEquals(sample.graph.edges(), graph.getEdgeCount());
    assertTrue(graph.isUndirected());
    for (Edge edge : graph.getEdges().toArray()) {
      assertEquals(1, edge.getWeight());
      String a = edge.getSource().getAttribute("activation").toString();
      String b = edge.getTarget().getAttribute("activation").toString();
      int bit = 0;
      while (a.charAt(bit) == b.charAt(bit)) {
        bit++;
      }
      String neuron = bit < 6 ? "1:" + (bit + 1) : "2:" + (bit - 5);
      assertEquals(neuron, edge.getAttribute("neuron"));
      assertEquals(bit < 6 ? 1 : 2, edge.getAttribute("layer"));
      Object one = edge.getSource().getAttribute("predicted_class");
      Object other = edge.getTarget().getAttribute("predicted_class");
      assertEquals(!one.equals(other), edge.getAttribute("crosses_decision_boundary"));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void cancelledInANewProjectLeavesNoProject(int questions) throws IOException {
    SampleNetworks sample = SampleNetworks.of("two-circles");
    Progress progress = SampleNetworks.cancelledAfter(questions);
    assertThrows(
        CancelledException.class,
        () -> DualGraphWorkspace.create(sample.graph, sample.regions, "sample", progress));
    assertFalse(SampleNetworks.projects().hasCurrentProject());
    assertTrue(SampleNetworks.projects().getAllProjects().isEmpty());
  }

  @ParameterizedTest
  @CsvSource({"FACET,(facet adjacency)", "HAMMING,(Hamming adjacency)"})
  void theDescriptionSaysWhatItIs(DualGraph.Adjacency adjacency, String kind) throws IOException {
    SampleNetworks sample = SampleNetworks.of("two-circles", adjacency);
    assertEquals(
        "Dual graph "
            + kind
            + " of the polyhedral decomposition of "
            + sample.graph.complex().domain(),
        DualGraphWorkspace.create(sample.graph, sample.regions, "circles", Progress.NONE)
            .getWorkspaceMetadata()
            .getDescription());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void cancelledLeavesTheProjectAsItWas(int questions) throws IOException {
    SampleNetworks sample = SampleNetworks.of("two-circles");
    Project project = SampleNetworks.projects().newProject();
    Workspace before = project.getCurrentWorkspace();
    Progress progress = SampleNetworks.cancelledAfter(questions);
    assertThrows(
        CancelledException.class,
        () -> DualGraphWorkspace.create(sample.graph, sample.regions, "sample", progress));
    assertEquals(1, project.getWorkspaces().size());
    assertEquals(before, SampleNetworks.projects().getCurrentWorkspace());
  }

  @Test
  void opensANewWorkspaceBesideTheOthers() throws IOException {
    Project project = SampleNetworks.projects().newProject();
    Workspace before = project.getCurrentWorkspace();
    model(SampleNetworks.of("two-circles"));
    assertEquals(2, project.getWorkspaces().size());
    assertFalse(before.equals(SampleNetworks.projects().getCurrentWorkspace()));
  }
}
