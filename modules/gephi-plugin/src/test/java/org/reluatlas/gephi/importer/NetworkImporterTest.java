package org.reluatlas.gephi.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reluatlas.gephi.model.GephiImports.CONTROLLER;
import static org.reluatlas.gephi.model.GephiImports.processed;

import java.io.File;
import java.io.IOException;
import java.io.StringReader;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.gephi.graph.api.GraphModel;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.FileType;
import org.gephi.io.importer.spi.FileImporter;
import org.gephi.io.importer.spi.WizardImporterBuilder;
import org.gephi.project.api.Workspace;
import org.gephi.utils.progress.ProgressTicket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openide.filesystems.FileUtil;
import org.openide.util.Lookup;
import org.reluatlas.analysis.RegionMeasures;
import org.reluatlas.gephi.graph.DualGraphWorkspace;
import org.reluatlas.gephi.graph.GraphContent;
import org.reluatlas.gephi.graph.SampleNetworks;
import org.reluatlas.gephi.model.ReluModel;
import org.reluatlas.network.NetworkFiles;
import org.reluatlas.network.json.NetworkJson;
import org.reluatlas.task.Progress;

class NetworkImporterTest {

  private static final Path CIRCLES = SampleNetworks.folder("two-circles");

  @TempDir Path folder;

  @AfterEach
  void closeProject() {
    SampleNetworks.closeProject();
  }

  /** Of the workspace, but for the column that says which import it is. */
  private static Map<String, String> content(Container container) {
    Workspace workspace = processed(container);
    workspace.getLookup().lookup(GraphModel.class).getNodeTable().removeColumn("network");
    return GraphContent.of(workspace);
  }

  @ParameterizedTest
  @CsvSource({
    "two-circles,onnx",
    "two-circles,safetensors",
    "nested-spheres,onnx",
    "paraboloid,safetensors"
  })
  void openedFilesLookLikeTheWorkspaceOfTheLibrary(String name, String extension)
      throws IOException {
    File file = SampleNetworks.folder(name).resolve("network." + extension).toFile();
    Map<String, String> opened = content(CONTROLLER.importFile(file));
    SampleNetworks.closeProject();
    SampleNetworks sample = SampleNetworks.of(name);
    Workspace made =
        DualGraphWorkspace.create(
            sample.regions, RegionMeasures.of(sample.graph, Progress.NONE), "made", Progress.NONE);
    GraphContent.assertSame(GraphContent.of(made), opened);
  }

  @Test
  void theImportedWorkspaceKnowsItsNetwork() throws IOException {
    Workspace workspace =
        processed(CONTROLLER.importFile(CIRCLES.resolve("network.onnx").toFile()));
    ReluModel model = ReluModel.of(workspace);
    assertEquals("two-circles/network.onnx", model.network().name());
    assertEquals(110, model.decomposed(Progress.NONE).complex().regions());
    assertEquals("two-circles/network.onnx", workspace.getWorkspaceMetadata().getTitle());
  }

  /** The dialog of File > Open shows them. */
  @Test
  void onlyFilesOfNetworksAreOffered() {
    FileType[] types = new NetworkFileImporterBuilder().getFileTypes();
    assertEquals(1, types.length);
    List<String> offered = List.of(types[0].getExtensions());
    assertTrue(
        offered.containsAll(List.of(".onnx", ".pt", ".pth", ".ckpt", ".safetensors", ".json")));
    assertTrue(offered.containsAll(List.of(".npz", ".nnet", ".h5", ".keras")));
    assertFalse(offered.contains(".zip"), "most zip archives are of graphs");
  }

  /** As Gephi's desktop calls it: the text of a link, copied into a temporary file. */
  @ParameterizedTest
  @ValueSource(strings = {"two-circles", "two-moons"})
  void checkpointsComeThroughALink(String name) throws IOException {
    Path checkpoint = SampleNetworks.folder(name).resolve("network.pt");
    FileImporter importer = CONTROLLER.getFileImporter(".pt");
    Container container =
        CONTROLLER.importFile(new StringReader(NetworkLink.to(checkpoint)), importer);
    Map<String, String> opened = content(container);
    SampleNetworks.closeProject();
    SampleNetworks sample = SampleNetworks.of(name);
    Workspace made =
        DualGraphWorkspace.create(
            sample.regions, RegionMeasures.of(sample.graph, Progress.NONE), "made", Progress.NONE);
    GraphContent.assertSame(GraphContent.of(made), opened);
  }

  @Test
  void jsonOfOurFormatIsTakenAndNoOther() throws IOException {
    Path network = folder.resolve("network.json");
    NetworkJson.write(NetworkFiles.read(CIRCLES.resolve("network.onnx")).network(), network);
    assertTrue(
        CONTROLLER.getFileImporter(FileUtil.toFileObject(network.toFile()))
            instanceof NetworkFileImporter);
    for (String other :
        new String[] {"{\"nodes\":[]}", "[1,2]", "", "{", "{\"format\":\"relu\"}", "nonsense"}) {
      Path foreign = folder.resolve("foreign.json");
      Files.writeString(foreign, other);
      assertFalse(
          new NetworkFileImporterBuilder()
              .isMatchingImporter(FileUtil.toFileObject(foreign.toFile())),
          other);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"graph.gexf", "graph.graphml", "table.csv", "graph.gml"})
  void otherFilesAreLeftToOthers(String name) throws IOException {
    Path file = Files.createFile(folder.resolve(name));
    FileImporter importer = CONTROLLER.getFileImporter(FileUtil.toFileObject(file.toFile()));
    assertFalse(importer instanceof NetworkFileImporter);
  }

  private static NetworkWizardImporter wizard() {
    return Lookup.getDefault().lookupAll(WizardImporterBuilder.class).stream()
        .map(WizardImporterBuilder::buildImporter)
        .filter(NetworkWizardImporter.class::isInstance)
        .map(NetworkWizardImporter.class::cast)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aCancelledImportIsNone() {
    NetworkWizardImporter importer = wizard();
    importer.setSettings(UsualSettings.of(CIRCLES.resolve("network.onnx")));
    assertTrue(importer.cancel());
    assertNull(CONTROLLER.importWizard(importer));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 6, 10, 15, 25})
  void anImportCancelledInTheMiddleIsNone(int reports) {
    NetworkWizardImporter importer = wizard();
    importer.setSettings(
        UsualSettings.of(SampleNetworks.folder("nested-spheres").resolve("network.onnx")));
    AtomicInteger heard = new AtomicInteger();
    importer.setProgressTicket(
        (ProgressTicket)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ProgressTicket.class},
                (proxy, method, arguments) -> {
                  if (heard.incrementAndGet() == reports) {
                    importer.cancel();
                  }
                  return null;
                }));
    assertNull(CONTROLLER.importWizard(importer));
    assertTrue(heard.get() >= reports, "heard " + heard);
  }
}
