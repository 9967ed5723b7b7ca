package org.reluatlas.gephi.task;

import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import org.gephi.graph.api.GraphModel;
import org.gephi.project.api.Workspace;
import org.gephi.project.api.WorkspaceListener;
import org.openide.util.lookup.ServiceProvider;

/**
 * The graphs whose workspace has been closed, as long as they are referenced. A graph that never
 * was in a workspace is not among them. Told by Gephi of every workspace.
 */
@ServiceProvider(service = WorkspaceListener.class)
public final class ClosedGraphs extends WorkspaceWatch {

  private static final Set<GraphModel> CLOSED =
      Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

  /** Whether this graph is among them. */
  static boolean contain(GraphModel graph) {
    return CLOSED.contains(graph);
  }

  @Override
  public void close(Workspace workspace) {
    GraphModel graph = workspace.getLookup().lookup(GraphModel.class);
    if (graph != null) {
      CLOSED.add(graph);
    }
  }
}
