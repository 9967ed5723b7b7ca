package org.reluatlas.gephi.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.Map;
import org.gephi.graph.api.Graph;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Node;
import org.gephi.layout.spi.Layout;
import org.gephi.layout.spi.LayoutBuilder;
import org.gephi.layout.spi.LayoutProperty;
import org.gephi.project.api.Workspace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openide.util.Lookup;
import org.reluatlas.gephi.graph.GraphContent;
import org.reluatlas.gephi.graph.SampleNetworks;
import org.reluatlas.gephi.model.NetworkWorkspace;
import org.reluatlas.spectral.algebra.NotConvergedException;
import org.reluatlas.task.Progress;

class LayoutsTest {

  @AfterEach
  void closeProject() {
    SampleNetworks.closeProject();
  }

  private static Workspace workspace(String name) throws IOException {
    SampleNetworks sample = SampleNetworks.of(name);
    return NetworkWorkspace.create(sample.graph, sample.regions, name);
  }

  private static GraphModel model(Workspace workspace) {
    return workspace.getLookup().lookup(GraphModel.class);
  }

  private static Layout layout(String name) {
    return Lookup.getDefault().lookupAll(LayoutBuilder.class).stream()
        .filter(builder -> builder.getName().equals(name))
        .findFirst()
        .orElseThrow()
        .buildLayout();
  }

  private static void run(Layout layout, GraphModel model) {
    layout.setGraphModel(model);
    layout.initAlgo();
    while (layout.canAlgo()) {
      layout.goAlgo();
    }
    layout.endAlgo();
  }

  private static void set(Layout layout, String property, double value) throws Exception {
    for (LayoutProperty candidate : layout.getProperties()) {
      if (candidate.getCanonicalName().endsWith("." + property)) {
        @SuppressWarnings("unchecked") // all properties are doubles
        org.openide.nodes.Node.Property<Double> typed = candidate.getProperty();
        typed.setValue(value);
        return;
      }
    }
    throw new AssertionError("no property " + property);
  }

  private static void scatter(GraphModel model) {
    float at = 0;
    for (Node node : model.getGraph().getNodes().toArray()) {
      node.setPosition(at++, -3 * at);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"two-circles", "nested-spheres", "paraboloid"})
  void centroidsAreWhereTheImportPutsThem(String name) throws IOException {
    Workspace workspace = workspace(name);
    Map<String, String> before = GraphContent.of(workspace);
    scatter(model(workspace));
    run(layout("Polytope centroids"), model(workspace));
    GraphContent.assertSame(before, GraphContent.of(workspace));
  }

  @Test
  void centroidsScale() throws Exception {
    Workspace workspace = workspace("two-circles");
    Node node = model(workspace).getGraph().getNodes().toArray()[0];
    float x = node.x();
    Layout layout = layout("Polytope centroids");
    set(layout, "scale", 250);
    run(layout, model(workspace));
    assertEquals(x / 4, node.x(), 1e-3);
  }

  /** A whole turn changes nothing, a half one about the third input mirrors what it takes. */
  @Test
  void threeDimensionsTurn() throws Exception {
    Workspace workspace = workspace("nested-spheres");
    Map<String, String> before = GraphContent.of(workspace);
    Layout layout = layout("Polytope centroids");
    set(layout, "rotation", 90);
    set(layout, "tilt", 30);
    run(layout, model(workspace));
    assertFalse(before.equals(GraphContent.of(workspace)));
    double[] spread = spread(model(workspace).getGraph());
    assertTrue(spread[0] > 100 && spread[1] > 100);
  }

  private static double[] spread(Graph graph) {
    double[] largest = new double[2];
    for (Node node : graph.getNodes().toArray()) {
      largest[0] = Math.max(largest[0], Math.abs(node.x()));
      largest[1] = Math.max(largest[1], Math.abs(node.y()));
    }
    return largest;
  }

  @Test
  void centroidsSayWhatTheyNeed() {
    Workspace workspace = SampleNetworks.projects().newProject().getCurrentWorkspace();
    GraphModel model = model(workspace);
    model.getGraph().addNode(model.factory().newNode("a"));
    IllegalStateException refused =
        assertThrows(IllegalStateException.class, () -> run(layout("Polytope centroids"), model));
    assertTrue(refused.getMessage().contains("columns x0, x1"), refused.getMessage());
  }

  /** The eigenvectors of a cycle are cosine and sine, which make a circle of it. */
  @Test
  void aCycleIsACircle() {
    Workspace workspace = SampleNetworks.projects().newProject().getCurrentWorkspace();
    GraphModel model = model(workspace);
    int size = 40;
    Node[] nodes = new Node[size];
    for (int i = 0; i < size; i++) {
      nodes[i] = model.factory().newNode("n" + i);
      model.getGraph().addNode(nodes[i]);
    }
    for (int i = 0; i < size; i++) {
      model.getGraph().addEdge(model.factory().newEdge(nodes[i], nodes[(i + 1) % size], false));
    }
    run(layout("Spectral"), model);
    for (int i = 0; i < size; i++) {
      double step =
          Math.hypot(
              nodes[i].x() - nodes[(i + 1) % size].x(), nodes[i].y() - nodes[(i + 1) % size].y());
      assertEquals(1000 * Math.sin(Math.PI / size), step, 8);
    }
  }

  /** Nodes and edges that somebody adds come before both are read or after. */
  @Test
  void spectralReadsOneStateOfTheGraph() throws Exception {
    GraphModel model = model(workspace("two-circles"));
    Graph graph = model.getGraphVisible();
    Node old = graph.getNodes().toArray()[0];
    Thread adding =
        new Thread(
            () -> {
              Node node = model.factory().newNode("new");
              model.getGraph().addNode(node);
              model.getGraph().addEdge(model.factory().newEdge(old, node, false));
            });
    Graph watched =
        wrapped(
            Graph.class,
            graph,
            "getEdges",
            () -> {
              adding.start();
              adding.join(500); // it waits for the read lock
            });
    run(layout("Spectral"), returning(model, watched));
    adding.join();
    assertTrue(model.getGraph().hasNode("new"));
  }

  private interface Step {
    void run() throws InterruptedException;
  }

  private static <T> T wrapped(Class<T> type, T wrapped, String method, Step before) {
    return type.cast(
        Proxy.newProxyInstance(
            LayoutsTest.class.getClassLoader(),
            new Class<?>[] {type},
            (proxy, called, arguments) -> {
              if (called.getName().equals(method)) {
                before.run();
              }
              return called.invoke(wrapped, arguments);
            }));
  }

  private static GraphModel returning(GraphModel model, Graph visible) {
    return (GraphModel)
        Proxy.newProxyInstance(
            LayoutsTest.class.getClassLoader(),
            new Class<?>[] {GraphModel.class},
            (proxy, called, arguments) ->
                called.getName().equals("getGraphVisible")
                    ? visible
                    : called.invoke(model, arguments));
  }

  @Test
  void aComputationThatDoesNotConvergeSaysSo() throws Exception {
    NotConvergedException failure = new NotConvergedException("not found in 300 steps");
    OneStepLayout layout =
        new OneStepLayout(null) {
          @Override
          public void resetPropertiesValues() {}

          @Override
          String[] properties() {
            return new String[0];
          }

          @Override
          Placement place(Graph graph, Progress asked) {
            throw failure;
          }
        };
    GraphModel model = model(workspace("two-circles"));
    IllegalStateException said =
        assertThrows(IllegalStateException.class, () -> run(layout, model));
    assertEquals("Not found in 300 steps.", said.getMessage());
  }

  @Test
  void spectralNeedsEdges() {
    Workspace workspace = SampleNetworks.projects().newProject().getCurrentWorkspace();
    GraphModel model = model(workspace);
    model.getGraph().addNode(model.factory().newNode("alone"));
    assertThrows(IllegalStateException.class, () -> run(layout("Spectral"), model));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Spectral", "Polytope centroids"})
  void cancellingMovesNothing(String name) throws IOException {
    Workspace workspace = workspace("two-circles");
    scatter(model(workspace));
    Map<String, String> before = GraphContent.of(workspace);
    OneStepLayout layout = (OneStepLayout) layout(name);
    layout.setGraphModel(model(workspace));
    layout.initAlgo();
    assertTrue(layout.cancel());
    layout.goAlgo();
    assertFalse(layout.canAlgo());
    GraphContent.assertSame(before, GraphContent.of(workspace));
  }
}
