package org.reluatlas.acceptance.agent;

import java.io.Serializable;
import java.util.Objects;

/** A description that components may fit. Immutable. */
public final class ComponentQuery implements Serializable {

  private static final long serialVersionUID = 1L;

  private final String kind;
  private final String called;
  private final String containing;
  private final String after;
  private final String window;

  private ComponentQuery(
      String kind, String called, String containing, String after, String window) {
    this.kind = kind;
    this.called = called;
    this.containing = containing;
    this.after = after;
    this.window = window;
  }

  /** Components of a class or interface with this simple name. */
  public static ComponentQuery a(String kind) {
    return new ComponentQuery(Objects.requireNonNull(kind), null, null, null, null);
  }

  /** Those whose name, text or accessible name (that of a label before it) is this one. */
  public ComponentQuery called(String newCalled) {
    return new ComponentQuery(kind, newCalled, containing, after, window);
  }

  /** Those whose text has this in it. */
  public ComponentQuery containing(String newContaining) {
    return new ComponentQuery(kind, called, newContaining, after, window);
  }

  /** Those that come after a component with this name or text, in the order of the window. */
  public ComponentQuery after(String newAfter) {
    return new ComponentQuery(kind, called, containing, newAfter, window);
  }

  /** Those in a window with this in its title. */
  public ComponentQuery in(String newWindow) {
    return new ComponentQuery(kind, called, containing, after, newWindow);
  }

  boolean fitsWindow(String title) {
    return window == null || title.contains(window);
  }

  boolean fits(ComponentSnapshot component) {
    return component.isA(kind)
        && (called == null || component.isCalled(called))
        && (containing == null || component.text().contains(containing));
  }

  /** What the component comes after, or null. */
  String after() {
    return after;
  }

  @Override
  public String toString() {
    StringBuilder words = new StringBuilder("a ").append(kind);
    add(words, " called ", called);
    add(words, " containing ", containing);
    add(words, " after ", after);
    add(words, " in the window ", window);
    return words.toString();
  }

  private static void add(StringBuilder words, String what, String value) {
    if (value != null) {
      words.append(what).append('"').append(value).append('"');
    }
  }
}
