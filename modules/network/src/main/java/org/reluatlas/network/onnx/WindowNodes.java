package org.reluatlas.network.onnx;

import java.util.Arrays;
import java.util.Set;
import org.reluatlas.network.NetworkFormatException;
import org.reluatlas.network.compile.AffineRun;
import org.reluatlas.network.compile.Convolution;
import org.reluatlas.network.compile.NetworkCompiler;
import org.reluatlas.network.compile.Pooling;
import org.reluatlas.network.compile.Shape;
import org.reluatlas.network.compile.ShapeException;
import org.reluatlas.network.compile.Signal;
import org.reluatlas.network.compile.Sliding;
import org.reluatlas.network.compile.Windows;
import org.reluatlas.task.text.NumberText;

/** Convolution and pooling, along any number of spatial axes. */
final class WindowNodes {

  static final Set<String> TYPES =
      Set.of(
          "Conv", "ConvTranspose", "AveragePool", "MaxPool", "GlobalAveragePool", "GlobalMaxPool");

  private final AffineResults results;
  private final NetworkCompiler compiler;

  WindowNodes(AffineResults results) {
    this.results = results;
    this.compiler = results.compiler();
  }

  OnnxValue apply(Operands in) throws NetworkFormatException {
    Signal x = in.signal(0);
    if (x.shape().rank() < 3) {
      throw in.refusal(
          " takes a tensor of the shape "
              + x.shape()
              + " where an image must be, with axes for"
              + " points, channels and places");
    }
    switch (in.type()) {
      case "Conv":
        return convolution(in, x);
      case "ConvTranspose":
        return transposed(in, x);
      case "GlobalAveragePool":
        return average(in, x, Sliding.of(spatial(x)), false);
      case "GlobalMaxPool":
        return maximum(in, x, Sliding.of(spatial(x)));
      case "AveragePool":
        boolean padding = in.node().integer("count_include_pad", 0) != 0;
        return average(in, x, pooling(in, x), padding);
      default:
        return maximum(in, x, pooling(in, x));
    }
  }

  private static Shape spatial(Signal x) {
    return Shape.of(Arrays.copyOfRange(x.shape().sizes(), 2, x.shape().rank()));
  }

  private OnnxValue convolution(Operands in, Signal x) throws NetworkFormatException {
    Constant w = weights(in, x);
    double[] bias = bias(in, w.size(0));
    Windows windows = sliding(in, kernel(w), spatial(x)).on(spatial(x));
    int groups = groups(in);
    requireChannels(in, x, (long) w.size(1) * groups);
    Convolution convolution =
        new Convolution(windows, groups, x.shape().size(1), w.size(0), w.values(), false);
    return applied(in, convolution, bias, x);
  }

  private OnnxValue transposed(Operands in, Signal x) throws NetworkFormatException {
    Constant w = weights(in, x);
    int groups = groups(in);
    requireChannels(in, x, w.size(0));
    int outputs = Math.multiplyExact(w.size(1), groups);
    int[] none = new int[spatial(x).rank()];
    int[] extra = in.small("output_padding", none);
    Sliding sliding = transposedSliding(in, kernel(w), spatial(x), extra);
    Windows windows = sliding.transposedOn(spatial(x), extra);
    Convolution convolution =
        new Convolution(windows, groups, x.shape().size(1), outputs, w.values(), true);
    return applied(in, convolution, bias(in, outputs), x);
  }

  private static Constant weights(Operands in, Signal x) throws NetworkFormatException {
    Constant w = in.constant(1);
    if (w.rank() != x.shape().rank()) {
      throw in.refusal(" has a weight of shape " + w + " for a tensor of shape " + x.shape());
    }
    in.requireFinite("weight", w.values());
    return w;
  }

  private static Shape kernel(Constant w) {
    return Shape.of(Arrays.copyOfRange(w.shape().sizes(), 2, w.rank()));
  }

  private static int groups(Operands in) throws NetworkFormatException {
    return in.small(new long[] {in.node().integer("group", 1)})[0];
  }

  private static void requireChannels(Operands in, Signal x, long channels)
      throws NetworkFormatException {
    if (channels != x.shape().size(1)) {
      throw in.refusal(
          " takes "
              + channels
              + " channels, but "
              + in.get(0).origin()
              + " gives "
              + x.shape().size(1)
              + "; the layers of a network must fit one another");
    }
  }

  private static double[] bias(Operands in, int outputs) throws NetworkFormatException {
    if (!in.has(2)) {
      return new double[outputs];
    }
    double[] bias = in.constant(2).values();
    if (bias.length != outputs) {
      throw new ShapeException("has %d outputs but %d numbers of bias", outputs, bias.length);
    }
    return in.requireFinite("bias", bias);
  }

  private OnnxValue applied(Operands in, Convolution convolution, double[] bias, Signal x)
      throws NetworkFormatException {
    int before = compiler.passingUnits();
    Signal result = convolution.apply(compiler, x, bias, x.shape().size(0));
    boolean lacksBias = Arrays.stream(bias).allMatch(value -> value == 0);
    AffineRun run = AffineRun.map(in.place(), lacksBias);
    return results.told(in.get(0), result, run, in.place(), before);
  }

  private static Sliding pooling(Operands in, Signal x) throws NetworkFormatException {
    int[] kernel = in.small("kernel_shape");
    Sliding sliding = sliding(in, Shape.of(kernel), spatial(x));
    return sliding.ceil(in.node().integer("ceil_mode", 0) != 0);
  }

  private static Sliding sliding(Operands in, Shape kernel, Shape input)
      throws NetworkFormatException {
    int[] ones = new int[kernel.rank()];
    Arrays.fill(ones, 1);
    Sliding sliding =
        Sliding.of(kernel)
            .strides(in.small("strides", ones))
            .dilations(in.small("dilations", ones));
    String auto = in.node().text("auto_pad", "NOTSET");
    if (auto.startsWith("SAME")) {
      return sliding.same(input, auto.equals("SAME_LOWER"));
    }
    return auto.equals("VALID") ? sliding : padded(in, sliding, kernel.rank());
  }

  private static Sliding padded(Operands in, Sliding sliding, int rank)
      throws NetworkFormatException {
    int[] pads = in.small("pads", new int[2 * rank]);
    if (pads.length != 2 * rank) {
      throw new ShapeException(
          "has %s for %s",
          NumberText.count(pads.length, "pad", "pads"),
          NumberText.count(rank, "spatial axis", "spatial axes"));
    }
    return sliding.padding(Arrays.copyOf(pads, rank), Arrays.copyOfRange(pads, rank, 2 * rank));
  }

  private static Sliding transposedSliding(Operands in, Shape kernel, Shape input, int[] extra)
      throws NetworkFormatException {
    int rank = kernel.rank();
    int[] ones = new int[rank];
    Arrays.fill(ones, 1);
    int[] strides = in.small("strides", ones);
    Sliding sliding = Sliding.of(kernel).strides(strides).dilations(in.small("dilations", ones));
    String auto = in.node().text("auto_pad", "NOTSET");
    int[] target = in.small("output_shape");
    boolean same = auto.startsWith("SAME");
    if (target.length == 0 && !same) {
      return auto.equals("VALID") ? sliding : padded(in, sliding, rank);
    }
    Shape whole = sliding.transposedOn(input, extra).positions();
    int[] before = new int[rank];
    int[] after = new int[rank];
    for (int axis = 0; axis < rank; axis++) {
      int wanted =
          target.length == 0
              ? input.size(axis) * strides[axis]
              : target[target.length - rank + axis];
      int cut = whole.size(axis) - wanted;
      int half = Math.max(0, cut) / 2;
      before[axis] = auto.equals("SAME_UPPER") ? half : Math.max(0, cut) - half;
      after[axis] = cut - before[axis];
    }
    return sliding.padding(before, after);
  }

  private static Shape pooled(Signal x, Windows windows) {
    int[] sizes = x.shape().sizes();
    System.arraycopy(windows.positions().sizes(), 0, sizes, 2, sizes.length - 2);
    return Shape.of(sizes);
  }

  private static int channels(Signal x) {
    return x.shape().size(0) * x.shape().size(1);
  }

  private OnnxValue average(Operands in, Signal x, Sliding sliding, boolean countPadding)
      throws NetworkFormatException {
    Windows windows = sliding.on(spatial(x));
    int[] divisors = sliding.divisors(spatial(x), countPadding);
    int before = compiler.passingUnits();
    Signal result =
        new Pooling(compiler, x, windows, channels(x)).average(divisors, pooled(x, windows));
    AffineRun run = AffineRun.map(in.place(), true);
    return results.told(in.get(0), result, run, in.place(), before);
  }

  private OnnxValue maximum(Operands in, Signal x, Sliding sliding) throws NetworkFormatException {
    if (in.node().outputs().size() > 1 && !in.node().outputs().get(1).isEmpty()) {
      throw in.refusal(" gives the places of its maxima too, which ReLU Atlas does not read");
    }
    Windows windows = sliding.on(spatial(x));
    Signal result = new Pooling(compiler, x, windows, channels(x)).max(pooled(x, windows));
    return OnnxValue.kinked(result, in.place());
  }
}
