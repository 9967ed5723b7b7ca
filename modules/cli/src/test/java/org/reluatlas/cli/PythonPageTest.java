package org.reluatlas.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** All that docs/python.md shows is run, by each Python that is there. */
@DisabledOnOs(OS.WINDOWS)
class PythonPageTest {

  static final List<String> PYTHONS = PythonRun.PYTHONS;

  @TempDir private Path folder;

  @ParameterizedTest
  @FieldSource("PYTHONS")
  void everyBlockOfThePageRuns(String python) throws Exception {
    Path page = Path.of("../../docs/python.md").toAbsolutePath();
    List<String> printed = PythonRun.of(python, folder).script("run_page.py", page);
    printed.forEach(System.out::println);
    long told =
        printed.stream().filter(line -> line.startsWith("ran") || line.startsWith("skip")).count();
    assertEquals("blocks " + told, printed.get(printed.size() - 1));
    assertTrue(
        printed.contains("ran 1") || printed.contains("skipped 1 without torch"), "" + printed);
  }
}
