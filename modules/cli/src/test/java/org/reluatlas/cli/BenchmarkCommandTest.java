package org.reluatlas.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reluatlas.network.RandomNetworks;
import org.reluatlas.network.json.NetworkJson;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.polyhedra.CellComplex;
import org.reluatlas.polyhedra.Decomposition;
import org.reluatlas.task.Progress;
import org.reluatlas.task.text.NumberText;

class BenchmarkCommandTest {

  @TempDir private Path folder;

  private Path network(int... architecture) throws Exception {
    Path file = folder.resolve(architecture[0] + " inputs.json");
    NetworkJson.write(RandomNetworks.he(7, architecture), file);
    return file;
  }

  /** The cells of the rows that begin so. */
  private static List<List<String>> rows(CommandRun run, Object name) {
    return run.out
        .lines()
        .filter(line -> line.startsWith("| " + name + " |"))
        .map(line -> Arrays.asList(line.substring(2).split(" \\| | \\|$", -1)))
        .collect(Collectors.toList());
  }

  @Test
  void everyFigureOfANetworkIsThere() throws Exception {
    Path file = network(3, 9, 1);
    CellComplex complex =
        new Decomposition(RandomNetworks.he(7, 3, 9, 1), Box.cube(3, -1, 1)).compute(Progress.NONE);
    CommandRun run = CommandRun.of("benchmark", file, "--limit=0");
    assertEquals(0, run.exitCode, run.err);
    List<List<String>> rows = rows(run, file);
    assertEquals(1, rows.size(), run.out);
    List<String> row = rows.get(0);
    assertEquals(NumberText.count(complex.cells()), row.get(1));
    assertEquals(NumberText.count(complex.count(3)), row.get(2));
    for (int i = 3; i < 9; i++) {
      assertTrue(row.get(i).matches("\\d.*s(, .*[MG]B)?"), row.get(i));
    }
  }

  @Test
  void otherProgramsStandBesideWhereTheyAreInstalled() throws Exception {
    Path file = network(2, 9, 1);
    CommandRun run = CommandRun.of("benchmark", file);
    assertEquals(0, run.exitCode, run.err);
    List<List<String>> rows = rows(run, file);
    boolean hasOthers = run.out.contains("ratio");
    assertEquals(hasOthers ? 2 : 1, rows.size(), run.out);
    assertTrue(!run.out.contains("another value"), run.out);
  }

  @Test
  void whatCannotBeMeasuredIsTold() throws Exception {
    Path large = network(30, 4, 1);
    Path small = network(2, 4, 1);
    CommandRun run = CommandRun.of("benchmark", large, small, "--limit=0");
    assertEquals(0, run.exitCode, run.err);
    assertTrue(run.out.contains(large + ", step by step: "), run.out);
    assertTrue(run.out.contains("choose a slice of fewer dimensions (--slice)"), run.out);
    assertTrue(rows(run, large).get(0).subList(1, 5).stream().allMatch("–"::equals), run.out);
    assertEquals(1, rows(run, small).size());
  }

  @Test
  void badInputIsRefusedBeforeAnythingIsMeasured() throws Exception {
    Path broken = Files.writeString(folder.resolve("broken.json"), "{");
    CommandRun run = CommandRun.of("benchmark", network(2, 4, 1), broken);
    assertEquals(2, run.exitCode);
    assertTrue(run.err.contains("broken.json"), run.err);
    assertEquals("", run.progress);
    assertTrue(CommandRun.of("benchmark", "--limit=-1").err.contains("--limit -1.0 is no time"));
  }

  @Test
  void itCanBeCancelled() throws Exception {
    CommandRun run = CommandRun.cancelledWhen(() -> true, "benchmark", network(2, 4, 1));
    assertEquals(1, run.exitCode);
    assertEquals("", run.out);
    assertEquals("relu-atlas: cancelled; nothing was written", run.err.strip());
  }
}
