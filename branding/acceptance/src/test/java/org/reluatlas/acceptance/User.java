package org.reluatlas.acceptance;

import java.awt.Point;
import java.awt.Rectangle;
import java.awt.event.KeyEvent;
import java.nio.file.Path;
import java.rmi.RemoteException;
import java.util.List;
import org.reluatlas.acceptance.agent.Part;
import org.reluatlas.acceptance.agent.Screen;
import org.reluatlas.acceptance.agent.Sought;

/** A person at the screen: looks until a thing is there and rests, then acts on it. */
final class User {

  private static final int BESIDE_EDGE = 10;

  private static final Sought FILE_NAME = Sought.a("JTextField").called("File Name:");

  private final Screen screen;

  User(Screen screen) {
    this.screen = screen;
  }

  /** Waits for a component, the first of those that fit. */
  Part see(Sought sought) throws Exception {
    return Await.answer(sought.toString(), () -> first(sought));
  }

  private Part first(Sought sought) throws RemoteException {
    List<Part> found = screen.find(sought);
    return found.isEmpty() ? null : found.get(0);
  }

  /** Whether a component is there now. */
  boolean sees(Sought sought) throws RemoteException {
    return first(sought) != null;
  }

  /** Waits until no component fits. */
  void seeGone(Sought sought) throws Exception {
    Await.until("no more " + sought, () -> first(sought) == null);
  }

  /** Waits for a text with these words in it, and returns all of it. */
  String read(Sought sought, String... words) throws Exception {
    return Await.answer(
        sought + " saying " + List.of(words),
        () -> {
          Part part = first(sought);
          return part != null && containsAll(part.text(), words) ? part.text() : null;
        });
  }

  private static boolean containsAll(String text, String... words) {
    return List.of(words).stream().allMatch(text::contains);
  }

  /** Waits for a component that can be clicked and does not move any more. */
  Part reach(Sought sought) throws Exception {
    Part[] before = {null};
    return Await.answer(
        sought + ", enabled and at rest",
        () -> {
          Part part = first(sought);
          boolean atRest =
              part != null && part.isEnabled() && before[0] != null && part.isWhere(before[0]);
          before[0] = part;
          if (atRest && part.bounds().isEmpty()) {
            screen.reveal(part.id());
            return null;
          }
          return atRest ? part : null;
        });
  }

  /** Clicks a component in its middle. */
  Part click(Sought sought) throws Exception {
    Part part = reach(sought);
    click(part.middle());
    return part;
  }

  /** Clicks a point of the screen. */
  void click(Point point, int... keys) throws RemoteException {
    screen.move(point.x, point.y);
    screen.click(1, keys);
  }

  /** Writes into a field in place of what is in it. */
  void fill(Sought field, String text) throws Exception {
    click(field);
    Await.until(field + " that takes keys", () -> see(field).isFocused());
    screen.press(KeyEvent.VK_CONTROL, KeyEvent.VK_A);
    screen.press(KeyEvent.VK_DELETE);
    screen.type(text);
    Await.until(field + " holding " + text, () -> see(field).text().equals(text));
  }

  /** Writes into a cell of a table. */
  void fill(Sought table, int row, int column, String text) throws Exception {
    Part part = reach(table);
    Rectangle cell = screen.cell(part.id(), row, column);
    screen.move((int) cell.getCenterX(), (int) cell.getCenterY());
    screen.click(2);
    Await.until("an editor in " + table, () -> !screen.find(Sought.a("JTextField")).isEmpty());
    screen.press(KeyEvent.VK_CONTROL, KeyEvent.VK_A);
    screen.type(text);
    screen.press(KeyEvent.VK_ENTER);
    Await.until(
        table + " holding " + text,
        () -> screen.cells(part.id()).get(row).get(column).equals(text));
  }

  /** Writes a value into a property sheet. */
  void setProperty(Sought sheet, String property, String value) throws Exception {
    click(valueOf(sheet, property));
    Sought editor = Sought.a("StringInplaceEditor");
    Await.until("an editor of " + property, () -> see(editor).isFocused());
    screen.press(KeyEvent.VK_CONTROL, KeyEvent.VK_A);
    screen.type(value);
    screen.press(KeyEvent.VK_ENTER);
    seeGone(editor);
  }

  /** Chooses a value of a property that is a list. */
  void chooseProperty(Sought sheet, String property, String value) throws Exception {
    click(valueOf(sheet, property));
    Part list = reach(Sought.a("JList").called("ComboBox.list"));
    Rectangle at = screen.item(list.id(), list.items().indexOf(value));
    click(new Point((int) at.getCenterX(), (int) at.getCenterY()));
  }

  /** Clicks the check box of a property. */
  void toggle(Sought sheet, String property) throws Exception {
    click(valueOf(sheet, property));
  }

  /** Where the value of a property begins. */
  private Point valueOf(Sought sheet, String property) throws Exception {
    Part part = reach(sheet);
    List<List<String>> cells = screen.cells(part.id());
    for (int row = 0; row < cells.size(); row++) {
      if (cells.get(row).get(0).equals(property)) {
        Rectangle cell = screen.cell(part.id(), row, 1);
        return new Point(cell.x + BESIDE_EDGE, (int) cell.getCenterY());
      }
    }
    throw new AssertionError("no " + property + " in " + cells);
  }

  /** Chooses an item of a combo box. */
  void choose(Sought box, String item) throws Exception {
    Part part = Await.answer(box + " offering " + item, () -> offering(box, item));
    click(box);
    Part list = reach(Sought.a("JList").called("ComboBox.list"));
    Rectangle at = screen.item(list.id(), part.items().indexOf(item));
    click(new Point((int) at.getCenterX(), (int) at.getCenterY()));
    Await.until(box + " showing " + item, () -> see(box).text().equals(item));
  }

  private Part offering(Sought box, String item) throws RemoteException {
    Part part = first(box);
    return part != null && part.items().contains(item) ? part : null;
  }

  /** Goes through menus, from the bar at the top of the window. */
  void menu(String... path) throws Exception {
    Sought bar = Sought.a("JMenu").called(path[0]);
    Sought first = Sought.a("JMenuItem").called(path[1]);
    Await.until("the menu " + path[0] + " open, with " + path[1], () -> opens(bar, first));
    for (int i = 1; i < path.length; i++) {
      click(Sought.a("JMenuItem").called(path[i]));
    }
  }

  /** A window that has just been arranged anew may have closed the menu. */
  private boolean opens(Sought bar, Sought item) throws Exception {
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
    read(Sought.a("JTextArea").called("feedback"), "are regions");
    click(Sought.a("JButton").called("OK"));
  }

  Screen screen() {
    return screen;
  }
}
