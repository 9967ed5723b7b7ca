package org.reluatlas.evolution;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;
import org.reluatlas.task.ExplainedException;
import org.reluatlas.task.file.WholeFiles;

/**
 * The folder of finished checkpoints, a file for each, named by its key. A file is written under
 * another name and moved to its place, so that it is whole whenever it is there; a checksum tells
 * when it was damaged later. For several threads.
 */
final class KeptCheckpoints {

  private static final String EXTENSION = ".checkpoint";

  private final Path folder;

  /**
   * Removes what a killed process has left unfinished.
   *
   * @throws ExplainedException when the disk fails
   */
  KeptCheckpoints(Path folder) {
    this.folder = folder;
    try {
      WholeFiles.removeAbandoned(folder);
    } catch (IOException e) {
      throw ExplainedException.about(e).orElseThrow();
    }
  }

  private Path file(String key) {
    return folder.resolve(key + EXTENSION);
  }

  /** The record of that key; empty when there is none, or what is there cannot be read. */
  Optional<CheckpointRecord> find(String key) {
    CRC32 checksum = new CRC32();
    try (DataInputStream in =
        new DataInputStream(
            new CheckedInputStream(
                new BufferedInputStream(Files.newInputStream(file(key))), checksum))) {
      CheckpointRecord record = CheckpointRecord.read(in);
      long expected = checksum.getValue();
      boolean isWhole = in.readLong() == expected && record.key().equals(key);
      return isWhole ? Optional.of(record) : Optional.empty();
    } catch (IOException
        | ArithmeticException
        | NegativeArraySizeException
        | IllegalArgumentException e) {
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
    Path file = file(record.key());
    try (WholeFiles files = new WholeFiles()) {
      Files.createDirectories(folder);
      CRC32 checksum = new CRC32();
      try (DataOutputStream out =
          new DataOutputStream(
              new CheckedOutputStream(
                  new BufferedOutputStream(Files.newOutputStream(files.draft(file))), checksum))) {
        record.write(out);
        out.writeLong(checksum.getValue());
      }
      files.commit();
    } catch (IOException e) {
      throw ExplainedException.about(e).orElseThrow();
    }
  }
}
