package org.reluatlas.polyhedra;

import java.util.Arrays;

/**
 * The 0-cells: coordinates, the walls of the box they lie on, and the signs of the neurons, two
 * bits each in the words of a {@link PatternLayout}.
 *
 * <p>Walls and signs are certain. Coordinates are in the units of the {@link ScaledBox} and
 * rounded; they never contradict the walls or leave the box.
 */
final class Vertices {

  private final ScaledBox box;
  private final int dimension;
  private final int words;
  private int count;
  private double[] coordinates;

  /** Bounds of the Euclidean norm of the errors of a vertex' coordinates. */
  private double[] errors;

  /** Bit 2i: on the low wall of input i, bit 2i + 1: on its high wall. */
  private long[] walls;

  private long[] plus;
  private long[] minus;
  private final double[] direction;

  /** What is kept of each vertex. */
  enum Column {
    COORDINATES,
    ERRORS,
    WALLS,
    PLUS,
    MINUS
  }

  Vertices(ScaledBox box, int words) {
    this.box = box;
    dimension = box.dimension();
    this.words = words;
    direction = new double[dimension];
    coordinates = new double[64 * dimension];
    errors = new double[64];
    walls = new long[64];
    plus = new long[64 * words];
    minus = new long[64 * words];
  }

  /** So many vertices whose columns are allocated and taken from others one by one. */
  Vertices(ScaledBox box, int words, int count) {
    this.box = box;
    dimension = box.dimension();
    this.words = words;
    this.count = count;
    direction = new double[dimension];
  }

  /** The vertices of another box in the same units, with its coordinates. */
  Vertices(Vertices other, ScaledBox box) {
    this.box = box;
    dimension = other.dimension;
    words = other.words;
    direction = new double[dimension];
    count = other.count;
    coordinates = other.coordinates.clone();
    errors = other.errors.clone();
    walls = other.walls;
    plus = other.plus;
    minus = other.minus;
  }

  /** Some of the vertices, in their order. */
  Vertices of(int[] some) {
    Vertices of = new Vertices(box, words);
    of.resize(GrowingArrays.capacity(some.length, words * 2L + dimension));
    for (int v : some) {
      of.addCopy(this, v, words);
    }
    return of;
  }

  int dimension() {
    return dimension;
  }

  int count() {
    return count;
  }

  /** Adds a vertex on some walls and returns its number; all else of it is 0. */
  int add(long onWalls) {
    if (count == walls.length) {
      resize(GrowingArrays.capacity(count, words * 2L + dimension));
    }
    walls[count] = onWalls;
    return count++;
  }

  /** Adds a vertex inside the edge from a to b, with the signs on that edge before a word. */
  int addBetween(int a, int b, int endWord) {
    int v = add(walls[a] & walls[b]);
    for (int w = 0; w < endWord; w++) {
      plus[v * words + w] = plus[a * words + w] | plus[b * words + w];
      minus[v * words + w] = minus[a * words + w] | minus[b * words + w];
    }
    return v;
  }

  /** Adds a copy of a vertex of the same box, with its signs before a word. */
  int addCopy(Vertices of, int vertex, int endWord) {
    int v = add(of.walls[vertex]);
    System.arraycopy(of.coordinates, vertex * dimension, coordinates, v * dimension, dimension);
    errors[v] = of.errors[vertex];
    System.arraycopy(of.plus, vertex * of.words, plus, v * words, endWord);
    System.arraycopy(of.minus, vertex * of.words, minus, v * words, endWord);
    return v;
  }

  /** Makes room for a column of all vertices. */
  void allocate(Column column) {
    if ((long) count * Math.max(words, dimension) > GrowingArrays.LONGEST) {
      throw CellLimitException.ofArrays();
    }
    switch (column) {
      case COORDINATES:
        coordinates = new double[count * dimension];
        break;
      case ERRORS:
        errors = new double[count];
        break;
      case WALLS:
        walls = new long[count];
        break;
      case PLUS:
        plus = new long[count * words];
        break;
      case MINUS:
        minus = new long[count * words];
        break;
    }
  }

  /**
   * Takes a column of vertices from others of the same box, which lose it.
   *
   * @param numbers for each of the others its number here; those below {@code first} stay away
   */
  void take(Column column, Vertices from, int[] numbers, int first) {
    switch (column) {
      case COORDINATES:
        move(from.coordinates, coordinates, dimension, numbers, first);
        from.coordinates = null;
        break;
      case ERRORS:
        move(from.errors, errors, 1, numbers, first);
        from.errors = null;
        break;
      case WALLS:
        move(from.walls, walls, 1, numbers, first);
        from.walls = null;
        break;
      case PLUS:
        move(from.plus, plus, words, numbers, first);
        from.plus = null;
        break;
      case MINUS:
        move(from.minus, minus, words, numbers, first);
        from.minus = null;
        break;
    }
  }

  private static void move(Object from, Object to, int width, int[] numbers, int first) {
    for (int v = 0; v < numbers.length; v++) {
      if (numbers[v] >= first) {
        System.arraycopy(from, v * width, to, numbers[v] * width, width);
      }
    }
  }

  /** A hash of the walls and the signs of all neurons. */
  long hashOfSigns(int vertex) {
    long hash = walls[vertex];
    for (int w = 0; w < words; w++) {
      hash = SharedCells.mix(hash ^ plus[vertex * words + w]);
      hash = SharedCells.mix(hash ^ minus[vertex * words + w]);
    }
    return SharedCells.mix(hash);
  }

  /** Whether the walls and the signs of all neurons are those of another vertex. */
  boolean hasSignsOf(int vertex, Vertices others, int other) {
    int a = vertex * words;
    int b = other * words;
    return walls[vertex] == others.walls[other]
        && Arrays.equals(plus, a, a + words, others.plus, b, b + words)
        && Arrays.equals(minus, a, a + words, others.minus, b, b + words);
  }

  private void resize(int capacity) {
    coordinates = Arrays.copyOf(coordinates, capacity * dimension);
    errors = Arrays.copyOf(errors, capacity);
    walls = Arrays.copyOf(walls, capacity);
    plus = Arrays.copyOf(plus, capacity * words);
    minus = Arrays.copyOf(minus, capacity * words);
  }

  /** Gives back the room for more vertices. */
  void trim() {
    resize(count);
  }

  double coordinate(int vertex, int axis) {
    return coordinates[vertex * dimension + axis];
  }

  /** The coordinates of a vertex. */
  double[] position(int vertex) {
    return Arrays.copyOfRange(coordinates, vertex * dimension, (vertex + 1) * dimension);
  }

  /** The coordinates of all vertices, {@code count × d} numbers. */
  double[] points() {
    return Arrays.copyOf(coordinates, count * dimension);
  }

  /** A bound of the Euclidean norm of the errors of the coordinates. */
  double error(int vertex) {
    return errors[vertex];
  }

  /** Whether the place of a vertex is known to this share of its distance from 0. */
  boolean isPlacedWithin(int vertex, double share) {
    return errors[vertex] <= share * Math.max(norm(vertex), box.finest());
  }

  void setError(int vertex, double bound) {
    errors[vertex] = bound;
  }

  /** A bound of the Euclidean norm of the coordinates. */
  double norm(int vertex) {
    return Norms.euclidean(coordinates, vertex * dimension, (vertex + 1) * dimension);
  }

  /** The value of a neuron of the first layer at the coordinates. */
  double evaluate(int vertex, ScaledLayer layer, int neuron) {
    return layer.evaluate(neuron, coordinates, vertex * dimension);
  }

  /** The values of the first layer at the coordinates. */
  void evaluate(int vertex, ScaledLayer layer, double[] into) {
    layer.evaluate(coordinates, vertex * dimension, into);
  }

  /**
   * Sets a coordinate: to that of the wall that the vertex lies on, else to the value of the
   * interval nearest to x. Neither is farther than x from the true coordinate, so a bound of the
   * error of x remains one.
   *
   * @return the coordinate
   */
  double place(int vertex, int axis, double x) {
    int wall = wall(vertex, axis);
    double placed = wall == 0 ? box.clamp(axis, x) : wall == 1 ? box.low(axis) : box.high(axis);
    coordinates[vertex * dimension + axis] = placed;
    return placed;
  }

  /** Sets the coordinates of a vertex between others and returns a bound of their error. */
  double place(int vertex, EdgePoint at) {
    for (int axis = 0; axis < dimension; axis++) {
      double x = coordinates[at.a * dimension + axis];
      double y = coordinates[at.b * dimension + axis];
      place(vertex, axis, x == y ? x : (1 - at.t) * x + at.t * y);
      direction[axis] = x - y;
    }
    double norms = norm(at.a) + norm(at.b);
    return at.errorOf(errors[at.a], errors[at.b], Norms.euclidean(direction), norms);
  }

  /** 1 on the low wall of an input, 2 on the high one, 0 on none. */
  int wall(int vertex, int axis) {
    return (int) (walls[vertex] >>> (2 * axis)) & 3;
  }

  /** The walls that a vertex lies on: bit 2i low, 2i + 1 high of input i. */
  long walls(int vertex) {
    return walls[vertex];
  }

  /** The bits of the neurons of a word that are positive. */
  long plus(int vertex, int word) {
    return plus[vertex * words + word];
  }

  /** The bits of all neurons that are positive at some vertices, one after another. */
  long[] plus(int[] some) {
    long[] of = new long[some.length * words];
    for (int i = 0; i < some.length; i++) {
      System.arraycopy(plus, some[i] * words, of, i * words, words);
    }
    return of;
  }

  /** The bits of the neurons of a word that are negative. */
  long minus(int vertex, int word) {
    return minus[vertex * words + word];
  }

  /** The bits of a word that are neither positive nor negative, unused ones included. */
  long zeros(int vertex, int word) {
    return ~(plus[vertex * words + word] | minus[vertex * words + word]);
  }

  void setSigns(int vertex, int word, long positive, long negative) {
    plus[vertex * words + word] = positive;
    minus[vertex * words + word] = negative;
  }

  /** Sets the sign of one neuron. */
  void setSign(int vertex, int word, long bit, int sign) {
    int at = vertex * words + word;
    plus[at] = sign > 0 ? plus[at] | bit : plus[at] & ~bit;
    minus[at] = sign < 0 ? minus[at] | bit : minus[at] & ~bit;
  }
}
