package org.reluatlas.study;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.reluatlas.network.AffineLayer;
import org.reluatlas.network.ImportedNetwork;
import org.reluatlas.network.NetworkFiles;
import org.reluatlas.network.ReluNetwork;
import org.reluatlas.polyhedra.AnnotatedRegions;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.polyhedra.PatternsDigest;
import org.reluatlas.task.ExplainedException;

class LowestOutputTest {

  private static Problem circles(boolean isLowest) {
    return Problem.of(Samples.network("two-circles"))
        .box(Box.cube(2, -1.5, 1.5))
        .lowest(isLowest)
        .build();
  }

  /** Of two outputs the lowest is the one that is not the largest. */
  @Test
  void theOtherOfTwoClasses() {
    Study largest = Study.of(circles(false));
    Study lowest = Study.of(circles(true));
    assertEquals(PatternsDigest.sha256(largest.complex()), PatternsDigest.sha256(lowest.complex()));
    AnnotatedRegions a = largest.regions();
    AnnotatedRegions b = lowest.regions();
    for (int region = 0; region < largest.complex().regions(); region++) {
      assertEquals(1 - a.predictedClasses().of(region), b.predictedClasses().of(region));
    }
    assertEquals(largest.boundary().facets(), lowest.boundary().facets());
    assertEquals(largest.boundary().measure(), lowest.boundary().measure(), 1e-12);
    assertEquals(List.of(LowestOutput.NOTICE), circles(true).notices());
    assertEquals(List.of(), circles(false).notices());
  }

  @Test
  void outputsAreNegatedExactly() {
    double[] x = {0.3, -0.7};
    double[] outputs = circles(false).network().forward(x);
    double[] negated = circles(true).network().forward(x);
    assertArrayEquals(new double[] {-outputs[0], -outputs[1]}, negated);
    Problem twice = circles(true).withNetwork(Samples.network("two-circles"), read());
    assertArrayEquals(negated, twice.network().forward(x));
  }

  private static ImportedNetwork read() {
    return NetworkFiles.read(Samples.network("two-circles"));
  }

  @Test
  void oneOutputHasNoLowest() {
    AffineLayer layer = new AffineLayer(1, new double[] {1}, new double[] {0});
    ProblemSettings hinge =
        Problem.of("hinge", new ReluNetwork(List.of(layer, layer)))
            .box(Box.cube(1, -1, 1))
            .lowest(true);
    assertEquals(
        "<lowest>: the network has one output, and the lowest is one of several; do not ask for it",
        assertThrows(ExplainedException.class, hinge::build)
            .sentence(setting -> "<" + setting + ">"));
  }
}
