package org.reluatlas.evolution;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.reluatlas.task.ExplainedException;
import org.reluatlas.task.file.WholeFiles;

/** A folder of this machine. A file is written under another name and moved to its place. */
final class CheckpointsOnDisk implements CheckpointStore {

  private final Path folder;

  /**
   * Removes what a killed process has left unfinished.
   *
   * @throws ExplainedException when the disk fails
   */
  CheckpointsOnDisk(Path folder) {
    this.folder = folder;
    try {
      WholeFiles.removeAbandoned(folder);
    } catch (IOException e) {
      throw ExplainedException.about(e).orElseThrow();
    }
  }

  @Override
  public Optional<InputStream> open(String name) throws IOException {
    try {
      return Optional.of(new BufferedInputStream(Files.newInputStream(folder.resolve(name))));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  @Override
  public void put(String name, byte[] content) throws IOException {
    Files.createDirectories(folder);
    try (WholeFiles files = new WholeFiles()) {
      Files.write(files.draft(folder.resolve(name)), content);
      files.commit();
    }
  }

  @Override
  public String toString() {
    return folder.toString();
  }
}
