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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gephi.io.exporter.api.ExportController;
import org.gephi.io.exporter.spi.Exporter;
import org.gephi.project.api.Workspace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openide.util.Lookup;
import org.reluatlas.gephi.graph.SampleNetworks;
import org.reluatlas.gephi.message.Sentence;
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
import org.reluatlas.study.ComplexFormat;
import org.reluatlas.study.Study;
import org.reluatlas.task.CancelledException;
import org.reluatlas.task.ExplainedException;
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
    Study study = ReluModel.of(workspace).decomposed(Progress.NONE).study(Progress.NONE);
    format.write(study, expected, Progress.NONE);
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

  /** The dialog of Gephi makes the file before it asks for the export. */
  @Test
  void aRefusedExportLeavesNoEmptyFile() throws IOException {
    Workspace workspace = SampleNetworks.projects().newProject().getCurrentWorkspace();
    Path file = Files.createFile(folder.resolve("nothing.off"));
    assertThrows(NoNetworkException.class, () -> controller.exportFile(file.toFile(), workspace));
    assertEquals(0, folder.toFile().list().length);
  }

  /** Gephi logs the stack of what is thrown, and so nothing is. */
  @Test
  void onAScreenARefusalIsToldAndNotThrown() throws IOException {
    Map<Path, String> told = new HashMap<>();
    ExportController onScreen =
        new ComplexExportController((file, cause) -> told.put(file, Sentence.about(cause)));
    SampleNetworks.projects().newProject();
    Path file = folder.resolve("nothing.off");
    onScreen.exportFile(file.toFile());
    assertEquals(Set.of(file), told.keySet());
    assertTrue(told.get(file).startsWith("This needs a workspace"), told.get(file));
    onScreen.exportFile(folder.resolve("nothing.gexf").toFile());
    assertEquals(1, told.size(), "Gephi's own exporters export every graph");
    assertEquals(List.of("nothing.gexf"), List.of(folder.toFile().list()));
  }

  @Test
  void aFileThatCannotBeWrittenIsExplained() throws IOException {
    Workspace workspace = workspace("two-circles");
    ExplainedException refused =
        assertThrows(
            ExplainedException.class,
            () -> controller.exportFile(folder.resolve("no/circles.off").toFile(), workspace));
    assertSaid(refused, "cannot be written (there is no folder");
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

  private static void assertSaid(RuntimeException thrown, String sentence) {
    assertTrue(thrown.getMessage().contains(sentence), thrown.getMessage());
  }

  @Test
  void whatIsCancelledIsNotWritten() throws IOException {
    ComplexExporter exporter = new ComplexExporter(ComplexFormat.JSON);
    exporter.setWorkspace(workspace("two-circles"));
    exporter.cancel();
    Path file = old("circles.complex.json");
    assertThrows(CancelledException.class, () -> controller.exportFile(file.toFile(), exporter));
    assertEquals("old", Files.readString(file));
  }

  @Test
  void theCurrentWorkspaceIsWrittenUnlessAnotherIsSet() throws IOException {
    ComplexExporter exporter = new ComplexExporter(ComplexFormat.OFF);
    Workspace workspace = workspace("two-circles");
    StringWriter writer = new StringWriter();
    assertSame(workspace, exporter.getWorkspace(), "the current one");
    controller.exportWriter(writer, exporter);
    assertTrue(writer.toString().startsWith("OFF"));
    Workspace other = SampleNetworks.projects().openNewWorkspace();
    exporter.setWorkspace(other);
    assertSame(other, exporter.getWorkspace());
  }
}
