package org.reluatlas.acceptance.agent;

import java.awt.Rectangle;
import java.rmi.Remote;
import java.rmi.RemoteException;
import java.util.List;

/**
 * What can be seen on the application's windows, and done to them. Pixels are those of the screen.
 */
public interface Screen extends Remote {

  /** Every showing component that fits, in the order of its window. */
  List<ComponentSnapshot> find(ComponentQuery query) throws RemoteException;

  /** Scrolls until the component, as found before, can be seen. */
  void reveal(int id) throws RemoteException;

  /**
   * Where a cell of a table is, scrolled into view.
   *
   * @param row as shown, from 0
   * @param column as shown, from 0
   */
  Rectangle cell(int id, int row, int column) throws RemoteException;

  /** What the cells of a table say, as they are drawn: a list per row. */
  List<List<String>> cells(int id) throws RemoteException;

  /** Where an item of a list, or a tab of several, is, scrolled into view. */
  Rectangle item(int id, int index) throws RemoteException;

  /** Moves the mouse. */
  void move(int x, int y) throws RemoteException;

  /**
   * Clicks where the mouse is.
   *
   * @param count 2 for a double click
   * @param keys those held meanwhile, as in {@link java.awt.event.KeyEvent}
   */
  void click(int count, int... keys) throws RemoteException;

  /** Types what a US keyboard has. */
  void type(String text) throws RemoteException;

  /** Presses keys together, the last one last, and lets them go. */
  void press(int... keys) throws RemoteException;

  /** The colour of a pixel, as 0xRRGGBB. */
  int color(int x, int y) throws RemoteException;

  /** All that is on the screen, as a PNG. */
  byte[] image() throws RemoteException;

  /** All components that are showing, and what every thread does. */
  String dump() throws RemoteException;

  /** What the application knows of its workspace, once its main window is there. */
  WorkspaceQueries workspace() throws RemoteException;
}
