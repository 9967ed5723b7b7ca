package org.reluatlas.polyhedra;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.reluatlas.network.AffineForm;
import org.reluatlas.network.AffineLayer;
import org.reluatlas.network.HiddenLayer;
import org.reluatlas.network.LabeledPoints;
import org.reluatlas.network.Rational;
import org.reluatlas.network.ReluNetwork;
import org.reluatlas.task.Progress;

/**
 * Level sets of random networks, generic and degenerate, at levels that vertices and whole regions
 * have: against the plain classes of the network with the outputs 0 and f − level, and on polygons
 * that are clipped one by one.
 */
class LevelSetAgreementTest {

  @Property(tries = 150)
  void inOneDimension(@ForAll("networks1") RandomNetwork random) {
    check(random.classifier(), random.box());
  }

  @Property(tries = 100)
  void inTwoDimensions(@ForAll("networks2") RandomNetwork random) {
    check(random.classifier(), random.box());
  }

  @Property(tries = 40)
  void inThreeDimensions(@ForAll("networks3") RandomNetwork random) {
    check(random.classifier(), random.box());
  }

  @Property(tries = 15)
  void inFourDimensions(@ForAll("networks4") RandomNetwork random) {
    check(random.classifier(), random.box());
  }

  @Property(tries = 100)
  void anyUnitsInTwoDimensions(@ForAll("networks2") RandomNetwork random) {
    check(random.withUnits().classifier(), random.box());
  }

  @Property(tries = 40)
  void anyUnitsInThreeDimensions(@ForAll("networks3") RandomNetwork random) {
    check(random.withUnits().classifier(), random.box());
  }

  @Property(tries = 150)
  void polygonsAreClipped(@ForAll("tameNetworks") RandomNetwork random) {
    ReluNetwork network = random.classifier();
    CellComplex complex = new Decomposition(network, random.box()).compute(Progress.NONE);
    LabeledPoints none = LabeledPoints.none(2);
    int output = network.outputs() - 1;
    for (double other : levels(complex, output)) {
      double level = other + 1 / 1023.0; // no vertex is near
      OutputMeaning outputs = OutputMeaning.of(network, none, output, level);
      AnnotatedRegions regions = AnnotatedRegions.of(complex, none, outputs, Progress.NONE);
      checkPolygons(regions, DecisionBoundary.of(regions, Progress.NONE), output, level);
    }
  }

  private static void check(ReluNetwork network, Box box) {
    CellComplex complex = new Decomposition(network, box).compute(Progress.NONE);
    LabeledPoints none = LabeledPoints.none(box.dimension());
    int output = network.outputs() - 1;
    for (double level : levels(complex, output)) {
      OutputMeaning outputs = OutputMeaning.of(network, none, output, level);
      AnnotatedRegions regions = AnnotatedRegions.of(complex, none, outputs, Progress.NONE);
      DecisionBoundary boundary = DecisionBoundary.of(regions, Progress.NONE);
      PlainClasses plain = new PlainClasses(pair(network, output, level), box);
      int hidden = network.hiddenNeurons();
      Map<String, Integer> dimensions = dimensions(boundary.cells(), hidden);
      assertEquals(plain.dimensions(), dimensions, "level " + level);
      assertEquals(dimensions.size(), boundary.cells().complex().cells(), "level " + level);
      assertEquals(plain.boundary(), names(boundary, hidden), "level " + level);
      checkSides(boundary);
    }
  }

  /** The outputs at a vertex and inside a region, 0, between them, and above all of them. */
  private static Set<Double> levels(CellComplex complex, int output) {
    Random random = new Random(complex.cells());
    Set<Double> levels = new TreeSet<>(Set.of(0.0));
    double vertex = at(complex, complex.vertex(random.nextInt(complex.count(0))), output);
    double inside = at(complex, complex.interiorPoint(random.nextInt(complex.regions())), output);
    double largest =
        IntStream.range(0, complex.count(0))
            .mapToDouble(v -> at(complex, complex.vertex(v), output))
            .max()
            .orElseThrow();
    levels.add(vertex + 0.0);
    levels.add(inside + 0.0);
    levels.add((vertex + inside) / 2);
    levels.add(largest + 1);
    return levels;
  }

  private static double at(CellComplex complex, double[] point, int output) {
    return complex.network().forward(point)[output];
  }

  /** The same network with the outputs 0 and f − level, exactly. */
  private static ReluNetwork pair(ReluNetwork network, int output, double level) {
    AffineForm score = network.output().row(output).plus(Rational.of(level).negate());
    return new ReluNetwork(
        IntStream.range(0, network.hiddenLayers())
            .mapToObj(network::hidden)
            .collect(Collectors.<HiddenLayer>toList()),
        new AffineLayer(network.output().inputs(), AffineForm.constant(0), score));
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
    int k = boundary.cells().complex().dimension() - 1;
    return IntStream.range(0, boundary.facets())
        .mapToObj(i -> PlainClasses.name(boundary.cells(), hidden, k, boundary.facet(i)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static void checkSides(DecisionBoundary boundary) {
    ClassifiedComplex cells = boundary.cells();
    double whole = cells.complex().domain().volume();
    assertEquals(2, cells.classes());
    assertEquals(whole, cells.classVolume(0) + cells.classVolume(1), 1e-9 * whole);
    for (int i = 0; i < boundary.facets(); i++) {
      assertEquals(1, boundary.classBeside(i, 0) + boundary.classBeside(i, 1));
    }
    for (int cell = 0; cell < cells.complex().regions(); cell++) {
      assertTrue(!cells.isTie(cell) || cells.classOf(cell) == 0, "a tie is at most the level");
    }
  }

  /** Each region clipped to f &gt; level in doubles: the areas, and the lengths inside regions. */
  private static void checkPolygons(
      AnnotatedRegions regions, DecisionBoundary boundary, int output, double level) {
    CellComplex complex = regions.complex();
    double above = 0;
    double length = 0;
    for (int region = 0; region < complex.regions(); region++) {
      ClippedPolygon clipped = new ClippedPolygon(complex, region, output, level);
      above += clipped.area;
      length += clipped.cut;
    }
    double inside = 0;
    for (int i = 0; i < boundary.facets(); i++) {
      inside += boundary.regionFacet(i) < 0 ? boundary.measure(i) : 0;
    }
    assertEquals(above, boundary.cells().classVolume(1), 1e-9 * complex.domain().volume());
    assertEquals(length, inside, 1e-6 * (1 + length));
  }

  /** What of a region is above a level, by Sutherland and Hodgman. */
  private static final class ClippedPolygon {

    private final double area;
    private final double cut;

    ClippedPolygon(CellComplex complex, int region, int output, double level) {
      int[] corners = complex.polygon(region);
      double[] values =
          IntStream.of(corners)
              .mapToDouble(v -> clean(at(complex, complex.vertex(v), output) - level))
              .toArray();
      List<double[]> kept = new ArrayList<>();
      List<double[]> zeros = new ArrayList<>();
      for (int i = 0; i < corners.length; i++) {
        int next = (i + 1) % corners.length;
        double[] from = complex.vertex(corners[i]);
        double[] to = complex.vertex(corners[next]);
        if (values[i] >= 0) {
          kept.add(from);
        }
        if (values[i] == 0) {
          zeros.add(from);
        } else if (values[i] * values[next] < 0) {
          double share = values[i] / (values[i] - values[next]);
          zeros.add(
              new double[] {
                from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])
              });
          kept.add(zeros.get(zeros.size() - 1));
        }
      }
      boolean isAbove = Arrays.stream(values).anyMatch(value -> value > 0);
      boolean isBelow = Arrays.stream(values).anyMatch(value -> value < 0);
      area = isAbove ? area(kept) : 0;
      cut = isAbove && isBelow ? distance(zeros.get(0), zeros.get(1)) : 0;
    }

    private static double clean(double value) {
      return Math.abs(value) < 1e-10 ? 0 : value;
    }

    private static double area(List<double[]> polygon) {
      double twice = 0;
      for (int i = 0; i < polygon.size(); i++) {
        double[] from = polygon.get(i);
        double[] to = polygon.get((i + 1) % polygon.size());
        twice += from[0] * to[1] - from[1] * to[0];
      }
      return Math.abs(twice) / 2;
    }

    private static double distance(double[] a, double[] b) {
      return Math.hypot(a[0] - b[0], a[1] - b[1]);
    }
  }

  /** Those whose small numbers are 0. */
  @Provide
  Arbitrary<RandomNetwork> tameNetworks() {
    return RandomNetworks.withOutputs(
        2,
        5,
        2,
        3,
        Arbitraries.of(
            WeightStyle.DYADIC,
            WeightStyle.SMALL_INTEGERS,
            WeightStyle.ZERO_BIAS,
            WeightStyle.CONSTANT,
            WeightStyle.ONE_INPUT));
  }

  @Provide
  Arbitrary<RandomNetwork> networks1() {
    return RandomNetworks.withOutputs(1, 5, 2, 3);
  }

  @Provide
  Arbitrary<RandomNetwork> networks2() {
    return RandomNetworks.withOutputs(2, 4, 2, 3);
  }

  @Provide
  Arbitrary<RandomNetwork> networks3() {
    return RandomNetworks.withOutputs(3, 2, 2, 3);
  }

  @Provide
  Arbitrary<RandomNetwork> networks4() {
    return RandomNetworks.withOutputs(4, 2, 1, 3);
  }
}
