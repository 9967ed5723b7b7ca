package org.reluatlas.study;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reluatlas.network.AffineLayer;
import org.reluatlas.network.ImportedNetwork;
import org.reluatlas.network.LabeledPoints;
import org.reluatlas.network.NetworkFiles;
import org.reluatlas.network.ReluNetwork;
import org.reluatlas.network.SliceSpecification;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.polyhedra.DualGraph;
import org.reluatlas.task.ExplainedException;
import org.reluatlas.task.ExplainedException.Fault;

class ProblemTest {

  private static final Path CIRCLES = Samples.network("two-circles");
  private static final Path CIRCLES_POINTS = Samples.points("two-circles");
  private static final Path MOONS = Samples.network("hidden-moons");

  @TempDir Path folder;

  private static void refused(String said, ProblemSettings settings) {
    ExplainedException refusal = assertThrows(ExplainedException.class, settings::build);
    assertEquals(said, refusal.sentence(setting -> "<" + setting + ">"));
    assertEquals(Fault.INPUT, refusal.fault());
  }

  @Test
  void theDomainIsAroundThePoints() {
    Problem problem = Problem.of(CIRCLES).points(CIRCLES_POINTS).build();
    assertEquals(Box.around(problem.points(), Problem.DEFAULT_MARGIN), problem.domain());
    assertEquals("two-circles/network.onnx", problem.name());
    assertEquals("two-circles/points.csv", problem.pointsName().orElseThrow());
    assertEquals(problem.name(), problem.title());
    assertFalse(problem.source().orElseThrow().isDomainAssumed());
    Problem wide = Problem.of(CIRCLES).points(CIRCLES_POINTS).margin(0.5).build();
    assertEquals(Box.around(problem.points(), 0.5), wide.domain());
  }

  @Test
  void settingsAreImmutable() {
    ProblemSettings settings = Problem.of(CIRCLES).box(Box.cube(2, 0, 1));
    ProblemSettings hamming = settings.adjacency(DualGraph.Adjacency.HAMMING).maxCells(7);
    assertEquals(DualGraph.Adjacency.FACET, settings.build().adjacency());
    assertEquals(DualGraph.Adjacency.HAMMING, hamming.build().adjacency());
    assertEquals(7, hamming.build().maxCells());
  }

  @Test
  void settingsThatDoNotFitTogether() {
    refused(
        "<label> names a column of the points: give <points> too", Problem.of(CIRCLES).label("y"));
    refused(
        "<margin> widens the box of the points: give <points> too",
        Problem.of(CIRCLES).margin(0.1));
    refused(
        "<box> and <margin> are mutually exclusive; give one",
        Problem.of(CIRCLES).points(CIRCLES_POINTS).box(Box.cube(2, 0, 1)).margin(0.1));
    refused(
        "<margin> is NaN but must be 0 or more",
        Problem.of(CIRCLES).points(CIRCLES_POINTS).margin(Double.NaN));
    refused("<max-cells> is 0 but must be 1 or more", Problem.of(CIRCLES).maxCells(0));
    refused(
        "the domain is missing: give <box> with 2 intervals, or <points> to put a box around",
        Problem.of(CIRCLES));
    refused(
        "<box> has 3 intervals but " + CIRCLES + " has 2 inputs",
        Problem.of(CIRCLES).box(Box.cube(3, 0, 1)));
    refused(
        "<slice> pca: the slice is found by the points: give <points> too",
        Problem.of(MOONS).slice(SliceSpecification.parse("pca")));
  }

  @Test
  void pointsOfAnotherDimension() {
    refused(
        "<points> have 3 coordinates, but the network has 2 inputs",
        Problem.of(CIRCLES).points(LabeledPoints.none(3)));
    refused(
        "<points>: there are no points to put a box around; give <box>",
        Problem.of(CIRCLES).points(LabeledPoints.none(2)));
  }

  @Test
  void theDomainIsAssumedWhereThatIsAskedFor() {
    Problem problem = Problem.of(CIRCLES).assuming(-1, 1).build();
    assertEquals(Box.cube(2, -1, 1), problem.domain());
    assertTrue(problem.source().orElseThrow().isDomainAssumed());
    refused(
        "the network has 20 inputs and there are no points to choose a slice by: give <points>,"
            + " or a <slice> by coordinates, or a <box> for the whole input space",
        Problem.of(MOONS).assuming(-1, 1));
  }

  @Test
  void manyInputsAreSliced() {
    Problem problem = Samples.problem("hidden-moons");
    assertTrue(problem.source().orElseThrow().isSlicedUnasked());
    assertEquals(2, problem.domain().dimension());
    assertArrayEquals(new int[] {20, 8, 8, 2}, problem.architecture());
    assertEquals("hidden-moons/network.onnx, slice pc1, pc2", problem.title());
    Problem asked = Problem.of(MOONS).pointsBeside().slice(SliceSpecification.parse("pca")).build();
    assertFalse(asked.source().orElseThrow().isSlicedUnasked());
    assertEquals(problem.domain(), asked.domain());
    Problem whole = Problem.of(MOONS).pointsBeside().slice(SliceSpecification.NONE).build();
    assertEquals(20, whole.domain().dimension());
  }

  @Test
  void aNetworkThatIsInNoFile() {
    ReluNetwork network =
        new ReluNetwork(
            List.of(
                new AffineLayer(1, new double[] {1}, new double[] {0}),
                new AffineLayer(1, new double[] {1}, new double[] {0})));
    Problem problem = Problem.of("hinge", network).box(Box.cube(1, -1, 1)).build();
    assertEquals("hinge", problem.title());
    assertArrayEquals(new int[] {3, 2}, Study.of(problem).complex().fVector());
    refused(
        "<box> has 2 intervals but hinge has 1 input",
        Problem.of("hinge", network).box(Box.cube(2, 0, 1)));
  }

  @Test
  void filesThatCannotBeRead() throws IOException {
    refused(
        "missing.onnx: there is no such file; check the name and the folder",
        Problem.of(folder.resolve("missing.onnx")).box(Box.cube(2, 0, 1)));
    Path csv = Files.writeString(folder.resolve("empty.csv"), "x0,x1,label\n");
    ExplainedException refusal =
        assertThrows(ExplainedException.class, () -> Problem.of(CIRCLES).points(csv).build());
    assertTrue(refusal.getMessage().startsWith("empty.csv"), refusal.getMessage());
  }

  /** A network of as many inputs is asked the same on the same slice and domain. */
  @Test
  void theSameQuestionAboutAnotherNetwork() {
    Problem first = Problem.of(MOONS).pointsBeside().build();
    ImportedNetwork moons = NetworkFiles.read(MOONS);
    Path elsewhere = folder.resolve("other.onnx");
    Problem second = first.withNetwork(elsewhere, moons);
    assertEquals(first.domain(), second.domain());
    assertEquals(first.slice().get().description(), second.slice().get().description());
    assertArrayEquals(
        first.network().layers().get(0).weights(), second.network().layers().get(0).weights());
    assertEquals(elsewhere, second.source().get().file().get());
    assertArrayEquals(first.architecture(), second.architecture());
    ExplainedException refusal =
        assertThrows(
            ExplainedException.class, () -> first.withNetwork(CIRCLES, NetworkFiles.read(CIRCLES)));
    assertTrue(refusal.getMessage().endsWith(" as the first network has"), refusal.getMessage());
  }
}
