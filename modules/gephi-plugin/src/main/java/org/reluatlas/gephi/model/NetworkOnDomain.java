package org.reluatlas.gephi.model;

import java.util.List;
import java.util.Optional;
import org.openide.util.NbBundle;
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
 * and the adjacency of regions. On a slice of many inputs all three are those of the slice. This is
 * what a workspace remembers. Immutable.
 */
public final class NetworkOnDomain {

  private final String name;
  private final ReluNetwork network;
  private final Box domain;
  private final LabeledPoints points;
  private final DualGraph.Adjacency adjacency;
  private final long maxCells;
  private final SliceOfInputs slice;

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
    this(name, network, domain, points, adjacency, maxCells, null);
  }

  private NetworkOnDomain(
      String name,
      ReluNetwork network,
      Box domain,
      LabeledPoints points,
      DualGraph.Adjacency adjacency,
      long maxCells,
      SliceOfInputs slice) {
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
    this.slice = slice;
  }

  /** The same, known to be on this slice of a network with more inputs. */
  public NetworkOnDomain onSlice(SliceOfInputs of) {
    return new NetworkOnDomain(name, network, domain, points, adjacency, maxCells, of);
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
   * @throws org.reluatlas.polyhedra.CellLimitException when there are too many cells; the message
   *     says what to do
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

  /** The slice that this is of; empty when it is the whole input space. */
  public Optional<SliceOfInputs> slice() {
    return Optional.ofNullable(slice);
  }

  /** The names of the coordinates: those of the inputs, or of the slice. */
  public List<String> coordinateNames() {
    return points.featureNames();
  }

  /** The widths of the layers of the network as it was read, whatever slice this is of. */
  public int[] architecture() {
    int[] widths = network.architecture();
    widths[0] = slice == null ? widths[0] : slice.inputs();
    return widths;
  }

  /** The slice and its coordinates in one line; empty when it is the whole input space. */
  public Optional<String> sliceLine() {
    return slice().map(of -> text("slice", of.inputs(), of.description(), coordinates()));
  }

  /** The name, and the coordinates of the slice, to head a figure with. */
  public String title() {
    return slice == null ? name : text("title", name, coordinates());
  }

  private String coordinates() {
    return String.join(", ", coordinateNames());
  }

  private static String text(String key, Object... arguments) {
    return NbBundle.getMessage(NetworkOnDomain.class, "NetworkOnDomain." + key, arguments);
  }
}
