package org.reluatlas.polyhedra;

import java.util.Arrays;
import org.reluatlas.task.ParallelRanges;
import org.reluatlas.task.Progress;

/**
 * The unit normals of the facets of regions, in the units of the inputs, to rounding: they are
 * those of the walls and of the neurons that kink, however small a facet is. Immutable.
 */
public final class FacetNormals {

  private static final int CHUNK = 4096;
  private static final int KEPT = 64;

  /**
   * Normals with a larger bound of their error are computed in exact arithmetic. Bounds are far
   * above the errors: through four layers of 256 neurons they are 10⁻¹¹, and the errors 10⁻¹⁵.
   */
  private static final double LARGEST_ERROR = 1e-9;

  private final CellComplex complex;
  private final int dimension;

  /** From the first region of each facet outwards. */
  private final double[] normals;

  private FacetNormals(CellComplex complex) {
    this.complex = complex;
    dimension = complex.dimension();
    normals = new double[complex.count(dimension - 1) * dimension];
  }

  /**
   * Computes all of them: O(one form of a neuron) for each facet, in parallel.
   *
   * @throws org.reluatlas.task.CancelledException when cancelled
   */
  public static FacetNormals of(CellComplex complex, Progress progress) {
    FacetNormals result = new FacetNormals(complex);
    long[] walls = complex.cellWalls().ofFacets();
    int[] sorted = RegionsByPattern.facets(complex); // so that neighbours need the same forms
    ParallelRanges.run(
        sorted.length,
        CHUNK,
        progress,
        (from, to) -> {
          Forms forms = result.new Forms();
          for (int i = from; i < to; i++) {
            int facet = sorted[i];
            if (complex.regionOfFacet(facet, 1) < 0) {
              int wall = Long.numberOfTrailingZeros(walls[facet]);
              result.normals[facet * result.dimension + wall / 2] = wall % 2 == 0 ? -1 : 1;
            } else {
              forms.setNormal(facet);
            }
          }
        });
    return result;
  }

  /**
   * The unit normal of a facet of a region that points out of the region.
   *
   * @param region one of the one or two regions that the facet is of
   */
  public double[] outward(int facet, int region) {
    double[] normal = Arrays.copyOfRange(normals, facet * dimension, (facet + 1) * dimension);
    if (complex.regionOfFacet(facet, 0) != region) {
      for (int axis = 0; axis < dimension; axis++) {
        normal[axis] = -normal[axis];
      }
    }
    return normal;
  }

  /** The neurons as functions of the input. One per thread. */
  private final class Forms {

    private final ScaledNetwork network = complex.cellSigns().network;
    private final long[] patterns = complex.cellSigns().patterns.words;
    private final int words = network.layout().words();
    private final BoundedForms bounded = new BoundedForms(network, KEPT);
    private final ExactForms exact = new ExactForms(network);

    /** Of the first neuron that differs: on both sides it is the same function of the input. */
    void setNormal(int facet) {
      int inside = complex.regionOfFacet(facet, 0) * words;
      int outside = complex.regionOfFacet(facet, 1) * words;
      int word =
          Arrays.mismatch(patterns, inside, inside + words, patterns, outside, outside + words);
      int layer = 0;
      while (network.layout().firstWord(layer + 1) <= word) {
        layer++;
      }
      int bit = Long.numberOfTrailingZeros(patterns[inside + word] ^ patterns[outside + word]);
      int neuron = ((word - network.layout().firstWord(layer)) << 6) + bit;
      boolean positive = (patterns[inside + word] >>> bit & 1) != 0;
      double[] slopes = slopes(layer, neuron, inside);
      double length = length(slopes);
      for (int axis = 0; axis < dimension; axis++) {
        normals[facet * dimension + axis] = (positive ? -1 : 1) * (slopes[axis] / length);
      }
    }

    private double[] slopes(int layer, int neuron, int offset) {
      BoundedForms.LayerForms forms = bounded.of(layer, patterns, offset);
      double[] row = Arrays.copyOf(forms.row(neuron), dimension);
      double[] errors = Arrays.copyOf(forms.rowErrors(neuron), dimension);
      boolean certain = Norms.euclidean(errors) <= LARGEST_ERROR * Norms.euclidean(row);
      ExactForms.LayerForms precise = certain ? null : exact.of(layer, patterns, offset);
      int[] exponents = network.box().exponents();
      int largest = Integer.MIN_VALUE;
      for (int axis = 0; axis < dimension; axis++) {
        row[axis] =
            certain
                ? row[axis]
                : Dyadic.quotient(precise.row(neuron)[axis], precise.divisor, -precise.shift);
        if (row[axis] != 0) {
          largest = Math.max(largest, Dyadic.magnitude(row[axis]) - exponents[axis]);
        }
      }
      // only the direction counts: in units of the largest slope nothing overflows
      for (int axis = 0; axis < dimension; axis++) {
        row[axis] = Math.scalb(row[axis], -exponents[axis] - largest);
      }
      return row;
    }
  }

  private static double length(double[] x) {
    double squares = 0;
    for (double number : x) {
      squares += number * number;
    }
    return Math.sqrt(squares);
  }
}
