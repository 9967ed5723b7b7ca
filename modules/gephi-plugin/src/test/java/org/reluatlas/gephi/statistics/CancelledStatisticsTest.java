package org.reluatlas.gephi.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reluatlas.gephi.statistics.StatisticsOnSamples.model;
import static org.reluatlas.gephi.statistics.StatisticsOnSamples.statistics;
import static org.reluatlas.gephi.statistics.StatisticsOnSamples.workspace;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.gephi.graph.api.GraphModel;
import org.gephi.project.api.Workspace;
import org.gephi.statistics.api.StatisticsController;
import org.gephi.utils.progress.ProgressTicket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openide.util.Lookup;
import org.reluatlas.gephi.graph.GraphContent;
import org.reluatlas.gephi.graph.SampleNetworks;
import org.reluatlas.gephi.model.ReluModel;
import org.reluatlas.task.Progress;

/** Runs that somebody stops, or that lose their workspace. */
class CancelledStatisticsTest {

  @AfterEach
  void closeProject() {
    SampleNetworks.closeProject();
  }

  @ParameterizedTest
  @MethodSource("org.reluatlas.gephi.statistics.StatisticsOnSamples#names")
  void cancellingChangesNothing(String name) throws IOException {
    Workspace workspace = workspace("two-circles");
    ReluModel.of(workspace).decomposed(Progress.NONE);
    Map<String, String> before = GraphContent.of(workspace);
    ReluStatistics statistics = statistics(name);
    assertTrue(statistics.cancel());
    statistics.execute(model(workspace));
    GraphContent.assertSame(before, GraphContent.of(workspace));
    assertNull(statistics.getReport(), "a report that Gephi would open a window for");
    assertEquals("", statistics.value());
  }

  /** Gephi makes a new object for each run, and keeps what the last one reports. */
  @ParameterizedTest
  @ValueSource(strings = {"Fiedler partition", "Betti curves", "Polyhedral f-vector"})
  void cancellingKeepsTheEarlierReport(String name) throws IOException {
    Workspace workspace = workspace("two-circles");
    StatisticsController controller = Lookup.getDefault().lookup(StatisticsController.class);
    ReluStatistics first = statistics(name);
    controller.execute(first);
    ReluStatistics second = statistics(name);
    second.cancel();
    controller.execute(second);
    assertTrue(first.getReport().contains("<h2>Data"), first.getReport());
    assertFalse(first.value().isEmpty());
    String notice = "<p><b>The last run was cancelled. This report is of an earlier run.</b></p>";
    String kept = controller.getModel(workspace).getReport(first.getClass());
    assertTrue(kept.contains("</h1>" + notice), kept);
    assertEquals(first.getReport(), kept.replace(notice, ""));
    assertEquals(first.value(), second.value());
    second.execute(model(workspace));
    assertEquals(kept, second.getReport(), "said once");
  }

  /** Whenever the person asks, nothing has changed or everything is there. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 8, 13})
  void cancellingInTheMiddleChangesNothing(int reports) throws IOException {
    Workspace workspace = workspace("two-circles");
    Map<String, String> before = GraphContent.of(workspace);
    for (String name : List.of("Fiedler partition", "Betti curves")) {
      ReluStatistics statistics = statistics(name);
      statistics.setProgressTicket(cancellingTicket(statistics, reports));
      statistics.execute(model(workspace));
      if (statistics.getReport() == null) {
        GraphContent.assertSame(before, GraphContent.of(workspace));
      } else {
        assertFalse(statistics.value().isEmpty());
      }
      before = GraphContent.of(workspace);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4, 6})
  void closingTheWorkspaceEndsTheRunWithASentence(int reports) throws IOException {
    GraphModel model = model(workspace("two-circles"));
    endsWithoutWorkspace(model, ticket(reports, SampleNetworks::closeProject));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4, 6})
  void deletingTheWorkspaceEndsTheRunWithASentence(int reports) throws IOException {
    workspace("two-moons");
    Workspace workspace = workspace("two-circles");
    endsWithoutWorkspace(
        model(workspace),
        ticket(reports, () -> SampleNetworks.projects().deleteWorkspace(workspace)));
  }

  private static void endsWithoutWorkspace(GraphModel model, ProgressTicket ticket) {
    ReluStatistics statistics = statistics("Fiedler partition");
    statistics.setProgressTicket(ticket);
    statistics.execute(model);
    assertTrue(statistics.getReport().contains("has been closed"), statistics.getReport());
    assertNull(model.getNodeTable().getColumn("fiedler_value"));
  }

  /** Another workspace is nobody's business. */
  @Test
  void closingAnotherWorkspaceDoesNotCancel() throws IOException {
    GraphModel model = model(workspace("two-circles"));
    Workspace other = workspace("two-moons");
    FiedlerStatistics statistics = new FiedlerStatistics();
    statistics.setProgressTicket(ticket(2, () -> SampleNetworks.projects().deleteWorkspace(other)));
    statistics.execute(model);
    assertFalse(statistics.value().isEmpty(), statistics.getReport());
  }

  @ParameterizedTest
  @MethodSource("org.reluatlas.gephi.statistics.StatisticsOnSamples#names")
  void aWorkspaceThatIsGoneIsRefusedWithASentence(String name) throws IOException {
    GraphModel closed = model(workspace("two-circles"));
    SampleNetworks.closeProject();
    workspace("two-moons");
    Workspace workspace = workspace("two-circles");
    GraphModel deleted = model(workspace);
    SampleNetworks.projects().deleteWorkspace(workspace);
    for (GraphModel model : List.of(closed, deleted)) {
      ReluStatistics statistics = statistics(name);
      statistics.execute(model);
      assertTrue(statistics.getReport().contains("has been closed"), statistics.getReport());
      assertNull(model.getNodeTable().getColumn("fiedler_value"));
    }
  }

  private static ProgressTicket cancellingTicket(ReluStatistics statistics, int reports) {
    return ticket(reports, statistics::cancel);
  }

  /** Does something when it is told of progress for the given time. */
  private static ProgressTicket ticket(int reports, Runnable then) {
    AtomicInteger heard = new AtomicInteger();
    return (ProgressTicket)
        Proxy.newProxyInstance(
            CancelledStatisticsTest.class.getClassLoader(),
            new Class<?>[] {ProgressTicket.class},
            (proxy, method, arguments) -> {
              if (heard.incrementAndGet() == reports) {
                then.run();
              }
              return null;
            });
  }
}
