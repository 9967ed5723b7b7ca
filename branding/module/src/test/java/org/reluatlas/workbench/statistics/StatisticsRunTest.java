package org.reluatlas.workbench.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.awt.SecondaryLoop;
import java.awt.Toolkit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.swing.SwingUtilities;
import javax.swing.Timer;
import org.gephi.graph.api.Graph;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.GraphModel;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openide.util.Lookup;
import org.reluatlas.workbench.EventThread;

class StatisticsRunTest {

  private final ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
  private final NodeCount.UI ui = new NodeCount.UI("counts", 1);
  private final List<Throwable> ends = new ArrayList<>();
  private Workspace workspace;

  @BeforeEach
  void openGraphOfThreeNodes() {
    projects.newProject();
    workspace = projects.getCurrentWorkspace();
    addNodes(workspace, 3);
    NodeCount.CALLS.clear();
    NodeCount.fails = false;
    NodeCount.waits = false;
  }

  private static void addNodes(Workspace workspace, int count) {
    GraphModel model = Lookup.getDefault().lookup(GraphController.class).getGraphModel(workspace);
    Graph graph = model.getUndirectedGraph();
    for (int i = 0; i < count; i++) {
      graph.addNode(model.factory().newNode());
    }
  }

  @AfterEach
  void close() {
    projects.closeCurrentProject();
  }

  private StatisticsRecord run(boolean accepted) throws Exception {
    StatisticsRecord record = StatisticsRecord.of(workspace);
    EventThread.run(
        () -> {
          new StatisticsRun(ui, record).start((panel, name) -> accepted, ends::add);
          assertEquals(accepted, record.running(NodeCount.class) != null);
        });
    return record;
  }

  @Test
  void callsTheInterfaceInTheOrderOfGephi() throws Exception {
    StatisticsRecord record = run(true);
    EventThread.await(() -> !ends.isEmpty());
    assertEquals(
        List.of("panel", "setup", "unsetup", "setup", "execute", "setup", "value", "unsetup"),
        NodeCount.CALLS);
    assertNull(ends.get(0));
    assertNull(record.running(NodeCount.class));
    assertEquals("3", record.value(NodeCount.class));
    assertEquals("<html>3 nodes</html>", record.report(NodeCount.class));
  }

  @Test
  void runsNothingWhenTheSettingsAreNotAccepted() throws Exception {
    StatisticsRecord record = run(false);
    assertEquals(List.of("panel", "setup"), NodeCount.CALLS);
    assertNull(record.report(NodeCount.class));
  }

  @Test
  void failureIsToldAndEndsTheRun() throws Exception {
    NodeCount.fails = true;
    StatisticsRecord record = run(true);
    EventThread.await(() -> !ends.isEmpty());
    assertNotNull(ends.get(0));
    assertEquals("no nodes today", ends.get(0).getMessage());
    assertNull(record.running(NodeCount.class));
    assertNull(record.value(NodeCount.class));
    assertNull(record.report(NodeCount.class));
  }

  /** Nothing is told of it that would open a window. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void cancelledRunEndsInSilence(boolean inStatusLine) throws Exception {
    NodeCount.waits = true;
    StatisticsRecord record = run(true);
    if (inStatusLine) {
      EventThread.await(() -> NodeCount.CALLS.contains("execute"));
      Tickets.cancelLast();
    } else {
      EventThread.run(record.running(NodeCount.class)::cancel);
    }
    EventThread.await(() -> record.running(NodeCount.class) == null);
    assertEquals(List.of(), ends);
    assertEquals("3", record.value(NodeCount.class));
  }

  @Test
  void cancelledRunThatFailsKeepsTheEarlierValue() throws Exception {
    StatisticsRecord record = run(true);
    EventThread.await(() -> !ends.isEmpty());
    ends.clear();
    NodeCount.fails = true;
    EventThread.run(
        () -> {
          new StatisticsRun(ui, record).start((panel, name) -> true, ends::add);
          record.running(NodeCount.class).cancel();
        });
    EventThread.await(() -> record.running(NodeCount.class) == null);
    assertEquals(List.of(), ends);
    assertEquals("3", record.value(NodeCount.class));
  }

  @Test
  void recordStaysWithItsWorkspace() throws Exception {
    run(true);
    EventThread.await(() -> !ends.isEmpty());
    Workspace other = projects.newWorkspace(projects.getCurrentProject());
    assertNull(StatisticsRecord.of(other).value(NodeCount.class));
    assertNull(StatisticsRecord.of(other).report(NodeCount.class));
    assertEquals("3", StatisticsRecord.of(workspace).value(NodeCount.class));
  }

  /** As when an import ends while the settings are asked for. */
  @Test
  void runStaysInItsWorkspaceWhenAnotherIsOpened() throws Exception {
    StatisticsRecord record = StatisticsRecord.of(workspace);
    EventThread.run(
        () ->
            new StatisticsRun(ui, record)
                .start(
                    (panel, name) -> {
                      addNodes(projects.openNewWorkspace(), 7);
                      return true;
                    },
                    ends::add));
    EventThread.await(() -> !ends.isEmpty());
    assertNull(ends.get(0));
    assertEquals("3", record.value(NodeCount.class));
    assertEquals("<html>3 nodes</html>", record.report(NodeCount.class));
    Workspace shown = projects.getCurrentWorkspace();
    assertNull(StatisticsRecord.of(shown).report(NodeCount.class));
  }

  @Test
  void onlyTheThreadOfTheWorkFindsItsWorkspace() throws Exception {
    Workspace shown = projects.openNewWorkspace();
    List<Workspace> found = new ArrayList<>();
    CurrentWorkspace.runIn(
        workspace,
        () -> {
          ProjectController kept = Lookup.getDefault().lookup(ProjectController.class);
          found.add(kept.getCurrentWorkspace());
          found.add(CompletableFuture.supplyAsync(kept::getCurrentWorkspace).join());
        });
    found.add(Lookup.getDefault().lookup(ProjectController.class).getCurrentWorkspace());
    assertEquals(List.of(workspace, shown, shown), found);
  }

  /** The lookup has one interface for all of them. */
  @Test
  void runsInTwoWorkspacesShareTheInterface() throws Exception {
    NodeCount.waits = true;
    StatisticsRecord first = run(true);
    workspace = projects.openNewWorkspace();
    addNodes(workspace, 7);
    StatisticsRecord second = run(true);
    for (StatisticsRecord record : List.of(first, second)) {
      EventThread.run(record.running(NodeCount.class)::cancel);
      EventThread.await(() -> record.running(NodeCount.class) == null);
    }
    assertEquals("3", first.value(NodeCount.class));
    assertEquals("7", second.value(NodeCount.class));
  }

  @Test
  void endWaitsForTheSettingsOfAnotherRun() throws Exception {
    NodeCount.waits = true;
    StatisticsRecord first = run(true);
    workspace = projects.openNewWorkspace();
    addNodes(workspace, 7);
    NodeCount.CALLS.clear();
    EventThread.run(
        () ->
            new StatisticsRun(ui, StatisticsRecord.of(workspace))
                .start((panel, name) -> isAcceptedAtTheEndOf(first), ends::add));
    // a copy, for the run goes on and tells its calls
    List<String> calls = List.copyOf(NodeCount.CALLS);
    assertEquals(List.of("panel", "setup", "unsetup", "setup"), calls.subList(0, 4));
    EventThread.await(() -> first.running(NodeCount.class) == null);
    assertEquals("3", first.value(NodeCount.class));
    StatisticsRecord second = StatisticsRecord.of(workspace);
    EventThread.run(second.running(NodeCount.class)::cancel);
    EventThread.await(() -> second.running(NodeCount.class) == null);
  }

  /** Lets events come, as a dialog does. */
  private static boolean isAcceptedAtTheEndOf(StatisticsRecord record) {
    int before = Tickets.finished();
    SecondaryLoop dialog = Toolkit.getDefaultToolkit().getSystemEventQueue().createSecondaryLoop();
    Timer timer =
        new Timer(
            10,
            event -> {
              if (Tickets.finished() > before) {
                SwingUtilities.invokeLater(dialog::exit);
              }
            });
    record.running(NodeCount.class).cancel();
    timer.start();
    dialog.enter();
    timer.stop();
    return true;
  }

  @Test
  void interfaceThatFailsEndsTheRun() throws Exception {
    NodeCount.UI failing =
        new NodeCount.UI("fails", 2) {
          @Override
          public String getValue() {
            throw new IllegalStateException("no value today");
          }
        };
    StatisticsRecord record = StatisticsRecord.of(workspace);
    EventThread.run(
        () -> {
          new StatisticsRun(failing, record).start((panel, name) -> true, ends::add);
          assertNotNull(record.running(NodeCount.class));
        });
    EventThread.await(() -> record.running(NodeCount.class) == null);
    assertNull(record.value(NodeCount.class));
  }
}
