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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.reluatlas.network.NetworkFiles;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.polyhedra.CellComplex;
import org.reluatlas.polyhedra.Decomposition;
import org.reluatlas.task.Progress;

/** The Python module, where there is a Python with NumPy; skipped elsewhere. */
@DisabledOnOs(OS.WINDOWS)
class PythonTest {

  private static final Path MODULE = Path.of("../../python").toAbsolutePath();
  private static final List<String> PYTHONS = List.of("python3", "/usr/bin/python3");

  @TempDir private Path folder;
  private String python;

  @BeforeEach
  void findPython() throws Exception {
    for (String libraries : List.of("numpy, torch", "numpy")) {
      for (String each : PYTHONS) {
        if (python == null && exitCode(each, "-c", "import " + libraries) == 0) {
          python = each;
        }
      }
    }
    assumeTrue(python != null, "there is no Python with NumPy");
    Path launcher = folder.resolve("launcher");
    Files.writeString(
        launcher,
        "#!/bin/sh\nexec \""
            + Path.of(System.getProperty("java.home"), "bin", "java")
            + "\" -cp \""
            + System.getProperty("java.class.path")
            + "\" org.reluatlas.cli.Main \"$@\"\n");
    assertTrue(launcher.toFile().setExecutable(true));
  }

  private int exitCode(String... command) throws InterruptedException {
    try {
      return process(command).redirectErrorStream(true).start().waitFor();
    } catch (IOException e) {
      return -1;
    }
  }

  private ProcessBuilder process(String... command) {
    ProcessBuilder process = new ProcessBuilder(command).directory(folder.toFile());
    process.redirectOutput(folder.resolve("printed.txt").toFile());
    process.environment().put("PYTHONPATH", MODULE.toString());
    process.environment().put("RELU_ATLAS", folder.resolve("launcher").toString());
    process.environment().put("PYTHONDONTWRITEBYTECODE", "1");
    return process;
  }

  /** The lines that Python prints. */
  private List<String> run(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(python));
    command.addAll(Arrays.asList(arguments));
    int exitCode = exitCode(command.toArray(new String[0]));
    List<String> printed =
        Files.readAllLines(folder.resolve("printed.txt"), StandardCharsets.UTF_8);
    assertEquals(0, exitCode, String.join("\n", printed));
    return printed;
  }

  private List<String> script(String... lines) throws Exception {
    return run("-c", "import numpy, relu_atlas\n" + String.join("\n", lines));
  }

  @Test
  void everySnippetOfThePageRuns() throws Exception {
    Path driver = Path.of("src/test/resources/python/run_page.py").toAbsolutePath();
    Path page = Path.of("../../docs/python.md").toAbsolutePath();
    List<String> printed = run(driver.toString(), page.toString());
    long told =
        printed.stream().filter(line -> line.startsWith("ran") || line.startsWith("skip")).count();
    assertEquals("snippets " + told, printed.get(printed.size() - 1));
    assertTrue(printed.contains("ran 1") || printed.get(0).contains("without torch"), "" + printed);
    printed.forEach(System.out::println);
  }

  @Test
  void arraysAreThoseOfTheComplex() throws Exception {
    Path network = CommandRun.network("two-circles").toAbsolutePath();
    CellComplex complex =
        new Decomposition(NetworkFiles.read(network).network(), Box.cube(2, -1, 1))
            .compute(Progress.NONE);
    List<String> printed =
        script(
            "result = relu_atlas.analyze('" + network + "', box=[(-1, 1), (-1, 1)])",
            "print(*result.f_vector)",
            "print(result.region_volume.sum().round(9), len(result.coordinates), result.dimension)",
            "print(result.edge_index.shape == (2, len(result.edge_facets_indptr) - 1))");
    assertEquals(
        complex.count(0) + " " + complex.count(1) + " " + complex.count(2), printed.get(0));
    assertEquals("4.0 " + complex.count(0) + " 2", printed.get(1));
    assertEquals("True", printed.get(2));
  }

  @Test
  void failuresAreExceptionsWithOurSentence() throws Exception {
    List<String> printed =
        script(
            "weights = {'0.weight': numpy.ones((4, 3)), '2.weight': numpy.ones((1, 4))}",
            "for box in [(-1, 1)] * 2, [1, 2, 3], 'none':",
            "    try:",
            "        relu_atlas.analyze(weights, box=box)",
            "    except relu_atlas.Error as error:",
            "        print(error)",
            "try:",
            "    relu_atlas.analyze('missing.onnx', box='all')",
            "except relu_atlas.Error as error:",
            "    print(error)");
    assertEquals(4, printed.size(), printed.toString());
    assertTrue(printed.get(0).startsWith("--box has 2 intervals but the network has 3 inputs"));
    assertTrue(printed.get(1).contains("not an array of shape (3,)"), printed.get(1));
    assertTrue(printed.get(2).contains("--box"), printed.get(2));
    assertTrue(printed.get(3).startsWith("missing.onnx"), printed.get(3));
  }

  @Test
  void whatIsRecordedIsATrainingRun() throws Exception {
    script(
        "recorder = relu_atlas.Recorder('run')",
        "random = numpy.random.RandomState(1)",
        "for epoch in range(3):",
        "    weights = {'0.weight': random.randn(5, 2).astype('f4'), '0.bias': random.randn(5),",
        "               '2.weight': random.randn(1, 5), '2.bias': random.randn(1)}",
        "    recorder.record(epoch * 10, weights, 1 / (epoch + 1), accuracy=epoch / 4)");
    Path out = folder.resolve("results");
    CommandRun evolved =
        CommandRun.of("evolve", folder.resolve("run"), "--box=-1,1;-1,1", "--out", out);
    assertEquals(0, evolved.exitCode, evolved.err);
    List<String> rows = Files.readAllLines(out.resolve("evolution.csv"));
    assertEquals(4, rows.size());
    List<String> columns = Arrays.asList(rows.get(0).split(",", -1));
    int epoch = columns.indexOf("epoch");
    int loss = columns.indexOf("loss");
    assertEquals("20", rows.get(3).split(",", -1)[epoch]);
    assertEquals(1 / 3.0, Double.parseDouble(rows.get(3).split(",", -1)[loss]), 1e-9);
    assertTrue(
        script(
                "try:",
                "    relu_atlas.Recorder('run').record(30, {}, 0.1)",
                "except relu_atlas.Error as error:",
                "    print(error)")
            .get(0)
            .endsWith("has the columns epoch, loss, accuracy, not epoch, loss"));
  }
}
