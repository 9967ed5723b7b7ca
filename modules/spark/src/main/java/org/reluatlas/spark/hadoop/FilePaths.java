package org.reluatlas.spark.hadoop;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;

/** Paths of this machine and of all file systems that Hadoop knows. */
public final class FilePaths {

  private FilePaths() {}

  /** Whether a name is a URI and no path of this machine, be it one of Windows. */
  static boolean isUri(String name) {
    return name.matches("[A-Za-z][A-Za-z0-9+.-]+:/.*");
  }

  /**
   * The path of this machine, or the URI, that a text names. Nothing is looked for there.
   *
   * @throws IllegalArgumentException when it is neither
   */
  public static Path of(String name) {
    if (!isUri(name)) {
      return Path.of(name);
    }
    return name.regionMatches(true, 0, "file:", 0, 5) ? Path.of(ofFile(name)) : HadoopPath.of(name);
  }

  /** With or without what is escaped in a URI. */
  private static URI ofFile(String name) {
    try {
      return new URI(name);
    } catch (URISyntaxException e) {
      return new org.apache.hadoop.fs.Path(name).toUri();
    }
  }
}
