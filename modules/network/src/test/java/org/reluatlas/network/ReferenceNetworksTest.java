package org.reluatlas.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The reference networks, in every format and as other programs save them. */
class ReferenceNetworksTest {

  static List<Path> networks() throws IOException {
    try (Stream<Path> folders = Files.list(TestFiles.at("reference"))) {
      return folders
          .filter(folder -> Files.exists(folder.resolve("network.json")))
          .sorted()
          .collect(Collectors.toList());
    }
  }

  @ParameterizedTest
  @MethodSource("networks")
  void allFormatsAgreeBitForBit(Path folder) throws IOException {
    ReluNetwork json = NetworkFiles.read(folder.resolve("network.json")).network();
    for (String file : List.of("network.onnx", "network.safetensors", "network.pt")) {
      assertSameWeights(json, NetworkFiles.read(folder.resolve(file)).network());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "checkpoint_dict.pt",
        "f32.safetensors",
        "f64.safetensors",
        "flatten_named_sigmoid.onnx",
        "gemm_opset13.onnx",
        "matmul_add.onnx",
        "noparams_as_constants.onnx",
        "state_dict_legacy.pt",
        "state_dict_zip.pt"
      })
  void readsTheMoonsNetworkAsOthersSaveIt(String file) throws IOException {
    assertSameWeights(moons(), variant(file).network());
  }

  @Test
  void readsManyFilesAtOnce() {
    List<String> files = List.of("state_dict_zip.pt", "state_dict_legacy.pt", "gemm_opset13.onnx");
    IntStream.range(0, 200)
        .parallel()
        .forEach(
            i ->
                assertDoesNotThrow(
                    () -> assertSameWeights(moons(), variant(files.get(i % 3)).network())));
  }

  @Test
  void readsHalfPrecisionAsStored() throws IOException {
    ReluNetwork half = variant("float16_lossy.pt").network();
    for (int l = 0; l < 4; l++) {
      double[] exact = moons().layers().get(l).weights();
      double[] stored = half.layers().get(l).weights();
      for (int i = 0; i < exact.length; i++) {
        assertEquals(exact[i], stored[i], Math.abs(exact[i]) * 0x1p-11 + 0x1p-25);
      }
    }
  }

  @Test
  void foldsBatchNormalizationIntoItsNeighbour() throws IOException {
    ImportedNetwork folded = variant("batchnorm_after_first_linear_foldable.onnx");
    assertEquals(
        List.of(
            "Node \"/0/Gemm\" and node \"/1/BatchNormalization\", with no ReLU between them, were"
                + " folded into one affine map without rounding but for the square roots of the"
                + " normalisation"),
        folded.notices());
    for (int l = 1; l < 4; l++) {
      assertArrayEquals(
          moons().layers().get(l).weights(), folded.network().layers().get(l).weights());
    }
  }

  @Test
  void dropsASigmoidAtTheEnd() throws IOException {
    List<String> notices = variant("flatten_named_sigmoid.onnx").notices();
    assertEquals(1, notices.size());
    assertTrue(notices.get(0).contains("was dropped (Sigmoid)"), notices.get(0));
  }

  @Test
  void refusesTanhByName() {
    NetworkFormatException e =
        assertThrows(NetworkFormatException.class, () -> variant("tanh_must_be_refused.onnx"));
    assertEquals(
        "tanh_must_be_refused.onnx: node \"/1/Tanh\" is a Tanh in the middle of the network, before"
            + " node \"/2/Gemm\", and is not piecewise linear; ReLU Atlas drops it at the very end",
        e.getMessage());
  }

  private static ImportedNetwork variant(String file) throws IOException {
    return NetworkFiles.read(TestFiles.at("import_variants/" + file));
  }

  private static ReluNetwork moons() throws IOException {
    return NetworkFiles.read(TestFiles.at("reference/moons/network.json")).network();
  }

  static void assertSameWeights(ReluNetwork expected, ReluNetwork actual) {
    assertArrayEquals(expected.architecture(), actual.architecture());
    for (int l = 0; l < expected.layers().size(); l++) {
      assertArrayEquals(expected.layers().get(l).weights(), actual.layers().get(l).weights());
      assertArrayEquals(expected.layers().get(l).biases(), actual.layers().get(l).biases());
    }
  }
}
