package org.reluatlas.workbench.appearance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Component;
import java.awt.Container;
import javax.swing.JButton;
import javax.swing.JComboBox;
import org.gephi.appearance.api.PartitionFunction;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Node;
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
