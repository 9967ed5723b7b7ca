package org.reluatlas.gephi.menu;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The sample networks that ride in the module. */
final class BundledSamples {

  /** Their names, in the order of the menu. */
  static final List<String> NAMES =
      List.of("two-circles", "two-moons", "paraboloid", "nested-spheres");

  private static final List<String> FILES = List.of("network.onnx", "points.csv");

  private BundledSamples() {}

  /** Copies a sample with its points into a temporary folder, and returns the network's file. */
  static Path unpack(String name) throws IOException {
    Path folder = Files.createTempDirectory("relu-atlas").resolve(name);
    Files.createDirectory(folder);
    for (String file : FILES) {
      String resource = "/org/reluatlas/gephi/samples/" + name + "/" + file;
      try (InputStream in = BundledSamples.class.getResourceAsStream(resource)) {
        Files.copy(in, folder.resolve(file));
      }
      folder.resolve(file).toFile().deleteOnExit();
    }
    return folder.resolve(FILES.get(0));
  }
}
