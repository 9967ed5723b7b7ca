package org.reluatlas.acceptance;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Rectangle;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.reluatlas.acceptance.agent.ComponentQuery;

/** What is on the screen once a network was imported. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BesideGraphIT {

  @RegisterExtension static final Workbench WORKBENCH = new Workbench();

  private static final ComponentQuery DRAWING = ComponentQuery.a("DecompositionCanvas");

  private final User user = WORKBENCH.user();

  @Test
  @Order(1)
  void theDrawingOpensBesideTheGraph() throws Exception {
    user.openSample("Two circles (2 inputs, classifier)");
    Rectangle drawing = user.reach(DRAWING).bounds();
    Rectangle graph = user.reach(ComponentQuery.a("NewtCanvasAWT")).bounds();
    assertTrue(graph.getMaxX() <= drawing.x, graph + " left of " + drawing);
    assertTrue(Math.min(graph.width, drawing.width) > 300, graph + " and " + drawing);
    Rectangle run =
        user.reach(ComponentQuery.a("JButton").called("run FVectorStatistics")).bounds();
    assertTrue(run.x > drawing.getMaxX() && run.width > 30, "the buttons are at " + run);
    for (String name : new String[] {"Points", "Decision boundary", "Fit"}) {
      Rectangle control = user.reach(ComponentQuery.a("AbstractButton").called(name)).bounds();
      assertTrue(control.getMaxX() <= run.x, name + " is at " + control);
    }
  }

  @Test
  @Order(2)
  void onceClosedItStaysClosed() throws Exception {
    user.closeDecomposition();
    user.openSample("Two moons (2 inputs, classifier)");
    Await.until("the second graph", () -> WORKBENCH.workspace().workspaces() == 2);
    Thread.sleep(2000);
    assertFalse(user.sees(DRAWING));
    user.menu("Tools", "ReLU topology", "Show decomposition");
    user.reach(DRAWING);
  }
}
