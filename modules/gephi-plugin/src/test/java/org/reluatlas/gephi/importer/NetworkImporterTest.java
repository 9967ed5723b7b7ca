package org.reluatlas.gephi.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.StringReader;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.gephi.graph.api.GraphModel;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.importer.api.Issue;
import org.gephi.io.importer.api.Report;
import org.gephi.io.importer.spi.FileImporter;
import org.gephi.io.importer.spi.WizardImporterBuilder;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.project.api.ProjectController;
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
import org.reluatlas.gephi.DualGraphWorkspace;
import org.reluatlas.gephi.GraphContent;
import org.reluatlas.gephi.HiddenMoons;
import org.reluatlas.gephi.NetworkOnDomain;
import org.reluatlas.gephi.ReluModel;
import org.reluatlas.gephi.SampleNetworks;
import org.reluatlas.network.NetworkFiles;
import org.reluatlas.network.json.NetworkJson;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.polyhedra.DualGraph;
import org.reluatlas.task.Progress;

class NetworkImporterTest {

  private static final Path CIRCLES = SampleNetworks.folder("two-circles");

  @TempDir Path folder;

  private final ImportController controller = Lookup.getDefault().lookup(ImportController.class);
  private final ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);

  @AfterEach
  void closeProject() {
    SampleNetworks.closeProject();
  }

  private Workspace process(Container container) {
    projects.newProject();
    controller.process(container, new DefaultProcessor(), projects.getCurrentWorkspace());
    return projects.getCurrentWorkspace();
  }

  private static List<String> issues(Report report, Issue.Level level) {
    return report.getIssuesList(100).stream()
        .filter(issue -> issue.getLevel() == level)
        .map(Issue::getMessage)
        .collect(Collectors.toList());
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
    Map<String, String> opened = GraphContent.of(process(controller.importFile(file)));
    SampleNetworks.closeProject();
    SampleNetworks sample = SampleNetworks.of(name);
    Workspace made = DualGraphWorkspace.create(sample.graph, sample.regions, "made", Progress.NONE);
    GraphContent.assertSame(GraphContent.of(made), opened);
  }

  @Test
  void theImportedWorkspaceKnowsItsNetwork() throws IOException {
    Workspace workspace = process(controller.importFile(CIRCLES.resolve("network.onnx").toFile()));
    ReluModel model = ReluModel.of(workspace);
    assertEquals("network.onnx", model.network().name());
    assertEquals(110, model.decomposed(Progress.NONE).complex().regions());
    assertEquals("network.onnx", workspace.getWorkspaceMetadata().getTitle());
  }

  /** Nobody asks the first workspaces for their networks before the others are there. */
  @Test
  void manyImportsAllFindTheirNetworks() throws IOException {
    projects.newProject();
    Workspace[] workspaces = new Workspace[40];
    for (int i = 0; i < workspaces.length; i++) {
      NetworkWizardImporter importer = wizard();
      importer.setSettings(
          ImportSettings.of(CIRCLES.resolve("network.onnx"))
              .withDomain(Box.cube(2, -1 - 0.01 * i, 1)));
      workspaces[i] = projects.openNewWorkspace();
      controller.process(controller.importWizard(importer), new DefaultProcessor(), workspaces[i]);
    }
    for (int i = 0; i < workspaces.length; i++) {
      assertEquals(Box.cube(2, -1 - 0.01 * i, 1), ReluModel.of(workspaces[i]).network().domain());
    }
  }

  /** As Gephi's desktop calls it: the text of a link, copied into a temporary file. */
  @ParameterizedTest
  @ValueSource(strings = {"two-circles", "two-moons"})
  void checkpointsComeThroughALink(String name) throws IOException {
    Path checkpoint = SampleNetworks.folder(name).resolve("network.pt");
    FileImporter importer = controller.getFileImporter(NetworkLink.EXTENSION);
    Container container =
        controller.importFile(new StringReader(NetworkLink.to(checkpoint)), importer);
    Map<String, String> opened = GraphContent.of(process(container));
    SampleNetworks.closeProject();
    SampleNetworks sample = SampleNetworks.of(name);
    Workspace made = DualGraphWorkspace.create(sample.graph, sample.regions, "made", Progress.NONE);
    GraphContent.assertSame(GraphContent.of(made), opened);
  }

  @Test
  void jsonOfOurFormatIsTakenAndNoOther() throws IOException {
    Path network = folder.resolve("network.json");
    NetworkJson.write(NetworkFiles.read(CIRCLES.resolve("network.onnx")).network(), network);
    assertTrue(
        controller.getFileImporter(FileUtil.toFileObject(network.toFile()))
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
    FileImporter importer = controller.getFileImporter(FileUtil.toFileObject(file.toFile()));
    assertFalse(importer instanceof NetworkFileImporter);
  }

  @Test
  void aNetworkWithoutPointsIsOpenedWithAWarning() throws IOException {
    Path network = folder.resolve("network.onnx");
    Files.copy(CIRCLES.resolve("network.onnx"), network);
    Container container = controller.importFile(network.toFile());
    List<String> warnings = issues(container.getReport(), Issue.Level.WARNING);
    assertEquals(1, warnings.size());
    assertEquals(
        "There are no points to put the domain around: it was taken to be [-1, 1] for every input.",
        warnings.get(0));
    assertTrue(
        issues(container.getReport(), Issue.Level.INFO)
            .contains(
                "To choose another domain or slice, open the file again, and change the settings of"
                    + " the import."));
    ReluModel model = ReluModel.of(process(container));
    assertEquals(Box.cube(2, -1, 1), model.network().domain());
    assertEquals(0, model.network().points().size());
  }

  @Test
  void pointsOutsideTheDomainAreTold() {
    NetworkWizardImporter importer = wizard();
    importer.setSettings(
        ImportSettings.of(CIRCLES.resolve("network.onnx"))
            .withDomain(Box.cube(2, -0.5, 0.5))
            .withAdjacency(DualGraph.Adjacency.HAMMING));
    Container container = controller.importWizard(importer);
    List<String> warnings = issues(container.getReport(), Issue.Level.WARNING);
    assertTrue(warnings.get(0).matches("\\d+ of 500 points lie outside.*"), warnings.get(0));
    ReluModel model = ReluModel.of(process(container));
    assertEquals(DualGraph.Adjacency.HAMMING, model.network().adjacency());
    assertEquals(Box.cube(2, -0.5, 0.5), model.network().domain());
  }

  @Test
  void manyInputsAreOpenedOnTheirPrincipalComponents() throws IOException {
    Container container = controller.importFile(HiddenMoons.NETWORK.toFile());
    List<String> told = issues(container.getReport(), Issue.Level.INFO);
    assertEquals(
        "Slice of the 20 inputs (pc1, pc2): the first 2 principal components of the training points",
        told.get(0));
    assertTrue(
        told.get(1).matches("The points are 0\\.\\d+ from the slice on average, .*"), told.get(1));
    List<String> warnings = issues(container.getReport(), Issue.Level.WARNING);
    assertTrue(warnings.get(0).contains("because the network has 20 inputs"), warnings.get(0));
    assertTrue(container.getReport().getText().contains("Architecture (20, 8, 8, 2)"));
    Workspace workspace = process(container);
    String description = workspace.getWorkspaceMetadata().getDescription();
    assertTrue(description.contains("(20, 8, 8, 2)"), description);
    assertTrue(description.contains(told.get(0) + ". " + told.get(1)), description);
    GraphModel graph = workspace.getLookup().lookup(GraphModel.class);
    assertEquals("centroid pc1", graph.getNodeTable().getColumn("x0").getTitle());
    assertEquals("centroid pc2", graph.getNodeTable().getColumn("x1").getTitle());
    assertFalse(graph.getNodeTable().hasColumn("x2"));
    assertTrue(ReluModel.of(workspace).network().slice().isPresent());
  }

  /** The sample was made so: two moons on a plane, with little noise beside it. */
  @Test
  void thePlaneOfTheMoonsIsFound() throws IOException {
    NetworkOnDomain origin = HiddenMoons.onPrincipalComponents();
    int right = 0;
    for (int i = 0; i < origin.points().size(); i++) {
      double[] outputs = origin.network().forward(origin.points().point(i));
      right += (outputs[1] > outputs[0] ? 1 : 0) == origin.points().label(i) ? 1 : 0;
    }
    assertTrue(right >= 490, right + " of 500 points");
  }

  private NetworkOnDomain moons(SliceSetting.Kind kind, String words) throws IOException {
    return NetworkImport.read(
            ImportSettings.of(HiddenMoons.NETWORK).withSlice(SliceSetting.of(kind, words)))
        .origin();
  }

  @Test
  void everySliceIsOnOffer() throws IOException {
    assertEquals(
        List.of("pc1", "pc2", "pc3"),
        moons(SliceSetting.Kind.THREE_COMPONENTS, "").coordinateNames());
    assertEquals(List.of("u", "v"), moons(SliceSetting.Kind.ROWS, "4, 7,9").coordinateNames());
    assertEquals(
        List.of("x19", "x3"), moons(SliceSetting.Kind.COORDINATES, "x19, 3").coordinateNames());
    NetworkOnDomain whole = moons(SliceSetting.Kind.WHOLE, "");
    assertEquals(20, whole.domain().dimension());
    assertTrue(whole.slice().isEmpty());
  }

  @Test
  void manyInputsWithoutPointsAskForAChoice() throws IOException {
    Path network = Files.copy(HiddenMoons.NETWORK, folder.resolve("network.onnx"));
    List<String> severe =
        issues(controller.importFile(network.toFile()).getReport(), Issue.Level.SEVERE);
    assertEquals(1, severe.size());
    assertTrue(severe.get(0).contains("choose a slice by coordinates"), severe.get(0));
    NetworkOnDomain chosen =
        NetworkImport.read(
                ImportSettings.of(network)
                    .withSlice(SliceSetting.of(SliceSetting.Kind.COORDINATES, "0,1")))
            .origin();
    assertEquals(Box.cube(2, -1, 1), chosen.domain());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ROWS | 1,2,1000 | There is no such slice: '1000' is no row of the points",
        "COORDINATES | x0,colour | There is no such slice: 'colour' is none of the inputs",
        "ROWS | 1,1 | There is no such slice: row 1 is named twice"
      })
  void slicesThatThereAreNot(SliceSetting.Kind kind, String words, String said) {
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> moons(kind, words));
    assertTrue(refused.getMessage().startsWith(said), refused.getMessage());
  }

  @Test
  void aDomainOfAnotherSliceLeavesASentence() {
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                NetworkImport.read(
                    ImportSettings.of(HiddenMoons.NETWORK).withDomain(Box.cube(20, 0, 1))));
    assertTrue(
        refused.getMessage().contains("20 intervals, but the slice has 2 coordinates"),
        refused.getMessage());
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
  void aDamagedFileLeavesASentenceAndNoGraph() throws IOException {
    Path network = folder.resolve("damaged.onnx");
    byte[] bytes = Files.readAllBytes(CIRCLES.resolve("network.onnx"));
    Files.write(network, Arrays.copyOf(bytes, bytes.length / 2));
    Container container = controller.importFile(network.toFile());
    List<String> severe = issues(container.getReport(), Issue.Level.SEVERE);
    assertEquals(1, severe.size());
    assertTrue(severe.get(0).contains("damaged.onnx"), severe.get(0));
    assertEquals(0, container.getUnloader().getNodeCount());
  }

  @Test
  void tooManyCellsLeaveASentence() {
    NetworkWizardImporter importer = wizard();
    importer.setSettings(ImportSettings.of(CIRCLES.resolve("network.onnx")).withMaxCells(100));
    Container container = controller.importWizard(importer);
    List<String> severe = issues(container.getReport(), Issue.Level.SEVERE);
    assertTrue(severe.get(0).contains("more than 100 cells"), severe.get(0));
    assertTrue(
        severe
            .get(0)
            .endsWith("; open the network with a higher limit of cells, or on a smaller domain"),
        severe.get(0));
  }

  @Test
  void aBoxOfTooManyDimensionsLeavesASentence() {
    NetworkWizardImporter importer = wizard();
    importer.setSettings(ImportSettings.of(CIRCLES.resolve("network.onnx")).withMaxCells(8));
    List<String> severe = issues(controller.importWizard(importer).getReport(), Issue.Level.SEVERE);
    assertTrue(
        severe.get(0).endsWith("; open the network on a slice of fewer dimensions"), severe.get(0));
  }

  @Test
  void aDomainOfAnotherDimensionLeavesASentence() {
    NetworkWizardImporter importer = wizard();
    importer.setSettings(
        ImportSettings.of(CIRCLES.resolve("network.onnx")).withDomain(Box.cube(3, 0, 1)));
    List<String> severe = issues(controller.importWizard(importer).getReport(), Issue.Level.SEVERE);
    assertTrue(severe.get(0).contains("3 intervals"), severe.get(0));
  }

  @Test
  void aCancelledImportIsNone() {
    NetworkWizardImporter importer = wizard();
    importer.setSettings(ImportSettings.of(CIRCLES.resolve("network.onnx")));
    assertTrue(importer.cancel());
    assertNull(controller.importWizard(importer));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 6, 10, 15, 25})
  void anImportCancelledInTheMiddleIsNone(int reports) {
    NetworkWizardImporter importer = wizard();
    importer.setSettings(
        ImportSettings.of(SampleNetworks.folder("nested-spheres").resolve("network.onnx")));
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
    assertNull(controller.importWizard(importer));
    assertTrue(heard.get() >= reports, "heard " + heard);
  }
}
