package org.reluatlas.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.reluatlas.acceptance.agent.ComponentQuery;

/** File &gt; Open on networks. */
class ImportIT {

  @RegisterExtension static final Workbench WORKBENCH = new Workbench();

  private static final ComponentQuery FEEDBACK = ComponentQuery.a("JTextArea").called("feedback");
  private static final ComponentQuery MARGIN =
      ComponentQuery.a("JTextField").after("box of the points, widened by");
  private static final ComponentQuery NEIGHBOURS =
      ComponentQuery.a("JComboBox").called("Neighbours:");
  private static final ComponentQuery OK = ComponentQuery.a("JButton").called("OK");
  private static final ComponentQuery PROGRESS = ComponentQuery.a("NbProgressBar");
  private static final ComponentQuery CANCEL =
      ComponentQuery.a("JButton").called("StatusLine.Progress.CancelButton");
  private static final int RED = 0xb00020;

  private final User user = WORKBENCH.user();

  private void open(Path file) throws Exception {
    user.menu("File", "Open...");
    user.chooseFile(file);
    user.see(ComponentQuery.a("JDialog").containing("Import settings of " + file.getFileName()));
  }

  @Test
  void settingsTellWhatTheyWillGive() throws Exception {
    open(Workbench.sample("two-circles/network.onnx"));
    user.read(FEEDBACK, "architecture (2, 6, 6, 2)", "500 points", "457 cells");

    user.fill(MARGIN, "1");
    Await.until("other cells", () -> !user.read(FEEDBACK, "regions").contains("457 cells"));
    user.fill(MARGIN, "wide");
    user.read(FEEDBACK, "The domain cannot be widened by \"wide\"");
    assertEquals(RED, user.see(FEEDBACK).foreground());
    assertFalse(user.see(OK).isEnabled());

    user.click(ComponentQuery.a("JRadioButton").called("as typed:"));
    ComponentQuery domain = ComponentQuery.a("JTable");
    user.fill(domain, 0, 1, "-1.5");
    user.fill(domain, 0, 2, "1.5");
    user.fill(domain, 1, 1, "-1.5");
    user.fill(domain, 1, 2, "high");
    user.read(FEEDBACK, "\"high\", the \"To\" of x1 in the domain, is not a finite number.");
    user.fill(domain, 1, 2, "1.5");
    user.read(FEEDBACK, "of which 110 are regions");
    assertNotEquals(RED, user.see(FEEDBACK).foreground());

    user.openTab(ComponentQuery.a("JTabbedPane").called("settings"), "More");
    user.choose(NEIGHBOURS, "regions whose activation patterns differ in one bit");
    user.read(FEEDBACK, "of which 110 are regions");
    user.click(OK);
    Await.until("216 pairs", () -> WORKBENCH.workspace().edges() == 216);
    assertEquals(110, WORKBENCH.workspace().nodes());
  }

  @Test
  void checkpointsOpenThoughTheyAreArchives() throws Exception {
    int before = WORKBENCH.workspace().workspaces();
    open(Workbench.sample("two-moons/network.pt"));
    user.read(FEEDBACK, "PyTorch", "are regions");
    user.click(OK);
    Await.until("a workspace", () -> WORKBENCH.workspace().workspaces() == before + 1);
    user.see(
        ComponentQuery.a("JComponent")
            .containing("names no activations")
            .in("Import report of network.pt"));
    user.click(OK);
  }

  @Test
  void whatIsMissingIsReported() throws Exception {
    Path alone = WORKBENCH.file("alone.safetensors");
    Files.copy(Workbench.sample("paraboloid/network.safetensors"), alone);
    open(alone);
    user.read(FEEDBACK, "are regions");
    user.click(OK);
    user.see(ComponentQuery.a("JDialog").containing("Import report of alone.safetensors"));
    user.see(ComponentQuery.a("JComponent").containing("No points were given").in("Import report"));
    user.see(ComponentQuery.a("JComponent").containing("so it is [-1, 1]").in("Import report"));
    user.click(OK);
  }

  @Test
  void theWizardAsksForEverything() throws Exception {
    int before = WORKBENCH.workspace().workspaces();
    user.menu("File", "Import", "ReLU network…");
    ComponentQuery finish = ComponentQuery.a("JButton").called("Finish");
    user.see(finish);
    assertFalse(user.see(finish).isEnabled());
    Path network = Workbench.sample("two-circles/network.onnx");
    user.fill(ComponentQuery.a("JTextField").called("Network:"), network.toString());
    user.read(FEEDBACK, "500 points of 2 classes", "of which 110 are regions");
    user.read(
        ComponentQuery.a("JTextField").called("Points (CSV):"),
        network.resolveSibling("points.csv") + "");
    user.click(finish);
    Await.until("a workspace", () -> WORKBENCH.workspace().workspaces() == before + 1);
    Await.until("110 regions", () -> WORKBENCH.workspace().nodes() == 110);
  }

  @Test
  void manyInputsAreCutByAPlane() throws Exception {
    open(Workbench.sample("hidden-moons/network.onnx"));
    user.read(FEEDBACK, "Slice of the 20 inputs (pc1, pc2)", "of which 35 are regions");
    user.choose(ComponentQuery.a("JComboBox").called("slice"), "some inputs, the others fixed:");
    user.read(FEEDBACK, "Slice of the 20 inputs (x0, x1)");
    user.choose(
        ComponentQuery.a("JComboBox").called("slice"),
        "first 2 principal components of the points");
    user.read(FEEDBACK, "Slice of the 20 inputs (pc1, pc2)", "of which 35 are regions");
    user.click(OK);
    user.see(ComponentQuery.a("JComponent").containing("(pc1, pc2)").in("Import report"));
    user.click(OK);
    Await.until("35 regions", () -> WORKBENCH.workspace().nodes() == 35);
  }

  /** A click ends the import, whether it decomposes or fills the workspace, and leaves nothing. */
  @Test
  void importsCanBeCancelledByClick() throws Exception {
    int before = WORKBENCH.workspace().workspaces();
    Path network = randomNetwork(3, 120);
    for (String doing : List.of("Decomposition of ", "Workspace of ")) {
      open(network);
      user.click(OK);
      user.see(ComponentQuery.a("JLabel").called(doing + network.getFileName()));
      Await.until("progress", () -> user.see(PROGRESS).text().matches("[1-9][0-9]?%"));
      user.click(CANCEL);
      user.click(ComponentQuery.a("JButton").called("Yes").in("Cancel Running Task"));
      user.seeGone(PROGRESS);
      assertFalse(user.sees(ComponentQuery.a("JDialog")), doing);
      assertEquals(before, WORKBENCH.workspace().workspaces(), doing);
    }
    open(Workbench.sample("two-circles/network.onnx"));
    user.click(OK);
    Await.until("110 regions", () -> WORKBENCH.workspace().nodes() == 110);
    assertEquals(before + 1, WORKBENCH.workspace().workspaces());
  }

  /** One hidden layer of neurons in general position, without points. */
  private static Path randomNetwork(int inputs, int neurons) throws IOException {
    Random random = new Random(1);
    String hidden = layer(random, inputs, neurons);
    String json =
        String.format(
            "{\"format\":\"relu-mlp-v1\",\"arch\":[%d,%d,1],\"layers\":[%s,%s]}",
            inputs, neurons, hidden, layer(random, neurons, 1));
    return Files.writeString(WORKBENCH.file("random" + inputs + "x" + neurons + ".json"), json);
  }

  private static String layer(Random random, int inputs, int outputs) {
    List<double[]> weights =
        Stream.generate(() -> random.doubles(inputs, -1, 1).toArray())
            .limit(outputs)
            .collect(Collectors.toList());
    double[] biases = random.doubles(outputs, -0.5, 0.5).toArray();
    return String.format(
        "{\"W\":%s,\"b\":%s}",
        weights.stream().map(Arrays::toString).collect(Collectors.toList()),
        Arrays.toString(biases));
  }
}
