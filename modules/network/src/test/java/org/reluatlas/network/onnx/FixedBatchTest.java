package org.reluatlas.network.onnx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.reluatlas.network.onnx.OnnxModel.attribute;

import ai.onnx.proto.OnnxMl.ValueInfoProto;
import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.reluatlas.network.NetworkFiles;
import org.reluatlas.network.ReluNetwork;

/**
 * An input of shape [3, 2] is a batch of three points where every node treats them apart, and one
 * point of six numbers where a node does not.
 */
class FixedBatchTest {

  @TempDir Path folder;

  private static OnnxModel start() {
    return new OnnxModel()
        .input("x", 3, 2)
        .floats("w", new long[] {2, 4}, 1, -2, 0.5, 3, 2, 0.25, -1, -1.5)
        .floats("v", new long[] {4, 1}, 1, -2, 0.5, 3)
        .floats("rows", new long[] {3, 1}, 0.5, -1, 2)
        .node("MatMul", List.of("x", "w"), "z")
        .node("Relu", List.of("z"), "r");
  }

  private static Arguments mixing(String name, OnnxModel model) {
    return Arguments.of(name, model, false);
  }

  private static Arguments apart(String name, OnnxModel model) {
    return Arguments.of(name, model, true);
  }

  static Stream<Arguments> models() {
    OnnxModel threeMatrices = start().integers("s", 1, -1);
    threeMatrices.floats("three", new long[] {3, 4, 1}, 1, 2, 3, 4, 5, 6, 7, 8, 9, 1, 2, 3);
    return Stream.of(
        mixing(
            "Einsum that sums the rows",
            start()
                .node("MatMul", List.of("r", "v"), "q")
                .node("Einsum", List.of("q"), "y", attribute("equation", "ij->j"))),
        mixing("Max", start().node("Max", List.of("r", "rows"), "y")),
        mixing("Sum", start().node("Sum", List.of("r", "rows"), "y")),
        mixing("PRelu", start().node("PRelu", List.of("z", "rows"), "y")),
        mixing(
            "Where",
            start()
                .node("Cast", List.of("rows"), "c", attribute("to", 9))
                .node("Where", List.of("c", "r", "z"), "y")),
        mixing("Expand", start().integers("s", 3, 3, 4).node("Expand", List.of("r", "s"), "y")),
        mixing(
            "rows aligned with columns",
            start()
                .integers("s", 3, 1, 4)
                .node("Reshape", List.of("r", "s"), "line")
                .node("Add", List.of("line", "r"), "y")),
        mixing(
            "one row of all",
            threeMatrices
                .node("MatMul", List.of("r", "three"), "q")
                .node("Reshape", List.of("q", "s"), "y")),
        mixing(
            "Reshape to one row",
            start().integers("s", 1, -1).node("Reshape", List.of("r", "s"), "y")),
        mixing(
            "the first row",
            start()
                .integers("from", 0)
                .integers("to", 1)
                .node("Slice", List.of("r", "from", "to", "from"), "y")),
        apart("MatMul", start().node("MatMul", List.of("r", "v"), "y")),
        apart(
            "a shape that is computed",
            start()
                .integers("first", 0)
                .integers("rest", -1)
                .node("Shape", List.of("x"), "shape")
                .node("Gather", List.of("shape", "first"), "n")
                .node("Concat", List.of("n", "rest"), "s", attribute("axis", 0))
                .node("Reshape", List.of("r", "s"), "y")),
        apart(
            "Einsum",
            start().node("Einsum", List.of("r", "v"), "y", attribute("equation", "bi,ij->bj"))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("models")
  void readsTheShapeAsTheNodesDo(String name, OnnxModel model, boolean batch)
      throws IOException, OrtException {
    model.graph().addOutput(ValueInfoProto.newBuilder().setName("y"));
    Path file = Files.write(folder.resolve("model.onnx"), model.bytes());
    ReluNetwork network = NetworkFiles.read(file).network();
    Random random = new Random(2);
    try (OnnxRuntime runtime = new OnnxRuntime(model.bytes())) {
      for (int trial = 0; trial < 20; trial++) {
        double[] x = random.doubles(6).map(value -> (float) (4 * value - 2)).toArray();
        double[] theirs = runtime.run(x, new long[] {3, 2}, "y");
        assertArrayEquals(theirs, batch ? rows(network, x) : network.forward(x), 1e-4);
      }
    }
  }

  private static double[] rows(ReluNetwork network, double... x) {
    return Stream.of(
            new double[] {x[0], x[1]}, new double[] {x[2], x[3]}, new double[] {x[4], x[5]})
        .map(network::forward)
        .flatMapToDouble(Arrays::stream)
        .toArray();
  }
}
