package org.reluatlas.gephi.menu;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.gephi.appearance.api.AppearanceController;
import org.gephi.appearance.api.AppearanceModel;
import org.gephi.appearance.api.AttributeFunction;
import org.gephi.appearance.api.Function;
import org.gephi.graph.api.Graph;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Node;
import org.gephi.project.api.Workspace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openide.awt.StatusDisplayer;
import org.openide.util.Lookup;
import org.reluatlas.charts.Palette;
import org.reluatlas.gephi.graph.GraphContent;
import org.reluatlas.gephi.graph.SampleNetworks;
import org.reluatlas.gephi.model.NetworkWorkspace;
import org.reluatlas.gephi.task.TicketProgress;
import org.reluatlas.task.CancelledException;
import org.reluatlas.task.ExplainedException;
import org.reluatlas.task.Progress;

class MenuActionsTest {

  @TempDir Path folder;

  @AfterEach
  void closeProject() {
    SampleNetworks.closeProject();
  }

  private static Workspace workspace(String name) throws IOException {
    SampleNetworks sample = SampleNetworks.of(name);
    return NetworkWorkspace.create(sample.graph, sample.regions, name);
  }

  private static Stream<Arguments> colorings() {
    return Stream.of(
        Arguments.of(new ColorByPartition(), "fiedler_partition"),
        Arguments.of(new ColorByWeightedPartition(), "weighted_fiedler_partition"));
  }

  @ParameterizedTest
  @MethodSource("colorings")
  void nodesTakeTheColoursOfTheirParts(PartitionColoring action, String column) throws IOException {
    Workspace workspace = workspace("two-circles");
    action.run(workspace, Progress.NONE);
    GraphModel model = workspace.getLookup().lookup(GraphModel.class);
    for (Node node : model.getGraph().getNodes().toArray()) {
      int part = (Integer) node.getAttribute(column);
      assertEquals(Palette.strong(part), node.getColor());
    }
  }

  /** The graph may not be in sight. */
  @ParameterizedTest
  @MethodSource("colorings")
  void theColouringIsMentioned(PartitionColoring action, String column) throws IOException {
    Workspace workspace = workspace("two-circles");
    action.run(workspace, Progress.NONE);
    String by = " coloured by " + column.replace('_', ' ') + ".";
    assertEquals("110 nodes are" + by, StatusDisplayer.getDefault().getStatusText());
    Graph graph = workspace.getLookup().lookup(GraphModel.class).getGraph();
    Node[] nodes = graph.getNodes().toArray();
    graph.removeAllNodes(List.of(nodes).subList(1, nodes.length));
    action.run(workspace, Progress.NONE);
    assertEquals("One node is" + by, StatusDisplayer.getDefault().getStatusText());
  }

  /** Gephi colours by columns that it takes for nominal. */
  @ParameterizedTest
  @MethodSource("colorings")
  void theAppearancePanelOffersThePartition(PartitionColoring action, String column)
      throws IOException {
    Workspace workspace = workspace("two-circles");
    action.run(workspace, Progress.NONE);
    AppearanceModel appearance =
        Lookup.getDefault().lookup(AppearanceController.class).getModel(workspace);
    List<String> nominal =
        Stream.of(appearance.getNodeFunctions())
            .filter(Function::isPartition)
            .filter(Function::isAttribute)
            .map(function -> ((AttributeFunction) function).getColumn().getId())
            .collect(Collectors.toList());
    assertTrue(nominal.contains(column), nominal.toString());
    assertTrue(nominal.contains("predicted_class"), nominal.toString());
  }

  /** The colours of the nodes and the columns stay as they were. */
  @ParameterizedTest
  @MethodSource("colorings")
  void cancelledColoursNothing(PartitionColoring action, String column) throws IOException {
    Workspace workspace = workspace("two-circles");
    Map<String, String> before = GraphContent.of(workspace);
    for (int checks = 0; checks < 4; checks++) {
      int allowed = checks;
      assertThrows(
          CancelledException.class,
          () -> action.run(workspace, SampleNetworks.cancelledAfter(allowed)));
      GraphContent.assertSame(before, GraphContent.of(workspace));
      assertNull(workspace.getLookup().lookup(GraphModel.class).getNodeTable().getColumn(column));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"complex.json", "off", "vtk", "phat"})
  void theComplexIsWritten(String extension) throws IOException {
    Path file = folder.resolve("circles." + extension);
    new ExportComplex().into(file).run(workspace("two-circles"), Progress.NONE);
    assertTrue(Files.size(file) > 1000);
    assertEquals(1, folder.toFile().list().length);
  }

  @Test
  void theBoundaryIsWritten() throws IOException {
    Path vtk = folder.resolve("circles.boundary.vtk");
    new ExportBoundary().into(vtk).run(workspace("two-circles"), Progress.NONE);
    assertTrue(Files.readString(vtk).contains("\nLINES 1 "), "one closed line");
    Path off = folder.resolve("spheres.boundary.off");
    new ExportBoundary().into(off).run(workspace("nested-spheres"), Progress.NONE);
    assertTrue(Files.readString(off).startsWith("OFF\n"));
    ExplainedException regression =
        assertThrows(
            ExplainedException.class,
            () ->
                new ExportBoundary()
                    .into(folder.resolve("paraboloid.boundary.vtk"))
                    .run(workspace("paraboloid"), Progress.NONE));
    assertTrue(regression.getMessage().contains("is a regression without a boundary"));
  }

  @Test
  void theFigureIsWritten() throws IOException {
    Workspace workspace = workspace("two-circles");
    Path svg = folder.resolve("circles.svg");
    new ExportFigure().into(svg).run(workspace, Progress.NONE);
    assertTrue(Files.readString(svg).contains("<svg"));
    Path png = folder.resolve("circles.png");
    new ExportFigure().into(png).run(workspace, Progress.NONE);
    assertTrue(ImageIO.read(png.toFile()).getWidth() > 1500);
  }

  @Test
  void whatFailsLeavesTheOldFile() throws IOException {
    Path file = folder.resolve("spheres.svg");
    Files.writeString(file, "old");
    Workspace workspace = workspace("nested-spheres");
    ExplainedException refused =
        assertThrows(
            ExplainedException.class,
            () -> new ExportFigure().into(file).run(workspace, Progress.NONE));
    assertTrue(refused.getMessage().contains("has 3"), refused.getMessage());
    assertThrows(
        CancelledException.class,
        () ->
            new ExportComplex()
                .into(folder.resolve("a.off"))
                .run(workspace, SampleNetworks.cancelledAfter(0)));
    assertEquals("old", Files.readString(file));
    assertEquals(1, folder.toFile().list().length);
  }

  /** Everybody who may read new files may read what is exported; an old file keeps its mode. */
  @Test
  void exportsHaveTheUsualPermissions() throws IOException {
    Workspace workspace = workspace("two-circles");
    Path usual = Files.createFile(folder.resolve("usual"));
    assumeTrue(Files.getFileStore(usual).supportsFileAttributeView("posix"));
    Path file = folder.resolve("circles.off");
    new ExportComplex().into(file).run(workspace, Progress.NONE);
    assertEquals(Files.getPosixFilePermissions(usual), Files.getPosixFilePermissions(file));
    Set<PosixFilePermission> own = PosixFilePermissions.fromString("rw-rw-r--");
    Files.setPosixFilePermissions(file, own);
    new ExportComplex().into(file).run(workspace, Progress.NONE);
    assertEquals(own, Files.getPosixFilePermissions(file));
  }

  @Test
  void aLinkStaysALink() throws IOException {
    Path file = Files.writeString(folder.resolve("circles.off"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("link.off"), file);
    new ExportComplex().into(link).run(workspace("two-circles"), Progress.NONE);
    assertTrue(Files.isSymbolicLink(link));
    assertTrue(Files.size(file) > 1000);
  }

  /** An action is one object however often it is chosen. */
  @Test
  void exportsThatWaitKeepTheirFiles() throws IOException {
    Workspace workspace = workspace("two-circles");
    ExportComplex action = new ExportComplex();
    BackgroundAction.Work first = action.into(folder.resolve("first.off"));
    BackgroundAction.Work second = action.into(folder.resolve("second.off"));
    first.run(workspace, Progress.NONE);
    second.run(workspace, Progress.NONE);
    assertTrue(Files.exists(folder.resolve("first.off")));
    assertTrue(Files.exists(folder.resolve("second.off")));
  }

  @Test
  void whatCannotBeWrittenIsSaid() throws IOException {
    Workspace workspace = workspace("two-circles");
    Path nowhere = folder.resolve("nowhere").resolve("circles.off");
    assertEquals(
        nowhere
            + " cannot be written (there is no folder "
            + nowhere.getParent()
            + "); choose a folder that you can write to and that has enough space.",
        saidOf(nowhere, workspace));
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aFolderThatTakesNoFilesIsNotCalledMissing() throws IOException {
    String said = saidOf(Path.of("/proc/circles.off"), workspace("two-circles"));
    assertTrue(said.contains("(no file can be made in /proc)"), said);
  }

  private static String saidOf(Path file, Workspace workspace) {
    ExportComplex export = new ExportComplex();
    return assertThrows(
            IllegalStateException.class,
            () -> export.attempt(export.into(file), workspace, new TicketProgress()))
        .getMessage();
  }

  private static void attempt(BackgroundAction action, Workspace workspace) {
    action.attempt(action.prepare(workspace), workspace, new TicketProgress());
  }

  @Test
  void whatIsMissingIsSaid() {
    Workspace workspace = SampleNetworks.projects().newProject().getCurrentWorkspace();
    IllegalStateException said =
        assertThrows(IllegalStateException.class, () -> attempt(new ColorByPartition(), workspace));
    assertTrue(said.getMessage().contains("at least as many nodes"), said.getMessage());
    said =
        assertThrows(
            IllegalStateException.class, () -> attempt(new ColorByWeightedPartition(), workspace));
    assertTrue(said.getMessage().contains("no column weight "), said.getMessage());
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
