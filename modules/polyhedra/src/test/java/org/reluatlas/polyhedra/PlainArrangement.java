package org.reluatlas.polyhedra;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.reluatlas.network.AffineLayer;
import org.reluatlas.network.HiddenLayer;
import org.reluatlas.network.Rational;
import org.reluatlas.network.ReluNetwork;

/**
 * The cells of the complex of a box and a ReLU network by the plainest way there is: all non-empty
 * sets of points on which walls and neurons have given signs, found by linear programs in exact
 * arithmetic, one neuron after the other, and compared pair by pair. For small networks, 64 walls
 * and neurons at the most.
 *
 * <p>A set σ′ is a face of σ exactly when σ′ comes from σ by setting signs to 0, since every neuron
 * is continuous and, on the closure of σ, affine.
 */
final class PlainArrangement {

  private static final int INSIDE = 0;
  private static final int ON_LOW = 1;
  private static final int ON_HIGH = 2;

  private final int dimension;
  private final int neurons;
  private List<PlainStratum> strata = new ArrayList<>();

  /** What the values of the layer to come are multiples of ({@link PlainLayer}). */
  private BigInteger scale = BigInteger.ONE;

  private PlainArrangement(ReluNetwork network, Box box, int ties) {
    dimension = box.dimension();
    neurons = network.hiddenNeurons() + ties;
    if (neurons + 2 * dimension > 64) {
      throw new IllegalArgumentException("too many neurons for the plain way");
    }
    int faces = (int) Math.pow(3, dimension);
    for (int face = 0; face < faces; face++) {
      strata.add(faceOf(box, face));
    }
    for (int l = 0; l < network.hiddenLayers(); l++) {
      cutByLayer(network.hidden(l), network.firstNeuron(l));
    }
  }

  static PlainArrangement of(ReluNetwork network, Box box) {
    return new PlainArrangement(network, box, 0);
  }

  /**
   * The same, cut wherever two outputs tie, each pair in turn, or where a single output is 0. The
   * signs of the differences stand behind those of the hidden neurons.
   */
  static PlainArrangement withTies(ReluNetwork network, Box box) {
    int outputs = network.outputs();
    int ties = outputs == 1 ? 1 : outputs * (outputs - 1) / 2;
    PlainArrangement arrangement = new PlainArrangement(network, box, ties);
    arrangement.cutByTies(network.output(), network.hiddenNeurons());
    return arrangement;
  }

  private void cutByTies(AffineLayer outputs, int firstBit) {
    List<PlainStratum> cut = new ArrayList<>();
    for (PlainStratum stratum : strata) {
      List<PlainStratum> parts = List.of(stratum);
      int bit = firstBit;
      for (BigDecimal[] difference : differences(valuesOf(outputs, stratum.inputs()))) {
        List<PlainStratum> finer = new ArrayList<>();
        for (PlainStratum part : parts) {
          finer.addAll(part.cutBy(IntegerVectors.integral(difference), bit));
        }
        parts = finer;
        bit++;
      }
      cut.addAll(parts);
    }
    strata = cut;
  }

  private static List<BigDecimal[]> differences(BigDecimal[][] values) {
    List<BigDecimal[]> differences = new ArrayList<>();
    if (values.length == 1) {
      differences.add(values[0]);
    }
    for (int i = 0; i < values.length; i++) {
      for (int j = i + 1; j < values.length; j++) {
        BigDecimal[] difference = new BigDecimal[values[i].length];
        for (int c = 0; c < difference.length; c++) {
          difference[c] = values[i][c].subtract(values[j][c]);
        }
        differences.add(difference);
      }
    }
    return differences;
  }

  List<PlainStratum> strata() {
    return strata;
  }

  /** A face of the box: digit {@code axis} of its number to base 3 says where it is on the axis. */
  private PlainStratum faceOf(Box box, int face) {
    BigDecimal[] point = new BigDecimal[dimension + 1];
    point[dimension] = BigDecimal.ONE;
    BigDecimal[][] identity = new BigDecimal[dimension][];
    List<BigInteger[]> directions = new ArrayList<>();
    List<BigInteger[]> positive = new ArrayList<>();
    long plus = 0;
    int digits = face;
    for (int axis = 0; axis < dimension; axis++) {
      BigDecimal low = new BigDecimal(box.low(axis));
      BigDecimal high = new BigDecimal(box.high(axis));
      int place = digits % 3;
      digits /= 3;
      identity[axis] = axisForm(axis, 1, BigDecimal.ZERO);
      if (place == INSIDE) {
        point[axis] = low.add(high).multiply(new BigDecimal("0.5"));
        directions.add(IntegerVectors.integral(identity[axis]));
        positive.add(IntegerVectors.integral(axisForm(axis, 1, low.negate())));
        positive.add(IntegerVectors.integral(axisForm(axis, -1, high)));
      } else {
        point[axis] = place == ON_LOW ? low : high;
      }
      plus |= place == ON_LOW ? 0 : 1L << (neurons + 2 * axis);
      plus |= place == ON_HIGH ? 0 : 1L << (neurons + 2 * axis + 1);
    }
    BigInteger[] at = IntegerVectors.integral(point);
    return new PlainStratum(at, directions, positive, identity, plus, 0);
  }

  private BigDecimal[] axisForm(int axis, int slope, BigDecimal constant) {
    BigDecimal[] form = new BigDecimal[dimension + 1];
    Arrays.fill(form, BigDecimal.ZERO);
    form[axis] = BigDecimal.valueOf(slope);
    form[dimension] = constant;
    return form;
  }

  private void cutByLayer(HiddenLayer layer, int firstNeuron) {
    List<PlainStratum> cut = new ArrayList<>();
    for (PlainStratum stratum : strata) {
      BigDecimal[][] values = valuesOf(layer.map(), stratum.inputs());
      List<PlainStratum> parts = List.of(stratum);
      for (int i = 0; i < layer.neurons(); i++) {
        BigInteger[] form = IntegerVectors.integral(values[i]);
        List<PlainStratum> finer = new ArrayList<>();
        for (PlainStratum part : parts) {
          finer.addAll(part.cutBy(form, firstNeuron + i));
        }
        parts = finer;
      }
      for (PlainStratum part : parts) {
        cut.add(part.withInputs(handedOn(values, layer, part, firstNeuron)));
      }
    }
    strata = cut;
    scale = scale.multiply(new PlainLayer(layer.map()).divisor());
  }

  private BigDecimal[][] valuesOf(AffineLayer layer, BigDecimal[][] inputs) {
    PlainLayer plain = new PlainLayer(layer);
    BigDecimal[][] values = new BigDecimal[layer.outputs()][];
    Arrays.setAll(values, row -> plain.apply(row, inputs, dimension + 1, scale));
    return values;
  }

  private BigDecimal[][] handedOn(
      BigDecimal[][] values, HiddenLayer layer, PlainStratum part, int firstNeuron) {
    BigDecimal[][] result = new BigDecimal[values.length][];
    for (int i = 0; i < values.length; i++) {
      boolean neuron = i < layer.neurons();
      boolean left = neuron && (part.plus >>> (firstNeuron + i) & 1) == 0;
      BigDecimal slope = new BigDecimal(left ? layer.leftSlope(i) : layer.rightSlope(i));
      result[i] = Arrays.stream(values[i]).map(c -> c.multiply(slope)).toArray(BigDecimal[]::new);
    }
    return result;
  }

  int size() {
    return strata.size();
  }

  /** All cells as {@link CellNames} writes them. */
  Set<String> cells() {
    Set<String> cells = new TreeSet<>();
    for (PlainStratum cell : strata) {
      Set<String> facets = new TreeSet<>();
      for (PlainStratum face : strata) {
        if (face.dimension() == cell.dimension() - 1 && face.isFaceOf(cell)) {
          facets.add(name(face));
        }
      }
      cells.add(cell.dimension() + " " + name(cell) + " " + facets);
    }
    return cells;
  }

  /** The exact value of an output at each vertex, by the signs of the vertex. */
  Map<String, Rational> outputAtVertices(AffineLayer outputs, int output) {
    Map<String, Rational> values = new TreeMap<>();
    BigInteger divisor = scale.multiply(new PlainLayer(outputs).divisor());
    for (PlainStratum cell : strata) {
      if (cell.dimension() == 0) {
        BigDecimal[] form = valuesOf(outputs, cell.inputs())[output];
        BigDecimal sum = BigDecimal.ZERO;
        for (int c = 0; c <= dimension; c++) {
          sum = sum.add(form[c].multiply(new BigDecimal(cell.point()[c])));
        }
        BigInteger numerator = sum.movePointRight(Math.max(0, sum.scale())).toBigIntegerExact();
        BigInteger denominator =
            cell.point()[dimension]
                .multiply(divisor)
                .multiply(BigInteger.TEN.pow(Math.max(0, sum.scale())));
        values.put(name(cell), Rational.of(numerator, denominator));
      }
    }
    return values;
  }

  private String name(PlainStratum cell) {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < neurons + 2 * dimension; i++) {
      name.append(i == neurons ? "|" : "");
      boolean positive = (cell.plus >>> i & 1) != 0;
      boolean negative = (cell.minus >>> i & 1) != 0;
      name.append(positive ? '+' : negative ? '-' : '0');
    }
    return name.toString();
  }

  /** The pairs of patterns of regions that share a (d−1)-cell. */
  Set<String> facetPairs() {
    Set<String> pairs = new TreeSet<>();
    for (PlainStratum facet : strata) {
      if (facet.dimension() == dimension - 1) {
        List<String> regions = new ArrayList<>();
        for (PlainStratum cell : strata) {
          if (cell.dimension() == dimension && facet.isFaceOf(cell)) {
            regions.add(pattern(cell));
          }
        }
        if (regions.size() == 2) {
          pairs.add(CellNames.pair(regions.get(0), regions.get(1)));
        }
      }
    }
    return pairs;
  }

  /** The pairs of patterns of regions that differ in one bit. */
  Set<String> hammingPairs() {
    Set<String> pairs = new TreeSet<>();
    for (PlainStratum a : strata) {
      for (PlainStratum b : strata) {
        boolean regions = a.dimension() == dimension && b.dimension() == dimension;
        if (regions && Long.bitCount((a.plus ^ b.plus) & ((1L << neurons) - 1)) == 1) {
          pairs.add(CellNames.pair(pattern(a), pattern(b)));
        }
      }
    }
    return pairs;
  }

  private String pattern(PlainStratum region) {
    StringBuilder bits = new StringBuilder();
    for (int i = 0; i < neurons; i++) {
      bits.append(region.plus >>> i & 1);
    }
    return bits.toString();
  }
}
