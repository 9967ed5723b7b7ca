package org.reluatlas.gephi;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.io.Writer;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.gephi.graph.api.Graph;
import org.gephi.graph.api.GraphModel;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.processor.plugin.AppendProcessor;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.io.processor.plugin.MergeProcessor;
import org.gephi.project.api.Workspace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openide.util.Lookup;
import org.reluatlas.gephi.importer.ImportSettings;
import org.reluatlas.gephi.importer.NetworkWizardImporter;
import org.reluatlas.network.AffineLayer;
import org.reluatlas.network.NetworkFiles;
import org.reluatlas.network.ReluNetwork;
import org.reluatlas.network.json.NetworkJson;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.polyhedra.DualGraph;
import org.reluatlas.task.Progress;

/** Gephi makes all containers first, and then a workspace of each, or one of several. */
class RecentImportsTest {

  private static final Path CIRCLES = SampleNetworks.folder("two-circles").resolve("network.onnx");

  @TempDir Path folder;

  private final ImportController controller = Lookup.getDefault().lookup(ImportController.class);

  @BeforeEach
  void openProject() {
    SampleNetworks.projects().newProject();
  }

  @AfterEach
  void closeProject() {
    SampleNetworks.closeProject();
  }

  private Container imported(ImportSettings settings) {
    NetworkWizardImporter importer = new NetworkWizardImporter();
    importer.setSettings(settings);
    return controller.importWizard(importer);
  }

  private Workspace processed(Container container) {
    Workspace workspace = SampleNetworks.projects().openNewWorkspace();
    controller.process(container, new DefaultProcessor(), workspace);
    return workspace;
  }

  /** The sample with other biases in its hidden layers, so that its regions are elsewhere. */
  private Path epoch(String name, double factor) throws IOException {
    List<AffineLayer> layers = new ArrayList<>(layers("two-circles"));
    for (int i = 0; i < layers.size() - 1; i++) {
      layers.set(i, scaled(layers.get(i), 1, factor));
    }
    return written(layers, name);
  }

  /** The sample with another scale of its outputs, so that its regions stay. */
  private Path withOutputs(String name, double factor) throws IOException {
    List<AffineLayer> layers = new ArrayList<>(layers("paraboloid"));
    int last = layers.size() - 1;
    layers.set(last, scaled(layers.get(last), factor, factor));
    return written(layers, name);
  }

  private static List<AffineLayer> layers(String sample) throws IOException {
    return NetworkFiles.read(SampleNetworks.folder(sample).resolve("network.onnx"))
        .network()
        .layers();
  }

  private static AffineLayer scaled(AffineLayer layer, double weights, double biases) {
    return new AffineLayer(
        layer.inputs(),
        DoubleStream.of(layer.weights()).map(weight -> weight * weights).toArray(),
        DoubleStream.of(layer.biases()).map(bias -> bias * biases).toArray());
  }

  private Path written(List<AffineLayer> layers, String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    NetworkJson.write(new ReluNetwork(layers), file);
    return file;
  }

  private static ImportSettings onSquare(Path network) {
    return ImportSettings.of(network).withDomain(Box.cube(2, -1, 1));
  }

  private static String name(Workspace workspace) {
    return ReluModel.of(workspace).network().name();
  }

  /** Most regions of a network have the same patterns an epoch later. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void epochsOpenedTogetherAreToldApart(boolean inOrder) throws IOException {
    Container first = imported(onSquare(epoch("a.json", 1)));
    Container second = imported(onSquare(epoch("b.json", 1.0001)));
    Workspace a = processed(first);
    Workspace b = processed(second);
    Workspace asked = inOrder ? a : b;
    assertEquals(inOrder ? "a.json" : "b.json", name(asked));
    assertEquals("a.json", name(a));
    assertEquals("b.json", name(b));
  }

  /** The same regions in the same places and files of one name: only the outputs differ. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void regressionsWithTheSameRegionsAreToldApart(boolean inOrder) throws IOException {
    Container first = imported(onSquare(withOutputs("first/network.json", 1)));
    Container second = imported(onSquare(withOutputs("second/network.json", -1)));
    Workspace a = processed(first);
    Workspace b = processed(second);
    assertEquals(inOrder ? 1 : -1, sign(inOrder ? a : b));
    assertEquals(inOrder ? -1 : 1, sign(inOrder ? b : a));
  }

  /** Of the output in the middle, which is above zero in the sample. */
  private static double sign(Workspace workspace) {
    return Math.signum(ReluModel.of(workspace).network().network().forward(new double[2])[0]);
  }

  @Test
  void theSameFileWithOtherNeighboursIsToldApart() {
    Container facets = imported(onSquare(CIRCLES));
    Container bits = imported(onSquare(CIRCLES).withAdjacency(DualGraph.Adjacency.HAMMING));
    Workspace first = processed(facets);
    Workspace second = processed(bits);
    Graph graph = first.getLookup().lookup(GraphModel.class).getGraph();
    Graph other = second.getLookup().lookup(GraphModel.class).getGraph();
    assertFalse(graph.getEdgeCount() == other.getEdgeCount(), "no edge to tell them apart by");
    assertEquals(DualGraph.Adjacency.FACET, ReluModel.of(first).network().adjacency());
    assertEquals(DualGraph.Adjacency.HAMMING, ReluModel.of(second).network().adjacency());
  }

  @Test
  void noImportIsLostHoweverManyAreOpenedTogether() {
    List<Container> containers = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      containers.add(
          imported(ImportSettings.of(CIRCLES).withDomain(Box.cube(2, -1 - 0.01 * i, 1))));
    }
    for (int i = 0; i < 40; i++) {
      Workspace workspace = processed(containers.get(i));
      assertEquals(
          Box.cube(2, -1 - 0.01 * i, 1), ReluModel.of(workspace).network().domain(), "import " + i);
    }
  }

  @Test
  void aGraphFromElsewhereTakesNoImportThatWasGivenUp() throws IOException {
    Path gexf = folder.resolve("graph.gexf");
    SampleNetworks sample = SampleNetworks.of("two-circles");
    Workspace exported =
        DualGraphWorkspace.create(sample.graph, sample.regions, "exported", Progress.NONE);
    try (Writer out = Files.newBufferedWriter(gexf)) {
      GexfWriter.write(exported, out, Progress.NONE);
    }
    assertNotNull(imported(ImportSettings.of(CIRCLES).withMargin(0.5)));
    Workspace foreign = processed(controller.importFile(gexf.toFile()));
    Graph graph = foreign.getLookup().lookup(GraphModel.class).getGraph();
    assertEquals(110, graph.getNodeCount());
    assertFalse(ReluModel.of(foreign).hasNetwork());
  }

  @Test
  void whatIsAppendedToAnEmptyWorkspaceIsFound() {
    Workspace workspace = SampleNetworks.projects().openNewWorkspace();
    assertFalse(ReluModel.of(workspace).hasNetwork());
    controller.process(imported(onSquare(CIRCLES)), new AppendProcessor(), workspace);
    assertEquals("network.onnx", name(workspace));
  }

  @Test
  void aWorkspaceKeepsItsNetworkWhateverIsAppended() throws IOException {
    Container first = imported(onSquare(epoch("a.json", 1)));
    Container second = imported(onSquare(epoch("b.json", 1.0001)));
    Container third = imported(onSquare(epoch("c.json", 1.0002)));
    Workspace workspace = processed(first);
    assertEquals("a.json", name(workspace));
    controller.process(second, new AppendProcessor(), workspace);
    assertEquals("a.json", name(workspace));
    assertEquals("c.json", name(processed(third)));
  }

  /** The network of a merged graph, if it has one, is one whose regions are all there. */
  @Test
  void aMergedGraphHasANetworkThatIsInIt() {
    Container circles = imported(onSquare(CIRCLES));
    Container moons =
        imported(onSquare(SampleNetworks.folder("two-moons").resolve("network.onnx")));
    Workspace merged = SampleNetworks.projects().openNewWorkspace();
    controller.process(new Container[] {circles, moons}, new MergeProcessor(), merged);
    assertIsIn(merged);
  }

  @Test
  void mergedEpochsHaveANetworkThatIsInThem() throws IOException {
    Container first = imported(onSquare(epoch("a.json", 1)));
    Container second = imported(onSquare(epoch("b.json", 1.0001)));
    Workspace merged = SampleNetworks.projects().openNewWorkspace();
    controller.process(new Container[] {first, second}, new MergeProcessor(), merged);
    assertIsIn(merged);
  }

  private static void assertIsIn(Workspace workspace) {
    DecomposedNetwork network = ReluModel.of(workspace).decomposed(Progress.NONE);
    Graph graph = workspace.getLookup().lookup(GraphModel.class).getGraph();
    for (int region = 0; region < network.complex().regions(); region++) {
      Object[] values = {
        graph.getNode(network.nodeId(region)).getAttribute("x0"),
        graph.getNode(network.nodeId(region)).getAttribute("volume")
      };
      Object[] expected = {
        network.regions().geometry().centroid(region)[0],
        network.regions().geometry().volume(region)
      };
      assertArrayEquals(expected, values);
    }
  }

  private WeakReference<NetworkOnDomain> givenUp() throws IOException {
    SampleNetworks sample = SampleNetworks.of("two-circles");
    DecomposedNetwork network =
        new DecomposedNetwork(
            NetworkOnDomain.of("given up", sample.graph, sample.regions),
            sample.graph,
            sample.regions);
    Container container = Lookup.getDefault().lookup(Container.Factory.class).newContainer();
    DualGraphContainer.fill(container.getLoader(), network, Progress.NONE);
    RecentImports.add(container.getLoader(), network);
    return new WeakReference<>(network.origin());
  }

  @Test
  void whatIsGivenUpIsLetGo() throws IOException, InterruptedException {
    WeakReference<NetworkOnDomain> givenUp = givenUp();
    for (int i = 0; i < 50 && givenUp.get() != null; i++) {
      System.gc();
      processed(imported(onSquare(CIRCLES)));
      Thread.sleep(20);
    }
    assertNull(givenUp.get());
  }
}
