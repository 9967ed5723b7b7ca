package org.reluatlas.network.onnx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.reluatlas.network.onnx.OnnxModel.attribute;

import ai.onnx.proto.OnnxMl.SparseTensorProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.reluatlas.network.NetworkFiles;
import org.reluatlas.network.NetworkFormatException;

/** What is in an ONNX file and cannot be read is refused by the name of the node or tensor. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class OnnxRefusalTest {

  private static final String SUPPORTED =
      "; ReLU Atlas reads what is built of affine maps, convolution, pooling, Relu and its kin, Abs,"
          + " Clip, Max, Min and batch normalisation";

  @TempDir Path folder;

  /** Two inputs and a layer of two neurons, whose ReLU gives {@code a}. */
  private static OnnxModel start() {
    return new OnnxModel()
        .input("x", -1, 2)
        .floats("w", new long[] {2, 2}, 1, 2, 3, 4)
        .floats("v", new long[] {2, 1}, 1, -1)
        .node("MatMul", List.of("x", "w"), "z")
        .node("Relu", List.of("z"), "a");
  }

  private static OnnxModel end(OnnxModel model, String from) {
    return model.node("MatMul", List.of(from, "v"), "y").output("y", -1, 1);
  }

  @Test
  void otherActivationsByName() {
    refuses(
        end(start().node("Elu", List.of("a"), "t"), "t"),
        "node \"the t\" is an Elu, which is not piecewise linear" + SUPPORTED);
    refuses(
        end(start().node("Sign", List.of("a"), "t"), "t"),
        "node \"the t\" is a Sign, which jumps" + SUPPORTED);
    refuses(
        end(start().node("CumSum", List.of("a"), "t"), "t"),
        "node \"the t\" is a CumSum, which is not supported" + SUPPORTED);
    refuses(
        end(start().node("Tanh", List.of("a"), "t"), "t"),
        "node \"the t\" is a Tanh in the middle of the network, before node \"the y\", and is not"
            + " piecewise linear; ReLU Atlas drops it at the very end");
    refuses(
        end(start().node("Sigmoid", List.of("a"), "t"), "t"),
        "node \"the t\" is a Sigmoid in the middle of the network, before node \"the y\", and is not"
            + " piecewise linear; ReLU Atlas drops it at the very end");
    refuses(
        start()
            .node("Sigmoid", List.of("a"), "s")
            .node("Mul", List.of("a", "s"), "y")
            .output("y", -1, 2),
        "node \"the s\" is a Sigmoid in the middle of the network, before node \"the y\", and is not"
            + " piecewise linear; ReLU Atlas drops it at the very end");
  }

  @Test
  void otherDomainsByName() {
    OnnxModel model = end(start().node("Gelu", List.of("a"), "t"), "t");
    int last = model.graph().getNodeCount() - 2;
    model.graph().setNode(last, model.graph().getNode(last).toBuilder().setDomain("com.microsoft"));
    refuses(model, "node \"the t\" is a com.microsoft.Gelu, which is not supported" + SUPPORTED);
  }

  @Test
  void branchesAndJoins() {
    refuses(
        end(start().node("Mul", List.of("a", "a"), "t"), "t"),
        "node \"the t\" (Mul) joins two values that depend on the input, which is not piecewise"
            + " linear; ReLU Atlas reads sums and differences of such values");
    refuses(
        end(start().node("MatMul", List.of("a", "a"), "t"), "t"),
        "node \"the t\" (MatMul) multiplies two values that depend on the input, which is not"
            + " piecewise linear");
    refuses(
        end(start(), "a").output("a", -1, 2),
        "value \"a\" is an output and goes on into node \"the y\"; export the network with its last"
            + " output alone");
    refuses(
        end(start().input("x2", -1, 2).node("Add", List.of("a", "x2"), "t"), "t"),
        "has 2 inputs (\"x\", \"x2\"); ReLU Atlas reads networks with one, of any shape");
    refuses(
        end(start(), "a").node("Relu", List.of("a"), "z"),
        "value \"z\" is given by two nodes; export it again");
    refuses(
        start().output("elsewhere", 1), "no output depends on the input; export the network again");
    refuses(start(), "has no output; export the network with one");
  }

  @Test
  void severalOutputsAreSeveralNetworks() throws IOException {
    OnnxModel model = end(start(), "a").node("Neg", List.of("a"), "other").output("other", -1, 2);
    refuses(model, "holds several networks, \"y\", \"other\"; choose one of them with part");
    Path file = write(folder.resolve("model.onnx"), model.bytes());
    assertEquals(2, NetworkFiles.read(file, "other").network().outputs());
    NetworkFormatException e =
        assertThrows(NetworkFormatException.class, () -> NetworkFiles.read(file, "z"));
    assertEquals("model.onnx: has no output \"z\" but \"y\", \"other\"", e.getMessage());
  }

  @Test
  void enlargementsThatDoMoreThanRepeat() {
    OnnxModel model =
        new OnnxModel()
            .input("x", -1, 1, 2, 2)
            .floats("s", new long[] {4}, 1, 1, 2, 2)
            .floats("roi", new long[] {0})
            .node("Relu", List.of("x"), "a");
    model.node(
        "Resize",
        List.of("a", "roi", "s"),
        "y",
        attribute("mode", "nearest"),
        attribute("coordinate_transformation_mode", "tf_half_pixel_for_nn"));
    refuses(
        model.output("y", -1, 1, 4, 4),
        "node \"the y\" (Resize) has the modes nearest, tf_half_pixel_for_nn, round_prefer_floor;"
            + " ReLU Atlas reads nearest with asymmetric and floor, or with half_pixel and"
            + " round_prefer_floor");
  }

  @Test
  void constantsThatAreInfiniteOrDoNotFit() {
    refuses(
        end(
            start()
                .floats("k", new long[] {}, Double.POSITIVE_INFINITY)
                .node("Div", List.of("a", "k"), "t"),
            "t"),
        "node \"the t\": divisor 1 of 1 is Infinity; every number must be finite, so save the"
            + " network before training diverged");
    refuses(
        end(
            start()
                .floats("k", new long[] {}, 300)
                .node("Cast", List.of("k"), "i", attribute("to", 2))
                .node("Cast", List.of("i"), "f", attribute("to", 1))
                .node("Mul", List.of("a", "f"), "t"),
            "t"),
        "node \"the i\" casts 300.0 to integers that do not reach it; export the network again");
    refuses(
        end(start().integers("one", 1).node("Pad", List.of("a", "one"), "t"), "t"),
        "node \"the t\" has 1 pad for a tensor of the shape [1, 2]; export the network again");
  }

  @Test
  void slicesThatLackAStep() {
    String message =
        "node \"the t\" lacks a start, an end, an axis or a step of a slice; export the network"
            + " again";
    for (List<String> inputs :
        List.of(List.of("a", "two", "two", "one"), List.of("a", "two", "two", "two", "one"))) {
      refuses(
          end(start().integers("one", 1).integers("two", 0, 1).node("Slice", inputs, "t"), "t"),
          message);
    }
  }

  @Test
  void cycles() {
    refuses(
        end(
            start()
                .node("Identity", List.of("c"), "d")
                .node("Identity", List.of("d"), "c")
                .node("Add", List.of("a", "c"), "t"),
            "t"),
        "value \"d\" is on a cycle; export the network again");
    refuses(
        end(start().node("Add", List.of("a", "u"), "t").node("Relu", List.of("t"), "u"), "t"),
        "value \"t\" is on a cycle; export the network again");
  }

  @Test
  void shapesThatDoNotFit() {
    refuses(
        end(start().floats("b", new long[] {3}, 1, 2, 3).node("Add", List.of("a", "b"), "t"), "t"),
        "node \"the t\" joins tensors of the shapes [1, 2] and [3]; export the network again");
    refuses(
        end(start().floats("b", new long[] {2, 1}, 1, 2).node("Add", List.of("a", "b"), "t"), "t"),
        "node \"the t\" takes a constant of shape [2, 1] where one number per feature must be");
    OnnxModel wider = start();
    wider.graph().clearInput();
    refuses(
        end(wider.input("x", -1, 5), "a"),
        "node \"the z\" takes 2 numbers, but the input gives 5; the layers of a network must fit one"
            + " another");
    refuses(
        end(start().integers("s", -1, 3).node("Reshape", List.of("a", "s"), "t"), "t"),
        "node \"the t\" cannot give 2 numbers the shape it asks for, [-1, 3]; export the network"
            + " again");
    refuses(
        end(start().node("Gemm", List.of("a", "w"), "t", attribute("transA", 1)), "t"),
        "node \"the t\" takes 2 numbers, but the ReLU of node \"the a\" gives 1; the layers of a"
            + " network must fit one another");
  }

  @Test
  void numbersThatAreNone() {
    refuses(
        end(
            start().floats("b", new long[] {2}, 1, Double.NaN).node("Add", List.of("a", "b"), "t"),
            "t"),
        "node \"the t\": summand 2 of 2 is NaN; every number must be finite, so save the network"
            + " before training diverged");
    refuses(
        end(start().floats("b", new long[] {}, 0).node("Div", List.of("a", "b"), "t"), "t"),
        "node \"the t\": factor 1 of 1 is Infinity; every number must be finite, so save the network"
            + " before training diverged");
    refuses(
        end(start().floats("b", new long[] {}, 2).node("Div", List.of("b", "a"), "t"), "t"),
        "node \"the t\" divides by a value that depends on the input, which is not linear");
  }

  @Test
  void tensorsThatCannotBeRead() {
    refuses(
        withTensor(
            TensorProto.newBuilder()
                .setName("b")
                .setDataType(OnnxModel.FLOAT)
                .addDims(2)
                .setDataLocation(TensorProto.DataLocation.EXTERNAL)
                .addExternalData(
                    StringStringEntryProto.newBuilder().setKey("location").setValue("/etc/passwd"))
                .build()),
        "tensor \"b\" is stored at the absolute path \"/etc/passwd\"; ReLU Atlas reads files in the"
            + " folder of the model only");
    refuses(
        withTensor(OnnxModel.raw("b", OnnxModel.FLOAT, new long[] {3}, 1, 2)),
        "tensor \"b\" has 2 numbers where its shape asks for 3");
    refuses(
        withTensor(OnnxModel.raw("b", OnnxModel.FLOAT, new long[] {1}, 1, 2)),
        "tensor \"b\" has more numbers than its shape asks for, which is 1");
    refuses(
        withTensor(OnnxModel.raw("b", OnnxModel.FLOAT, new long[] {1L << 60, 1L << 60}, 1)),
        "tensor \"b\" has more axes or a larger one than any tensor of a network that can be read");
    refuses(
        withTensor(OnnxModel.raw("b", OnnxModel.FLOAT, new long[] {1 << 20, 1 << 20}, 1)),
        "tensor \"b\" has more numbers than any network that can be read");
    refuses(
        withTensor(OnnxModel.raw("b", OnnxModel.FLOAT, new long[] {-1}, 1)),
        "tensor \"b\" has more axes or a larger one than any tensor of a network that can be read");
    refuses(
        withTensor(TensorProto.newBuilder().setName("b").setDataType(3).addDims(1).build()),
        "tensor \"b\" holds int8 numbers; ReLU Atlas reads float16, bfloat16, float32 and float64"
            + " weights");
    OnnxModel sparse = end(start(), "a");
    sparse.graph().addSparseInitializer(SparseTensorProto.getDefaultInstance());
    refuses(sparse, "holds a sparse tensor; ReLU Atlas reads dense ones only");
  }

  @Test
  void weightsThatNothingGives() {
    refuses(
        end(start().node("Add", List.of("a", "nowhere"), "t"), "t"),
        "value \"nowhere\" is used but given nowhere; export it again");
    refuses(
        end(start().node("Exp", List.of("v"), "e").node("Mul", List.of("a", "e"), "t"), "t"),
        "node \"the e\" computes a weight with Exp, which ReLU Atlas does not; export with constant"
            + " folding");
    refuses(
        end(start().node("MatMul", List.of("a"), "t"), "t"),
        "node \"the t\" lacks its input 2; export the network again");
  }

  @Test
  void trainingMode() {
    OnnxModel dropout =
        start()
            .floats("ratio", new long[] {}, 0.5)
            .tensor(
                TensorProto.newBuilder().setName("training").setDataType(9).addInt32Data(1).build())
            .node("Dropout", List.of("a", "ratio", "training"), "t");
    refuses(
        end(dropout, "t"),
        "node \"the t\" is a Dropout in training mode; export the network for inference");
    OnnxModel normalization =
        start()
            .floats("one", new long[] {2}, 1, 1)
            .node(
                "BatchNormalization",
                List.of("a", "one", "one", "one", "one"),
                "t",
                attribute("training_mode", 1));
    refuses(
        end(normalization, "t"),
        "node \"the t\" is a BatchNormalization in training mode; export the network for inference");
  }

  @Test
  void noNetworkAtAll() {
    OnnxModel affine =
        new OnnxModel()
            .input("x", -1, 2)
            .floats("v", new long[] {2, 1}, 1, -1)
            .node("MatMul", List.of("x", "v"), "y")
            .output("y", -1, 1);
    refuses(
        affine,
        "there is no ReLU between its layers, so the network is one affine map and has a single"
            + " region; save a network with ReLU layers");
    refuses(
        new OnnxModel().input("x", -1, -1).output("y", 2).node("Relu", List.of("x"), "y"),
        "there is no layer with weights in it; save a network with linear layers");
  }

  private static OnnxModel withTensor(TensorProto tensor) {
    return end(start().tensor(tensor).node("Add", List.of("a", "b"), "t"), "t");
  }

  private void refuses(OnnxModel model, String message) {
    Path file = folder.resolve("model.onnx");
    NetworkFormatException e =
        assertThrows(
            NetworkFormatException.class, () -> NetworkFiles.read(write(file, model.bytes())));
    assertEquals("model.onnx: " + message, e.getMessage());
  }

  private static Path write(Path file, byte[] bytes) throws IOException {
    return Files.write(file, bytes);
  }
}
