package org.reluatlas.acceptance;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.reluatlas.acceptance.agent.Sought;
import org.w3c.dom.Document;

/** The window Preview with the decomposition under the graph. */
class PreviewIT {

  @RegisterExtension static final Workbench WORKBENCH = new Workbench();

  private static final Sought SETTINGS = Sought.a("SheetTable").after("preview settings");

  private final User user = WORKBENCH.user();

  @BeforeAll
  static void open() throws Exception {
    User user = WORKBENCH.user();
    user.openSample("Two circles (2 inputs, classifier)");
    Await.until("110 regions", () -> WORKBENCH.workspace().nodes() == 110);
    user.click(Sought.a("JToggleButton").called("Preview"));
    user.reach(Sought.a("JComponent").called("preview canvas"));
  }

  private Document export(String name) throws Exception {
    Path file = WORKBENCH.file(name);
    user.click(Sought.a("JButton").called("preview export"));
    user.choose(Sought.a("JComboBox").called("Files of Type:"), "SVG Files (*.svg)");
    user.chooseFile(file);
    Await.until("a whole file", () -> Files.exists(file) && isWhole(file));
    return Xml.read(file);
  }

  private static boolean isWhole(Path file) throws Exception {
    return Files.readString(file).strip().endsWith("</svg>");
  }

  @Test
  void theDecompositionIsInTheExportedPicture() throws Exception {
    int with = paths(export("with.svg"));
    user.toggle(SETTINGS, "Show decomposition");
    int without = paths(export("without.svg"));
    assertTrue(with >= without + 110, with + " paths, without the decomposition " + without);
    assertTrue(without > 100, "the edges are there: " + without);
  }

  private static int paths(Document picture) {
    return picture.getElementsByTagName("path").getLength();
  }
}
