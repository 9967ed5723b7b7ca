package org.reluatlas.task.file;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.reluatlas.task.ExplainedException;
import org.reluatlas.task.Setting;

/**
 * Files that appear all together and whole, or not at all. Each is written as a draft beside its
 * place under a hidden name; {@link #commit()} moves all to their places, replacing files of the
 * same name. What was not committed is gone after {@link #close()}.
 *
 * <p>A new file gets the permissions that new files have there, a replaced one keeps its own; a
 * link stays one. Several threads may write, each a file of its own.
 */
public final class WholeFiles implements AutoCloseable {

  private static final String DRAFT = ".part";
  private static final Pattern DRAFT_NAME = Pattern.compile("\\.[0-9a-f-]{36}\\" + DRAFT);
  private static final Duration ABANDONED = Duration.ofMinutes(10);

  private final Map<Path, Path> draftOf = new LinkedHashMap<>();
  private final List<Path> others = new ArrayList<>();
  private final NewFolders folders = new NewFolders();
  private boolean committed;

  /** Writes the text of a file. */
  public interface Content {

    /** Writes all of it; the writer stays open. */
    void writeTo(Writer out) throws IOException;
  }

  /** Writes the bytes of a file. */
  public interface Bytes {

    /** Writes all of them; the stream may be closed. */
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Writes a file, in UTF-8, that is not in its place yet, instead of an earlier draft of it if
   * there is one. Folders that are missing are made.
   *
   * @throws IOException that names the file, when the disk fails
   */
  public void write(Path file, Content content) throws IOException {
    writeBytes(
        file,
        out -> {
          Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
          content.writeTo(text);
          text.flush();
        });
  }

  /**
   * Writes a file of bytes that is not in its place yet. Folders that are missing are made.
   *
   * @throws IOException that names the file, when the disk fails
   */
  public void writeBytes(Path file, Bytes content) throws IOException {
    makeFolder(file.toAbsolutePath().normalize().getParent());
    try (OutputStream out = Files.newOutputStream(draft(file))) {
      content.writeTo(out);
    } catch (NoSuchFileException e) { // though the folder is there, as /proc is
      throw new IOException(file + ": no file can be made in this folder", e);
    } catch (FileSystemException e) {
      throw e;
    } catch (IOException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }

  /**
   * Makes a folder, and those above it, if it is missing.
   *
   * @throws IOException when it cannot be made
   */
  public synchronized void makeFolder(Path folder) throws IOException {
    folders.make(folder);
  }

  /**
   * A file to write into, empty, which stands in for this one until {@link #commit()}.
   *
   * @throws IOException when it cannot be made, or the file may not be written to
   */
  public synchronized Path draft(Path file) throws IOException {
    boolean exists = Files.exists(file);
    Path target = exists ? file.toRealPath() : file.toAbsolutePath().normalize();
    if (exists && !Files.isWritable(target)) {
      throw new AccessDeniedException(file.toString());
    }
    // not a temporary file of Java, which nobody else may read
    Path draft = target.resolveSibling("." + UUID.randomUUID() + DRAFT);
    Files.createFile(draft);
    Path before = draftOf.put(file, draft);
    if (before != null) {
      Files.deleteIfExists(before);
    }
    if (exists) {
      copyPermissions(target, draft);
    }
    return draft;
  }

  private static void copyPermissions(Path from, Path to) throws IOException {
    PosixFileAttributeView of = Files.getFileAttributeView(from, PosixFileAttributeView.class);
    if (of != null) {
      Files.setPosixFilePermissions(to, of.readAttributes().permissions());
    }
  }

  /** The names of the files in a folder that are written so far. */
  public synchronized List<String> names(Path folder) {
    return draftOf.keySet().stream()
        .filter(file -> folder.resolve(file.getFileName()).equals(file))
        .map(file -> file.getFileName().toString())
        .collect(Collectors.toList());
  }

  /** Files that are removed by {@link #commit()}, unless they are among those that are written. */
  public synchronized void insteadOf(Collection<Path> earlier) {
    others.addAll(earlier);
  }

  /** Puts all files in their places, and returns these. */
  public List<Path> commit() throws IOException {
    for (Map.Entry<Path, Path> file : draftOf.entrySet()) {
      boolean exists = Files.exists(file.getKey());
      move(file.getValue(), exists ? file.getKey().toRealPath() : file.getKey());
    }
    for (Path other : others) {
      if (!draftOf.containsKey(other) && Files.isRegularFile(other, LinkOption.NOFOLLOW_LINKS)) {
        Files.delete(other);
      }
    }
    committed = true;
    return Collections.unmodifiableList(new ArrayList<>(draftOf.keySet()));
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
    for (Path draft : draftOf.values()) {
      Files.deleteIfExists(draft);
    }
    if (!committed) {
      folders.remove();
    }
  }

  /**
   * Removes what a killed process has left in a folder: drafts that nobody has written to for ten
   * minutes. Does nothing when there is no such folder.
   *
   * @throws IOException when the disk fails
   */
  public static void removeAbandoned(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    Instant latest = Instant.now().minus(ABANDONED);
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, ".*" + DRAFT)) {
      for (Path file : files) {
        if (DRAFT_NAME.matcher(file.getFileName().toString()).matches()
            && Files.getLastModifiedTime(file).toInstant().isBefore(latest)) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  /**
   * Checks before the work begins that a file can be put there.
   *
   * @throws ExplainedException when it cannot
   */
  public static void requireFile(Path file) {
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
  public static void requireFolder(Path folder) {
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
