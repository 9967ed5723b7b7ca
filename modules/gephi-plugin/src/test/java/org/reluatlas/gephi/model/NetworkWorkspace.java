package org.reluatlas.gephi.model;

import org.gephi.project.api.Workspace;
import org.reluatlas.gephi.graph.DualGraphWorkspace;
import org.reluatlas.network.SliceSpecification;
import org.reluatlas.polyhedra.AnnotatedRegions;
import org.reluatlas.polyhedra.DualGraph;
import org.reluatlas.study.Problem;
import org.reluatlas.task.Progress;

/** Workspaces that know their networks, without an import. */
public final class NetworkWorkspace {

  private NetworkWorkspace() {}

  /** A workspace that has its decomposition. */
  public static Workspace create(DualGraph graph, AnnotatedRegions regions, String name) {
    return create(DecomposedNetwork.of(problem(graph, regions, name), Progress.NONE), name);
  }

  /** A workspace of a problem. */
  public static Workspace create(Problem problem) {
    return create(DecomposedNetwork.of(problem, Progress.NONE), problem.name());
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
    model.set(withLimit(model.network(), maxCells));
  }

  /** The problem that a decomposition answers. */
  static Problem problem(DualGraph graph, AnnotatedRegions regions, String name) {
    return Problem.of(name, graph.complex().network())
        .points(regions.points().points())
        .slice(SliceSpecification.NONE)
        .box(graph.complex().domain())
        .adjacency(graph.adjacency())
        .build();
  }

  private static Problem withLimit(Problem problem, long maxCells) {
    return Problem.of(problem.name(), problem.network())
        .points(problem.points())
        .slice(SliceSpecification.NONE)
        .box(problem.domain())
        .adjacency(problem.adjacency())
        .maxCells(maxCells)
        .build();
  }
}
