package org.reluatlas.network.onnx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reluatlas.network.NetworkFiles;
import org.reluatlas.network.NetworkFormatException;
import org.reluatlas.network.ReluNetwork;
import org.reluatlas.network.TestFiles;

/** Weights in a file beside the model: read from safe places only, and never more than is there. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class ExternalDataTest {

  @TempDir Path folder;

  @Test
  void readsWhatOnnxRuntimeReads() throws IOException, OrtException {
    Path file = TestFiles.at("external-data/net.onnx");
    ReluNetwork network = NetworkFiles.read(file).network();
    Random random = new Random(1);
    try (OnnxRuntime runtime = new OnnxRuntime(file)) {
      long[] shape = {1, network.inputs()};
      for (int trial = 0; trial < 10_000; trial++) {
        double[] x = random.doubles(network.inputs(), -3, 3).map(v -> (float) v).toArray();
        assertArrayEquals(runtime.run(x, shape, runtime.firstOutput()), network.forward(x), 1e-5);
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "traversal | outside the folder of the model",
        "absolute | is stored at the absolute path",
        "missing | which is not beside the model; put it into the same folder",
        "short | which has 40; the file is cut off or belongs to another model"
      })
  void refusesEachInItsOwnWords(String name, String words) {
    Path file = TestFiles.at("external-data/" + name + ".onnx");
    NetworkFormatException e =
        assertThrows(NetworkFormatException.class, () -> NetworkFiles.read(file));
    assertTrue(e.getMessage().contains(words), e.getMessage());
  }

  /** A network x ↦ relu(w x) · v whose w lies in a second file. */
  private Path model(String... entries) throws IOException {
    TensorProto.Builder w =
        TensorProto.newBuilder()
            .setName("w")
            .setDataType(OnnxModel.FLOAT)
            .addDims(2)
            .addDims(2)
            .setDataLocation(TensorProto.DataLocation.EXTERNAL);
    for (int i = 0; i < entries.length; i += 2) {
      w.addExternalData(
          StringStringEntryProto.newBuilder().setKey(entries[i]).setValue(entries[i + 1]));
    }
    OnnxModel model =
        new OnnxModel()
            .input("x", -1, 2)
            .tensor(w.build())
            .floats("v", new long[] {2, 1}, 1, -1)
            .node("MatMul", List.of("x", "w"), "z")
            .node("Relu", List.of("z"), "a")
            .node("MatMul", List.of("a", "v"), "y")
            .output("y", -1, 1);
    return Files.write(folder.resolve("model.onnx"), model.bytes());
  }

  private Path weights(String name) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(24).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putFloat(9).putFloat(9).putFloat(1).putFloat(2).putFloat(3).putFloat(4);
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, bytes.array());
  }

  @Test
  void readsFromAnOffsetAndAFolder() throws IOException {
    weights("below/w.bin");
    ReluNetwork network =
        NetworkFiles.read(model("location", "below/w.bin", "offset", "8", "length", "16"))
            .network();
    assertArrayEquals(new double[] {1, 3, 2, 4}, network.layers().get(0).weights());
  }

  private void refuses(String words, String... entries) throws IOException {
    Path file = model(entries);
    NetworkFormatException e =
        assertThrows(NetworkFormatException.class, () -> NetworkFiles.read(file));
    assertTrue(e.getMessage().contains(words), e.getMessage());
  }

  @Test
  void sizesThatAreNone() throws IOException {
    weights("w.bin");
    refuses("no number of bytes", "location", "w.bin", "offset", "-8");
    refuses("no number of bytes", "location", "w.bin", "offset", "99999999999999999999");
    refuses(
        "is said to lie at bytes 999999999999999999 to",
        "location",
        "w.bin",
        "offset",
        "999999999999999999");
    refuses(
        "has 12 bytes in \"w.bin\", but its shape asks for 16",
        "location",
        "w.bin",
        "length",
        "12");
    refuses("has no name", "offset", "0");
    refuses("is no file", "location", ".");
    refuses("is no name of a file", "location", "w\0.bin");
    refuses("absolute path", "location", "C:\\w.bin");
    refuses("outside the folder", "location", "below\\..\\..\\w.bin");
  }

  @Test
  void linksThatLeadOut() throws IOException {
    Path outside = Files.createTempFile("outside", ".bin");
    try {
      Files.write(outside, new byte[24]);
      Files.createSymbolicLink(folder.resolve("link.bin"), outside);
      refuses("a link that leads out of the folder", "location", "link.bin");
    } finally {
      Files.delete(outside);
    }
  }

  @Test
  void cutOffAtEveryByte() throws IOException {
    byte[] whole = Files.readAllBytes(TestFiles.at("external-data/net.onnx.data"));
    byte[] net = Files.readAllBytes(TestFiles.at("external-data/net.onnx"));
    Path file = Files.write(folder.resolve("net.onnx"), net);
    for (int length = 0; length < whole.length; length++) {
      Files.write(folder.resolve("net.onnx.data"), Arrays.copyOf(whole, length));
      NetworkFormatException e =
          assertThrows(NetworkFormatException.class, () -> NetworkFiles.read(file));
      assertTrue(e.getMessage().contains("is said to lie at bytes"), e.getMessage());
    }
    Files.write(folder.resolve("net.onnx.data"), whole);
    assertEquals(
        NetworkFiles.read(TestFiles.at("external-data/net.onnx")).network().inputs(),
        NetworkFiles.read(file).network().inputs());
  }

  @Test
  void bytesOfTheModelChanged() throws IOException {
    byte[] net = Files.readAllBytes(TestFiles.at("external-data/net.onnx"));
    Files.copy(TestFiles.at("external-data/net.onnx.data"), folder.resolve("net.onnx.data"));
    Path file = folder.resolve("net.onnx");
    Random random = new Random(2);
    for (int trial = 0; trial < 1000; trial++) {
      byte[] changed = net.clone();
      changed[random.nextInt(changed.length)] = (byte) random.nextInt();
      Files.write(file, changed);
      try {
        NetworkFiles.read(file);
      } catch (NetworkFormatException e) {
        assertTrue(e.getMessage().startsWith("net.onnx: "), e.getMessage());
      }
    }
  }
}
