package org.reluatlas.network.onnx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.onnx.proto.OnnxMl.ValueInfoProto;
import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reluatlas.network.ActivationPattern;
import org.reluatlas.network.ImportedNetwork;
import org.reluatlas.network.NetworkFiles;
import org.reluatlas.network.ReluNetwork;
import org.reluatlas.network.TestFiles;

/**
 * Each kind of node gives what ONNX Runtime gives at 10,000 random points, up to the rounding of
 * float32, and its neurons have the signs that the values before the kinks have there.
 */
class OnnxKindsTest {

  private static final int POINTS = 10_000;

  /** What the rounding of float32 makes of a few sums of numbers near 1. */
  private static final double ROUNDING = 1e-4;

  @TempDir Path folder;

  static List<OnnxKinds.Kind> kinds() {
    return OnnxKinds.all();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void givesWhatOnnxRuntimeGives(OnnxKinds.Kind kind) throws IOException, OrtException {
    byte[] bytes = kind.model.bytes();
    ImportedNetwork read = NetworkFiles.read(Files.write(folder.resolve("model.onnx"), bytes));
    ReluNetwork network = read.network();
    for (String before : kind.before) {
      if (kind.model.graph().getOutputList().stream().noneMatch(o -> o.getName().equals(before))
          && !before.equals("x")) {
        kind.model.graph().addOutput(ValueInfoProto.newBuilder().setName(before));
      }
    }
    double[][] points = points(network.inputs());
    long[] shape = batched(kind.shape);
    try (OnnxRuntime runtime = new OnnxRuntime(kind.model.bytes())) {
      double[] theirs = runtime.run(flat(points), shape, "y");
      compareOutputs(network, points, theirs);
      List<double[]> before = new ArrayList<>();
      for (String name : kind.before) {
        double[] value = name.equals("x") ? flat(points) : runtime.run(flat(points), shape, name);
        before.add(kind.windows == null ? value : differences(value, kind.windows));
      }
      compareSigns(network, points, before);
    }
    assertTrue(!read.operations().isEmpty());
  }

  private static double[] differences(double[] values, int[][] windows) {
    int size = values.length / POINTS;
    double[][] differences = new double[POINTS][];
    for (int p = 0; p < POINTS; p++) {
      double[] value = Arrays.copyOfRange(values, p * size, (p + 1) * size);
      differences[p] = PlainTournament.differences(value, windows);
    }
    return flat(differences);
  }

  private static double[][] points(int inputs) {
    Random random = new Random(3);
    double[][] points = new double[POINTS][inputs];
    for (double[] point : points) {
      for (int i = 0; i < inputs; i++) {
        point[i] = (float) (2 * random.nextGaussian());
      }
    }
    return points;
  }

  private static long[] batched(long... shape) {
    long[] batched = new long[shape.length + 1];
    batched[0] = POINTS;
    System.arraycopy(shape, 0, batched, 1, shape.length);
    return batched;
  }

  private static double[] flat(double[][] points) {
    double[] flat = new double[points.length * points[0].length];
    for (int p = 0; p < points.length; p++) {
      System.arraycopy(points[p], 0, flat, p * points[p].length, points[p].length);
    }
    return flat;
  }

  private static void compareOutputs(ReluNetwork network, double[][] points, double... theirs) {
    assertEquals(theirs.length, points.length * network.outputs());
    for (int p = 0; p < points.length; p++) {
      double[] ours = network.forward(points[p]);
      for (int i = 0; i < ours.length; i++) {
        double expected = theirs[p * ours.length + i];
        assertEquals(expected, ours[i], ROUNDING * (1 + Math.abs(expected)));
      }
    }
  }

  private static void compareSigns(ReluNetwork network, double[][] points, List<double[]> before) {
    int width = before.stream().mapToInt(values -> values.length / POINTS).sum();
    if (before.isEmpty()) {
      return;
    }
    assertEquals(network.hiddenNeurons(), width);
    int checked = 0;
    for (int p = 0; p < points.length; p++) {
      ActivationPattern pattern = network.activationPattern(points[p]);
      int neuron = 0;
      for (double[] values : before) {
        int size = values.length / POINTS;
        for (int i = 0; i < size; i++, neuron++) {
          double value = values[p * size + i];
          if (Math.abs(value) > ROUNDING * 10) {
            assertEquals(value > 0, pattern.get(neuron));
            checked++;
          }
        }
      }
    }
    assertTrue(checked > 0.5 * width * POINTS, checked + " signs");
  }

  static List<Path> cases() throws IOException {
    return TestFiles.in("onnx-cases", ".onnx");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void exportsOfPyTorchGiveWhatOnnxRuntimeGives(Path file) throws IOException, OrtException {
    ReluNetwork network = NetworkFiles.read(file).network();
    try (OnnxRuntime runtime = new OnnxRuntime(Files.readAllBytes(file))) {
      long[] shape = runtime.inputShape();
      for (int axis = 0; axis < shape.length; axis++) {
        shape[axis] = shape[axis] < 0 ? 1 : shape[axis];
      }
      boolean tanh = file.toString().endsWith("tanh_end.onnx");
      for (double[] x : points(network.inputs())) {
        double[] theirs = runtime.run(x, shape, runtime.firstOutput());
        double[] ours = network.forward(x);
        for (int i = 0; i < ours.length; i++) {
          double mine = tanh ? Math.tanh(ours[i]) : ours[i];
          assertEquals(theirs[i], mine, 1e-5 * (1 + Math.abs(theirs[i])));
        }
      }
    }
  }
}
