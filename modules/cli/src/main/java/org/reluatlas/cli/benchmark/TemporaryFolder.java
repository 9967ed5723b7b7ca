package org.reluatlas.cli.benchmark;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A folder for files that are gone with it when it is closed. */
public final class TemporaryFolder implements Closeable {

  private final Path path;

  /** Makes one where the system has such folders. */
  public TemporaryFolder() throws IOException {
    path = Files.createTempDirectory("relu-atlas-benchmark");
  }

  /** The folder. */
  public Path path() {
    return path;
  }

  @Override
  public void close() throws IOException {
    try (Stream<Path> files = Files.walk(path)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).collect(Collectors.toList())) {
        Files.delete(file);
      }
    }
  }
}
