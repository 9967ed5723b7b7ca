package org.reluatlas.polyhedra;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.reluatlas.network.ReluNetwork;
import org.reluatlas.task.Progress;

/** Random small networks, generic and degenerate: the whole complex as the plain way finds it. */
class PlainArrangementAgreementTest {

  @Property(tries = 200)
  void inOneDimension(@ForAll("networks1") RandomNetwork random) {
    check(random);
  }

  @Property(tries = 200)
  void inTwoDimensions(@ForAll("networks2") RandomNetwork random) {
    check(random);
  }

  @Property(tries = 80)
  void inThreeDimensions(@ForAll("networks3") RandomNetwork random) {
    check(random);
  }

  @Property(tries = 30)
  void inFourDimensions(@ForAll("networks4") RandomNetwork random) {
    check(random);
  }

  @Property(tries = 15)
  void inFiveDimensions(@ForAll("networks5") RandomNetwork random) {
    check(random);
  }

  @Property(tries = 300)
  void anyUnitsInOneDimension(@ForAll("networks1") RandomNetwork random) {
    checkUnits(random);
  }

  @Property(tries = 300)
  void anyUnitsInTwoDimensions(@ForAll("networks2") RandomNetwork random) {
    checkUnits(random);
  }

  @Property(tries = 120)
  void anyUnitsInThreeDimensions(@ForAll("networks3") RandomNetwork random) {
    checkUnits(random);
  }

  @Property(tries = 30)
  void anyUnitsInFourDimensions(@ForAll("networks4") RandomNetwork random) {
    checkUnits(random);
  }

  private static void checkUnits(RandomNetwork random) {
    RandomUnits units = random.withUnits();
    check(units.network(), units.box());
  }

  static void check(RandomNetwork random) {
    check(random.network(), random.box());
  }

  private static void check(ReluNetwork network, Box box) {
    CellComplex complex = new Decomposition(network, box).compute(Progress.NONE);
    PlainArrangement plain = PlainArrangement.of(network, box);
    assertEquals(plain.cells(), CellNames.cells(complex));
    assertEquals(plain.size(), complex.cells());
    assertEquals(plain.facetPairs(), pairs(complex, DualGraph.Adjacency.FACET));
    assertEquals(plain.hammingPairs(), pairs(complex, DualGraph.Adjacency.HAMMING));
  }

  private static Set<String> pairs(CellComplex complex, DualGraph.Adjacency adjacency) {
    return CellNames.pairs(DualGraph.of(complex, adjacency, Progress.NONE));
  }

  @Provide
  Arbitrary<RandomNetwork> networks1() {
    return RandomNetworks.of(1, 6, 3);
  }

  @Provide
  Arbitrary<RandomNetwork> networks2() {
    return RandomNetworks.of(2, 5, 3);
  }

  @Provide
  Arbitrary<RandomNetwork> networks3() {
    return RandomNetworks.of(3, 3, 2);
  }

  @Provide
  Arbitrary<RandomNetwork> networks4() {
    return RandomNetworks.of(4, 3, 2);
  }

  @Provide
  Arbitrary<RandomNetwork> networks5() {
    return RandomNetworks.of(5, 2, 2);
  }
}
