package org.reluatlas.gephi.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Component;
import java.awt.Container;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import javax.swing.AbstractButton;
import javax.swing.JLabel;
import javax.swing.JSlider;
import javax.swing.JSplitPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reluatlas.charts.plane.DecompositionShapes;
import org.reluatlas.charts.plane.RegionFinder;
import org.reluatlas.gephi.graph.SampleNetworks;
import org.reluatlas.gephi.model.DecomposedNetwork;
import org.reluatlas.gephi.model.HiddenMoons;
import org.reluatlas.gephi.task.EventThread;
import org.reluatlas.task.Progress;

class DecompositionPanelTest {

  private DrawnSample sample;

  @BeforeEach
  void openSample() throws Exception {
    sample = DrawnSample.twoCircles();
  }

  @AfterEach
  void closeProject() {
    SampleNetworks.closeProject();
  }

  @Test
  void everyRegionIsFoundAtItsCentroid() {
    RegionFinder finder = new RegionFinder(sample.network.complex());
    for (int region = 0; region < sample.network.complex().regions(); region++) {
      if (sample.network.regions().geometry().volume(region) > 1e-6) {
        assertEquals(region, finder.region(sample.place(region)));
      }
    }
    assertEquals(RegionFinder.NOWHERE, finder.region(new Point2D.Double(900, 0)));
  }

  @Test
  void hoveringTellsTheRegion() throws Exception {
    JLabel status = sample.find(JLabel.class, "status");
    for (int region : sample.largest(12)) {
      EventThread.run(() -> sample.mouse(MouseEvent.MOUSE_MOVED, sample.pixel(region), 0));
      String text = EventThread.call(status::getText);
      String pattern = sample.network.complex().pattern(region).toString();
      assertTrue(text.startsWith("Region " + region + ": " + pattern), text);
      int training = sample.network.regions().points().training(region);
      assertTrue(text.contains(training + " training, "), text);
    }
  }

  @Test
  void zoomingKeepsWhatIsUnderTheMouse() throws Exception {
    DecompositionCanvas canvas = sample.canvas();
    int region = sample.largest(1)[0];
    Point before = sample.pixel(region);
    double scale = canvas.view().getScaleX();
    EventThread.run(
        () ->
            canvas.dispatchEvent(
                new MouseWheelEvent(
                    canvas, MouseEvent.MOUSE_WHEEL, 0, 0, before.x, before.y, 0, false, 0, 1, -2)));
    assertTrue(canvas.view().getScaleX() > 1.3 * scale);
    assertTrue(before.distance(sample.pixel(region)) <= 1);
    Point moved = new Point(before.x + 30, before.y - 9);
    EventThread.run(
        () -> {
          sample.mouse(MouseEvent.MOUSE_PRESSED, before, 0);
          sample.mouse(MouseEvent.MOUSE_DRAGGED, moved, 0);
        });
    assertTrue(moved.distance(sample.pixel(region)) <= 1);
  }

  @Test
  void aFittedDrawingStaysFittedInAnotherSize() throws Exception {
    DecompositionCanvas canvas = sample.canvas();
    EventThread.run(() -> canvas.setSize(300, 500));
    Rectangle2D shown =
        canvas
            .view()
            .createTransformedShape(
                DecompositionShapes.of(sample.network.study(Progress.NONE), Progress.NONE).box())
            .getBounds2D();
    assertTrue(new Rectangle(300, 500).contains(shown), shown.toString());
  }

  /** Appended by another import, or added by hand. */
  @Test
  void nodesThatAreNoRegionsAreCounted() throws Exception {
    JLabel line = sample.find(JLabel.class, "foreign");
    sample.awaitFills();
    assertFalse(EventThread.call(line::isVisible));
    for (String id : List.of("a", "b")) {
      sample.graph.getGraph().addNode(sample.graph.factory().newNode(id));
    }
    EventThread.await(
        "the line",
        () -> {
          sample.panel.followGraph();
          return line.isVisible();
        });
    assertTrue(line.getText().startsWith("2 nodes of the graph are not regions of "));
  }

  /** Beside the graph there is not much room. */
  @Test
  void aNarrowWindowShowsEverything() throws Exception {
    JSplitPane split = EventThread.call(() -> find(sample.panel, JSplitPane.class));
    assertEquals(JSplitPane.HORIZONTAL_SPLIT, EventThread.call(split::getOrientation));
    EventThread.await("the curves under the drawing", () -> hasCurvesBelow(split));
    for (String name : List.of("Points", "Fit", "Decision boundary", "Play")) {
      AbstractButton button = sample.find(AbstractButton.class, name);
      Rectangle inside = button.getParent().getBounds();
      inside.setLocation(0, 0);
      assertTrue(inside.contains(button.getBounds()), name + " at " + button.getBounds());
    }
    JLabel numbers = sample.find(JLabel.class, "numbers");
    assertTrue(numbers.getX() + numbers.getPreferredSize().width <= 330, "numbers are cut");
  }

  private boolean hasCurvesBelow(JSplitPane split) {
    sample.panel.setSize(330, 700);
    DrawnSample.layOut(sample.panel);
    return split.getOrientation() == JSplitPane.VERTICAL_SPLIT
        && "beside".equals(split.getBottomComponent().getName());
  }

  private static <T> T find(Container container, Class<T> type) {
    for (Component component : container.getComponents()) {
      if (type.isInstance(component)) {
        return type.cast(component);
      }
    }
    throw new AssertionError("no " + type + " in " + container);
  }

  @Test
  void aSentenceTakesThePlaceOfTheDrawing() throws Exception {
    EventThread.run(
        () -> {
          sample.panel.say("There is nothing.");
          sample.panel.followGraph();
          sample.mouse(MouseEvent.MOUSE_MOVED, new Point(5, 5), 0);
        });
    assertFalse(EventThread.call(() -> sample.find(JSlider.class, "steps").isEnabled()));
  }

  @Test
  void aSliceIsNamed() throws Exception {
    assertFalse(EventThread.call(() -> sample.find(JLabel.class, "slice").isVisible()));
    DrawnSample sliced =
        new DrawnSample(
            DecomposedNetwork.of(HiddenMoons.onPrincipalComponents(), Progress.NONE), sample.graph);
    JLabel slice = sliced.find(JLabel.class, "slice");
    assertTrue(EventThread.call(slice::isVisible));
    assertTrue(slice.getText().contains("inputs (pc1, pc2)"), slice.getText());
    String shape = RegionText.shape(sliced.network, 0);
    assertTrue(shape.matches(".*centroid pc1 \\S+, pc2 \\S+"), shape);
    EventThread.run(() -> sliced.panel.say("nothing"));
    assertFalse(EventThread.call(slice::isVisible));
  }
}
