package org.reluatlas.acceptance.agent;

import java.rmi.Remote;
import java.rmi.RemoteException;
import java.util.List;
import java.util.Map;

/**
 * What a test asks, and does, beyond what is on the screen. All of it is about the current
 * workspace.
 */
public interface WorkspaceQueries extends Remote {

  /** The number of workspaces of the current project; 0 without one. */
  int workspaces() throws RemoteException;

  /** The number of nodes; 0 without a workspace. */
  int nodes() throws RemoteException;

  /** The number of nodes that the graph view shows. */
  int visibleNodes() throws RemoteException;

  /** The number of edges; 0 without a workspace. */
  int edges() throws RemoteException;

  /** The ids of the columns of nodes. */
  List<String> columns() throws RemoteException;

  /** The values of a column by the node's id. */
  Map<String, Object> values(String column) throws RemoteException;

  /** The colours of the nodes, as 0xRRGGBB, by the node's id. */
  Map<String, Integer> colors() throws RemoteException;

  /** Where the nodes are, x and y, by their ids. */
  Map<String, double[]> positions() throws RemoteException;

  /** The ids of the nodes that are selected in the graph view. */
  List<String> selection() throws RemoteException;

  /** Whether the graph view shows faded what is not selected. */
  boolean isFaded() throws RemoteException;

  /** Selects a node, and no other, in the graph view. */
  void select(String node) throws RemoteException;

  /** The number of edges whose ends have different values in a column of the nodes. */
  int edgesBetween(String column) throws RemoteException;
}
