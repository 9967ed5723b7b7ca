package org.reluatlas.polyhedra;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.reluatlas.network.ReluNetwork;

/**
 * The cells on which the signs of walls and hidden neurons and the set of largest outputs are
 * given, by the plainest way there is: of the arrangement that every tie of two outputs cuts, those
 * sets of points put together that agree in all of it.
 */
final class PlainClasses {

  /** What the points of a cell have in common. */
  private static final class Key {

    private final long plus;
    private final long minus;
    private final Set<Integer> leaders;
    private final String name;

    private Key(long plus, long minus, Set<Integer> leaders, String name) {
      this.plus = plus;
      this.minus = minus;
      this.leaders = leaders;
      this.name = name;
    }

    private boolean isFaceOf(Key other) {
      return (plus & ~other.plus) == 0
          && (minus & ~other.minus) == 0
          && leaders.containsAll(other.leaders);
    }
  }

  private final int hidden;
  private final int outputs;
  private final int ties;
  private final int dimension;
  private final Map<String, Integer> dimensions = new TreeMap<>();
  private final Map<String, Key> keys = new TreeMap<>();

  PlainClasses(ReluNetwork network, Box box) {
    hidden = network.hiddenNeurons();
    outputs = network.outputs();
    ties = outputs == 1 ? 1 : outputs * (outputs - 1) / 2;
    dimension = box.dimension();
    for (PlainStratum stratum : PlainArrangement.withTies(network, box).strata()) {
      Key key = key(stratum);
      keys.put(key.name, key);
      dimensions.merge(key.name, stratum.dimension(), Math::max);
    }
  }

  private Key key(PlainStratum stratum) {
    long tieBits = ((1L << ties) - 1) << hidden;
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < hidden + ties + 2 * dimension; i++) {
      name.append(i == hidden + ties ? "|" : "");
      if ((tieBits >>> i & 1) == 0) {
        name.append(sign(stratum, i) > 0 ? '+' : sign(stratum, i) < 0 ? '-' : '0');
      }
    }
    Set<Integer> leaders = leaders(stratum);
    return new Key(
        stratum.plus & ~tieBits, stratum.minus & ~tieBits, leaders, name + " " + leaders);
  }

  private static int sign(PlainStratum stratum, int bit) {
    return (int) (stratum.plus >>> bit & 1) - (int) (stratum.minus >>> bit & 1);
  }

  private Set<Integer> leaders(PlainStratum stratum) {
    Set<Integer> leaders = new TreeSet<>();
    if (outputs == 1) {
      int sign = sign(stratum, hidden);
      if (sign <= 0) {
        leaders.add(0);
      }
      if (sign >= 0) {
        leaders.add(1);
      }
      return leaders;
    }
    for (int i = 0; i < outputs; i++) {
      leaders.add(i);
    }
    int bit = hidden;
    for (int i = 0; i < outputs; i++) {
      for (int j = i + 1; j < outputs; j++) {
        int sign = sign(stratum, bit++);
        if (sign != 0) {
          leaders.remove(sign > 0 ? j : i);
        }
      }
    }
    return leaders;
  }

  /** The dimension of each cell by its name. */
  Map<String, Integer> dimensions() {
    return dimensions;
  }

  /** The names of the (d−1)-cells between two d-cells with different least leaders. */
  Set<String> boundary() {
    Set<String> boundary = new TreeSet<>();
    for (Key key : keys.values()) {
      List<Integer> beside = new ArrayList<>();
      for (Key cell : keys.values()) {
        if (dimensions.get(key.name) == dimension - 1
            && dimensions.get(cell.name) == dimension
            && key.isFaceOf(cell)) {
          beside.add(cell.leaders.iterator().next());
        }
      }
      if (beside.size() == 2 && !beside.get(0).equals(beside.get(1))) {
        boundary.add(key.name);
      }
    }
    return boundary;
  }

  /** How a k-cell of a classified complex is named here. */
  static String name(ClassifiedComplex classified, int hidden, int k, int cell) {
    CellComplex complex = classified.complex();
    Set<Integer> leaders = new TreeSet<>();
    for (int leader : classified.leaders(k, cell)) {
      leaders.add(leader);
    }
    String signs = complex.signs(k, cell).toString().substring(0, hidden);
    return signs + "|" + complex.walls(k, cell) + " " + leaders;
  }
}
