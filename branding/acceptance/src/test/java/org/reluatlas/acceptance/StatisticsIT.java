package org.reluatlas.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.reluatlas.acceptance.agent.ComponentQuery;

/** The window Statistics with the statistics of the plugin. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StatisticsIT {

  @RegisterExtension static final Workbench WORKBENCH = new Workbench();

  private static final ComponentQuery OK = ComponentQuery.a("JButton").called("OK");
  private static final ComponentQuery PARTS =
      ComponentQuery.a("JFormattedTextField").after("Parts:");
  private static final ComponentQuery TRIALS =
      ComponentQuery.a("JFormattedTextField").after("Trials:");

  private static final ComponentQuery BETTI_REPORT =
      ComponentQuery.a("JEditorPane").in("Betti curves");
  private static final ComponentQuery SHOW_BETTI_REPORT =
      ComponentQuery.a("JButton").called("report BettiStatistics");

  private final User user = WORKBENCH.user();

  @BeforeAll
  static void open() throws Exception {
    WORKBENCH.user().openSample("Two circles (2 inputs, classifier)");
    Await.until("110 regions", () -> WORKBENCH.workspace().nodes() == 110);
  }

  private static ComponentQuery run(String statistic) {
    return ComponentQuery.a("JButton").called("run " + statistic);
  }

  private String readReport(String title, String... words) throws Exception {
    String report = user.read(ComponentQuery.a("JEditorPane").in(title), words);
    user.click(ComponentQuery.a("JButton").called("Close").in(title));
    user.seeGone(ComponentQuery.a("JEditorPane").in(title));
    return report;
  }

  @Test
  @Order(1)
  void fiedlerPartitionWritesItsColumns() throws Exception {
    user.click(run("FiedlerStatistics"));
    user.choose(ComponentQuery.a("JComboBox").called("Weights of nodes:"), "1 + training points");
    user.fill(PARTS, "3");
    user.click(OK);
    readReport("Fiedler partition", "Part 2", "Weights of nodes: 1 + training points.");
    List<String> columns = WORKBENCH.workspace().columns();
    assertTrue(columns.contains("weighted_fiedler_partition"), columns.toString());
    assertEquals(
        Set.of(0, 1, 2),
        new HashSet<>(WORKBENCH.workspace().values("weighted_fiedler_partition").values()));
  }

  @Test
  @Order(2)
  void settingsAreRemembered() throws Exception {
    user.click(run("FiedlerStatistics"));
    user.read(ComponentQuery.a("JComboBox").called("Weights of nodes:"), "1 + training points");
    user.read(PARTS, "3");
    user.choose(ComponentQuery.a("JComboBox").called("Weights of nodes:"), "none");
    user.fill(PARTS, "2");
    user.click(OK);
    String report = readReport("Fiedler partition", "Cut edges");
    int cut = WORKBENCH.workspace().edgesBetween("fiedler_partition");
    assertTrue(report.contains("Cut edges\n" + cut + " / 212"), report);
  }

  @Test
  @Order(3)
  void bettiCurvesHaveTheirPeaks() throws Exception {
    runBettiCurves("7");
    // as many components as vertices, and as many loops as regions
    readReport("Betti curves", "Mean of 7 random filtrations", "457 cells", "119", "110");
  }

  @Test
  @Order(4)
  void cellsAreCounted() throws Exception {
    user.click(run("FVectorStatistics"));
    readReport("Polyhedral f-vector", "119", "228", "110", "Euler characteristic");
  }

  @Test
  @Order(5)
  void boundaryAgreementIsTold() throws Exception {
    user.click(run("BoundaryStatistics"));
    readReport("Boundary agreement", "Agreeing share of the domain");
  }

  @Test
  @Order(6)
  void cancellingLeavesTheWorkspaceAsItWas() throws Exception {
    int before = WORKBENCH.workspace().workspaces();
    user.openSample("Nested spheres (3 inputs, classifier)");
    Await.until("its workspace", () -> WORKBENCH.workspace().workspaces() == before + 1);
    Await.until("its last column", () -> WORKBENCH.workspace().columns().contains("network"));
    List<String> columns = WORKBENCH.workspace().columns();
    runBettiCurves("100000");
    cancelBettiCurves();
    assertEquals(columns, WORKBENCH.workspace().columns());
    user.click(run("FVectorStatistics"));
    readReport("Polyhedral f-vector", "Euler characteristic");
    assertFalse(user.sees(BETTI_REPORT), "a report of nothing");
    assertFalse(user.see(SHOW_BETTI_REPORT).isEnabled());
  }

  @Test
  @Order(7)
  void cancellingKeepsTheEarlierReport() throws Exception {
    runBettiCurves("3");
    readReport("Betti curves", "Mean of 3 random filtrations");
    runBettiCurves("100000");
    cancelBettiCurves();
    user.click(SHOW_BETTI_REPORT);
    user.read(BETTI_REPORT, "The last run was cancelled.", "Mean of 3 random filtrations");
    assertEquals(1, user.screen().find(BETTI_REPORT).size(), "only the report that was asked for");
    user.click(ComponentQuery.a("JButton").called("Close").in("Betti curves"));
  }

  /** The button is made from the HTML of the report. */
  @Test
  @Order(8)
  void dataOfAReportAreSaved() throws Exception {
    user.click(SHOW_BETTI_REPORT);
    user.read(BETTI_REPORT, "The first 20 of");
    user.click(ComponentQuery.a("SaveDataButton").called("save data").in("Betti curves"));
    Path file = WORKBENCH.file("betti.csv");
    user.chooseFile(file);
    Await.until("the data", () -> Files.exists(file));
    List<String> lines = Files.readAllLines(file);
    assertTrue(lines.get(0).startsWith("t,fraction,mean0,sd0"), lines.get(0));
    assertTrue(lines.size() > 1000, lines.size() + " lines");
    user.click(ComponentQuery.a("JButton").called("Close").in("Betti curves"));
  }

  private void runBettiCurves(String trials) throws Exception {
    user.click(run("BettiStatistics"));
    user.fill(TRIALS, trials);
    user.click(OK);
  }

  private void cancelBettiCurves() throws Exception {
    user.see(run("BettiStatistics").containing("Cancel"));
    user.click(run("BettiStatistics"));
    user.see(run("BettiStatistics").containing("Run"));
  }
}
