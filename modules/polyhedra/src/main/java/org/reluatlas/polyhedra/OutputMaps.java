package org.reluatlas.polyhedra;

import java.math.BigInteger;

/**
 * The affine map of all outputs of a network on each region of its complex, in doubles. One per
 * thread; regions that follow one another share work.
 *
 * <p>A coefficient is the product of the weights on its way through the network, computed with a
 * running bound of its error: a few units in the last place of the norms of these products. A
 * gradient that is 0 is exactly 0: what a bound leaves open is decided in exact arithmetic on the
 * weights as stored.
 */
public final class OutputMaps {

  private final CellComplex complex;
  private final ScaledNetwork network;
  private final int words;
  private final int outputsLayer;
  private final RegionForms.Reader bounded;
  private final ExactForms exact;
  private final int[] inputExponents;
  private final int[] outputExponents;

  /** The maps on the regions of a complex; nothing is computed yet. */
  public OutputMaps(CellComplex complex) {
    this(complex, complex.regionForms().computed());
  }

  /** The maps that have the outputs of a network as bounded functions. */
  OutputMaps(CellComplex complex, RegionForms.Source forms) {
    this.complex = complex;
    ScaledNetwork hidden = complex.cellSigns().network;
    network = hidden.withPlainOutputs(complex.network());
    words = hidden.layout().words();
    outputsLayer = network.layers() - 1;
    bounded = forms.reader();
    exact = new ExactForms(network);
    inputExponents = network.box().exponents();
    outputExponents = network.layer(outputsLayer).exponents();
  }

  /** The number of outputs. */
  public int outputs() {
    return network.layer(outputsLayer).outputs();
  }

  /** The map on a region. O(weights · d) at most, less after a region of a similar pattern. */
  public AffineMap of(int region) {
    BoundedForms.LayerForms forms = bounded(region);
    int d = network.inputs();
    double[] rows = new double[outputs() * (d + 1)];
    for (int output = 0; output < outputs(); output++) {
      boolean certain = hasCertainGradient(forms, output);
      for (int c = 0; c <= d; c++) {
        rows[output * (d + 1) + c] =
            certain
                ? unscaled(forms.columns[c][output], output, c)
                : rounded(exact(region).row(output)[c], exact(region), output, c);
      }
    }
    return new AffineMap(d, rows);
  }

  /** Whether bounds say that some slope of an output is not 0. */
  private boolean hasCertainGradient(BoundedForms.LayerForms forms, int output) {
    for (int c = 0; c < network.inputs(); c++) {
      if (Math.abs(forms.columns[c][output]) > forms.errors[c][output]) {
        return true;
      }
    }
    return false;
  }

  private int exponent(int output, int c) {
    return -outputExponents[output] - (c < inputExponents.length ? inputExponents[c] : 0);
  }

  private double unscaled(double coefficient, int output, int c) {
    return Math.scalb(coefficient, exponent(output, c)) + 0.0;
  }

  private double rounded(BigInteger number, ExactForms.LayerForms of, int output, int c) {
    return Dyadic.quotient(number, of.divisor, exponent(output, c) - of.shift);
  }

  /** The outputs as forms in the units of the box, with bounds. */
  BoundedForms.LayerForms bounded(int region) {
    return bounded.of(region);
  }

  private ExactForms.LayerForms exact(int region) {
    return exact.of(outputsLayer, complex.cellSigns().patterns.words, region * words);
  }

  /**
   * All coefficients of the map on a region, times a positive number that is the same for all
   * regions: two regions have the same map if and only if these are equal.
   */
  BigInteger[] exactCoefficients(int region) {
    int d = network.inputs();
    BigInteger[] all = new BigInteger[outputs() * (d + 1)];
    for (int output = 0; output < outputs(); output++) {
      System.arraycopy(exact(region).row(output), 0, all, output * (d + 1), d + 1);
    }
    return all;
  }
}
