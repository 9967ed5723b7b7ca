package org.reluatlas.spark.hadoop;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.ProviderMismatchException;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.spi.FileSystemProvider;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.permission.FsAction;
import org.apache.hadoop.security.AccessControlException;
import org.reluatlas.task.ExplainedException;

/**
 * Reads files and folders through Hadoop.
 *
 * <p>A file that is not there, or may not be read, is an {@link IOException} as for any other file.
 * What else goes wrong on the way to it is an {@link UncheckedIOException}, so that it is not taken
 * for a fault of the file: the same may succeed a moment later.
 */
final class HadoopProvider extends FileSystemProvider {

  static final HadoopProvider ONLY = new HadoopProvider();

  private HadoopProvider() {}

  /** Something that is asked of Hadoop. */
  interface Request<T> {

    T ask(org.apache.hadoop.fs.FileSystem files) throws IOException;
  }

  /** Asks, and tells failures as {@code java.nio.file} does. */
  static <T> T ask(HadoopPath path, Request<T> request) throws IOException {
    try {
      return request.ask(path.getFileSystem().opened());
    } catch (FileNotFoundException e) {
      throw because(e, new NoSuchFileException(path.toString()));
    } catch (AccessControlException e) {
      throw because(e, new AccessDeniedException(path.toString()));
    } catch (IOException e) {
      throw new UncheckedIOException(
          because(e, new FileSystemException(path.toString(), null, HadoopWords.of(e))));
    }
  }

  private static IOException because(IOException cause, FileSystemException failure) {
    failure.initCause(cause);
    return failure;
  }

  /** What is there now. */
  static FileStatus status(HadoopPath path) throws IOException {
    return ask(path, files -> files.getFileStatus(path.hadoop()));
  }

  private static HadoopPath own(Path path) {
    if (path instanceof HadoopPath) {
      return (HadoopPath) path;
    }
    throw new ProviderMismatchException();
  }

  @Override
  public String getScheme() {
    return "hadoop";
  }

  @Override
  public FileSystem newFileSystem(URI uri, Map<String, ?> environment) {
    throw new UnsupportedOperationException();
  }

  @Override
  public FileSystem getFileSystem(URI uri) {
    return HadoopFileSystem.of(uri);
  }

  @Override
  public Path getPath(URI uri) {
    return HadoopPath.of(uri);
  }

  @Override
  public SeekableByteChannel newByteChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    if (!Set.of(StandardOpenOption.READ).containsAll(options)) {
      throw new ReadOnlyFileSystemException();
    }
    HadoopPath file = own(path);
    FileStatus status = status(file);
    if (status.isDirectory()) {
      throw new FileSystemException(file.toString(), null, "is a folder");
    }
    if (status.getLen() < 0) {
      throw ExplainedException.ofInput(
          "%s: this file system does not tell how long files are; copy it to another", file);
    }
    return new HadoopChannel(file, ask(file, files -> files.open(file.hadoop())), status);
  }

  @Override
  public DirectoryStream<Path> newDirectoryStream(
      Path path, DirectoryStream.Filter<? super Path> filter) throws IOException {
    HadoopPath folder = own(path);
    if (!status(folder).isDirectory()) {
      throw new NotDirectoryException(folder.toString());
    }
    List<Path> inside = new ArrayList<>();
    for (FileStatus each : ask(folder, files -> files.listStatus(folder.hadoop()))) {
      HadoopPath entry = folder.inside(each);
      if (filter.accept(entry)) {
        inside.add(entry);
      }
    }
    return new DirectoryStream<>() {

      @Override
      public Iterator<Path> iterator() {
        return inside.iterator();
      }

      @Override
      public void close() {
        // all of it was read at once
      }
    };
  }

  /** What the listing told that a path is from, or else what is there now. */
  @Override
  public <A extends BasicFileAttributes> A readAttributes(
      Path path, Class<A> type, LinkOption... options) throws IOException {
    if (type != BasicFileAttributes.class) {
      throw new UnsupportedOperationException(type + " of " + path);
    }
    HadoopPath file = own(path);
    FileStatus listed = file.listed();
    return type.cast(new HadoopAttributes(listed == null ? status(file) : listed));
  }

  @Override
  public void checkAccess(Path path, AccessMode... modes) throws IOException {
    HadoopPath file = own(path);
    if (Arrays.asList(modes).contains(AccessMode.WRITE)) {
      throw new AccessDeniedException(file.toString());
    }
    if (Arrays.asList(modes).contains(AccessMode.READ)) {
      ask(
          file,
          files -> {
            files.access(file.hadoop(), FsAction.READ);
            return null;
          });
    } else {
      status(file);
    }
  }

  @Override
  public boolean isSameFile(Path one, Path other) throws IOException {
    return one.equals(other) || one.toRealPath().equals(other.toRealPath());
  }

  @Override
  public boolean isHidden(Path path) {
    Path name = path.getFileName();
    return name != null && name.toString().startsWith(".");
  }

  @Override
  public <V extends FileAttributeView> V getFileAttributeView(
      Path path, Class<V> type, LinkOption... options) {
    return null; // which says that there are none
  }

  @Override
  public Map<String, Object> readAttributes(Path path, String names, LinkOption... options) {
    throw new UnsupportedOperationException();
  }

  @Override
  public FileStore getFileStore(Path path) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void createDirectory(Path folder, FileAttribute<?>... attributes) {
    throw new ReadOnlyFileSystemException();
  }

  @Override
  public void delete(Path path) {
    throw new ReadOnlyFileSystemException();
  }

  @Override
  public void copy(Path source, Path target, CopyOption... options) {
    throw new ReadOnlyFileSystemException();
  }

  @Override
  public void move(Path source, Path target, CopyOption... options) {
    throw new ReadOnlyFileSystemException();
  }

  @Override
  public void setAttribute(Path path, String name, Object value, LinkOption... options) {
    throw new ReadOnlyFileSystemException();
  }
}
