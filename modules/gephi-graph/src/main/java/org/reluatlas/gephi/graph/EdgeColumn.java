package org.reluatlas.gephi.graph;

import java.util.function.IntFunction;

/** One column of the edge table: its name, its type and the value of each edge. */
final class EdgeColumn {

  final String id;
  final String title;
  final Class<?> type;
  private final IntFunction<Object> values;

  EdgeColumn(String title, Class<?> type, IntFunction<Object> values) {
    this.id = title.replace(' ', '_');
    this.title = title;
    this.type = type;
    this.values = values;
  }

  Object value(int edge) {
    return values.apply(edge);
  }
}
