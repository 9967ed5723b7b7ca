package org.reluatlas.spark.hadoop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.WatchService;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.UnsupportedFileSystemException;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkEnv;
import org.apache.spark.deploy.SparkHadoopUtil;
import org.reluatlas.task.ExplainedException;

/** One file system, such as {@code hdfs://host:8020}, which is opened when it is first needed. */
final class HadoopFileSystem extends FileSystem {

  private static final Map<String, HadoopFileSystem> KNOWN = new ConcurrentHashMap<>();

  private final String scheme;
  private final String authority;
  private volatile org.apache.hadoop.fs.FileSystem opened;

  private HadoopFileSystem(String scheme, String authority) {
    this.scheme = scheme;
    this.authority = authority;
  }

  /** That of a URI, the same for all its files. */
  static HadoopFileSystem of(URI uri) {
    String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
    HadoopFileSystem made = new HadoopFileSystem(scheme, uri.getAuthority());
    return KNOWN.computeIfAbsent(made.root(), root -> made);
  }

  /** What the names of all its files begin with, without the first slash of their paths. */
  String root() {
    return scheme + ":" + (authority == null ? "" : "//" + authority);
  }

  /**
   * Hadoop's own.
   *
   * @throws ExplainedException when there is none for this scheme
   * @throws UncheckedIOException when it cannot be reached
   */
  org.apache.hadoop.fs.FileSystem opened() {
    org.apache.hadoop.fs.FileSystem files = opened;
    if (files == null) {
      try {
        files = org.apache.hadoop.fs.FileSystem.get(name("/").toUri(), configuration());
      } catch (UnsupportedFileSystemException e) {
        throw ExplainedException.ofInput(e, "%s (%s)", cannotBeReached(), HadoopWords.of(e));
      } catch (IOException e) {
        String sentence = cannotBeReached() + " (" + HadoopWords.of(e) + ")";
        throw new UncheckedIOException(new IOException(sentence, e));
      } catch (RuntimeException e) { // of a name that makes no sense, or of a class that is missing
        throw ExplainedException.ofInput(e, "%s (%s)", cannotBeReached(), HadoopWords.of(e));
      }
      opened = files;
    }
    return files;
  }

  private String cannotBeReached() {
    return "the file system " + root() + " cannot be reached";
  }

  /** Hadoop's name of a path from the root. */
  org.apache.hadoop.fs.Path name(String absolute) {
    return new org.apache.hadoop.fs.Path(scheme, authority, absolute);
  }

  /** What Spark was told about file systems, on an executor too, and before there is a session. */
  private static Configuration configuration() {
    SparkEnv running = SparkEnv.get();
    return SparkHadoopUtil.get()
        .newConfiguration(running == null ? new SparkConf() : running.conf());
  }

  @Override
  public FileSystemProvider provider() {
    return HadoopProvider.ONLY;
  }

  /** A path of it, or where the text is a URI, that of the URI. */
  @Override
  public Path getPath(String first, String... more) {
    Path path =
        FilePaths.isUri(first)
            ? FilePaths.of(first)
            : new HadoopPath(this, first.startsWith("/"), HadoopPath.split(first));
    for (String next : more) {
      path = path.resolve(next);
    }
    return path;
  }

  @Override
  public Iterable<Path> getRootDirectories() {
    return List.of(new HadoopPath(this, true, List.of()));
  }

  @Override
  public String getSeparator() {
    return "/";
  }

  @Override
  public boolean isOpen() {
    return true;
  }

  @Override
  public boolean isReadOnly() {
    return true;
  }

  @Override
  public void close() {
    throw new UnsupportedOperationException("Hadoop closes its file systems at the end");
  }

  @Override
  public Set<String> supportedFileAttributeViews() {
    return Set.of("basic");
  }

  @Override
  public Iterable<FileStore> getFileStores() {
    throw new UnsupportedOperationException();
  }

  @Override
  public PathMatcher getPathMatcher(String pattern) {
    throw new UnsupportedOperationException();
  }

  @Override
  public UserPrincipalLookupService getUserPrincipalLookupService() {
    throw new UnsupportedOperationException();
  }

  @Override
  public WatchService newWatchService() {
    throw new UnsupportedOperationException();
  }
}
