package org.reluatlas.gephi.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Component;
import java.awt.Container;
import java.awt.Point;
import java.awt.Robot;
import java.awt.event.InputEvent;
import java.awt.geom.Point2D;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import javax.swing.JButton;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JSlider;
import javax.swing.SwingUtilities;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Node;
import org.gephi.project.api.Workspace;
import org.gephi.visualization.api.VisualizationController;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.reluatlas.gephi.DecomposedNetwork;
import org.reluatlas.gephi.DualGraphWorkspace;
import org.reluatlas.gephi.ReluModel;
import org.reluatlas.gephi.SampleNetworks;
import org.reluatlas.gephi.drawing.DecompositionShapes;
import org.reluatlas.polyhedra.DomainProjection;
import org.reluatlas.task.Progress;

/** The panel in a window, with a real mouse; needs a display. */
@EnabledIfEnvironmentVariable(named = "DISPLAY", matches = ".+")
class DecompositionWindowIT {

  private volatile List<Node> selected = List.of();
  private JFrame frame;

  private final VisualizationController view =
      (VisualizationController)
          Proxy.newProxyInstance(
              getClass().getClassLoader(),
              new Class<?>[] {VisualizationController.class},
              (proxy, method, arguments) -> {
                if (method.getName().equals("selectNodes")) {
                  selected = Arrays.asList((Node[]) arguments[0]);
                }
                return method.getName().equals("getSelectedNodes") ? selected : null;
              });

  @AfterEach
  void close() throws Exception {
    if (frame != null) {
      SwingUtilities.invokeAndWait(frame::dispose);
    }
    SampleNetworks.closeProject();
  }

  private static <T> T inEventThread(Callable<T> action) throws Exception {
    FutureTask<T> task = new FutureTask<>(action);
    SwingUtilities.invokeAndWait(task);
    return task.get();
  }

  private static void await(Callable<Boolean> condition, String what) throws Exception {
    for (int i = 0; i < 200; i++) {
      if (inEventThread(condition)) {
        return;
      }
      Thread.sleep(50);
    }
    throw new AssertionError(what);
  }

  private static <T extends Component> T find(Container container, Class<T> type, String name) {
    for (Component component : container.getComponents()) {
      boolean isNamed =
          name.equals(component.getName())
              || (component instanceof JButton && name.equals(((JButton) component).getText()));
      if (type.isInstance(component) && isNamed) {
        return type.cast(component);
      }
      T found = component instanceof Container ? find((Container) component, type, name) : null;
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  @Test
  void aRealMouseHoversSelectsAndPlays() throws Exception {
    SampleNetworks sample = SampleNetworks.of("two-circles");
    Workspace workspace =
        DualGraphWorkspace.create(sample.graph, sample.regions, "circles", Progress.NONE);
    DecomposedNetwork network = ReluModel.of(workspace).decomposed(Progress.NONE);
    DecompositionShapes shapes = DecompositionShapes.of(network, Progress.NONE);
    DecompositionPanel panel =
        inEventThread(
            () -> {
              DecompositionPanel made = new DecompositionPanel(new GraphSelection(view));
              made.show(network, shapes, workspace.getLookup().lookup(GraphModel.class));
              frame = new JFrame("decomposition");
              frame.add(made);
              frame.setBounds(20, 20, 900, 640);
              frame.setVisible(true);
              return made;
            });
    Robot robot = new Robot();
    robot.setAutoDelay(60);
    int largest = largest(network);
    Point at = onScreen(panel.canvas(), network, largest);
    robot.mouseMove(at.x - 2, at.y);
    robot.mouseMove(at.x, at.y);
    JLabel status = find(panel, JLabel.class, "status");
    await(() -> status.getText().startsWith(network.nodeId(largest)), "hovering tells the region");
    robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
    robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
    await(() -> selected.size() == 1, "clicking selects the node");
    assertEquals(network.nodeId(largest), selected.get(0).getId());
    JSlider slider = find(panel, JSlider.class, "steps");
    await(slider::isEnabled, "the filtration is there");
    JButton play = find(panel, JButton.class, "Play");
    Point button = inEventThread(play::getLocationOnScreen);
    robot.mouseMove(button.x + 8, button.y + 8);
    robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
    robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
    await(() -> slider.getValue() > 10 && slider.getValue() < 300, "the filtration plays");
    assertTrue(inEventThread(() -> play.getText().equals("Stop")));
  }

  private static int largest(DecomposedNetwork network) {
    int largest = 0;
    for (int region = 1; region < network.complex().regions(); region++) {
      if (network.regions().geometry().volume(region)
          > network.regions().geometry().volume(largest)) {
        largest = region;
      }
    }
    return largest;
  }

  private static Point onScreen(DecompositionCanvas canvas, DecomposedNetwork network, int region)
      throws Exception {
    double[] centroid = network.regions().geometry().centroid(region);
    DomainProjection projection = new DomainProjection(network.complex().domain());
    return inEventThread(
        () -> {
          Point2D pixel =
              canvas
                  .view()
                  .transform(
                      new Point2D.Double(projection.x(centroid), projection.y(centroid)), null);
          Point origin = canvas.getLocationOnScreen();
          return new Point((int) (origin.x + pixel.getX()), (int) (origin.y + pixel.getY()));
        });
  }
}
