package org.reluatlas.analysis;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.reluatlas.network.ReluNetwork;
import org.reluatlas.polyhedra.AnnotatedRegions;
import org.reluatlas.polyhedra.OutputMeaning;

/**
 * The output of a network at a point as one number: the output that is looked at, or the only one;
 * else the second minus the first of two, and of more outputs the largest minus the next. The
 * boundary of a score is where it is the level, that of a classifier where it is 0. But for the
 * largest minus the next it is affine on every region, so its mean over a region is its value at
 * the centroid.
 */
public final class ScalarOutput {

  private final ReluNetwork network;

  private final OutputMeaning outputs;

  /** What the number is, for the axis of a chart: such as {@code output 2}, or {@code f1 − f0}. */
  public static String name(OutputMeaning outputs) {
    if (outputs.output().isPresent()) {
      return outputs.chosenOutput().isPresent()
          ? "output " + outputs.chosenOutput().getAsInt()
          : "output";
    }
    return outputs.outputs() == 2 ? "f1 − f0" : "largest output − next";
  }

  /** Of the network that cuts some regions. */
  public static ScalarOutput of(AnnotatedRegions regions) {
    return new ScalarOutput(regions.complex().network(), regions.outputs());
  }

  /** Of a network whose outputs stand for something. */
  public ScalarOutput(ReluNetwork network, OutputMeaning outputs) {
    this.network = network;
    this.outputs = outputs;
  }

  /** The number between two classes: above it the second is predicted. Empty without two. */
  public OptionalDouble separator() {
    if (outputs.isScore()) {
      return OptionalDouble.of(outputs.level());
    }
    return outputs.classes() == 2 && outputs.output().isEmpty()
        ? OptionalDouble.of(0)
        : OptionalDouble.empty();
  }

  /** The number at a point of the input space. One forward pass. */
  public double at(double[] point) {
    return of(network.forward(point));
  }

  /** The numbers at several points, to the last bit those of {@link #at(double[])}. */
  public double[] at(double[][] points) {
    return Arrays.stream(network.forward(points)).mapToDouble(this::of).toArray();
  }

  /** The number at a point where the outputs of the network are these. */
  double of(double[] values) {
    if (outputs.output().isPresent()) {
      return values[outputs.output().getAsInt()];
    }
    if (values.length == 2) {
      return values[1] - values[0];
    }
    double largest = Double.NEGATIVE_INFINITY;
    double second = Double.NEGATIVE_INFINITY;
    for (double output : values) {
      second = Math.max(second, Math.min(largest, output));
      largest = Math.max(largest, output);
    }
    return largest - second;
  }
}
