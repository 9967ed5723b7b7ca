package org.reluatlas.acceptance;

import java.awt.Point;
import java.awt.Rectangle;
import java.awt.event.KeyEvent;
import java.nio.file.Path;
import java.rmi.RemoteException;
import java.util.List;
import org.reluatlas.acceptance.agent.ComponentQuery;
import org.reluatlas.acceptance.agent.ComponentSnapshot;
import org.reluatlas.acceptance.agent.Screen;

/** A person at the screen: looks until a thing is there and rests, then acts on it. */
final class User {

  private static final int BESIDE_EDGE = 10;

  /** The tabs of the workspaces. */
  static final ComponentQuery WORKSPACES = ComponentQuery.a("JTabbedPane").called("workspaces");

  private static final ComponentQuery FILE_NAME =
      ComponentQuery.a("JTextField").called("File Name:");

  private final Screen screen;

  User(Screen screen) {
    this.screen = screen;
  }

  /** Waits for a component, the first of those that fit. */
  ComponentSnapshot see(ComponentQuery query) throws Exception {
    return Await.answer(query.toString(), () -> first(query));
  }

  private ComponentSnapshot first(ComponentQuery query) throws RemoteException {
    List<ComponentSnapshot> found = screen.find(query);
    return found.isEmpty() ? null : found.get(0);
  }

  /** Whether a component is there now. */
  boolean sees(ComponentQuery query) throws RemoteException {
    return first(query) != null;
  }

  /** Waits until no component fits. */
  void seeGone(ComponentQuery query) throws Exception {
    Await.until("no more " + query, () -> first(query) == null);
  }

  /** Waits for a text with these words in it, and returns all of it. */
  String read(ComponentQuery query, String... words) throws Exception {
    return Await.answer(
        query + " saying " + List.of(words),
        () -> {
          ComponentSnapshot component = first(query);
          return component != null && containsAll(component.text(), words)
              ? component.text()
              : null;
        });
  }

  private static boolean containsAll(String text, String... words) {
    return List.of(words).stream().allMatch(text::contains);
  }

  /** Waits for a component that can be clicked and does not move any more. */
  ComponentSnapshot reach(ComponentQuery query) throws Exception {
    ComponentSnapshot[] before = {null};
    return Await.answer(
        query + ", enabled and at rest",
        () -> {
          ComponentSnapshot component = first(query);
          boolean atRest =
              component != null
                  && component.isEnabled()
                  && before[0] != null
                  && component.isWhere(before[0]);
          before[0] = component;
          if (atRest && component.bounds().isEmpty()) {
            screen.reveal(component.id());
            return null;
          }
          return atRest ? component : null;
        });
  }

  /** Clicks a component in its middle. */
  ComponentSnapshot click(ComponentQuery query) throws Exception {
    ComponentSnapshot component = reach(query);
    click(component.middle());
    return component;
  }

  /** Clicks a point of the screen. */
  void click(Point point, int... keys) throws RemoteException {
    screen.move(point.x, point.y);
    screen.click(1, keys);
  }

  /** Writes into a field in place of what is in it. */
  void fill(ComponentQuery field, String text) throws Exception {
    click(field);
    Await.until(field + " that takes keys", () -> see(field).isFocused());
    screen.press(KeyEvent.VK_CONTROL, KeyEvent.VK_A);
    screen.press(KeyEvent.VK_DELETE);
    screen.type(text);
    Await.until(field + " holding " + text, () -> see(field).text().equals(text));
  }

  /** Writes into a cell of a table. */
  void fill(ComponentQuery table, int row, int column, String text) throws Exception {
    ComponentSnapshot component = reach(table);
    Rectangle cell = screen.cell(component.id(), row, column);
    screen.move((int) cell.getCenterX(), (int) cell.getCenterY());
    screen.click(2);
    Await.until(
        "an editor in " + table, () -> !screen.find(ComponentQuery.a("JTextField")).isEmpty());
    screen.press(KeyEvent.VK_CONTROL, KeyEvent.VK_A);
    screen.type(text);
    screen.press(KeyEvent.VK_ENTER);
    Await.until(
        table + " holding " + text,
        () -> screen.cells(component.id()).get(row).get(column).equals(text));
  }

  /** Writes a value into a property sheet. */
  void setProperty(ComponentQuery sheet, String property, String value) throws Exception {
    click(valueOf(sheet, property));
    ComponentQuery editor = ComponentQuery.a("StringInplaceEditor");
    Await.until("an editor of " + property, () -> see(editor).isFocused());
    screen.press(KeyEvent.VK_CONTROL, KeyEvent.VK_A);
    screen.type(value);
    screen.press(KeyEvent.VK_ENTER);
    seeGone(editor);
  }

  /** Chooses a value of a property that is a list. */
  void chooseProperty(ComponentQuery sheet, String property, String value) throws Exception {
    click(valueOf(sheet, property));
    ComponentSnapshot list = reach(ComponentQuery.a("JList").called("ComboBox.list"));
    Rectangle at = screen.item(list.id(), list.items().indexOf(value));
    click(new Point((int) at.getCenterX(), (int) at.getCenterY()));
  }

  /** Clicks the check box of a property. */
  void toggle(ComponentQuery sheet, String property) throws Exception {
    click(valueOf(sheet, property));
  }

  /** Where the value of a property begins. */
  private Point valueOf(ComponentQuery sheet, String property) throws Exception {
    ComponentSnapshot component = reach(sheet);
    List<List<String>> cells = screen.cells(component.id());
    for (int row = 0; row < cells.size(); row++) {
      if (cells.get(row).get(0).equals(property)) {
        Rectangle cell = screen.cell(component.id(), row, 1);
        return new Point(cell.x + BESIDE_EDGE, (int) cell.getCenterY());
      }
    }
    throw new AssertionError("no " + property + " in " + cells);
  }

  /** Chooses an item of a combo box. */
  void choose(ComponentQuery box, String item) throws Exception {
    ComponentSnapshot component =
        Await.answer(box + " offering " + item, () -> offering(box, item));
    click(box);
    ComponentSnapshot list = reach(ComponentQuery.a("JList").called("ComboBox.list"));
    Rectangle at = screen.item(list.id(), component.items().indexOf(item));
    click(new Point((int) at.getCenterX(), (int) at.getCenterY()));
    Await.until(box + " showing " + item, () -> see(box).text().equals(item));
  }

  private ComponentSnapshot offering(ComponentQuery box, String item) throws RemoteException {
    ComponentSnapshot component = first(box);
    return component != null && component.items().contains(item) ? component : null;
  }

  /** Goes through menus, from the bar at the top of the window. */
  void menu(String... path) throws Exception {
    ComponentQuery bar = ComponentQuery.a("JMenu").called(path[0]);
    ComponentQuery first = ComponentQuery.a("JMenuItem").called(path[1]);
    Await.until("the menu " + path[0] + " open, with " + path[1], () -> opens(bar, first));
    for (int i = 1; i < path.length; i++) {
      click(ComponentQuery.a("JMenuItem").called(path[i]));
    }
  }

  /** A window that has just been arranged anew may have closed the menu. */
  private boolean opens(ComponentQuery bar, ComponentQuery item) throws Exception {
    if (!reach(bar).isSelected()) {
      click(bar);
    }
    return sees(item);
  }

  /** Types the name of a file into a file chooser, and has it opened or saved. */
  void chooseFile(Path file) throws Exception {
    typeFile(file);
    seeGone(FILE_NAME);
  }

  /** Types it where the chooser may have something to ask before it goes. */
  void typeFile(Path file) throws Exception {
    fill(FILE_NAME, file.toString());
    screen.press(KeyEvent.VK_ENTER);
  }

  /** Moves the mouse to a point of the screen. */
  void hover(Point point) throws RemoteException {
    screen.move(point.x, point.y);
  }

  /** Opens one of the sample networks with the settings that are offered. */
  void openSample(String name) throws Exception {
    menu("Tools", "ReLU topology", "Open a sample network", name);
    read(ComponentQuery.a("JTextArea").called("feedback"), "are regions");
    click(ComponentQuery.a("JButton").called("OK"));
  }

  /** Where the tab of a workspace is on the screen. */
  Rectangle workspaceTab(String title) throws Exception {
    return tab(WORKSPACES, title);
  }

  private Rectangle tab(ComponentQuery pane, String title) throws Exception {
    ComponentSnapshot tabs =
        Await.answer(
            "a tab called " + title, () -> see(pane).items().contains(title) ? see(pane) : null);
    return screen.item(tabs.id(), tabs.items().indexOf(title));
  }

  /** Opens a workspace by its tab. */
  void openWorkspace(String title) throws Exception {
    openTab(WORKSPACES, title);
  }

  /** Opens one of some tabs. */
  void openTab(ComponentQuery pane, String title) throws Exception {
    Rectangle tab = tab(pane, title);
    click(new Point((int) tab.getCenterX(), (int) tab.getCenterY()));
    read(pane, title);
  }

  /** Closes the window of the decomposition. */
  void closeDecomposition() throws Exception {
    menu("Tools", "ReLU topology", "Show decomposition");
    ComponentQuery tab = ComponentQuery.a("DecompositionTopComponent");
    see(tab);
    menu("Window", "Close Window");
    seeGone(tab);
  }

  Screen screen() {
    return screen;
  }
}
