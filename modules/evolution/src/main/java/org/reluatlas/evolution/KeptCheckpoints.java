package org.reluatlas.evolution;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.UUID;
import org.reluatlas.task.ExplainedException;

/**
 * The folder of finished checkpoints, a file for each, named by its key. A file is written under
 * another name and moved to its place, so that it is whole whenever it is there. For several
 * threads.
 */
final class KeptCheckpoints {

  private static final String EXTENSION = ".checkpoint";

  private final Path folder;

  KeptCheckpoints(Path folder) {
    this.folder = folder;
  }

  private Path file(String key) {
    return folder.resolve(key + EXTENSION);
  }

  /** The record of that key; empty when there is none, or what is there cannot be read. */
  Optional<CheckpointRecord> find(String key) {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file(key))))) {
      CheckpointRecord record = CheckpointRecord.read(in);
      return record.key().equals(key) ? Optional.of(record) : Optional.empty();
    } catch (IOException | ArithmeticException | NegativeArraySizeException e) {
      return Optional.empty(); // it is computed anew
    }
  }

  /**
   * The record of that key, which is there.
   *
   * @throws ExplainedException when it is not, since somebody has removed it
   */
  CheckpointRecord get(String key) {
    return find(key)
        .orElseThrow(
            () ->
                ExplainedException.whileRunning(
                    null, "%s: was removed or damaged meanwhile; start again", file(key)));
  }

  /**
   * Keeps a record.
   *
   * @throws ExplainedException when the disk fails
   */
  void put(CheckpointRecord record) {
    Path part = folder.resolve("." + record.key() + "." + UUID.randomUUID() + ".part");
    try {
      Files.createDirectories(folder);
      try {
        try (DataOutputStream out =
            new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(part)))) {
          record.write(out);
        }
        move(part, file(record.key()));
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (NoSuchFileException e) {
      throw ExplainedException.whileRunning(e, "%s: the folder was removed meanwhile", folder);
    } catch (IOException e) {
      throw ExplainedException.whileRunning(
          e, "%s: could not be written (%s)", file(record.key()), e.getMessage());
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
