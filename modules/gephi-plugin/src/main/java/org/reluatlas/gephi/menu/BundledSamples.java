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
      List.of("two-circles", "two-moons", "paraboloid", "nested-spheres", "hidden-moons");

  private BundledSamples() {}

  /** Copies a sample with its points into a temporary folder, and returns the network's file. */
  static Path unpack(String name) throws IOException {
    Path parent = Files.createTempDirectory("relu-atlas");
    Path folder = Files.createDirectory(parent.resolve(name));
    // the last that is registered goes first, so that the folders are empty in their turn
    parent.toFile().deleteOnExit();
    folder.toFile().deleteOnExit();
    copy(name + "/points.csv", folder.resolve("points.csv"));
    return copy(name + "/network.onnx", folder.resolve(name + ".onnx"));
  }

  private static Path copy(String resource, Path file) throws IOException {
    try (InputStream in =
        BundledSamples.class.getResourceAsStream("/org/reluatlas/gephi/samples/" + resource)) {
      Files.copy(in, file);
    }
    file.toFile().deleteOnExit();
    return file;
  }
}
