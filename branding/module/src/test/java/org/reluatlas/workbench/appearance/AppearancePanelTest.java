package org.reluatlas.workbench.appearance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Component;
import java.awt.Container;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JPanel;
import javax.swing.JTable;
import org.gephi.appearance.api.Partition;
import org.gephi.appearance.api.PartitionFunction;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Node;
import org.gephi.graph.api.Table;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openide.util.Lookup;
import org.reluatlas.workbench.EventThread;

class AppearancePanelTest {

  private final ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
  private final Node[] nodes = new Node[4];
  private AppearancePanel panel;

  @BeforeEach
  void openGraphOfTwoParts() throws Exception {
    projects.newProject();
    Workspace workspace = projects.getCurrentWorkspace();
    GraphModel model = Lookup.getDefault().lookup(GraphController.class).getGraphModel(workspace);
    model.getNodeTable().addColumn("part", Integer.class);
    for (int i = 0; i < nodes.length; i++) {
      nodes[i] = model.factory().newNode();
      nodes[i].setAttribute("part", i % 2);
      model.getGraph().addNode(nodes[i]);
    }
    EventThread.run(
        () -> {
          panel = new AppearancePanel();
          panel.show(workspace);
        });
  }

  @AfterEach
  void close() throws Exception {
    EventThread.run(() -> panel.show((Workspace) null));
    projects.closeCurrentProject();
  }

  private static Component find(Container parent, String name) {
    for (Component child : parent.getComponents()) {
      if (name.equals(child.getName())) {
        return child;
      }
      Component found = child instanceof Container ? find((Container) child, name) : null;
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private JComboBox<?> list(String name) {
    return (JComboBox<?>) find(panel, name);
  }

  private void choose(String text) throws Exception {
    JComboBox<?> functions = list("appearance by");
    EventThread.run(
        () -> {
          for (int i = 0; i < functions.getItemCount(); i++) {
            if (functions.getItemAt(i).toString().equals(text)) {
              functions.setSelectedIndex(i);
            }
          }
        });
  }

  @Test
  void partsOfAColumnGetTheirColours() throws Exception {
    EventThread.run(() -> list("appearance category").setSelectedItem("Parts"));
    choose("Parts: part");
    FunctionChoice chosen = (FunctionChoice) list("appearance by").getSelectedItem();
    PartitionFunction function = (PartitionFunction) chosen.function;
    function.getPartition().setColor(0, Color.RED);
    function.getPartition().setColor(1, Color.BLUE);
    EventThread.run(((JButton) find(panel, "apply appearance"))::doClick);
    EventThread.await(() -> nodes[3].getColor().equals(Color.BLUE));
    assertEquals(Color.RED, nodes[2].getColor());
  }

  /** Those of the plugin, by the number of the part; what a person has chosen stays. */
  @Test
  void partsWithoutColoursGetThoseOfClasses() throws Exception {
    EventThread.run(() -> list("appearance category").setSelectedItem("Parts"));
    choose("Parts: part");
    Partition partition = partition();
    assertEquals(new Color(0x0072b2), partition.getColor(0));
    assertEquals(new Color(0xe69f00), partition.getColor(1));
    partition.setColor(1, Color.BLACK);
    nodes[0].setAttribute("part", 3);
    EventThread.run(list("appearance by")::firePopupMenuWillBecomeVisible);
    assertEquals(Color.BLACK, partition.getColor(1));
    assertEquals(new Color(0xcc79a7), partition.getColor(3));
  }

  @Test
  void manyPartsAreLeftToGephi() throws Exception {
    EventThread.run(() -> list("appearance category").setSelectedItem("Parts"));
    Table table = graph().getNodeTable();
    table.addColumn("many", String.class);
    for (int i = 0; i < 4; i++) {
      Node more = graph().factory().newNode();
      graph().getGraph().addNode(more);
    }
    int i = 0;
    for (Node node : graph().getGraph().getNodes().toArray()) {
      node.setAttribute("many", "part " + i++);
    }
    EventThread.run(list("appearance by")::firePopupMenuWillBecomeVisible);
    choose("Parts: many");
    assertEquals(Partition.DEFAULT_COLOR, partition().getColor("part 0"));
  }

  private Partition partition() {
    FunctionChoice chosen = (FunctionChoice) list("appearance by").getSelectedItem();
    return ((PartitionFunction) chosen.function).getPartition();
  }

  private static GraphModel graph() {
    return Lookup.getDefault().lookup(GraphController.class).getGraphModel();
  }

  @Test
  void measuredValuesAreNoParts() throws Exception {
    graph().getNodeTable().addColumn("volume", Double.class);
    EventThread.run(() -> list("appearance category").setSelectedItem("Parts"));
    EventThread.run(list("appearance by")::firePopupMenuWillBecomeVisible);
    assertEquals(List.of("Parts: part"), offered());
    EventThread.run(() -> list("appearance category").setSelectedItem("Sizes"));
    assertTrue(offered().contains("Sizes: volume"), offered().toString());
  }

  private List<String> offered() {
    List<String> offered = new ArrayList<>();
    for (int i = 0; i < list("appearance by").getItemCount(); i++) {
      offered.add(list("appearance by").getItemAt(i).toString());
    }
    return offered;
  }

  /** Gephi's own panel leaves percentages less room than they need. */
  @Test
  void cellsAreShownWhole() throws Exception {
    EventThread.run(
        () -> {
          JTable table = new JTable(new Object[][] {{"a percentage: 55.45%"}}, new Object[] {"p"});
          table.getColumnModel().getColumn(0).setMaxWidth(20);
          JPanel around = new JPanel();
          around.add(table);
          FittedColumns.in(around);
          Component cell = table.prepareRenderer(table.getCellRenderer(0, 0), 0, 0);
          int width = table.getColumnModel().getColumn(0).getPreferredWidth();
          assertTrue(width >= cell.getPreferredSize().width && width > 60, "width " + width);
        });
  }

  @Test
  void choiceStaysWhenColumnsCome() throws Exception {
    EventThread.run(() -> list("appearance category").setSelectedItem("Parts"));
    choose("Parts: part");
    int before = list("appearance by").getItemCount();
    Lookup.getDefault()
        .lookup(GraphController.class)
        .getGraphModel()
        .getNodeTable()
        .addColumn("other", Integer.class);
    for (Node node : nodes) {
      node.setAttribute("other", 1);
    }
    EventThread.run(list("appearance by")::firePopupMenuWillBecomeVisible);
    assertNotEquals(before, list("appearance by").getItemCount());
    assertEquals("Parts: part", list("appearance by").getSelectedItem().toString());
  }

  @Test
  void edgesHaveTheirOwnFunctions() throws Exception {
    EventThread.run(() -> list("appearance of").setSelectedIndex(1));
    JComboBox<?> categories = list("appearance category");
    for (int i = 0; i < categories.getItemCount(); i++) {
      assertNotEquals("Sizes", categories.getItemAt(i), "sizes are of nodes");
    }
  }

  @Test
  void withoutWorkspaceAllIsDisabled() throws Exception {
    assertTrue(list("appearance by").isEnabled());
    EventThread.run(() -> panel.show((Workspace) null));
    assertFalse(list("appearance by").isEnabled());
    assertFalse(find(panel, "apply appearance").isEnabled());
  }
}
