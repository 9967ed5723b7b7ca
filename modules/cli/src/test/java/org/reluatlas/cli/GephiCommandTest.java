package org.reluatlas.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reluatlas.task.ExplainedException;

class GephiCommandTest {

  private static final Map<String, String> SCREEN = Map.of("DISPLAY", ":0");

  @TempDir private Path folder;
  private Path launcher;
  private Path java;

  @BeforeEach
  void makeWorkbench() throws IOException {
    boolean isWindows = System.getProperty("os.name").startsWith("Windows");
    launcher = folder.resolve("bin").resolve(isWindows ? "reluatlas64.exe" : "reluatlas");
    Files.createDirectory(folder.resolve("bin"));
    Files.createFile(launcher);
    java = FakeJava.make(folder.resolve("jdk-21"), "21.0.5");
  }

  private String refusal(String workbench, Map<String, String> environment, Path... files) {
    return assertThrows(
            ExplainedException.class,
            () -> GephiCommand.command(workbench, environment, List.of(java), List.of(files)))
        .getMessage();
  }

  /** The workbench runs in a folder of its own, so files are named from the root. */
  @Test
  void filesAreHandedOverFromTheRoot() throws IOException {
    Path file = Files.createFile(folder.resolve("network.onnx"));
    Path relative = Path.of("").toAbsolutePath().relativize(file);
    assertEquals(
        List.of(launcher.toString(), "--jdkhome", java.toString(), file.toString()),
        GephiCommand.command(folder.toString(), SCREEN, List.of(java), List.of(relative)));
  }

  @Test
  void whatIsMissingIsSaid() {
    Path missing = folder.resolve("missing.onnx");
    assertTrue(refusal(folder.toString(), SCREEN, missing).startsWith(missing + ": there is no"));
    assertTrue(refusal(folder.toString(), SCREEN, folder).startsWith(folder + ": there is no"));
    assertTrue(refusal("nowhere", SCREEN).contains("the workbench is not there"));
    assertTrue(refusal("", SCREEN).contains("the workbench is not there"));
  }

  @Test
  void withoutAJavaThatItRunsOnThatIsSaid() throws IOException {
    java = FakeJava.make(folder.resolve("jdk-25"), "25");
    assertTrue(refusal(folder.toString(), SCREEN).contains("runs on Java 17 or 21"));
  }

  @Test
  void withoutADisplayOtherCommandsAreNamed() {
    String system = System.getProperty("os.name");
    if (system.startsWith("Linux")) {
      assertTrue(refusal(folder.toString(), Map.of()).contains("use analyze and export instead"));
    }
  }
}
