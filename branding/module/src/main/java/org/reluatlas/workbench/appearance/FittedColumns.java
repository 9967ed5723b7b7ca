package org.reluatlas.workbench.appearance;

import java.awt.Component;
import java.awt.Container;
import javax.swing.JTable;
import javax.swing.table.TableColumn;

/** Gives the columns of tables that have a greatest width the room that their cells need. */
final class FittedColumns {

  private FittedColumns() {}

  /** In all tables in a component. */
  static void in(Component component) {
    if (component instanceof JTable) {
      JTable table = (JTable) component;
      for (int column = 0; column < table.getColumnCount(); column++) {
        fit(table, column);
      }
    } else if (component instanceof Container) {
      for (Component child : ((Container) component).getComponents()) {
        in(child);
      }
    }
  }

  private static void fit(JTable table, int index) {
    TableColumn column = table.getColumnModel().getColumn(index);
    int width = column.getMaxWidth();
    for (int row = 0; row < table.getRowCount(); row++) {
      Component cell = table.prepareRenderer(table.getCellRenderer(row, index), row, index);
      width = Math.max(width, cell.getPreferredSize().width + table.getIntercellSpacing().width);
    }
    if (width > column.getMaxWidth()) {
      column.setMaxWidth(width);
      column.setPreferredWidth(width);
    }
  }
}
