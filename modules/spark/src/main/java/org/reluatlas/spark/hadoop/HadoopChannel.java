package org.reluatlas.spark.hadoop;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileStatus;

/** The bytes of a file from any place on. */
final class HadoopChannel implements SeekableByteChannel {

  private static final int CHUNK = 1 << 16;

  private final HadoopPath file;
  private final FSDataInputStream in;
  private final long size;
  private long position;
  private boolean isOpen = true;

  HadoopChannel(HadoopPath file, FSDataInputStream in, FileStatus status) {
    this.file = file;
    this.in = in;
    size = status.getLen();
  }

  private void requireOpen() throws ClosedChannelException {
    if (!isOpen) {
      throw new ClosedChannelException();
    }
  }

  @Override
  public int read(ByteBuffer target) throws IOException {
    requireOpen();
    if (position >= size) {
      return -1;
    }
    byte[] chunk = new byte[(int) Math.min(size - position, Math.min(CHUNK, target.remaining()))];
    HadoopProvider.ask(
        file,
        files -> {
          in.seek(position);
          in.readFully(chunk);
          return null;
        });
    target.put(chunk);
    position += chunk.length;
    return chunk.length;
  }

  @Override
  public long position() throws ClosedChannelException {
    requireOpen();
    return position;
  }

  @Override
  public SeekableByteChannel position(long next) throws ClosedChannelException {
    requireOpen();
    if (next < 0) {
      throw new IllegalArgumentException("position " + next);
    }
    position = next;
    return this;
  }

  @Override
  public long size() throws ClosedChannelException {
    requireOpen();
    return size;
  }

  @Override
  public boolean isOpen() {
    return isOpen;
  }

  @Override
  public void close() throws IOException {
    isOpen = false;
    in.close();
  }

  @Override
  public int write(ByteBuffer source) {
    throw new NonWritableChannelException();
  }

  @Override
  public SeekableByteChannel truncate(long to) {
    throw new NonWritableChannelException();
  }
}
