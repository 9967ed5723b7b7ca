package org.reluatlas.network.keras;

import java.util.Arrays;
import java.util.List;
import org.reluatlas.network.NetworkFormatException;
import org.reluatlas.network.compile.Shape;
import org.reluatlas.network.compile.Sliding;

/** Layers that slide windows over the spatial axes: convolution and pooling. */
final class WindowLayers {

  private final Features features;

  WindowLayers(Features features) {
    this.features = features;
  }

  /** A convolution, whose kernel is [window, channels / groups, outputs]. */
  void convolution(LayerConfiguration layer, LayerWeights all, int axes)
      throws NetworkFormatException {
    Kernel kernel = new Kernel(layer, all.named(List.of("kernel", "bias")), "kernel", axes);
    int[] spatial = spatial(layer, axes);
    Sliding sliding = sliding(layer, kernel.window(), layer.sizes("strides", axes, 1), spatial);
    features
        .chain()
        .convolution(
            layer.place(),
            sliding,
            (int) layer.number("groups", 1),
            kernel.weights(),
            kernel.bias(kernel.outputs()));
    finish(layer, sliding, spatial, kernel.outputs());
  }

  /** A convolution of each channel on its own, whose kernel is [window, channels, multiplier]. */
  void depthwise(LayerConfiguration layer, LayerWeights all, int axes)
      throws NetworkFormatException {
    LayerWeights own = all.named(List.of("depthwise_kernel", "bias"));
    String variable = own.has("depthwise_kernel") ? "depthwise_kernel" : "kernel";
    Kernel kernel = new Kernel(layer, own.has(variable) ? own : all, variable, axes);
    int[] spatial = spatial(layer, axes);
    Sliding sliding = sliding(layer, kernel.window(), layer.sizes("strides", axes, 1), spatial);
    int outputs = Math.multiplyExact(kernel.inputs(), kernel.outputs());
    features
        .chain()
        .convolution(
            layer.place(),
            sliding,
            kernel.inputs(),
            kernel.depthwiseWeights(),
            kernel.bias(outputs));
    finish(layer, sliding, spatial, outputs);
  }

  /** A linear layer at each place, which is a convolution with a window of one place. */
  void pointwise(LayerConfiguration layer, LayerWeights own) throws NetworkFormatException {
    int[] shape = features.shape(layer);
    int last = shape.length - 1;
    Kernel kernel = new Kernel(layer, own, "kernel", 0);
    int[] spatial = Arrays.copyOf(shape, last);
    int[] ones = new int[last];
    Arrays.fill(ones, 1);
    Sliding sliding = Sliding.of(Shape.of(ones));
    features.bringToFront(layer, last);
    features
        .chain()
        .convolution(layer.place(), sliding, 1, kernel.weights(), kernel.bias(kernel.outputs()));
    become(kernel.outputs(), spatial);
    features.sendFromFront(layer, last);
  }

  /** The maximum or the average of each window. */
  void pool(LayerConfiguration layer, int axes, boolean max) throws NetworkFormatException {
    int[] window = layer.sizes("pool_size", axes, 2);
    int[] strides = layer.isUnset("strides") ? window : layer.sizes("strides", axes, 1);
    int channels = features.shape(layer, axes + 1)[layer.channelAxis(axes)];
    int[] spatial = spatial(layer, axes);
    Sliding sliding = sliding(layer, window, strides, spatial);
    pool(layer, sliding, max);
    finish(layer, sliding, spatial, channels);
  }

  /** The maximum or the average of each channel. */
  void globalPool(LayerConfiguration layer, int axes, boolean max) throws NetworkFormatException {
    int channels = features.shape(layer, axes + 1)[layer.channelAxis(axes)];
    int[] spatial = spatial(layer, axes);
    Sliding sliding = Sliding.of(Shape.of(spatial));
    pool(layer, sliding, max);
    finish(layer, sliding, spatial, channels);
    if (!layer.flag("keepdims", false)) {
      features.chain().flatten(layer.place());
      features.become(channels);
    }
  }

  private void pool(LayerConfiguration layer, Sliding sliding, boolean max) {
    if (max) {
      features.chain().maxPool(layer.place(), sliding);
    } else {
      features.chain().averagePool(layer.place(), sliding, false);
    }
  }

  /** The spatial sizes; the channels are brought to the front. */
  private int[] spatial(LayerConfiguration layer, int axes) throws NetworkFormatException {
    features.shape(layer, axes + 1);
    features.bringToFront(layer, layer.channelAxis(axes));
    int[] shape = features.shape(layer);
    return Arrays.copyOfRange(shape, 1, shape.length);
  }

  private static Sliding sliding(
      LayerConfiguration layer, int[] window, int[] strides, int[] spatial)
      throws NetworkFormatException {
    int[] dilations = layer.sizes("dilation_rate", window.length, 1);
    Sliding sliding = Sliding.of(Shape.of(window)).strides(strides).dilations(dilations);
    switch (layer.text("padding", "valid")) {
      case "valid":
        return sliding;
      case "same":
        return sliding.same(Shape.of(spatial), false);
      case "causal":
        int before = Math.multiplyExact(window[0] - 1, dilations[0]);
        return sliding.padding(new int[] {before}, new int[] {0});
      default:
        throw layer.unread("padding");
    }
  }

  /** States the shape of the result and puts the channels where Keras has them. */
  private void finish(LayerConfiguration layer, Sliding sliding, int[] spatial, int channels)
      throws NetworkFormatException {
    become(channels, sliding.on(Shape.of(spatial)).positions().sizes());
    features.sendFromFront(layer, layer.channelAxis(spatial.length));
  }

  private void become(int channels, int... spatial) {
    int[] shape = new int[spatial.length + 1];
    shape[0] = channels;
    System.arraycopy(spatial, 0, shape, 1, spatial.length);
    features.become(shape);
  }
}
