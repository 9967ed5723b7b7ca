package org.reluatlas.study;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.reluatlas.network.ImportedNetwork;
import org.reluatlas.network.LabeledPoints;
import org.reluatlas.network.OtherInputs;
import org.reluatlas.network.SliceSpecification;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.polyhedra.Decomposition;
import org.reluatlas.polyhedra.DualGraph;
import org.reluatlas.polyhedra.Intervals;
import org.reluatlas.polyhedra.OutputMeaning;

/**
 * The settings of a problem, each with its default: what a command line or a dialog asks for. Each
 * setter returns new settings. Immutable.
 */
public final class ProblemSettings implements Cloneable {

  private static final String USUAL_POINTS = "points.csv";

  private final Path file;
  private final ImportedNetwork network;
  private String name;
  private String part;
  private Path pointsFile;
  private LabeledPoints points;
  private String label;
  private SliceSpecification slice = SliceSpecification.AUTOMATIC;
  private OtherInputs at = OtherInputs.AT_THE_MEAN;
  private Intervals intervals;
  private Path vnnlib;
  private boolean isLowest;
  private Integer output;
  private Double level;
  private Double margin;
  private Box assumedInterval;
  private DualGraph.Adjacency adjacency = DualGraph.Adjacency.FACET;
  private long maxCells = Decomposition.DEFAULT_MAX_CELLS;

  ProblemSettings(Path file) {
    this.file = file;
    network = null;
  }

  ProblemSettings(String name, ImportedNetwork network) {
    file = null;
    this.name = name;
    this.network = network;
  }

  private ProblemSettings with(Consumer<ProblemSettings> change) {
    try {
      ProblemSettings changed = (ProblemSettings) clone();
      change.accept(changed);
      return changed;
    } catch (CloneNotSupportedException e) {
      throw new AssertionError(e);
    }
  }

  /** What is asked in {@code other}, about the network of these settings. */
  public ProblemSettings asking(ProblemSettings other) {
    return part(other.part)
        .points(other.pointsFile)
        .label(other.label)
        .slice(other.slice)
        .at(other.at)
        .intervals(other.intervals)
        .vnnlib(other.vnnlib)
        .lowest(other.isLowest)
        .output(other.output)
        .level(other.level)
        .margin(other.margin)
        .adjacency(other.adjacency)
        .maxCells(other.maxCells);
  }

  /** What titles call the problem; by default the network file with its folder. */
  public ProblemSettings name(String chosen) {
    return with(changed -> changed.name = chosen);
  }

  /** Which of several networks in the file; null when it holds one. */
  public ProblemSettings part(String chosen) {
    return with(changed -> changed.part = chosen);
  }

  /** Points from a table with a header; null for none. */
  public ProblemSettings points(Path csv) {
    return with(changed -> changed.pointsFile = csv);
  }

  /** Points from {@code points.csv} beside the network file, if there is one. */
  public ProblemSettings pointsBeside() {
    Path beside = file.toAbsolutePath().resolveSibling(USUAL_POINTS);
    return points(Files.isRegularFile(beside) ? beside : null);
  }

  /** Points in the input space of the network. */
  public ProblemSettings points(LabeledPoints labeled) {
    return with(changed -> changed.points = labeled);
  }

  /** The column of the labels in the points file; null to find it by the usual names. */
  public ProblemSettings label(String column) {
    return with(changed -> changed.label = column);
  }

  /** The slice of the input space; by default {@link SliceSpecification#AUTOMATIC}. */
  public ProblemSettings slice(SliceSpecification specification) {
    return with(changed -> changed.slice = specification);
  }

  /**
   * Where the inputs are that do not vary on a slice by coordinates; by default at the mean of the
   * training points, or at 0 without points.
   */
  public ProblemSettings at(OtherInputs others) {
    return with(changed -> changed.at = others);
  }

  /** The domain, on a slice one interval per coordinate; null for the box around the points. */
  public ProblemSettings box(Box chosen) {
    return intervals(chosen == null ? null : Intervals.of(chosen));
  }

  /**
   * The domain as in {@link #box(Box)}, where intervals of the whole input space may be points: the
   * inputs that they fix are those of a slice by coordinates.
   */
  public ProblemSettings intervals(Intervals chosen) {
    return with(changed -> changed.intervals = chosen);
  }

  /** The domain as the box of a property in VNNLIB, one interval per input; null for none. */
  public ProblemSettings vnnlib(Path property) {
    return with(changed -> changed.vnnlib = property);
  }

  /** Whether the class is the lowest output; by default it is the largest. */
  public ProblemSettings lowest(boolean isClass) {
    return with(changed -> changed.isLowest = isClass);
  }

  /**
   * Which output is looked at where one is, from 0: by its level sets, its critical points and the
   * filtration by output. Null for the only one; what is about all outputs stays as it is.
   */
  public ProblemSettings output(Integer number) {
    return with(changed -> changed.output = number);
  }

  /**
   * Makes the boundary where the output has this value. Null for what the outputs stand for by
   * themselves: see {@link OutputMeaning}.
   */
  public ProblemSettings level(Double value) {
    return with(changed -> changed.level = value);
  }

  /**
   * How much wider the domain is than the box of the points, on each side, as a share of its
   * length, 0 or more; null for {@link Problem#DEFAULT_MARGIN}.
   */
  public ProblemSettings margin(Double share) {
    return with(changed -> changed.margin = share);
  }

  /**
   * The interval of every input when there are neither a box nor points, for faces that show
   * something at once; by default such a problem is refused. It is not taken for more than three
   * inputs, whose complex would mostly be too large.
   */
  public ProblemSettings assuming(double low, double high) {
    return with(changed -> changed.assumedInterval = Box.cube(1, low, high));
  }

  /** When two regions are adjacent; by default when they share a facet. */
  public ProblemSettings adjacency(DualGraph.Adjacency relation) {
    return with(changed -> changed.adjacency = relation);
  }

  /** The most cells that the complex may have, 1 or more. */
  public ProblemSettings maxCells(long cells) {
    return with(changed -> changed.maxCells = cells);
  }

  /** The network file; null when the network is given as such. */
  public Path file() {
    return file;
  }

  /** Which of several networks in the file, or null. */
  public String part() {
    return part;
  }

  /** The points file, or null. */
  public Path pointsFile() {
    return pointsFile;
  }

  /** The column of the labels, or null. */
  public String label() {
    return label;
  }

  /** The slice of the input space. */
  public SliceSpecification slice() {
    return slice;
  }

  /** Where the inputs are that do not vary on a slice by coordinates. */
  public OtherInputs at() {
    return at;
  }

  /** The intervals of the domain as they were given, or null. */
  public Intervals intervals() {
    return intervals;
  }

  /** The file of a property in VNNLIB, or null. */
  public Path vnnlib() {
    return vnnlib;
  }

  /** Whether the class is the lowest output. */
  public boolean isLowest() {
    return isLowest;
  }

  /** The output that is looked at, from 0, or null. */
  public Integer output() {
    return output;
  }

  /** The level of the output on the boundary, or null. */
  public Double level() {
    return level;
  }

  /** The margin as it was given, or null. */
  public Double margin() {
    return margin;
  }

  /** When two regions are adjacent. */
  public DualGraph.Adjacency adjacency() {
    return adjacency;
  }

  /** The most cells that the complex may have. */
  public long maxCells() {
    return maxCells;
  }

  ImportedNetwork network() {
    return network;
  }

  LabeledPoints points() {
    return points;
  }

  String name() {
    return name;
  }

  /** What sentences call the network. */
  Object title() {
    return file == null ? name : file;
  }

  Box assumedInterval() {
    return assumedInterval;
  }

  boolean isSliceAutomatic() {
    return slice.kind() == SliceSpecification.Kind.AUTOMATIC;
  }

  boolean hasPoints() {
    return pointsFile != null || points != null;
  }

  /** Whether there is neither a box nor something to put one around. */
  boolean isDomainMissing() {
    return intervals == null && vnnlib == null && !hasPoints();
  }

  /**
   * The problem: reads the files and checks everything.
   *
   * @throws org.reluatlas.task.ExplainedException when a file cannot be read, or the settings do
   *     not fit together or the files
   */
  public Problem build() {
    return new ProblemAssembly(this).problem();
  }
}
