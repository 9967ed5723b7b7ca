package org.reluatlas.spark;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.util.SerializableConfiguration;
import org.reluatlas.evolution.CheckpointStore;
import org.reluatlas.spark.hadoop.HadoopWords;
import org.reluatlas.task.ExplainedException;
import org.reluatlas.task.Setting;

/** The folder of the results on any file system that Hadoop knows, from any machine. */
final class ResultFolder implements Serializable {

  private static final long serialVersionUID = 1L;

  private final String uri;
  private final SerializableConfiguration hadoop;
  private boolean isMade;

  /**
   * A folder, be it still to be made.
   *
   * @param folder a path of any file system that Hadoop knows
   */
  ResultFolder(java.nio.file.Path folder, Configuration hadoop) {
    this.hadoop = new SerializableConfiguration(hadoop);
    uri = new Path(folder.toAbsolutePath().normalize().toUri()).toString();
  }

  /**
   * Checks before the work begins that files can be put there.
   *
   * @throws ExplainedException when they cannot
   */
  void require() {
    try {
      isMade = !fileSystem().exists(new Path(uri));
      Path probe = path("_probe-" + UUID.randomUUID());
      fileSystem().create(probe).close();
      fileSystem().delete(probe, false);
    } catch (IOException | RuntimeException e) { // of a class that is missing too
      throw ExplainedException.ofInput(
          e, "%s %s: nothing can be written there (%s)", Setting.OUT, uri, HadoopWords.of(e));
    }
  }

  /**
   * Removes the folder again when it was made for these results and there are none.
   *
   * @throws IOException when it cannot be removed
   */
  void removeIfEmpty() throws IOException {
    if (isMade && fileSystem().listStatus(new Path(uri)).length == 0) {
      fileSystem().delete(new Path(uri), false);
    }
  }

  FileSystem fileSystem() throws IOException {
    FileSystem files = FileSystem.get(new Path(uri).toUri(), hadoop.value());
    files.setWriteChecksum(false);
    return files;
  }

  /** A file or folder in it. */
  Path path(String name) {
    return new Path(new Path(uri), name);
  }

  /**
   * Moves something to its place in the folder, instead of what was there.
   *
   * @throws IOException when it cannot be moved
   */
  void replace(Path draft, String name) throws IOException {
    FileSystem files = fileSystem();
    files.delete(path(name), true);
    if (!files.rename(draft, path(name))) {
      throw new IOException(path(name) + ": could not be put into its place");
    }
  }

  /** Finished checkpoints, a file for each. */
  CheckpointStore checkpoints() {
    return new CheckpointStore() {

      @Override
      public Optional<InputStream> open(String name) throws IOException {
        Path file = path("checkpoints/" + name);
        return fileSystem().exists(file) ? Optional.of(fileSystem().open(file)) : Optional.empty();
      }

      @Override
      public void put(String name, byte[] content) throws IOException {
        Path draft = path("checkpoints/_" + UUID.randomUUID());
        try (OutputStream out = fileSystem().create(draft)) {
          out.write(content);
        }
        // another attempt at the same checkpoint writes the same
        replace(draft, "checkpoints/" + name);
      }

      @Override
      public String toString() {
        return path("checkpoints").toString();
      }
    };
  }

  @Override
  public String toString() {
    return uri;
  }
}
