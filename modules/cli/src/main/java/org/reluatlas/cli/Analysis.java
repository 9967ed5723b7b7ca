package org.reluatlas.cli;

import java.io.IOException;
import org.reluatlas.polyhedra.AnnotatedRegions;
import org.reluatlas.polyhedra.CellComplex;
import org.reluatlas.polyhedra.Decomposition;
import org.reluatlas.polyhedra.DualGraph;
import org.reluatlas.task.Progress;

/** The steps from a problem to its results, each computed when it is first asked for, and timed. */
final class Analysis {

  private final Problem problem;
  private final ProblemOptions options;
  private final Progress progress;
  private final StepTimes times = new StepTimes();
  private CellComplex complex;
  private DualGraph graph;
  private AnnotatedRegions regions;

  Analysis(Problem problem, ProblemOptions options, Progress progress) {
    this.problem = problem;
    this.options = options;
    this.progress = progress;
  }

  Problem problem() {
    return problem;
  }

  /** How many cells a complex may have. */
  long maxCells() {
    return options.maxCells;
  }

  StepTimes times() {
    return times;
  }

  /** The certified cell complex. */
  CellComplex complex() throws IOException {
    if (complex == null) {
      Decomposition decomposition =
          new Decomposition(problem.network(), problem.domain()).withMaxCells(options.maxCells);
      complex = times.measure("decomposition", () -> decomposition.compute(progress));
    }
    return complex;
  }

  /** The dual graph with the adjacency that was asked for. */
  DualGraph graph() throws IOException {
    if (graph == null) {
      CellComplex of = complex();
      graph = times.measure("dualGraph", () -> DualGraph.of(of, options.adjacency, progress));
    }
    return graph;
  }

  /** Volumes, points and predicted classes of the regions. */
  AnnotatedRegions regions() throws IOException {
    if (regions == null) {
      CellComplex of = complex();
      regions = times.measure("regions", () -> AnnotatedRegions.of(of, problem.points(), progress));
    }
    return regions;
  }
}
