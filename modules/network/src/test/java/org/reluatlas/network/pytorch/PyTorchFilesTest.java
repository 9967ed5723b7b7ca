package org.reluatlas.network.pytorch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.reluatlas.network.ImportedNetwork;
import org.reluatlas.network.NetworkFiles;
import org.reluatlas.network.NetworkFormatException;
import org.reluatlas.network.ReluNetwork;
import org.reluatlas.network.TestFiles;

/** The files that the scripts {@code make_*.py} in {@code src/test/python} wrote. */
class PyTorchFilesTest {

  static List<Path> good() throws IOException {
    List<Path> files = new ArrayList<>(TestFiles.in("pytorch/good", ".pt"));
    files.addAll(TestFiles.in("pytorch/good", ".pth"));
    return files;
  }

  static List<Path> refused() throws IOException {
    return TestFiles.in("pytorch/refused", ".pt");
  }

  @ParameterizedTest
  @MethodSource("good")
  void readsWhatPyTorchWrote(Path file) throws IOException {
    ReluNetwork network = NetworkFiles.read(file).network();
    Path outputs = Path.of(file.toString().replaceAll("[.]pth?$", ".json"));
    if (Files.exists(outputs)) {
      assertGives(new Gson().fromJson(Files.readString(outputs), Outputs.class), network);
    } else {
      assertSameWeights(NetworkFiles.read(TestFiles.at("pytorch/network.json")).network(), network);
    }
  }

  @ParameterizedTest
  @MethodSource("refused")
  @Timeout(value = 120, unit = TimeUnit.SECONDS)
  void refusesTheFileInOneSentence(Path file) throws IOException {
    NetworkFormatException e =
        assertThrows(NetworkFormatException.class, () -> NetworkFiles.read(file));
    Path message = Path.of(file.toString().replaceAll("pt$", "txt"));
    assertEquals(Files.readString(message).strip(), e.getMessage());
  }

  @ParameterizedTest
  @CsvSource({
    "sequential.pt, 0",
    "nested.pt, 1",
    "state_double.pt, 1",
    "checkpoint.pt, 2",
    "checkpoint_module.pt, 1",
    "own_class.pt, 1",
    "normalization_before_relu.pt, 2",
    "normalization_before_relu_state.pt, 4",
    "relu_at_the_end.pt, 1"
  })
  void tellsWhatItAssumed(String file, int notices) throws IOException {
    ImportedNetwork network = NetworkFiles.read(TestFiles.at("pytorch/good/" + file));
    assertEquals(notices, network.notices().size(), network.notices().toString());
    assertEquals("PyTorch", network.format());
  }

  @Test
  void tellsFirstTheShapeThatItAssumed() {
    assertEquals(
        "Assumed that the input has the shape [2, 6, 6], the only square one that fits the layers,"
            + " as the file does not tell it",
        NetworkFiles.read(TestFiles.at("pytorch/good/convolution_2d.pt")).notices().get(0));
    assertTrue(
        NetworkFiles.read(TestFiles.at("pytorch/good/convolution_own_class.pt"))
            .notices()
            .contains(
                "The values before module \"classifier\" were made a vector, channel by channel,"
                    + " which the file does not tell"));
  }

  @Test
  void namesTheClassOfTheUserWhoseCodeIsNotThere() {
    assertEquals(
        List.of(
            "The file does not hold the code of \"__main__.Listed\": its layers were taken in the"
                + " order in which they were made, with ReLU between them; a network that is"
                + " otherwise must be exported as ONNX"),
        NetworkFiles.read(TestFiles.at("pytorch/good/module_list.pt")).notices());
  }

  @Test
  void namesTheKeyThatItChose() throws IOException {
    ImportedNetwork network = NetworkFiles.read(TestFiles.at("pytorch/good/checkpoint.pt"));
    assertEquals(OptionalLong.of(7), network.training().epoch());
    assertTrue(network.notices().contains("The network under \"model_state_dict\" was read"));
  }

  private static void assertGives(Outputs outputs, ReluNetwork network) {
    for (int i = 0; i < outputs.points.length; i++) {
      assertArrayEquals(outputs.outputs[i], network.forward(outputs.points[i]), 1e-9);
    }
  }

  private static void assertSameWeights(ReluNetwork expected, ReluNetwork actual) {
    assertArrayEquals(expected.architecture(), actual.architecture());
    for (int l = 0; l < expected.layers().size(); l++) {
      assertArrayEquals(expected.layers().get(l).weights(), actual.layers().get(l).weights());
      assertArrayEquals(expected.layers().get(l).biases(), actual.layers().get(l).biases());
    }
  }

  /** What PyTorch gives at some points. */
  private static final class Outputs {
    private double[][] points;
    private double[][] outputs;
  }
}
