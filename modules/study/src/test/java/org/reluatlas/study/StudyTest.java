package org.reluatlas.study;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.reluatlas.analysis.CriticalPoints;
import org.reluatlas.analysis.FiedlerAnalysis;
import org.reluatlas.analysis.FiedlerWeights;
import org.reluatlas.analysis.InformedFiltration;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.polyhedra.CellComplex;
import org.reluatlas.polyhedra.CellLimitException;
import org.reluatlas.task.CancelledException;
import org.reluatlas.task.ExplainedException;
import org.reluatlas.task.Progress;

class StudyTest {

  /** Remembers the steps, and cancels while it is told to. */
  private static final class Recorder implements Progress {

    final List<String> steps = Collections.synchronizedList(new ArrayList<>());
    volatile boolean cancelled;

    @Override
    public void begin(String step) {
      steps.add(step);
    }

    @Override
    public boolean isCancelled() {
      return cancelled;
    }
  }

  @Test
  void eachResultIsComputedOnce() {
    Recorder recorder = new Recorder();
    Study study = Study.of(Samples.circles(), recorder);
    assertArrayEquals(new int[] {119, 228, 110}, study.complex().fVector());
    assertSame(study.complex(), study.graph().complex());
    assertSame(study.regions(), study.regions());
    assertSame(study.fiedler(FiedlerWeights.WEIGHTED), study.fiedler(FiedlerWeights.WEIGHTED));
    assertNotSame(study.fiedler(FiedlerWeights.WEIGHTED), study.fiedler(FiedlerWeights.UNWEIGHTED));
    assertSame(study.bettiCurves(3, 1), study.bettiCurves(3, 1));
    assertNotSame(study.bettiCurves(3, 1), study.bettiCurves(3, 2));
    assertSame(study.boundaryTopology(), study.boundaryTopology());
    int steps = recorder.steps.size();
    study.fiedler(FiedlerWeights.WEIGHTED);
    study.bettiCurves(3, 2);
    assertEquals(steps, recorder.steps.size());
  }

  @Test
  void criticalPointsAreThoseOfTheOutputThatIsLookedAt() {
    assertTrue(Study.of(Samples.circles()).criticalPoints().isEmpty());
    ProblemSettings circles = Problem.of(Samples.network("two-circles")).box(Box.cube(2, -1, 1));
    for (int output = 0; output < 2; output++) {
      Study study = Study.of(circles.output(output).build());
      CriticalPoints critical = study.criticalPoints().orElseThrow();
      assertEquals(output, critical.output());
      assertSame(critical, study.criticalPoints().orElseThrow());
      double value = critical.sets().get(0).value();
      double[] at = critical.sets().get(0).position();
      assertEquals(study.problem().network().forward(at)[output], value, 1e-9);
    }
    Study single = Study.of(Samples.problem("paraboloid"));
    assertEquals(0, single.criticalPoints().orElseThrow().output());
    assertTrue(single.times().seconds().containsKey("criticalPoints"));
  }

  /** A bare "eigenvectors" three times over would not say of what. */
  @Test
  void partitionsAskedForTogetherAreKnownOneByOne() {
    Study study = Study.of(Samples.circles());
    FiedlerAnalysis first = study.fiedler(FiedlerWeights.WEIGHTED);
    List<FiedlerWeights> choices =
        List.of(FiedlerWeights.UNWEIGHTED, FiedlerWeights.WEIGHTED, FiedlerWeights.UNWEIGHTED);
    List<FiedlerAnalysis> together = study.fiedler(choices);
    assertSame(first, together.get(1));
    assertSame(together.get(0), together.get(2));
    assertSame(together.get(0), study.fiedler(FiedlerWeights.UNWEIGHTED));
    assertEquals(FiedlerWeights.UNWEIGHTED, together.get(0).weights());
  }

  @Test
  void stepsSayOfWhatTheyAre() {
    Recorder recorder = new Recorder();
    Study study = Study.of(Samples.circles(), recorder);
    study.fiedler(FiedlerWeights.UNWEIGHTED);
    study.fiedler(FiedlerWeights.WEIGHTED);
    study.fiedler(FiedlerWeights.RECOMMENDED);
    for (String kind : List.of("unweighted", "weighted", "recommended")) {
      String prefix = "Fiedler partition, " + kind + ": ";
      assertTrue(recorder.steps.stream().anyMatch(step -> step.startsWith(prefix)), kind);
    }
    assertTrue(recorder.steps.stream().noneMatch("eigenvectors"::equals));
  }

  @Test
  void resultsAreSharedByStudiesThatReportElsewhere() {
    Recorder first = new Recorder();
    Recorder second = new Recorder();
    Study study = Study.of(Samples.circles(), first);
    CellComplex complex = study.complex();
    int steps = first.steps.size();
    Study other = study.reportingTo(second);
    assertSame(complex, other.complex());
    other.graph();
    assertEquals(steps, first.steps.size());
    assertFalse(second.steps.isEmpty());
    assertSame(other.graph(), study.graph());
  }

  @Test
  void aCancelledStepChangesNothing() {
    Recorder recorder = new Recorder();
    Study study = Study.of(Samples.circles(), recorder);
    recorder.cancelled = true;
    assertThrows(CancelledException.class, study::complex);
    assertTrue(study.times().seconds().isEmpty());
    recorder.cancelled = false;
    assertEquals(457, study.complex().cells());
  }

  @Test
  void severalThreadsGetOneResult() {
    Study study = Study.of(Samples.circles());
    Set<CellComplex> complexes = ConcurrentHashMap.newKeySet();
    List<CompletableFuture<Void>> threads = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      threads.add(CompletableFuture.runAsync(() -> complexes.add(study.regions().complex())));
    }
    threads.forEach(CompletableFuture::join);
    assertEquals(1, complexes.size());
  }

  /** Whoever waits for another thread can be cancelled meanwhile. */
  @Test
  void whoWaitsCanBeCancelled() {
    Memo<String> memo = new Memo<>();
    Recorder impatient = new Recorder();
    String result =
        memo.get(
            Progress.NONE,
            () -> {
              CompletableFuture<Boolean> waiting =
                  CompletableFuture.supplyAsync(
                      () -> {
                        assertThrows(
                            CancelledException.class, () -> memo.get(impatient, () -> "second"));
                        return true;
                      });
              impatient.cancelled = true;
              assertTrue(waiting.join());
              return "first";
            });
    assertEquals("first", result);
    assertEquals("first", memo.get(impatient, () -> "third"));
  }

  @Test
  void tooManyCellsAreToldAgainWithoutComputing() {
    Problem small =
        Problem.of(Samples.network("two-circles")).box(Box.cube(2, -1, 1)).maxCells(100).build();
    Recorder recorder = new Recorder();
    Study study = Study.of(small, recorder);
    CellLimitException first = assertThrows(CellLimitException.class, study::complex);
    int steps = recorder.steps.size();
    assertSame(first, assertThrows(CellLimitException.class, study::graph));
    assertEquals(steps, recorder.steps.size());
    assertTrue(
        first
            .sentence(setting -> "--" + setting)
            .endsWith("; raise the limit (--max-cells), or make the domain smaller (--box)"),
        first.getMessage());
  }

  @Test
  void filtrationsThatSayNothingAreRefused() {
    Problem noPoints = Problem.of(Samples.network("two-circles")).box(Box.cube(2, 0, 1)).build();
    ExplainedException refusal =
        assertThrows(
            ExplainedException.class,
            () -> Study.of(noPoints).persistence(InformedFiltration.TRAINING_POINTS));
    assertEquals(
        "filtration training-points: there are no training points in the domain;"
            + " choose another one",
        refusal.getMessage());
  }

  @Test
  void timesAreThoseOfTheSteps() {
    Findings findings = Findings.of(Study.of(Samples.circles()), FindingsOptions.DEFAULT);
    assertEquals(
        Set.of(
            "decomposition",
            "cycles",
            "dualGraph",
            "regions",
            "fit",
            "decisionBoundary",
            "fiedler",
            "betti",
            "persistence",
            "functions",
            "distances"),
        findings.times().seconds().keySet());
    assertEquals(List.of("unweighted", "weighted", "recommended"), findings.partitionNames());
    assertEquals(3, findings.partitions().size());
  }

  @Test
  void aProblemThatWasSavedHasNoTrainingFit() {
    assertTrue(Study.of(Samples.circles()).fit().isPresent());
    Problem circles = Samples.circles();
    Problem saved =
        new Problem(
            circles.name(),
            new ProblemInput(
                circles.network(), circles.outputs(), circles.points(), null, List.of()),
            circles.domain(),
            circles.adjacency(),
            circles.maxCells(),
            null);
    assertTrue(Study.of(saved).fit().isEmpty());
    assertEquals(457, Study.of(saved).complex().cells());
  }
}
