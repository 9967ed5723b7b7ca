package org.reluatlas.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.reluatlas.acceptance.agent.ComponentQuery;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The window Preview with the decomposition under the graph. */
class PreviewIT {

  @RegisterExtension static final Workbench WORKBENCH = new Workbench();

  private static final ComponentQuery SETTINGS =
      ComponentQuery.a("SheetTable").after("preview settings");

  /** What Gephi's exporter of images gives. */
  private static final int PIXELS = 1024;

  private final User user = WORKBENCH.user();

  @BeforeAll
  static void open() throws Exception {
    User user = WORKBENCH.user();
    user.openSample("Two circles (2 inputs, classifier)");
    Await.until("110 regions", () -> WORKBENCH.workspace().nodes() == 110);
    user.click(ComponentQuery.a("JToggleButton").called("Preview"));
    user.reach(ComponentQuery.a("JComponent").called("preview canvas"));
  }

  private Path export(String type, String name) throws Exception {
    Path file = WORKBENCH.file(name);
    user.click(ComponentQuery.a("JButton").called("preview export"));
    user.choose(ComponentQuery.a("JComboBox").called("Files of Type:"), type);
    user.chooseFile(file);
    Await.until(
        "a message",
        () -> user.sees(ComponentQuery.a("JComponent").containing(name + " successfully")));
    return file;
  }

  private Document exportSvg(String name) throws Exception {
    return Xml.read(export("SVG Files (*.svg)", name));
  }

  @Test
  void theDecompositionIsInTheExportedPicture() throws Exception {
    int with = paths(exportSvg("with.svg"));
    user.toggle(SETTINGS, "Show decomposition");
    int without = paths(exportSvg("without.svg"));
    user.toggle(SETTINGS, "Show decomposition");
    assertTrue(with >= without + 110, with + " paths, without the decomposition " + without);
    assertTrue(without > 100, "the edges are there: " + without);
  }

  @Test
  void aFillThatIsNotThereIsSaid() throws Exception {
    ComponentQuery sentence =
        ComponentQuery.a("JLabel").containing("the column \"fiedler partition\" is missing");
    user.chooseProperty(SETTINGS, "Fill regions by", "Fiedler partition");
    user.see(sentence);
    user.chooseProperty(SETTINGS, "Fill regions by", "prediction");
    user.seeGone(sentence);
  }

  private static int paths(Document picture) {
    return picture.getElementsByTagName("path").getLength();
  }

  /** The colours of the two areas, which the other formats have to show as well. */
  private List<Color> classesIn(String svg) throws Exception {
    NodeList groups = exportSvg(svg).getElementsByTagName("g");
    Element group =
        IntStream.range(0, groups.getLength())
            .mapToObj(i -> (Element) groups.item(i))
            .filter(one -> one.getAttribute("id").equals("relu-polytopes"))
            .findFirst()
            .orElseThrow();
    NodeList shapes = group.getElementsByTagName("path");
    return IntStream.range(0, 2)
        .mapToObj(i -> Color.decode(((Element) shapes.item(i)).getAttribute("fill")))
        .collect(Collectors.toList());
  }

  private static void assertShows(List<Color> classes, BufferedImage image) {
    Map<Integer, Integer> counts = new HashMap<>();
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        counts.merge(image.getRGB(x, y), 1, Integer::sum);
      }
    }
    int pixels = image.getWidth() * image.getHeight();
    for (Color color : classes) {
      double share = counts.getOrDefault(color.getRGB(), 0) / (double) pixels;
      assertTrue(share > 0.1, color + " on " + share + " of the picture");
    }
  }

  @Test
  void thePngShowsTheClasses() throws Exception {
    BufferedImage image = ImageIO.read(export("PNG Files (*.png)", "circles.png").toFile());
    assertEquals(PIXELS, image.getWidth());
    assertEquals(PIXELS, image.getHeight());
    assertShows(classesIn("beside-png.svg"), image);
  }

  @Test
  void thePdfIsOneDrawingOfLinesAndAreas() throws Exception {
    byte[] file = Files.readAllBytes(export("PDF Files (*.pdf)", "circles.pdf"));
    try (PDDocument document = PDDocument.load(file)) {
      assertEquals(1, document.getNumberOfPages());
      Map<String, Integer> operators = operators(document.getPage(0));
      // two areas, two lines around each region but at the rim, 500 points of four curves each
      assertTrue(operators.get("f") >= 2 + 500, operators.toString());
      assertTrue(operators.get("l") >= 2 * 110, operators.toString());
      assertTrue(operators.get("c") >= 4 * 500, operators.toString());
      assertTrue(!operators.containsKey("Do"), "no images: " + operators);
      assertShows(classesIn("beside-pdf.svg"), new PDFRenderer(document).renderImage(0));
    }
  }

  private static Map<String, Integer> operators(PDPage page) throws IOException {
    PDFStreamParser parser = new PDFStreamParser(page);
    parser.parse();
    Map<String, Integer> counts = new HashMap<>();
    for (Object token : parser.getTokens()) {
      if (token instanceof Operator) {
        counts.merge(((Operator) token).getName(), 1, Integer::sum);
      }
    }
    return counts;
  }
}
