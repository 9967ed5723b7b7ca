package org.reluatlas.acceptance;

import java.awt.Color;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.reluatlas.acceptance.agent.ComponentQuery;

/** The preview of a project that was saved, where it takes long. */
class SlowPreviewIT {

  @RegisterExtension static final Workbench WORKBENCH = new Workbench();

  private static final ComponentQuery CANVAS =
      ComponentQuery.a("JComponent").called("preview canvas");
  private static final ComponentQuery CANCEL =
      ComponentQuery.a("JButton").called("StatusLine.Progress.CancelButton");

  private static final ComponentQuery CANCELLED =
      ComponentQuery.a("JLabel").containing("cancelled; refresh the preview");

  private static final ComponentQuery OK = ComponentQuery.a("JButton").called("OK");

  /** With so many, few regions have a decision boundary that takes several seconds. */
  private static final int OUTPUTS = 220;

  @Test
  @Disabled(
      "decision boundaries of many outputs are fast now: a preview that is slow is to be found")
  void itIsCancelledInTheStatusLineAndRefreshed() throws Exception {
    Path project = WORKBENCH.file("slow.gephi");
    open(WORKBENCH.user());
    // or it would have the boundary computed before the preview does
    WORKBENCH.user().closeDecomposition();
    SavedProject.save(WORKBENCH.user(), project);
    SavedProject.exit(WORKBENCH);
    WORKBENCH.start(project);
    User user = WORKBENCH.user();
    Await.until("a graph", () -> WORKBENCH.workspace().nodes() > 10);
    user.click(ComponentQuery.a("JToggleButton").called("Preview"));
    user.click(CANCEL);
    user.click(ComponentQuery.a("JButton").called("Yes").in("Cancel Running Task"));
    user.see(CANCELLED);
    Await.until("the graph alone", () -> share(user) > 0 && share(user) < 0.1);
    user.click(ComponentQuery.a("JButton").called("preview refresh"));
    Await.until("the regions", () -> share(user) > 0.3);
    user.seeGone(CANCEL);
    user.seeGone(CANCELLED);
  }

  /** The share of the canvas that is drawn on. */
  private static double share(User user) throws Exception {
    Rectangle canvas = user.see(CANVAS).bounds();
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(user.screen().image()));
    int drawn = 0;
    for (int y = canvas.y; y < canvas.y + canvas.height; y++) {
      for (int x = canvas.x; x < canvas.x + canvas.width; x++) {
        drawn += image.getRGB(x, y) == Color.WHITE.getRGB() ? 0 : 1;
      }
    }
    return drawn / (double) (canvas.width * canvas.height);
  }

  private static void open(User user) throws Exception {
    Path network = Files.writeString(WORKBENCH.file("slow.json"), network());
    user.menu("File", "Open...");
    user.chooseFile(network);
    user.read(ComponentQuery.a("JTextArea").called("feedback"), "are regions");
    user.click(OK);
    user.see(ComponentQuery.a("JDialog").containing("Import report"));
    user.click(OK);
    Await.until("a graph", () -> WORKBENCH.workspace().nodes() > 10);
  }

  /** Eight hidden neurons and many outputs, of seeded weights. */
  private static String network() {
    Random random = new Random(1);
    return "{\"format\": \"relu-mlp-v1\", \"arch\": [2, 8, "
        + OUTPUTS
        + "], \"activation\": \"relu\", \"layers\": ["
        + layer(8, 2, random)
        + ", "
        + layer(OUTPUTS, 8, random)
        + "]}";
  }

  private static String layer(int rows, int columns, Random random) {
    String weights =
        Stream.generate(() -> row(columns, random)).limit(rows).collect(Collectors.joining(", "));
    return "{\"W\": [" + weights + "], \"b\": " + row(rows, random) + "}";
  }

  private static String row(int length, Random random) {
    return random
        .doubles(length)
        .mapToObj(x -> Double.toString(x - 0.5))
        .collect(Collectors.joining(", ", "[", "]"));
  }
}
