package org.reluatlas.acceptance.agent;

import java.awt.Point;
import java.awt.Rectangle;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/** A component as it was when it was looked at. */
public final class ComponentSnapshot implements Serializable {

  private static final long serialVersionUID = 1L;

  private final int id;
  private final List<String> kinds;
  private final String name;
  private final String accessibleName;
  private final String text;
  private final List<String> items;
  private final Rectangle bounds;
  private final boolean enabled;
  private final boolean focused;
  private final boolean selected;
  private final int value;
  private final int foreground;

  ComponentSnapshot(ComponentReader reader, int id) {
    this.id = id;
    kinds = reader.kinds();
    name = reader.name();
    accessibleName = reader.accessibleName();
    text = reader.text();
    items = reader.items();
    bounds = reader.visibleBounds();
    enabled = reader.isEnabled();
    focused = reader.isFocused();
    selected = reader.isSelected();
    value = reader.value();
    foreground = reader.foreground();
  }

  /** What the screen knows it by. */
  public int id() {
    return id;
  }

  boolean isA(String kind) {
    return kinds.contains(kind);
  }

  boolean isCalled(String called) {
    return called.equals(text) || called.equals(name) || called.equals(accessibleName);
  }

  /** What it says; empty if nothing. */
  public String text() {
    return text;
  }

  /** The items of a list, or of the list of a combo box. */
  public List<String> items() {
    return items;
  }

  /** What can be seen of it, in pixels of the screen; empty when it is scrolled away or covered. */
  public Rectangle bounds() {
    return new Rectangle(bounds);
  }

  /** The middle of what can be seen of it. */
  public Point middle() {
    return new Point((int) bounds.getCenterX(), (int) bounds.getCenterY());
  }

  /** Whether it acts when clicked. */
  public boolean isEnabled() {
    return enabled;
  }

  /** Whether keys go to it. */
  public boolean isFocused() {
    return focused;
  }

  /** Whether a button or a box is selected. */
  public boolean isSelected() {
    return selected;
  }

  /** Where a slider stands. */
  public int value() {
    return value;
  }

  /** The colour of its text, as 0xRRGGBB. */
  public int foreground() {
    return foreground;
  }

  /** Whether it is the same component at the same place. */
  public boolean isWhere(ComponentSnapshot other) {
    return id == other.id && bounds.equals(other.bounds);
  }

  @Override
  public String toString() {
    StringBuilder words = new StringBuilder(kinds.get(0));
    if (!Objects.toString(name, "").isEmpty()) {
      words.append(" #").append(name);
    }
    if (!Objects.toString(accessibleName, text).equals(text)) {
      words.append(" (").append(accessibleName).append(')');
    }
    if (!text.isEmpty()) {
      words.append(" \"").append(text.replace("\n", "\\n")).append('"');
    }
    words.append(items.isEmpty() ? "" : " of " + items);
    words.append(selected ? " selected" : "").append(enabled ? "" : " disabled");
    words.append(focused ? " focused" : "");
    return words
        .append(" at ")
        .append(bounds.x)
        .append(',')
        .append(bounds.y)
        .append(' ')
        .append(bounds.width)
        .append('x')
        .append(bounds.height)
        .toString();
  }
}
