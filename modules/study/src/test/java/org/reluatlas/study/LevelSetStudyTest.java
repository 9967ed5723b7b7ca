package org.reluatlas.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reluatlas.analysis.FiedlerWeights;
import org.reluatlas.analysis.InformedFiltration;
import org.reluatlas.homology.Interval;
import org.reluatlas.network.AffineLayer;
import org.reluatlas.network.ReluNetwork;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.polyhedra.DecisionBoundary;
import org.reluatlas.polyhedra.PointLocator;
import org.reluatlas.polyhedra.PredictedClasses;
import org.reluatlas.task.ExplainedException;

/** Level sets and single outputs in the whole pipeline. */
class LevelSetStudyTest {

  private static final Path WITH_SIGMOID =
      Path.of("../network/src/test/resources/import_variants/flatten_named_sigmoid.onnx");

  @TempDir private Path folder;

  /** max(x, 0) − max(−x, 0) = x. */
  private static final ReluNetwork IDENTITY =
      new ReluNetwork(
          List.of(
              new AffineLayer(1, new double[] {1, -1}, new double[2]),
              new AffineLayer(2, new double[] {1, -1}, new double[1])));

  private ProblemSettings asked() {
    return Problem.of("identity", IDENTITY).box(Box.cube(1, -1, 2));
  }

  /** The larger label, or the second word, is where the output is above 0. */
  @ParameterizedTest
  @CsvSource({"0, 1", "-1, 1", "no, yes", "cat, dog"})
  void labelsOfEveryKindNameTheSides(String lower, String higher) throws IOException {
    Path csv =
        Files.writeString(
            folder.resolve("points.csv"), "x,label\n1," + higher + "\n-0.5," + lower + "\n");
    Study study = Study.of(asked().points(csv).build());
    PredictedClasses predicted = study.regions().predictedClasses();
    PointLocator locator = new PointLocator(study.complex());
    assertEquals(lower, predicted.name(predicted.of(locator.locate(new double[] {-0.5}))));
    assertEquals(higher, predicted.name(predicted.of(locator.locate(new double[] {1}))));
    assertEquals(1, study.fit().orElseThrow().accuracy());
    assertEquals(1, study.boundary().facets());
    assertEquals("decision boundary", study.boundary().outputs().boundaryName());
    assertEquals(
        0,
        study.fiedler(FiedlerWeights.UNWEIGHTED).labels().orElseThrow().misclassified(),
        "two regions, two parts");
    assertEquals(2, study.boundaryTopology().orElseThrow().volumeOfClass(1), 1e-12);
  }

  @Test
  void theLevelMovesBoundaryAndAccuracy() throws IOException {
    Path csv = Files.writeString(folder.resolve("points.csv"), "x,label\n1,1\n-0.5,0\n");
    Study study = Study.of(asked().points(csv).level(1.5).build());
    assertEquals(0.5, study.boundaryTopology().orElseThrow().volumeOfClass(1), 1e-12);
    assertEquals(0.5, study.fit().orElseThrow().accuracy());
    study.requireLevel();
  }

  @Test
  void aLevelThatIsNeverTakenIsRefusedWithTheRange() {
    Study study = Study.of(asked().level(-1.5).build());
    ExplainedException refused = assertThrows(ExplainedException.class, study::requireLevel);
    assertEquals(
        "level -1.5 is never taken: on the domain f is between -1.00000 and 2.00000; choose a level"
            + " in this range",
        refused.getMessage());
    assertThrows(ExplainedException.class, () -> Findings.of(study, FindingsOptions.DEFAULT));
    Study.of(asked().level(2.0).build()).requireLevel(); // at the wall
    Study.of(asked().box(Box.cube(1, 1, 2)).build()).requireLevel(); // none was given
  }

  @Test
  void filtrationsAreOfTheOutputThatIsLookedAt() {
    Problem problem =
        Problem.of(Samples.network("two-circles")).box(Box.cube(2, -1, 1)).output(1).build();
    PersistenceFindings byOutput = Study.of(problem).persistence(InformedFiltration.OUTPUT);
    assertEquals("output 1", byOutput.valueName());
    double least = Double.POSITIVE_INFINITY;
    Study study = Study.of(problem);
    for (int v = 0; v < study.complex().count(0); v++) {
      least = Math.min(least, problem.network().forward(study.complex().vertex(v))[1]);
    }
    assertEquals(
        least,
        byOutput.diagram().points(0).stream().mapToDouble(Interval::birth).min().orElseThrow(),
        1e-12);
    assertFalse(study.boundary().outputs().isScore(), "classes stay as they are");
  }

  @Test
  void aProblemThatWasSavedHasTheSameLevelSet() throws IOException {
    Problem origin =
        Problem.of(Samples.network("two-circles"))
            .box(Box.cube(2, -1, 1))
            .output(0)
            .level(0.75)
            .build();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ProblemCodec.write(origin, new DataOutputStream(bytes));
    Problem read =
        ProblemCodec.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    DecisionBoundary one = Study.of(origin).boundary();
    DecisionBoundary two = Study.of(read).boundary();
    assertTrue(one.facets() > 0);
    assertEquals(one.facets(), two.facets());
    assertEquals(one.measure(), two.measure());
  }

  @Test
  void theLevelIsBeforeASigmoidThatWasDropped() {
    Problem problem = Problem.of(WITH_SIGMOID).box(Box.cube(2, -1, 1)).output(0).level(0.5).build();
    String score = problem.outputs().score();
    assertEquals(
        List.of(
            "the boundary is where " + score + " is 0.5",
            score
                + " is the output before the function that was dropped at the end; where it is 0 a"
                + " sigmoid is 1/2 and a tanh 0"),
        problem.notices());
  }
}
