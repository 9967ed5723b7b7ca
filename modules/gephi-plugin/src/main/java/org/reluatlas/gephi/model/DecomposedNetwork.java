package org.reluatlas.gephi.model;

import org.gephi.graph.api.Graph;
import org.gephi.graph.api.Node;
import org.reluatlas.gephi.graph.PatternText;
import org.reluatlas.gephi.graph.RegionIds;
import org.reluatlas.polyhedra.AnnotatedRegions;
import org.reluatlas.polyhedra.CellComplex;
import org.reluatlas.polyhedra.DualGraph;
import org.reluatlas.study.Problem;
import org.reluatlas.study.Study;
import org.reluatlas.task.Progress;

/**
 * The study of a network whose complex has been computed, and the ids of its regions in the graph.
 */
public final class DecomposedNetwork {

  /** What {@link #region} returns for an id that no region has. */
  public static final int NO_REGION = RegionIds.NO_REGION;

  private final Study study;
  private RegionIds ids;

  private DecomposedNetwork(Study study) {
    this.study = study;
  }

  /**
   * Computes complex, dual graph and regions.
   *
   * @throws org.reluatlas.polyhedra.CellLimitException when there are too many cells
   * @throws org.reluatlas.task.CancelledException when cancelled
   */
  public static DecomposedNetwork of(Problem problem, Progress progress) {
    Study study = Study.of(problem, progress);
    study.graph();
    study.regions();
    return new DecomposedNetwork(study.reportingTo(Progress.NONE));
  }

  /** The study, whose further steps are reported to {@code progress}. */
  public Study study(Progress progress) {
    return study.reportingTo(progress);
  }

  /** What it follows from. */
  public Problem problem() {
    return study.problem();
  }

  /** The cell complex. */
  public CellComplex complex() {
    return study.complex();
  }

  /** The dual graph. */
  public DualGraph graph() {
    return study.graph();
  }

  /** Volumes, points and predicted classes of the regions. */
  public AnnotatedRegions regions() {
    return study.regions();
  }

  /** The id of the node of a region. */
  public String nodeId(int region) {
    return ids().id(region);
  }

  /** The node of a region in a graph, or null. Graphs of earlier versions have other ids. */
  public Node node(Graph of, int region) {
    Node node = of.getNode(nodeId(region));
    return node == null ? of.getNode(PatternText.of(complex().pattern(region))) : node;
  }

  /** The region whose node has this id, or {@link #NO_REGION}. */
  public int region(Object nodeId) {
    return ids().region(String.valueOf(nodeId));
  }

  private synchronized RegionIds ids() {
    if (ids == null) {
      ids = RegionIds.of(complex());
    }
    return ids;
  }
}
