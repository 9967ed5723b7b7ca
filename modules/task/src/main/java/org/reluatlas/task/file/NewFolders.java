package org.reluatlas.task.file;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

/** Folders made on the way to an output, which go again when the output fails. */
final class NewFolders {

  private final Deque<Path> made = new ArrayDeque<>();

  /** Makes a folder and those above it that are missing. */
  void make(Path folder) throws IOException {
    Path absolute = folder.toAbsolutePath().normalize();
    Deque<Path> missing = new ArrayDeque<>();
    for (Path at = absolute; at != null && !Files.exists(at); at = at.getParent()) {
      missing.push(at);
    }
    for (Path at : missing) {
      try {
        Files.createDirectory(at);
      } catch (NoSuchFileException e) { // though the one above is there, as /proc is
        throw new IOException(at + ": no folder can be made there", e);
      }
      made.push(at);
    }
  }

  /** Removes those that were made, as far as they are empty. */
  void remove() throws IOException {
    try {
      for (Path at : made) {
        Files.deleteIfExists(at);
      }
    } catch (DirectoryNotEmptyException e) {
      // someone else has put something there meanwhile: it stays
      made.clear();
    }
  }
}
