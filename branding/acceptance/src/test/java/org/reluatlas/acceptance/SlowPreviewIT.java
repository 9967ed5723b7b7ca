package org.reluatlas.acceptance;

import java.awt.Color;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
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

  /** Wide layers that kink nowhere: few regions, and a pass of each point through the network. */
  private static final int[] WIDTHS = {2, 24, 250, 250, 250, 2};

  /** Finding their regions takes several seconds. */
  private static final int POINTS = 80_000;

  @Test
  void itIsCancelledInTheStatusLineAndRefreshed() throws Exception {
    Path project = WORKBENCH.file("slow.gephi");
    open(WORKBENCH.user());
    // or it would have the points counted before the preview does
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
    Files.writeString(WORKBENCH.file("points.csv"), points());
    user.menu("File", "Open...");
    user.chooseFile(network);
    user.read(ComponentQuery.a("JTextArea").called("feedback"), "are regions");
    user.click(OK);
    Await.until("a graph", () -> WORKBENCH.workspace().nodes() > 10);
  }

  private static String network() {
    Random random = new Random(1);
    return IntStream.range(1, WIDTHS.length)
        .mapToObj(l -> layer(WIDTHS[l], WIDTHS[l - 1], l == 1 ? 0 : 300, random))
        .collect(
            Collectors.joining(
                ", ",
                "{\"format\": \"relu-mlp-v1\", \"arch\": "
                    + Arrays.toString(WIDTHS)
                    + ", \"activation\": \"relu\", \"layers\": [",
                "]}"));
  }

  /** A large bias keeps all units of a layer positive. */
  private static String layer(int rows, int columns, double bias, Random random) {
    String weights =
        Stream.generate(() -> row(columns, bias > 0 ? 1e-3 : 0.5, 0, random))
            .limit(rows)
            .collect(Collectors.joining(", "));
    return "{\"W\": [" + weights + "], \"b\": " + row(rows, 0.5, bias, random) + "}";
  }

  /** Test points, since training points make the nodes large. */
  private static String points() {
    Random random = new Random(2);
    return IntStream.range(0, POINTS)
        .mapToObj(i -> random.nextFloat() + "," + random.nextFloat() + "," + i % 2 + ",test\n")
        .collect(Collectors.joining("", "x0,x1,label,split\n", ""));
  }

  private static String row(int length, double size, double center, Random random) {
    return random
        .doubles(length, center - size, center + size)
        .mapToObj(Double::toString)
        .collect(Collectors.joining(", ", "[", "]"));
  }
}
