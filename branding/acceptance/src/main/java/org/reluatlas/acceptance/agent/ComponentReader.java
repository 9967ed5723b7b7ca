package org.reluatlas.acceptance.agent;

import java.awt.Color;
import java.awt.Component;
import java.awt.Dialog;
import java.awt.Frame;
import java.awt.Point;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import javax.accessibility.AccessibleContext;
import javax.swing.AbstractButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JProgressBar;
import javax.swing.JSlider;
import javax.swing.JTabbedPane;
import javax.swing.ListCellRenderer;
import javax.swing.text.BadLocationException;
import javax.swing.text.JTextComponent;

/** Reads a component, in the event thread. */
final class ComponentReader {

  private static final int RGB = 0xffffff;

  private final Component component;

  ComponentReader(Component component) {
    this.component = component;
  }

  /** The simple names of its class and of all that this class extends, the own one first. */
  List<String> kinds() {
    List<String> kinds = new ArrayList<>();
    for (Class<?> type = component.getClass(); type != null; type = type.getSuperclass()) {
      if (!type.isAnonymousClass()) {
        kinds.add(type.getSimpleName());
      }
    }
    return kinds;
  }

  String name() {
    return component.getName();
  }

  String accessibleName() {
    AccessibleContext context = component.getAccessibleContext();
    return context == null ? null : plain(context.getAccessibleName());
  }

  String text() {
    if (component instanceof JTextComponent) {
      return text((JTextComponent) component);
    }
    if (component instanceof JComboBox) {
      JComboBox<?> box = (JComboBox<?>) component;
      return text(box, box.getSelectedIndex());
    }
    if (component instanceof JTabbedPane) {
      JTabbedPane tabs = (JTabbedPane) component;
      return tabs.getSelectedIndex() < 0 ? "" : tabs.getTitleAt(tabs.getSelectedIndex());
    }
    return plain(says());
  }

  private String says() {
    if (component instanceof AbstractButton) {
      return ((AbstractButton) component).getText();
    }
    if (component instanceof JLabel) {
      return ((JLabel) component).getText();
    }
    if (component instanceof JProgressBar) {
      return ((JProgressBar) component).getString();
    }
    if (component instanceof Frame) {
      return ((Frame) component).getTitle();
    }
    return component instanceof Dialog ? ((Dialog) component).getTitle() : null;
  }

  private static String text(JTextComponent field) {
    try {
      return field.getDocument().getText(0, field.getDocument().getLength());
    } catch (BadLocationException e) {
      throw new IllegalStateException(e);
    }
  }

  static String plain(String text) {
    String words = text == null ? "" : text;
    return words.regionMatches(true, 0, "<html>", 0, "<html>".length())
        ? words.replaceAll("<[^>]*>", "").strip()
        : words;
  }

  List<String> items() {
    List<String> items = new ArrayList<>();
    if (component instanceof JComboBox) {
      JComboBox<?> box = (JComboBox<?>) component;
      for (int i = 0; i < box.getItemCount(); i++) {
        items.add(text(box, i));
      }
    } else if (component instanceof JList) {
      JList<?> list = (JList<?>) component;
      for (int i = 0; i < list.getModel().getSize(); i++) {
        items.add(text(list, i));
      }
    } else if (component instanceof JTabbedPane) {
      JTabbedPane tabs = (JTabbedPane) component;
      for (int i = 0; i < tabs.getTabCount(); i++) {
        items.add(tabs.getTitleAt(i));
      }
    }
    return items;
  }

  private static <T> String text(JComboBox<T> box, int index) {
    T item = index < 0 ? null : box.getItemAt(index);
    return item == null ? "" : drawn(box.getRenderer(), new JList<>(), item);
  }

  private static <T> String text(JList<T> list, int index) {
    return drawn(list.getCellRenderer(), list, list.getModel().getElementAt(index));
  }

  private static <T> String drawn(
      ListCellRenderer<? super T> renderer, JList<? extends T> list, T item) {
    Component drawing = renderer.getListCellRendererComponent(list, item, -1, false, false);
    return drawing instanceof JLabel ? plain(((JLabel) drawing).getText()) : item.toString();
  }

  /** What can be seen of it on the screen, given its containers. */
  Rectangle visibleBounds() {
    Rectangle visible = new Rectangle(component.getSize());
    if (component instanceof JComponent) {
      ((JComponent) component).computeVisibleRect(visible);
    }
    Point at = component.getLocationOnScreen();
    visible.translate(at.x, at.y);
    return visible;
  }

  boolean isEnabled() {
    for (Component at = component; at != null; at = at.getParent()) {
      if (!at.isEnabled()) {
        return false;
      }
    }
    return true;
  }

  boolean isFocused() {
    return component.isFocusOwner();
  }

  boolean isSelected() {
    return component instanceof AbstractButton && ((AbstractButton) component).isSelected();
  }

  int value() {
    return component instanceof JSlider ? ((JSlider) component).getValue() : 0;
  }

  int foreground() {
    Color color = component.getForeground();
    return color == null ? 0 : color.getRGB() & RGB;
  }
}
