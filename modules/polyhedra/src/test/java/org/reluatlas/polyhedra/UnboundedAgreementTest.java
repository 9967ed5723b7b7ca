package org.reluatlas.polyhedra;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.reluatlas.network.ReluNetwork;
import org.reluatlas.task.Progress;

/**
 * Random small networks on domains some ends of which are infinite: the complex, and the classes of
 * classifiers, as the plain way finds them in boxes far larger and in the box whose walls are
 * taken.
 */
class UnboundedAgreementTest {

  private static final double VERY_FAR = 0x1p300;

  @Property(tries = 200)
  void inOneDimension(@ForAll("networks1") RandomNetwork random, @ForAll long ends) {
    check(random, ends);
  }

  @Property(tries = 300)
  void inTwoDimensions(@ForAll("networks2") RandomNetwork random, @ForAll long ends) {
    check(random, ends);
  }

  @Property(tries = 100)
  void inThreeDimensions(@ForAll("networks3") RandomNetwork random, @ForAll long ends) {
    check(random, ends);
  }

  @Property(tries = 25)
  void inFourDimensions(@ForAll("networks4") RandomNetwork random, @ForAll long ends) {
    check(random, ends);
  }

  @Property(tries = 150)
  void classesInTwoDimensions(@ForAll("networks2") RandomNetwork random, @ForAll long ends) {
    checkClasses(random.classifier(), domain(random.box(), ends));
  }

  @Property(tries = 40)
  void classesInThreeDimensions(@ForAll("small3") RandomNetwork random, @ForAll long ends) {
    checkClasses(random.withUnits().classifier(), domain(random.box(), ends));
  }

  @Property(tries = 150)
  void orderOfOutputsInTwoDimensions(@ForAll("networks2") RandomNetwork random, @ForAll long ends) {
    checkOrder(random.classifier(), domain(random.box(), ends));
  }

  @Property(tries = 40)
  void orderOfOutputsInThreeDimensions(
      @ForAll("networks3") RandomNetwork random, @ForAll long ends) {
    checkOrder(random.withUnits().classifier(), domain(random.box(), ends));
  }

  /** Cells are made in the same order on every box, so that vertices agree by their index. */
  private static void checkOrder(ReluNetwork network, Box domain) {
    CellComplex complex = new Decomposition(network, domain).compute(Progress.NONE);
    CellComplex large =
        new Decomposition(network, domain.truncatedAt(0x1p600)).compute(Progress.NONE);
    VertexValues values = ExactOrder.of(complex, 0);
    VertexValues inLarge = ExactOrder.of(large, 0);
    for (int v = 0; v < complex.count(0); v++) {
      assertEquals(large.signs(0, v), complex.signs(0, v));
      assertEquals(inLarge.rank(v), values.rank(v));
      if (!complex.isAtInfinity(0, v)) {
        double size = Math.max(1e-300, Math.abs(values.value(v)));
        assertEquals(inLarge.value(v), values.value(v), 1e-5 * size + inLarge.error(v));
        assertTrue(values.error(v) <= 1e-5 * size, values.error(v) + " is useful");
      } else if (Double.isInfinite(values.value(v))) {
        assertTrue(Math.abs(inLarge.value(v)) > 0x1p200, inLarge.value(v) + "");
      } else {
        assertEquals(inLarge.value(v), values.value(v), inLarge.error(v) + values.error(v));
      }
    }
  }

  private static void check(RandomNetwork random, long ends) {
    check(random.network(), domain(random.box(), ends));
    check(random.withUnits().network(), domain(random.box(), ends));
  }

  /** The box with infinite ends, one for each bit of a number, or all of them. */
  private static Box domain(Box box, long ends) {
    double[] low = new double[box.dimension()];
    double[] high = new double[box.dimension()];
    boolean all = (ends & 0x300) == 0;
    for (int axis = 0; axis < low.length; axis++) {
      boolean isLow = all || (ends >>> (2 * axis) & 1) != 0;
      boolean isHigh = all || (ends >>> (2 * axis + 1) & 1) != 0;
      low[axis] = isLow ? Double.NEGATIVE_INFINITY : box.low(axis);
      high[axis] = isHigh ? Double.POSITIVE_INFINITY : box.high(axis);
    }
    return Box.of(low, high);
  }

  private static void check(ReluNetwork network, Box domain) {
    CellComplex complex = new Decomposition(network, domain).compute(Progress.NONE);
    for (double reach : new double[] {VERY_FAR, Math.max(1, complex.reach())}) {
      PlainArrangement plain = PlainArrangement.of(network, domain.truncatedAt(reach));
      assertEquals(plain.cells(), CellNames.cells(complex));
      assertEquals(plain.size(), complex.truncatedCells());
    }
  }

  private static void checkClasses(ReluNetwork network, Box domain) {
    ClassifiedComplex classified = Classifiers.boundary(network, domain).cells();
    Map<String, Integer> dimensions = new TreeMap<>();
    for (int k = 0; k <= classified.complex().dimension(); k++) {
      for (int cell = 0; cell < classified.complex().count(k); cell++) {
        String name = PlainClasses.name(classified, network.hiddenNeurons(), k, cell);
        dimensions.merge(name, k, Math::max);
      }
    }
    assertEquals(new PlainClasses(network, domain.truncatedAt(VERY_FAR)).dimensions(), dimensions);
  }

  @Provide
  Arbitrary<RandomNetwork> networks1() {
    return RandomNetworks.withOutputs(1, 5, 3, 4);
  }

  @Provide
  Arbitrary<RandomNetwork> networks2() {
    return RandomNetworks.withOutputs(2, 4, 3, 4);
  }

  @Provide
  Arbitrary<RandomNetwork> networks3() {
    return RandomNetworks.withOutputs(3, 3, 2, 4);
  }

  @Provide
  Arbitrary<RandomNetwork> small3() {
    return RandomNetworks.withOutputs(3, 2, 2, 4);
  }

  @Provide
  Arbitrary<RandomNetwork> networks4() {
    return RandomNetworks.withOutputs(4, 2, 2, 4);
  }
}
