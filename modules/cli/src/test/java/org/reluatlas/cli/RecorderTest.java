package org.reluatlas.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Training runs that the Python module records, and what reads them meanwhile. */
@DisabledOnOs(OS.WINDOWS)
class RecorderTest {

  private static final int PATIENCE_MILLIS = 120_000;

  @TempDir private Path folder;
  private PythonRun python;

  @BeforeEach
  void findPython() throws Exception {
    python = PythonRun.with("numpy", folder);
  }

  private Path run() {
    return folder.resolve("run");
  }

  /** A column of a table. */
  private static List<String> column(Path table, String name) throws IOException {
    List<String> rows = Files.readAllLines(table);
    int column = Arrays.asList(rows.get(0).split(",", -1)).indexOf(name);
    return rows.stream()
        .skip(1)
        .map(row -> row.split(",", -1)[column])
        .collect(Collectors.toList());
  }

  @Test
  void whatIsRecordedIsATrainingRun() throws Exception {
    assertEquals(List.of("recorded 3"), python.script("record.py", run(), 3, 5, 0));
    assertEquals(
        List.of("epoch,loss,accuracy", "0,1.0,0.0"),
        Files.readAllLines(run().resolve("loss.csv")).subList(0, 2));
    Path out = folder.resolve("results");
    CommandRun evolved = CommandRun.of("evolve", run(), "--box=-1,1;-1,1", "--out", out);
    assertEquals(0, evolved.exitCode, evolved.err);
    assertEquals(List.of("0", "1", "2"), column(out.resolve("evolution.csv"), "epoch"));
    List<String> losses = column(out.resolve("evolution.csv"), "loss");
    assertEquals(1 / 3.0, Double.parseDouble(losses.get(2)), 1e-9);
    assertTrue(
        python
            .code(
                "try:",
                "    relu_atlas.Recorder('run').record(30, {}, 0.1)",
                "except relu_atlas.Error as error:",
                "    print(error)")
            .get(0)
            .endsWith("has the columns epoch, loss, accuracy, not epoch, loss"));
  }

  /** Large files, then many lines, and a reader that looks at them as fast as it can. */
  @Test
  void noFileIsEverHalfWritten() throws Exception {
    assertEquals(List.of("recorded 40"), python.script("record.py", run(), 40, 60_000, 0));
    Path other = folder.resolve("other");
    assertEquals(List.of("recorded 400"), python.script("record.py", other, 400, 5, 0));
  }

  /** The training goes on for some rounds of the watching program, which never complains. */
  @Test
  void evolveWatchesARunThatIsRecorded() throws Exception {
    Files.createDirectories(run());
    int epochs = 60;
    Process watching =
        new ProcessBuilder(
                python.launcher().toString(),
                "evolve",
                "run",
                "--box=-1,1;-1,1",
                "--trials=2",
                "--watch",
                "--out",
                "results")
            .directory(folder.toFile())
            .redirectError(folder.resolve("err.txt").toFile())
            .redirectOutput(folder.resolve("out.txt").toFile())
            .start();
    try {
      assertEquals(List.of("recorded 60"), python.script("record.py", run(), epochs, 8, 0.1));
      Path table = folder.resolve("results/evolution.csv");
      long latest = System.currentTimeMillis() + PATIENCE_MILLIS;
      while (System.currentTimeMillis() < latest
          && !(Files.exists(table) && column(table, "epoch").size() == epochs)) {
        Thread.sleep(100);
      }
      assertEquals(
          epochs, column(table, "epoch").size(), Files.readString(folder.resolve("err.txt")));
      List<String> losses = column(table, "loss");
      for (int epoch = 0; epoch < epochs; epoch++) {
        assertEquals(1 / (epoch + 1.0), Double.parseDouble(losses.get(epoch)), 1e-9);
      }
      assertEquals(
          List.of("ok"), column(table, "status").stream().distinct().collect(Collectors.toList()));
      String printed = Files.readString(folder.resolve("out.txt"));
      assertFalse(printed.contains("skipped"), printed);
      assertTrue(printed.split("written results.report.html", -1).length > 2, "several rounds");
    } finally {
      watching.destroy();
      watching.waitFor();
    }
    String complaints =
        Files.readAllLines(folder.resolve("err.txt")).stream()
            .filter(line -> line.startsWith("relu-atlas"))
            .filter(
                line -> !line.contains("there are no checkpoints") && !line.contains("cancelled"))
            .collect(Collectors.joining("\n"));
    assertEquals("", complaints);
  }
}
