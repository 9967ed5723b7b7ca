package org.reluatlas.acceptance.agent;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dialog;
import java.awt.Window;
import java.util.ArrayList;
import java.util.List;

/** The windows that a user could act on, and what is in them. In the event thread. */
final class OpenWindows {

  private OpenWindows() {}

  /** All that are showing; if dialogs block others, only those dialogs, and popups. */
  static List<Window> usable() {
    List<Window> showing = showing();
    List<Window> blocking = new ArrayList<>();
    for (Window window : showing) {
      if (blocks(window) || window.getType() == Window.Type.POPUP) {
        blocking.add(window);
      }
    }
    if (blocking.stream().noneMatch(OpenWindows::blocks)) {
      return showing;
    }
    blocking.removeIf(window -> blocks(window) && ownsAnother(window, blocking));
    return blocking;
  }

  static List<Window> showing() {
    List<Window> showing = new ArrayList<>();
    for (Window window : Window.getWindows()) {
      if (window.isShowing()) {
        showing.add(window);
      }
    }
    return showing;
  }

  private static boolean blocks(Window window) {
    return window instanceof Dialog && ((Dialog) window).isModal();
  }

  private static boolean ownsAnother(Window owner, List<Window> blocking) {
    return blocking.stream().anyMatch(window -> blocks(window) && isOwnedBy(owner, window));
  }

  private static boolean isOwnedBy(Window owner, Window window) {
    Window at = window.getOwner();
    while (at != null && at != owner) {
      at = at.getOwner();
    }
    return at != null;
  }

  /** The component and all in it that are showing, each before what it contains. */
  static List<Component> showingIn(Component root) {
    List<Component> found = new ArrayList<>();
    collect(root, found);
    return found;
  }

  private static void collect(Component component, List<Component> found) {
    if (!component.isShowing()) {
      return;
    }
    found.add(component);
    if (component instanceof Container) {
      for (Component child : ((Container) component).getComponents()) {
        collect(child, found);
      }
    }
  }
}
