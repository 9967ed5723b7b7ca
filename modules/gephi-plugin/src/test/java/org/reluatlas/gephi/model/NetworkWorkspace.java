package org.reluatlas.gephi.model;

import org.gephi.project.api.Workspace;
import org.reluatlas.gephi.graph.DualGraphWorkspace;
import org.reluatlas.polyhedra.AnnotatedRegions;
import org.reluatlas.polyhedra.DualGraph;
import org.reluatlas.task.Progress;

/** Workspaces that know their networks, without an import. */
public final class NetworkWorkspace {

  private NetworkWorkspace() {}

  /** A workspace that has its decomposition. */
  public static Workspace create(DualGraph graph, AnnotatedRegions regions, String name) {
    return create(
        new DecomposedNetwork(NetworkOnDomain.of(name, graph, regions), graph, regions), name);
  }

  static Workspace create(DecomposedNetwork network, String name) {
    Workspace workspace =
        DualGraphWorkspace.create(network.graph(), network.regions(), name, Progress.NONE);
    ReluModel.of(workspace).set(network);
    return workspace;
  }

  /** As after saving and opening: the workspace has its network, which is to be decomposed. */
  public static void reopen(Workspace workspace) {
    ReluModel model = ReluModel.of(workspace);
    model.set(model.network());
  }

  /** The same with another limit of cells. */
  public static void reopen(Workspace workspace, long maxCells) {
    ReluModel model = ReluModel.of(workspace);
    NetworkOnDomain origin = model.network();
    model.set(
        new NetworkOnDomain(
            origin.name(),
            origin.network(),
            origin.domain(),
            origin.points(),
            origin.adjacency(),
            maxCells));
  }
}
