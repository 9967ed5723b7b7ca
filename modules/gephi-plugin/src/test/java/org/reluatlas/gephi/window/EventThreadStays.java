package org.reluatlas.gephi.window;

import java.awt.Component;
import java.awt.Container;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import javax.swing.JFrame;
import javax.swing.JSlider;
import javax.swing.JTabbedPane;
import javax.swing.SwingUtilities;
import org.gephi.preview.api.G2DTarget;
import org.gephi.preview.api.PreviewController;
import org.gephi.preview.api.RenderTarget;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.jfree.chart.ChartPanel;
import org.openide.util.Lookup;
import org.reluatlas.gephi.graph.SampleNetworks;
import org.reluatlas.gephi.model.NetworkWorkspace;
import org.reluatlas.gephi.model.ReluModel;
import org.reluatlas.gephi.task.EventThread;
import org.reluatlas.gephi.task.HeartBeats;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.study.Problem;

/**
 * A program that prints for how long the event thread is kept while the window of a network is
 * opened and used, and while the preview is drawn.
 *
 * <p>Arguments: a network file with two inputs, whose domain is [−1, 1]². It needs a screen.
 */
final class EventThreadStays {

  private static final int SIDE = 900;

  /** Within which a picture is painted in the background. */
  private static final long PICTURE_MILLIS = 2500;

  private EventThreadStays() {}

  /**
   * Prints a line for each step, first for a small network, whose stays are those of loading
   * classes.
   */
  public static void main(String[] arguments) throws Exception {
    Lookup.getDefault().lookup(ProjectController.class).newProject();
    for (String file :
        new String[] {SampleNetworks.folder("two-circles") + "/network.onnx", arguments[0]}) {
      Problem problem = Problem.of(Path.of(file)).box(Box.cube(2, -1, 1)).build();
      Workspace workspace = NetworkWorkspace.create(problem);
      int regions = ReluModel.of(workspace).known().complex().regions();
      System.out.printf(Locale.ROOT, "%s: %,d regions%n", problem.name(), regions);
      measure(workspace);
    }
    System.exit(0);
  }

  private static void measure(Workspace workspace) throws Exception {
    JFrame frame = new JFrame();
    DecompositionTopComponent window =
        EventThread.call(() -> new DecompositionTopComponent(new GraphSelection(null)));
    measure(
        "opening the window",
        () -> {
          SwingUtilities.invokeLater(() -> open(frame, window));
          return () -> isDrawn(window);
        });
    measure(
        "the mouse over regions",
        () -> {
          AtomicInteger place = new AtomicInteger(SIDE / 2);
          return () -> {
            move(window, place.addAndGet(-10));
            return place.get() < 20;
          };
        });
    measure(
        "a zoom",
        () -> {
          EventThread.run(() -> turnWheel(window));
          return () -> isDrawn(window);
        });
    measure("the filtration", () -> () -> find(window, BettiPlot.class).getComponentCount() > 0);
    measure(
        "a step of it",
        () -> {
          JSlider slider = find(window, JSlider.class);
          EventThread.run(() -> slider.setValue(slider.getMaximum() / 2));
          return () -> isDrawn(window);
        });
    measure(
        "the cycles",
        () -> {
          JTabbedPane tabs = find(window, JTabbedPane.class);
          SwingUtilities.invokeLater(() -> tabs.setSelectedIndex(1));
          return () -> find(find(tabs, CyclePanel.class), ChartPanel.class) != null;
        });
    EventThread.run(frame::dispose);
    measure(
        "the preview",
        () -> {
          Thread drawing = new Thread(() -> preview(workspace));
          drawing.start();
          return () -> {
            // its window asks for the settings meanwhile
            Lookup.getDefault().lookup(PreviewController.class).getModel(workspace);
            return !drawing.isAlive();
          };
        });
  }

  private static void open(JFrame frame, DecompositionTopComponent window) {
    window.componentOpened();
    window.componentShowing();
    frame.add(window);
    frame.setSize(SIDE, SIDE);
    frame.setVisible(true);
  }

  private static boolean isDrawn(Container window) {
    DecompositionCanvas canvas = find(window, DecompositionCanvas.class);
    return canvas != null && canvas.isShowing();
  }

  private static void turnWheel(Container window) {
    DecompositionCanvas canvas = find(window, DecompositionCanvas.class);
    canvas.dispatchEvent(
        new MouseWheelEvent(
            canvas, MouseEvent.MOUSE_WHEEL, 0, 0, SIDE / 4, SIDE / 4, 0, false, 0, 3, -3));
  }

  private static void move(Container window, int at) {
    DecompositionCanvas canvas = find(window, DecompositionCanvas.class);
    canvas.dispatchEvent(new MouseEvent(canvas, MouseEvent.MOUSE_MOVED, 0, 0, at, at, 0, false));
  }

  private static void preview(Workspace workspace) {
    PreviewController controller = Lookup.getDefault().lookup(PreviewController.class);
    controller.refreshPreview(workspace);
    controller.getModel(workspace).getProperties().putValue("width", SIDE);
    controller.getModel(workspace).getProperties().putValue("height", SIDE);
    G2DTarget target = (G2DTarget) controller.getRenderTarget(RenderTarget.G2D_TARGET, workspace);
    target.refresh();
  }

  /** Starts something and waits in the event thread's pauses until it is done. */
  private static void measure(String what, Callable<Callable<Boolean>> start) throws Exception {
    System.gc();
    long began = System.nanoTime();
    try (HeartBeats beats = HeartBeats.start()) {
      Callable<Boolean> isDone = start.call();
      while (!EventThread.call(isDone)) {
        Thread.sleep(50);
      }
      Thread.sleep(PICTURE_MILLIS);
      System.out.printf(
          Locale.ROOT,
          "%s: %.1f s, the longest stay in the event thread %.3f s%n%s",
          what,
          (System.nanoTime() - began) * 1e-9,
          beats.longest(),
          beats.during());
    }
  }

  private static <T> T find(Container container, Class<T> type) {
    for (Component component : List.of(container.getComponents())) {
      T found =
          type.isInstance(component)
              ? type.cast(component)
              : component instanceof Container ? find((Container) component, type) : null;
      if (found != null) {
        return found;
      }
    }
    return null;
  }
}
