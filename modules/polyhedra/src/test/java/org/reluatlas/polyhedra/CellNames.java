package org.reluatlas.polyhedra;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Names for the cells and edges of a complex that do not depend on how they are numbered. */
final class CellNames {

  private CellNames() {}

  /** Of each cell its dimension, its signs, and the signs of its facets. */
  static Set<String> cells(CellComplex complex) {
    return cells(complex, IntStream.range(0, complex.network().hiddenNeurons()).toArray());
  }

  /** The same with the signs of the neurons in the given order. */
  static Set<String> cells(CellComplex complex, int[] order) {
    String[] below = new String[0];
    Set<String> cells = new TreeSet<>();
    for (int k = 0; k <= complex.dimension(); k++) {
      String[] names = new String[complex.count(k)];
      for (int cell = 0; cell < names.length; cell++) {
        names[cell] = ordered(complex.signs(k, cell), order) + "|" + complex.walls(k, cell);
        Set<String> facets = new TreeSet<>();
        for (int facet : complex.facets(k, cell)) {
          facets.add(below[facet]);
        }
        cells.add(k + " " + names[cell] + " " + facets);
      }
      below = names;
    }
    return cells;
  }

  private static String ordered(SignVector signs, int[] order) {
    String text = signs.toString();
    StringBuilder name = new StringBuilder();
    for (int neuron : order) {
      name.append(text.charAt(neuron));
    }
    return name.toString();
  }

  /** Of each edge of the dual graph the patterns of its regions. */
  static Set<String> pairs(DualGraph graph) {
    Set<String> pairs = new TreeSet<>();
    for (int edge = 0; edge < graph.edges(); edge++) {
      String source = graph.complex().pattern(graph.source(edge)).toString();
      String target = graph.complex().pattern(graph.target(edge)).toString();
      pairs.add(pair(source, target));
    }
    return pairs;
  }

  /** The patterns of all regions. */
  static Set<String> patterns(CellComplex complex) {
    Set<String> patterns = new TreeSet<>();
    for (int region = 0; region < complex.regions(); region++) {
      patterns.add(complex.pattern(region).toString());
    }
    return patterns;
  }

  static String pair(String a, String b) {
    return a.compareTo(b) < 0 ? a + "~" + b : b + "~" + a;
  }
}
