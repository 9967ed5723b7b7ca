package org.reluatlas.spark.hadoop;

import java.io.Serializable;
import java.net.URI;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.ProviderMismatchException;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.FileStatus;

/** A path of a file system of Hadoop's, which is written as the URI. Immutable. */
final class HadoopPath implements Path, Serializable {

  private static final long serialVersionUID = 1L;

  private final transient HadoopFileSystem files;
  private final boolean isAbsolute;
  private final List<String> names;
  private final transient FileStatus listed;

  /**
   * A path.
   *
   * @param names of the folders, and at the end of the file; none for the root, and for the path
   *     that leads nowhere
   */
  HadoopPath(HadoopFileSystem files, boolean isAbsolute, List<String> names) {
    this(files, isAbsolute, names, null);
  }

  private HadoopPath(
      HadoopFileSystem files, boolean isAbsolute, List<String> names, FileStatus listed) {
    this.files = files;
    this.isAbsolute = isAbsolute;
    this.names = names;
    this.listed = listed;
  }

  /**
   * The path that the text of a URI names, in which nothing need be escaped.
   *
   * @throws IllegalArgumentException when it has no scheme, or no path from the root
   */
  static HadoopPath of(String uri) {
    return of(new org.apache.hadoop.fs.Path(uri).toUri());
  }

  /** The path that a URI names. */
  static HadoopPath of(URI uri) {
    return new HadoopPath(HadoopFileSystem.of(uri), true, split(uri.getPath()));
  }

  /** The names between slashes. */
  static List<String> split(String path) {
    return Arrays.stream(path.split("/", -1))
        .filter(name -> !name.isEmpty())
        .collect(Collectors.toUnmodifiableList());
  }

  /** A file or folder in this one, as a listing tells of it. */
  HadoopPath inside(FileStatus status) {
    List<String> longer = new ArrayList<>(names);
    longer.add(status.getPath().getName());
    return new HadoopPath(files, isAbsolute, Collections.unmodifiableList(longer), status);
  }

  /** What the listing that the path is from has told; null when it is from none. */
  FileStatus listed() {
    return listed;
  }

  /** Hadoop's own name. */
  org.apache.hadoop.fs.Path hadoop() {
    return files.name(((HadoopPath) toAbsolutePath()).names());
  }

  private String names() {
    return (isAbsolute ? "/" : "") + String.join("/", names);
  }

  private HadoopPath with(boolean absolute, List<String> others) {
    return new HadoopPath(files, absolute, Collections.unmodifiableList(others));
  }

  @Override
  public HadoopFileSystem getFileSystem() {
    return files;
  }

  @Override
  public boolean isAbsolute() {
    return isAbsolute;
  }

  @Override
  public Path getRoot() {
    return isAbsolute ? with(true, List.of()) : null;
  }

  @Override
  public Path getFileName() {
    return names.isEmpty() ? null : getName(names.size() - 1);
  }

  @Override
  public Path getParent() {
    if (names.isEmpty() || (!isAbsolute && names.size() == 1)) {
      return null;
    }
    return with(isAbsolute, names.subList(0, names.size() - 1));
  }

  @Override
  public int getNameCount() {
    return names.size();
  }

  @Override
  public Path getName(int index) {
    return subpath(index, index + 1);
  }

  @Override
  public Path subpath(int from, int to) {
    if (from < 0 || from >= to || to > names.size()) {
      throw new IllegalArgumentException("names " + from + " to " + to + " of " + this);
    }
    return with(false, names.subList(from, to));
  }

  @Override
  public boolean startsWith(Path other) {
    return isOfSameKind(other)
        && isAbsolute == other.isAbsolute()
        && other.getNameCount() <= names.size()
        && names.subList(0, other.getNameCount()).equals(((HadoopPath) other).names);
  }

  @Override
  public boolean endsWith(Path other) {
    if (!isOfSameKind(other) || other.isAbsolute()) {
      return equals(other);
    }
    List<String> last = ((HadoopPath) other).names;
    return last.size() <= names.size()
        && names.subList(names.size() - last.size(), names.size()).equals(last);
  }

  private boolean isOfSameKind(Path other) {
    return other instanceof HadoopPath && ((HadoopPath) other).files == files;
  }

  @Override
  public Path normalize() {
    List<String> kept = new ArrayList<>();
    for (String name : names) {
      boolean hasAbove = !kept.isEmpty() && !kept.get(kept.size() - 1).equals("..");
      if (name.equals("..") && hasAbove) {
        kept.remove(kept.size() - 1);
      } else if (!name.equals(".") && !(name.equals("..") && isAbsolute)) {
        kept.add(name);
      }
    }
    return with(isAbsolute, kept);
  }

  @Override
  public Path resolve(Path other) {
    if (other.isAbsolute()) {
      return other;
    }
    List<String> longer = new ArrayList<>(names);
    other.forEach(name -> longer.addAll(split(name.toString())));
    return with(isAbsolute, longer);
  }

  @Override
  public Path relativize(Path other) {
    if (!isOfSameKind(other) || isAbsolute != other.isAbsolute()) {
      throw new IllegalArgumentException("no path leads from " + this + " to " + other);
    }
    List<String> theirs = ((HadoopPath) other).names;
    int common = 0;
    while (common < Math.min(names.size(), theirs.size())
        && names.get(common).equals(theirs.get(common))) {
      common++;
    }
    List<String> way = new ArrayList<>(Collections.nCopies(names.size() - common, ".."));
    way.addAll(theirs.subList(common, theirs.size()));
    return with(false, way);
  }

  @Override
  public URI toUri() {
    return ((HadoopPath) toAbsolutePath()).hadoop().toUri();
  }

  /** From the root; there is no other folder that paths are named from. */
  @Override
  public Path toAbsolutePath() {
    return isAbsolute ? this : with(true, names);
  }

  @Override
  public Path toRealPath(LinkOption... options) throws java.io.IOException {
    HadoopPath real = (HadoopPath) toAbsolutePath().normalize();
    HadoopProvider.status(real);
    return real;
  }

  @Override
  public WatchKey register(
      WatchService watcher, WatchEvent.Kind<?>[] events, WatchEvent.Modifier... modifiers) {
    throw new UnsupportedOperationException();
  }

  @Override
  public int compareTo(Path other) {
    if (!(other instanceof HadoopPath)) {
      throw new ProviderMismatchException();
    }
    int order = files.root().compareTo(((HadoopPath) other).files.root());
    return order == 0 ? names().compareTo(((HadoopPath) other).names()) : order;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof HadoopPath
        && isOfSameKind((HadoopPath) other)
        && isAbsolute == ((HadoopPath) other).isAbsolute
        && names.equals(((HadoopPath) other).names);
  }

  @Override
  public int hashCode() {
    return Objects.hash(files.root(), isAbsolute, names);
  }

  /** The URI, or the names of a relative path between slashes. */
  @Override
  public String toString() {
    return isAbsolute ? files.root() + names() : names();
  }

  private Object writeReplace() {
    return new Written(((HadoopPath) toAbsolutePath()).toString());
  }

  /** What is serialised. */
  private record Written(String uri) implements Serializable {

    private Object readResolve() {
      return of(uri);
    }
  }
}
