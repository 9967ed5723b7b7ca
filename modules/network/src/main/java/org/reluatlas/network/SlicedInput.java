package org.reluatlas.network;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import org.reluatlas.task.ExplainedException;
import org.reluatlas.task.text.NumberText;

/**
 * A slice of the input space, in words too, with the points projected to it and how far they were
 * from it. Immutable.
 */
public final class SlicedInput {

  private final Slice slice;
  private final String description;
  private final LabeledPoints projected;
  private final DoubleSummaryStatistics distances;

  /**
   * Made by {@link SliceSpecification}.
   *
   * @param points in the input space
   */
  SlicedInput(Slice slice, String description, LabeledPoints points) {
    this.slice = slice;
    this.description = description;
    projected = slice.project(points);
    distances = slice.distances(points);
  }

  /**
   * The same slice with other points.
   *
   * @param points in the input space
   */
  public SlicedInput withPoints(LabeledPoints points) {
    return new SlicedInput(slice, description, points);
  }

  /** The slice. */
  public Slice slice() {
    return slice;
  }

  /** The points projected to the slice. */
  public LabeledPoints points() {
    return projected;
  }

  /** The names of the coordinates of the slice, those of the inputs when it is by coordinates. */
  public List<String> names() {
    return projected.featureNames();
  }

  /**
   * The network on the slice.
   *
   * @throws ExplainedException when its weights are beyond the range of double
   */
  public ReluNetwork fold(ReluNetwork network) {
    try {
      return slice.fold(network);
    } catch (IllegalArgumentException e) {
      throw ExplainedException.ofInput(e, "the slice cannot be folded: %s", e.getMessage());
    }
  }

  /** Which slice it is, such as "the first 2 principal components of the training points". */
  public String description() {
    return description;
  }

  /** Whether there are points. */
  public boolean hasPoints() {
    return projected.size() > 0;
  }

  /** The mean Euclidean distance of the points from the slice, in the input space. */
  public double meanDistance() {
    return distances.getAverage();
  }

  /** The largest distance of a point from the slice. */
  public double largestDistance() {
    return distances.getMax();
  }

  /** How far the points are from the slice, in words. */
  public String offset() {
    return String.format(
        "the points are %s from it on average, %s at most, and are shown projected onto it",
        NumberText.significant(meanDistance(), 4), NumberText.significant(largestDistance(), 4));
  }
}
