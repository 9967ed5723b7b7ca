package org.reluatlas.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reluatlas.analysis.FiedlerWeights;
import org.reluatlas.analysis.InformedFiltration;
import org.reluatlas.polyhedra.Intervals;
import org.reluatlas.task.CancelledException;
import org.reluatlas.task.ExplainedException;
import org.reluatlas.task.Progress;

/** All results at once, which are computed side by side. */
class FindingsTest {

  private static final FindingsOptions BY_POINTS =
      new FindingsOptions(3, 1, InformedFiltration.TRAINING_POINTS, FiedlerWeights.RECOMMENDED);

  private static JsonObject summary(Findings findings) throws IOException {
    StringWriter out = new StringWriter();
    SummaryJson.write(findings, List.of(), out);
    JsonObject summary = JsonParser.parseString(out.toString()).getAsJsonObject();
    summary.remove("seconds");
    return summary;
  }

  /** The same study, asked for one result after the other by one thread. */
  private static Study oneAfterAnother(Problem problem, FindingsOptions options) {
    Study study = Study.of(problem);
    study.holdsAllVertices();
    study.distances();
    study.measures();
    study.persistence(options.filtration());
    study.firstTrial(options.seed());
    study.bettiCurves(options.trials(), options.seed(), options.space());
    for (FiedlerWeights weights :
        List.of(options.weights(), FiedlerWeights.WEIGHTED, FiedlerWeights.UNWEIGHTED)) {
      study.fiedler(weights);
    }
    study.criticalPoints();
    study.boundaryTopology();
    study.fit();
    study.cycles(options.filtration());
    study.boundaryCycles();
    return study;
  }

  @ParameterizedTest
  @ValueSource(strings = {"two-circles", "paraboloid", "nested-spheres", "hidden-moons"})
  void areThoseOfComputingOneAfterAnother(String sample) throws IOException {
    Problem problem = Samples.problem(sample);
    Findings expected = Findings.of(oneAfterAnother(problem, BY_POINTS), BY_POINTS);
    for (int i = 0; i < 3; i++) {
      assertEquals(summary(expected), summary(Findings.of(Study.of(problem), BY_POINTS)));
    }
  }

  @Test
  void inAnUnboundedDomainToo() throws IOException {
    Problem problem =
        Problem.of(Samples.network("two-circles"))
            .points(Samples.points("two-circles"))
            .intervals(Intervals.parse("all"))
            .build();
    Findings expected = Findings.of(oneAfterAnother(problem, BY_POINTS), BY_POINTS);
    assertEquals(summary(expected), summary(Findings.of(Study.of(problem), BY_POINTS)));
  }

  @Test
  void aResultThatIsRefusedRefusesAll() {
    Problem noPoints =
        Problem.of(Samples.network("two-circles")).intervals(Intervals.parse("0,1;0,1")).build();
    for (int i = 0; i < 10; i++) {
      assertEquals(
          "filtration training-points: there are no training points in the domain;"
              + " choose another one",
          assertThrows(ExplainedException.class, () -> Findings.of(Study.of(noPoints), BY_POINTS))
              .getMessage());
    }
  }

  /** Wherever it is cancelled, nothing is lost, and what was computed is the same. */
  @Test
  void mayBeCancelledAnywhereAndAskedForAgain() throws IOException {
    JsonObject expected = summary(Findings.of(Study.of(Samples.circles()), BY_POINTS));
    int cancelled = 0;
    for (int questions = 1; questions < 100_000; questions *= 3) {
      AtomicInteger left = new AtomicInteger(questions);
      Study study =
          Study.of(
              Samples.circles(),
              new Progress() {
                @Override
                public boolean isCancelled() {
                  return left.getAndDecrement() <= 0;
                }
              });
      try {
        Findings.of(study, BY_POINTS);
      } catch (CancelledException e) {
        cancelled++;
      }
      Study again = study.reportingTo(Progress.NONE);
      assertEquals(expected, summary(Findings.of(again, BY_POINTS)));
    }
    assertTrue(cancelled > 3, cancelled + " times");
  }
}
