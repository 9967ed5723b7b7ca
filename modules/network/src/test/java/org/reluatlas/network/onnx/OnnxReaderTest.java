package org.reluatlas.network.onnx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reluatlas.network.onnx.OnnxModel.attribute;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reluatlas.network.AffineLayer;
import org.reluatlas.network.ImportedNetwork;
import org.reluatlas.network.NetworkFiles;
import org.reluatlas.network.Rational;

/** Models as exporters write them: read, and compared with ONNX Runtime. */
class OnnxReaderTest {

  private static final double[] W1 = {1, -0.5, 0.25, 2, -1, 0.75};
  private static final double[] B1 = {0.5, -0.25, 1};
  private static final double[] W2 = {1, 2, -1, -0.5, 0.5, 3};
  private static final double[] B2 = {0.125, -2};

  @TempDir Path folder;

  /** Two inputs, three neurons, two outputs called {@code logits}, as Gemm with points in rows. */
  private static OnnxModel gemm(String input) {
    return new OnnxModel()
        .input(input, -1, 2)
        .floats("w1", new long[] {3, 2}, W1)
        .floats("b1", new long[] {3}, B1)
        .floats("w2", new long[] {3, 2}, W2)
        .floats("b2", new long[] {1, 2}, B2);
  }

  private static OnnxModel layers(OnnxModel model, String from) {
    return model
        .node("Gemm", List.of(from, "w1", "b1"), "z", attribute("transB", 1))
        .node("Relu", List.of("z"), "a")
        .node("Gemm", List.of("a", "w2", "b2"), "logits");
  }

  @Test
  void aLayerThatGivesTheInputsIsNoMissingLayer() throws IOException, OrtException {
    OnnxModel model =
        new OnnxModel()
            .input("x", -1, 2)
            .floats("w1", new long[] {3, 2}, 1, 0, 1, 0, 0, 1)
            .floats("b1", new long[] {3}, 0, 0, 0)
            .floats("w2", new long[] {3, 2}, W2)
            .floats("b2", new long[] {1, 2}, B2);
    assertEquals(List.of(), check(layers(model, "x").output("logits", -1, 2)).notices());
  }

  @Test
  void readsGemmBothWaysRound() throws IOException, OrtException {
    ImportedNetwork read = check(layers(gemm("x"), "x").output("logits", -1, 2));
    assertEquals(List.of(), read.notices());
    assertArrayEquals(W1, read.network().layers().get(0).weights());
    assertArrayEquals(B1, read.network().layers().get(0).biases());
    assertArrayEquals(
        new double[] {1, -1, 0.5, 2, -0.5, 3}, read.network().layers().get(1).weights());
    assertArrayEquals(B2, read.network().layers().get(1).biases());
  }

  @Test
  void readsAlphaAndBeta() throws IOException, OrtException {
    OnnxModel model =
        gemm("x")
            .floats("b", new long[] {}, 0.5)
            .node(
                "Gemm",
                List.of("x", "w1", "b"),
                "z",
                attribute("transB", 1),
                attribute("alpha", 0.5f),
                attribute("beta", 3f))
            .node("Relu", List.of("z"), "a")
            .node("Gemm", List.of("a", "w2"), "logits")
            .output("logits", -1, 2);
    AffineLayer first = check(model).network().layers().get(0);
    assertArrayEquals(new double[] {0.5, -0.25, 0.125, 1, -0.5, 0.375}, first.weights());
    assertArrayEquals(new double[] {1.5, 1.5, 1.5}, first.biases());
  }

  @Test
  void readsMatMulAndAddAsKerasDoes() throws IOException, OrtException {
    OnnxModel model =
        new OnnxModel()
            .input("args_0:0", -1, 2)
            .floats("dense/kernel", new long[] {2, 3}, W1)
            .floats("dense/bias", new long[] {3}, B1)
            .floats("out/kernel", new long[] {3, 2}, W2)
            .floats("out/bias", new long[] {2}, B2)
            .integers("shape", -1, 2)
            .node("Reshape", List.of("args_0:0", "shape"), "flat")
            .node("MatMul", List.of("flat", "dense/kernel"), "mm")
            .node("Add", List.of("mm", "dense/bias"), "biased")
            .node("Relu", List.of("biased"), "relu")
            .node("MatMul", List.of("relu", "out/kernel"), "mm2")
            .node("Add", List.of("out/bias", "mm2"), "logits")
            .node("Softmax", List.of("logits"), "probabilities")
            .node("Identity", List.of("probabilities"), "Identity:0")
            .output("logits", -1, 2)
            .output("Identity:0", -1, 2);
    assertEquals(
        List.of(
            "What follows node \"the logits\" was dropped (Softmax, Identity); the value before"
                + " it is an output too, and that is read"),
        check(model).notices());
  }

  @Test
  void readsAClassifierOfScikitLearn() throws IOException, OrtException {
    OnnxModel model =
        new OnnxModel()
            .elementType(OnnxModel.DOUBLE)
            .input("X", -1, 2)
            .elementType(OnnxModel.FLOAT)
            .floats("coefficient", new long[] {2, 3}, W1)
            .floats("intercepts", new long[] {1, 3}, B1)
            .floats("coefficient1", new long[] {3, 1}, 1, -2, 0.5)
            .floats("intercepts1", new long[] {1, 1}, 0.25)
            .floats("unity", new long[] {}, 1)
            .integers("classes", 0, 1)
            .integers("shape", -1)
            .node("Cast", List.of("X"), "cast_input", attribute("to", 1))
            .node("MatMul", List.of("cast_input", "coefficient"), "mul_result")
            .node("Add", List.of("mul_result", "intercepts"), "add_result")
            .node("Relu", List.of("add_result"), "next_activations")
            .node("MatMul", List.of("next_activations", "coefficient1"), "mul_result1")
            .node("Add", List.of("mul_result1", "intercepts1"), "logits")
            .node("Sigmoid", List.of("logits"), "out_activations_result")
            .node("Sub", List.of("unity", "out_activations_result"), "negative")
            .node(
                "Concat",
                List.of("negative", "out_activations_result"),
                "probabilities",
                attribute("axis", 1))
            .node("ArgMax", List.of("probabilities"), "argmax", attribute("axis", 1))
            .node("ArrayFeatureExtractor", List.of("classes", "argmax"), "extracted")
            .node("Reshape", List.of("extracted", "shape"), "label")
            .output("logits", -1, 1)
            .output("probabilities", -1, 2)
            .elementType(OnnxModel.INT64)
            .output("label", -1);
    ImportedNetwork read = read(model);
    assertArrayEquals(new int[] {2, 3, 1}, read.network().architecture());
    assertEquals(1, read.notices().size());
    assertTrue(read.notices().get(0).contains("(Sigmoid, Sub, Concat, ArgMax, "));
  }

  @Test
  void foldsNormalizationOfInputsAndOutputs() throws IOException, OrtException {
    OnnxModel model =
        gemm("x")
            .floats("mean", new long[] {1, 2}, 0.5, -1)
            .floats("deviation", new long[] {2}, 4, 0.5)
            .floats("scale", new long[] {}, 10)
            .floats("shift", new long[] {1}, 7)
            .node("Sub", List.of("x", "mean"), "centred")
            .node("Div", List.of("centred", "deviation"), "scaled");
    layers(model, "scaled")
        .node("Mul", List.of("logits", "scale"), "times")
        .node("Add", List.of("shift", "times"), "y")
        .output("y", -1, 2);
    ImportedNetwork read = check(model);
    assertTrue(
        read.notices().stream().allMatch(notice -> notice.endsWith("without rounding")),
        read.notices().toString());
  }

  @Test
  void dividesExactly() throws IOException, OrtException {
    OnnxModel model =
        gemm("x").floats("three", new long[] {}, 3).node("Div", List.of("x", "three"), "scaled");
    layers(model, "scaled").output("logits", -1, 2);
    ImportedNetwork read = check(model);
    Rational third = Rational.of(BigInteger.ONE, BigInteger.valueOf(3));
    assertEquals(third, read.network().layers().get(0).row(0).exactValue(0));
    assertEquals(
        List.of(
            "Node \"the scaled\" and node \"the z\", with no ReLU between them, were folded into"
                + " one affine map without rounding"),
        read.notices());
  }

  @Test
  void computesTheConstantsThatShapeWeights() throws IOException, OrtException {
    OnnxModel model =
        new OnnxModel()
            .input("x", -1, 2)
            .constant("w", OnnxModel.raw("", OnnxModel.DOUBLE, new long[] {6}, W1))
            .floats("half", new long[] {1}, 0.5)
            .floats("two", new long[] {1, 1}, 2)
            .integers("matrix", 3, -1)
            .integers("axis", 0)
            .floats("b", new long[] {1, 3}, B1)
            .floats("w2", new long[] {3, 2}, W2)
            .node("Cast", List.of("w"), "single", attribute("to", 1))
            .node("Reshape", List.of("single", "matrix"), "w_rows")
            .node("Transpose", List.of("w_rows"), "w_columns", attribute("perm", List.of(1L, 0L)))
            .node("Identity", List.of("w_columns"), "w_same")
            .node("Mul", List.of("w_same", "two"), "w_twice")
            .node("Mul", List.of("w_twice", "half"), "w1")
            .node("Squeeze", List.of("b", "axis"), "b_flat")
            .node("Unsqueeze", List.of("b_flat", "axis"), "b1")
            .node("MatMul", List.of("x", "w1"), "m")
            .node("Add", List.of("m", "b1"), "z")
            .node("Relu", List.of("z"), "a")
            .node("Dropout", List.of("a"), "d")
            .node("Flatten", List.of("d"), "f", attribute("axis", 1))
            .node("MatMul", List.of("f", "w2"), "logits")
            .output("logits", -1, 2);
    ImportedNetwork read = check(model);
    assertEquals(List.of(), read.notices());
    assertArrayEquals(W1, read.network().layers().get(0).weights());
  }

  @Test
  void keepsALastReluAsAHiddenLayer() throws IOException, OrtException {
    OnnxModel model = layers(gemm("x"), "x").node("Relu", List.of("logits"), "y");
    ImportedNetwork read = check(model.output("y", -1, 2));
    assertArrayEquals(new int[] {2, 3, 2, 2}, read.network().architecture());
    assertEquals(1, read.notices().size());
  }

  @Test
  void composesTwoAffineMaps() throws IOException, OrtException {
    OnnxModel model =
        layers(gemm("x").floats("w0", new long[] {2, 2}, 0, 1, 1, 0), "permuted")
            .output("logits", -1, 2);
    model.graph().addNode(0, model.graph().getNode(0).toBuilder());
    model
        .graph()
        .setNode(
            0,
            model.graph().getNode(0).toBuilder()
                .setName("the permutation")
                .setOpType("MatMul")
                .clearAttribute()
                .clearInput()
                .addInput("x")
                .addInput("w0")
                .setOutput(0, "permuted"));
    assertEquals(
        List.of(
            "Node \"the permutation\" and node \"the z\", with no ReLU between them, were folded"
                + " into one affine map without rounding"),
        check(model).notices());
  }

  @Test
  void readsAVectorWithTheWeightOnTheLeft() throws IOException, OrtException {
    OnnxModel model =
        new OnnxModel()
            .input("x", 2)
            .floats("w1", new long[] {3, 2}, W1)
            .floats("b1", new long[] {3}, B1)
            .floats("w2", new long[] {1, 3}, 1, 2, 3)
            .node("MatMul", List.of("w1", "x"), "m")
            .node("Add", List.of("m", "b1"), "z")
            .node("Relu", List.of("z"), "a")
            .node("MatMul", List.of("w2", "a"), "y")
            .output("y", 1);
    assertArrayEquals(W1, check(model, 2).network().layers().get(0).weights());
  }

  @Test
  void readsAnImageThatIsFlattened() throws IOException, OrtException {
    OnnxModel model =
        gemm("unused")
            .floats("mean", new long[] {1, 1, 1, 2}, 0.5, 0.25)
            .node("Sub", List.of("x", "mean"), "centred")
            .node("Flatten", List.of("centred"), "flat");
    model.graph().clearInput();
    layers(model.input("x", 1, 1, 1, 2), "flat").output("logits", 1, 2);
    check(model, 1, 1, 1, 2);
  }

  @Test
  void alignsConstantsAsOldFilesDo() throws IOException {
    OnnxModel model =
        new OnnxModel()
            .opset(6)
            .input("x", 1, 2, 2)
            .floats("c", new long[] {2}, 10, 20)
            .node("Add", List.of("x", "c"), "z", attribute("broadcast", 1), attribute("axis", 1))
            .node("Relu", List.of("z"), "y")
            .output("y", 1, 2, 2);
    double[] bias = read(model).network().layers().get(0).biases();
    assertArrayEquals(new double[] {10, 10, 20, 20}, bias);
  }

  @Test
  void takesAFixedFirstAxisForABatchOfPoints() throws IOException {
    OnnxModel batch = gemm("unused").integers("s", 32, 2);
    batch.graph().clearInput();
    batch.input("x", 32, 2).node("Reshape", List.of("x", "s"), "same");
    ImportedNetwork read = read(layers(batch, "same").output("logits", 32, 2));
    assertArrayEquals(new int[] {2, 3, 2}, read.network().architecture());
  }

  @Test
  void takesAFirstAxisThatNodesWorkAlongAsItIs() throws IOException, OrtException {
    OnnxModel mean = gemm("unused").opset(11);
    mean.graph().clearInput();
    mean.input("x", 2, 2).node("ReduceMean", List.of("x"), "mean", attribute("axes", List.of(0L)));
    ImportedNetwork read = read(layers(mean, "mean").output("logits", 1, 2));
    assertArrayEquals(new int[] {4, 3, 2}, read.network().architecture());
    double[] x = {1, -2, 0.5, 4};
    try (OnnxRuntime runtime = new OnnxRuntime(mean.bytes())) {
      assertArrayEquals(
          runtime.run(x, new long[] {2, 2}, "logits"), read.network().forward(x), 1e-5);
    }
  }

  private ImportedNetwork read(OnnxModel model) throws IOException {
    return NetworkFiles.read(Files.write(folder.resolve("model.onnx"), model.bytes()));
  }

  private ImportedNetwork check(OnnxModel model) throws IOException, OrtException {
    return check(model, 1, 2);
  }

  /** Reads the model and compares it with ONNX Runtime at random points. */
  private ImportedNetwork check(OnnxModel model, long... shape) throws IOException, OrtException {
    ImportedNetwork read = read(model);
    Random random = new Random(11);
    String output = model.graph().getOutput(0).getName();
    try (OnnxRuntime runtime = new OnnxRuntime(model.bytes())) {
      for (int trial = 0; trial < 50; trial++) {
        double[] x = {(float) random.nextGaussian(), (float) random.nextGaussian()};
        assertArrayEquals(runtime.run(x, shape, output), read.network().forward(x), 1e-4);
      }
    }
    return read;
  }
}
