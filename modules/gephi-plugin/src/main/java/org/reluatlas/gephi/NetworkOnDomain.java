package org.reluatlas.gephi;

import org.reluatlas.network.LabeledPoints;
import org.reluatlas.network.ReluNetwork;
import org.reluatlas.polyhedra.AnnotatedRegions;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.polyhedra.CellComplex;
import org.reluatlas.polyhedra.Decomposition;
import org.reluatlas.polyhedra.DualGraph;
import org.reluatlas.task.Progress;

/**
 * All that a decomposition follows from: a network, its domain, its labelled points (possibly none)
 * and the adjacency of regions. This is what a workspace remembers. Immutable.
 */
public final class NetworkOnDomain {

  private final String name;
  private final ReluNetwork network;
  private final Box domain;
  private final LabeledPoints points;
  private final DualGraph.Adjacency adjacency;
  private final long maxCells;

  /**
   * Puts them together.
   *
   * @param name for a person, such as the name of the file
   * @param maxCells the most cells that the complex may have
   * @throws IllegalArgumentException when their dimensions differ
   */
  public NetworkOnDomain(
      String name,
      ReluNetwork network,
      Box domain,
      LabeledPoints points,
      DualGraph.Adjacency adjacency,
      long maxCells) {
    if (domain.dimension() != network.inputs() || points.dimension() != network.inputs()) {
      throw new IllegalArgumentException(
          String.format(
              "the network has %d inputs, the domain %d intervals, the points %d coordinates",
              network.inputs(), domain.dimension(), points.dimension()));
    }
    this.name = name;
    this.network = network;
    this.domain = domain;
    this.points = points;
    this.adjacency = adjacency;
    this.maxCells = maxCells;
  }

  /** What a decomposition that is there followed from. */
  static NetworkOnDomain of(String name, DualGraph graph, AnnotatedRegions regions) {
    CellComplex complex = graph.complex();
    return new NetworkOnDomain(
        name,
        complex.network(),
        complex.domain(),
        regions.points().points(),
        graph.adjacency(),
        Math.max(complex.cells(), Decomposition.DEFAULT_MAX_CELLS));
  }

  /**
   * Computes the complex, its dual graph and what is known of its regions.
   *
   * @throws org.reluatlas.polyhedra.CellLimitException when there are too many cells
   * @throws org.reluatlas.task.CancelledException when cancelled
   */
  public DecomposedNetwork decompose(Progress progress) {
    CellComplex complex =
        new Decomposition(network, domain).withMaxCells(maxCells).compute(progress);
    DualGraph graph = DualGraph.of(complex, adjacency, progress);
    return new DecomposedNetwork(this, graph, AnnotatedRegions.of(complex, points, progress));
  }

  /** The name for a person. */
  public String name() {
    return name;
  }

  /** The network. */
  public ReluNetwork network() {
    return network;
  }

  /** The box that it is decomposed on. */
  public Box domain() {
    return domain;
  }

  /** The labelled points; of size 0 when there are none. */
  public LabeledPoints points() {
    return points;
  }

  /** When two regions are adjacent. */
  public DualGraph.Adjacency adjacency() {
    return adjacency;
  }

  /** The most cells that the complex may have. */
  public long maxCells() {
    return maxCells;
  }
}
