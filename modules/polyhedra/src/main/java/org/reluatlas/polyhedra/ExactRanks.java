package org.reluatlas.polyhedra;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.reluatlas.network.Rational;

/** Numbers in their exact order: the rank of a number is that of different smaller ones. */
final class ExactRanks {

  final int[] ranks;

  /** The number of different numbers. */
  final int distinct;

  /**
   * Ranks numbers.
   *
   * @param exact the numbers in groups of more than one
   */
  ExactRanks(ValueClusters clusters, Rational[] exact) {
    ranks = new int[exact.length];
    int next = 0;
    for (int c = 0; c < clusters.count(); c++) {
      if (clusters.size(c) == 1) {
        ranks[clusters.member(c, 0)] = next++;
      } else {
        Map<Rational, Integer> ofValues = new HashMap<>();
        for (Rational value : ascending(clusters, c, exact)) {
          ofValues.put(value, next++);
        }
        for (int i = 0; i < clusters.size(c); i++) {
          ranks[clusters.member(c, i)] = ofValues.get(exact[clusters.member(c, i)]);
        }
      }
    }
    distinct = next;
  }

  private static Set<Rational> ascending(ValueClusters clusters, int c, Rational[] exact) {
    Set<Rational> values =
        new TreeSet<>(Comparator.comparing(value -> value, ExactRanks::compareExactly));
    Rational last = null;
    for (int i = 0; i < clusters.size(c); i++) {
      Rational value = exact[clusters.member(c, i)];
      if (!value.equals(last)) {
        values.add(value);
        last = value;
      }
    }
    return values;
  }

  private static int compareExactly(Rational a, Rational b) {
    return a.plus(b.negate()).signum();
  }
}
