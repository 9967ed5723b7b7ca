package org.reluatlas.gephi.importer;

import javax.swing.JTable;
import javax.swing.table.DefaultTableModel;
import org.openide.util.NbBundle;
import org.reluatlas.polyhedra.Box;

/** The ends of the domain, one input per row. */
final class DomainTable extends JTable {

  private static final long serialVersionUID = 1L;

  DomainTable() {
    super(new Intervals());
    putClientProperty("terminateEditOnFocusLost", Boolean.TRUE);
    setName("domain");
  }

  private static String text(String key, Object... arguments) {
    return NbBundle.getMessage(DomainTable.class, "DomainTable." + key, arguments);
  }

  /** Shows a box. */
  void setBox(Box box) {
    DefaultTableModel model = (DefaultTableModel) getModel();
    model.setRowCount(0);
    for (int axis = 0; axis < box.dimension(); axis++) {
      model.addRow(
          new Object[] {
            "x" + axis, Double.toString(box.low(axis)), Double.toString(box.high(axis))
          });
    }
  }

  /**
   * The box that is shown.
   *
   * @throws IllegalArgumentException with a sentence when it is none
   */
  Box box() {
    int rows = getRowCount();
    if (rows == 0) {
      throw new IllegalArgumentException(text("empty"));
    }
    double[] low = new double[rows];
    double[] high = new double[rows];
    for (int row = 0; row < rows; row++) {
      low[row] = number(row, 1);
      high[row] = number(row, 2);
    }
    return Box.of(low, high);
  }

  private double number(int row, int column) {
    String typed = String.valueOf(getModel().getValueAt(row, column)).strip();
    try {
      return Double.parseDouble(typed);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(text("noNumber", typed, "x" + row), e);
    }
  }

  /** The names of the inputs are not to be edited. */
  private static final class Intervals extends DefaultTableModel {

    private static final long serialVersionUID = 1L;

    Intervals() {
      super(new Object[] {text("input"), text("from"), text("to")}, 0);
    }

    @Override
    public boolean isCellEditable(int row, int column) {
      return column > 0;
    }
  }
}
