package org.reluatlas.gephi.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.gephi.graph.api.Graph;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Node;
import org.gephi.io.exporter.preview.PDFExporter;
import org.gephi.io.exporter.preview.SVGExporter;
import org.gephi.preview.api.CanvasSize;
import org.gephi.preview.api.G2DTarget;
import org.gephi.preview.api.Item;
import org.gephi.preview.api.PreviewController;
import org.gephi.preview.api.PreviewModel;
import org.gephi.preview.api.PreviewProperties;
import org.gephi.preview.api.PreviewProperty;
import org.gephi.project.api.Workspace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openide.util.Lookup;
import org.reluatlas.charts.Palette;
import org.reluatlas.gephi.graph.SampleNetworks;
import org.reluatlas.gephi.model.DecomposedNetwork;
import org.reluatlas.gephi.model.NetworkWorkspace;
import org.reluatlas.gephi.model.ReluModel;
import org.reluatlas.task.Progress;

class PolytopePreviewTest {

  private final PreviewController controller = Lookup.getDefault().lookup(PreviewController.class);

  @AfterEach
  void closeProject() {
    SampleNetworks.closeProject();
  }

  private static Workspace workspace(String name) throws IOException {
    SampleNetworks sample = SampleNetworks.of(name);
    return NetworkWorkspace.create(sample.graph, sample.regions, name);
  }

  private Item[] items(Workspace workspace) {
    controller.refreshPreview(workspace);
    return controller.getModel(workspace).getItems(PolytopeItem.TYPE);
  }

  private PolytopeItem[] regions(Workspace workspace) {
    return Arrays.stream(items(workspace))
        .map(PolytopeItem.class::cast)
        .filter(item -> item.kind == PolytopeItem.Kind.REGION)
        .toArray(PolytopeItem[]::new);
  }

  private static long count(Item[] items, PolytopeItem.Kind kind) {
    return Arrays.stream(items).filter(item -> ((PolytopeItem) item).kind == kind).count();
  }

  @ParameterizedTest
  @CsvSource({"two-circles,110,1,400,100", "paraboloid,-1,0,-1,-1", "nested-spheres,0,0,-1,-1"})
  void theItemsAreThoseOfTheDecomposition(
      String name, int regions, int boundaries, int training, int test) throws IOException {
    Workspace workspace = workspace(name);
    Item[] items = items(workspace);
    DecomposedNetwork network = ReluModel.of(workspace).decomposed(Progress.NONE);
    int expected = regions < 0 ? network.complex().regions() : regions;
    assertEquals(expected, count(items, PolytopeItem.Kind.REGION));
    assertEquals(boundaries, count(items, PolytopeItem.Kind.BOUNDARY));
    assertEquals(2L * boundaries, count(items, PolytopeItem.Kind.CLASS));
    assertEquals(1, count(items, PolytopeItem.Kind.EDGES));
    assertEquals(1, count(items, PolytopeItem.Kind.BOX));
    assertEquals(
        network.problem().points().size(),
        count(items, PolytopeItem.Kind.TRAINING_POINT)
            + count(items, PolytopeItem.Kind.TEST_POINT));
    if (training >= 0) {
      assertEquals(training, count(items, PolytopeItem.Kind.TRAINING_POINT));
      assertEquals(test, count(items, PolytopeItem.Kind.TEST_POINT));
    }
  }

  /** Each node lies inside the polygon of its own region. */
  @Test
  void regionsLieUnderTheirNodes() throws IOException {
    Workspace workspace = workspace("two-circles");
    Graph graph = workspace.getLookup().lookup(GraphModel.class).getGraph();
    for (Node node : graph.getNodes().toArray()) {
      node.setPosition(3 * node.x() + 40, 3 * node.y() - 7);
    }
    PolytopeItem[] regions = regions(workspace);
    DecomposedNetwork network = ReluModel.of(workspace).decomposed(Progress.NONE);
    for (Node node : graph.getNodes().toArray()) {
      PolytopeItem region = regions[network.region(node.getId())];
      assertTrue(
          region.shape.intersects(node.x() - 0.01, -node.y() - 0.01, 0.02, 0.02), node.getLabel());
    }
  }

  @Test
  void otherGraphsAreLeftAsTheyAre() {
    Workspace workspace = SampleNetworks.projects().newProject().getCurrentWorkspace();
    assertEquals(0, items(workspace).length);
  }

  @Test
  void svgHasAllShapes() throws IOException {
    Workspace workspace = workspace("two-circles");
    String svg = svg(workspace);
    String group = svg.substring(svg.indexOf("<g id=\"relu-polytopes\""));
    group = group.substring(0, group.indexOf("</g>"));
    assertEquals(2 + 3 + 500, group.split("<path", -1).length - 1);
    assertTrue(svg.indexOf("relu-polytopes") < svg.indexOf("id=\"edges\""), "under the graph");
    PreviewProperties properties = controller.getModel(workspace).getProperties();
    properties.putValue(PolytopeRenderer.FILL, RegionFill.OUTPUT);
    group = svg(workspace);
    group = group.substring(group.indexOf("<g id=\"relu-polytopes\""));
    assertEquals(
        110 + 3 + 500, group.substring(0, group.indexOf("</g>")).split("<path", -1).length - 1);
    properties.putValue(PolytopeRenderer.POINTS, false);
    properties.putValue(PolytopeRenderer.FILL, RegionFill.NONE);
    group = svg(workspace);
    group = group.substring(group.indexOf("<g id=\"relu-polytopes\""));
    assertEquals(3, group.substring(0, group.indexOf("</g>")).split("<path", -1).length - 1);
    properties.putValue(PolytopeRenderer.SHOW, false);
    assertTrue(!svg(workspace).contains("relu-polytopes"));
  }

  /** The domain is 1000 wide; lines and nodes at its edge reach over it. */
  @Test
  void thePageIsWiderThanTheDomain() throws IOException {
    Workspace workspace = workspace("two-circles");
    items(workspace);
    CanvasSize page = controller.getModel(workspace).getGraphicsCanvasSize();
    assertEquals(-530, page.getX(), 1e-3);
    assertEquals(1060, page.getWidth(), 1e-3);
  }

  private static String svg(Workspace workspace) {
    SVGExporter exporter = new SVGExporter();
    StringWriter writer = new StringWriter();
    exporter.setWorkspace(workspace);
    exporter.setWriter(writer);
    assertTrue(exporter.execute());
    return writer.toString();
  }

  /** The colour under the largest region of each class is that of the class, in the PDF itself. */
  @Test
  void pdfShowsTheClasses() throws IOException {
    Workspace workspace = workspace("two-circles");
    hideGraph(workspace);
    PDFExporter exporter = new PDFExporter();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    exporter.setWorkspace(workspace);
    exporter.setOutputStream(bytes);
    assertTrue(exporter.execute());
    try (PDDocument document = PDDocument.load(bytes.toByteArray())) {
      BufferedImage page = new PDFRenderer(document).renderImage(0, 2);
      assertEquals(Palette.pale(0).getRGB(), commonest(page, 0));
      assertEquals(Palette.pale(1).getRGB(), commonest(page, 1));
    }
  }

  private void hideGraph(Workspace workspace) {
    PreviewModel model = controller.getModel(workspace);
    model.getProperties().putValue(PreviewProperty.SHOW_EDGES, false);
    model.getProperties().putValue(PreviewProperty.NODE_OPACITY, 0f);
    model.getProperties().putValue(PolytopeRenderer.POINTS, false);
  }

  /** The colour that is {@code rank}-th in number of pixels, white aside. */
  private static int commonest(BufferedImage image, int rank) {
    Map<Integer, Integer> counts = new HashMap<>();
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        counts.merge(image.getRGB(x, y) | 0xff000000, 1, Integer::sum);
      }
    }
    counts.remove(Color.WHITE.getRGB());
    return counts.entrySet().stream()
        .sorted((a, b) -> b.getValue() - a.getValue())
        .skip(rank)
        .findFirst()
        .orElseThrow()
        .getKey();
  }

  @Test
  void theScreenShowsTheClassAtEachCentroid() throws IOException {
    Workspace workspace = workspace("two-circles");
    hideGraph(workspace);
    Item[] items = items(workspace);
    PreviewProperties properties = controller.getModel(workspace).getProperties();
    properties.putValue(PolytopeRenderer.EDGES, false);
    properties.putValue(PolytopeRenderer.BOUNDARY, false);
    BufferedImage image = new BufferedImage(1200, 1200, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    AffineTransform shift = AffineTransform.getTranslateInstance(600, 600);
    graphics.setTransform(shift);
    G2DTarget target =
        (G2DTarget)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {G2DTarget.class},
                (proxy, method, arguments) ->
                    method.getName().equals("getGraphics") ? graphics : null);
    PolytopeRenderer renderer = new PolytopeRenderer();
    for (Item item : items) {
      renderer.render(item, target, properties);
    }
    DecomposedNetwork network = ReluModel.of(workspace).decomposed(Progress.NONE);
    Graph graph = workspace.getLookup().lookup(GraphModel.class).getGraph();
    int seen = 0;
    for (Node node : graph.getNodes().toArray()) {
      int region = network.region(node.getId());
      if (network.regions().geometry().volume(region) > 0.02) {
        Point2D at = shift.transform(new Point2D.Double(node.x(), -node.y()), null);
        double[] outputs =
            network.complex().network().forward(network.regions().geometry().centroid(region));
        Color expected = Palette.pale(outputs[1] > outputs[0] ? 1 : 0);
        assertEquals(
            expected.getRGB(), image.getRGB((int) at.getX(), (int) at.getY()), node.getLabel());
        seen++;
      }
    }
    assertTrue(seen > 20, "looked at " + seen);
  }
}
