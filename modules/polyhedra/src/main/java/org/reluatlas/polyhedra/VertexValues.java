package org.reluatlas.polyhedra;

import java.util.Arrays;

/**
 * The values of one output of the network at the vertices of a complex, as doubles with bounds of
 * their errors, and ranks of them. Immutable.
 *
 * <p>Ranks grow along every edge along which the output does, and are equal along those where it is
 * constant; among the vertices that {@link OutputOrder#settled} was asked for they are in the exact
 * order of the values, and others may be out of order by the errors of their values.
 *
 * <p>At a vertex at infinity the value is the limit, which may be infinite, and the order is that
 * of the values on all walls that are far enough out: when one of two infinite limits grows faster,
 * it is the larger one.
 */
public final class VertexValues {

  private final int output;
  private final double[] values;
  private final double[] errors;
  private final int[] ranks;
  private final double[] ofRanks;
  private final long exactValues;

  VertexValues(int output, double[] values, double[] errors, int[] ranks, long exactValues) {
    this.output = output;
    this.values = values;
    this.errors = errors;
    this.ranks = ranks;
    this.exactValues = exactValues;
    ofRanks = new double[Arrays.stream(ranks).max().orElse(-1) + 1];
    for (int v = 0; v < values.length; v++) {
      ofRanks[ranks[v]] = values[v];
    }
  }

  /** Which output of the network it is, from 0. */
  public int output() {
    return output;
  }

  /** The value at a vertex, rounded; at infinity the limit. */
  public double value(int vertex) {
    return values[vertex];
  }

  /** A bound of the error of {@link #value}. */
  public double error(int vertex) {
    return errors[vertex];
  }

  /** The rank of the value at a vertex, from 0 on. */
  public int rank(int vertex) {
    return ranks[vertex];
  }

  /** All ranks, by vertex. */
  public int[] vertexRanks() {
    return ranks.clone();
  }

  /** The number of ranks. */
  public int ranks() {
    return ofRanks.length;
  }

  /** The value of a rank, rounded. */
  public double valueOfRank(int rank) {
    return ofRanks[rank];
  }

  /** The smallest of the values, rounded. */
  public double lowest() {
    return Arrays.stream(ofRanks).min().getAsDouble();
  }

  /** The largest of the values, rounded. */
  public double highest() {
    return Arrays.stream(ofRanks).max().getAsDouble();
  }

  /** How many values, and differences along edges, were computed as rational numbers. */
  public long exactValues() {
    return exactValues;
  }
}
