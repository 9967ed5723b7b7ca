package org.reluatlas.study;

import org.reluatlas.network.LabeledPoints;
import org.reluatlas.network.ReluNetwork;

/** The network that is decomposed and the points in its input space. Immutable. */
final class ProblemInput {

  private final ReluNetwork network;
  private final LabeledPoints points;
  private final ProblemSlice slice;

  /**
   * Puts them together.
   *
   * @param slice that both are on, or null
   * @throws IllegalArgumentException when their dimensions differ
   */
  ProblemInput(ReluNetwork network, LabeledPoints points, ProblemSlice slice) {
    if (points.dimension() != network.inputs()) {
      throw new IllegalArgumentException(
          String.format(
              "the network has %d inputs, the points %d coordinates",
              network.inputs(), points.dimension()));
    }
    this.network = network;
    this.points = points;
    this.slice = slice;
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
}
