package org.reluatlas.analysis;

import org.reluatlas.network.ReluNetwork;

/**
 * The output of a network at a point as one number: its single output, the second minus the first
 * of two, and of more outputs the largest minus the next. The decision boundary of a classifier is
 * where it is 0. With one or two outputs it is affine on every region, so its mean over a region is
 * its value at the centroid.
 */
public final class ScalarOutput {

  private final ReluNetwork network;

  /** Of a network. */
  public ScalarOutput(ReluNetwork network) {
    this.network = network;
  }

  /** Whether it can be negative: then its sign says which of two classes is predicted. */
  public boolean isSigned() {
    return network.outputs() <= 2;
  }

  /** The number at a point of the input space. One forward pass. */
  public double at(double[] point) {
    double[] outputs = network.forward(point);
    if (outputs.length <= 2) {
      return outputs.length == 1 ? outputs[0] : outputs[1] - outputs[0];
    }
    double largest = Double.NEGATIVE_INFINITY;
    double second = Double.NEGATIVE_INFINITY;
    for (double output : outputs) {
      second = Math.max(second, Math.min(largest, output));
      largest = Math.max(largest, output);
    }
    return largest - second;
  }
}
