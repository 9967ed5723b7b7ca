package org.reluatlas.gephi.model;

import java.util.HashMap;
import java.util.Map;
import org.reluatlas.gephi.graph.PatternLabel;
import org.reluatlas.polyhedra.AnnotatedRegions;
import org.reluatlas.polyhedra.CellComplex;
import org.reluatlas.polyhedra.DecisionBoundary;
import org.reluatlas.polyhedra.DualGraph;
import org.reluatlas.study.Problem;
import org.reluatlas.study.Study;
import org.reluatlas.task.Progress;

/** The study of a network whose complex is there, and the ids of its regions in the graph. */
public final class DecomposedNetwork {

  /** What {@link #region} returns for an id that no region has. */
  public static final int NO_REGION = -1;

  private final Study study;
  private Map<String, Integer> regionsById;

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

  /** The study, whose further steps are told to {@code progress}. */
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

  /**
   * The decision boundary, computed when it is first asked for.
   *
   * @throws org.reluatlas.polyhedra.CellLimitException when there are too many cells
   * @throws org.reluatlas.task.CancelledException when cancelled
   */
  public DecisionBoundary boundary(Progress progress) {
    return study(progress).boundary();
  }

  /** The id of the node of a region. */
  public String nodeId(int region) {
    return PatternLabel.of(complex().pattern(region));
  }

  /** The region whose node has this id, or {@link #NO_REGION}. */
  public int region(Object nodeId) {
    return regionsById().getOrDefault(String.valueOf(nodeId), NO_REGION);
  }

  private synchronized Map<String, Integer> regionsById() {
    if (regionsById == null) {
      regionsById = new HashMap<>();
      for (int region = 0; region < complex().regions(); region++) {
        regionsById.put(nodeId(region), region);
      }
    }
    return regionsById;
  }
}
