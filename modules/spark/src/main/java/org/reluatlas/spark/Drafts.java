package org.reluatlas.spark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.hadoop.fs.Path;

/**
 * Files and tables that are written into a folder whose name begins with an underline, which Spark
 * passes over, and moved to their places together.
 */
final class Drafts implements AutoCloseable {

  private final ResultFolder folder;
  private final String name = "_draft-" + UUID.randomUUID();
  private final List<String> names = new ArrayList<>();

  Drafts(ResultFolder folder) {
    this.folder = folder;
  }

  /** Where something is to be written that will have this name. */
  Path add(String named) {
    names.add(named);
    return folder.path(name + "/" + named);
  }

  /**
   * Moves all of it to its places.
   *
   * @return where it is
   * @throws IOException when it cannot be moved
   */
  List<String> publish() throws IOException {
    for (String named : names) {
      folder.replace(folder.path(name + "/" + named), named);
    }
    return names.stream().map(named -> folder.path(named).toString()).toList();
  }

  @Override
  public void close() throws IOException {
    folder.fileSystem().delete(folder.path(name), true);
  }
}
