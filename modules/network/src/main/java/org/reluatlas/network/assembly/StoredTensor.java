package org.reluatlas.network.assembly;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.reluatlas.network.NetworkFormatException;
import org.reluatlas.network.SourceFile;

/**
 * A tensor of a state_dict, still in the bytes of the file. Checked against those bytes when it is
 * made; decoded, without rounding, only when asked for.
 */
public final class StoredTensor {

  private static final int MOST_AXES = 8;

  private final SourceFile file;
  private final String name;
  private final int[] shape;
  private final String type;
  private final NumberFormat format;
  private final long[] strides;
  private final long offset;
  private final ByteBuffer bytes;

  /**
   * Makes a tensor of any strides.
   *
   * @param file the file, for refusals
   * @param name what the file calls the tensor
   * @param shape the sizes
   * @param type what the file calls the number format
   * @param format the number format, or null when ReLU Atlas does not read it
   * @param strides the distance between neighbours along each axis, counted in numbers
   * @param offset the index of the first number in {@code bytes}
   * @param bytes the storage, in its byte order
   * @throws NetworkFormatException when the tensor reaches beyond its bytes
   */
  public StoredTensor(
      SourceFile file,
      String name,
      int[] shape,
      String type,
      NumberFormat format,
      long[] strides,
      long offset,
      ByteBuffer bytes)
      throws NetworkFormatException {
    this.file = file;
    this.name = name;
    this.shape = shape.clone();
    this.type = type;
    this.format = format;
    this.strides = strides.clone();
    this.offset = offset;
    this.bytes = bytes;
    boolean sane = shape.length <= MOST_AXES && Arrays.stream(shape).allMatch(size -> size >= 0);
    if (!sane || (format != null && !isInside())) {
      throw file.refusal(
          "tensor "
              + SourceFile.quoted(name)
              + " of shape "
              + shape()
              + " does not fit the numbers stored for it; the file is damaged");
    }
  }

  /** The strides of a tensor that lies row by row. */
  public static long[] contiguous(int[] shape) {
    long[] strides = new long[shape.length];
    long step = 1;
    for (int axis = shape.length - 1; axis >= 0; axis--) {
      strides[axis] = step;
      step *= Math.max(shape[axis], 1);
    }
    return strides;
  }

  /** The name in the file. */
  public String name() {
    return name;
  }

  /** The number of axes. */
  int rank() {
    return shape.length;
  }

  int size(int axis) {
    return shape[axis];
  }

  /** The shape in words, such as {@code 6 × 2}. */
  String shape() {
    return Arrays.stream(shape)
        .limit(MOST_AXES)
        .mapToObj(Integer::toString)
        .collect(Collectors.joining(" × "));
  }

  /** The numbers, row by row. */
  public double[] values() throws NetworkFormatException {
    if (format == null) {
      throw file.refusal(
          "tensor "
              + SourceFile.quoted(name)
              + " holds "
              + type
              + " numbers; ReLU Atlas reads float16, bfloat16, float32 and float64");
    }
    double[] values = new double[count()];
    int[] index = new int[shape.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = format.read(bytes, (int) position(index));
      advance(index);
    }
    return values;
  }

  private long position(int[] index) {
    long position = offset;
    for (int axis = 0; axis < index.length; axis++) {
      position += index[axis] * strides[axis];
    }
    return position;
  }

  private void advance(int[] index) {
    for (int axis = index.length - 1; axis >= 0 && ++index[axis] == shape[axis]; axis--) {
      index[axis] = 0;
    }
  }

  private int count() throws NetworkFormatException {
    long count = 1;
    for (int size : shape) {
      count *= size;
      LayerChain.requireFewWeights(file, count);
    }
    return (int) count;
  }

  private boolean isInside() throws NetworkFormatException {
    long available = bytes.capacity() / format.bytesPerNumber();
    long last = offset;
    boolean sane = offset >= 0 && strides.length == shape.length;
    for (int axis = 0; sane && axis < shape.length; axis++) {
      sane = strides[axis] >= 0 && strides[axis] <= Integer.MAX_VALUE;
      last += sane && shape[axis] > 0 ? (shape[axis] - 1) * strides[axis] : 0;
      sane &= last <= Integer.MAX_VALUE;
    }
    return sane && (count() == 0 || last < available);
  }
}
