package org.reluatlas.network.assembly;

import java.util.Arrays;
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

/** Steps on tensors [channels, …]: convolution and pooling of one point. */
final class TensorSteps {

  private TensorSteps() {}

  /** As {@link LayerChain#convolution}. */
  static Step convolution(
      String place, AffineRun run, Sliding sliding, int groups, double[] w, double[] b) {
    return Step.affine(
        place,
        "convolution",
        0,
        run,
        (compiler, x) -> convolved(compiler, x, sliding.on(spatial(x)), groups, w, b, false));
  }

  /** As {@link LayerChain#transposedConvolution}. */
  static Step transposedConvolution(
      String place,
      AffineRun run,
      Sliding sliding,
      int[] extra,
      int groups,
      double[] w,
      double[] b) {
    return Step.affine(
        place,
        "transposed convolution",
        0,
        run,
        (compiler, x) ->
            convolved(compiler, x, sliding.transposedOn(spatial(x), extra), groups, w, b, true));
  }

  private static Signal convolved(
      NetworkCompiler compiler,
      Signal x,
      Windows windows,
      int groups,
      double[] w,
      double[] b,
      boolean transposed)
      throws NetworkFormatException {
    int channels = x.shape().size(0);
    Signal batch =
        new Convolution(windows, groups, channels, b.length, w, transposed)
            .apply(compiler, x, b, 1);
    int[] sizes = batch.shape().sizes();
    return batch.reshaped(Shape.of(Arrays.copyOfRange(sizes, 1, sizes.length)));
  }

  /** As {@link LayerChain#maxPool}. */
  static Step maxPool(String place, Sliding sliding) {
    return Step.kink(
        place,
        "maximum of windows",
        (compiler, x) -> {
          Windows windows = sliding.on(spatial(x));
          return new Pooling(compiler, x, windows, x.shape().size(0)).max(pooled(x, windows));
        });
  }

  /** As {@link LayerChain#averagePool}. */
  static Step averagePool(String place, Sliding sliding, boolean countPadding) {
    return Step.affine(
        place,
        "average of windows",
        0,
        AffineRun.map(place, true),
        (compiler, x) -> {
          Windows windows = sliding.on(spatial(x));
          int[] divisors = sliding.divisors(spatial(x), countPadding);
          return new Pooling(compiler, x, windows, x.shape().size(0))
              .average(divisors, pooled(x, windows));
        });
  }

  private static Shape spatial(Signal x) {
    int[] sizes = x.shape().sizes();
    if (sizes.length < 2) {
      throw new ShapeException("takes a tensor with channels, not one of the shape %s", x.shape());
    }
    return Shape.of(Arrays.copyOfRange(sizes, 1, sizes.length));
  }

  private static Shape pooled(Signal x, Windows windows) {
    int[] spatial = windows.positions().sizes();
    int[] sizes = new int[spatial.length + 1];
    sizes[0] = x.shape().size(0);
    System.arraycopy(spatial, 0, sizes, 1, spatial.length);
    return Shape.of(sizes);
  }
}
