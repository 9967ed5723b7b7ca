package org.reluatlas.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.event.KeyEvent;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.reluatlas.acceptance.agent.ComponentQuery;
import org.reluatlas.acceptance.agent.ComponentSnapshot;

/** Tools &gt; ReLU topology. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MenuIT {

  @RegisterExtension static final Workbench WORKBENCH = new Workbench();

  private final User user = WORKBENCH.user();

  private void menu(String item) throws Exception {
    user.menu("Tools", "ReLU topology", item);
  }

  @Test
  @Order(1)
  void withoutWorkspaceItIsRefusedInASentence() throws Exception {
    menu("Colour by partition");
    user.see(
        ComponentQuery.a("JComponent").containing("There is no workspace; open a ReLU network"));
    user.click(ComponentQuery.a("JButton").called("OK"));
  }

  @Test
  @Order(2)
  void samplesOpen() throws Exception {
    user.openSample("Two circles (2 inputs, classifier)");
    Await.until("110 regions", () -> WORKBENCH.workspace().nodes() == 110);
    assertEquals(
        Set.of(1, 0), new HashSet<>(WORKBENCH.workspace().values("predicted_class").values()));
  }

  @Test
  @Order(3)
  void coloursFollowThePartition() throws Exception {
    Map<String, Integer> before = WORKBENCH.workspace().colors();
    menu("Colour by partition");
    Await.until("new colours", () -> !WORKBENCH.workspace().colors().equals(before));
    Map<Object, Set<Integer>> colors = new HashMap<>();
    Map<String, Object> parts = WORKBENCH.workspace().values("fiedler_partition");
    WORKBENCH
        .workspace()
        .colors()
        .forEach(
            (node, color) ->
                colors.computeIfAbsent(parts.get(node), part -> new HashSet<>()).add(color));
    assertEquals(Set.of(0, 1), colors.keySet());
    assertEquals(1, colors.get(0).size());
    assertEquals(1, colors.get(1).size());
    assertFalse(colors.get(0).equals(colors.get(1)));
  }

  @Test
  @Order(4)
  void theComplexIsWritten() throws Exception {
    Path json = WORKBENCH.file("circles.complex.json");
    menu("Export cell complex…");
    user.chooseFile(json);
    Await.until("a file", () -> Files.exists(json));
    assertEquals(111, Files.readString(json).split("\"activation\"", -1).length);

    Path off = WORKBENCH.file("circles.off");
    menu("Export cell complex…");
    user.choose(
        ComponentQuery.a("JComboBox").called("Files of Type:"), "Cell complex as polygons (OFF)");
    user.chooseFile(WORKBENCH.file("circles"));
    Await.until("a file", () -> Files.exists(off));
    List<String> lines = Files.readAllLines(off);
    assertEquals("OFF", lines.get(0));
    assertTrue(lines.get(1).startsWith("119 110 "), lines.get(1));
  }

  @Test
  @Order(5)
  void theFigureIsWritten() throws Exception {
    Path svg = WORKBENCH.file("circles.svg");
    menu("Export figure…");
    user.chooseFile(svg);
    Await.until("a file", () -> Files.exists(svg));
    assertTrue(Xml.read(svg).getElementsByTagName("path").getLength() > 110);

    Path png = WORKBENCH.file("circles.png");
    menu("Export figure…");
    user.choose(ComponentQuery.a("JComboBox").called("Files of Type:"), "Image (PNG)");
    user.chooseFile(png);
    Await.until("a file", () -> Files.exists(png));
    BufferedImage image = ImageIO.read(png.toFile());
    assertTrue(image.getWidth() > 1000, "width " + image.getWidth());
  }

  @Test
  @Order(6)
  void filesAreNotOverwrittenUnasked() throws Exception {
    Path json = WORKBENCH.file("mine.complex.json");
    Files.writeString(json, "mine");
    menu("Export cell complex…");
    user.typeFile(json);
    user.see(
        ComponentQuery.a("JComponent").containing("mine.complex.json exists already. Replace it?"));
    user.click(ComponentQuery.a("JButton").called("No"));
    assertEquals("mine", Files.readString(json));
    user.chooseFile(WORKBENCH.file("other.complex.json"));
    menu("Export cell complex…");
    user.typeFile(json);
    user.click(ComponentQuery.a("JButton").called("Yes"));
    Await.until("the complex", () -> Files.readString(json).endsWith("]}"));
  }

  /** The platform offers to edit documents, and calls itself an IDE. */
  @Test
  @Order(7)
  void thePlatformsOwnItemsAreGone() throws Exception {
    List<String> file = items("File", "Exit");
    assertEquals(1, Collections.frequency(file, "Save"), file.toString());
    assertEquals(1, Collections.frequency(file, "Save As..."), file.toString());
    assertTrue(items("View", "Log").contains("Hide Side Windows"));
    items("Window", "Reset Windows");
    user.screen().press(KeyEvent.VK_CONTROL, KeyEvent.VK_SHIFT, KeyEvent.VK_F);
    user.screen().press(KeyEvent.VK_CONTROL, KeyEvent.VK_4);
    items("Window", "Reset Windows");
    assertFalse(user.sees(ComponentQuery.a("JDialog")), "search in the files of an IDE");
    assertFalse(user.sees(ComponentQuery.a("JComponent").called("Output")));
  }

  /** What a menu offers, none of it for an IDE. */
  private List<String> items(String menu, String one) throws Exception {
    user.click(ComponentQuery.a("JMenu").called(menu));
    user.see(ComponentQuery.a("JMenuItem").called(one));
    List<String> items = new ArrayList<>();
    for (ComponentSnapshot item : user.screen().find(ComponentQuery.a("JMenuItem"))) {
      items.add(item.text());
      assertFalse(item.text().matches(".*(IDE|Editor|Favorites|Document|Output).*"), item.text());
    }
    user.click(ComponentQuery.a("JMenu").called(menu));
    user.seeGone(ComponentQuery.a("JMenuItem").called(one));
    return items;
  }
}
