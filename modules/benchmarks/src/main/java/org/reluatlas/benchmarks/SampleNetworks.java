package org.reluatlas.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.reluatlas.network.AffineLayer;
import org.reluatlas.network.NetworkFiles;
import org.reluatlas.network.ReluNetwork;

/** Networks to measure with: one trained, and random ones of any architecture. */
public final class SampleNetworks {

  private SampleNetworks() {}

  /** A trained network (2, 64, 64, 64, 1) with 42,561 cells in the square [−1, 1]². */
  public static ReluNetwork wide() {
    try (InputStream in =
        SampleNetworks.class.getResourceAsStream("/networks/wide2d.safetensors")) {
      Path copy = Files.createTempFile("wide2d", ".safetensors");
      try {
        Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
        return NetworkFiles.read(copy).network();
      } finally {
        Files.delete(copy);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A network with float32 weights, normally distributed with variance 2 / inputs, and biases with
   * standard deviation 0.3.
   */
  public static ReluNetwork random(long seed, int... architecture) {
    Random random = new Random(seed);
    List<AffineLayer> layers = new ArrayList<>();
    for (int l = 1; l < architecture.length; l++) {
      double[] weights = new double[architecture[l] * architecture[l - 1]];
      double[] bias = new double[architecture[l]];
      double deviation = Math.sqrt(2.0 / architecture[l - 1]);
      for (int i = 0; i < weights.length; i++) {
        weights[i] = (float) (random.nextGaussian() * deviation);
      }
      for (int i = 0; i < bias.length; i++) {
        bias[i] = (float) (random.nextGaussian() * 0.3);
      }
      layers.add(new AffineLayer(architecture[l - 1], weights, bias));
    }
    return new ReluNetwork(layers);
  }
}
