package org.reluatlas.network.keras;

import java.util.Arrays;
import org.reluatlas.network.NetworkFormatException;
import org.reluatlas.network.assembly.LayerChain;

/**
 * What one layer hands to the next: the shape of the values of one point in the order of Keras,
 * such as height, width, channels. It is not known when the file does not tell the shape of the
 * input. The chain below takes channels first, so an axis is brought to the front and back.
 */
final class Features {

  private final LayerChain chain;
  private int[] shape;

  /** The values that come out of {@code chain}; {@code shape} is null when it is not known. */
  Features(LayerChain chain, int[] shape) {
    this.chain = chain;
    this.shape = shape;
  }

  LayerChain chain() {
    return chain;
  }

  boolean isKnown() {
    return shape != null;
  }

  /** The shape that a layer needs to know. */
  int[] shape(LayerConfiguration layer) throws NetworkFormatException {
    if (shape == null) {
      throw layer
          .file()
          .refusal(
              layer.place()
                  + " needs the shape of the input, which the file does not give; make the model"
                  + " with an Input of a fixed shape and save it again, or export it to ONNX with"
                  + " tf2onnx");
    }
    return shape.clone();
  }

  /** The shape, which must have a number of axes. */
  int[] shape(LayerConfiguration layer, int axes) throws NetworkFormatException {
    int[] known = shape(layer);
    if (known.length != axes) {
      throw layer
          .file()
          .refusal(
              layer.place()
                  + " takes "
                  + axes
                  + " axes, but gets the shape "
                  + Arrays.toString(known)
                  + "; the layers of a network must fit one another");
    }
    return known;
  }

  /** States the shape that the last operation of the chain gave. */
  void become(int... sizes) {
    shape = sizes.clone();
  }

  /** Permutes the axes of a known shape: axis {@code i} becomes what axis {@code order[i]} was. */
  void permute(LayerConfiguration layer, int... order) {
    chain.permute(layer.place(), order);
    shape = Arrays.stream(order).map(axis -> shape[axis]).toArray();
  }

  /** Makes an axis the first one. */
  void bringToFront(LayerConfiguration layer, int axis) {
    if (axis > 0) {
      int[] order = new int[shape.length];
      Arrays.setAll(order, i -> i == 0 ? axis : i <= axis ? i - 1 : i);
      permute(layer, order);
    }
  }

  /** Makes the first axis the one that it was before {@link #bringToFront}. */
  void sendFromFront(LayerConfiguration layer, int axis) {
    if (axis > 0) {
      int[] order = new int[shape.length];
      Arrays.setAll(order, i -> i == axis ? 0 : i < axis ? i + 1 : i);
      permute(layer, order);
    }
  }
}
