package org.reluatlas.gephi.graph;

import org.openide.util.NbBundle;
import org.reluatlas.evolution.DynamicDualGraph;
import org.reluatlas.evolution.EpochTimeline;
import org.reluatlas.evolution.Evolution;
import org.reluatlas.evolution.RegionLives;
import org.reluatlas.study.Problem;
import org.reluatlas.task.Progress;

/**
 * The dual graphs of a training run as one graph over time, with all that {@link
 * DualGraphWorkspace} puts into the graph of one network. A region has the same id as there, stands
 * where its centroid is at the epoch in which it is born, and keeps size and colour of that epoch;
 * its label is its number in the order of births. Columns change over time, but for those that
 * follow from the activation patterns. Memory is that of the graph, 20 bytes for each change of a
 * value.
 */
public final class DynamicGraph {

  final NodeSeries nodes;
  final EdgeSeries edges;
  private final DynamicDualGraph graph;
  private final Problem problem;
  private final String run;

  private DynamicGraph(
      DynamicDualGraph graph, NodeSeries nodes, EdgeSeries edges, Evolution evolution, int run) {
    this.graph = graph;
    this.nodes = nodes;
    this.edges = edges;
    problem = evolution.problem();
    this.run = evolution.runs().get(run).name();
    nodes.finish(graph);
    edges.finish(graph.edges());
  }

  /**
   * Builds the graph of a run, whose checkpoints are decomposed again one after another.
   *
   * @param run the number of the run
   * @param lives of all regions of that run
   * @param minLifetime lives of fewer checkpoints are left out; 1 for none
   * @throws org.reluatlas.task.CancelledException when cancelled
   * @throws org.reluatlas.task.ExplainedException when a checkpoint cannot be read any more
   */
  public static DynamicGraph of(
      Evolution evolution, int run, RegionLives lives, int minLifetime, Progress progress) {
    NodeSeries nodes = new NodeSeries();
    EdgeSeries edges = new EdgeSeries();
    DynamicDualGraph graph =
        DynamicDualGraph.of(
            evolution,
            run,
            lives,
            minLifetime,
            (index, study, nodeOf, edgeOf) -> {
              nodes.take(index, study.regions(), nodeOf);
              edges.take(index, study.graph(), study.regions(), edgeOf);
            },
            progress);
    return new DynamicGraph(graph, nodes, edges, evolution, run);
  }

  /** The number of regions. */
  public int nodeCount() {
    return graph.nodes();
  }

  /** The number of pairs of regions that are adjacent at some checkpoint. */
  public int edgeCount() {
    return graph.edges();
  }

  /** The epochs of the checkpoints. */
  public EpochTimeline timeline() {
    return graph.timeline();
  }

  DynamicDualGraph graph() {
    return graph;
  }

  /** What the graph is called. */
  public String title() {
    return NbBundle.getMessage(DynamicGraph.class, "DynamicGraph.title", run);
  }

  /** What the graph is of. */
  public String description() {
    return GraphDraft.description(problem.adjacency(), problem.domain());
  }
}
