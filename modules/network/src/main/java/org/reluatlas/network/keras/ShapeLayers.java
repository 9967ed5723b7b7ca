package org.reluatlas.network.keras;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.reluatlas.network.NetworkFormatException;

/** Layers that move values and change none. */
final class ShapeLayers {

  private final Features features;

  ShapeLayers(Features features) {
    this.features = features;
  }

  /** All values in a row; of channels that come first Keras makes the last axis before. */
  void flatten(LayerConfiguration layer) throws NetworkFormatException {
    if (!features.isKnown() || features.shape(layer).length == 1) {
      return;
    }
    int[] shape = features.shape(layer);
    if (layer.text("data_format", "channels_last").equals("channels_first")) {
      features.sendFromFront(layer, shape.length - 1);
    }
    features.chain().flatten(layer.place());
    features.become(count(shape));
  }

  void reshape(LayerConfiguration layer) throws NetworkFormatException {
    int[] target = layer.integers("target_shape");
    int all = count(features.shape(layer));
    long others =
        Arrays.stream(target).filter(size -> size != -1).asLongStream().reduce(1, this::times);
    long open = Arrays.stream(target).filter(size -> size == -1).count();
    boolean fits = open == 0 ? others == all : open == 1 && others > 0 && all % others == 0;
    if (!fits || target.length == 0) {
      throw layer.unread("target_shape");
    }
    int[] sizes =
        Arrays.stream(target).map(size -> size == -1 ? (int) (all / others) : size).toArray();
    features.chain().reshape(layer.place(), sizes);
    features.become(sizes);
  }

  /** A product that is 0 once a factor is negative or it is too large. */
  private long times(long product, long size) {
    return size < 0 || product * size > Integer.MAX_VALUE ? 0 : product * size;
  }

  void permute(LayerConfiguration layer) throws NetworkFormatException {
    int[] dims = layer.integers("dims");
    int[] sorted = Arrays.stream(dims).sorted().toArray();
    if (!Arrays.equals(sorted, IntStream.rangeClosed(1, dims.length).toArray())) {
      throw layer.unread("dims");
    }
    features.shape(layer, dims.length);
    features.permute(layer, Arrays.stream(dims).map(axis -> axis - 1).toArray());
  }

  /** Zeros around the spatial axes. */
  void pad(LayerConfiguration layer, int axes) throws NetworkFormatException {
    int[] shape = features.shape(layer, axes + 1);
    int[][] padding = layer.pairs("padding", axes);
    int first = layer.channelAxis(axes) == 0 ? 1 : 0;
    int[] before = new int[axes + 1];
    int[] after = new int[axes + 1];
    for (int axis = 0; axis < axes; axis++) {
      before[first + axis] = padding[axis][0];
      after[first + axis] = padding[axis][1];
    }
    features.chain().pad(layer.place(), before, after);
    Arrays.setAll(shape, axis -> Math.addExact(shape[axis], before[axis] + after[axis]));
    features.become(shape);
  }

  private static int count(int[] shape) {
    return Arrays.stream(shape).reduce(1, Math::multiplyExact);
  }
}
