package org.reluatlas.evolution;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Where finished checkpoints are kept, a file for each. A file is whole whenever it is there. For
 * several threads.
 */
public interface CheckpointStore {

  /**
   * Opens a file; empty when there is none.
   *
   * @throws IOException when it cannot be read
   */
  Optional<InputStream> open(String name) throws IOException;

  /**
   * Puts a file there, in place of one of the same name.
   *
   * @throws IOException when it cannot be written
   */
  void put(String name, byte[] content) throws IOException;
}
