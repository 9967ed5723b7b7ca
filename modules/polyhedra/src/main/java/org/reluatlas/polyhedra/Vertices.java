package org.reluatlas.polyhedra;

import java.util.Arrays;

/**
 * The 0-cells during the subdivision: coordinates, the walls of the box they lie on, their signs,
 * and the pre-activations of the current layer with a bound of their error.
 *
 * <p>Which walls a vertex lies on is certain, its coordinates are rounded; they never contradict
 * the walls or leave the box.
 */
final class Vertices {

  private final Box box;
  final int dimension;
  final int words;
  int count;
  double[] coordinates;

  /** Bit 2i: on the low wall of input i, bit 2i + 1: on its high wall. */
  long[] walls;

  long[] plus;
  long[] minus;
  double[][] values;

  /**
   * Bounds of the errors of {@link #values}, one for each; null where {@link #uncertainty} gives
   * them.
   */
  double[][] errors;

  /** What {@link ScaledLayer#errors} bounds the errors by. */
  double[] uncertainty;

  /** A bound of the Euclidean norm of the errors of {@link #values} together. */
  double[] errorNorm;

  /** A bound of the Euclidean norm of {@link #values}. */
  double[] norm;

  Vertices(Box box, int words) {
    this.box = box;
    dimension = box.dimension();
    this.words = words;
    allocate(64);
  }

  private void allocate(int capacity) {
    coordinates = new double[capacity * dimension];
    walls = new long[capacity];
    plus = new long[capacity * words];
    minus = new long[capacity * words];
    values = new double[capacity][];
    errors = new double[capacity][];
    uncertainty = new double[capacity];
    errorNorm = new double[capacity];
    norm = new double[capacity];
  }

  /** Adds a vertex with all data 0 and returns its number. */
  int add() {
    if (count == walls.length) {
      grow(Grow.capacity(count, words * 2L + dimension));
    }
    return count++;
  }

  /**
   * Sets a coordinate of a vertex whose walls are known: to that of its wall, else to the value of
   * the interval nearest to x. Neither is farther than x from the true coordinate, so a bound of
   * the error of x remains one.
   *
   * @return the coordinate
   */
  double place(int vertex, int axis, double x) {
    long on = walls[vertex] >>> (2 * axis) & 3;
    double placed = on == 0 ? box.clamp(axis, x) : on == 1 ? box.low(axis) : box.high(axis);
    coordinates[vertex * dimension + axis] = placed;
    return placed;
  }

  private void grow(int capacity) {
    coordinates = Arrays.copyOf(coordinates, capacity * dimension);
    walls = Arrays.copyOf(walls, capacity);
    plus = Arrays.copyOf(plus, capacity * words);
    minus = Arrays.copyOf(minus, capacity * words);
    values = Arrays.copyOf(values, capacity);
    errors = Arrays.copyOf(errors, capacity);
    uncertainty = Arrays.copyOf(uncertainty, capacity);
    errorNorm = Arrays.copyOf(errorNorm, capacity);
    norm = Arrays.copyOf(norm, capacity);
  }
}
