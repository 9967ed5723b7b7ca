package org.reluatlas.study;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reluatlas.network.ImportedNetwork;
import org.reluatlas.network.LabeledPoints;
import org.reluatlas.network.ReluNetwork;
import org.reluatlas.network.SlicedInput;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.polyhedra.DualGraph;
import org.reluatlas.polyhedra.OutputMeaning;
import org.reluatlas.task.ExplainedException;

/**
 * What is asked: a network, its labelled points (possibly none), the domain, the adjacency of
 * regions, and how many cells there may be. On a slice of many inputs, network, points and domain
 * are those of the slice. Everything that can be wrong with a problem is refused when it is made.
 * Immutable.
 */
public final class Problem {

  /** How much wider the domain is than the box of the points on each side, unless told. */
  public static final double DEFAULT_MARGIN = 0.1;

  private final String name;
  private final ProblemSource source;
  private final ProblemInput input;
  private final Box domain;
  private final DualGraph.Adjacency adjacency;
  private final long maxCells;

  /**
   * A problem whose parts fit together.
   *
   * @param source what it was made from, or null
   * @throws IllegalArgumentException when the dimension of the domain is another
   */
  Problem(
      String name,
      ProblemInput input,
      Box domain,
      DualGraph.Adjacency adjacency,
      long maxCells,
      ProblemSource source) {
    if (domain.dimension() != input.network().inputs()) {
      throw new IllegalArgumentException(
          String.format(
              "the network has %d inputs, the domain %d intervals",
              input.network().inputs(), domain.dimension()));
    }
    this.name = name;
    this.input = input;
    this.domain = domain;
    this.adjacency = adjacency;
    this.maxCells = maxCells;
    this.source = source;
  }

  /** A problem about the network in a file, of any format that is read. */
  public static ProblemSettings of(Path networkFile) {
    return new ProblemSettings(networkFile);
  }

  /**
   * A problem about a network.
   *
   * @param name for titles
   */
  public static ProblemSettings of(String name, ReluNetwork network) {
    return new ProblemSettings(name, new ImportedNetwork(network, "", List.of()));
  }

  /**
   * The same question about another network: points, slice, domain and settings stay as they are.
   * The slice is not found anew.
   *
   * @param file that the network is from
   * @param read from it
   * @throws IllegalStateException when this problem was saved and read again
   * @throws ExplainedException when the network has another number of inputs or not the output that
   *     is looked at, or its weights on the slice are beyond the range of double
   */
  public Problem withNetwork(Path file, ImportedNetwork read) {
    ProblemSource asked = source().orElseThrow(() -> new IllegalStateException("it was saved"));
    ImportedNetwork imported = asked.isLowest() ? LowestOutput.negated(read) : read;
    int inputs = asked.points().dimension();
    if (imported.network().inputs() != inputs) {
      throw ExplainedException.ofInput(
          "%s has %d inputs, not %d as the first network has",
          file, imported.network().inputs(), inputs);
    }
    ReluNetwork decomposed =
        asked.sliced().map(slice -> slice.fold(imported.network())).orElse(imported.network());
    return new Problem(
        name(file, imported),
        input.with(decomposed, input.points()),
        domain,
        adjacency,
        maxCells,
        asked.withNetwork(file, imported));
  }

  /**
   * What is drawn of the domain before anything is known about its vertices: all of it, or where it
   * is unbounded the part around the points; without points that in [−1, 1]^d or next to it.
   */
  public Box shown() {
    if (domain.isBounded()) {
      return domain;
    }
    LabeledPoints points = points();
    Box around =
        points.size() == 0
            ? Box.cube(domain.dimension(), -1, 1)
            : Box.around(points, DEFAULT_MARGIN);
    return around.within(domain);
  }

  /** The same question on another domain of the same space. */
  Problem on(Box other) {
    return new Problem(name, input, other, adjacency, maxCells, source);
  }

  /**
   * The same question with other points, such as those of another run: slice, domain and settings
   * stay as they are.
   *
   * @param label the column of the labels, or null to find it by the usual names
   * @throws IllegalStateException when this problem was saved and read again
   * @throws ExplainedException when the points cannot be read, or do not fit the network
   */
  public Problem withPoints(Path csv, String label) {
    ProblemSource asked = source().orElseThrow(() -> new IllegalStateException("it was saved"));
    LabeledPoints read = ProblemAssembly.readPoints(asked.imported().network(), csv, label);
    SlicedInput sliced = asked.sliced().map(slice -> slice.withPoints(read)).orElse(null);
    return new Problem(
        name,
        input.with(network(), sliced == null ? read : sliced.points()),
        domain,
        adjacency,
        maxCells,
        asked.withPoints(csv, read, sliced));
  }

  /** What titles call the network of a file: with its folder, and its part of the file. */
  static String name(Path file, ImportedNetwork imported) {
    return inItsFolder(file) + (imported.part() == null ? "" : ", " + imported.part());
  }

  /**
   * What titles call it: the network file with the folder that it is in, which often says more, and
   * the part when the file holds several networks.
   */
  public String name() {
    return name;
  }

  /** The points file with the folder that it is in; empty when the points are from no file. */
  public Optional<String> pointsName() {
    return source().flatMap(ProblemSource::pointsFile).map(Problem::inItsFolder);
  }

  /** A file with the folder that it is in, which often says more than its name. */
  static String inItsFolder(Path file) {
    Path path = file.toAbsolutePath().normalize();
    return path.subpath(Math.max(0, path.getNameCount() - 2), path.getNameCount()).toString();
  }

  /** The name, and the coordinates of the slice if there is one, to head a figure with. */
  public String title() {
    return input.slice() == null ? name : name + ", slice " + String.join(", ", coordinateNames());
  }

  /** What it was made from; empty when it was saved and read again. */
  public Optional<ProblemSource> source() {
    return Optional.ofNullable(source);
  }

  /** The network that is decomposed. */
  public ReluNetwork network() {
    return input.network();
  }

  /** What the outputs of the network stand for, and which of them is looked at. */
  public OutputMeaning outputs() {
    return input.outputs();
  }

  /**
   * The widths of the layers of the network as it was given, whatever slice is decomposed.
   *
   * @return shape (layers + 1): inputs, hidden widths, outputs
   */
  public int[] architecture() {
    int[] widths = network().architecture();
    widths[0] = slice().map(ProblemSlice::inputs).orElse(widths[0]);
    return widths;
  }

  /** The points in the space that is decomposed; of size 0 when there are none. */
  public LabeledPoints points() {
    return input.points();
  }

  /** The box that is decomposed. */
  public Box domain() {
    return domain;
  }

  /** When two regions are adjacent. */
  public DualGraph.Adjacency adjacency() {
    return adjacency;
  }

  /** The most cells that the complex may have. */
  public long maxCells() {
    return maxCells;
  }

  /** The slice; empty for the whole input space. */
  public Optional<ProblemSlice> slice() {
    return Optional.ofNullable(input.slice());
  }

  /** What there is to tell about slice, domain and outputs: sentences for the user. */
  public List<String> notices() {
    return input.notices();
  }

  /** All that there is to tell: what the reader of the file tells, and then {@link #notices}. */
  public List<String> allNotices() {
    List<String> all = new ArrayList<>();
    source().ifPresent(source -> all.addAll(source.imported().notices()));
    all.addAll(notices());
    return all;
  }

  /** The names of the coordinates: those of the inputs, or of the slice. */
  public List<String> coordinateNames() {
    return points().featureNames();
  }
}
