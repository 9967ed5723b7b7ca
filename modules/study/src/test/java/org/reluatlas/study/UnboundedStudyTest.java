package org.reluatlas.study;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reluatlas.analysis.CellBoundaryMaps;
import org.reluatlas.analysis.EdgeWeighting;
import org.reluatlas.analysis.FiedlerWeights;
import org.reluatlas.analysis.InformedFiltration;
import org.reluatlas.analysis.Space;
import org.reluatlas.analysis.VertexWeighting;
import org.reluatlas.homology.BettiNumbers;
import org.reluatlas.homology.ChainComplex;
import org.reluatlas.homology.MeanBettiCurves;
import org.reluatlas.homology.Persistence;
import org.reluatlas.homology.PersistencePairs;
import org.reluatlas.homology.RandomFiltration;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.polyhedra.CellComplex;
import org.reluatlas.polyhedra.Decomposition;
import org.reluatlas.polyhedra.Intervals;
import org.reluatlas.polyhedra.PatternsDigest;
import org.reluatlas.task.ExplainedException;
import org.reluatlas.task.Progress;

class UnboundedStudyTest {

  private static Problem circles(String box) {
    return Problem.of(Samples.network("two-circles"))
        .points(Samples.points("two-circles"))
        .intervals(Intervals.parse(box))
        .build();
  }

  /** Per input: bounded, one infinite end, or both. */
  @ParameterizedTest
  @CsvSource({
    "'-1.5,1.5;-1.5,1.5', '1 0 0', '1 0 0', '1 0 0'",
    "'-1.5,inf;-1.5,1.5', '1 0 0', '0 0 0', '1 0 0'",
    "'-1.5,inf;-inf,1.5', '1 0 0', '0 0 0', '1 0 0'",
    "'-inf,inf;-1.5,1.5', '1 0 0', '0 1 0', '1 1 0'",
    "'-inf,inf;-1.5,inf', '1 0 0', '0 0 0', '1 0 0'",
    "'all', '1 0 0', '0 0 1', '1 0 1'"
  })
  void homologyOfEachSpace(String box, String truncated, String open, String compactified) {
    Study study = Study.of(circles(box));
    Map<Space, String> expected =
        Map.of(
            Space.TRUNCATED, truncated, Space.BOREL_MOORE, open, Space.COMPACTIFIED, compactified);
    for (Space space : Space.values()) {
      ChainComplex chain = CellBoundaryMaps.chainComplex(study.complex(), space);
      int[] betti =
          Arrays.stream(expected.get(space).split(" ")).mapToInt(Integer::parseInt).toArray();
      assertArrayEquals(betti, BettiNumbers.of(chain, Progress.NONE).toArray(), space.id());
      PersistencePairs pairs =
          new Persistence().compute(RandomFiltration.of(chain, 1), Progress.NONE);
      assertArrayEquals(betti, pairs.bettiNumbers(), "classes that never die");
      MeanBettiCurves curves = study.bettiCurves(3, 1, space);
      assertArrayEquals(chain.fVector(), curves.fVector());
      long euler = 0;
      for (int k = 0; k < 3; k++) {
        euler += k % 2 == 0 ? betti[k] : -betti[k];
      }
      assertEquals(euler, chain.eulerCharacteristic());
    }
  }

  @Test
  void finiteAndInfiniteMeasures() throws IOException {
    StringWriter out = new StringWriter();
    Findings findings = Findings.of(Study.of(circles("all")), FindingsOptions.DEFAULT);
    SummaryJson.write(findings, List.of(), out);
    JsonObject summary = JsonParser.parseString(out.toString()).getAsJsonObject();
    JsonObject complex = summary.getAsJsonObject("complex");
    assertEquals("[107,220,114]", complex.get("fVector").toString());
    assertEquals("[123,236,114]", complex.get("truncatedFVector").toString());
    assertEquals(12, complex.get("unboundedRegions").getAsInt());
    assertEquals("[[null,null],[null,null]]", summary.get("domain").toString());
    JsonObject boundary = summary.getAsJsonObject("decisionBoundary");
    assertTrue(
        boundary.getAsJsonArray("classes").get(0).getAsJsonObject().get("volume").isJsonNull());
    assertTrue(boundary.get("measure").getAsDouble() > 4.8);
    assertEquals("truncated", summary.getAsJsonObject("betti").get("space").getAsString());
    assertFalse(complex.has("holdsAllVertices"));
  }

  @Test
  void aFiniteBoxKnowsWhetherItHoldsAllVertices() {
    assertEquals(Optional.of(false), Study.of(circles("-1.5,1.5;-1.5,1.5")).holdsAllVertices());
    assertEquals(Optional.of(true), Study.of(circles("-1e4,1e4;-1e4,1e4")).holdsAllVertices());
    assertEquals(Optional.empty(), Study.of(circles("all")).holdsAllVertices());
  }

  @Test
  void whatNeedsFiniteVolumesIsRefused() {
    Study study = Study.of(circles("0,inf;-1,1"));
    assertSaid(
        "regions of an unbounded domain have infinite volumes; choose another one",
        () -> study.persistence(InformedFiltration.VOLUME));
    assertSaid(
        "the weights facet-volume need finite volumes, but the domain 0.0,inf;-1.0,1.0 is unbounded",
        () -> study.fiedler(new FiedlerWeights(EdgeWeighting.FACET_VOLUME, VertexWeighting.UNIT)));
    assertSaid(
        "the weights volume-density need finite volumes",
        () ->
            study.fiedler(
                new FiedlerWeights(EdgeWeighting.UNIT, VertexWeighting.VOLUME_TIMES_DENSITY)));
    assertTrue(Double.isNaN(study.fiedler(FiedlerWeights.RECOMMENDED).volumeAgreement()));
  }

  private static void assertSaid(String sentence, Runnable step) {
    String message = assertThrows(ExplainedException.class, step::run).getMessage();
    assertTrue(message.contains(sentence), message);
  }

  @Test
  void aSavedProblemKeepsItsInfiniteEnds() throws IOException {
    Problem problem = circles("-inf,2;0,inf");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ProblemCodec.write(problem, new DataOutputStream(out));
    Problem read =
        ProblemCodec.read(new DataInputStream(new ByteArrayInputStream(out.toByteArray())));
    assertEquals(problem.domain(), read.domain());
    assertArrayEquals(Study.of(problem).complex().fVector(), Study.of(read).complex().fVector());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "duffing",
        "hidden-moons",
        "nested-spheres",
        "paraboloid",
        "two-circles",
        "two-moons",
        "two-spirals"
      })
  void aLargeBoxOfASampleHasTheSameRegionsAndFiniteCells(String sample) {
    ProblemSettings settings = Problem.of(Samples.network(sample)).points(Samples.points(sample));
    CellComplex all = Study.of(settings.intervals(Intervals.ALL).build()).complex();
    Box box = Box.cube(all.dimension(), -0x1p60, 0x1p60);
    CellComplex large = new Decomposition(all.network(), box).compute(Progress.NONE);
    assertArrayEquals(large.fVector(), all.truncatedFVector());
    assertEquals(PatternsDigest.sha256(large), PatternsDigest.sha256(all));
    int[] finite = new int[all.dimension() + 1];
    for (int k = 0; k <= all.dimension(); k++) {
      for (int cell = 0; cell < large.count(k); cell++) {
        finite[k] += large.isOnWall(k, cell) ? 0 : 1;
      }
    }
    assertArrayEquals(finite, all.fVector());
  }

  @Test
  void onASliceAllIsThePlane() {
    Problem problem =
        Problem.of(Samples.network("hidden-moons"))
            .points(Samples.points("hidden-moons"))
            .intervals(Intervals.ALL)
            .build();
    assertTrue(problem.slice().isPresent());
    assertEquals("-inf,inf;-inf,inf", problem.domain().toString());
    assertEquals(1, Study.of(problem).complex().eulerCharacteristic());
  }
}
