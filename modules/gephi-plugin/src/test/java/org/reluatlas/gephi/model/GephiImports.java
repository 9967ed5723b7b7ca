package org.reluatlas.gephi.model;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.importer.api.Issue;
import org.gephi.io.importer.api.Report;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.project.api.Workspace;
import org.openide.util.Lookup;
import org.reluatlas.gephi.graph.SampleNetworks;
import org.reluatlas.gephi.importer.NetworkWizardImporter;
import org.reluatlas.gephi.importer.UsualSettings;
import org.reluatlas.network.AffineLayer;
import org.reluatlas.network.NetworkFiles;
import org.reluatlas.network.ReluNetwork;
import org.reluatlas.network.json.NetworkJson;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.study.ProblemSettings;
import org.reluatlas.task.Progress;

/** The two steps of Gephi's import, and networks that are hard to tell apart. */
public final class GephiImports {

  public static final ImportController CONTROLLER =
      Lookup.getDefault().lookup(ImportController.class);

  private GephiImports() {}

  public static Container imported(ProblemSettings settings) {
    NetworkWizardImporter importer = new NetworkWizardImporter();
    importer.setSettings(settings);
    return CONTROLLER.importWizard(importer);
  }

  /** A sample that knows what it follows from. */
  static DecomposedNetwork decomposed(SampleNetworks sample, String name) {
    return DecomposedNetwork.of(
        NetworkWorkspace.problem(sample.graph, sample.regions, name), Progress.NONE);
  }

  /** Hands a decomposition to Gephi's import as the importer does, and no further. */
  static Container handedOver(DecomposedNetwork network) {
    Container container = Lookup.getDefault().lookup(Container.Factory.class).newContainer();
    Path file = Path.of(network.problem().name());
    ImportedNetworks.handOver(container.getLoader(), network, file, Progress.NONE);
    return container;
  }

  /** Asks until it is so, collecting garbage before each time. */
  static void waitFor(BooleanSupplier condition) throws InterruptedException {
    for (int i = 0; i < 200 && !condition.getAsBoolean(); i++) {
      System.gc();
      Thread.sleep(50);
    }
    assertTrue(condition.getAsBoolean(), "not within ten seconds");
  }

  /** Makes a workspace of a container, in a project of its own when there is none. */
  public static Workspace processed(Container container) {
    Workspace workspace = SampleNetworks.projects().openNewWorkspace();
    CONTROLLER.process(container, new DefaultProcessor(), workspace);
    return workspace;
  }

  /** The sample with other biases in its hidden layers, so that its regions are elsewhere. */
  static Path epoch(Path file, double factor) throws IOException {
    List<AffineLayer> layers = new ArrayList<>(layers("two-circles"));
    for (int i = 0; i < layers.size() - 1; i++) {
      layers.set(i, scaled(layers.get(i), 1, factor));
    }
    return written(layers, file);
  }

  /** The sample with another scale of its outputs, so that its regions stay. */
  static Path withOutputs(Path file, double factor) throws IOException {
    List<AffineLayer> layers = new ArrayList<>(layers("paraboloid"));
    int last = layers.size() - 1;
    layers.set(last, scaled(layers.get(last), factor, factor));
    return written(layers, file);
  }

  /** The sample with another bias of its first output, so that its regions stay. */
  static Path withLastBias(Path file, double more) throws IOException {
    List<AffineLayer> layers = new ArrayList<>(layers("two-circles"));
    AffineLayer last = layers.remove(layers.size() - 1);
    double[] biases = last.biases();
    biases[0] += more;
    layers.add(new AffineLayer(last.inputs(), last.weights(), biases));
    return written(layers, file);
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

  private static Path written(List<AffineLayer> layers, Path file) throws IOException {
    Files.createDirectories(file.getParent());
    NetworkJson.write(new ReluNetwork(layers), file);
    return file;
  }

  /** The messages of a report that have this level. */
  public static List<String> issues(Report report, Issue.Level level) {
    return report.getIssuesList(100).stream()
        .filter(issue -> issue.getLevel() == level)
        .map(Issue::getMessage)
        .collect(Collectors.toList());
  }

  static ProblemSettings onSquare(Path network) {
    return UsualSettings.of(network).box(Box.cube(2, -1, 1));
  }

  static String name(Workspace workspace) {
    return ReluModel.of(workspace).network().name();
  }

  /** The name of the network without the folder, whose name is another in every run. */
  static String fileName(Workspace workspace) {
    return Path.of(name(workspace)).getFileName().toString();
  }
}
