package org.reluatlas.gephi.window;

import java.util.List;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JPanel;
import org.reluatlas.charts.plane.DecompositionPainter;
import org.reluatlas.gephi.form.UserEdits;

/** What the drawing is coloured by and what is drawn in it. */
final class DrawingToolbar extends JPanel {

  private static final long serialVersionUID = 1L;

  private final JComboBox<String> columns = new JComboBox<>();
  private final JCheckBox boundary = new JCheckBox(DecompositionPanel.text("boundary"), true);
  private final JCheckBox points = new JCheckBox(DecompositionPanel.text("points"), true);
  private final JCheckBox critical = new JCheckBox(DecompositionPanel.text("critical"), true);
  private final transient UserEdits edits = new UserEdits();
  private String column = DecompositionPanel.text("predicted");

  /**
   * @param colored is told when another column was chosen
   * @param ticked is told when a tick was changed
   * @param fitted is told when all is to be seen again
   */
  DrawingToolbar(Runnable colored, Runnable ticked, Runnable fitted) {
    super(new WrappingLayout(8, 4));
    add(new JLabel(DecompositionPanel.text("color")));
    columns.setName("columns");
    edits.listen(
        columns,
        () -> {
          column = (String) columns.getSelectedItem();
          colored.run();
        });
    add(columns);
    for (JCheckBox box : List.of(boundary, points, critical)) {
      box.addActionListener(event -> ticked.run());
      add(box);
    }
    critical.setToolTipText(DecompositionPanel.text("criticalTip"));
    critical.setVisible(false);
    JButton fit = new JButton(DecompositionPanel.text("fit"));
    fit.addActionListener(event -> fitted.run());
    add(fit);
  }

  /** The title of the column that the drawing is coloured by; there may be none of this title. */
  String column() {
    return column;
  }

  /** Offers columns with these titles, unless they are as many as before or being looked at. */
  void offer(List<String> titles) {
    if (columns.getItemCount() == 1 + titles.size() || columns.isPopupVisible()) {
      return;
    }
    edits.fill(
        () -> {
          columns.removeAllItems();
          columns.addItem(DecompositionPanel.text("nodeColor"));
          titles.forEach(columns::addItem);
          columns.setSelectedItem(column);
        });
  }

  /** Offers the critical points of a drawing that has any. */
  void setDrawing(DecompositionPainter painter) {
    critical.setVisible(painter.hasCritical());
    apply(painter);
  }

  /** Tells a painter what to draw. */
  void apply(DecompositionPainter painter) {
    painter.setShowsBoundary(boundary.isSelected());
    painter.setShowsPoints(points.isSelected());
    painter.setShowsCritical(critical.isSelected());
  }
}
