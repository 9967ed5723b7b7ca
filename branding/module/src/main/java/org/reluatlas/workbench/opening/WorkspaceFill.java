package org.reluatlas.workbench.opening;

import java.util.concurrent.CancellationException;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.Node;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.ContainerUnloader;
import org.gephi.io.importer.api.EdgeDraft;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.importer.api.NodeDraft;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.project.api.Project;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.openide.util.Lookup;
import org.openide.util.NbBundle;

/** Makes a workspace of an import as Gephi does, but can be cancelled. */
final class WorkspaceFill extends DefaultProcessor {

  private final ImportTask task;
  private Workspace made;

  private WorkspaceFill(ImportTask task) {
    this.task = task;
  }

  /**
   * Makes a new workspace, in a new project when there is none.
   *
   * @return false when the task was cancelled; there is no new workspace then, nor when it fails
   */
  static boolean of(Container container, String name, ImportTask task) {
    ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
    boolean hadProject = projects.hasCurrentProject();
    ContainerUnloader graph = container.getUnloader();
    WorkspaceFill fill = new WorkspaceFill(task);
    task.begin(
        NbBundle.getMessage(WorkspaceFill.class, "WorkspaceFill.task", name),
        graph.getNodeCount() + graph.getEdgeCount());
    try {
      Lookup.getDefault().lookup(ImportController.class).process(container, fill, null);
      return true;
    } catch (CancellationException e) {
      fill.undo(projects, hadProject);
      return false;
    } catch (RuntimeException | Error e) {
      fill.undo(projects, hadProject);
      throw e;
    }
  }

  /** Others may have opened workspaces in the new project meanwhile, or closed this one. */
  private void undo(ProjectController projects, boolean hadProject) {
    if (made == null) {
      return;
    }
    Project project = made.getProject();
    if (!hadProject && project.getWorkspaces().stream().allMatch(made::equals)) {
      projects.removeProject(project);
    } else if (project.getWorkspaces().contains(made)) {
      projects.deleteWorkspace(made);
    }
  }

  @Override
  protected void process(ContainerUnloader container, Workspace workspace) {
    made = workspace;
    super.process(container, workspace);
  }

  @Override
  protected void flushToNode(ContainerUnloader container, NodeDraft draft, Node node) {
    task.step();
    super.flushToNode(container, draft, node);
  }

  @Override
  protected void flushToEdge(
      ContainerUnloader container, EdgeDraft draft, Edge edge, boolean isNew) {
    task.step();
    super.flushToEdge(container, draft, edge, isNew);
  }
}
