package org.reluatlas.gephi.window;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.awt.event.InputEvent;
import java.awt.event.MouseEvent;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Node;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reluatlas.gephi.graph.SampleNetworks;
import org.reluatlas.gephi.task.EventThread;

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
  void clickingTakesThePlaceOfWhatTheMouseSelectedInTheGraph() throws Exception {
    sample.view.select(node(large[2]));
    click(large[0], 0);
    awaitSelected(large[0]);
    click(large[1], 0);
    awaitSelected(large[1]);
  }

  @Test
  void whatIsSelectedInTheGraphIsOutlined() throws Exception {
    int[] before = sample.pixels();
    sample.view.select(node(large[2]));
    EventThread.run(sample.panel::followGraph);
    EventThread.await("an outline", () -> !Arrays.equals(before, sample.pixelsHere()));
  }

  @Test
  void whatIsSelectedNoMoreIsOutlinedNoMore() throws Exception {
    int[] before = sample.pixels();
    sample.view.select(node(large[2]));
    EventThread.run(sample.panel::followGraph);
    EventThread.await("an outline", () -> !Arrays.equals(before, sample.pixelsHere()));
    sample.view.select();
    EventThread.await(
        "no outline",
        () -> {
          sample.panel.followGraph();
          return Arrays.equals(before, sample.pixelsHere());
        });
  }

  /** Somebody has deleted the node: what is left is not shown faded. */
  @Test
  void aSelectionThatHasEmptiedIsReset() throws Exception {
    click(large[0], 0);
    awaitSelected(large[0]);
    look();
    sample.view.select();
    EventThread.await(
        "no fading",
        () -> {
          sample.panel.followGraph();
          return !sample.view.isFaded();
        });
  }

  /** The view fades picture by picture, and takes another workspace before it is through. */
  @Test
  void aFadingThatDidNotEndIsEnded() throws Exception {
    click(large[0], 0);
    awaitSelected(large[0]);
    sample.panel.releaseSelection();
    sample.view.takeAnotherGraph();
    sample.view.stayFaded();
    sample.panel.endFading();
    EventThread.await("no fading", () -> !sample.view.isFaded());
  }

  /** It may be behind another tab. */
  @Test
  void aViewThatHasNotDrawnTheGraphTakesNoOutlineAway() throws Exception {
    sample.view.beBlind();
    click(large[0], 0);
    int[] clicked = sample.pixels();
    look();
    assertArrayEquals(clicked, sample.pixels());
  }

  /** Until the panel was told of one look at least, since it has but one at a time. */
  private void look() throws Exception {
    int before = sample.view.looks();
    EventThread.await(
        "a look",
        () -> {
          sample.panel.followGraph();
          return sample.view.looks() >= before + 2;
        });
  }

  @Test
  void aHiddenWindowSelectsNothing() throws Exception {
    int[] before = sample.pixels();
    click(large[0], 0);
    awaitSelected(large[0]);
    EventThread.run(sample.panel::stop);
    awaitSelected();
    assertFalse(sample.view.isFaded());
    assertArrayEquals(before, sample.pixels());
  }

  /** Two runs of a network may have regions of the same ids. */
  @Test
  void nodesOfAnotherWorkspaceAreNotOutlined() throws Exception {
    GraphModel other = GraphModel.Factory.newInstance();
    Node twin = other.factory().newNode(sample.network.nodeId(large[2]));
    other.getGraph().addNode(twin);
    int[] before = sample.pixels();
    sample.view.select(twin);
    for (int i = 0; i < 20; i++) {
      EventThread.run(sample.panel::followGraph);
      Thread.sleep(10);
    }
    assertArrayEquals(before, sample.pixels());
  }

  @Test
  void anotherWorkspaceIsNotShownDimmed() throws Exception {
    click(large[0], 0);
    awaitSelected(large[0]);
    EventThread.run(() -> sample.panel.say("Decomposing…"));
    awaitSelected();
  }

  /** What a person selected in the graph is not taken away. */
  @Test
  void whatWasSelectedElsewhereStays() throws Exception {
    sample.view.select(node(large[1]));
    EventThread.run(() -> sample.panel.say("Decomposing…"));
    EventThread.run(() -> {});
    awaitSelected(large[1]);
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
