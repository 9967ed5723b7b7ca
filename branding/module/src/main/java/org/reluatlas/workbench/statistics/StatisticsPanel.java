package org.reluatlas.workbench.statistics;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.Scrollable;
import javax.swing.UIManager;
import javax.swing.event.ChangeEvent;
import javax.swing.event.ChangeListener;
import org.gephi.project.api.Workspace;
import org.gephi.statistics.spi.StatisticsUI;
import org.openide.util.NbBundle;

/** All statistics, a row each, under the names of their categories. */
final class StatisticsPanel extends JPanel implements ChangeListener {

  private static final long serialVersionUID = 1L;

  private final JLabel hint = new JLabel();
  private final JPanel list = new NarrowList();
  private final transient List<StatisticsRow> rows = new ArrayList<>();
  private transient StatisticsRecord record;

  StatisticsPanel(Map<String, List<StatisticsUI>> categories) {
    super(new BorderLayout());
    hint.setBorder(BorderFactory.createEmptyBorder(8, 8, 8, 8));
    hint.setText(NbBundle.getMessage(StatisticsPanel.class, "StatisticsPanel.nothing"));
    for (Map.Entry<String, List<StatisticsUI>> category : categories.entrySet()) {
      append(header(category.getKey()), new Insets(rows.isEmpty() ? 0 : 8, 0, 2, 0));
      for (StatisticsUI ui : category.getValue()) {
        StatisticsRow row = new StatisticsRow(ui);
        rows.add(row);
        append(row, new Insets(0, 8, 0, 4));
      }
    }
    GridBagConstraints rest = new GridBagConstraints();
    rest.gridx = 0;
    rest.weighty = 1;
    list.add(Box.createGlue(), rest);
    add(hint, BorderLayout.NORTH);
    JScrollPane scroll = new JScrollPane(list);
    scroll.setBorder(BorderFactory.createEmptyBorder());
    add(scroll, BorderLayout.CENTER);
  }

  private static JLabel header(String category) {
    JLabel header = new JLabel(category);
    header.setFont(header.getFont().deriveFont(Font.BOLD));
    header.setOpaque(true);
    header.setBackground(UIManager.getColor("TableHeader.background"));
    header.setBorder(BorderFactory.createEmptyBorder(4, 8, 4, 8));
    return header;
  }

  private void append(JComponent component, Insets insets) {
    GridBagConstraints at = new GridBagConstraints();
    at.gridx = 0;
    at.weightx = 1;
    at.fill = GridBagConstraints.HORIZONTAL;
    at.insets = insets;
    list.add(component, at);
  }

  /** Shows a workspace; null for none. */
  void show(Workspace workspace) {
    if (record != null) {
      record.removeChangeListener(this);
    }
    record = workspace == null ? null : StatisticsRecord.of(workspace);
    if (record != null) {
      record.addChangeListener(this);
    }
    hint.setVisible(record == null);
    stateChanged(null);
  }

  @Override
  public void stateChanged(ChangeEvent event) {
    rows.forEach(row -> row.refresh(record));
  }

  /** Is as wide as there is room, so that names are cut and not buttons. */
  private static final class NarrowList extends JPanel implements Scrollable {

    private static final long serialVersionUID = 1L;

    NarrowList() {
      super(new GridBagLayout());
    }

    @Override
    public Dimension getPreferredScrollableViewportSize() {
      return getPreferredSize();
    }

    @Override
    public int getScrollableUnitIncrement(Rectangle visible, int orientation, int direction) {
      return getFontMetrics(getFont()).getHeight();
    }

    @Override
    public int getScrollableBlockIncrement(Rectangle visible, int orientation, int direction) {
      return visible.height;
    }

    @Override
    public boolean getScrollableTracksViewportWidth() {
      return true;
    }

    @Override
    public boolean getScrollableTracksViewportHeight() {
      return false;
    }
  }
}
