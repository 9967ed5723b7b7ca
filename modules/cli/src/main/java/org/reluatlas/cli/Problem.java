package org.reluatlas.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.reluatlas.network.ImportedNetwork;
import org.reluatlas.network.LabeledPoints;
import org.reluatlas.network.NetworkFiles;
import org.reluatlas.network.PointsColumns;
import org.reluatlas.network.PointsCsv;
import org.reluatlas.network.ReluNetwork;
import org.reluatlas.network.SlicedInput;
import org.reluatlas.polyhedra.Box;

/** A network, the points given with it, possibly none, and the domain. Immutable. */
final class Problem {

  private static final double DEFAULT_MARGIN = 0.1;

  private final Path file;
  private final Path pointsFile;
  private final ImportedNetwork imported;
  private final LabeledPoints given;
  private final SlicedInput sliced;
  private final ReluNetwork network;
  private final LabeledPoints points;
  private final Box domain;

  private Problem(ProblemOptions options, ImportedNetwork imported, LabeledPoints given) {
    file = options.network;
    pointsFile = options.points;
    this.imported = imported;
    this.given = given;
    sliced = options.slice == null ? null : SliceOption.slice(options, given);
    network = sliced == null ? imported.network() : SliceOption.fold(sliced, imported.network());
    points = sliced == null ? given : sliced.points();
    domain = domain(options, network, points);
    if (!domain.hasVolume()) {
      throw new UnusableInputException(
          "the domain "
              + domain
              + (domain.volume() > 1
                  ? " is too large: its volume is beyond double precision; make it smaller (--box)"
                  : " is too small: its volume vanishes in double precision; make it larger (--box)"));
    }
  }

  /**
   * Reads what the options name.
   *
   * @throws UnusableInputException when the options do not fit together or the files
   * @throws org.reluatlas.network.NetworkFormatException when a file cannot be read
   */
  static Problem read(ProblemOptions options) throws IOException {
    requireConsistent(options);
    ImportedNetwork imported = NetworkFiles.read(options.network);
    return new Problem(options, imported, readPoints(options, imported.network()));
  }

  private static void requireConsistent(ProblemOptions options) {
    if (options.points == null && options.label != null) {
      throw new UnusableInputException("--label names a column of the points: give --points too");
    }
    if (options.points == null && options.margin != null) {
      throw new UnusableInputException("--margin widens the box of the points: give --points too");
    }
    if (options.box != null && options.margin != null) {
      throw new UnusableInputException("--box and --margin are mutually exclusive; give one");
    }
    Double margin = options.margin;
    if (margin != null && !(margin >= 0 && margin < Double.POSITIVE_INFINITY)) {
      throw new UnusableInputException("--margin is " + margin + " but must be 0 or more");
    }
    if (options.maxCells < 1) {
      throw new UnusableInputException(
          "--max-cells is " + options.maxCells + " but must be 1 or more");
    }
  }

  private static LabeledPoints readPoints(ProblemOptions options, ReluNetwork network)
      throws IOException {
    if (options.points == null) {
      return new LabeledPoints(
          network.inputs(), new double[0], new double[0], List.of(), new boolean[0]);
    }
    PointsColumns columns = PointsColumns.byDefault();
    return PointsCsv.readFor(
        network,
        options.points,
        options.label == null ? columns : columns.withLabel(options.label));
  }

  private static Box domain(ProblemOptions options, ReluNetwork network, LabeledPoints points) {
    Box box = options.box;
    if (box == null && options.points == null) {
      throw new UnusableInputException(
          "the domain is missing: give --box with "
              + intervals(network.inputs())
              + ", or --points to put a box around");
    }
    if (box == null && points.size() == 0) {
      throw new UnusableInputException(
          options.points + ": there are no points to put a box around; give --box");
    }
    if (box == null) {
      Double margin = options.margin;
      return Box.around(points, margin == null ? DEFAULT_MARGIN : margin);
    }
    if (box.dimension() != network.inputs()) {
      throw new UnusableInputException(
          "--box has "
              + intervals(box.dimension())
              + " but "
              + (options.slice == null ? "" : "the slice of ")
              + options.network
              + " has "
              + network.inputs()
              + (options.slice == null ? " input" : " coordinate")
              + (network.inputs() == 1 ? "" : "s"));
    }
    return box;
  }

  private static String intervals(int count) {
    return count + (count == 1 ? " interval" : " intervals");
  }

  /** The network file as it was named. */
  Path file() {
    return file;
  }

  /** The network file with the folder that it is in, which often says more. */
  String name() {
    return inItsFolder(file);
  }

  /** The points file with the folder that it is in; empty without points. */
  String pointsName() {
    return pointsFile == null ? "" : inItsFolder(pointsFile);
  }

  private static String inItsFolder(Path file) {
    Path path = file.toAbsolutePath().normalize();
    return path.subpath(Math.max(0, path.getNameCount() - 2), path.getNameCount()).toString();
  }

  /** The network of the file with what its reader has to tell. */
  ImportedNetwork imported() {
    return imported;
  }

  /** The points as given, in the input space of the file's network. */
  LabeledPoints givenPoints() {
    return given;
  }

  /** The slice that was asked for. */
  Optional<SlicedInput> sliced() {
    return Optional.ofNullable(sliced);
  }

  /** What is decomposed: the network of the file, or that on the slice. */
  ReluNetwork network() {
    return network;
  }

  /** The points in the space that is decomposed. */
  LabeledPoints points() {
    return points;
  }

  Box domain() {
    return domain;
  }
}
