package org.reluatlas.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Point;
import java.awt.Rectangle;
import java.awt.event.KeyEvent;
import java.nio.file.Path;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.reluatlas.acceptance.agent.ComponentQuery;

/** A training run from the wizard to its epochs in the windows. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TrainingRunIT {

  @RegisterExtension static final Workbench WORKBENCH = new Workbench();

  private static final ComponentQuery FEEDBACK = ComponentQuery.a("JTextArea").called("feedback");
  private static final ComponentQuery FINISH = ComponentQuery.a("JButton").called("Finish");
  private static final ComponentQuery LINE = ComponentQuery.a("JLabel").called("epoch line");
  private static final ComponentQuery HEAT_MAP = ComponentQuery.a("EpochFigure").called("heat map");

  private final User user = WORKBENCH.user();

  @Test
  @Order(1)
  void theWizardTellsWhatTheRunWillGive() throws Exception {
    user.menu("File", "Import", "Training run…");
    user.read(FEEDBACK, "Choose the folder of the checkpoints of a run.");
    assertFalse(user.see(FINISH).isEnabled());
    ComponentQuery folder = ComponentQuery.a("JTextField").called("Folder of checkpoints:");
    user.fill(folder, Workbench.sample("two-circles/nowhere").toString());
    user.read(FEEDBACK, "there is no such file or folder");
    Path run = Workbench.sample("duffing/checkpoints");
    user.fill(folder, run.toString());
    user.read(
        ComponentQuery.a("JTextField").called("Points (CSV):"),
        run.resolveSibling("points.csv").toString());
    user.fill(ComponentQuery.a("JTextField").called("Epochs:"), "0:10000:2500");
    user.read(
        FEEDBACK,
        "5 checkpoints, epochs 0 to 10,000",
        "The losses of 5 of them are known.",
        "The graph will have ",
        " those that live for one checkpoint or longer");
    assertTrue(user.see(FINISH).isEnabled());
  }

  @Test
  @Order(2)
  void theRunOpensInOneWorkspace() throws Exception {
    user.click(FINISH);
    user.read(LINE, "Epoch 10,000: loss 0.1060, 3,692 regions, ");
    Await.until("the last epoch", () -> WORKBENCH.workspace().visibleNodes() == 3692);
    assertTrue(WORKBENCH.workspace().nodes() > 10_000);
    assertEquals(1, WORKBENCH.workspace().workspaces());
    user.reach(ComponentQuery.a("DecompositionCanvas"));
  }

  private boolean isFiltered() throws Exception {
    int visible = WORKBENCH.workspace().visibleNodes();
    return visible > 0 && visible < WORKBENCH.workspace().nodes();
  }

  @Test
  @Order(3)
  void aClickPicksAnEpochEverywhere() throws Exception {
    Rectangle map = user.reach(HEAT_MAP).bounds();
    user.click(new Point(map.x + map.width / 2, (int) map.getCenterY()));
    String line = user.read(LINE, "00: loss ");
    assertFalse(line.startsWith("Epoch 10,000"), line);
    int regions =
        Integer.parseInt(line.replaceAll(".* ([0-9,]+) regions.*", "$1").replace(",", ""));
    Await.until("another epoch", () -> WORKBENCH.workspace().visibleNodes() == regions);
    String epoch = line.substring("Epoch ".length(), line.indexOf(':')).replace(",", "");
    String cells = line.replaceAll(".* ([0-9,]+) cells.*", "$1");
    // the drawing is of that checkpoint
    user.read(ComponentQuery.a("JLabel").called("numbers"), cells + " of " + cells + " cells");
    user.screen().press(KeyEvent.VK_RIGHT);
    user.read(LINE, String.format("Epoch %,d: ", Integer.parseInt(epoch) + 2500));
    user.screen().press(KeyEvent.VK_LEFT);
    user.read(LINE, String.format("Epoch %,d: ", Integer.parseInt(epoch)));
    Await.until("the epoch", () -> WORKBENCH.workspace().visibleNodes() == regions);
  }

  @Test
  @Order(4)
  void playingEndsAtTheLastEpoch() throws Exception {
    user.click(ComponentQuery.a("JButton").called("play epochs"));
    user.read(LINE, "Epoch 10,000: ");
    user.click(ComponentQuery.a("JCheckBox").called("Show only this epoch in the graph"));
    Await.until(
        "the whole graph",
        () -> WORKBENCH.workspace().visibleNodes() == WORKBENCH.workspace().nodes());
    user.click(ComponentQuery.a("JCheckBox").called("Show only this epoch in the graph"));
    Await.until("an epoch of the graph", this::isFiltered);
  }

  @Test
  @Order(5)
  void theStatisticReportsTheRun() throws Exception {
    user.click(ComponentQuery.a("JButton").called("run TrainingStatistics"));
    user.see(ComponentQuery.a("JEditorPane").containing("Correlation with the loss"));
  }

  @Test
  @Order(6)
  void aReopenedProjectShowsTheRunAtItsEpoch() throws Exception {
    user.click(ComponentQuery.a("JButton").called("Close").in("Training evolution"));
    user.click(ComponentQuery.a("JButton").called("previous epoch"));
    user.read(LINE, "Epoch 7,500: ", " 4,583 regions");
    Await.until("the epoch", () -> WORKBENCH.workspace().visibleNodes() == 4583);
    int nodes = WORKBENCH.workspace().nodes();
    Path project = WORKBENCH.file("run.gephi");
    SavedProject.save(user, project);
    SavedProject.exit(WORKBENCH);
    WORKBENCH.start(project);
    User again = WORKBENCH.user();
    again.menu("Window", "Training run");
    again.read(LINE, "Epoch 7,500: ", " 4,583 regions");
    Await.until("all nodes", () -> WORKBENCH.workspace().nodes() == nodes);
    Await.until("the epoch", () -> WORKBENCH.workspace().visibleNodes() == 4583);
    again.click(ComponentQuery.a("JButton").called("next epoch"));
    again.read(LINE, "Epoch 10,000: ");
    Await.until("the epoch", () -> WORKBENCH.workspace().visibleNodes() == 3692);
    again.read(ComponentQuery.a("JLabel").called("numbers"), "15,045 of 15,045 cells");
  }
}
