package org.reluatlas.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InfoCommandTest {

  @ParameterizedTest
  @CsvSource({"network.onnx, ONNX", "network.pt, PyTorch", "network.safetensors, safetensors"})
  void tellsWhatAFileHolds(String name, String format) {
    Path file = CommandRun.SAMPLES.resolve("duffing").resolve(name);
    CommandRun run = CommandRun.of("info", file);
    assertEquals(0, run.exitCode, run.err);
    assertTrue(run.out.startsWith(file.toString()), run.out);
    assertTrue(run.out.contains(format), run.out);
    assertTrue(run.out.contains("(2, 50, 50, 50, 50, 1)"), run.out);
    assertTrue(run.out.contains("200 in 4 layers"), run.out);
    assertTrue(run.out.contains("7,851"), run.out);
  }

  @Test
  void tellsWhatEachOperationBecame() {
    CommandRun run =
        CommandRun.of("info", CommandRun.SAMPLES.resolve("duffing/network.onnx"), "--verbose");
    assertEquals(0, run.exitCode, run.err);
    assertTrue(run.out.contains("50 neurons of hidden layer 4"), run.out);
    assertTrue(run.out.contains("folded"), run.out);
    assertTrue(run.out.contains("units that only pass"), run.out);
  }

  @Test
  void helpNamesTheCommands() {
    CommandRun run = CommandRun.of("--help");
    assertEquals(0, run.exitCode);
    for (String command : new String[] {"analyze", "export", "info"}) {
      assertTrue(run.out.contains(command), run.out);
    }
  }
}
