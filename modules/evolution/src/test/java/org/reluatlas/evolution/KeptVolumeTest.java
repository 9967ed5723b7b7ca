package org.reluatlas.evolution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reluatlas.network.ReluNetwork;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.study.Problem;
import org.reluatlas.study.Study;
import org.reluatlas.task.Progress;

/** The volume that keeps its pattern, against other ways to find it. */
class KeptVolumeTest {

  private static final int SAMPLES = 200_000;

  private static RegionSnapshot snapshot(ReluNetwork network, Box box) {
    Problem problem = Problem.of("test", network).box(box).build();
    return RegionSnapshot.of(problem, Study.of(problem).complex());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void polygonsAgreeWithBothNetworksAsOne(long seed) {
    Box box = Box.cube(2, -2, 2);
    for (double difference : new double[] {0, 0.01, 0.1, 0.5}) {
      ReluNetwork before = Runs.network(seed, 0, 2, 12, 10, 1);
      ReluNetwork after = Runs.network(seed, difference, 2, 12, 10, 1);
      double byPolygons = snapshot(before, box).keptVolume(snapshot(after, box), Progress.NONE);
      double asOne =
          JointNetwork.commonVolume(before, after, box, 1_000_000, Progress.NONE) / box.volume();
      assertEquals(asOne, byPolygons, 1e-9);
      assertTrue(difference == 0 ? Math.abs(byPolygons - 1) < 1e-12 : byPolygons < 1);
    }
  }

  @ParameterizedTest
  @CsvSource({"1", "2", "3", "4"})
  void everyDimensionAgreesWithSampling(int dimension) {
    Box box = Box.cube(dimension, -1.5, 1.5);
    ReluNetwork before = Runs.network(9, 0, dimension, 6, 5, 1);
    ReluNetwork after = Runs.network(9, 0.1, dimension, 6, 5, 1);
    double kept = snapshot(before, box).keptVolume(snapshot(after, box), Progress.NONE);
    Random random = new Random(dimension);
    int same = 0;
    for (int i = 0; i < SAMPLES; i++) {
      double[] x = random.doubles(dimension, -1.5, 1.5).toArray();
      same += before.activationPattern(x).equals(after.activationPattern(x)) ? 1 : 0;
    }
    double share = same / (double) SAMPLES;
    double deviation = Math.sqrt(share * (1 - share) / SAMPLES);
    assertTrue(share > 0.05 && share < 0.95, "share " + share);
    assertEquals(share, kept, 5 * deviation);
  }

  @Test
  void squaresOverlapInSquares() {
    double[] square = {0, 0, 2, 0, 2, 2, 0, 2};
    double[] clockwise = {1, 1, 1, 4, 4, 4, 4, 1};
    assertEquals(1, ConvexPolygons.commonArea(square, clockwise));
    assertEquals(1, ConvexPolygons.commonArea(clockwise, square));
    assertEquals(4, ConvexPolygons.commonArea(square, square));
    assertEquals(0, ConvexPolygons.commonArea(square, new double[] {2, 0, 3, 0, 3, 2, 2, 2}));
    assertEquals(0, ConvexPolygons.commonArea(square, new double[] {5, 5, 6, 5, 6, 6}));
  }
}
