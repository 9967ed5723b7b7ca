package org.reluatlas.gephi.graph;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntConsumer;
import org.reluatlas.evolution.DynamicDualGraph;

/** What is known of the nodes or of the edges of a dynamic graph. */
abstract class ElementSeries {

  /** The columns that change. */
  final List<ValueLog> timed = new ArrayList<>();

  private final BitSet known = new BitSet();

  /** The columns that do not change, whose indices are those of the elements. */
  abstract List<GraphColumn> fixed();

  /**
   * Puts the values at a checkpoint.
   *
   * @param elementOf the element of each region or dual edge
   * @param born hears of those that were never there before
   */
  final void put(int checkpoint, List<GraphColumn> columns, IntConsumer born, int... elementOf) {
    if (timed.isEmpty()) {
      columns.forEach(column -> timed.add(new ValueLog(column)));
    }
    for (int c = 0; c < columns.size(); c++) {
      for (int i = 0; i < elementOf.length; i++) {
        if (elementOf[i] != DynamicDualGraph.LEFT_OUT) {
          timed.get(c).put(elementOf[i], checkpoint, columns.get(c).value(i));
        }
      }
    }
    for (int i = 0; i < elementOf.length; i++) {
      if (elementOf[i] != DynamicDualGraph.LEFT_OUT && !known.get(elementOf[i])) {
        known.set(elementOf[i]);
        born.accept(i);
      }
    }
  }

  final void finish(int elements) {
    timed.forEach(log -> log.finish(elements));
  }
}
