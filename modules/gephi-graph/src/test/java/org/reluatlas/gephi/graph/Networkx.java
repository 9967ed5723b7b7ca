package org.reluatlas.gephi.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Reads files with networkx, where Python has it. */
final class Networkx {

  private Networkx() {}

  /** Skips the test where there is no networkx of this version or a newer one. */
  static void assume(String python, int version) throws InterruptedException {
    String question =
        "import networkx, sys; sys.exit(int(networkx.__version__.split('.')[0]) < " + version + ")";
    boolean isThere;
    try {
      isThere = new ProcessBuilder(python, "-c", question).start().waitFor() == 0;
    } catch (IOException e) {
      isThere = false;
    }
    assumeTrue(isThere, python + " has no networkx " + version + " or newer");
  }

  /** What a script prints about a file. */
  static String run(String python, String script, Path file)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(python, "-c", script, file.toString()).redirectErrorStream(true).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), printed);
    return printed;
  }
}
