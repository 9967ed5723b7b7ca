package org.reluatlas.study;

import java.nio.file.Path;
import org.reluatlas.polyhedra.Box;

/** The sample networks that the project ships. */
final class Samples {

  private static final Path FOLDER = Path.of("../../sample-networks");

  private Samples() {}

  static Path network(String name) {
    return FOLDER.resolve(name).resolve("network.onnx");
  }

  static Path points(String name) {
    return FOLDER.resolve(name).resolve("points.csv");
  }

  /** With its points, on the domain around them. */
  static Problem problem(String name) {
    return Problem.of(network(name)).pointsBeside().build();
  }

  /** Two circles on [-1.5, 1.5]², which has 119 + 228 + 110 cells. */
  static Problem circles() {
    return Problem.of(network("two-circles"))
        .points(points("two-circles"))
        .box(Box.cube(2, -1.5, 1.5))
        .build();
  }
}
