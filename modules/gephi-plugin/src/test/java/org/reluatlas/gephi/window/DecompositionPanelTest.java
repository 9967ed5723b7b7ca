package org.reluatlas.gephi.window;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Component;
import java.awt.Container;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.event.InputEvent;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JSlider;
import javax.swing.SwingUtilities;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Node;
import org.gephi.project.api.Workspace;
import org.gephi.visualization.api.VisualizationController;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reluatlas.charts.Palette;
import org.reluatlas.gephi.DecomposedNetwork;
import org.reluatlas.gephi.DualGraphWorkspace;
import org.reluatlas.gephi.HiddenMoons;
import org.reluatlas.gephi.ReluModel;
import org.reluatlas.gephi.SampleNetworks;
import org.reluatlas.gephi.drawing.DecompositionShapes;
import org.reluatlas.polyhedra.CellComplex;
import org.reluatlas.polyhedra.DomainProjection;
import org.reluatlas.task.Progress;

class DecompositionPanelTest {

  private DecomposedNetwork network;
  private GraphModel graph;
  private List<Node> selectedNodes = new ArrayList<>();

  private final VisualizationController view =
      (VisualizationController)
          Proxy.newProxyInstance(
              getClass().getClassLoader(),
              new Class<?>[] {VisualizationController.class},
              (proxy, method, arguments) -> {
                if (method.getName().equals("selectNodes")) {
                  selectedNodes = Arrays.asList((Node[]) arguments[0]);
                } else if (method.getName().equals("resetSelection")) {
                  selectedNodes = List.of();
                }
                return method.getName().equals("getSelectedNodes") ? selectedNodes : null;
              });

  @BeforeEach
  void openSample() throws Exception {
    SampleNetworks sample = SampleNetworks.of("two-circles");
    Workspace workspace =
        DualGraphWorkspace.create(sample.graph, sample.regions, "circles", Progress.NONE);
    network = ReluModel.of(workspace).decomposed(Progress.NONE);
    graph = workspace.getLookup().lookup(GraphModel.class);
  }

  @AfterEach
  void closeProject() {
    SampleNetworks.closeProject();
  }

  private static <T> T inEventThread(Callable<T> action) throws Exception {
    FutureTask<T> task = new FutureTask<>(action);
    SwingUtilities.invokeAndWait(task);
    return task.get();
  }

  private static <T extends Component> T find(Container container, Class<T> type, String name) {
    for (Component component : container.getComponents()) {
      if (type.isInstance(component) && (name == null || name.equals(component.getName()))) {
        return type.cast(component);
      }
      if (component instanceof Container) {
        T found = find((Container) component, type, name);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  private DecompositionPanel panel() throws Exception {
    return inEventThread(
        () -> {
          DecompositionPanel panel = new DecompositionPanel(new GraphSelection(view));
          panel.show(network, DecompositionShapes.of(network, Progress.NONE), graph);
          panel.setSize(900, 640);
          layOut(panel);
          return panel;
        });
  }

  private static void layOut(Container container) {
    container.doLayout();
    for (Component component : container.getComponents()) {
      if (component instanceof Container) {
        layOut((Container) component);
      }
    }
  }

  private Point2D place(int region) {
    double[] centroid = network.regions().geometry().centroid(region);
    DomainProjection projection = new DomainProjection(network.complex().domain());
    return new Point2D.Double(projection.x(centroid), projection.y(centroid));
  }

  private Point pixel(DecompositionCanvas canvas, int region) {
    Point2D at = canvas.view().transform(place(region), null);
    return new Point((int) Math.round(at.getX()), (int) Math.round(at.getY()));
  }

  private static void mouse(DecompositionCanvas canvas, int id, Point at, int modifiers) {
    canvas.dispatchEvent(
        new MouseEvent(canvas, id, 0, modifiers, at.x, at.y, 1, false, MouseEvent.BUTTON1));
  }

  /** The largest regions, which are the ones that a pixel finds. */
  private int[] large() {
    CellComplex complex = network.complex();
    Integer[] regions = new Integer[complex.regions()];
    Arrays.setAll(regions, i -> i);
    Arrays.sort(
        regions,
        (a, b) ->
            Double.compare(
                network.regions().geometry().volume(b), network.regions().geometry().volume(a)));
    return Arrays.stream(regions).limit(12).mapToInt(i -> i).toArray();
  }

  @Test
  void everyRegionIsFoundAtItsCentroid() {
    RegionFinder finder = new RegionFinder(network);
    for (int region = 0; region < network.complex().regions(); region++) {
      if (network.regions().geometry().volume(region) > 1e-6) {
        assertEquals(region, finder.region(place(region)));
      }
    }
    assertEquals(RegionFinder.NOWHERE, finder.region(new Point2D.Double(900, 0)));
  }

  @Test
  void hoveringTellsTheRegion() throws Exception {
    DecompositionPanel panel = panel();
    JLabel status = find(panel, JLabel.class, "status");
    for (int region : large()) {
      inEventThread(
          () -> {
            mouse(panel.canvas(), MouseEvent.MOUSE_MOVED, pixel(panel.canvas(), region), 0);
            return null;
          });
      String text = inEventThread(status::getText);
      assertTrue(text.startsWith(network.nodeId(region)), text);
      int training = network.regions().points().training(region);
      assertTrue(text.contains(training + " training, "), text);
    }
  }

  @Test
  void zoomingKeepsWhatIsUnderTheMouse() throws Exception {
    DecompositionPanel panel = panel();
    DecompositionCanvas canvas = panel.canvas();
    int region = large()[0];
    Point before = pixel(canvas, region);
    double scale = canvas.view().getScaleX();
    inEventThread(
        () -> {
          canvas.dispatchEvent(
              new MouseWheelEvent(
                  canvas, MouseEvent.MOUSE_WHEEL, 0, 0, before.x, before.y, 0, false, 0, 1, -2));
          return null;
        });
    assertTrue(canvas.view().getScaleX() > 1.3 * scale);
    assertTrue(before.distance(pixel(canvas, region)) <= 1);
    inEventThread(
        () -> {
          mouse(canvas, MouseEvent.MOUSE_PRESSED, before, 0);
          mouse(canvas, MouseEvent.MOUSE_DRAGGED, new Point(before.x + 30, before.y - 9), 0);
          return null;
        });
    assertTrue(new Point(before.x + 30, before.y - 9).distance(pixel(canvas, region)) <= 1);
  }

  @Test
  void clickingSelectsInTheGraphAndTheGraphHere() throws Exception {
    DecompositionPanel panel = panel();
    DecompositionCanvas canvas = panel.canvas();
    int[] large = large();
    inEventThread(
        () -> {
          mouse(canvas, MouseEvent.MOUSE_CLICKED, pixel(canvas, large[0]), 0);
          mouse(
              canvas, MouseEvent.MOUSE_CLICKED, pixel(canvas, large[1]), InputEvent.CTRL_DOWN_MASK);
          return null;
        });
    assertEquals(2, selectedNodes.size());
    assertEquals(Set.of(large[0], large[1]), new GraphSelection(view).regions(network));
    BufferedImage both = inEventThread(() -> image(canvas));
    selectedNodes = List.of(graph.getGraph().getNode(network.nodeId(large[2])));
    inEventThread(
        () -> {
          panel.followGraph();
          return null;
        });
    assertNotEquals(pixels(both), pixels(inEventThread(() -> image(canvas))));
  }

  private static BufferedImage image(DecompositionCanvas canvas) {
    BufferedImage image =
        new BufferedImage(canvas.getWidth(), canvas.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    canvas.paint(graphics);
    return image;
  }

  private static String pixels(BufferedImage image) {
    return Arrays.toString(
        image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()));
  }

  @Test
  void coloursFollowTheColumn() throws Exception {
    DecompositionPanel panel = panel();
    JComboBox<?> columns = find(panel, JComboBox.class, "columns");
    assertEquals("predicted class", inEventThread(columns::getSelectedItem));
    BufferedImage image = inEventThread(() -> image(panel.canvas()));
    for (int c = 0; c < 2; c++) {
      assertTrue(count(image, Palette.pale(c)) > 5000, "class " + c);
    }
    BufferedImage byVolume =
        inEventThread(
            () -> {
              columns.setSelectedItem("volume");
              return image(panel.canvas());
            });
    assertEquals(0, count(byVolume, Palette.pale(1)));
  }

  private static int count(BufferedImage image, Color color) {
    int count = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        count += image.getRGB(x, y) == color.getRGB() ? 1 : 0;
      }
    }
    return count;
  }

  @Test
  void theFiltrationAddsFacetsFirst() {
    FiltrationPlay play = FiltrationPlay.of(network, 7, Progress.NONE);
    CellComplex complex = network.complex();
    assertEquals(complex.cells(), play.steps());
    assertArrayEquals(new int[] {1, 0, 0}, play.bettiNumbers(play.steps()));
    assertArrayEquals(new int[] {complex.count(0), 0, 0}, play.bettiNumbers(complex.count(0)));
    for (int step = 0; step <= play.steps(); step += 13) {
      for (int k = 1; k <= 2; k++) {
        for (int cell = 0; cell < complex.count(k); cell++) {
          for (int facet : complex.facets(k, cell)) {
            assertTrue(!play.isThere(k, cell, step) || play.isThere(k - 1, facet, step));
          }
        }
      }
    }
  }

  @Test
  void theSliderShowsTheStep() throws Exception {
    DecompositionPanel panel = panel();
    JSlider slider = find(panel, JSlider.class, "steps");
    for (int i = 0; i < 200 && !inEventThread(slider::isEnabled); i++) {
      Thread.sleep(25);
    }
    assertEquals(457, inEventThread(slider::getMaximum));
    BufferedImage none =
        inEventThread(
            () -> {
              slider.setValue(0);
              return image(panel.canvas());
            });
    assertEquals(0, count(none, Palette.pale(0)));
    BufferedImage some =
        inEventThread(
            () -> {
              slider.setValue(400);
              return image(panel.canvas());
            });
    BufferedImage all =
        inEventThread(
            () -> {
              slider.setValue(457);
              return image(panel.canvas());
            });
    int partly = count(some, Palette.pale(0)) + count(some, Palette.pale(1));
    int wholly = count(all, Palette.pale(0)) + count(all, Palette.pale(1));
    assertTrue(0 < partly && partly < wholly, partly + " of " + wholly);
  }

  /** Gephi's tables stay locked when their iterators are left before the end. */
  @Test
  void columnsCanBeAddedWhileTheWindowFollows() throws Exception {
    DecompositionPanel panel = panel();
    Thread adding = new Thread(() -> graph.getNodeTable().addColumn("fiedler_value", Double.class));
    adding.setDaemon(true);
    adding.start();
    adding.join(10_000);
    assertFalse(adding.isAlive(), "the table is locked");
    JComboBox<?> columns = find(panel, JComboBox.class, "columns");
    int before = inEventThread(columns::getItemCount);
    inEventThread(
        () -> {
          panel.followGraph();
          return null;
        });
    assertEquals(before + 1, inEventThread(columns::getItemCount));
  }

  @Test
  void aSentenceTakesThePlaceOfTheDrawing() throws Exception {
    DecompositionPanel panel = panel();
    inEventThread(
        () -> {
          panel.say("There is nothing.");
          panel.followGraph();
          mouse(panel.canvas(), MouseEvent.MOUSE_MOVED, new Point(5, 5), 0);
          return null;
        });
    assertFalse(inEventThread(() -> find(panel, JSlider.class, "steps").isEnabled()));
  }

  @Test
  void aSliceIsNamed() throws Exception {
    DecompositionPanel whole = panel();
    assertFalse(inEventThread(() -> find(whole, JLabel.class, "slice").isVisible()));
    network = HiddenMoons.onPrincipalComponents().decompose(Progress.NONE);
    DecompositionPanel panel = panel();
    JLabel slice = find(panel, JLabel.class, "slice");
    assertTrue(inEventThread(slice::isVisible));
    assertTrue(slice.getText().contains("inputs (pc1, pc2)"), slice.getText());
    assertTrue(RegionText.shape(network, 0).matches(".*centroid pc1 \\S+, pc2 \\S+"));
    inEventThread(
        () -> {
          panel.say("nothing");
          return null;
        });
    assertFalse(inEventThread(slice::isVisible));
  }

  /** A statistic that runs again writes into a column that is there, and says so to nobody. */
  @Test
  void newColoursAreShownByThemselves() throws Exception {
    DecompositionPanel panel = panel();
    JComboBox<?> columns = find(panel, JComboBox.class, "columns");
    BufferedImage before =
        inEventThread(
            () -> {
              columns.setSelectedItem("training points");
              return image(panel.canvas());
            });
    for (Node node : graph.getGraph().getNodes().toArray()) {
      node.setAttribute("training_points", 20 - (Integer) node.getAttribute("training_points"));
    }
    for (int i = 0; i < 200; i++) {
      inEventThread(
          () -> {
            panel.followGraph();
            return null;
          });
      if (!pixels(before).equals(pixels(inEventThread(() -> image(panel.canvas()))))) {
        return;
      }
      Thread.sleep(50);
    }
    throw new AssertionError("the picture stays as it was");
  }
}
