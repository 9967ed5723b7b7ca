package org.reluatlas.gephi.training;

import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import org.gephi.io.importer.api.ContainerLoader;
import org.openide.util.lookup.ServiceProvider;
import org.reluatlas.evolution.EpochRow;
import org.reluatlas.gephi.graph.DynamicGraph;
import org.reluatlas.gephi.graph.DynamicGraphContainer;
import org.reluatlas.gephi.model.ImportListener;
import org.reluatlas.gephi.model.ImportedNetworks;
import org.reluatlas.gephi.model.ReluModel;
import org.reluatlas.study.Problem;
import org.reluatlas.task.Progress;

/**
 * The runs that were handed to Gephi's import, known by the problem of their last checkpoint, which
 * the workspace takes as its network. Safe for several threads.
 */
@ServiceProvider(service = ImportListener.class)
public final class ImportedRuns implements ImportListener {

  private static final Map<Problem, TakenRun> RUNS =
      Collections.synchronizedMap(new WeakHashMap<>());

  /**
   * Fills a container, and keeps the run for the workspace that is about to be made of it.
   *
   * @param container an empty one
   * @throws org.reluatlas.task.CancelledException when cancelled; the container is not to be used
   *     then
   */
  public static void handOver(
      ContainerLoader container, TakenRun run, DynamicGraph graph, Progress progress) {
    EpochRow last = run.rows().get(run.rows().size() - 1);
    Problem problem = run.problem(last);
    RUNS.put(problem, run);
    ImportedNetworks.handOver(
        container,
        problem,
        run.settings().folder(),
        name -> DynamicGraphContainer.fill(container, graph, name, progress),
        progress);
  }

  /** Whether a problem is that of the last checkpoint of a run that was handed over. */
  public static boolean isOfRun(Problem problem) {
    return RUNS.containsKey(problem);
  }

  @Override
  public void imported(ReluModel model) {
    TakenRun run = RUNS.get(model.network());
    if (run != null) {
      RunModel.of(model.getWorkspace()).take(run);
    }
  }
}
