package org.reluatlas.gephi.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.gephi.graph.api.Graph;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Node;
import org.junit.jupiter.api.Test;
import org.reluatlas.spectral.FiedlerPartition;
import org.reluatlas.spectral.WeightedGraph;
import org.reluatlas.task.Progress;

class PartitionColumnsTest {

  private static final int ROUNDS = 300;

  private final GraphModel model = GraphModel.Factory.newInstance();
  private final Graph graph = model.getGraph();
  private volatile boolean isOver;

  private Node add(String id) {
    Node node = model.factory().newNode(id);
    graph.addNode(node);
    return node;
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work);
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  /** Whoever adds nodes has the lock of the graph and then wants that of the table. */
  @Test
  void columnsAreMadeWhileNodesComeAndGo() throws InterruptedException {
    Node[] path = {add("a"), add("b"), add("c"), add("d")};
    FiedlerPartition partition =
        FiedlerPartition.of(
            WeightedGraph.unweighted(4, new int[] {0, 1, 2}, new int[] {1, 2, 3}),
            2,
            Progress.NONE);
    Thread editing =
        daemon(
            () -> {
              while (!isOver) {
                graph.removeNode(add("comes and goes"));
              }
            });
    Thread writing =
        daemon(
            () -> {
              for (int round = 0; round < ROUNDS; round++) {
                PartitionColumns.write(model, path, "round " + round, partition);
              }
            });
    writing.join(30_000);
    isOver = true;
    assertFalse(writing.isAlive(), "they wait for each other");
    editing.join(30_000);
    assertEquals(4, graph.getNodeCount());
    assertFalse(
        path[0]
            .getAttribute("round_0_fiedler_partition")
            .equals(path[3].getAttribute("round_0_fiedler_partition")));
  }
}
