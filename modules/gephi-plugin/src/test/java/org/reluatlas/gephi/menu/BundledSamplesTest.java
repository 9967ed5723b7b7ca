package org.reluatlas.gephi.menu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundledSamplesTest {

  @TempDir Path folder;

  /** In a virtual machine of its own, since what is temporary goes when that ends. */
  public static void main(String[] arguments) throws IOException {
    for (String name : List.of("two-circles", "two-moons")) {
      System.out.println(Files.size(BundledSamples.unpack(name)));
    }
  }

  @Test
  void nothingIsLeftOfUnpackedSamples() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.io.tmpdir=" + folder,
                "-cp",
                System.getProperty("java.class.path"),
                BundledSamplesTest.class.getName())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said);
    assertEquals(2, said.lines().count(), said);
    assertTrue(said.lines().allMatch(size -> Long.parseLong(size) > 0), said);
    try (Stream<Path> left = Files.list(folder)) {
      assertEquals(List.of(), left.collect(Collectors.toList()));
    }
  }
}
