package org.reluatlas.gephi.graph;

import org.gephi.graph.api.Column;
import org.gephi.graph.api.Origin;
import org.gephi.graph.api.Table;
import org.openide.util.NbBundle;
import org.reluatlas.task.ExplainedException;

/** A column that a result is written into, by its title and the type of its values. */
final class ColumnDraft {

  final String title;
  final Class<?> type;
  private final String id;

  ColumnDraft(String title, Class<?> type) {
    this.title = title;
    id = ColumnIds.of(title);
    this.type = type;
  }

  /**
   * Looks whether the column is free, or there with this type.
   *
   * @throws ExplainedException when it has another type
   */
  void requireType(Table table) {
    Column there = table.getColumn(id);
    if (there != null && there.getTypeClass() != type) {
      throw ExplainedException.ofInput(
          "%s",
          NbBundle.getMessage(
              ColumnDraft.class,
              "ColumnDraft.type",
              there.getTitle(),
              there.getTypeClass().getSimpleName(),
              type.getSimpleName()));
    }
  }

  /** The column, made when it is not there. */
  Column in(Table table) {
    Column there = table.getColumn(id);
    return there == null ? table.addColumn(id, title, type, Origin.DATA, null, true) : there;
  }
}
