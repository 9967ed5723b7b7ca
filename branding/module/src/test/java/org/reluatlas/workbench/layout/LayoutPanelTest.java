package org.reluatlas.workbench.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Component;
import java.awt.Container;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.swing.JButton;
import javax.swing.JComboBox;
import org.gephi.graph.api.Graph;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Node;
import org.gephi.layout.api.LayoutController;
import org.gephi.layout.api.LayoutModel;
import org.gephi.layout.plugin.forceAtlas2.ForceAtlas2;
import org.gephi.layout.plugin.forceAtlas2.ForceAtlas2Builder;
import org.gephi.layout.plugin.scale.Expand;
import org.gephi.layout.spi.LayoutProperty;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openide.nodes.Node.PropertySet;
import org.openide.util.Lookup;
import org.reluatlas.workbench.EventThread;

class LayoutPanelTest {

  private final ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
  private LayoutPanel panel;
  private Node node;
  private LayoutModel model;

  @BeforeEach
  void openGraphOfOneNode() throws Exception {
    projects.newProject();
    Workspace workspace = projects.getCurrentWorkspace();
    GraphModel graphModel =
        Lookup.getDefault().lookup(GraphController.class).getGraphModel(workspace);
    Graph graph = graphModel.getUndirectedGraph();
    node = graphModel.factory().newNode();
    Node origin = graphModel.factory().newNode();
    node.setPosition(10, 20);
    origin.setPosition(-10, -20);
    graph.addNode(node);
    graph.addNode(origin);
    model = Lookup.getDefault().lookup(LayoutController.class).getModel(workspace);
    EventThread.run(
        () -> {
          panel = new LayoutPanel();
          panel.show(workspace);
        });
  }

  @AfterEach
  void close() throws Exception {
    EventThread.run(() -> panel.show((Workspace) null));
    projects.closeCurrentProject();
  }

  private Component find(Container parent, String name) {
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

  private JButton run() {
    return (JButton) find(panel, "run layout");
  }

  private void choose(String name) throws Exception {
    JComboBox<?> choices = (JComboBox<?>) find(panel, "layouts");
    EventThread.run(
        () -> {
          for (int i = 0; i < choices.getItemCount(); i++) {
            if (choices.getItemAt(i).toString().equals(name)) {
              choices.setSelectedIndex(i);
            }
          }
        });
    EventThread.run(() -> {});
  }

  @Test
  void nothingRunsBeforeALayoutIsChosen() {
    assertFalse(run().isEnabled());
    assertNull(model.getSelectedLayout());
  }

  @Test
  void runsTheChosenLayoutToItsEnd() throws Exception {
    choose("Expansion");
    assertSame(Expand.class, model.getSelectedLayout().getBuilder().getClass());
    assertTrue(run().isEnabled());
    EventThread.run(run()::doClick);
    EventThread.await(() -> node.x() > 10 && !model.isRunning());
    assertEquals(2, node.y() / node.x(), 1e-5);
  }

  @Test
  void endlessLayoutStopsWhenTold() throws Exception {
    choose("ForceAtlas 2");
    EventThread.run(run()::doClick);
    EventThread.await(() -> model.isRunning() && run().getText().equals("Stop"));
    EventThread.run(run()::doClick);
    EventThread.await(() -> !model.isRunning() && run().getText().equals("Run"));
  }

  @Test
  void resetGivesDefaultsBack() throws Exception {
    choose("ForceAtlas 2");
    ForceAtlas2 layout = (ForceAtlas2) model.getSelectedLayout();
    double scaling = layout.getScalingRatio();
    layout.setScalingRatio(scaling + 5);
    EventThread.run(((JButton) find(panel, "reset layout"))::doClick);
    assertEquals(scaling, layout.getScalingRatio());
  }

  @Test
  void withoutWorkspaceAllIsDisabled() throws Exception {
    choose("ForceAtlas 2");
    EventThread.run(() -> panel.show((Workspace) null));
    assertFalse(run().isEnabled());
    assertFalse(find(panel, "layouts").isEnabled());
  }

  @Test
  void choicesAreNoneAndAllLayoutsByName() {
    List<String> names =
        Arrays.stream(LayoutChoice.all()).map(LayoutChoice::toString).collect(Collectors.toList());
    assertSame(LayoutChoice.NONE, LayoutChoice.all()[0]);
    List<String> rest = names.subList(1, names.size());
    assertEquals(rest.stream().sorted().collect(Collectors.toList()), rest);
    assertTrue(rest.contains("ForceAtlas 2"));
  }

  @Test
  void sheetHasEveryPropertyInItsCategory() {
    ForceAtlas2 layout = new ForceAtlas2Builder().buildLayout();
    Set<String> categories = new LinkedHashSet<>();
    for (LayoutProperty property : layout.getProperties()) {
      categories.add(property.getCategory());
    }
    PropertySet[] sets = new LayoutNode(layout).getPropertySets();
    assertEquals(
        List.copyOf(categories),
        Arrays.stream(sets).map(PropertySet::getDisplayName).collect(Collectors.toList()));
    int properties = Arrays.stream(sets).mapToInt(set -> set.getProperties().length).sum();
    assertEquals(layout.getProperties().length, properties);
  }
}
