package org.reluatlas.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.Point;
import java.awt.Rectangle;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.reluatlas.acceptance.agent.ComponentQuery;

/** The tabs of the workspaces. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WorkspacesIT {

  /** From the right end of a tab to the middle of its cross. */
  private static final int TO_CROSS = 12;

  /** How often a workbench that switches between its workspaces for ever would be caught at it. */
  private static final int LOOKS = 50;

  @RegisterExtension static final Workbench WORKBENCH = new Workbench();

  private final User user = WORKBENCH.user();

  private void close(String title) throws Exception {
    Rectangle tab = user.workspaceTab(title);
    user.click(new Point(tab.x + tab.width - TO_CROSS, (int) tab.getCenterY()));
    user.click(ComponentQuery.a("JButton").called("Yes").in("Close workspace"));
    Await.until("no more " + title, () -> !user.see(User.WORKSPACES).items().contains(title));
  }

  private void rests(String title) throws Exception {
    user.read(User.WORKSPACES, title);
    for (int i = 0; i < LOOKS; i++) {
      assertEquals(title, user.see(User.WORKSPACES).text());
    }
  }

  @Test
  @Order(1)
  void eachHasATab() throws Exception {
    user.menu("File", "New Project");
    for (int i = 2; i <= 4; i++) {
      user.menu("Workspace", "New");
      user.workspaceTab("Workspace " + i);
    }
    rests("Workspace 1");
  }

  @Test
  @Order(2)
  void oneBetweenOthersIsClosedByItsCross() throws Exception {
    user.openWorkspace("Workspace 2");
    close("Workspace 2");
    rests("Workspace 1");
    assertEquals(
        List.of("Workspace 1", "Workspace 3", "Workspace 4"), user.see(User.WORKSPACES).items());
    assertEquals(3, WORKBENCH.workspace().workspaces());
  }

  @Test
  @Order(3)
  void oneThatIsNotShownIsClosedByItsCross() throws Exception {
    user.openWorkspace("Workspace 4");
    close("Workspace 3");
    rests("Workspace 4");
    assertEquals(2, WORKBENCH.workspace().workspaces());
  }
}
