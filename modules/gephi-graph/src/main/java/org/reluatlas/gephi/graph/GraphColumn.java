package org.reluatlas.gephi.graph;

import java.util.function.IntFunction;

/** A column of the node or the edge table: its name, its type, and the value of each element. */
final class GraphColumn {

  final String id;
  final String title;
  final Class<?> type;
  private final IntFunction<Object> values;

  GraphColumn(String title, Class<?> type, IntFunction<Object> values) {
    this(ColumnIds.of(title), title, type, values);
  }

  GraphColumn(String id, String title, Class<?> type, IntFunction<Object> values) {
    this.id = id;
    this.title = title;
    this.type = type;
    this.values = values;
  }

  /** The value of an element by its index, or null; a measure that is infinite is null too. */
  Object value(int element) {
    Object value = values.apply(element);
    return value instanceof Double && ((Double) value).isInfinite() ? null : value;
  }
}
