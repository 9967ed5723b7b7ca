package org.reluatlas.study;

import java.util.List;
import org.reluatlas.network.LabeledPoints;
import org.reluatlas.network.ReluNetwork;

/** The network that is decomposed, the points in its input space, and notices. Immutable. */
final class ProblemInput {

  private final ReluNetwork network;
  private final LabeledPoints points;
  private final ProblemSlice slice;
  private final List<String> notices;

  /**
   * Puts them together.
   *
   * @param slice that both are on, or null
   * @param notices what there is to tell about them beside what the reader of the file tells
   * @throws IllegalArgumentException when their dimensions differ
   */
  ProblemInput(
      ReluNetwork network, LabeledPoints points, ProblemSlice slice, List<String> notices) {
    if (points.dimension() != network.inputs()) {
      throw new IllegalArgumentException(
          String.format(
              "the network has %d inputs, the points %d coordinates",
              network.inputs(), points.dimension()));
    }
    this.network = network;
    this.points = points;
    this.slice = slice;
    this.notices = List.copyOf(notices);
  }

  ReluNetwork network() {
    return network;
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

  /** The same with another network and other points, on the same slice. */
  ProblemInput with(ReluNetwork other, LabeledPoints otherPoints) {
    return new ProblemInput(other, otherPoints, slice, notices);
  }
}
