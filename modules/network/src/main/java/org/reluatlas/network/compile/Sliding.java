package org.reluatlas.network.compile;

import java.util.Arrays;

/**
 * How windows slide: their sizes, strides, dilations and the padding before and after, along each
 * spatial axis. Immutable.
 */
public final class Sliding {

  private final Shape kernel;
  private final int[] strides;
  private final int[] dilations;
  private final int[] before;
  private final int[] after;
  private final boolean ceil;

  private Sliding(
      Shape kernel, int[] strides, int[] dilations, int[] before, int[] after, boolean ceil) {
    this.kernel = kernel;
    this.strides = strides;
    this.dilations = dilations;
    this.before = before;
    this.after = after;
    this.ceil = ceil;
  }

  /** Windows of these sizes, with strides and dilations of 1 and without padding. */
  public static Sliding of(Shape kernel) {
    if (kernel.count() == 0) {
      throw new ShapeException("has windows of the shape %s", kernel);
    }
    int[] ones = new int[kernel.rank()];
    Arrays.fill(ones, 1);
    int[] zeros = new int[kernel.rank()];
    return new Sliding(kernel, ones, ones, zeros, zeros, false);
  }

  /** The same windows with other strides, at least 1. */
  public Sliding strides(int... values) {
    return new Sliding(kernel, positive(values, "strides"), dilations, before, after, ceil);
  }

  /** The same windows with other dilations, at least 1. */
  public Sliding dilations(int... values) {
    return new Sliding(kernel, strides, positive(values, "dilations"), before, after, ceil);
  }

  /** The same windows with other padding. */
  public Sliding padding(int[] first, int[] last) {
    return new Sliding(
        kernel, strides, dilations, perAxis(first, "pads"), perAxis(last, "pads"), ceil);
  }

  /** The same windows, of which the last may reach beyond the padding. */
  public Sliding ceil(boolean reaches) {
    return new Sliding(kernel, strides, dilations, before, after, reaches);
  }

  private int[] positive(int[] values, String what) {
    if (Arrays.stream(values).anyMatch(value -> value < 1)) {
      throw new ShapeException("has %s of %s", what, Arrays.toString(values));
    }
    return perAxis(values, what);
  }

  private int[] perAxis(int[] values, String what) {
    if (values.length != kernel.rank()) {
      throw new ShapeException(
          "has %d %s for windows of the shape %s", values.length, what, kernel);
    }
    return values.clone();
  }

  /**
   * The padding with which the result has ⌈size / stride⌉ positions; an odd one goes to the end.
   */
  public Sliding same(Shape input, boolean oddAtTheStart) {
    requireRank(input);
    int[] first = new int[kernel.rank()];
    int[] last = new int[kernel.rank()];
    for (int axis = 0; axis < first.length; axis++) {
      long positions = (input.size(axis) + (long) strides[axis] - 1) / strides[axis];
      long all = (positions - 1) * strides[axis] + reach(axis) - input.size(axis);
      int padding = Math.toIntExact(Math.max(0, all));
      first[axis] = oddAtTheStart ? (padding + 1) / 2 : padding / 2;
      last[axis] = padding - first[axis];
    }
    return padding(first, last);
  }

  private long reach(int axis) {
    return (kernel.size(axis) - 1L) * dilations[axis] + 1;
  }

  /** The windows on a tensor of the spatial sizes {@code input}. */
  public Windows on(Shape input) {
    requireRank(input);
    long[] sizes = new long[kernel.rank()];
    for (int axis = 0; axis < sizes.length; axis++) {
      long room = (long) input.size(axis) + before[axis] + after[axis] - reach(axis);
      if (room < 0) {
        throw new ShapeException(
            "has windows of the shape %s, larger than its input of the shape %s", kernel, input);
      }
      sizes[axis] = room / strides[axis] + 1;
      boolean more = ceil && room % strides[axis] != 0;
      // a window that would begin in the padding at the end is none
      if (more && sizes[axis] * strides[axis] < (long) input.size(axis) + before[axis]) {
        sizes[axis]++;
      }
    }
    return Windows.sliding(input, kernel, strides, dilations, before, Shape.of(sizes));
  }

  /**
   * The windows of a transposed convolution.
   *
   * @param extra how much longer the result is made at the end, along each axis
   */
  public Windows transposedOn(Shape input, int... extra) {
    requireRank(input);
    perAxis(extra, "numbers of output padding");
    long[] sizes = new long[kernel.rank()];
    for (int axis = 0; axis < sizes.length; axis++) {
      sizes[axis] =
          (input.size(axis) - 1L) * strides[axis]
              + reach(axis)
              + extra[axis]
              - before[axis]
              - after[axis];
    }
    return Windows.transposed(input, kernel, strides, dilations, before, Shape.of(sizes));
  }

  /** By how much the sum of each window is divided: by its places inside, or inside the padding. */
  public int[] divisors(Shape input, boolean countPadding) {
    Windows windows = on(input);
    int[] divisors = new int[windows.positions().count()];
    int[] position = new int[kernel.rank()];
    for (int p = 0; p < divisors.length; p++) {
      divisors[p] = countPadding ? 1 : windows.inside(p).length;
      for (int axis = 0; axis < position.length && countPadding; axis++) {
        divisors[p] *= placesInPadding(input, axis, position[axis]);
      }
      if (divisors[p] == 0) {
        throw new ShapeException("has a window that lies in the padding only");
      }
      windows.positions().advance(position);
    }
    return divisors;
  }

  private int placesInPadding(Shape input, int axis, int position) {
    long end = (long) input.size(axis) + after[axis];
    int count = 0;
    for (int k = 0; k < kernel.size(axis); k++) {
      long at = (long) position * strides[axis] - before[axis] + (long) k * dilations[axis];
      count += at < end ? 1 : 0;
    }
    return count;
  }

  private void requireRank(Shape input) {
    if (input.rank() != kernel.rank()) {
      throw new ShapeException(
          "has windows of the shape %s on an input of the shape %s", kernel, input);
    }
  }

  /** The sizes of a window. */
  public Shape kernel() {
    return kernel;
  }
}
