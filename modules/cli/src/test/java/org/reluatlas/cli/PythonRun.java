package org.reluatlas.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A Python that calls the command line of these classes, with our module on its path. */
final class PythonRun {

  /** The first on the path, and that of the system, which may have other libraries. */
  static final List<String> PYTHONS = List.of("python3", "/usr/bin/python3");

  static final Path MODULE = Path.of("../../python").toAbsolutePath();
  private static final Path SCRIPTS = Path.of("src/test/resources/python").toAbsolutePath();

  private final String python;
  private final Path folder;

  private PythonRun(String python, Path folder) throws IOException {
    this.python = python;
    this.folder = folder;
    Files.writeString(
        launcher(),
        "#!/bin/sh\nexec \""
            + Path.of(System.getProperty("java.home"), "bin", "java")
            + "\" -cp \""
            + System.getProperty("java.class.path")
            + "\" org.reluatlas.cli.Main \"$@\"\n");
    assertTrue(launcher().toFile().setExecutable(true));
  }

  /**
   * A Python with these libraries; without one the test is skipped, and says so.
   *
   * @param folder that it runs in
   */
  static PythonRun with(String libraries, Path folder) throws Exception {
    for (String each : PYTHONS) {
      if (hasLibraries(each, libraries)) {
        return new PythonRun(each, folder);
      }
    }
    assumeTrue(false, "there is no Python with " + libraries);
    throw new AssertionError();
  }

  /** This Python, if it has NumPy; otherwise the test is skipped, and says so. */
  static PythonRun of(String python, Path folder) throws Exception {
    assumeTrue(hasLibraries(python, "numpy"), "there is no NumPy for " + python);
    return new PythonRun(python, folder);
  }

  private static boolean hasLibraries(String python, String libraries) throws InterruptedException {
    try {
      return new ProcessBuilder(python, "-c", "import " + libraries)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }

  /** What starts the command line. */
  Path launcher() {
    return folder.resolve("launcher");
  }

  /** A call of this Python that is not started yet, whose output goes into a file. */
  ProcessBuilder process(Object... arguments) {
    List<String> command = new ArrayList<>(List.of(python));
    Arrays.stream(arguments).map(Object::toString).forEach(command::add);
    ProcessBuilder process = new ProcessBuilder(command).directory(folder.toFile());
    process.redirectErrorStream(true).redirectOutput(folder.resolve("printed.txt").toFile());
    process.environment().put("PYTHONPATH", MODULE.toString());
    process.environment().put("RELU_ATLAS", launcher().toString());
    process.environment().put("PYTHONDONTWRITEBYTECODE", "1");
    return process;
  }

  /** Runs it and returns the lines that it printed; it must succeed. */
  List<String> lines(ProcessBuilder process) throws Exception {
    int exitCode = process.start().waitFor();
    List<String> printed =
        Files.readAllLines(folder.resolve("printed.txt"), StandardCharsets.UTF_8);
    assertEquals(0, exitCode, String.join("\n", printed));
    return printed;
  }

  /** The lines that a script of the test resources prints. */
  List<String> script(String name, Object... arguments) throws Exception {
    Object[] all = new Object[arguments.length + 1];
    all[0] = SCRIPTS.resolve(name);
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return lines(process(all));
  }

  /** The lines that these lines of Python print. */
  List<String> code(String... code) throws Exception {
    return lines(process("-c", "import numpy, relu_atlas\n" + String.join("\n", code)));
  }
}
