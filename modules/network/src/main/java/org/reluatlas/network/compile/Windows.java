package org.reluatlas.network.compile;

import java.util.Arrays;

/**
 * The windows that convolution and pooling slide over the spatial axes of a tensor: for each
 * position of the result the places that it reads. Immutable.
 */
public final class Windows {

  /** A place of a window that lies outside the tensor. */
  public static final int OUTSIDE = -1;

  private static final long MOST_PLACES = 1L << 26;

  private final Shape positions;
  private final Shape kernel;
  private final int[][] places;

  private Windows(Shape positions, Shape kernel, int[][] places) {
    this.positions = positions;
    this.kernel = kernel;
    this.places = places;
  }

  /**
   * Windows of a convolution or a pooling: position o reads o · stride − before + k · dilation.
   *
   * @param positions the spatial sizes of the result
   */
  public static Windows sliding(
      Shape input, Shape kernel, int[] strides, int[] dilations, int[] before, Shape positions) {
    return of(
        input,
        kernel,
        positions,
        (axis, o, k) -> (long) o * strides[axis] - before[axis] + (long) k * dilations[axis]);
  }

  /**
   * Windows of a transposed convolution: position o reads every i with i · stride + k · dilation −
   * before = o.
   */
  public static Windows transposed(
      Shape input, Shape kernel, int[] strides, int[] dilations, int[] before, Shape positions) {
    return of(
        input,
        kernel,
        positions,
        (axis, o, k) -> {
          long scaled = (long) o + before[axis] - (long) k * dilations[axis];
          return scaled < 0 || scaled % strides[axis] != 0 ? OUTSIDE : scaled / strides[axis];
        });
  }

  private static void requireFew(Shape positions, Shape kernel) {
    if ((long) positions.count() * kernel.count() > MOST_PLACES) {
      throw new ShapeException(
          "has %,d windows of %,d numbers, more than can be decomposed",
          positions.count(), kernel.count());
    }
  }

  /** Where along one axis position o of the result reads at place k of the window. */
  private interface Place {
    long at(int axis, int o, int k);
  }

  private static Windows of(Shape input, Shape kernel, Shape positions, Place place) {
    requireFew(positions, kernel);
    int[] strides = input.strides();
    int[] position = new int[positions.rank()];
    int[][] places = new int[positions.count()][];
    for (int p = 0; p < places.length; p++) {
      int[] offset = new int[kernel.rank()];
      places[p] = new int[kernel.count()];
      for (int k = 0; k < places[p].length; k++) {
        long index = 0;
        for (int axis = 0; axis < strides.length && index != OUTSIDE; axis++) {
          long at = place.at(axis, position[axis], offset[axis]);
          index = at < 0 || at >= input.size(axis) ? OUTSIDE : index + at * strides[axis];
        }
        places[p][k] = (int) index;
        kernel.advance(offset);
      }
      positions.advance(position);
    }
    return new Windows(positions, kernel, places);
  }

  /** The spatial sizes of the result. */
  public Shape positions() {
    return positions;
  }

  /** The sizes of a window. */
  public Shape kernel() {
    return kernel;
  }

  /** The place that position {@code p} reads at {@code k} of its window, or {@link #OUTSIDE}. */
  public int place(int p, int k) {
    return places[p][k];
  }

  /** The places inside the tensor that position {@code p} reads, in the order of the window. */
  public int[] inside(int p) {
    return Arrays.stream(places[p]).filter(place -> place != OUTSIDE).toArray();
  }
}
