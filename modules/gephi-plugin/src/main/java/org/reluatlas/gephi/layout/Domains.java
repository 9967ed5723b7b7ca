package org.reluatlas.gephi.layout;

import org.gephi.graph.api.GraphModel;
import org.gephi.project.api.Project;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.openide.util.Lookup;
import org.reluatlas.gephi.ReluModel;
import org.reluatlas.polyhedra.Box;

/** The domain that a graph belongs to. */
final class Domains {

  private Domains() {}

  /** The domain of the network that the graph was made from, or null. */
  static Box of(GraphModel model) {
    ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
    for (Project project : projects.getAllProjects()) {
      for (Workspace workspace : project.getWorkspaces()) {
        ReluModel relu = ReluModel.of(workspace);
        if (workspace.getLookup().lookup(GraphModel.class) == model && relu.hasNetwork()) {
          return relu.network().domain();
        }
      }
    }
    return null;
  }
}
