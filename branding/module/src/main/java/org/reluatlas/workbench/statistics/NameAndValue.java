package org.reluatlas.workbench.statistics;

import java.awt.Dimension;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import javax.swing.JLabel;
import javax.swing.JPanel;

/**
 * A name at the left and its value at the right, on one line when there is room for both, otherwise
 * the value under the name. Where there is no room for one of them on a line of its own it is cut.
 */
final class NameAndValue extends JPanel {

  private static final long serialVersionUID = 1L;

  private static final int GAP = 8;

  private final JLabel name;
  private final JLabel value;

  NameAndValue(JLabel name, JLabel value) {
    super(null);
    this.name = name;
    this.value = value;
    setOpaque(false);
    add(name);
    add(value);
    addComponentListener(
        new ComponentAdapter() {
          @Override
          public void componentResized(ComponentEvent event) {
            revalidate(); // the height that is preferred depends on the width
          }
        });
  }

  private boolean isOneLine() {
    int both = name.getPreferredSize().width + GAP + value.getPreferredSize().width;
    return value.getPreferredSize().width == 0 || getWidth() == 0 || both <= getWidth();
  }

  @Override
  public Dimension getPreferredSize() {
    Dimension above = name.getPreferredSize();
    Dimension below = value.getPreferredSize();
    return isOneLine()
        ? new Dimension(above.width + GAP + below.width, Math.max(above.height, below.height))
        : new Dimension(Math.max(above.width, below.width), above.height + below.height);
  }

  /** As narrow as need be, and never lower than its lines. */
  @Override
  public Dimension getMinimumSize() {
    return new Dimension(0, getPreferredSize().height);
  }

  @Override
  public void doLayout() {
    Dimension above = name.getPreferredSize();
    Dimension below = value.getPreferredSize();
    int width = Math.min(below.width, getWidth());
    if (isOneLine()) {
      name.setBounds(0, 0, Math.max(0, getWidth() - below.width), getHeight());
      value.setBounds(getWidth() - width, 0, width, getHeight());
    } else {
      name.setBounds(0, 0, getWidth(), above.height);
      value.setBounds(getWidth() - width, above.height, width, below.height);
    }
  }
}
