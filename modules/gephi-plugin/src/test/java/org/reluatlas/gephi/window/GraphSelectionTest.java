package org.reluatlas.gephi.window;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.awt.event.InputEvent;
import java.awt.event.MouseEvent;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.gephi.graph.api.Node;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reluatlas.gephi.EventThread;
import org.reluatlas.gephi.SampleNetworks;

/** What is selected in the graph view and in the window. */
class GraphSelectionTest {

  private DrawnSample sample;
  private int[] large;

  @BeforeEach
  void openSample() throws Exception {
    sample = DrawnSample.twoCircles();
    large = sample.largest(3);
    sample.awaitFills();
  }

  @AfterEach
  void closeProject() {
    assertFalse(sample.view.wasAskedOnTheEventThread());
    SampleNetworks.closeProject();
  }

  private Node node(int region) {
    return sample.graph.getGraph().getNode(sample.network.nodeId(region));
  }

  private Set<Node> selected() {
    return Set.copyOf(sample.view.selected());
  }

  private void click(int region, int modifiers) throws Exception {
    EventThread.run(() -> sample.mouse(MouseEvent.MOUSE_CLICKED, sample.pixel(region), modifiers));
  }

  private void awaitSelected(int... regions) throws Exception {
    Set<Node> nodes = Arrays.stream(regions).mapToObj(this::node).collect(Collectors.toSet());
    EventThread.await("the selection in the graph", () -> selected().equals(nodes));
  }

  @Test
  void clickingSelectsInTheGraph() throws Exception {
    click(large[0], 0);
    click(large[1], InputEvent.CTRL_DOWN_MASK);
    awaitSelected(large[0], large[1]);
    click(large[1], InputEvent.CTRL_DOWN_MASK);
    awaitSelected(large[0]);
    click(large[0], InputEvent.CTRL_DOWN_MASK);
    awaitSelected();
  }

  @Test
  void whatIsSelectedInTheGraphIsOutlined() throws Exception {
    int[] before = sample.pixels();
    sample.view.select(node(large[2]));
    EventThread.run(sample.panel::followGraph);
    EventThread.await("an outline", () -> !Arrays.equals(before, sample.pixelsHere()));
  }

  /** A large graph is drawn for seconds, and the view does not answer meanwhile. */
  @Test
  void nobodyWaitsForAViewThatDraws() throws Exception {
    sample.view.beginToDraw();
    EventThread.run(sample.panel::followGraph);
    click(large[0], 0);
    int[] clicked = sample.pixels();
    sample.view.select(node(large[2]));
    sample.view.finish();
    awaitSelected(large[0]);
    EventThread.run(() -> {});
    assertArrayEquals(clicked, sample.pixels(), "what was selected before the click came late");
    assertEquals(Set.of(node(large[0])), selected());
  }
}
