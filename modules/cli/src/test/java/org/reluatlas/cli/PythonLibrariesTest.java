package org.reluatlas.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reluatlas.analysis.EdgeWeighting;
import org.reluatlas.analysis.FiedlerWeights;
import org.reluatlas.analysis.VertexWeighting;
import org.reluatlas.spectral.FiedlerPartition;
import org.reluatlas.study.Problem;
import org.reluatlas.study.Study;

/** What Python's libraries find in our files is what we find; skipped where they are not there. */
@DisabledOnOs(OS.WINDOWS)
class PythonLibrariesTest {

  private static final Path SAMPLES = CommandRun.SAMPLES.toAbsolutePath();

  /** Random networks of few different weights. */
  private static final int DEGENERATE = 9;

  @TempDir private Path folder;

  @Test
  void persistenceIsPhatsAndGudhis() throws Exception {
    List<String> printed =
        PythonRun.with("numpy, phat, gudhi", folder).script("persistence.py", SAMPLES, DEGENERATE);
    assertTrue(
        printed.get(0).startsWith("filtrations " + (13 + 2 * DEGENERATE) + " "), "" + printed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"two-circles", "two-moons", "nested-spheres"})
  void fiedlerVectorsAreThoseOfEigsh(String sample) throws Exception {
    PythonRun python = PythonRun.with("numpy, scipy.sparse.linalg", folder);
    Path network = CommandRun.network(sample).toAbsolutePath();
    Path points = CommandRun.points(sample).toAbsolutePath();
    Study study = Study.of(Problem.of(network).points(points).build());
    Map<String, Object> found = new LinkedHashMap<>();
    for (VertexWeighting weights :
        List.of(VertexWeighting.UNIT, VertexWeighting.TRAINING_POINTS, VertexWeighting.VOLUME)) {
      FiedlerPartition partition =
          study.fiedler(new FiedlerWeights(EdgeWeighting.UNIT, weights)).partition();
      DoubleStream vector =
          IntStream.range(0, study.complex().regions()).mapToDouble(partition::value);
      found.put(
          weights.id(),
          Map.of("value", partition.eigenvalue().orElseThrow(), "vector", vector.toArray()));
    }
    Path file = folder.resolve("fiedler.json");
    Files.writeString(file, new Gson().toJson(found));
    List<String> printed = python.script("fiedler.py", network, points, file);
    assertEquals(3, printed.stream().filter(line -> line.startsWith("equal")).count());
  }

  @ParameterizedTest
  @ValueSource(strings = {"two-circles", "nested-spheres"})
  void pyarrowReadsTheTables(String sample) throws Exception {
    PythonRun python = PythonRun.with("numpy, pyarrow.parquet", folder);
    Path network = CommandRun.network(sample).toAbsolutePath();
    Path points = CommandRun.points(sample).toAbsolutePath();
    Path tables = folder.resolve("tables");
    CommandRun run =
        CommandRun.of(
            "export", network, "--points", points, "--format", "parquet", "--out", tables);
    assertEquals(0, run.exitCode, run.err);
    List<String> printed = python.script("tables.py", network, points, tables);
    assertTrue(printed.get(0).startsWith("equal "), "" + printed);
  }

  /** Without the internet, as pip does it from the folder of the module. */
  @Test
  void pipInstallsTheFolder() throws Exception {
    PythonRun python = PythonRun.with("setuptools, wheel, pip, numpy", folder);
    Path source = Files.createDirectories(folder.resolve("python"));
    for (String name : List.of("relu_atlas.py", "pyproject.toml")) {
      Files.copy(PythonRun.MODULE.resolve(name), source.resolve(name));
    }
    Path target = folder.resolve("installed");
    ProcessBuilder pip =
        python.process(
            "-m",
            "pip",
            "install",
            "--quiet",
            "--no-index",
            "--no-deps",
            "--no-build-isolation",
            "--target",
            target,
            source);
    pip.environment().remove("PYTHONPATH");
    python.lines(pip);
    assertTrue(Files.exists(target.resolve("relu_atlas.py")));
    ProcessBuilder used =
        python.process(
            "-c",
            "import relu_atlas; print(relu_atlas.__file__);"
                + " print(*relu_atlas.analyze({'0.weight': [[1.0, 0.0]], '1.weight': [[1.0]]},"
                + " box=[(-1, 1)] * 2).f_vector)");
    used.environment().put("PYTHONPATH", target.toString());
    List<String> printed = python.lines(used);
    assertEquals(List.of(target.resolve("relu_atlas.py").toString(), "6 7 2"), printed);
  }
}
