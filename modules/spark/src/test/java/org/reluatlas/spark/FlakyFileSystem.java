package org.reluatlas.spark;

import java.io.IOException;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.util.Progressable;

/**
 * A file system of its own, on which the files of two epochs fail to be read the first time, and
 * each finished checkpoint to be put into its place.
 */
public final class FlakyFileSystem extends RawLocalFileSystem {

  static final String SCHEME = "flaky";

  private static final Set<String> TRIED = ConcurrentHashMap.newKeySet();
  private static final AtomicInteger FAILURES = new AtomicInteger();

  private URI uri;

  /** Makes the file system known to the sessions that are opened from now on. */
  public static void install() {
    System.setProperty("spark.hadoop.fs." + SCHEME + ".impl", FlakyFileSystem.class.getName());
    TRIED.clear();
    FAILURES.set(0);
  }

  public static void uninstall() {
    System.clearProperty("spark.hadoop.fs." + SCHEME + ".impl");
  }

  /** A file or folder of this machine, as it is called there. */
  public static String uri(java.nio.file.Path local) {
    return SCHEME + ":" + local.toAbsolutePath();
  }

  /** How often it has failed. */
  static int failures() {
    return FAILURES.get();
  }

  @Override
  public void initialize(URI name, Configuration configuration) throws IOException {
    super.initialize(URI.create("file:///"), configuration);
    uri = URI.create(name.getScheme() + ":///");
  }

  @Override
  public URI getUri() {
    return uri == null ? super.getUri() : uri;
  }

  @Override
  public FSDataInputStream open(Path file, int bufferSize) throws IOException {
    if (file.getName().matches("epoch0(01|99)00[.].*") && TRIED.add(file.toString())) {
      FAILURES.incrementAndGet();
      throw new IOException("the network is down for a moment");
    }
    return super.open(file, bufferSize);
  }

  @Override
  public boolean rename(Path from, Path to) throws IOException {
    if (to.getParent().getName().equals("checkpoints") && TRIED.add(to.getName())) {
      FAILURES.incrementAndGet();
      throw new IOException("the disk is full for a moment");
    }
    return super.rename(from, to);
  }

  @Override
  public FSDataOutputStream create(
      Path file,
      FsPermission permission,
      boolean overwrite,
      int bufferSize,
      short replication,
      long blockSize,
      Progressable progress)
      throws IOException {
    return create(file, overwrite, bufferSize, replication, blockSize, progress);
  }
}
