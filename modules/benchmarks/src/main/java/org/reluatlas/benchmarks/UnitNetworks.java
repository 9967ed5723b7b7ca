package org.reluatlas.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.reluatlas.network.AffineForm;
import org.reluatlas.network.ReluNetwork;
import org.reluatlas.network.SourceFile;
import org.reluatlas.network.compile.Convolution;
import org.reluatlas.network.compile.NetworkCompiler;
import org.reluatlas.network.compile.Shape;
import org.reluatlas.network.compile.Signal;
import org.reluatlas.network.compile.Sliding;

/** Random networks of units of several kinds, compiled as those of files are. */
final class UnitNetworks {

  private final Random random;
  private final NetworkCompiler compiler;

  private UnitNetworks(long seed, int inputs) {
    random = new Random(seed);
    try {
      Path place = Files.createTempFile("random", ".network");
      Files.writeString(place, "-");
      compiler = new NetworkCompiler(SourceFile.at(place), inputs);
      Files.delete(place);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Hidden layers of one width with a slope left of 0: 0 is ReLU. */
  static ReluNetwork plain(int width, int layers, double leftSlope) throws IOException {
    UnitNetworks of = new UnitNetworks(7, 2);
    Signal x = of.compiler.input(Shape.of(2));
    for (int l = 0; l < layers; l++) {
      x = of.compiler.kink(of.linear(x, width, 2, 0.3), leftSlope, 1);
    }
    return of.compiler.build(of.linear(x, 1, 1, 0.3));
  }

  /** ReLU of 2 inputs, and then blocks y ↦ y + W₂ relu(W₁ y + b₁) + b₂ of as many hidden units. */
  static ReluNetwork residual(int width, int blocks) throws IOException {
    UnitNetworks of = new UnitNetworks(7, 2);
    NetworkCompiler compiler = of.compiler;
    Signal x = compiler.kink(of.linear(compiler.input(Shape.of(2)), width, 2, 0.3), 0, 1);
    for (int b = 0; b < blocks; b++) {
      compiler.share(x);
      Signal hidden = compiler.kink(of.linear(x, width, 2, 0.3), 0, 1);
      Signal both = compiler.joined(List.of(x, of.linear(hidden, width, 0.1, 0.1)));
      AffineForm[] sums = new AffineForm[width];
      Arrays.setAll(sums, i -> AffineForm.of(new int[] {i, width + i}, new double[] {1, 1}, 0));
      x = compiler.map(both, Shape.of(width), sums);
    }
    return compiler.build(of.linear(x, 1, 1, 0.3));
  }

  /** An image of 28 × 28, two convolutions with stride 2 of 4 and 8 channels, and 10 outputs. */
  static ReluNetwork convolutions() throws IOException {
    UnitNetworks of = new UnitNetworks(7, 784);
    Signal x = of.compiler.input(Shape.of(1, 28, 28));
    x = of.compiler.kink(of.convolution(x, 1, 4, 5), 0, 1);
    x = of.compiler.kink(of.convolution(x, 4, 8, 3), 0, 1);
    return of.compiler.build(of.linear(x, 10, 1, 0.1));
  }

  private Signal convolution(Signal x, int channels, int outputs, int size) throws IOException {
    Sliding sliding = Sliding.of(Shape.of(size, size)).strides(2, 2);
    int edge = (int) Math.sqrt(x.count() / (double) channels);
    double[] weights = numbers(outputs * channels * size * size, channels * size * size, 2);
    return new Convolution(sliding.on(Shape.of(edge, edge)), 1, channels, outputs, weights, false)
        .apply(compiler, x, numbers(outputs, 1, 0.01), 1);
  }

  private Signal linear(Signal x, int outputs, double gain, double biases) throws IOException {
    int[] all = IntStream.range(0, x.count()).toArray();
    AffineForm[] rows = new AffineForm[outputs];
    for (int i = 0; i < outputs; i++) {
      double bias = (float) (biases * random.nextGaussian());
      rows[i] = AffineForm.of(all, numbers(x.count(), x.count(), gain), bias);
    }
    return compiler.map(x, Shape.of(outputs), rows);
  }

  private double[] numbers(int count, int inputs, double gain) {
    double deviation = Math.sqrt(gain / inputs);
    double[] numbers = new double[count];
    Arrays.setAll(numbers, i -> (float) (random.nextGaussian() * deviation));
    return numbers;
  }
}
