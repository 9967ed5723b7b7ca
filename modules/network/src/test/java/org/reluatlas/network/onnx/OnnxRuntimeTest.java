package org.reluatlas.network.onnx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reluatlas.network.NetworkFiles;
import org.reluatlas.network.ReluNetwork;
import org.reluatlas.network.TestFiles;

/** The networks that are read give what ONNX Runtime gives. */
class OnnxRuntimeTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "reference/circles/network.onnx",
        "reference/moons/network.onnx",
        "reference/paraboloid/network.onnx",
        "reference/spheres3d/network.onnx",
        "reference/wide2d/network.onnx",
        "reference/deg_int3d/network.onnx",
        "reference/duffing_epoch00000/network.onnx",
        "import_variants/batchnorm_after_first_linear_foldable.onnx",
        "import_variants/gemm_opset13.onnx",
        "import_variants/matmul_add.onnx",
        "import_variants/noparams_as_constants.onnx"
      })
  void givesWhatOnnxRuntimeGives(String file) throws IOException, OrtException {
    Path path = TestFiles.at(file);
    ReluNetwork network = NetworkFiles.read(path).network();
    Random random = new Random(7);
    try (OnnxRuntime runtime = new OnnxRuntime(Files.readAllBytes(path))) {
      for (int trial = 0; trial < 200; trial++) {
        double[] x = new double[network.inputs()];
        for (int i = 0; i < x.length; i++) {
          x[i] = (float) (3 * random.nextGaussian());
        }
        double[] ours = network.forward(x);
        double[] theirs = runtime.run(x, new long[] {1, x.length}, runtime.firstOutput());
        for (int i = 0; i < ours.length; i++) {
          assertEquals(theirs[i], ours[i], 2e-5 * (1 + Math.abs(theirs[i])));
        }
      }
    }
  }
}
