package org.reluatlas.network.onnx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reluatlas.network.onnx.OnnxModel.attribute;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reluatlas.network.ImportedNetwork;
import org.reluatlas.network.NetworkFiles;
import org.reluatlas.network.NetworkFormatException;
import org.reluatlas.network.ReluNetwork;

/**
 * What follows a Sigmoid or its like: outputs that are read have the order that ONNX Runtime gives,
 * and the sign that it decides by; anything else is refused by name.
 */
class ClassifierTailTest {

  private static final String REMEDY =
      ", which may change the class or the order of the outputs; export the network up to before"
          + " node \"the t\"";

  @TempDir Path folder;

  /** A network with a hidden layer whose last layer gives {@code z}. */
  private static OnnxModel start(int outputs) {
    Random random = new Random(outputs);
    double[] first = random.doubles(10).map(w -> (float) (4 * w - 2)).toArray();
    double[] last = random.doubles(5L * outputs).map(w -> (float) (4 * w - 2)).toArray();
    return new OnnxModel()
        .input("x", -1, 2)
        .floats("w", new long[] {2, 5}, first)
        .floats("v", new long[] {5, outputs}, last)
        .floats("one", new long[] {}, 1)
        .floats("half", new long[] {}, 0.5)
        .floats("minus", new long[] {}, -2)
        .node("MatMul", List.of("x", "w"), "h")
        .node("Relu", List.of("h"), "a")
        .node("MatMul", List.of("a", "v"), "z");
  }

  private ImportedNetwork read(OnnxModel model, String... outputs) throws IOException {
    for (String output : outputs) {
      model.output(output, -1, -1);
    }
    return NetworkFiles.read(Files.write(folder.resolve("model.onnx"), model.bytes()));
  }

  private static double[] point(Random random) {
    return new double[] {(float) random.nextGaussian(), (float) random.nextGaussian()};
  }

  /** Reads a model that ends in y and requires the order of its outputs. */
  private ImportedNetwork keepsTheOrder(OnnxModel model) throws IOException, OrtException {
    ImportedNetwork read = read(model, "y");
    ReluNetwork network = read.network();
    Random random = new Random(5);
    double[][] ours = new double[300][];
    double[][] theirs = new double[300][];
    try (OnnxRuntime runtime = new OnnxRuntime(model.bytes())) {
      for (int p = 0; p < ours.length; p++) {
        double[] x = point(random);
        ours[p] = network.forward(x);
        theirs[p] = runtime.run(x, new long[] {1, 2}, "y");
        assertEquals(theirs[p].length, ours[p].length);
        for (int i = 1; i < ours[p].length; i++) {
          requireSameOrder(ours[p][i] - ours[p][i - 1], theirs[p][i] - theirs[p][i - 1]);
        }
      }
    }
    for (int p = 1; p < ours.length && network.outputs() == 1; p++) {
      requireSameOrder(ours[p][0] - ours[p - 1][0], theirs[p][0] - theirs[p - 1][0]);
    }
    return read;
  }

  private static void requireSameOrder(double ours, double theirs) {
    if (Math.abs(theirs) > 1e-5) {
      assertEquals(Math.signum(theirs), Math.signum(ours));
    }
  }

  private ImportedNetwork keeps(int outputs, UnaryOperator<OnnxModel> end)
      throws IOException, OrtException {
    return keepsTheOrder(end.apply(start(outputs)));
  }

  private void refuses(int outputs, String message, UnaryOperator<OnnxModel> end) {
    NetworkFormatException e =
        assertThrows(NetworkFormatException.class, () -> read(end.apply(start(outputs)), "y"));
    assertEquals("model.onnx: " + message, e.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Tanh", "Sigmoid", "Softmax", "LogSoftmax"})
  void increasingFunctionsKeepTheOrder(String type) throws IOException, OrtException {
    ImportedNetwork read = keeps(3, model -> model.node(type, List.of("z"), "y"));
    assertEquals(
        List.of(
            "What follows node \"the z\" was dropped ("
                + type
                + "); it moves no boundary between regions and keeps the order of the outputs"),
        read.notices());
    keeps(3, model -> model.node(type, List.of("z"), "t").node("Mul", List.of("half", "t"), "y"));
    keeps(3, model -> model.node(type, List.of("z"), "t").node("Add", List.of("t", "minus"), "y"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Tanh", "Sigmoid", "Softmax", "LogSoftmax"})
  void whatDecreasesNegatesTheOutputs(String type) throws IOException, OrtException {
    ImportedNetwork read =
        keeps(3, model -> model.node(type, List.of("z"), "t").node("Neg", List.of("t"), "y"));
    assertTrue(
        read.notices()
            .get(0)
            .endsWith(
                "it moves no boundary between regions, and the outputs were negated, chosen or"
                    + " reordered to match it"));
    keeps(3, model -> model.node(type, List.of("z"), "t").node("Sub", List.of("one", "t"), "y"));
    keeps(3, model -> model.node(type, List.of("z"), "t").node("Div", List.of("t", "minus"), "y"));
  }

  @Test
  void oneOutput() throws IOException, OrtException {
    keeps(1, model -> model.node("Sigmoid", List.of("z"), "y"));
    keeps(1, model -> model.node("Tanh", List.of("z"), "t").node("Neg", List.of("t"), "y"));
    keeps(
        1, model -> model.node("Tanh", List.of("z"), "t").node("Mul", List.of("t", "minus"), "y"));
    ImportedNetwork complement =
        keeps(
            1,
            model ->
                model.node("Sigmoid", List.of("z"), "t").node("Sub", List.of("one", "t"), "y"));
    double[] x = {0.7, -0.3};
    assertEquals(-read(start(1), "z").network().forward(x)[0], complement.network().forward(x)[0]);
    refuses(
        1,
        "node \"the y\" adds a number after node \"the t\", which moves the level between the two"
            + " classes of one output; export the network up to before node \"the t\"",
        model -> model.node("Tanh", List.of("z"), "t").node("Add", List.of("t", "half"), "y"));
  }

  @Test
  void choicesAndOrders() throws IOException, OrtException {
    keeps(
        3,
        model ->
            model
                .integers("i", 2, 0)
                .node("Tanh", List.of("z"), "t")
                .node("Gather", List.of("t", "i"), "y", attribute("axis", 1)));
    keeps(
        3,
        model ->
            model
                .integers("from", 1)
                .integers("to", 3)
                .integers("axes", 1)
                .node("Softmax", List.of("z"), "t")
                .node("Slice", List.of("t", "from", "to", "axes"), "y"));
    keeps(
        1,
        model ->
            model
                .node("Sigmoid", List.of("z"), "t")
                .node("Sub", List.of("one", "t"), "u")
                .node("Concat", List.of("t", "u"), "y", attribute("axis", 1)));
    keeps(2, model -> model.node("Softmax", List.of("z"), "t").node("Log", List.of("t"), "y"));
  }

  @Test
  void comparisonsWithTheImageOfZero() throws IOException {
    double[] x = {0.7, -0.3};
    double z = read(start(1), "z").network().forward(x)[0];
    for (String type : List.of("Greater", "GreaterOrEqual", "Less", "LessOrEqual")) {
      for (boolean first : new boolean[] {true, false}) {
        List<String> inputs = first ? List.of("t", "half") : List.of("half", "t");
        OnnxModel model =
            start(1)
                .node("Sigmoid", List.of("z"), "t")
                .node(type, inputs, "c")
                .node("Cast", List.of("c"), "y", attribute("to", 1));
        boolean above = type.startsWith("Greater") == first;
        assertEquals(above ? z : -z, read(model, "y").network().forward(x)[0]);
      }
    }
    OnnxModel where =
        start(1)
            .node("Sigmoid", List.of("z"), "t")
            .node("Greater", List.of("t", "half"), "c")
            .node("Where", List.of("c", "minus", "one"), "y");
    assertEquals(-z, read(where, "y").network().forward(x)[0]);
    refuses(
        1,
        "node \"the y\" comes after node \"the t\" and compares it with a number that it does not"
            + " have where the output is 0"
            + REMEDY,
        model -> model.node("Sigmoid", List.of("z"), "t").node("Less", List.of("t", "one"), "y"));
    refuses(
        3,
        "node \"the y\" comes after node \"the t\" and compares each of several outputs with a"
            + " number"
            + REMEDY,
        model -> model.node("Sigmoid", List.of("z"), "t").node("Less", List.of("t", "half"), "y"));
  }

  @Test
  void classesByTheSmallestOutput() throws IOException {
    double[] x = {0.7, -0.3};
    double[] z = read(start(3), "z").network().forward(x);
    OnnxModel model = start(3).node("ArgMin", List.of("z"), "y", attribute("axis", 1));
    double[] ours = read(model, "y").network().forward(x);
    for (int i = 0; i < 3; i++) {
      assertEquals(-z[i], ours[i]);
    }
  }

  @Test
  void differentNumbersForTheOutputs() {
    refuses(
        3,
        "node \"the y\" comes after node \"the t\" and takes different numbers for its elements"
            + REMEDY,
        model ->
            model
                .floats("c", new long[] {3}, 2, -1, 0.5)
                .node("Tanh", List.of("z"), "t")
                .node("Mul", List.of("t", "c"), "y"));
    refuses(
        3,
        "node \"the y\" comes after node \"the t\" and takes different numbers for its elements"
            + REMEDY,
        model ->
            model
                .floats("c", new long[] {3}, 2, -1, 0.5)
                .node("Tanh", List.of("z"), "t")
                .node("Add", List.of("t", "c"), "y"));
    refuses(
        3,
        "node \"the y\" comes after node \"the t\" and multiplies or divides it by 0" + REMEDY,
        model ->
            model
                .floats("c", new long[] {}, 0)
                .node("Tanh", List.of("z"), "t")
                .node("Mul", List.of("t", "c"), "y"));
  }

  @Test
  void functionsAlongOtherAxes() {
    for (String type : List.of("Softmax", "ArgMax")) {
      refuses(
          6,
          "node \"the y\" works along axis 1 of the shape [1, 2, 3] alone, which may change the"
              + " class or the order of the outputs; export the network up to before node \"the"
              + " y\"",
          model ->
              model
                  .integers("s", -1, 2, 3)
                  .node("Reshape", List.of("z", "s"), "r")
                  .node(type, List.of("r"), "y", attribute("axis", 1)));
    }
    refuses(
        3,
        "node \"the y\" comes after node \"the t\" and joins it with values that are made in"
            + " another way"
            + REMEDY,
        model ->
            model
                .node("Tanh", List.of("z"), "t")
                .node("Sigmoid", List.of("z"), "u")
                .node("Concat", List.of("t", "u"), "y", attribute("axis", 1)));
    refuses(
        3,
        "node \"the y\" comes after node \"the t\" and takes one output of a function of all"
            + REMEDY,
        model ->
            model
                .integers("i", 1)
                .node("Softmax", List.of("z"), "t")
                .node("Gather", List.of("t", "i"), "y", attribute("axis", 1)));
  }

  @Test
  void aHardSigmoidThatIsScaledKeepsItsKinks() throws IOException, OrtException {
    ImportedNetwork scaled =
        keeps(
            2,
            model ->
                model
                    .floats("c", new long[] {2}, 2, -1)
                    .node("HardSigmoid", List.of("z"), "t")
                    .node("Mul", List.of("t", "c"), "y"));
    assertEquals(9, scaled.network().hiddenNeurons());
    ImportedNetwork falling =
        keeps(2, model -> model.node("HardSigmoid", List.of("z"), "y", attribute("alpha", -0.3f)));
    assertEquals(9, falling.network().hiddenNeurons());
    ImportedNetwork last = read(start(2).node("HardSigmoid", List.of("z"), "y"), "y");
    assertEquals(5, last.network().hiddenNeurons());
  }

  @Test
  void headsThatAnotherOutputNeedsDoNotMatter() throws IOException {
    OnnxModel model =
        start(2)
            .node("MatMul", List.of("a", "v"), "u")
            .node("Sigmoid", List.of("h"), "t")
            .node("MatMul", List.of("t", "v"), "other")
            .output("u", -1, 2)
            .output("other", -1, 2);
    Path file = Files.write(folder.resolve("model.onnx"), model.bytes());
    assertEquals(5, NetworkFiles.read(file, "u").network().hiddenNeurons());
  }
}
