package org.reluatlas.workbench.opening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netbeans.api.sendopts.CommandException;

class CommandLineFilesTest {

  private final List<File> opened = new ArrayList<>();
  private final CommandLineFiles files = new CommandLineFiles(opened::addAll);

  @Test
  void opensRelativeAndAbsolutePathsInOrder(@TempDir Path folder)
      throws CommandException, IOException {
    File graph = Files.createFile(folder.resolve("graph.gexf")).toFile();
    File network = Files.createFile(folder.resolve("network.onnx")).toFile();
    files.open(folder.toFile(), "./network.onnx", graph.getPath());
    assertEquals(List.of(network, graph), opened);
  }

  @Test
  void missingFileIsNamedAndNothingIsOpened(@TempDir Path folder) throws IOException {
    Files.createFile(folder.resolve("graph.gexf"));
    CommandException refused =
        assertThrows(
            CommandException.class, () -> files.open(folder.toFile(), "graph.gexf", "none.gexf"));
    assertEquals(2, refused.getExitCode());
    assertTrue(refused.getLocalizedMessage().contains("none.gexf"));
    assertTrue(opened.isEmpty());
  }
}
