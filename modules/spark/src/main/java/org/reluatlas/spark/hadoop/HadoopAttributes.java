package org.reluatlas.spark.hadoop;

import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import org.apache.hadoop.fs.FileStatus;

/** What Hadoop tells of a file. */
final class HadoopAttributes implements BasicFileAttributes {

  private final FileStatus status;

  HadoopAttributes(FileStatus status) {
    this.status = status;
  }

  @Override
  public boolean isRegularFile() {
    return status.isFile();
  }

  @Override
  public boolean isDirectory() {
    return status.isDirectory();
  }

  @Override
  public boolean isSymbolicLink() {
    return status.isSymlink();
  }

  @Override
  public boolean isOther() {
    return false;
  }

  @Override
  public long size() {
    return status.getLen();
  }

  @Override
  public FileTime lastModifiedTime() {
    return FileTime.fromMillis(status.getModificationTime());
  }

  @Override
  public FileTime lastAccessTime() {
    return FileTime.fromMillis(status.getAccessTime());
  }

  /** Hadoop does not tell; when it was last written. */
  @Override
  public FileTime creationTime() {
    return lastModifiedTime();
  }

  @Override
  public Object fileKey() {
    return null;
  }
}
