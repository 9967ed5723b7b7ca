package org.reluatlas.workbench.appearance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.gephi.appearance.api.AppearanceController;
import org.gephi.appearance.api.AppearanceModel;
import org.gephi.appearance.api.AttributeFunction;
import org.gephi.appearance.api.Function;
import org.gephi.appearance.api.PartitionFunction;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Node;
import org.gephi.project.api.ProjectController;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openide.util.Lookup;

/** Colours of parts that come one after the other. */
class PartColorsTest {

  private static final Color BLUE = new Color(0x0072b2);
  private static final Color ORANGE = new Color(0xe69f00);
  private static final Color GREEN = new Color(0x009e73);
  private static final Color PURPLE = new Color(0xcc79a7);

  private final ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
  private GraphModel graph;
  private AppearanceModel appearance;

  @BeforeEach
  void openProject() {
    projects.newProject();
    graph = projects.getCurrentWorkspace().getLookup().lookup(GraphModel.class);
    appearance = Lookup.getDefault().lookup(AppearanceController.class).getModel();
  }

  @AfterEach
  void closeProject() {
    projects.closeCurrentProject();
  }

  private void add(Object... parts) {
    if (!graph.getNodeTable().hasColumn("part")) {
      graph.getNodeTable().addColumn("part", parts[0].getClass());
    }
    for (Object part : parts) {
      Node node = graph.factory().newNode();
      node.setAttribute("part", part);
      graph.getGraph().addNode(node);
    }
    PartColors.propose(function());
  }

  private PartitionFunction function() {
    for (Function function : appearance.getNodeFunctions()) {
      if (function.isPartition()
          && function.isAttribute()
          && ((AttributeFunction) function).getColumn().getTitle().equals("part")) {
        return (PartitionFunction) function;
      }
    }
    throw new AssertionError("no parts");
  }

  private List<Color> colors(Object... parts) {
    return Arrays.stream(parts)
        .map(part -> function().getPartition().getColor(part))
        .collect(Collectors.toList());
  }

  @Test
  void wordThatComesLaterGetsAColourOfItsOwn() {
    add("b", "c");
    assertEquals(List.of(BLUE, ORANGE), colors("b", "c"));
    add("a");
    assertEquals(List.of(BLUE, ORANGE, GREEN), colors("b", "c", "a"));
  }

  @Test
  void numberThatIsNoClassGetsAColourOfItsOwn() {
    add(1, 2);
    assertEquals(List.of(ORANGE, GREEN), colors(1, 2));
    add(9);
    assertEquals(List.of(ORANGE, GREEN, BLUE), colors(1, 2, 9));
    add(0);
    assertEquals(List.of(ORANGE, GREEN, BLUE, PURPLE), colors(1, 2, 9, 0));
  }

  @Test
  void colourThatIsChosenForAPartIsProposedForNoOther() {
    add(0);
    function().getPartition().setColor(0, GREEN);
    add(2, 3);
    assertEquals(List.of(GREEN, BLUE, PURPLE), colors(0, 2, 3));
  }

  @Test
  void sevenPartsHaveSevenColours() {
    add("g", "e");
    add("f", "a", "c", "b", "d");
    assertEquals(7, colors("a", "b", "c", "d", "e", "f", "g").stream().distinct().count());
  }
}
