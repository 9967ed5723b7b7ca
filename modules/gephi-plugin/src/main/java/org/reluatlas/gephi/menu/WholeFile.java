package org.reluatlas.gephi.menu;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.UUID;

/** Writes a file whole or not at all. */
final class WholeFile {

  private WholeFile() {}

  /** Writes what the file shall hold. */
  interface Content {

    /** Writes into a draft, which exists and is empty. */
    void write(Path draft) throws IOException;
  }

  /**
   * Writes a draft beside the file, and puts it in its place when it is whole. A new file gets the
   * permissions that new files have there, an old one keeps its own; a link stays one.
   */
  static void write(Path file, Content content) throws IOException {
    boolean exists = Files.exists(file);
    Path target = exists ? file.toRealPath() : file.toAbsolutePath();
    if (exists && !Files.isWritable(target)) {
      throw new AccessDeniedException(file.toString());
    }
    // not a temporary file of Java, which nobody else may read
    Path draft = target.resolveSibling("." + UUID.randomUUID() + ".tmp");
    Files.createFile(draft);
    try {
      if (exists) {
        copyPermissions(target, draft);
      }
      content.write(draft);
      Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private static void copyPermissions(Path from, Path to) throws IOException {
    PosixFileAttributeView of = Files.getFileAttributeView(from, PosixFileAttributeView.class);
    if (of != null) {
      Files.setPosixFilePermissions(to, of.readAttributes().permissions());
    }
  }
}
