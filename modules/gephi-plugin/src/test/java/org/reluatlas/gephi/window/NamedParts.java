package org.reluatlas.gephi.window;

import java.awt.Component;
import java.awt.Container;

/** Finds components by their names. */
final class NamedParts {

  private NamedParts() {}

  /** The component of that name in a container or below; null when there is none. */
  static Component find(Container in, String name) {
    for (Component part : in.getComponents()) {
      Component found = name.equals(part.getName()) ? part : null;
      if (found == null && part instanceof Container) {
        found = find((Container) part, name);
      }
      if (found != null) {
        return found;
      }
    }
    return null;
  }
}
