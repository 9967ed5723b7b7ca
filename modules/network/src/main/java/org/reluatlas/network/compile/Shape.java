package org.reluatlas.network.compile;

import java.util.Arrays;

/** The sizes of a tensor, whose elements are numbered in row-major order. Immutable. */
public final class Shape {

  /** A tensor of more elements is refused. */
  public static final int MOST_ELEMENTS = 1 << 24;

  private static final int MOST_AXES = 16;

  private final int[] sizes;
  private final int count;

  private Shape(int[] sizes, int count) {
    this.sizes = sizes;
    this.count = count;
  }

  /**
   * Makes a shape.
   *
   * @throws ShapeException when a size is negative or there are too many elements or axes
   */
  public static Shape of(int... sizes) {
    return of(Arrays.stream(sizes).asLongStream().toArray());
  }

  /**
   * Makes a shape.
   *
   * @throws ShapeException when a size is negative or there are too many elements or axes
   */
  public static Shape of(long... sizes) {
    if (sizes.length > MOST_AXES) {
      throw new ShapeException("makes a tensor of %d axes, of which 16 are the most", sizes.length);
    }
    long count = 1;
    for (long size : sizes) {
      if (size < 0) {
        throw new ShapeException("makes a tensor with %d elements along an axis", size);
      }
      count = size > MOST_ELEMENTS || count * size > MOST_ELEMENTS ? Long.MAX_VALUE : count * size;
      if (count > MOST_ELEMENTS) {
        throw new ShapeException(
            "makes a tensor of more than %,d numbers, more than a network that can be decomposed"
                + " has",
            MOST_ELEMENTS);
      }
    }
    return new Shape(Arrays.stream(sizes).mapToInt(size -> (int) size).toArray(), (int) count);
  }

  /** The number of axes. */
  public int rank() {
    return sizes.length;
  }

  /** The size along an axis. */
  public int size(int axis) {
    return sizes[axis];
  }

  /** A copy of the sizes. */
  public int[] sizes() {
    return sizes.clone();
  }

  /** The number of elements. */
  public int count() {
    return count;
  }

  /** The distance between neighbours along each axis. */
  public int[] strides() {
    int[] strides = new int[sizes.length];
    int step = 1;
    for (int axis = sizes.length - 1; axis >= 0; axis--) {
      strides[axis] = step;
      step *= sizes[axis];
    }
    return strides;
  }

  /**
   * The number of elements of a tensor that has the axes from {@code from} to before {@code to}.
   */
  public int count(int from, int to) {
    int product = 1;
    for (int axis = from; axis < to; axis++) {
      product *= sizes[axis];
    }
    return product;
  }

  /**
   * An axis counted from the front; a negative one is counted from the end.
   *
   * @throws ShapeException when there is no such axis
   */
  public int axis(long axis) {
    long counted = axis < 0 ? axis + sizes.length : axis;
    if (counted < 0 || counted >= sizes.length) {
      throw new ShapeException("names axis %d of a tensor of shape %s", axis, this);
    }
    return (int) counted;
  }

  /**
   * The shape that both have after broadcasting as in NumPy.
   *
   * @throws ShapeException when two sizes differ and neither is 1
   */
  public Shape broadcast(Shape other) {
    int[] joined = new int[Math.max(rank(), other.rank())];
    for (int i = 1; i <= joined.length; i++) {
      int a = i > rank() ? 1 : sizes[rank() - i];
      int b = i > other.rank() ? 1 : other.sizes[other.rank() - i];
      if (a != b && a != 1 && b != 1) {
        throw new ShapeException("joins tensors of the shapes %s and %s", this, other);
      }
      joined[joined.length - i] = a == 1 ? b : a;
    }
    return of(joined);
  }

  /** Puts the place {@code index} of a tensor of this shape one further; the last axis is first. */
  void advance(int[] index) {
    for (int axis = sizes.length - 1; axis >= 0 && ++index[axis] == sizes[axis]; axis--) {
      index[axis] = 0;
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Shape && Arrays.equals(sizes, ((Shape) other).sizes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(sizes);
  }

  /** Such as [1, 3, 28, 28]. */
  @Override
  public String toString() {
    return Arrays.toString(sizes);
  }
}
