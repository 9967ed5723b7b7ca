package org.reluatlas.acceptance.agent;

import java.awt.Component;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.Window;
import java.rmi.RemoteException;
import java.rmi.server.UnicastRemoteObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.swing.AbstractButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JTabbedPane;
import javax.swing.JTable;
import javax.swing.SwingUtilities;

/** The screen of a Swing application. */
final class SwingScreen implements Screen {

  private static final int LONGEST_SECONDS = 20;

  /** Used in the event thread only, as the number of those that were found so far. */
  private final Map<Component, Integer> ids = new WeakHashMap<>();

  private int found;

  private Hands hands;
  private WorkspaceQueries workspace;

  private static <T> T inEventThread(Callable<T> action) {
    FutureTask<T> task = new FutureTask<>(action);
    SwingUtilities.invokeLater(task);
    try {
      return task.get(LONGEST_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw new IllegalStateException("The event thread is busy.", e);
    } catch (ExecutionException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public List<ComponentSnapshot> find(ComponentQuery query) {
    return inEventThread(
        () -> {
          List<ComponentSnapshot> found = new ArrayList<>();
          for (Window window : OpenWindows.usable()) {
            if (query.fitsWindow(new ComponentReader(window).text())) {
              addFitting(window, query, found);
            }
          }
          return found;
        });
  }

  private void addFitting(Window window, ComponentQuery query, List<ComponentSnapshot> found) {
    boolean passed = query.after() == null;
    for (Component component : OpenWindows.showingIn(window)) {
      ComponentSnapshot snapshot = snapshot(component);
      if (!passed) {
        passed = snapshot.isCalled(query.after());
      } else if (query.fits(snapshot)) {
        found.add(snapshot);
      }
    }
  }

  private ComponentSnapshot snapshot(Component component) {
    int id = ids.computeIfAbsent(component, unknown -> found++);
    return new ComponentSnapshot(new ComponentReader(component), id);
  }

  private <T extends Component> T component(int id, Class<T> type) {
    for (Map.Entry<Component, Integer> known : ids.entrySet()) {
      if (known.getValue() == id) {
        return type.cast(known.getKey());
      }
    }
    throw new IllegalStateException("The component is gone.");
  }

  @Override
  public void reveal(int id) {
    inEventThread(
        () -> {
          JComponent component = component(id, JComponent.class);
          component.scrollRectToVisible(new Rectangle(component.getSize()));
          return null;
        });
  }

  @Override
  public Rectangle cell(int id, int row, int column) {
    return inEventThread(
        () -> {
          JTable table = component(id, JTable.class);
          return onScreen(table, table.getCellRect(row, column, false));
        });
  }

  @Override
  public List<List<String>> cells(int id) {
    return inEventThread(
        () -> {
          JTable table = component(id, JTable.class);
          List<List<String>> rows = new ArrayList<>();
          for (int row = 0; row < table.getRowCount(); row++) {
            List<String> cells = new ArrayList<>();
            for (int column = 0; column < table.getColumnCount(); column++) {
              cells.add(drawn(table, row, column));
            }
            rows.add(cells);
          }
          return rows;
        });
  }

  private static String drawn(JTable table, int row, int column) {
    Component drawing = table.prepareRenderer(table.getCellRenderer(row, column), row, column);
    if (drawing instanceof JLabel) {
      return ComponentReader.plain(((JLabel) drawing).getText());
    }
    if (drawing instanceof AbstractButton) {
      return Boolean.toString(((AbstractButton) drawing).isSelected());
    }
    return String.valueOf(table.getValueAt(row, column));
  }

  @Override
  public Rectangle item(int id, int index) {
    return inEventThread(
        () -> {
          JComponent component = component(id, JComponent.class);
          return onScreen(
              component,
              component instanceof JTabbedPane
                  ? ((JTabbedPane) component).getBoundsAt(index)
                  : ((JList<?>) component).getCellBounds(index, index));
        });
  }

  private static Rectangle onScreen(JComponent component, Rectangle part) {
    component.scrollRectToVisible(part);
    Rectangle visible = part.intersection(component.getVisibleRect());
    Point origin = component.getLocationOnScreen();
    visible.translate(origin.x, origin.y);
    return visible;
  }

  private synchronized Hands hands() {
    if (hands == null) {
      hands = new Hands();
    }
    return hands;
  }

  @Override
  public void move(int x, int y) {
    hands().move(x, y);
  }

  @Override
  public void click(int count, int... keys) {
    hands().click(count, keys);
  }

  @Override
  public void type(String text) {
    hands().type(text);
  }

  @Override
  public void press(int... keys) {
    hands().press(keys);
  }

  @Override
  public int color(int x, int y) {
    return hands().color(x, y);
  }

  @Override
  public byte[] image() {
    return hands().image();
  }

  @Override
  public String dump() {
    StringBuilder text = new StringBuilder();
    try {
      text.append(inEventThread(this::dumpComponents));
    } catch (IllegalStateException e) {
      text.append(e.getMessage()).append('\n');
    }
    Thread.getAllStackTraces()
        .forEach(
            (thread, frames) -> {
              text.append('\n').append(thread).append('\n');
              for (StackTraceElement frame : frames) {
                text.append("    ").append(frame).append('\n');
              }
            });
    return text.toString();
  }

  private String dumpComponents() {
    StringBuilder text = new StringBuilder();
    for (Window window : OpenWindows.showing()) {
      text.append(OpenWindows.usable().contains(window) ? "window\n" : "blocked window\n");
      for (Component component : OpenWindows.showingIn(window)) {
        for (Component at = component; at != null && at != window; at = at.getParent()) {
          text.append("  ");
        }
        text.append(snapshot(component)).append('\n');
      }
    }
    return text.toString();
  }

  @Override
  public synchronized WorkspaceQueries workspace() throws RemoteException {
    if (workspace == null) {
      workspace = inEventThread(ApplicationClasses::queries);
      UnicastRemoteObject.exportObject(workspace, 0);
    }
    return workspace;
  }
}
