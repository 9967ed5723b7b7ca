package org.reluatlas.network.onnx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reluatlas.network.onnx.OnnxModel.attribute;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnxruntime.OrtException;
import com.google.protobuf.ByteString;
import com.google.protobuf.UnknownFieldSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.reluatlas.network.NetworkFiles;
import org.reluatlas.network.NetworkFormatException;
import org.reluatlas.network.ReluNetwork;

/**
 * Models with functions of their own. They imitate from its description what the dynamo exporter of
 * PyTorch writes (opset 18, functions that call one another, attributes handed on, initialisers
 * named after the modules); no file of that exporter was at hand.
 */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class OnnxFunctionsTest {

  private static final String DOMAIN = "pkg.torch";

  @TempDir Path folder;

  private static NodeProto node(
      String domain, String type, List<String> inputs, String output, AttributeProto... given) {
    return NodeProto.newBuilder()
        .setDomain(domain)
        .setOpType(type)
        .addAllInput(inputs)
        .addOutput(output)
        .addAllAttribute(List.of(given))
        .build();
  }

  /** A FunctionProto, which is newer than the messages that the tests have. */
  private static final class Function {

    private final UnknownFieldSet.Builder fields = UnknownFieldSet.newBuilder();

    private void add(int field, ByteString bytes) {
      fields.mergeField(
          field, UnknownFieldSet.Field.newBuilder().addLengthDelimited(bytes).build());
    }

    Function addAttribute(String name) {
      add(6, ByteString.copyFromUtf8(name));
      return this;
    }

    Function addNode(NodeProto node) {
      add(7, node.toByteString());
      return this;
    }

    ByteString bytes() {
      return fields.build().toByteString();
    }
  }

  private static Function function(String name, List<String> inputs, String output) {
    Function function = new Function();
    function.add(1, ByteString.copyFromUtf8(name));
    inputs.forEach(input -> function.add(4, ByteString.copyFromUtf8(input)));
    function.add(5, ByteString.copyFromUtf8(output));
    function.add(9, OperatorSetIdProto.newBuilder().setVersion(18).build().toByteString());
    function.add(
        9, OperatorSetIdProto.newBuilder().setDomain(DOMAIN).setVersion(1).build().toByteString());
    function.add(10, ByteString.copyFromUtf8(DOMAIN));
    return function;
  }

  private static AttributeProto reference(String name, String to) {
    return AttributeProto.newBuilder()
        .setName(name)
        .setRefAttrName(to)
        .setType(AttributeProto.AttributeType.FLOAT)
        .build();
  }

  private static byte[] bytes(OnnxModel model, Function... functions) throws IOException {
    ModelProto.Builder all = ModelProto.parseFrom(model.bytes()).toBuilder().setIrVersion(8);
    all.setOpsetImport(0, OperatorSetIdProto.newBuilder().setVersion(18));
    all.addOpsetImport(OperatorSetIdProto.newBuilder().setDomain(DOMAIN).setVersion(1));
    UnknownFieldSet.Builder fields = UnknownFieldSet.newBuilder();
    for (Function function : functions) {
      fields.mergeField(
          25, UnknownFieldSet.Field.newBuilder().addLengthDelimited(function.bytes()).build());
    }
    all.setUnknownFields(fields.build());
    return all.build().toByteArray();
  }

  private static OnnxModel start() {
    return new OnnxModel()
        .opset(18)
        .input("l_x_", -1, 2)
        .floats("net.0.weight", new long[] {3, 2}, 1, -0.5, 0.25, 2, -1, 0.75)
        .floats("net.0.bias", new long[] {3}, 0.5, -0.25, 1)
        .floats("net.2.weight", new long[] {1, 3}, 1, -2, 3)
        .output("out", -1, 1);
  }

  private static Function linear() {
    return function("Linear", List.of("self", "weight", "bias"), "result")
        .addNode(node("", "Transpose", List.of("weight"), "t", attribute("perm", List.of(1L, 0L))))
        .addNode(node("", "MatMul", List.of("self", "t"), "product"))
        .addNode(node("", "Add", List.of("product", "bias"), "result"));
  }

  private static Function leaky() {
    return function("leaky", List.of("x"), "result")
        .addAttribute("slope")
        .addNode(node("", "LeakyRelu", List.of("x"), "result", reference("alpha", "slope")));
  }

  private static Function block() {
    return function("block", List.of("x", "weight", "bias"), "result")
        .addAttribute("negative_slope")
        .addNode(node(DOMAIN, "Linear", List.of("x", "weight", "bias"), "t"))
        .addNode(
            node(DOMAIN, "leaky", List.of("t"), "result", reference("slope", "negative_slope")));
  }

  @Test
  void functionsAreInlined() throws IOException, OrtException {
    OnnxModel model = start();
    model
        .graph()
        .addNode(
            node(
                DOMAIN,
                "block",
                List.of("l_x_", "net.0.weight", "net.0.bias"),
                "net_1",
                attribute("negative_slope", 0.25f)))
        .addNode(node("", "Gemm", List.of("net_1", "net.2.weight"), "out", attribute("transB", 1)));
    byte[] bytes = bytes(model, linear(), leaky(), block());
    ReluNetwork network =
        NetworkFiles.read(Files.write(folder.resolve("model.onnx"), bytes)).network();
    assertArrayEquals(new int[] {2, 3, 1}, network.architecture());
    assertEquals(0.25, network.hidden(0).leftSlope(0));
    Random random = new Random(4);
    try (OnnxRuntime runtime = new OnnxRuntime(bytes)) {
      for (int trial = 0; trial < 10_000; trial++) {
        double[] x = {(float) random.nextGaussian(), (float) random.nextGaussian()};
        double[] theirs = runtime.run(x, new long[] {1, 2}, "out");
        assertArrayEquals(theirs, network.forward(x), 1e-5);
      }
    }
  }

  @Test
  void functionsThatCallThemselves() throws IOException {
    OnnxModel model = start();
    model.graph().addNode(node(DOMAIN, "endless", List.of("l_x_"), "out"));
    Function endless =
        function("endless", List.of("x"), "result")
            .addNode(node(DOMAIN, "endless", List.of("x"), "result"));
    refuses(bytes(model, endless), "more than 32 deep");
  }

  @Test
  void functionsThatMultiply() throws IOException {
    OnnxModel model = start();
    model.graph().addNode(node(DOMAIN, "f0", List.of("l_x_"), "out"));
    Function[] functions = new Function[30];
    for (int i = 0; i < functions.length; i++) {
      String next = "f" + (i + 1);
      functions[i] =
          function("f" + i, List.of("x"), "result")
              .addNode(node(DOMAIN, next, List.of("x"), "half"))
              .addNode(node(DOMAIN, next, List.of("half"), "result"));
    }
    refuses(bytes(model, functions), "has more than 200,000 nodes");
  }

  private void refuses(byte[] bytes, String words) throws IOException {
    Path file = Files.write(folder.resolve("model.onnx"), bytes);
    NetworkFormatException e =
        assertThrows(NetworkFormatException.class, () -> NetworkFiles.read(file));
    assertTrue(e.getMessage().contains(words), e.getMessage());
  }
}
