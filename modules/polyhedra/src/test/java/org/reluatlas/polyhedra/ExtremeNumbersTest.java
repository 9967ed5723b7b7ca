package org.reluatlas.polyhedra;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reluatlas.network.ActivationPattern;
import org.reluatlas.network.AffineLayer;
import org.reluatlas.network.ReluNetwork;
import org.reluatlas.task.ExplainedException;

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
      // coordinates are certain up to a share of the longest interval, if that is an ordinary one
      double tolerance = 1e-9 * random.box().volume();
      for (int c = 0; c < expected.cells().classes(); c++) {
        assertEquals(
            expected.cells().classVolume(c), boundary.cells().classVolume(c) / volume, tolerance);
      }
    }
  }

  /**
   * Weights of every size, subnormal ones too, in boxes that are tiny, flat, huge or far from 0.
   */
  @Property(tries = 150)
  void signsAreThoseOfTheWeightsAsStored(@ForAll long seed) {
    Random random = new Random(seed);
    int inputs = 1 + random.nextInt(3);
    ReluNetwork network = network(random, inputs, 4, 3, 1 + random.nextInt(3));
    Box box = box(random, inputs);
    DecisionBoundary boundary = Classifiers.boundary(network, box);
    PointLocator locator = new PointLocator(boundary.cells().complex());
    for (int i = 0; i < 20; i++) {
      double[] x = new double[inputs];
      for (int axis = 0; axis < inputs; axis++) {
        double length = box.high(axis) - box.low(axis);
        x[axis] = box.clamp(axis, box.low(axis) + random.nextDouble() * length);
      }
      int cell = locator.locate(x);
      int[] signs = PlainForwardPass.signs(network, x);
      ActivationPattern pattern = boundary.cells().complex().pattern(cell);
      for (int neuron = 0; neuron < signs.length; neuron++) {
        assertTrue(signs[neuron] == 0 || pattern.get(neuron) == signs[neuron] > 0);
      }
      if (!locator.wasReassigned()) {
        assertEquals(PlainForwardPass.classOf(network, x), boundary.cells().classOf(cell));
      }
    }
  }

  private static ReluNetwork network(Random random, int... widths) {
    int style = random.nextInt(3);
    List<AffineLayer> layers = new ArrayList<>();
    for (int l = 1; l < widths.length; l++) {
      double[] weights = new double[widths[l] * widths[l - 1]];
      double[] bias = new double[widths[l]];
      Arrays.setAll(weights, i -> number(random, style));
      Arrays.setAll(bias, i -> number(random, style));
      layers.add(new AffineLayer(widths[l - 1], weights, bias));
    }
    return new ReluNetwork(layers);
  }

  private static double number(Random random, int style) {
    double usual = random.nextGaussian();
    if (style == 0) {
      return usual * Math.pow(10, random.nextInt(600) - 300);
    }
    double[] rare = {Double.MIN_VALUE * random.nextInt(9), 5e17, -5e17, 1e300, 0};
    return style == 1 || random.nextInt(4) > 0 ? usual : rare[random.nextInt(rare.length)];
  }

  private static Box box(Random random, int inputs) {
    double[] low = new double[inputs];
    double[] high = new double[inputs];
    int decades = random.nextInt(4) * 150;
    for (int axis = 0; axis < inputs; axis++) {
      double length = Math.pow(10, (random.nextDouble() - 0.5) * decades);
      double[] lows = {-length / 2, 0, -length * Math.pow(10, random.nextInt(18))};
      low[axis] = lows[random.nextInt(3)];
      high[axis] = Math.max(low[axis] + length, Math.nextUp(low[axis]));
    }
    return Box.of(low, high);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | 1e-310 | the domain 0.0,1.0E-310;0.0,1.0 is too small: its volume vanishes",
        "0 | 1e250 | the domain 0.0,1.0E250;0.0,1.0 is too large: its volume is beyond",
        "1e15 | 1000000000000004 | numbers of double precision are 0.125 apart there"
      })
  void whatDoublesCannotDrawIsRefused(double low, double high, String said) {
    Box box = Box.of(new double[] {low, 0}, new double[] {high, 1});
    ExplainedException refusal = assertThrows(ExplainedException.class, box::requireDrawable);
    assertTrue(refusal.getMessage().contains(said), refusal.getMessage());
    assertEquals(ExplainedException.Fault.INPUT, refusal.fault());
    assertTrue(refusal.sentence(setting -> "the word").contains("(the word)"));
  }

  @ParameterizedTest
  @CsvSource({"0, 1e-13", "0, 1e-99", "-1e99, 1e99", "1000000, 1000001", "-1e-150, 1e-150"})
  void whatDoublesCanDrawIsNot(double low, double high) {
    Box.of(new double[] {low, 0}, new double[] {high, 1}).requireDrawable();
  }

  private static Box scaled(Box box, int[] exponents) {
    double[] low = new double[exponents.length];
    double[] high = new double[exponents.length];
    Arrays.setAll(low, axis -> Math.scalb(box.low(axis), exponents[axis]));
    Arrays.setAll(high, axis -> Math.scalb(box.high(axis), exponents[axis]));
    return Box.of(low, high);
  }
}
