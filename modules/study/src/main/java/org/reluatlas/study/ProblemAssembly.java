package org.reluatlas.study;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reluatlas.network.ImportedNetwork;
import org.reluatlas.network.LabeledPoints;
import org.reluatlas.network.NetworkFiles;
import org.reluatlas.network.PointsColumns;
import org.reluatlas.network.PointsCsv;
import org.reluatlas.network.ReluNetwork;
import org.reluatlas.network.SlicedInput;
import org.reluatlas.polyhedra.OutputMeaning;
import org.reluatlas.task.ExplainedException;
import org.reluatlas.task.Setting;

/** From the settings of a problem to the problem: reads and checks. */
final class ProblemAssembly {

  private final ProblemSettings asked;
  private final ImportedNetwork imported;
  private final LabeledPoints given;
  private final OutputMeaning outputs;
  private final SpaceAssembly space;

  /**
   * Does all the work.
   *
   * @throws ExplainedException when something is wrong with the settings or the files
   */
  ProblemAssembly(ProblemSettings asked) {
    this.asked = asked;
    requireConsistent();
    ImportedNetwork read =
        asked.network() == null ? NetworkFiles.read(asked.file(), asked.part()) : asked.network();
    imported = asked.isLowest() ? LowestOutput.negated(read) : read;
    given = readPoints(imported.network());
    outputs = OutputMeaning.of(imported.network(), given, asked.output(), asked.level());
    space = new SpaceAssembly(asked, given);
  }

  Problem problem() {
    String name = asked.name() == null ? Problem.name(asked.file(), imported) : asked.name();
    return new Problem(
        name,
        input(),
        space.domain(),
        asked.adjacency(),
        asked.maxCells(),
        new ProblemSource(asked, imported, given, space));
  }

  private ProblemInput input() {
    Optional<SlicedInput> sliced = space.sliced();
    return new ProblemInput(
        sliced.map(slice -> slice.fold(imported.network())).orElse(imported.network()),
        outputs,
        sliced.map(SlicedInput::points).orElse(given),
        sliced.map(slice -> new ProblemSlice(given.dimension(), slice.description())).orElse(null),
        notices());
  }

  private List<String> notices() {
    List<String> notices = new ArrayList<>(space.notices());
    if (asked.isLowest()) {
      notices.add(LowestOutput.NOTICE);
    }
    if (outputs.givenLevel().isPresent()) {
      notices.add(
          String.format("the boundary is where %s is %s", outputs.score(), outputs.levelText()));
    }
    if (outputs.isScore() && imported.dropsEnd()) {
      notices.add(
          outputs.score()
              + " is the output before the function that was dropped at the end; where it is 0 a"
              + " sigmoid is 1/2 and a tanh 0");
    }
    return notices;
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
    requireOneOf(asked.intervals(), Setting.BOX, asked.margin(), Setting.MARGIN);
    requireOneOf(asked.intervals(), Setting.BOX, asked.vnnlib(), Setting.VNNLIB);
    requireOneOf(asked.vnnlib(), Setting.VNNLIB, asked.margin(), Setting.MARGIN);
    requireOneOf(asked.isLowest() ? true : null, Setting.LOWEST, asked.level(), Setting.LEVEL);
    Double margin = asked.margin();
    if (margin != null && !(margin >= 0 && margin < Double.POSITIVE_INFINITY)) {
      throw ExplainedException.ofInput("%s is %s but must be 0 or more", Setting.MARGIN, margin);
    }
    if (asked.maxCells() < 1) {
      throw ExplainedException.ofInput(
          "%s is %s but must be 1 or more", Setting.MAX_CELLS, asked.maxCells());
    }
  }

  private static void requireOneOf(
      Object given, Setting setting, Object alsoGiven, Setting alsoSetting) {
    if (given != null && alsoGiven != null) {
      throw ExplainedException.ofInput(
          "%s and %s are mutually exclusive; give one", setting, alsoSetting);
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
}
