package org.reluatlas.gephi.exporter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gephi.io.exporter.api.ExportController;
import org.gephi.io.exporter.spi.Exporter;
import org.gephi.project.api.Workspace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openide.util.Exceptions;
import org.openide.util.Lookup;
import org.reluatlas.gephi.graph.SampleNetworks;
import org.reluatlas.gephi.model.NetworkWorkspace;
import org.reluatlas.gephi.model.NoNetworkException;
import org.reluatlas.gephi.model.ReluModel;
import org.reluatlas.network.AffineLayer;
import org.reluatlas.network.ReluNetwork;
import org.reluatlas.polyhedra.AnnotatedRegions;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.polyhedra.CellComplex;
import org.reluatlas.polyhedra.Decomposition;
import org.reluatlas.polyhedra.DualGraph;
import org.reluatlas.polyhedra.io.UnsupportedDimensionException;
import org.reluatlas.task.CancelledException;
import org.reluatlas.task.Progress;

class ComplexExporterTest {

  @TempDir Path folder;

  private final ExportController controller = Lookup.getDefault().lookup(ExportController.class);

  @AfterEach
  void closeProject() {
    SampleNetworks.closeProject();
  }

  private static Workspace workspace(String name) throws IOException {
    SampleNetworks sample = SampleNetworks.of(name);
    return NetworkWorkspace.create(sample.graph, sample.regions, name);
  }

  @ParameterizedTest
  @EnumSource(ComplexFormat.class)
  void theFileIsWhatTheWriterWrites(ComplexFormat format) throws IOException {
    Workspace workspace = workspace("two-circles");
    Path file = folder.resolve("circles" + format.extension());
    controller.exportFile(file.toFile(), workspace);
    StringWriter expected = new StringWriter();
    format.write(ReluModel.of(workspace).decomposed(Progress.NONE), expected, Progress.NONE);
    assertTrue(expected.toString().length() > 1000);
    assertEquals(expected.toString(), Files.readString(file));
  }

  @Test
  void gephisOwnJsonStaysGephis() {
    Exporter exporter = controller.getFileExporter(folder.resolve("graph.json").toFile());
    assertFalse(exporter instanceof ComplexExporter);
  }

  @Test
  void aWorkspaceWithoutANetworkIsRefused() throws IOException {
    Workspace workspace = SampleNetworks.projects().newProject().getCurrentWorkspace();
    Path file = old("nothing.off");
    NoNetworkException refused =
        assertThrows(
            NoNetworkException.class, () -> controller.exportFile(file.toFile(), workspace));
    assertEquals("old", Files.readString(file));
    assertSaid(refused, "made from a ReLU network");
  }

  @Test
  void aDimensionThatTheFormatCannotHoldIsRefused() throws IOException {
    ReluNetwork network =
        new ReluNetwork(
            List.of(
                new AffineLayer(4, new double[] {1, 1, 1, 1}, new double[] {0.5}),
                new AffineLayer(1, new double[] {1}, new double[] {0})));
    CellComplex complex = new Decomposition(network, Box.cube(4, -1, 1)).compute(Progress.NONE);
    DualGraph graph = DualGraph.of(complex, DualGraph.Adjacency.FACET, Progress.NONE);
    Workspace workspace =
        NetworkWorkspace.create(graph, AnnotatedRegions.of(complex, Progress.NONE), "four");
    UnsupportedDimensionException refused =
        assertThrows(
            UnsupportedDimensionException.class,
            () -> controller.exportFile(old("four.off").toFile(), workspace));
    assertSaid(refused, "this one has 4");
    assertEquals("old", Files.readString(folder.resolve("four.off")));
  }

  private Path old(String name) throws IOException {
    return Files.writeString(folder.resolve(name), "old");
  }

  /** Gephi's desktop wraps what its controller throws and shows the localized message of it. */
  private static void assertSaid(RuntimeException thrown, String sentence) {
    String said = Exceptions.findLocalizedMessage(new RuntimeException(thrown));
    assertTrue(said != null && said.contains(sentence), said);
  }

  @Test
  void whatIsCancelledIsNotWritten() throws IOException {
    ComplexExporter exporter = new ComplexExporter(ComplexFormat.JSON);
    exporter.setWorkspace(workspace("two-circles"));
    exporter.cancel();
    Path file = old("circles.complex.json");
    CancelledException cancelled =
        assertThrows(
            CancelledException.class, () -> controller.exportFile(file.toFile(), exporter));
    assertSaid(cancelled, "the file is as it was");
    assertEquals("old", Files.readString(file));
  }

  /** By then the old file is gone. */
  @Test
  void whatIsBeingWrittenIsFinished() throws IOException {
    ComplexExporter exporter = new ComplexExporter(ComplexFormat.OFF);
    Workspace workspace = workspace("two-circles");
    StringWriter writer = new StringWriter();
    exporter.setWriter(writer);
    assertSame(workspace, exporter.getWorkspace(), "the current one");
    exporter.cancel();
    assertTrue(exporter.execute());
    assertTrue(writer.toString().startsWith("OFF"));
  }
}
