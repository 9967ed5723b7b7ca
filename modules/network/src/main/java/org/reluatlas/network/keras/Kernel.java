package org.reluatlas.network.keras;

import java.util.Arrays;
import org.reluatlas.network.NetworkFormatException;

/**
 * The kernel of a convolution, [window, inputs, outputs] in row-major order, or of a linear layer,
 * [inputs, outputs], and the bias. The chain below takes [outputs, inputs, window].
 */
final class Kernel {

  private final LayerConfiguration layer;
  private final LayerWeights own;
  private final int[] window;
  private final int inputs;
  private final int outputs;
  private final double[] numbers;

  /** The kernel with that name; it must have {@code axes} axes of the window and two more. */
  Kernel(LayerConfiguration layer, LayerWeights own, String variable, int axes)
      throws NetworkFormatException {
    this.layer = layer;
    this.own = own;
    int[] shape = own.shape(variable);
    numbers = own.numbers(variable);
    long count = Arrays.stream(shape).asLongStream().reduce(1, (a, b) -> a * b);
    if (shape.length != axes + 2 || count != numbers.length || count == 0) {
      throw layer
          .file()
          .refusal(
              layer.place()
                  + " has a kernel that is no "
                  + (axes == 0 ? "matrix" : "tensor of " + (axes + 2) + " axes")
                  + "; save the model again");
    }
    window = Arrays.copyOf(shape, axes);
    inputs = shape[axes];
    outputs = shape[axes + 1];
  }

  int[] window() {
    return window.clone();
  }

  int inputs() {
    return inputs;
  }

  int outputs() {
    return outputs;
  }

  /** The numbers as [outputs, inputs, window]. */
  double[] weights() {
    int places = numbers.length / inputs / outputs;
    double[] weights = new double[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      int output = i % outputs;
      int input = i / outputs % inputs;
      weights[(output * inputs + input) * places + i / outputs / inputs] = numbers[i];
    }
    return weights;
  }

  /** The numbers as [inputs · outputs, 1, window]: the outputs of one input follow one another. */
  double[] depthwiseWeights() {
    int channels = inputs * outputs;
    int places = numbers.length / channels;
    double[] weights = new double[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      weights[i % channels * places + i / channels] = numbers[i];
    }
    return weights;
  }

  /** The bias, of {@code count} numbers; zeros when the layer has none. */
  double[] bias(int count) throws NetworkFormatException {
    if (!layer.flag("use_bias", layer.flag("bias", true))) {
      return new double[count];
    }
    double[] bias = own.numbers("bias");
    if (bias.length != count) {
      throw layer
          .file()
          .refusal(
              layer.place() + " has " + count + " outputs but " + bias.length + " numbers of bias");
    }
    return bias;
  }
}
