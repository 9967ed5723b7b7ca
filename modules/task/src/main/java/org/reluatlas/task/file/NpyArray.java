package org.reluatlas.task.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** One array on its way into a file: its elements are put one by one, the last axis first. */
public final class NpyArray {

  private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};
  private static final int ALIGNMENT = 64;
  private static final int BUFFER = 1 << 16;

  private final OutputStream out;
  private final String name;
  private final int bytes;
  private final boolean isReal;
  private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER).order(ByteOrder.LITTLE_ENDIAN);
  private long missing = 1;

  /** Texts have their characters as a last axis, which NumPy does not see. */
  NpyArray(OutputStream out, String name, String descriptor, int bytes, long... shape)
      throws IOException {
    this.out = out;
    this.name = name;
    this.bytes = bytes;
    isReal = descriptor.equals(NpyType.FLOAT64.descriptor());
    for (long length : shape) {
      missing *= length;
    }
    long[] axes = descriptor.contains("U") ? Arrays.copyOf(shape, shape.length - 1) : shape;
    out.write(header(descriptor, axes));
  }

  private static byte[] header(String descriptor, long... axes) {
    String lengths =
        Arrays.stream(axes).mapToObj(length -> length + ",").collect(Collectors.joining(" "));
    String text =
        String.format(
            "{'descr': '%s', 'fortran_order': False, 'shape': (%s), }", descriptor, lengths);
    int before = MAGIC.length + Short.BYTES;
    int total = (before + text.length() + ALIGNMENT) / ALIGNMENT * ALIGNMENT;
    ByteBuffer header = ByteBuffer.allocate(total).order(ByteOrder.LITTLE_ENDIAN);
    header.put(MAGIC).putShort((short) (total - before));
    header.put(text.getBytes(StandardCharsets.US_ASCII));
    while (header.remaining() > 1) {
      header.put((byte) ' ');
    }
    header.put((byte) '\n');
    return header.array();
  }

  private ByteBuffer next() throws IOException {
    if (missing-- == 0) {
      throw new IllegalStateException("the array " + name + " is full");
    }
    if (buffer.remaining() < bytes) {
      flush();
    }
    return buffer;
  }

  private void flush() throws IOException {
    out.write(buffer.array(), 0, buffer.position());
    buffer.clear();
  }

  /** Puts an element into an array of integers. */
  public void putInteger(long value) throws IOException {
    requireReal(false);
    switch (bytes) {
      case Byte.BYTES:
        next().put((byte) value);
        break;
      case Integer.BYTES:
        next().putInt((int) value);
        break;
      default:
        next().putLong(value);
    }
  }

  /** Puts an element into an array of real numbers. */
  public void putReal(double value) throws IOException {
    requireReal(true);
    next().putDouble(value);
  }

  private void requireReal(boolean expected) {
    if (isReal != expected) {
      throw new IllegalStateException("the array " + name + " has elements of another type");
    }
  }

  void finish() throws IOException {
    if (missing != 0) {
      throw new IllegalStateException(
          String.format("the array %s lacks %d elements", name, missing));
    }
    flush();
  }
}
