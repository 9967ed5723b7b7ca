package org.reluatlas.network.compile;

import java.util.Arrays;

/**
 * A tensor whose elements are elements of another tensor, or fillings that come from nowhere: what
 * reshaping, permuting, slicing, repeating and padding do. Immutable by convention.
 */
public final class Selection {

  /** The source of an element that is a filling. */
  public static final int FILLING = -1;

  private final Shape shape;
  private final int[] sources;

  /**
   * Makes a selection.
   *
   * @param sources for each element of {@code shape} the number of the element that it is
   */
  public Selection(Shape shape, int[] sources) {
    this.shape = shape;
    this.sources = sources;
  }

  /** The shape of the result. */
  public Shape shape() {
    return shape;
  }

  /** The element of the source that element {@code i} of the result is, or {@link #FILLING}. */
  public int source(int i) {
    return sources[i];
  }

  /** The source along axes: element (i₁, i₂, …) is element i₁ s₁ + i₂ s₂ + … + first. */
  private static Selection strided(Shape shape, int[] strides, int first) {
    int[] sources = new int[shape.count()];
    int[] index = new int[shape.rank()];
    for (int i = 0; i < sources.length; i++) {
      int source = first;
      for (int axis = 0; axis < index.length; axis++) {
        source += index[axis] * strides[axis];
      }
      sources[i] = source;
      shape.advance(index);
    }
    return new Selection(shape, sources);
  }

  /** Permutes axes: axis {@code i} of the result is axis {@code order[i]} of the source. */
  public static Selection transposed(Shape from, int... order) {
    boolean[] used = new boolean[from.rank()];
    int[] sizes = new int[order.length];
    int[] strides = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      int axis = from.axis(order[i]);
      sizes[i] = from.size(axis);
      strides[i] = from.strides()[axis];
      if (order.length != from.rank() || used[axis]) {
        throw new ShapeException(
            "permutes the axes of a tensor of shape %s to %s", from, Arrays.toString(order));
      }
      used[axis] = true;
    }
    return strided(Shape.of(sizes), strides, 0);
  }

  /** Repeats a tensor along axes of size 1, as in NumPy. */
  public static Selection broadcast(Shape from, Shape to) {
    int[] strides = new int[to.rank()];
    int shift = to.rank() - from.rank();
    for (int axis = 0; axis < from.rank(); axis++) {
      if (shift < 0 || (from.size(axis) != 1 && from.size(axis) != to.size(axis + shift))) {
        throw new ShapeException("extends a tensor of shape %s to %s", from, to);
      }
      strides[axis + shift] = from.size(axis) == 1 ? 0 : from.strides()[axis];
    }
    return strided(to, strides, 0);
  }

  /** The elements {@code start}, {@code start + step}, … along one axis, {@code size} of them. */
  public static Selection slice(Shape from, int axis, int start, int step, int size) {
    int[] picked = new int[size];
    Arrays.setAll(picked, i -> start + i * step);
    return gather(from, axis, picked, Shape.of(size));
  }

  /** The elements {@code indices}, shaped as {@code indexShape}, in place of an axis. */
  public static Selection gather(Shape from, int axis, int[] indices, Shape indexShape) {
    long[] sizes = new long[from.rank() - 1 + indexShape.rank()];
    for (int i = 0; i < axis; i++) {
      sizes[i] = from.size(i);
    }
    for (int i = 0; i < indexShape.rank(); i++) {
      sizes[axis + i] = indexShape.size(i);
    }
    for (int i = axis + 1; i < from.rank(); i++) {
      sizes[indexShape.rank() + i - 1] = from.size(i);
    }
    Shape shape = Shape.of(sizes);
    int outer = from.count(0, axis);
    int inner = from.count(axis + 1, from.rank());
    int[] sources = new int[shape.count()];
    int i = 0;
    for (int o = 0; o < outer; o++) {
      for (int index : indices) {
        requireInside(from, axis, index);
        for (int k = 0; k < inner; k++) {
          sources[i++] = (o * from.size(axis) + index) * inner + k;
        }
      }
    }
    return new Selection(shape, sources);
  }

  private static void requireInside(Shape from, int axis, int index) {
    if (index < 0 || index >= from.size(axis)) {
      throw new ShapeException("takes element %d along axis %d of the shape %s", index, axis, from);
    }
  }

  /** Adds fillings around a tensor; negative numbers of fillings cut it. */
  public static Selection padded(Shape from, int[] before, int[] after) {
    long[] sizes = new long[from.rank()];
    for (int axis = 0; axis < sizes.length; axis++) {
      sizes[axis] = (long) before[axis] + from.size(axis) + after[axis];
    }
    Shape shape = Shape.of(sizes);
    int[] strides = from.strides();
    int[] sources = new int[shape.count()];
    int[] index = new int[shape.rank()];
    for (int i = 0; i < sources.length; i++) {
      int source = 0;
      for (int axis = 0; axis < index.length && source != FILLING; axis++) {
        int at = index[axis] - before[axis];
        source = at < 0 || at >= from.size(axis) ? FILLING : source + at * strides[axis];
      }
      sources[i] = source;
      shape.advance(index);
    }
    return new Selection(shape, sources);
  }

  /**
   * Puts tensors one after another along an axis. The elements of the source are those of all the
   * tensors, one tensor after another.
   */
  public static Selection concatenated(int axis, Shape... parts) {
    long[] sizes = Arrays.stream(parts[0].sizes()).asLongStream().toArray();
    for (int p = 1; p < parts.length; p++) {
      requireJoinable(parts[0], parts[p], axis);
      sizes[axis] += parts[p].size(axis);
    }
    Shape shape = Shape.of(sizes);
    int[] sources = new int[shape.count()];
    int outer = shape.count(0, axis);
    int i = 0;
    for (int o = 0; o < outer; o++) {
      int offset = 0;
      for (Shape part : parts) {
        int run = part.count(axis, part.rank());
        for (int k = 0; k < run; k++) {
          sources[i++] = offset + o * run + k;
        }
        offset += part.count();
      }
    }
    return new Selection(shape, sources);
  }

  private static void requireJoinable(Shape a, Shape b, int axis) {
    boolean fits = a.rank() == b.rank();
    for (int i = 0; i < a.rank() && fits; i++) {
      fits = i == axis || a.size(i) == b.size(i);
    }
    if (!fits) {
      throw new ShapeException("joins tensors of the shapes %s and %s", a, b);
    }
  }
}
