package org.reluatlas.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Point;
import java.awt.Rectangle;
import java.awt.event.KeyEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.reluatlas.acceptance.agent.ComponentQuery;
import org.reluatlas.acceptance.agent.ComponentSnapshot;

/** The window Polyhedral decomposition beside the graph view. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DecompositionIT {

  @RegisterExtension static final Workbench WORKBENCH = new Workbench();

  private static final ComponentQuery CANVAS = ComponentQuery.a("DecompositionCanvas");
  private static final ComponentQuery SHAPE = ComponentQuery.a("JLabel").called("shape");
  private static final ComponentQuery STATUS = ComponentQuery.a("JLabel").called("status");
  private static final ComponentQuery STEPS = ComponentQuery.a("JSlider").called("steps");

  /** The network's domain is drawn 1000 units wide with this margin of pixels. */
  private static final double WIDTH = 1000;

  private static final int OUTLINE = 0xd55e00;
  private static final int MARGIN = 12;
  private static final int VERTICES = 119;
  private static final Pattern NUMBERS =
      Pattern.compile("(\\d+) of 457 cells, β₀ = (\\d+), β₁ = (\\d+)");

  private final User user = WORKBENCH.user();

  @BeforeAll
  static void open() throws Exception {
    User user = WORKBENCH.user();
    user.openSample("Two circles (2 inputs, classifier)");
    Await.until("110 regions", () -> WORKBENCH.workspace().nodes() == 110);
    user.menu("Tools", "ReLU topology", "Show decomposition");
    user.reach(CANVAS);
  }

  /** The regions, the largest first. */
  private static List<String> bySize() throws Exception {
    Map<String, Object> volumes = WORKBENCH.workspace().values("volume");
    List<String> regions = new ArrayList<>(volumes.keySet());
    regions.sort(Comparator.comparing(region -> -(Double) volumes.get(region)));
    return regions;
  }

  /** The centroid of a region on the screen. */
  private Point centroid(String region) throws Exception {
    double[] at = WORKBENCH.workspace().positions().get(region);
    Rectangle canvas = user.reach(CANVAS).bounds();
    double scale = (Math.min(canvas.width, canvas.height) - 2.0 * MARGIN) / WIDTH;
    return new Point(
        (int) Math.round(canvas.getCenterX() + at[0] * scale),
        (int) Math.round(canvas.getCenterY() - at[1] * scale));
  }

  @Test
  void hoveringTellsOfTheRegion() throws Exception {
    Map<String, Object> patterns = WORKBENCH.workspace().values("activation");
    for (String region : bySize().subList(0, 5)) {
      user.hover(centroid(region));
      user.read(STATUS, patterns.get(region) + " ", "training", "predicted");
      user.read(SHAPE, "edges, area", "centroid");
    }
  }

  @Test
  void clicksSelectInTheGraphView() throws Exception {
    List<String> regions = bySize();
    user.click(centroid(regions.get(0)));
    Await.until(
        "one node selected", () -> WORKBENCH.workspace().selection().equals(regions.subList(0, 1)));
    user.click(centroid(regions.get(1)), KeyEvent.VK_CONTROL);
    Set<String> both = new HashSet<>(regions.subList(0, 2));
    Await.until(
        "two nodes selected", () -> new HashSet<>(WORKBENCH.workspace().selection()).equals(both));
  }

  @Test
  void whatIsSelectedInTheGraphViewIsOutlined() throws Exception {
    String region = bySize().get(2);
    Point inside = centroid(region);
    Rectangle canvas = user.reach(CANVAS).bounds();
    user.click(new Point(canvas.x + 4, canvas.y + 4)); // beside the domain
    Await.until("no outline", () -> !meetsOutline(inside));
    WORKBENCH.workspace().select(region);
    Await.until("an outline", () -> meetsOutline(inside));
  }

  /** Whether a ray to the right meets the colour that selected regions are outlined in. */
  private boolean meetsOutline(Point from) throws Exception {
    double end = user.reach(CANVAS).bounds().getMaxX();
    for (int x = from.x; x < end; x++) {
      if (user.screen().color(x, from.y) == OUTLINE) {
        return true;
      }
    }
    return false;
  }

  /** Gephi's view follows the mouse no more once another window has selected something. */
  @Test
  void aPressInTheGraphViewGivesItBackToTheMouse() throws Exception {
    String region = bySize().get(0);
    user.click(centroid(region));
    Await.until("it is selected", () -> WORKBENCH.workspace().selection().equals(List.of(region)));
    user.menu("Window", "Graph");
    Rectangle graph = user.reach(ComponentQuery.a("NewtCanvasAWT")).bounds();
    user.click(new Point(graph.x + MARGIN, graph.y + MARGIN));
    Await.until("nothing is selected", () -> WORKBENCH.workspace().selection().isEmpty());
    hoverOverSomeNode(graph);
    List<String> hovered = WORKBENCH.workspace().selection();
    assertNotEquals(List.of(), hovered);
    user.menu("Tools", "ReLU topology", "Show decomposition");
    Point inside = centroid(hovered.get(0));
    Await.until("an outline", () -> meetsOutline(inside));
  }

  /** From the middle of the view to the right until a node is under the mouse. */
  private void hoverOverSomeNode(Rectangle graph) throws Exception {
    Point at = new Point((int) graph.getCenterX(), (int) graph.getCenterY());
    while (at.x < graph.getMaxX() && WORKBENCH.workspace().selection().isEmpty()) {
      at.x += 4;
      user.hover(at);
      Thread.sleep(100);
    }
  }

  @Test
  void coloursFollowTheColumn() throws Exception {
    ComponentQuery points = ComponentQuery.a("JCheckBox").called("Points");
    user.click(points);
    Await.until("no points", () -> !user.see(points).isSelected());
    Point largest = centroid(bySize().get(0));
    int byClass = user.screen().color(largest.x, largest.y);
    user.choose(ComponentQuery.a("JComboBox").called("columns"), "volume");
    Await.until("another colour", () -> user.screen().color(largest.x, largest.y) != byClass);
    user.choose(ComponentQuery.a("JComboBox").called("columns"), "predicted class");
    Await.until("the colour again", () -> user.screen().color(largest.x, largest.y) == byClass);
    user.click(points);
  }

  @Test
  void theFiltrationPlays() throws Exception {
    ComponentQuery numbers = ComponentQuery.a("JLabel").containing(" of 457 cells");
    assertEquals("457 of 457 cells, β₀ = 1, β₁ = 0", user.see(numbers).text());
    user.click(ComponentQuery.a("JButton").called("Play"));
    Matcher early = Await.answer("some vertices", () -> few(user.see(numbers)));
    assertEquals(early.group(1), early.group(2), "every vertex is a component");
    assertEquals("0", early.group(3));
    user.click(ComponentQuery.a("JButton").called("Stop"));
    int stopped = user.see(STEPS).value();
    assertTrue(stopped < 457);
    user.click(STEPS);
    user.screen().press(KeyEvent.VK_END);
    user.read(numbers, "457 of 457 cells, β₀ = 1, β₁ = 0");
    user.screen().press(KeyEvent.VK_HOME);
    user.read(numbers, "0 of 457 cells, β₀ = 0, β₁ = 0");
    assertNotEquals(0, stopped);
    user.screen().press(KeyEvent.VK_END);
  }

  /** What is not selected is faded, and in another workspace that would be all. */
  @Test
  @Order(Integer.MAX_VALUE) // it shows another workspace
  void noOtherWorkspaceIsFaded() throws Exception {
    user.menu("Tools", "ReLU topology", "Show decomposition");
    user.click(centroid(bySize().get(0)));
    Await.until("the others are faded", () -> WORKBENCH.workspace().isFaded());
    user.menu("Workspace", "Duplicate");
    Await.until("the copy", () -> WORKBENCH.workspace().workspaces() == 2);
    Await.until("none is faded", () -> !WORKBENCH.workspace().isFaded());
    user.menu("Window", "Graph");
    hoverOverSomeNode(user.reach(ComponentQuery.a("NewtCanvasAWT")).bounds());
    assertNotEquals(List.of(), WORKBENCH.workspace().selection(), "the view follows the mouse");
  }

  private static Matcher few(ComponentSnapshot numbers) {
    Matcher matcher = NUMBERS.matcher(numbers.text());
    return matcher.matches()
            && Integer.parseInt(matcher.group(1)) > 0
            && Integer.parseInt(matcher.group(1)) <= VERTICES
        ? matcher
        : null;
  }
}
