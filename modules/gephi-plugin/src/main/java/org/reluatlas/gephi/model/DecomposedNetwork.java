package org.reluatlas.gephi.model;

import java.util.HashMap;
import java.util.Map;
import org.reluatlas.gephi.graph.PatternLabel;
import org.reluatlas.polyhedra.AnnotatedRegions;
import org.reluatlas.polyhedra.CellComplex;
import org.reluatlas.polyhedra.CellLimitException;
import org.reluatlas.polyhedra.DecisionBoundary;
import org.reluatlas.polyhedra.DualGraph;
import org.reluatlas.task.Progress;

/** A network on a domain with its complex, dual graph and regions, and the names of these. */
public final class DecomposedNetwork {

  /** What {@link #region} returns for an id that no region has. */
  public static final int NO_REGION = -1;

  private final NetworkOnDomain origin;
  private final DualGraph graph;
  private final AnnotatedRegions regions;
  private final Object boundaryLock = new Object();
  private final Object idsLock = new Object();
  private DecisionBoundary boundary;
  private CellLimitException boundaryLimit;
  private Map<String, Integer> regionsById;

  DecomposedNetwork(NetworkOnDomain origin, DualGraph graph, AnnotatedRegions regions) {
    this.origin = origin;
    this.graph = graph;
    this.regions = regions;
  }

  /** What it follows from. */
  public NetworkOnDomain origin() {
    return origin;
  }

  /** The cell complex. */
  public CellComplex complex() {
    return graph.complex();
  }

  /** The dual graph. */
  public DualGraph graph() {
    return graph;
  }

  /** Volumes, points and predicted classes of the regions. */
  public AnnotatedRegions regions() {
    return regions;
  }

  /**
   * The decision boundary, computed when it is first asked for. That it has more cells than the
   * network was opened with is remembered as well, for what draws asks again and again.
   *
   * @throws CellLimitException when there are too many cells; the message says what to do
   * @throws org.reluatlas.task.CancelledException when cancelled
   */
  public DecisionBoundary boundary(Progress progress) {
    synchronized (boundaryLock) {
      if (boundaryLimit != null) {
        throw boundaryLimit;
      }
      if (boundary == null) {
        boundary = computeBoundary(progress);
      }
      return boundary;
    }
  }

  private DecisionBoundary computeBoundary(Progress progress) {
    try {
      return DecisionBoundary.of(regions, origin.maxCells(), progress);
    } catch (CellLimitException e) {
      // memory may be free another time
      boundaryLimit = e.limit() == CellLimitException.Limit.CELLS ? e : null;
      throw e;
    }
  }

  /** The id of the node of a region: its activation string. */
  public String nodeId(int region) {
    return PatternLabel.of(complex().pattern(region));
  }

  /** The region whose node has this id, or {@link #NO_REGION}. */
  public int region(Object nodeId) {
    return regionsById().getOrDefault(String.valueOf(nodeId), NO_REGION);
  }

  private Map<String, Integer> regionsById() {
    synchronized (idsLock) { // short, for the event thread asks; a boundary may take long
      if (regionsById == null) {
        regionsById = new HashMap<>();
        for (int region = 0; region < complex().regions(); region++) {
          regionsById.put(nodeId(region), region);
        }
      }
      return regionsById;
    }
  }
}
