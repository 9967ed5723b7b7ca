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
import org.reluatlas.acceptance.agent.ComponentSnapshot;

/** The tabs of the workspaces. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WorkspacesIT {

  private static final ComponentQuery TABS = ComponentQuery.a("JTabbedPane").called("workspaces");

  /** From the right end of a tab to the middle of its cross. */
  private static final int TO_CROSS = 12;

  /** How often a workbench that switches between its workspaces for ever would be caught at it. */
  private static final int LOOKS = 50;

  @RegisterExtension static final Workbench WORKBENCH = new Workbench();

  private final User user = WORKBENCH.user();

  private Rectangle tab(String title) throws Exception {
    ComponentSnapshot tabs =
        Await.answer(
            "a tab called " + title,
            () -> user.see(TABS).items().contains(title) ? user.see(TABS) : null);
    return user.screen().item(tabs.id(), tabs.items().indexOf(title));
  }

  private void choose(String title) throws Exception {
    Rectangle tab = tab(title);
    user.click(new Point((int) tab.getCenterX(), (int) tab.getCenterY()));
    user.read(TABS, title);
  }

  private void close(String title) throws Exception {
    Rectangle tab = tab(title);
    user.click(new Point(tab.x + tab.width - TO_CROSS, (int) tab.getCenterY()));
    user.click(ComponentQuery.a("JButton").called("Yes").in("Close workspace"));
    Await.until("no more " + title, () -> !user.see(TABS).items().contains(title));
  }

  private void rests(String title) throws Exception {
    user.read(TABS, title);
    for (int i = 0; i < LOOKS; i++) {
      assertEquals(title, user.see(TABS).text());
    }
  }

  @Test
  @Order(1)
  void eachHasATab() throws Exception {
    user.menu("File", "New Project");
    for (int i = 2; i <= 4; i++) {
      user.menu("Workspace", "New");
      tab("Workspace " + i);
    }
    rests("Workspace 1");
  }

  @Test
  @Order(2)
  void oneBetweenOthersIsClosedByItsCross() throws Exception {
    choose("Workspace 2");
    close("Workspace 2");
    rests("Workspace 1");
    assertEquals(List.of("Workspace 1", "Workspace 3", "Workspace 4"), user.see(TABS).items());
    assertEquals(3, WORKBENCH.workspace().workspaces());
  }

  @Test
  @Order(3)
  void oneThatIsNotShownIsClosedByItsCross() throws Exception {
    choose("Workspace 4");
    close("Workspace 3");
    rests("Workspace 4");
    assertEquals(2, WORKBENCH.workspace().workspaces());
  }
}
