package org.reluatlas.gephi.importer;

import java.util.List;
import javax.swing.JTable;
import javax.swing.table.DefaultTableModel;
import org.openide.util.NbBundle;
import org.reluatlas.polyhedra.Intervals;
import org.reluatlas.task.ExplainedException;

/** The ends of the domain, one coordinate per row. */
final class DomainTable extends JTable {

  private static final long serialVersionUID = 1L;

  DomainTable() {
    super(new Rows());
    putClientProperty("terminateEditOnFocusLost", Boolean.TRUE);
    setName("domain");
  }

  private static String text(String key, Object... arguments) {
    return NbBundle.getMessage(DomainTable.class, "DomainTable." + key, arguments);
  }

  /** Shows intervals. */
  void setIntervals(Intervals shown) {
    clear();
    for (int axis = 0; axis < shown.dimension(); axis++) {
      model()
          .addRow(
              new Object[] {
                "x" + axis, Double.toString(shown.low(axis)), Double.toString(shown.high(axis))
              });
    }
  }

  /** Names the rows, one name each: coordinates of a slice, or inputs. */
  void setNames(List<String> names, boolean isSliced) {
    getColumnModel().getColumn(0).setHeaderValue(text(isSliced ? "coordinate" : "input"));
    getTableHeader().repaint();
    for (int row = 0; row < getRowCount(); row++) {
      model().setValueAt(names.get(row), row, 0);
    }
  }

  /** Shows no box. */
  void clear() {
    if (isEditing()) {
      getCellEditor().cancelCellEditing();
    }
    model().setRowCount(0);
  }

  private DefaultTableModel model() {
    return (DefaultTableModel) getModel();
  }

  /**
   * The intervals that are shown, possibly of length 0.
   *
   * @throws ExplainedException when they are none
   */
  Intervals intervals() {
    int rows = getRowCount();
    double[] low = new double[rows];
    double[] high = new double[rows];
    for (int row = 0; row < rows; row++) {
      low[row] = number(row, 1);
      high[row] = number(row, 2);
      requireInterval(row, low[row], high[row]);
    }
    return Intervals.of(low, high);
  }

  private void requireInterval(int row, double low, double high) {
    if (!(low <= high) || Double.isInfinite(high - low)) {
      String problem = low <= high ? "tooWide" : "empty";
      throw ExplainedException.ofInput(
          "%s", text(problem, name(row), shown(row, 1), shown(row, 2)));
    }
  }

  private double number(int row, int column) {
    String typed = shown(row, column);
    double value;
    try {
      value = Double.parseDouble(typed);
    } catch (NumberFormatException e) {
      value = Double.NaN;
    }
    if (!Double.isFinite(value)) {
      throw ExplainedException.ofInput(
          "%s", text("noNumber", typed, getColumnName(column), name(row)));
    }
    return value;
  }

  private String name(int row) {
    return shown(row, 0);
  }

  private String shown(int row, int column) {
    return String.valueOf(getModel().getValueAt(row, column)).strip();
  }

  /** The names are not to be edited. */
  private static final class Rows extends DefaultTableModel {

    private static final long serialVersionUID = 1L;

    Rows() {
      super(new Object[] {text("input"), text("from"), text("to")}, 0);
    }

    @Override
    public boolean isCellEditable(int row, int column) {
      return column > 0;
    }
  }
}
