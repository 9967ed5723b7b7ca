package org.reluatlas.analysis;

import org.reluatlas.polyhedra.AnnotatedRegions;
import org.reluatlas.polyhedra.CellComplex;
import org.reluatlas.task.text.NumberText;

/**
 * The lowest and the highest value of the output that is looked at, over the whole domain. On a
 * region the output is affine, so both are taken at vertices. Immutable.
 */
public final class OutputRange {

  private final double low;
  private final double high;

  private OutputRange(double low, double high) {
    this.low = low;
    this.high = high;
  }

  /**
   * Evaluates the network at all vertices, in doubles.
   *
   * @throws IllegalArgumentException when no output is looked at and there are more than two
   */
  public static OutputRange of(AnnotatedRegions regions) {
    CellComplex complex = regions.complex();
    if (regions.outputs().output().isEmpty() && complex.network().outputs() > 2) {
      throw new IllegalArgumentException("no output of several was chosen");
    }
    ScalarOutput output = ScalarOutput.of(regions);
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (int vertex = 0; vertex < complex.count(0); vertex++) {
      double value = output.at(complex.vertex(vertex));
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    return new OutputRange(low, high);
  }

  /** The lowest value. */
  public double low() {
    return low;
  }

  /** The highest value. */
  public double high() {
    return high;
  }

  /** Both in words, such as {@code between -1.5 and 2}. */
  @Override
  public String toString() {
    return "between " + text(low) + " and " + text(high);
  }

  private static String text(double value) {
    return NumberText.significant(value, 6);
  }
}
