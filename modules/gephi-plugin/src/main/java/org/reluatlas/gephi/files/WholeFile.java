package org.reluatlas.gephi.files;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.UUID;
import org.openide.util.NbBundle;
import org.reluatlas.task.ExplainedException;

/** Writes a file whole or not at all. */
public final class WholeFile {

  private WholeFile() {}

  /** Writes what the file shall hold. */
  public interface Content {

    /** Writes into a draft, which exists and is empty. */
    void write(Path draft) throws IOException;
  }

  /**
   * Writes a draft beside the file, and puts it in its place when it is whole. A new file gets the
   * permissions that new files have there, an old one keeps its own; a link stays one.
   *
   * @throws ExplainedException when it cannot be written; the file is as it was
   */
  public static void write(Path file, Content content) {
    try {
      replace(file, content);
    } catch (IOException e) {
      throw ExplainedException.whileRunning(e, "%s", text("unwritten", file, cause(file, e)));
    }
  }

  private static void replace(Path file, Content content) throws IOException {
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

  /** Java's exceptions often say no more than a name, and that one of the draft. */
  private static String cause(Path file, IOException e) {
    if (e instanceof AccessDeniedException) {
      return text("denied");
    }
    if (e instanceof NoSuchFileException) {
      Path folder = file.toAbsolutePath().getParent();
      // some folders take no files, and say it so: /proc
      return text(Files.isDirectory(folder) ? "noFile" : "noFolder", folder);
    }
    String reason = e instanceof FileSystemException ? ((FileSystemException) e).getReason() : null;
    return reason == null ? String.valueOf(e.getMessage()) : reason;
  }

  private static String text(String key, Object... arguments) {
    return NbBundle.getMessage(WholeFile.class, "WholeFile." + key, arguments);
  }
}
