package org.reluatlas.cli.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.reluatlas.task.CancelledException;
import org.reluatlas.task.CancelledProgress;
import org.reluatlas.task.Progress;

@DisabledOnOs(OS.WINDOWS)
class MeasuredProcessTest {

  private static final double NO_LIMIT = Double.POSITIVE_INFINITY;

  @TempDir private Path folder;

  private MeasuredProcess shell(String script, double limit) throws IOException {
    return MeasuredProcess.run(List.of("sh", "-c", script), folder, limit, Progress.NONE);
  }

  @Test
  void whatItPrintsAndHowItEnds() throws IOException {
    MeasuredProcess well = shell("echo cells 12; echo a sentence of words", NO_LIMIT);
    assertTrue(well.isDone());
    assertEquals(12, Figures.of(well.printed()).get("cells").orElseThrow());
    assertTrue(Figures.of(well.printed()).sum("cells", "regions").isEmpty());
    MeasuredProcess badly = shell("echo first >&2; echo last >&2; exit 3", NO_LIMIT);
    assertTrue(badly.isInTime());
    assertFalse(badly.isDone());
    assertEquals("last", badly.lastError());
  }

  @Test
  void itIsStoppedAtItsLimit() throws IOException {
    MeasuredProcess process = shell("echo begun; exec sleep 600", 0.5);
    assertFalse(process.isInTime());
    assertEquals("begun", process.printed().strip());
    assertTrue(process.seconds() >= 0.5);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void itsPeakIsThatOfTheProcess() throws IOException {
    MeasuredProcess process = shell("sleep 0.2; exec sleep 0.2", NO_LIMIT);
    long bytes = process.peakBytes().orElseThrow();
    assertTrue(bytes > 100_000 && bytes < 100_000_000, bytes + " bytes");
  }

  @Test
  void noSuchProgramAndCancelling() {
    List<String> none = List.of(folder.resolve("none").toString());
    assertThrows(
        IOException.class, () -> MeasuredProcess.run(none, folder, NO_LIMIT, Progress.NONE));
    Progress cancelled = new CancelledProgress();
    assertThrows(
        CancelledException.class,
        () -> MeasuredProcess.run(List.of("sleep", "600"), folder, NO_LIMIT, cancelled));
  }
}
