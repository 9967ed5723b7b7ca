package org.reluatlas.gephi.window;

import java.awt.Component;
import java.awt.Container;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.event.MouseEvent;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import javax.swing.AbstractButton;
import org.gephi.graph.api.GraphModel;
import org.gephi.project.api.Workspace;
import org.reluatlas.charts.Palette;
import org.reluatlas.charts.plane.DecompositionPainter;
import org.reluatlas.charts.plane.DecompositionShapes;
import org.reluatlas.charts.plane.RegionFinder;
import org.reluatlas.gephi.graph.SampleNetworks;
import org.reluatlas.gephi.model.DecomposedNetwork;
import org.reluatlas.gephi.model.NetworkWorkspace;
import org.reluatlas.gephi.model.ReluModel;
import org.reluatlas.gephi.task.EventThread;
import org.reluatlas.polyhedra.DomainProjection;
import org.reluatlas.task.Progress;

/** A decomposition, its graph and the panel that shows it, 900 by 640 pixels. */
final class DrawnSample {

  final DecomposedNetwork network;
  final GraphModel graph;
  final SelectingView view = new SelectingView();
  final DecompositionPanel panel;

  DrawnSample(DecomposedNetwork network, GraphModel graph) throws Exception {
    this.network = network;
    this.graph = graph;
    DecompositionShapes shapes =
        DecompositionShapes.of(network.study(Progress.NONE), Progress.NONE);
    panel =
        EventThread.call(
            () -> {
              DecompositionPanel made =
                  new DecompositionPanel(new GraphSelection(view.controller()));
              made.show(
                  network,
                  new DecompositionPainter(network.complex(), shapes),
                  new RegionFinder(network.complex()),
                  graph);
              made.setSize(900, 640);
              layOut(made);
              return made;
            });
  }

  static DrawnSample twoCircles() throws Exception {
    return of("two-circles");
  }

  static DrawnSample of(String name) throws Exception {
    SampleNetworks sample = SampleNetworks.of(name);
    Workspace workspace = NetworkWorkspace.create(sample.graph, sample.regions, name);
    return new DrawnSample(
        ReluModel.of(workspace).decomposed(Progress.NONE),
        workspace.getLookup().lookup(GraphModel.class));
  }

  static void layOut(Container container) {
    container.doLayout();
    for (Component component : container.getComponents()) {
      if (component instanceof Container) {
        layOut((Container) component);
      }
    }
  }

  /** The component with this name, or the button with this text. */
  <T extends Component> T find(Class<T> type, String name) {
    return find(panel, type, name);
  }

  private static <T extends Component> T find(Container container, Class<T> type, String name) {
    for (Component component : container.getComponents()) {
      if (type.isInstance(component) && isCalled(component, name)) {
        return type.cast(component);
      }
      T found = component instanceof Container ? find((Container) component, type, name) : null;
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static boolean isCalled(Component component, String name) {
    return name.equals(component.getName())
        || (component instanceof AbstractButton
            && name.equals(((AbstractButton) component).getText()));
  }

  DecompositionCanvas canvas() {
    return panel.canvas();
  }

  /** The centroid of a region in the coordinates of the graph. */
  Point2D place(int region) {
    double[] centroid = network.regions().geometry().centroid(region);
    DomainProjection projection = new DomainProjection(network.complex().domain());
    return new Point2D.Double(projection.x(centroid), projection.y(centroid));
  }

  /** Where the centroid of a region is on the canvas. */
  Point pixel(int region) {
    Point2D at = canvas().view().transform(place(region), null);
    return new Point((int) Math.round(at.getX()), (int) Math.round(at.getY()));
  }

  /** To be called on the event thread. */
  void mouse(int id, Point at, int modifiers) {
    canvas()
        .dispatchEvent(
            new MouseEvent(canvas(), id, 0, modifiers, at.x, at.y, 1, false, MouseEvent.BUTTON1));
  }

  /** The largest regions, the largest first: those that a pixel finds. */
  int[] largest(int count) {
    return IntStream.range(0, network.complex().regions())
        .boxed()
        .sorted(Comparator.comparing(r -> -network.regions().geometry().volume(r)))
        .limit(count)
        .mapToInt(region -> region)
        .toArray();
  }

  /** What the canvas shows now. */
  int[] pixels() throws Exception {
    return EventThread.call(this::pixelsHere);
  }

  /** The same, to be called on the event thread. */
  int[] pixelsHere() {
    int width = canvas().getWidth();
    int height = canvas().getHeight();
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    canvas().paint(graphics);
    return image.getRGB(0, 0, width, height, null, 0, width);
  }

  /** The number of pixels in the pale colour of a class. */
  long ofClass(int named) throws Exception {
    int color = Palette.pale(named).getRGB();
    return Arrays.stream(pixels()).filter(pixel -> pixel == color).count();
  }

  /** Waits until regions are filled by predicted class. */
  void awaitFills() throws Exception {
    int color = Palette.pale(0).getRGB();
    EventThread.await("fills", () -> Arrays.stream(pixelsHere()).anyMatch(pixel -> pixel == color));
  }
}
