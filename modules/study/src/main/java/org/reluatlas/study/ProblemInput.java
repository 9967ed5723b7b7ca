package org.reluatlas.study;

import java.util.List;
import org.reluatlas.network.LabeledPoints;
import org.reluatlas.network.ReluNetwork;
import org.reluatlas.polyhedra.OutputMeaning;

/**
 * The network that is decomposed, what its outputs stand for, the points in its input space, and
 * notices. Immutable.
 */
final class ProblemInput {

  private final ReluNetwork network;
  private final OutputMeaning outputs;
  private final LabeledPoints points;
  private final ProblemSlice slice;
  private final List<String> notices;

  /**
   * Puts them together.
   *
   * @param outputs what the outputs stand for, given these points
   * @param slice that both are on, or null
   * @param notices what there is to tell about them beside what the reader of the file tells
   * @throws IllegalArgumentException when their dimensions differ
   */
  ProblemInput(
      ReluNetwork network,
      OutputMeaning outputs,
      LabeledPoints points,
      ProblemSlice slice,
      List<String> notices) {
    if (points.dimension() != network.inputs()) {
      throw new IllegalArgumentException(
          String.format(
              "the network has %d inputs, the points %d coordinates",
              network.inputs(), points.dimension()));
    }
    this.network = network;
    this.outputs = outputs;
    this.points = points;
    this.slice = slice;
    this.notices = List.copyOf(notices);
  }

  ReluNetwork network() {
    return network;
  }

  OutputMeaning outputs() {
    return outputs;
  }

  LabeledPoints points() {
    return points;
  }

  ProblemSlice slice() {
    return slice;
  }

  List<String> notices() {
    return notices;
  }

  /**
   * The same with another network and other points, on the same slice.
   *
   * @throws org.reluatlas.task.ExplainedException when the network has no such output
   */
  ProblemInput with(ReluNetwork other, LabeledPoints otherPoints) {
    return new ProblemInput(other, outputs.about(other, otherPoints), otherPoints, slice, notices);
  }
}
