package org.reluatlas.evolution;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;
import org.reluatlas.task.ExplainedException;

/**
 * The finished checkpoints, a file for each, named by its key. A checksum tells when a file was
 * damaged. For several threads.
 */
final class KeptCheckpoints {

  private static final String EXTENSION = ".checkpoint";

  private final CheckpointStore store;

  KeptCheckpoints(CheckpointStore store) {
    this.store = store;
  }

  /** The record of that key; empty when there is none, or what is there cannot be read. */
  Optional<CheckpointRecord> find(String key) {
    try {
      Optional<InputStream> file = store.open(key + EXTENSION);
      return file.isPresent() ? read(file.get(), key) : Optional.empty();
    } catch (IOException
        | ArithmeticException
        | NegativeArraySizeException
        | IllegalArgumentException e) {
      return Optional.empty(); // it is computed anew
    }
  }

  private static Optional<CheckpointRecord> read(InputStream file, String key) throws IOException {
    CRC32 checksum = new CRC32();
    try (DataInputStream in = new DataInputStream(new CheckedInputStream(file, checksum))) {
      CheckpointRecord record = CheckpointRecord.read(in);
      long expected = checksum.getValue();
      boolean isWhole = in.readLong() == expected && record.key().equals(key);
      return isWhole ? Optional.of(record) : Optional.empty();
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
                    null,
                    "%s/%s: was removed or damaged meanwhile; start again",
                    store,
                    key + EXTENSION));
  }

  /**
   * Keeps a record.
   *
   * @throws ExplainedException when the disk fails
   */
  void put(CheckpointRecord record) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CRC32 checksum = new CRC32();
    try (DataOutputStream out = new DataOutputStream(new CheckedOutputStream(bytes, checksum))) {
      record.write(out);
      out.writeLong(checksum.getValue());
      store.put(record.key() + EXTENSION, bytes.toByteArray());
    } catch (IOException e) {
      throw ExplainedException.about(e).orElseThrow();
    }
  }
}
