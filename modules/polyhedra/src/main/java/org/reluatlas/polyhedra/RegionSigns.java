package org.reluatlas.polyhedra;

/**
 * Tells whether a point certainly has the activation pattern of a region, layer after layer: where
 * the layers before have the signs of the pattern, the neurons of a layer are the affine functions
 * that {@link BoundedForms} has for the pattern, and their values beyond all errors tell their
 * signs. One per thread; regions that follow one another share the functions.
 */
final class RegionSigns {

  private final CellComplex complex;
  private final ScaledNetwork network;
  private final PatternLayout layout;
  private final BoundedForms forms;
  private final double[] values;

  RegionSigns(CellComplex complex) {
    this.complex = complex;
    network = complex.cellSigns().network;
    layout = network.layout();
    forms = new BoundedForms(network, 4 * network.layers());
    values = new double[network.widest()];
  }

  /**
   * Whether doubles and their bounds say that a point has the pattern of a region. O(neurons · d)
   * after the functions.
   *
   * @param x a point of doubles in the units of the inputs
   */
  boolean areCertainAt(double[] x, int region) {
    double[] scaled = network.box().scaled(x);
    long[] patterns = complex.cellSigns().patterns.words;
    int offset = region * layout.words();
    for (int l = 0; l < layout.layers(); l++) {
      BoundedForms.LayerForms of = forms.of(l, patterns, offset);
      int first = offset + layout.firstWord(l);
      if (network.isOutputs(l)
          ? !isOnlyBit(of.onlyLargest(scaled, 0), l, patterns, first)
          : !areCertain(of, scaled, l, patterns, first)) {
        return false;
      }
    }
    return true;
  }

  private boolean isOnlyBit(int output, int layer, long[] pattern, int firstWord) {
    for (int w = 0; w < layout.words(layer); w++) {
      long wanted = output >> 6 == w ? 1L << output : 0;
      if (pattern[firstWord + w] != wanted) {
        return false;
      }
    }
    return output >= 0;
  }

  private boolean areCertain(
      BoundedForms.LayerForms of, double[] x, int layer, long[] pattern, int firstWord) {
    of.evaluate(x, values);
    double error = of.largestError(x);
    long all = -1L;
    for (int w = 0; w < layout.words(layer); w++) {
      long off = ~pattern[firstWord + w];
      int first = w << 6;
      int last = Math.min(layout.width(layer), first + 64);
      // with the sign that it has by the pattern each value must be larger than the error: then
      // the sign bits of all differences are set
      for (int k = first; k < last; k++) {
        long turned = Double.doubleToRawLongBits(values[k]) ^ off >>> k << 63;
        all &= Double.doubleToRawLongBits(error - Double.longBitsToDouble(turned));
      }
    }
    return all < 0;
  }
}
