package org.reluatlas.study;

import java.io.IOException;
import java.nio.file.Path;
import org.reluatlas.network.ImportedNetwork;
import org.reluatlas.network.LabeledPoints;
import org.reluatlas.network.NetworkFiles;
import org.reluatlas.network.PointsColumns;
import org.reluatlas.network.PointsCsv;
import org.reluatlas.network.ReluNetwork;
import org.reluatlas.network.SliceSpecification;
import org.reluatlas.network.SlicedInput;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.task.ExplainedException;
import org.reluatlas.task.Setting;
import org.reluatlas.task.text.NumberText;

/** From the settings of a problem to the problem: reads, slices, checks. */
final class ProblemAssembly {

  private final ProblemSettings asked;
  private final ImportedNetwork imported;
  private final LabeledPoints given;
  private final SlicedInput sliced;
  private final ProblemInput input;
  private final Box domain;

  /**
   * Does all the work.
   *
   * @throws ExplainedException when something is wrong with the settings or the files
   */
  ProblemAssembly(ProblemSettings asked) {
    this.asked = asked;
    requireConsistent();
    imported =
        asked.network() == null ? NetworkFiles.read(asked.file(), asked.part()) : asked.network();
    given = readPoints(imported.network());
    requirePointsForSlice();
    boolean hasBox = asked.box() != null && asked.box().dimension() == given.dimension();
    sliced = asked.slice().of(given, hasBox, asked.at()).orElse(null);
    input = sliced == null ? new ProblemInput(imported.network(), given, null) : onSlice();
    domain = domain();
    domain.requireDrawable();
  }

  Problem problem() {
    String name = asked.name() == null ? Problem.name(asked.file(), imported) : asked.name();
    ProblemSource source = new ProblemSource(asked, imported, given, sliced);
    return new Problem(name, input, domain, asked.adjacency(), asked.maxCells(), source);
  }

  private ProblemInput onSlice() {
    return new ProblemInput(
        sliced.fold(imported.network()),
        sliced.points(),
        new ProblemSlice(given.dimension(), sliced.description()));
  }

  private void requireConsistent() {
    if (asked.pointsFile() == null && asked.label() != null) {
      throw ExplainedException.ofInput(
          "%s names a column of the points: give %s too", Setting.LABEL, Setting.POINTS);
    }
    if (!asked.hasPoints() && asked.margin() != null) {
      throw ExplainedException.ofInput(
          "%s widens the box of the points: give %s too", Setting.MARGIN, Setting.POINTS);
    }
    if (asked.box() != null && asked.margin() != null) {
      throw ExplainedException.ofInput(
          "%s and %s are mutually exclusive; give one", Setting.BOX, Setting.MARGIN);
    }
    Double margin = asked.margin();
    if (margin != null && !(margin >= 0 && margin < Double.POSITIVE_INFINITY)) {
      throw ExplainedException.ofInput("%s is %s but must be 0 or more", Setting.MARGIN, margin);
    }
    if (asked.maxCells() < 1) {
      throw ExplainedException.ofInput(
          "%s is %s but must be 1 or more", Setting.MAX_CELLS, asked.maxCells());
    }
  }

  private LabeledPoints readPoints(ReluNetwork of) {
    if (asked.pointsFile() == null) {
      LabeledPoints points =
          asked.points() == null ? LabeledPoints.none(of.inputs()) : asked.points();
      if (points.dimension() != of.inputs()) {
        throw ExplainedException.ofInput(
            "%s have %d coordinates, but the network has %d inputs",
            Setting.POINTS, points.dimension(), of.inputs());
      }
      return points;
    }
    return readPoints(of, asked.pointsFile(), asked.label());
  }

  /** The points of a table for a network; the label is a column or null. */
  static LabeledPoints readPoints(ReluNetwork of, Path pointsFile, String label) {
    PointsColumns columns = PointsColumns.byDefault();
    try {
      return PointsCsv.readFor(of, pointsFile, label == null ? columns : columns.withLabel(label));
    } catch (IOException e) {
      throw ExplainedException.ofInput(e, "%s: could not be read (%s)", pointsFile, e);
    }
  }

  private void requirePointsForSlice() {
    if (asked.slice().needsPoints() && !asked.hasPoints()) {
      throw ExplainedException.ofInput(
          "%s %s: the slice is found by the points: give %s too",
          Setting.SLICE, asked.slice(), Setting.POINTS);
    }
    int inputs = given.dimension();
    if (asked.assumedInterval() != null
        && asked.isDomainMissing()
        && asked.isSliceAutomatic()
        && inputs > SliceSpecification.MOST_INPUTS_UNSLICED) {
      throw ExplainedException.ofInput(
          "the network has %d inputs and there are no points to choose a slice by:"
              + " give %s, or a %s by coordinates, or a %s for the whole input space",
          inputs, Setting.POINTS, Setting.SLICE, Setting.BOX);
    }
  }

  private Box domain() {
    if (asked.box() != null) {
      requireDimension(asked.box());
      return asked.box();
    }
    LabeledPoints points = input.points();
    if (!asked.hasPoints()) {
      return assumedDomain();
    }
    if (points.size() == 0) {
      throw ExplainedException.ofInput(
          "%s: there are no points to put a box around; give %s",
          asked.pointsFile() == null ? Setting.POINTS : asked.pointsFile(), Setting.BOX);
    }
    try {
      return Box.around(points, asked.margin() == null ? Problem.DEFAULT_MARGIN : asked.margin());
    } catch (IllegalArgumentException e) {
      throw ExplainedException.ofInput(
          e, "no box fits around the points: %s; give %s", e.getMessage(), Setting.BOX);
    }
  }

  private Box assumedDomain() {
    if (asked.assumedInterval() == null) {
      throw ExplainedException.ofInput(
          "the domain is missing: give %s with %s, or %s to put a box around",
          Setting.BOX, intervals(input.network().inputs()), Setting.POINTS);
    }
    return Box.cube(
        input.network().inputs(), asked.assumedInterval().low(0), asked.assumedInterval().high(0));
  }

  private void requireDimension(Box box) {
    int dimension = input.network().inputs();
    if (box.dimension() != dimension) {
      throw ExplainedException.ofInput(
          "%s has %s but %s%s has %s",
          Setting.BOX,
          intervals(box.dimension()),
          sliced == null ? "" : "the slice of ",
          asked.file() == null ? asked.name() : asked.file(),
          sliced == null
              ? NumberText.count(dimension, "input", "inputs")
              : NumberText.count(dimension, "coordinate", "coordinates"));
    }
  }

  private static String intervals(int count) {
    return NumberText.count(count, "interval", "intervals");
  }
}
