package org.reluatlas.network.compile;

import org.reluatlas.network.AffineForm;
import org.reluatlas.network.NetworkFormatException;

/**
 * A convolution, or a transposed one, as an affine map with a row for each output: the non-zeros of
 * a row are those of the kernel, so that time and memory go with outputs · channels per group ·
 * size of the kernel.
 */
public final class Convolution {

  private final Windows windows;
  private final int groups;
  private final int inputs;
  private final int outputs;
  private final double[] weights;
  private final boolean transposed;

  /**
   * A convolution with a kernel.
   *
   * @param weights [outputs, inputs / groups, window] or, transposed, [inputs, outputs / groups,
   *     window] in row-major order
   * @param inputs the number of channels that go in
   * @param outputs the number of channels that come out
   */
  public Convolution(
      Windows windows, int groups, int inputs, int outputs, double[] weights, boolean transposed) {
    long expected = (long) inputs * outputs / Math.max(1, groups) * windows.kernel().count();
    if (groups < 1 || inputs % groups != 0 || outputs % groups != 0 || weights.length != expected) {
      throw new ShapeException(
          "has %d weights for %d channels in, %d out and %d groups of them",
          weights.length, inputs, outputs, groups);
    }
    this.windows = windows;
    this.groups = groups;
    this.inputs = inputs;
    this.outputs = outputs;
    this.weights = weights;
    this.transposed = transposed;
  }

  /**
   * Applies the convolution to each tensor [channels, …] of a batch.
   *
   * @param bias a number for each output channel
   * @param batch how many tensors the signal holds one after another
   */
  public Signal apply(NetworkCompiler compiler, Signal signal, double[] bias, int batch)
      throws NetworkFormatException {
    int places = signal.count() / Math.max(1, inputs * batch);
    Shape shape = resultShape(batch);
    AffineForm[] rows = new AffineForm[shape.count()];
    FormBuilder row = new FormBuilder();
    int i = 0;
    for (int b = 0; b < batch; b++) {
      for (int channel = 0; channel < outputs; channel++) {
        for (int p = 0; p < windows.positions().count(); p++) {
          fill(row, channel, p, b * inputs, places);
          rows[i++] = row.build(bias[channel]);
        }
      }
    }
    return compiler.map(signal, shape, rows);
  }

  private Shape resultShape(int batch) {
    Shape spatial = windows.positions();
    int[] sizes = new int[spatial.rank() + 2];
    sizes[0] = batch;
    sizes[1] = outputs;
    System.arraycopy(spatial.sizes(), 0, sizes, 2, spatial.rank());
    return Shape.of(sizes);
  }

  private void fill(FormBuilder row, int channel, int position, int firstChannel, int places) {
    int size = windows.kernel().count();
    int perGroup = inputs / groups;
    int first = channel / (outputs / groups) * perGroup;
    for (int c = first; c < first + perGroup; c++) {
      for (int k = 0; k < size; k++) {
        // places ascend along the window of a convolution and descend along a transposed one
        int at = transposed ? size - 1 - k : k;
        int place = windows.place(position, at);
        if (place != Windows.OUTSIDE) {
          row.add((firstChannel + c) * places + place, weight(channel, c, at));
        }
      }
    }
  }

  private double weight(int output, int input, int k) {
    int row = transposed ? input : output;
    int column = transposed ? output % (outputs / groups) : input % (inputs / groups);
    int width = transposed ? outputs / groups : inputs / groups;
    return weights[(row * width + column) * windows.kernel().count() + k];
  }
}
