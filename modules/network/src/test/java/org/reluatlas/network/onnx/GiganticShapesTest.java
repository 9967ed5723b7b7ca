package org.reluatlas.network.onnx;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reluatlas.network.onnx.OnnxModel.attribute;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.reluatlas.network.NetworkFiles;
import org.reluatlas.network.NetworkFormatException;

/**
 * A few bytes that ask for tensors without end are refused at once; damaged models in a sentence.
 */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class GiganticShapesTest {

  private static final long HUGE = 1L << 60;

  @TempDir Path folder;

  private static OnnxModel start() {
    return new OnnxModel().input("x", -1, 4).output("y").node("Relu", List.of("x"), "a");
  }

  private void refuses(OnnxModel model) throws IOException {
    Path file = Files.write(folder.resolve("model.onnx"), model.bytes());
    long start = System.nanoTime();
    NetworkFormatException e =
        assertThrows(NetworkFormatException.class, () -> NetworkFiles.read(file));
    assertTrue(e.getMessage().startsWith("model.onnx: "), e.getMessage());
    assertTrue(e.getMessage().length() < 400, e.getMessage());
    assertTrue(System.nanoTime() - start < 5_000_000_000L, e.getMessage());
  }

  @Test
  void shapesThatAreTooLarge() throws IOException {
    for (long size : new long[] {HUGE, Long.MAX_VALUE, 1L << 31, 1L << 25}) {
      refuses(start().integers("s", size, 4).node("Expand", List.of("a", "s"), "y"));
      refuses(start().integers("s", 1, size).node("Tile", List.of("a", "s"), "y"));
      refuses(start().integers("s", 0, size, 0, size).node("Pad", List.of("a", "s"), "y"));
      refuses(
          start()
              .integers("s", size)
              .node("ConstantOfShape", List.of("s"), "c")
              .node("Add", List.of("a", "c"), "y"));
      refuses(
          start()
              .integers("s", size, size)
              .node("ConstantOfShape", List.of("s"), "c")
              .node("Add", List.of("a", "c"), "y"));
      refuses(start().integers("s", size, -1).node("Reshape", List.of("a", "s"), "y"));
      refuses(
          start()
              .integers("zero")
              .integers("s", size)
              .integers("one", 1)
              .node("Range", List.of("one", "s", "one"), "c")
              .node("Add", List.of("a", "c"), "y"));
    }
  }

  private OnnxModel image(String type, String... attributes) {
    OnnxModel model =
        new OnnxModel()
            .input("x", -1, 1, 4, 4)
            .output("y")
            .floats("w", new long[] {1, 1, 2, 2}, 1, 2, 3, 4)
            .node("Relu", List.of("x"), "a");
    AttributeProto[] given =
        Arrays.stream(attributes)
            .map(
                text -> {
                  String[] parts = text.split(" ");
                  long[] numbers =
                      Arrays.stream(parts).skip(1).mapToLong(Long::parseLong).toArray();
                  return attribute(
                      parts[0], Arrays.stream(numbers).boxed().collect(Collectors.toList()));
                })
            .toArray(AttributeProto[]::new);
    List<String> inputs = type.startsWith("Conv") ? List.of("a", "w") : List.of("a");
    return model.node(type, inputs, "y", given);
  }

  @Test
  void windowsThatAreNone() throws IOException {
    for (long size : new long[] {-HUGE, HUGE, Long.MIN_VALUE}) {
      for (String type : List.of("Conv", "ConvTranspose", "AveragePool", "MaxPool")) {
        String kernel = "kernel_shape 2 2";
        refuses(image(type, kernel, "strides " + size + " " + size, "pads 0 0 " + size + " 0"));
        refuses(image(type, kernel, "pads 0 0 " + Math.abs(size + 1) + " 1"));
        if (!type.startsWith("Conv")) {
          refuses(image(type, "kernel_shape " + size + " 2"));
        }
      }
    }
    refuses(image("ConvTranspose", "output_shape 1073741823 1073741823"));
    refuses(image("ConvTranspose", "output_padding 1073741823 0"));
    refuses(image("MaxPool"));
    refuses(image("Conv", "strides 1"));
  }

  /** The numbers with one more, one fewer or none. */
  private static List<List<Long>> otherLengths(List<Long> numbers) {
    List<Long> longer = new ArrayList<>(numbers);
    longer.add(1L);
    return List.of(longer, numbers.subList(0, Math.max(0, numbers.size() - 1)), List.of());
  }

  /** Each model with one attribute, one tensor of integers or the inputs of one node changed. */
  private static List<byte[]> modelsOfOtherLengths(OnnxKinds.Kind kind) {
    List<byte[]> models = new ArrayList<>();
    GraphProto.Builder graph = kind.model.graph();
    for (int n = 0; n < graph.getNodeCount(); n++) {
      NodeProto node = graph.getNode(n);
      for (int a = 0; a < node.getAttributeCount(); a++) {
        AttributeProto attribute = node.getAttribute(a);
        if (attribute.getIntsCount() > 0) {
          for (List<Long> numbers : otherLengths(attribute.getIntsList())) {
            AttributeProto.Builder other = attribute.toBuilder().clearInts().addAllInts(numbers);
            graph.setNode(n, node.toBuilder().setAttribute(a, other));
            models.add(kind.model.bytes());
          }
        }
      }
      for (int kept = 0; kept < node.getInputCount(); kept++) {
        List<String> inputs = List.copyOf(node.getInputList().subList(0, kept));
        graph.setNode(n, node.toBuilder().clearInput().addAllInput(inputs));
        models.add(kind.model.bytes());
      }
      graph.setNode(n, node);
    }
    for (int t = 0; t < graph.getInitializerCount(); t++) {
      TensorProto tensor = graph.getInitializer(t);
      if (tensor.getDataType() == OnnxModel.INT64) {
        for (List<Long> numbers : otherLengths(tensor.getInt64DataList())) {
          graph.setInitializer(
              t,
              tensor.toBuilder()
                  .clearInt64Data()
                  .addAllInt64Data(numbers)
                  .setDims(0, numbers.size()));
          models.add(kind.model.bytes());
        }
        graph.setInitializer(t, tensor);
      }
    }
    return models;
  }

  @Test
  void listsOfOtherLengths() throws IOException {
    Path file = folder.resolve("damaged.onnx");
    for (OnnxKinds.Kind kind : OnnxKinds.all()) {
      for (byte[] model : modelsOfOtherLengths(kind)) {
        Files.write(file, model);
        try {
          NetworkFiles.read(file);
        } catch (NetworkFormatException e) {
          String message = e.getMessage();
          assertTrue(message.startsWith("damaged.onnx: "), message);
          assertFalse(message.contains("defect"), message);
        }
      }
    }
  }

  @Test
  void reductionsOfNothing() throws IOException {
    for (String type : List.of("ReduceSum", "ReduceMean", "ReduceMax", "ReduceMin")) {
      refuses(
          start()
              .integers("zero", 0)
              .integers("axes", 1)
              .node("Slice", List.of("a", "zero", "zero", "axes"), "empty")
              .node(type, List.of("empty"), "y", attribute("axes", List.of(1L))));
    }
  }

  @Test
  void damagedModels() throws IOException {
    Path file = folder.resolve("damaged.onnx");
    Random random = new Random(8);
    for (OnnxKinds.Kind kind : OnnxKinds.all()) {
      byte[] whole = kind.model.bytes();
      for (int trial = 0; trial < 20; trial++) {
        byte[] changed =
            trial % 3 == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
        for (int flips = random.nextInt(4); flips >= 0 && changed.length > 0; flips--) {
          changed[random.nextInt(changed.length)] =
              random.nextBoolean() ? (byte) random.nextInt() : (byte) -1;
        }
        Files.write(file, changed);
        try {
          NetworkFiles.read(file);
        } catch (NetworkFormatException e) {
          String message = e.getMessage();
          assertTrue(message.startsWith("damaged.onnx: "), message);
          assertTrue(message.length() < 700 && !message.contains("\n"), message);
        }
      }
    }
  }
}
