package org.reluatlas.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NetworkFilesTest {

  @TempDir Path folder;

  @Test
  void theFormatsThatAreNamedAreThoseThatAreRead() throws IOException {
    Path file = Files.writeString(folder.resolve("notes.txt"), "some words");
    String refusal =
        assertThrows(NetworkFormatException.class, () -> NetworkFiles.read(file)).getMessage();
    List<String> named = List.of(NetworkFiles.FORMATS.split(", | or ", -1));
    for (String format : named) {
      assertTrue(refusal.contains(format + " (."), refusal);
    }
    assertEquals(named.size(), refusal.split("[(]", -1).length - 1);
  }
}
