package org.reluatlas.workbench.opening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gephi.graph.api.GraphModel;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.ContainerLoader;
import org.gephi.io.importer.api.EdgeDraft;
import org.gephi.io.importer.spi.WizardImporter;
import org.gephi.project.api.Project;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.gephi.utils.longtask.spi.LongTask;
import org.gephi.utils.progress.ProgressTicket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openide.util.Lookup;

class WorkspaceFillTest {

  private static final int NODES = 3000;

  private final ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
  private final List<String> reported = new ArrayList<>();

  @AfterEach
  void closeProject() {
    if (projects.hasCurrentProject()) {
      projects.removeProject(projects.getCurrentProject());
    }
  }

  /** A path of nodes. */
  private static Container path() {
    Container container = Lookup.getDefault().lookup(Container.Factory.class).newContainer();
    ContainerLoader loader = container.getLoader();
    for (int i = 0; i < NODES; i++) {
      loader.addNode(loader.factory().newNodeDraft("n" + i));
    }
    for (int i = 1; i < NODES; i++) {
      EdgeDraft edge = loader.factory().newEdgeDraft("e" + i);
      edge.setSource(loader.getNode("n" + (i - 1)));
      edge.setTarget(loader.getNode("n" + i));
      loader.addEdge(edge);
    }
    return container;
  }

  /** Remembers what is called, and does something at the call of this name and number. */
  private ProgressTicket ticket(int at, Runnable action) {
    return (ProgressTicket)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {ProgressTicket.class},
            (proxy, method, arguments) -> {
              reported.add(method.getName());
              if (method.getName().equals("progress") && reported.size() == at) {
                action.run();
              }
              return null;
            });
  }

  private static WizardImporter importer(Class<?>... kinds) {
    Class<?>[] all = Arrays.copyOf(kinds, kinds.length + 1);
    all[kinds.length] = WizardImporter.class;
    return (WizardImporter)
        Proxy.newProxyInstance(
            WizardImporter.class.getClassLoader(),
            all,
            (proxy, method, arguments) -> {
              if (method.getName().equals("setProgressTicket")) {
                ((ProgressTicket) arguments[0]).progress(1);
                ((ProgressTicket) arguments[0]).finish();
              }
              return method.getName().equals("cancel");
            });
  }

  @Test
  void aWorkspaceIsFilledAndToldOf() {
    ImportTask task = new ImportTask(importer());
    task.setProgressTicket(ticket(0, () -> {}));
    assertTrue(WorkspaceFill.of(path(), "path", task));
    GraphModel graph = projects.getCurrentWorkspace().getLookup().lookup(GraphModel.class);
    assertEquals(NODES, graph.getGraph().getNodeCount());
    assertEquals(NODES - 1, graph.getGraph().getEdgeCount());
    assertEquals(
        List.of(
            "setDisplayName",
            "switchToDeterminate",
            "progress",
            "progress",
            "progress",
            "progress",
            "progress"),
        reported);
  }

  /** Among the nodes, and among the edges. */
  @ParameterizedTest
  @CsvSource({"3,true", "3,false", "6,true", "6,false"})
  void whatIsCancelledLeavesNoWorkspace(int report, boolean hasProject) {
    if (hasProject) {
      projects.newProject();
    }
    List<Project> before = List.copyOf(projects.getAllProjects());
    ImportTask task = new ImportTask(importer());
    task.setProgressTicket(ticket(report, task::cancel));
    assertFalse(WorkspaceFill.of(path(), "path", task));
    assertEquals(report, reported.size());
    assertEquals(hasProject, projects.hasCurrentProject());
    assertEquals(before, List.copyOf(projects.getAllProjects()));
    if (hasProject) {
      assertEquals(1, projects.getCurrentProject().getWorkspaces().size());
      assertEquals(1, projects.getCurrentWorkspace().getId());
    }
  }

  @Test
  void aWorkspaceOpenedMeanwhileOutlivesTheCancelling() {
    List<Workspace> others = new ArrayList<>();
    ImportTask task = new ImportTask(importer());
    task.setProgressTicket(
        ticket(
            3,
            () -> {
              others.add(projects.openNewWorkspace());
              task.cancel();
            }));
    assertFalse(WorkspaceFill.of(path(), "path", task));
    assertTrue(projects.hasCurrentProject());
    assertEquals(others, List.copyOf(projects.getCurrentProject().getWorkspaces()));
    assertEquals(others.get(0), projects.getCurrentWorkspace());
  }

  @Test
  void aProjectOpenedMeanwhileOutlivesTheCancelling() {
    Set<Project> expected = new HashSet<>(projects.getAllProjects());
    List<Project> others = new ArrayList<>();
    ImportTask task = new ImportTask(importer());
    task.setProgressTicket(
        ticket(
            3,
            () -> {
              others.add(projects.newProject());
              task.cancel();
            }));
    assertFalse(WorkspaceFill.of(path(), "path", task));
    expected.addAll(others);
    assertEquals(expected, new HashSet<>(projects.getAllProjects()));
    assertEquals(others.get(0), projects.getCurrentProject());
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void whatFailsLeavesNoWorkspace(boolean isError) {
    projects.newProject();
    Workspace before = projects.getCurrentWorkspace();
    Throwable failure = isError ? new OutOfMemoryError("full") : new IllegalStateException("bad");
    ImportTask task = new ImportTask(importer());
    task.setProgressTicket(ticket(3, () -> raise(failure)));
    assertSame(
        failure, assertThrows(Throwable.class, () -> WorkspaceFill.of(path(), "path", task)));
    assertEquals(List.of(before), List.copyOf(projects.getCurrentProject().getWorkspaces()));
    assertEquals(before, projects.getCurrentWorkspace());
  }

  private static void raise(Throwable failure) {
    if (failure instanceof Error) {
      throw (Error) failure;
    }
    throw (RuntimeException) failure;
  }

  @Test
  void theProgressOfAnImporterDoesNotEndTheTask() {
    ImportTask task = new ImportTask(importer(LongTask.class));
    task.setProgressTicket(ticket(0, () -> {}));
    assertEquals(List.of("progress"), reported);
    assertTrue(task.cancel());
    assertTrue(task.isCancelled());
    assertFalse(new ImportTask(importer()).cancel(), "cannot be cancelled before it ends");
  }
}
