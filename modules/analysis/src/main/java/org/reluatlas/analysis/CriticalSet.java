package org.reluatlas.analysis;

import java.util.Arrays;
import java.util.OptionalInt;

/**
 * A set at which the sublevel sets of an output change: a vertex, or a connected component of cells
 * on which the output is constant. Immutable.
 */
public final class CriticalSet {

  private final double value;
  private final int[] multiplicities;
  private final CriticalKind kind;
  private final int vertex;
  private final int vertices;
  private final int dimension;
  private final double[] position;
  private final CriticalPlace place;

  CriticalSet(double value, int[] multiplicities, FlatComponent of) {
    this.value = value;
    this.multiplicities = multiplicities;
    kind = CriticalKind.of(multiplicities);
    vertex = of.lowestVertex();
    vertices = of.vertices();
    dimension = of.dimension();
    position = of.position();
    place = of.place();
  }

  /** The value of the output on it; infinite where it grows beyond every number at infinity. */
  public double value() {
    return value;
  }

  /** How many classes of index k, 0 ≤ k ≤ d: the dimension of Hₖ of its lower star. */
  public int multiplicity(int k) {
    return multiplicities[k];
  }

  /** All multiplicities, those of the indices 0 to d. */
  public int[] multiplicities() {
    return multiplicities.clone();
  }

  /** The index of a set with a single class, such as those of a generic network. */
  public OptionalInt index() {
    int index = 0;
    while (multiplicities[index] == 0) {
      index++;
    }
    return Arrays.stream(multiplicities).sum() == 1 ? OptionalInt.of(index) : OptionalInt.empty();
  }

  /** What it is to the values around it. */
  public CriticalKind kind() {
    return kind;
  }

  /** Its vertex; of a larger set the one with the lowest index. */
  public int vertex() {
    return vertex;
  }

  /** The number of its vertices. */
  public int vertices() {
    return vertices;
  }

  /** The largest dimension of its cells, 0 for a vertex. */
  public int dimension() {
    return dimension;
  }

  /**
   * A point of it, rounded: the vertex, or one in the middle of a largest cell. NaN for a set
   * without vertices at finite places.
   */
  public double[] position() {
    return position.clone();
  }

  /** Whether there is a finite {@link #position}. */
  public boolean hasPosition() {
    return !Double.isNaN(position[0]);
  }

  /** Where it is: what touches a wall may be due to where the domain ends. */
  public CriticalPlace place() {
    return place;
  }
}
