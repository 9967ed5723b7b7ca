package org.reluatlas.cli;

import org.reluatlas.network.LabeledPoints;
import org.reluatlas.network.ReluNetwork;
import org.reluatlas.network.SliceChoice;
import org.reluatlas.network.SlicedInput;
import org.reluatlas.network.UnknownInputException;

/** What {@code --slice} stands for, and its refusals. */
final class SliceOption {

  private SliceOption() {}

  /**
   * The slice of the space that the points lie in.
   *
   * @throws UnusableInputException when there is no such slice
   */
  static SlicedInput slice(ProblemOptions options, LabeledPoints points) {
    SliceChoice choice = SliceChoice.parse(options.slice);
    if (choice.needsPoints() && options.points == null) {
      throw refusal(options, "the slice is found by the points: give --points too");
    }
    try {
      return choice.of(points);
    } catch (UnknownInputException e) {
      throw refusal(options, e.getMessage() + "; other slices are pca, pca3 and points:I,J,K");
    } catch (IllegalArgumentException e) {
      throw refusal(options, e.getMessage());
    }
  }

  private static UnusableInputException refusal(ProblemOptions options, String why) {
    return new UnusableInputException("--slice " + options.slice + ": " + why);
  }

  /**
   * The network on the slice.
   *
   * @throws UnusableInputException when it cannot be folded
   */
  static ReluNetwork fold(SlicedInput sliced, ReluNetwork network) {
    try {
      return sliced.fold(network);
    } catch (IllegalArgumentException e) {
      throw new UnusableInputException(e.getMessage());
    }
  }
}
