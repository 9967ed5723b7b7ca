package org.reluatlas.polyhedra;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.reluatlas.network.Rational;
import org.reluatlas.network.ReluNetwork;
import org.reluatlas.task.Progress;

class RegionFormsTest {

  private static final int[][] WIDTHS = {{1, 6, 4, 2}, {2, 8, 6, 1}, {2, 5, 4, 4, 3}, {3, 6, 3, 2}};

  /** Rows that are kept against those that are computed, and both against rationals. */
  @Property(tries = 60)
  void keptRowsAreTheComputedOnes(@ForAll WeightStyle style, @ForAll long seed) {
    int[] widths = WIDTHS[(int) Math.floorMod(seed, (long) WIDTHS.length)];
    RandomNetwork random = new RandomNetwork(widths, style, seed);
    ReluNetwork network = random.classifier();
    CellComplex complex = new Decomposition(network, random.box()).compute(Progress.NONE);
    ScaledNetwork all = complex.cellSigns().network.withPlainOutputs(network);
    BoundedForms computed = new BoundedForms(all, 64);
    RegionForms forms = complex.regionForms();
    RegionForms.Reader every = forms.ofOutputs(Progress.NONE).reader();
    for (int output = 0; output < network.outputs(); output++) {
      ScaledNetwork alone = complex.cellSigns().network.withOutput(network, output);
      int shift = exponent(alone) - exponent(all);
      RegionForms.Reader one = forms.source(alone, new int[] {output}, Progress.NONE).reader();
      for (int region = 0; region < complex.regions(); region++) {
        int offset = region * complex.layout().words();
        BoundedForms.LayerForms expected =
            computed.of(all.layers() - 1, complex.cellSigns().patterns.words, offset);
        List<Rational> exact = PlainMaps.of(network, complex.pattern(region));
        for (int c = 0; c <= complex.dimension(); c++) {
          double coefficient = expected.columns[c][output];
          assertEquals(coefficient, every.of(region).columns[c][output]);
          assertEquals(expected.errors[c][output], every.of(region).errors[c][output]);
          BoundedForms.LayerForms row = one.of(region);
          assertEquals(Math.scalb(coefficient, shift), row.columns[c][0]);
          assertTrue(isWithin(row, c, exact.get(output * (complex.dimension() + 1) + c), alone));
        }
      }
    }
  }

  private static int exponent(ScaledNetwork network) {
    return network.layer(network.layers() - 1).exponents()[0];
  }

  /** Whether a coefficient in the units of the inputs is within its bound of an exact one. */
  private static boolean isWithin(
      BoundedForms.LayerForms row, int c, Rational exact, ScaledNetwork network) {
    int unit = c < network.inputs() ? network.box().exponents()[c] : 0;
    Rational scaled = exact.timesPowerOfTwo(exponent(network) + unit);
    Rational error = scaled.plus(Rational.of(-row.columns[c][0]));
    Rational size = error.signum() < 0 ? error.negate() : error;
    return size.plus(Rational.of(-row.errors[c][0])).signum() <= 0;
  }
}
