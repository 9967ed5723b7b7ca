package org.reluatlas.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.Point;
import java.awt.Rectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.reluatlas.acceptance.agent.Sought;

/** The buttons Overview, Data Laboratory and Preview. */
class PerspectivesIT {

  @RegisterExtension static final Workbench WORKBENCH = new Workbench();

  private static final Sought WINDOW = Sought.a("JFrame");

  /** How often a window that comes to its size a little later would be caught at it. */
  private static final int LOOKS = 20;

  private final User user = WORKBENCH.user();

  /** Double clicks the title bar that the window manager gives to the window. */
  private Rectangle maximize() throws Exception {
    Rectangle before = user.reach(WINDOW).bounds();
    user.hover(new Point((int) before.getCenterX(), before.y + 8));
    user.screen().click(2);
    Await.until("a larger window", () -> user.see(WINDOW).bounds().width > before.width);
    return user.reach(WINDOW).bounds();
  }

  @Test
  void theMaximizedWindowStaysMaximized() throws Exception {
    Rectangle maximized = maximize();
    for (String perspective : new String[] {"Data Laboratory", "Preview", "Overview"}) {
      Sought button = Sought.a("JToggleButton").called(perspective);
      user.click(button);
      Await.until(perspective, () -> user.see(button).isSelected());
      Await.until("all of the screen", () -> user.see(WINDOW).bounds().equals(maximized));
      for (int i = 0; i < LOOKS; i++) {
        assertEquals(maximized, user.reach(WINDOW).bounds(), perspective);
      }
    }
  }
}
