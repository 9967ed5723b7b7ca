package org.reluatlas.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.reluatlas.network.NetworkFiles;
import org.reluatlas.network.ReluNetwork;

/** A trained network to measure with. */
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
}
