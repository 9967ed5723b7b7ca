package org.reluatlas.network.onnx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.Gson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reluatlas.network.ImportedNetwork;
import org.reluatlas.network.NetworkFiles;
import org.reluatlas.network.ReluNetwork;
import org.reluatlas.network.TestFiles;

/** The models that {@code src/test/python/make_onnx_files.py} exported. */
class PyTorchExportTest {

  static List<Path> models() throws IOException {
    return TestFiles.in("onnx", ".onnx");
  }

  @ParameterizedTest
  @MethodSource("models")
  void givesWhatPyTorchGives(Path file) throws IOException {
    ReluNetwork network = NetworkFiles.read(file).network();
    String text = Files.readString(Path.of(file.toString().replaceAll("onnx$", "json")));
    Outputs expected = new Gson().fromJson(text, Outputs.class);
    for (int i = 0; i < expected.points.length; i++) {
      // batch normalisation that the exporter folded was rounded to float32 by it
      assertArrayEquals(expected.outputs[i], network.forward(expected.points[i]), 1e-6);
    }
  }

  @Test
  void tellsEachFoldingOnce() throws IOException {
    ImportedNetwork read = NetworkFiles.read(TestFiles.at("onnx/normalised_input.onnx"));
    assertEquals(
        List.of(
            "Node \"/Sub\" and node \"/Div\", with no ReLU between them, were folded into one affine"
                + " map without rounding",
            "Node \"/Div\" and node \"/a/Gemm\", with no ReLU between them, were folded into one"
                + " affine map without rounding"),
        read.notices());
    assertEquals(
        List.of(), NetworkFiles.read(TestFiles.at("onnx/view_by_size_opset9.onnx")).notices());
  }

  /** What PyTorch gives at some points. */
  private static final class Outputs {
    private double[][] points;
    private double[][] outputs;
  }
}
