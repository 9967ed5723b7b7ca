package org.reluatlas.gephi.window;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.awt.Insets;

/** A flow of components that asks for the height of as many rows as its width makes of them. */
final class WrappingLayout extends FlowLayout {

  private static final long serialVersionUID = 1L;

  WrappingLayout(int horizontalGap, int verticalGap) {
    super(LEADING, horizontalGap, verticalGap);
  }

  @Override
  public Dimension preferredLayoutSize(Container container) {
    Insets insets = container.getInsets();
    int room = container.getWidth() - insets.left - insets.right - 2 * getHgap();
    if (room <= 0) {
      return super.preferredLayoutSize(container);
    }
    int widest = 0;
    int row = 0;
    int rowHeight = 0;
    int height = 0;
    for (Component component : container.getComponents()) {
      Dimension size = component.getPreferredSize();
      if (row > 0 && row + getHgap() + size.width > room) {
        height += rowHeight + getVgap();
        row = 0;
        rowHeight = 0;
      }
      row += (row > 0 ? getHgap() : 0) + size.width;
      rowHeight = Math.max(rowHeight, size.height);
      widest = Math.max(widest, row);
    }
    return new Dimension(
        widest + insets.left + insets.right + 2 * getHgap(),
        height + rowHeight + insets.top + insets.bottom + 2 * getVgap());
  }
}
