package org.reluatlas.network.onnx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reluatlas.network.NetworkFiles;
import org.reluatlas.network.ReluNetwork;
import org.reluatlas.network.SourceFile;
import org.reluatlas.network.TestFiles;

/** Stored tensors come back exactly, in every number format and field. */
class OnnxNumbersTest {

  static List<Path> models() throws IOException {
    List<Path> models = new ArrayList<>(TestFiles.in("import_variants", ".onnx"));
    models.add(TestFiles.at("reference/wide2d/network.onnx"));
    return models;
  }

  @ParameterizedTest
  @MethodSource("models")
  void tensorsAreWhatProtobufReads(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    SourceFile source = SourceFile.at(file);
    OnnxGraph graph = OnnxGraph.read(source, Message.of(source, bytes));
    for (TensorProto tensor : ModelProto.parseFrom(bytes).getGraph().getInitializerList()) {
      Constant constant =
          TensorMessage.decode(source, tensor.getName(), graph.initializer(tensor.getName()));
      assertEquals(tensor.getDimsCount(), constant.rank());
      FloatBuffer floats =
          tensor.getRawData().asReadOnlyByteBuffer().order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
      assertEquals(floats.remaining(), constant.count());
      for (int i = 0; i < constant.count(); i++) {
        assertEquals(floats.get(i), constant.values()[i]);
      }
    }
  }

  @Property(tries = 200)
  void readsWhatWasWritten(
      @ForAll("eighths") double[] numbers,
      @ForAll @IntRange(min = 1, max = 4) int inputs,
      @ForAll @IntRange(min = 1, max = 4) int hidden,
      @ForAll("types") int type,
      @ForAll boolean raw)
      throws IOException {
    double[] w = Arrays.copyOf(numbers, inputs * hidden);
    double[] b = Arrays.copyOfRange(numbers, 3, 3 + hidden);
    OnnxModel model =
        new OnnxModel()
            .input("x", -1, inputs)
            .output("y", -1, 1)
            .tensor(tensor(raw, "w", type, new long[] {hidden, inputs}, w))
            .tensor(tensor(!raw, "b", type, new long[] {hidden}, b))
            .tensor(tensor(raw, "v", type, new long[] {hidden, 1}, b))
            .node("Gemm", List.of("x", "w", "b"), "z", OnnxModel.attribute("transB", 1))
            .node("Relu", List.of("z"), "a")
            .node("MatMul", List.of("a", "v"), "y");
    ReluNetwork network = readBack(model);
    assertArrayEquals(w, network.layers().get(0).weights());
    assertArrayEquals(b, network.layers().get(0).biases());
    assertArrayEquals(b, network.layers().get(1).weights());
  }

  private static ReluNetwork readBack(OnnxModel model) throws IOException {
    Path file = Files.createTempFile("network", ".onnx");
    try {
      return NetworkFiles.read(Files.write(file, model.bytes())).network();
    } finally {
      Files.delete(file);
    }
  }

  private static TensorProto tensor(
      boolean raw, String name, int type, long[] dims, double... values) {
    return raw
        ? OnnxModel.raw(name, type, dims, values)
        : OnnxModel.typed(name, type, dims, values);
  }

  /** Numbers that every format holds exactly. */
  @Provide
  Arbitrary<double[]> eighths() {
    return Arbitraries.integers()
        .between(-100, 100)
        .map(i -> i / 8.0)
        .array(double[].class)
        .ofSize(16);
  }

  @Provide
  Arbitrary<Integer> types() {
    return Arbitraries.of(OnnxModel.FLOAT, OnnxModel.DOUBLE, OnnxModel.FLOAT16, OnnxModel.BFLOAT16);
  }
}
