package org.reluatlas.gephi.window;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import javax.swing.SwingUtilities;
import org.gephi.graph.api.Node;
import org.gephi.visualization.api.VisualizationController;

/**
 * A graph view that can do no more than select, as Gephi's does: it adds to what is selected, shows
 * the rest faded, and resets only what was selected by it. Safe for several threads.
 */
final class SelectingView {

  private final Semaphore drawing = new Semaphore(1);
  private final AtomicInteger looks = new AtomicInteger();
  private volatile List<Node> nodes = List.of();
  private boolean isCustom;
  private volatile boolean isFaded;
  private volatile boolean isBlind;
  private volatile boolean wasAskedOnTheEventThread;

  VisualizationController controller() {
    return (VisualizationController)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {VisualizationController.class},
            (proxy, method, arguments) -> answer(method.getName(), arguments));
  }

  private Object answer(String method, Object... arguments) throws InterruptedException {
    wasAskedOnTheEventThread |= SwingUtilities.isEventDispatchThread();
    drawing.acquire();
    try {
      switch (method) {
        case "selectNodes":
          isCustom = true;
          isFaded = true;
          add((Node[]) arguments[0]);
          return null;
        case "resetSelection":
          nodes = isCustom ? List.of() : nodes;
          isFaded &= !isCustom;
          isCustom = false;
          return null;
        case "getSelectedNodes":
          looks.incrementAndGet();
          return nodes;
        default:
          return null;
      }
    } finally {
      drawing.release();
    }
  }

  private void add(Node... more) {
    List<Node> all = new ArrayList<>(nodes);
    all.addAll(isBlind ? List.of() : Arrays.asList(more));
    nodes = all;
  }

  /** Finds no node from now on, as before it has drawn a graph. */
  void beBlind() {
    isBlind = true;
  }

  /** Takes another graph, and forgets that there is a selection to reset. */
  void takeAnotherGraph() {
    nodes = List.of();
    isCustom = false;
  }

  /** Has not ended to fade when it takes another graph. */
  void stayFaded() {
    isFaded = true;
  }

  /** How often somebody has asked what is selected. */
  int looks() {
    return looks.get();
  }

  /** Whether what is not selected is shown faded. */
  boolean isFaded() {
    return isFaded;
  }

  /** Selects by hand. */
  void select(Node... chosen) {
    nodes = List.of(chosen);
  }

  /** What is selected. */
  List<Node> selected() {
    return nodes;
  }

  /** Answers nothing until {@link #finish}, as while it draws a large graph. */
  void beginToDraw() throws InterruptedException {
    drawing.acquire();
  }

  void finish() {
    drawing.release();
  }

  boolean wasAskedOnTheEventThread() {
    return wasAskedOnTheEventThread;
  }
}
