package org.reluatlas.network.keras;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reluatlas.network.ImportedNetwork;
import org.reluatlas.network.NetworkFiles;
import org.reluatlas.network.NetworkFormatException;
import org.reluatlas.network.TestFiles;

/** The files that {@code src/test/python/make_keras_files.py} wrote. */
class KerasReaderTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sequential.h5",
        "functional.h5",
        "compressed.h5",
        "double_and_half.h5",
        "all_kinds.h5",
        "keras_1.h5",
        "sequential_3.keras",
        "all_kinds_3.keras",
        "convolution_same.h5",
        "convolution_groups.h5",
        "pooling.h5",
        "sequence.h5",
        "sequence_3.keras",
        "models_in_a_model.h5",
        "models_in_a_model_3.keras"
      })
  void givesWhatTheModelGives(String name) throws IOException {
    ImportedNetwork network = NetworkFiles.read(model(name));
    assertEquals("Keras", network.format());
    String json = Files.readString(model(name.substring(0, name.indexOf('.')) + ".json"));
    Outputs outputs = new Gson().fromJson(json, Outputs.class);
    for (int i = 0; i < outputs.points.length; i++) {
      assertArrayEquals(outputs.outputs[i], network.network().forward(outputs.points[i]), 1e-9);
    }
  }

  @Test
  void tellsWhatItDropped() {
    assertEquals(
        List.of(
            "The Softmax of layer \"dense_2\" at the end was dropped; it moves no boundary between"
                + " regions"),
        NetworkFiles.read(model("sequential.h5")).notices());
    assertTrue(
        NetworkFiles.read(model("all_kinds.h5"))
            .notices()
            .contains(
                "The Tanh of layer \"last\" at the end was dropped; it moves no boundary between"
                    + " regions"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "without_configuration|is an HDF5 file without the configuration of a Keras model; save the"
            + " whole model with model.save, not its weights alone",
        "recurrent|layer \"memory\" is a LSTM, which is not read from Keras; export the model to"
            + " ONNX with tf2onnx",
        "open_size|layer \"a\" needs the shape of the input, which the file does not give; make the"
            + " model with an Input of a fixed shape and save it again, or export it to ONNX with"
            + " tf2onnx",
        "window_too_large|layer \"a\" has windows of the shape [4, 4], larger than its input of the"
            + " shape [3, 3]",
        "gelu|layer \"a\" has the activation \"gelu\", which is not piecewise linear or not read;"
            + " ReLU Atlas reads relu, relu6, leaky_relu and linear",
        "tanh_in_the_middle|the Tanh of layer \"a\" is in the middle of the network; ReLU Atlas"
            + " drops it at the very end and reads relu, relu6, leaky_relu and linear elsewhere;"
            + " export the model to ONNX with tf2onnx",
        "two_paths|layer \"dense_1\" does not simply take what the layer before it gives, and ReLU"
            + " Atlas reads chains of layers from Keras; export the model to ONNX with tf2onnx",
        "own_class|is a model of the class \"MyModel\", whose forward pass is not in the file;"
            + " export it to ONNX with tf2onnx"
      })
  void refuses(String name, String sentence) {
    Path file = model(name + ".h5");
    NetworkFormatException e =
        assertThrows(NetworkFormatException.class, () -> NetworkFiles.read(file));
    assertEquals(name + ".h5: " + sentence, e.getMessage());
  }

  private static Path model(String name) {
    return TestFiles.at("keras/" + name);
  }

  /** What the model gives at some points. */
  private static final class Outputs {
    private double[][] points;
    private double[][] outputs;
  }
}
