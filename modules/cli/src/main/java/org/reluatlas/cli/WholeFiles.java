package org.reluatlas.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.reluatlas.task.ExplainedException;
import org.reluatlas.task.Setting;

/**
 * Files that appear all together and whole, or not at all. Each is written beside its place under a
 * hidden name; {@link #commit()} moves all to their places, replacing files of the same name. What
 * was not committed is gone after {@link #close()}.
 */
final class WholeFiles implements AutoCloseable {

  private final Map<Path, Path> partOf = new LinkedHashMap<>();
  private final NewFolders folders = new NewFolders();
  private final String suffix = "." + UUID.randomUUID() + ".part";
  private boolean committed;

  /** Writes the text of a file. */
  interface Content {
    void writeTo(Writer out) throws IOException;
  }

  /**
   * Writes a file, in UTF-8, that is not in its place yet.
   *
   * @throws IOException that names the file, when the disk fails
   */
  void write(Path file, Content content) throws IOException {
    Path target = file.toAbsolutePath().normalize();
    folders.make(target.getParent());
    Path part = target.resolveSibling("." + target.getFileName() + suffix);
    partOf.put(file, part);
    try (Writer out =
        Files.newBufferedWriter(part, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW)) {
      content.writeTo(out);
    } catch (NoSuchFileException e) { // though the folder is there, as /proc is
      throw new IOException(file + ": no file can be made in this folder", e);
    } catch (FileSystemException e) {
      throw e;
    } catch (IOException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }

  /** Puts all files in their places, and returns these. */
  List<Path> commit() throws IOException {
    for (Map.Entry<Path, Path> file : partOf.entrySet()) {
      move(file.getValue(), file.getKey());
    }
    committed = true;
    return Collections.unmodifiableList(new ArrayList<>(partOf.keySet()));
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  @Override
  public void close() throws IOException {
    for (Path part : partOf.values()) {
      Files.deleteIfExists(part);
    }
    if (!committed) {
      folders.remove();
    }
  }

  /**
   * Checks before the work begins that a file can be put there.
   *
   * @throws ExplainedException when it cannot
   */
  static void requireFile(Path file) {
    if (Files.isDirectory(file)) {
      throw ExplainedException.ofInput("%s %s is a folder; name a file", Setting.OUT, file);
    }
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !Files.isRegularFile(file)) {
      throw ExplainedException.ofInput("%s %s is not an ordinary file", Setting.OUT, file);
    }
    requireFolder(file.toAbsolutePath().normalize().getParent());
  }

  /**
   * Checks before the work begins that files can be put into a folder, be it still to be made.
   *
   * @throws ExplainedException when they cannot
   */
  static void requireFolder(Path folder) {
    Path at = folder.toAbsolutePath().normalize();
    while (!Files.exists(at)) {
      at = at.getParent();
    }
    if (!Files.isDirectory(at)) {
      throw ExplainedException.ofInput("%s: %s is not a folder", Setting.OUT, at);
    }
    if (!Files.isWritable(at)) {
      throw ExplainedException.ofInput(
          "%s: nothing may be written into the folder %s", Setting.OUT, at);
    }
  }
}
