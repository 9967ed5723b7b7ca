package org.reluatlas.gephi.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;
import javax.swing.JComboBox;
import org.gephi.graph.api.Graph;
import org.gephi.graph.api.Node;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reluatlas.gephi.graph.SampleNetworks;
import org.reluatlas.gephi.task.EventThread;

/** The columns of the graph as colours of the regions. */
class DecompositionColorsTest {

  private DrawnSample sample;
  private JComboBox<?> columns;

  @BeforeEach
  void openSample() throws Exception {
    sample = DrawnSample.twoCircles();
    columns = sample.find(JComboBox.class, "columns");
    sample.awaitFills();
  }

  @AfterEach
  void closeProject() {
    SampleNetworks.closeProject();
  }

  private int[] choose(String column) throws Exception {
    int[] before = sample.pixels();
    EventThread.run(() -> columns.setSelectedItem(column));
    EventThread.await("new colours", () -> !Arrays.equals(before, sample.pixelsHere()));
    return sample.pixels();
  }

  @Test
  void followTheColumn() throws Exception {
    assertEquals("predicted class", EventThread.call(columns::getSelectedItem));
    for (int c = 0; c < 2; c++) {
      assertTrue(sample.ofClass(c) > 5000, "class " + c);
    }
    choose("volume");
    assertEquals(0, sample.ofClass(1));
  }

  @Test
  void areThoseOfTheColumnThatWasChosenLast() throws Exception {
    int[] byVolume = choose("volume");
    choose("predicted class");
    EventThread.run(
        () -> {
          columns.setSelectedItem("training points");
          columns.setSelectedItem("test points");
          columns.setSelectedItem("volume");
        });
    EventThread.await("the last", () -> Arrays.equals(byVolume, sample.pixelsHere()));
  }

  /** A statistic that runs again writes into a column that is there, and says so to nobody. */
  @Test
  void followTheValues() throws Exception {
    int[] before = choose("training points");
    for (Node node : sample.graph.getGraph().getNodes().toArray()) {
      node.setAttribute("training_points", 20 - (Integer) node.getAttribute("training_points"));
    }
    EventThread.await(
        "new colours",
        () -> {
          sample.panel.followGraph();
          return !Arrays.equals(before, sample.pixelsHere());
        });
  }

  /** Gephi's tables stay locked when their iterators are left before the end. */
  @Test
  void columnsCanBeAddedMeanwhile() throws Exception {
    Thread adding =
        new Thread(() -> sample.graph.getNodeTable().addColumn("fiedler_value", Double.class));
    adding.setDaemon(true);
    adding.start();
    adding.join(120_000);
    assertFalse(adding.isAlive(), "the table is locked");
    awaitColumn("fiedler_value");
    assertEquals("predicted class", EventThread.call(columns::getSelectedItem));
  }

  private void awaitColumn(String title) throws Exception {
    EventThread.await(
        "the column " + title,
        () -> {
          sample.panel.followGraph();
          return IntStream.range(0, columns.getItemCount())
              .anyMatch(i -> title.equals(columns.getItemAt(i)));
        });
  }

  /** Statistics hold the lock of the table while they wait for that of the graph. */
  @Test
  void theWindowWaitsForNoLock() throws Exception {
    Graph graph = sample.graph.getGraph();
    graph.writeLock();
    try {
      Thread adding = new Thread(() -> sample.graph.getNodeTable().addColumn("late", Double.class));
      adding.setDaemon(true);
      adding.start();
      adding.join(200);
      EventThread.run(sample.panel::followGraph);
      EventThread.run(() -> columns.setSelectedItem("volume"));
      assertEquals("volume", EventThread.call(columns::getSelectedItem));
      assertTrue(adding.isAlive(), "the table was not locked");
    } finally {
      graph.writeUnlock();
    }
    awaitColumn("late");
  }

  @Test
  void aColumnThatIsDeletedColoursNothingMore() throws Exception {
    choose("volume");
    sample.graph.getNodeTable().removeColumn("volume");
    EventThread.await(
        "other columns",
        () -> {
          sample.panel.followGraph();
          return !"volume".equals(columns.getSelectedItem());
        });
  }
}
