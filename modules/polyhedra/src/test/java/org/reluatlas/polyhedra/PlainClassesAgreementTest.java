package org.reluatlas.polyhedra;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.reluatlas.network.ReluNetwork;

/**
 * The classes and the decision boundary of random networks, generic and degenerate, against the
 * plain way: the same cells with the same largest outputs, the same boundary.
 */
class PlainClassesAgreementTest {

  @Property(tries = 200)
  void inOneDimension(@ForAll("networks1") RandomNetwork random) {
    check(random);
  }

  @Property(tries = 120)
  void inTwoDimensions(@ForAll("networks2") RandomNetwork random) {
    check(random);
  }

  @Property(tries = 60)
  void inThreeDimensions(@ForAll("networks3") RandomNetwork random) {
    check(random);
  }

  @Property(tries = 25)
  void inFourDimensions(@ForAll("networks4") RandomNetwork random) {
    check(random);
  }

  @Property(tries = 200)
  void anyUnitsInTwoDimensions(@ForAll("networks2") RandomNetwork random) {
    check(random.withUnits().classifier(), random.box());
  }

  @Property(tries = 60)
  void anyUnitsInThreeDimensions(@ForAll("networks3") RandomNetwork random) {
    check(random.withUnits().classifier(), random.box());
  }

  private static void check(RandomNetwork random) {
    check(random.classifier(), random.box());
  }

  private static void check(ReluNetwork network, Box box) {
    DecisionBoundary boundary = Classifiers.boundary(network, box);
    PlainClasses plain = new PlainClasses(network, box);
    Map<String, Integer> dimensions = dimensions(boundary.cells(), network.hiddenNeurons());
    assertEquals(plain.dimensions(), dimensions);
    assertEquals(dimensions.size(), boundary.cells().complex().cells(), "no cell is cut in vain");
    assertEquals(plain.boundary(), names(boundary, network.hiddenNeurons()));
  }

  private static Map<String, Integer> dimensions(ClassifiedComplex classified, int hidden) {
    Map<String, Integer> dimensions = new TreeMap<>();
    for (int k = 0; k <= classified.complex().dimension(); k++) {
      for (int cell = 0; cell < classified.complex().count(k); cell++) {
        dimensions.merge(PlainClasses.name(classified, hidden, k, cell), k, Math::max);
      }
    }
    return dimensions;
  }

  private static Set<String> names(DecisionBoundary boundary, int hidden) {
    ClassifiedComplex classified = boundary.cells();
    Set<String> names = new TreeSet<>();
    for (int i = 0; i < boundary.facets(); i++) {
      int k = classified.complex().dimension() - 1;
      names.add(PlainClasses.name(classified, hidden, k, boundary.facet(i)));
    }
    return names;
  }

  @Provide
  Arbitrary<RandomNetwork> networks1() {
    return RandomNetworks.withOutputs(1, 5, 2, 5);
  }

  @Provide
  Arbitrary<RandomNetwork> networks2() {
    return RandomNetworks.withOutputs(2, 4, 2, 5);
  }

  @Provide
  Arbitrary<RandomNetwork> networks3() {
    return RandomNetworks.withOutputs(3, 2, 2, 4);
  }

  @Provide
  Arbitrary<RandomNetwork> networks4() {
    return RandomNetworks.withOutputs(4, 2, 1, 3);
  }
}
