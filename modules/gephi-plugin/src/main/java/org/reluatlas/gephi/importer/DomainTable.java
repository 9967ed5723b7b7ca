package org.reluatlas.gephi.importer;

import java.awt.Component;
import java.util.List;
import javax.swing.JLabel;
import javax.swing.JTable;
import javax.swing.table.DefaultTableModel;
import javax.swing.table.TableCellRenderer;
import org.openide.util.NbBundle;
import org.reluatlas.polyhedra.Intervals;
import org.reluatlas.task.ExplainedException;

/** The ends of the domain, one coordinate per row: numbers, or ticked as infinite. */
final class DomainTable extends JTable {

  private static final long serialVersionUID = 1L;

  /** The columns of the lower and the upper end, and behind them those of the ticks. */
  private static final int LOW = 1;

  private static final int HIGH = 2;
  private static final int TICKS = 2;

  private static final int NUMBER_WIDTH = 170;
  private static final int TICK_WIDTH = 76;

  DomainTable() {
    super(new Rows());
    putClientProperty("terminateEditOnFocusLost", Boolean.TRUE);
    setName("domain");
    for (int end : new int[] {LOW, HIGH}) {
      getColumnModel().getColumn(end).setPreferredWidth(NUMBER_WIDTH);
      getColumnModel().getColumn(end + TICKS).setMaxWidth(TICK_WIDTH);
    }
  }

  /** An end that is ticked as infinite shows so, and not its number. */
  @Override
  public Component prepareRenderer(TableCellRenderer renderer, int row, int column) {
    Component shown = super.prepareRenderer(renderer, row, column);
    int end = convertColumnIndexToModel(column);
    if ((end == LOW || end == HIGH) && isInfinite(row, end) && shown instanceof JLabel) {
      ((JLabel) shown).setText(end == LOW ? "−∞" : "∞");
    }
    return shown;
  }

  private boolean isInfinite(int row, int end) {
    return Boolean.TRUE.equals(getModel().getValueAt(row, end + TICKS));
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
                "x" + axis,
                number(shown.low(axis), -1),
                number(shown.high(axis), 1),
                Double.isInfinite(shown.low(axis)),
                Double.isInfinite(shown.high(axis))
              });
    }
  }

  /** An end, or of an infinite one what stands there when its tick is taken away. */
  private static String number(double end, double otherwise) {
    return Double.toString(Double.isInfinite(end) ? otherwise : end);
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
      low[row] = end(row, LOW, Double.NEGATIVE_INFINITY);
      high[row] = end(row, HIGH, Double.POSITIVE_INFINITY);
      requireInterval(row, low[row], high[row]);
    }
    return Intervals.of(low, high);
  }

  private void requireInterval(int row, double low, double high) {
    boolean isFinite = Double.isFinite(low) && Double.isFinite(high);
    if (!(low <= high) || (isFinite && Double.isInfinite(high - low))) {
      String problem = low <= high ? "tooWide" : "empty";
      throw ExplainedException.ofInput(
          "%s", text(problem, name(row), shown(row, 1), shown(row, 2)));
    }
  }

  private double end(int row, int end, double infinity) {
    return isInfinite(row, end) ? infinity : number(row, end);
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
      super(
          new Object[] {
            text("input"), text("from"), text("to"), text("fromInfinity"), text("toInfinity")
          },
          0);
    }

    @Override
    public Class<?> getColumnClass(int column) {
      return column > HIGH ? Boolean.class : String.class;
    }

    @Override
    public boolean isCellEditable(int row, int column) {
      boolean isNumber = column == LOW || column == HIGH;
      return isNumber ? !Boolean.TRUE.equals(getValueAt(row, column + TICKS)) : column > 0;
    }
  }
}
