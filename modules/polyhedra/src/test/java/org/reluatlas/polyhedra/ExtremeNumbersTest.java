package org.reluatlas.polyhedra;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.reluatlas.network.ReluNetwork;

/**
 * Boxes and weights near the ends of what doubles hold: what follows from a decomposition does not
 * contradict itself, and multiplying by powers of two changes no sign.
 */
class ExtremeNumbersTest {

  /** A box [0, 2^e] and a network made steeper by as much have the cells of the unit box. */
  @Property(tries = 60)
  void unitsOfTheInputsChangeNothing(
      @ForAll long seed,
      @ForAll WeightStyle style,
      @ForAll @IntRange(min = -900, max = 900) int first,
      @ForAll @IntRange(min = -900, max = 900) int second) {
    RandomNetwork random = new RandomNetwork(new int[] {2, 5, 4, 2}, style, seed);
    int[] exponents = {first, second};
    Box box = scaled(random.box(), exponents);
    ReluNetwork network = NetworkEdits.withInputUnits(random.classifier(), exponents);
    DecisionBoundary expected = Classifiers.boundary(random.classifier(), random.box());
    DecisionBoundary boundary = Classifiers.boundary(network, box);
    assertEquals(
        CellNames.cells(expected.cells().complex()), CellNames.cells(boundary.cells().complex()));
    double volume = Math.scalb(1.0, first + second);
    if (volume > 0x1p-900 && volume < 0x1p900) {
      double whole = random.box().volume();
      for (int c = 0; c < expected.cells().classes(); c++) {
        assertEquals(
            expected.cells().classVolume(c),
            boundary.cells().classVolume(c) / volume,
            1e-12 * whole);
      }
    }
  }

  private static Box scaled(Box box, int[] exponents) {
    double[] low = new double[exponents.length];
    double[] high = new double[exponents.length];
    Arrays.setAll(low, axis -> Math.scalb(box.low(axis), exponents[axis]));
    Arrays.setAll(high, axis -> Math.scalb(box.high(axis), exponents[axis]));
    return Box.of(low, high);
  }
}
