package org.reluatlas.cli;

import java.util.DoubleSummaryStatistics;
import java.util.Locale;
import org.reluatlas.network.LabeledPoints;
import org.reluatlas.network.ReluNetwork;
import org.reluatlas.network.Slice;

/** A slice of the input space, in words too, and how far the points are from it. Immutable. */
final class Sliced {

  private final Slice slice;
  private final String description;
  private final LabeledPoints projected;
  private final DoubleSummaryStatistics distances;

  /**
   * Made by {@link SliceChoice}.
   *
   * @param points in the input space
   */
  Sliced(Slice slice, String description, LabeledPoints points) {
    this.slice = slice;
    this.description = description;
    projected = slice.project(points);
    distances = slice.distances(points);
  }

  Slice slice() {
    return slice;
  }

  /** The points projected to the slice. */
  LabeledPoints points() {
    return projected;
  }

  /**
   * The network on the slice.
   *
   * @throws UnusableInputException when its weights are beyond the range of double
   */
  ReluNetwork fold(ReluNetwork network) {
    try {
      return slice.fold(network);
    } catch (IllegalArgumentException e) {
      throw new UnusableInputException("the slice cannot be folded: " + e.getMessage());
    }
  }

  /** Which slice it is. */
  String description() {
    return description;
  }

  boolean hasPoints() {
    return projected.size() > 0;
  }

  double meanDistance() {
    return distances.getAverage();
  }

  double largestDistance() {
    return distances.getMax();
  }

  /** How far the points are from the slice: they are shown where they are projected to. */
  String offset() {
    return String.format(
        Locale.ROOT,
        "the points are %.4g from it on average, %.4g at most, and shown projected to it",
        meanDistance(),
        largestDistance());
  }
}
