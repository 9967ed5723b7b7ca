package org.reluatlas.study;

import java.nio.file.Path;
import org.reluatlas.network.ImportedNetwork;
import org.reluatlas.network.LabeledPoints;
import org.reluatlas.network.SliceSpecification;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.polyhedra.Decomposition;
import org.reluatlas.polyhedra.DualGraph;

/** The settings of a problem; what is not set has its default. */
public final class ProblemBuilder {

  final Path file;
  final ImportedNetwork network;
  String name;
  Path pointsFile;
  LabeledPoints points;
  String label;
  SliceSpecification slice = SliceSpecification.AUTOMATIC;
  Box box;
  Double margin;
  Box assumedInterval;
  DualGraph.Adjacency adjacency = DualGraph.Adjacency.FACET;
  long maxCells = Decomposition.DEFAULT_MAX_CELLS;

  ProblemBuilder(Path file) {
    this.file = file;
    network = null;
  }

  ProblemBuilder(String name, ImportedNetwork network) {
    file = null;
    this.name = name;
    this.network = network;
  }

  /** What titles call the problem; by default the network file with its folder. */
  public ProblemBuilder name(String chosen) {
    name = chosen;
    return this;
  }

  /** Points from a table with a header; null for none. */
  public ProblemBuilder points(Path csv) {
    pointsFile = csv;
    return this;
  }

  /** Points in the input space of the network. */
  public ProblemBuilder points(LabeledPoints labeled) {
    points = labeled;
    return this;
  }

  /** The column of the labels in the points file; null to find it by the usual names. */
  public ProblemBuilder label(String column) {
    label = column;
    return this;
  }

  /** The slice of the input space; by default {@link SliceSpecification#AUTOMATIC}. */
  public ProblemBuilder slice(SliceSpecification specification) {
    slice = specification;
    return this;
  }

  /** The domain, on a slice one interval per coordinate; null for the box around the points. */
  public ProblemBuilder box(Box intervals) {
    box = intervals;
    return this;
  }

  /**
   * How much wider the domain is than the box of the points, on each side, as a share of its
   * length, 0 or more; null for {@link Problem#DEFAULT_MARGIN}.
   */
  public ProblemBuilder margin(Double share) {
    margin = share;
    return this;
  }

  /**
   * The interval of every input when there are neither a box nor points, for faces that show
   * something at once; by default such a problem is refused. It is not taken for more than three
   * inputs, whose complex would mostly be too large.
   */
  public ProblemBuilder assuming(double low, double high) {
    assumedInterval = Box.cube(1, low, high);
    return this;
  }

  /** When two regions are adjacent; by default when they share a facet. */
  public ProblemBuilder adjacency(DualGraph.Adjacency relation) {
    adjacency = relation;
    return this;
  }

  /** The most cells that the complex may have, 1 or more. */
  public ProblemBuilder maxCells(long cells) {
    maxCells = cells;
    return this;
  }

  boolean isSliceAutomatic() {
    return slice.kind() == SliceSpecification.Kind.AUTOMATIC;
  }

  /** Whether there is neither a box nor something to put one around. */
  boolean isDomainMissing() {
    return box == null && !hasPoints();
  }

  boolean hasPoints() {
    return pointsFile != null || points != null;
  }

  /**
   * Reads the files and checks everything.
   *
   * @throws org.reluatlas.task.ExplainedException when a file cannot be read, or the settings do
   *     not fit together or the files
   */
  public Problem build() {
    return new ProblemAssembly(this).problem();
  }
}
