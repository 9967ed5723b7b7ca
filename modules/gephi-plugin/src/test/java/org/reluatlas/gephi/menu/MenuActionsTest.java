package org.reluatlas.gephi.menu;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.imageio.ImageIO;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Node;
import org.gephi.project.api.Workspace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reluatlas.charts.Palette;
import org.reluatlas.gephi.DualGraphWorkspace;
import org.reluatlas.gephi.GraphContent;
import org.reluatlas.gephi.SampleNetworks;
import org.reluatlas.gephi.TicketProgress;
import org.reluatlas.task.CancelledException;
import org.reluatlas.task.Progress;

class MenuActionsTest {

  @TempDir Path folder;

  @AfterEach
  void closeProject() {
    SampleNetworks.closeProject();
  }

  private static Workspace workspace(String name) throws IOException {
    SampleNetworks sample = SampleNetworks.of(name);
    return DualGraphWorkspace.create(sample.graph, sample.regions, name, Progress.NONE);
  }

  @Test
  void nodesTakeTheColoursOfTheirParts() throws IOException {
    Workspace workspace = workspace("two-circles");
    new ColorByPartition().run(workspace, Progress.NONE);
    GraphModel model = workspace.getLookup().lookup(GraphModel.class);
    for (Node node : model.getGraph().getNodes().toArray()) {
      int part = (Integer) node.getAttribute("fiedler_partition");
      assertEquals(Palette.strong(part), node.getColor());
    }
  }

  @Test
  void cancelledColoursNothing() throws IOException {
    Workspace workspace = workspace("two-circles");
    new ColorByPartition().run(workspace, Progress.NONE);
    for (Node node :
        workspace.getLookup().lookup(GraphModel.class).getGraph().getNodes().toArray()) {
      node.setColor(Color.BLACK);
    }
    Map<String, String> before = GraphContent.of(workspace);
    TicketProgress progress = new TicketProgress();
    progress.cancel();
    new ColorByPartition().attempt(workspace, progress);
    GraphContent.assertSame(before, GraphContent.of(workspace));
  }

  @ParameterizedTest
  @ValueSource(strings = {"complex.json", "off", "vtk", "phat"})
  void theComplexIsWritten(String extension) throws IOException {
    Path file = folder.resolve("circles." + extension);
    new ExportComplex().save(workspace("two-circles"), file, Progress.NONE);
    assertTrue(Files.size(file) > 1000);
    assertEquals(1, folder.toFile().list().length);
  }

  @Test
  void theFigureIsWritten() throws IOException {
    Workspace workspace = workspace("two-circles");
    Path svg = folder.resolve("circles.svg");
    new ExportFigure().save(workspace, svg, Progress.NONE);
    assertTrue(Files.readString(svg).contains("<svg"));
    Path png = folder.resolve("circles.png");
    new ExportFigure().save(workspace, png, Progress.NONE);
    assertTrue(ImageIO.read(png.toFile()).getWidth() > 1500);
  }

  @Test
  void whatFailsLeavesTheOldFile() throws IOException {
    Path file = folder.resolve("spheres.svg");
    Files.writeString(file, "old");
    Workspace workspace = workspace("nested-spheres");
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class,
            () -> new ExportFigure().save(workspace, file, Progress.NONE));
    assertTrue(refused.getMessage().contains("has 3"), refused.getMessage());
    assertThrows(
        CancelledException.class,
        () ->
            new ExportComplex()
                .save(workspace, folder.resolve("a.off"), SampleNetworks.cancelledAfter(0)));
    assertEquals("old", Files.readString(file));
    assertEquals(1, folder.toFile().list().length);
  }

  @Test
  void whatIsMissingIsSaid() {
    Workspace workspace = SampleNetworks.projects().newProject().getCurrentWorkspace();
    IllegalStateException said =
        assertThrows(
            IllegalStateException.class,
            () -> new ColorByPartition().attempt(workspace, new TicketProgress()));
    assertTrue(said.getMessage().contains("needs at least two nodes"), said.getMessage());
  }

  @Test
  void samplesComeWithTheirPoints() throws IOException {
    for (String name : BundledSamples.NAMES) {
      Path network = BundledSamples.unpack(name);
      assertArrayEquals(
          Files.readAllBytes(SampleNetworks.folder(name).resolve("network.onnx")),
          Files.readAllBytes(network));
      assertFalse(Files.readString(network.resolveSibling("points.csv")).isEmpty());
    }
  }
}
