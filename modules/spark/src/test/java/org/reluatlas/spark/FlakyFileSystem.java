package org.reluatlas.spark;

import java.io.IOException;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsAction;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.security.AccessControlException;
import org.apache.hadoop.util.Progressable;
import org.apache.spark.TaskContext;

/**
 * A file system of its own, on which the files of two epochs fail to be read the first time, and
 * each finished checkpoint to be put into its place.
 */
public final class FlakyFileSystem extends RawLocalFileSystem {

  static final String SCHEME = "flaky";

  private static final Set<String> TRIED = ConcurrentHashMap.newKeySet();
  private static final AtomicInteger FAILURES = new AtomicInteger();
  private static volatile boolean isDown;

  private URI uri;

  /** Makes the file system known to the sessions that are opened from now on. */
  public static void install() {
    System.setProperty("spark.hadoop.fs." + SCHEME + ".impl", FlakyFileSystem.class.getName());
    TRIED.clear();
    isDown = false;
    FAILURES.set(0);
  }

  public static void uninstall() {
    System.clearProperty("spark.hadoop.fs." + SCHEME + ".impl");
  }

  /** From now on tasks get no answer. */
  static void goDown() {
    isDown = true;
  }

  private static void requireAnswer() throws IOException {
    if (isDown && TaskContext.get() != null) {
      throw new IOException("there is no answer\nat some.server.Class");
    }
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
    requireAnswer();
    if (file.getName().matches("epoch0(01|99)00[.].*") && TRIED.add(file.toString())) {
      FAILURES.incrementAndGet();
      throw new IOException("the network is down for a moment");
    }
    return super.open(file, bufferSize);
  }

  @Override
  public FileStatus getFileStatus(Path file) throws IOException {
    requireAnswer();
    return super.getFileStatus(file);
  }

  /** A file called {@code secret} may not be read. */
  @Override
  public void access(Path file, FsAction mode) throws IOException {
    getFileStatus(file);
    if (file.getName().equals("secret")) {
      throw new AccessControlException("not for you");
    }
  }

  /** A folder called {@code secret} may not be read. */
  @Override
  public FileStatus[] listStatus(Path folder) throws IOException {
    if (folder.getName().equals("secret")) {
      throw new AccessControlException("not for you");
    }
    return super.listStatus(folder);
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
