package org.reluatlas.gephi.model;

import java.lang.ref.Cleaner;
import java.lang.ref.SoftReference;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.gephi.graph.api.Column;
import org.gephi.graph.api.Graph;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Node;
import org.gephi.io.importer.api.ContainerLoader;
import org.gephi.project.api.ProjectController;
import org.openide.util.Lookup;
import org.openide.util.RequestProcessor;
import org.reluatlas.gephi.graph.ColumnIds;
import org.reluatlas.gephi.graph.DualGraphContainer;
import org.reluatlas.study.Problem;
import org.reluatlas.study.ProblemCodec;
import org.reluatlas.task.Progress;

/**
 * The networks that were handed to Gephi's import. Gephi turns containers into workspaces without
 * telling the importer which, not always in their order, alone or several in one. So each node says
 * in a column of its own which network it is of, and a workspace takes the one that most of its
 * nodes name. Networks that differ in the last bit, or are from different files, have different
 * names.
 *
 * <p>A network is kept as long as its container is, and then until the workspaces that are there
 * were asked once more: what Gephi has released is released. Safe for several threads.
 */
public final class ImportedNetworks {

  private static final int FIRST_LOOK_MILLIS = 100;
  private static final int LAST_LOOK_MILLIS = 30_000;

  private static final Cleaner CLEANER = Cleaner.create();
  private static final RequestProcessor PROCESSOR = new RequestProcessor("ReLU Atlas imports");

  /** By what the nodes say. */
  private static final Map<String, ImportedNetwork> NETWORKS = new HashMap<>();

  /** How many containers there are of each. */
  private static final Map<String, Integer> CONTAINERS = new HashMap<>();

  private ImportedNetworks() {}

  /** What was handed over: the decomposition, and the file that the network was read from. */
  static final class ImportedNetwork {

    final Problem problem;

    /** Empty when the memory was needed for something else. */
    final SoftReference<DecomposedNetwork> decomposed;

    final Path file;

    ImportedNetwork(Problem problem, DecomposedNetwork network, Path file) {
      this.problem = problem;
      decomposed = new SoftReference<>(network);
      this.file = file;
    }
  }

  /**
   * Fills a container, and keeps the network for the workspace that is about to be made of it.
   *
   * @param container an empty one
   * @param file where the network was read from
   * @throws org.reluatlas.task.CancelledException when cancelled; the container is not to be used
   *     then
   */
  public static void handOver(
      ContainerLoader container, DecomposedNetwork network, Path file, Progress progress) {
    keep(
        container,
        new ImportedNetwork(network.problem(), network, file),
        name ->
            DualGraphContainer.fill(
                container, network.regions(), network.study(progress).measures(), name, progress),
        progress);
  }

  /**
   * Keeps a network whose complex was not computed for the workspace that is about to be made of a
   * container.
   *
   * @param container an empty one
   * @param file what the workspace is to be called after
   * @param fill fills the container; it is given what all nodes say in the column {@link
   *     ColumnIds#NETWORK}
   * @throws org.reluatlas.task.CancelledException when cancelled; the container is not to be used
   *     then
   */
  public static void handOver(
      ContainerLoader container,
      Problem problem,
      Path file,
      Consumer<String> fill,
      Progress progress) {
    keep(container, new ImportedNetwork(problem, null, file), fill, progress);
  }

  private static void keep(
      ContainerLoader container,
      ImportedNetwork network,
      Consumer<String> fill,
      Progress progress) {
    Problem problem = network.problem;
    String path = network.file.toAbsolutePath().normalize().toString();
    String name = problem.name() + " " + ProblemCodec.digest(problem, path);
    fill.accept(name);
    progress.check();
    askWorkspaces();
    synchronized (NETWORKS) {
      NETWORKS.put(name, network);
      CONTAINERS.merge(name, 1, Integer::sum);
    }
    CLEANER.register(container, () -> PROCESSOR.post(() -> release(name)));
  }

  /** Others may still be merged into a graph, so that only who has most of this one is asked. */
  private static void release(String name) {
    models()
        .filter(model -> model.mayTakeImport() && name.equals(commonest(nodesByNetwork(model))))
        .forEach(ReluModel::hasNetwork);
    synchronized (NETWORKS) {
      if (CONTAINERS.merge(name, -1, Integer::sum) == 0) {
        CONTAINERS.remove(name);
        NETWORKS.remove(name);
      }
    }
  }

  /** Whether a workspace may be made of one. */
  static boolean areThere() {
    synchronized (NETWORKS) {
      return !NETWORKS.isEmpty();
    }
  }

  /** Lets every workspace take its own. */
  static void askWorkspaces() {
    models().forEach(ReluModel::hasNetwork);
  }

  private static Stream<ReluModel> models() {
    ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
    return projects.getAllProjects().stream()
        .flatMap(project -> project.getWorkspaces().stream())
        .map(ReluModel::of);
  }

  /**
   * Looks into a new workspace as soon as Gephi may have filled it, and some more times: its graph
   * is known by its first node, but others may be merged into it until its nodes rest.
   */
  static void awaitIn(ReluModel model) {
    if (areThere()) {
      look(model, FIRST_LOOK_MILLIS, Map.of());
    }
  }

  private static void look(ReluModel model, int delay, Map<String, Integer> before) {
    PROCESSOR.post(
        () -> {
          Map<String, Integer> now = nodesByNetwork(model);
          if (now.equals(before) && !now.isEmpty()) {
            model.hasNetwork();
          }
          if (model.mayTakeImport() && areThere() && delay < LAST_LOOK_MILLIS) {
            look(model, 2 * delay, now);
          }
        },
        delay);
  }

  /** The one that most nodes of a graph name, or null. The graph is locked for reading. */
  static ImportedNetwork in(ReluModel model) {
    String name = commonest(nodesByNetwork(model));
    synchronized (NETWORKS) {
      return NETWORKS.get(name);
    }
  }

  /** How many nodes of the graph name each network that is there. */
  private static Map<String, Integer> nodesByNetwork(ReluModel of) {
    GraphModel model = of.getWorkspace().getLookup().lookup(GraphModel.class);
    Column column =
        model == null || !areThere() ? null : model.getNodeTable().getColumn(ColumnIds.NETWORK);
    Map<String, Integer> counts = new HashMap<>();
    if (column == null) {
      return counts;
    }
    Graph graph = model.getGraph();
    graph.readLock();
    try {
      for (Node node : graph.getNodes().toArray()) {
        counts.merge(String.valueOf(node.getAttribute(column)), 1, Integer::sum);
      }
    } finally {
      graph.readUnlock();
    }
    synchronized (NETWORKS) {
      counts.keySet().retainAll(NETWORKS.keySet());
    }
    return counts;
  }

  private static String commonest(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(null);
  }
}
