package org.reluatlas.evolution;

import java.util.List;
import java.util.stream.IntStream;
import org.reluatlas.polyhedra.CellComplex;
import org.reluatlas.study.Problem;
import org.reluatlas.study.Study;
import org.reluatlas.task.ExplainedException;
import org.reluatlas.task.Progress;

/** What a run will give, told before it is taken. Nothing is kept of it. Immutable. */
public final class RunPreview {

  /** So many checkpoints tell how many regions survive from one to the next. */
  private static final int FEWEST = 2;

  private final Problem problem;
  private final RegionLives lives;

  private RunPreview(Problem problem, RegionLives lives) {
    this.problem = problem;
    this.lives = lives;
  }

  /**
   * Decomposes the checkpoints of a run one after another until the time is over, two of them at
   * least.
   *
   * @param millis the time
   * @throws org.reluatlas.task.CancelledException when cancelled
   * @throws ExplainedException when none can be read, the domain is missing, or a complex has too
   *     many cells
   */
  public static RunPreview of(
      TrainingRun run, EvolutionSettings settings, long millis, Progress progress) {
    long end = System.nanoTime() + millis * 1_000_000;
    RunQuestion question =
        RunQuestion.ofFirst(run, settings, new KeptCheckpoints(settings.store()));
    RegionLives.Collector collector = new RegionLives.Collector();
    List<CheckpointFile> checkpoints = run.checkpoints();
    int skipped = 0;
    for (int i = 0; i < checkpoints.size(); i++) {
      progress.check();
      if (i - skipped >= FEWEST && System.nanoTime() > end) {
        break;
      }
      CellComplex complex = complex(question, checkpoints.get(i), progress);
      if (complex == null) {
        skipped++;
      } else {
        PatternSet patterns = PatternSet.of(complex, new int[complex.regions()]);
        collector.add(checkpoints.get(i).epoch(), patterns, innerFacets(complex));
      }
    }
    return new RunPreview(
        question.problem(), new RegionLives(collector, checkpoints.size() - skipped));
  }

  /** Null for a checkpoint that is going to be skipped. */
  private static CellComplex complex(
      RunQuestion question, CheckpointFile checkpoint, Progress progress) {
    try {
      return Study.of(question.problem(checkpoint), progress).complex();
    } catch (ExplainedException e) {
      if (e.fault() == ExplainedException.Fault.RUN) {
        throw e;
      }
      return null;
    }
  }

  private static double innerFacets(CellComplex complex) {
    return IntStream.range(0, complex.count(complex.dimension() - 1))
        .filter(facet -> complex.regionOfFacet(facet, 1) >= 0)
        .count();
  }

  /** The problem that the first readable checkpoint poses. */
  public Problem problem() {
    return problem;
  }

  /** When regions are there, as far as checkpoints were decomposed. */
  public RegionLives lives() {
    return lives;
  }
}
