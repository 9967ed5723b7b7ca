package org.reluatlas.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.reluatlas.homology.BettiCurves;
import org.reluatlas.homology.ChainComplex;
import org.reluatlas.homology.MeanBettiCurves;
import org.reluatlas.homology.Persistence;
import org.reluatlas.homology.RandomFiltration;
import org.reluatlas.homology.RandomFiltrationTrials;
import org.reluatlas.homology.reduction.ColumnRepresentation;
import org.reluatlas.homology.reduction.ReductionAlgorithm;
import org.reluatlas.network.AffineLayer;
import org.reluatlas.network.ReluNetwork;
import org.reluatlas.polyhedra.AnnotatedRegions;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.polyhedra.CellComplex;
import org.reluatlas.polyhedra.DecisionBoundary;
import org.reluatlas.polyhedra.Decomposition;
import org.reluatlas.task.Progress;

/**
 * Betti curves of random filtrations of decompositions and boundaries are those of the persistence
 * pairs, which matrix reduction finds.
 */
class RandomFiltrationsOfNetworksTest {

  /** Hidden widths for 3 to 6 inputs. */
  private static final int[][] WIDTHS = {{5, 5}, {6, 3}, {4, 3}, {5}};

  @Property(tries = 12)
  void decompositions(
      @ForAll long seed, @ForAll @IntRange(min = 3, max = 6) int d, @ForAll boolean degenerate) {
    CellComplex complex = complex(network(seed, d, 1, degenerate), Box.cube(d, -1, 1));
    check(CellBoundaryMaps.chainComplex(complex), seed);
  }

  @Property(tries = 12)
  void allSpacesOfUnboundedDomains(
      @ForAll long seed, @ForAll @IntRange(min = 3, max = 5) int d, @ForAll boolean degenerate) {
    CellComplex complex = complex(network(seed, d, 1, degenerate), Box.wholeSpace(d));
    for (Space space : Space.values()) {
      check(CellBoundaryMaps.chainComplex(complex, space), seed);
    }
  }

  @Property(tries = 12)
  void boundariesOfClasses(
      @ForAll long seed, @ForAll @IntRange(min = 4, max = 6) int d, @ForAll boolean degenerate) {
    CellComplex complex = complex(network(seed, d, 3, degenerate), Box.cube(d, -1, 1));
    DecisionBoundary boundary =
        DecisionBoundary.of(AnnotatedRegions.of(complex, Progress.NONE), Progress.NONE);
    if (boundary.isPresent()) {
      ChainComplex whole = CellBoundaryMaps.chainComplex(boundary.cells().complex());
      check(BoundaryTopology.subcomplex(boundary, whole).complex(), seed);
    }
  }

  @TestFactory
  List<DynamicTest> largerDecompositions() {
    List<DynamicTest> tests = new ArrayList<>();
    int[][] widths = {{9, 9}, {7, 5}, {5, 4}, {4, 3}};
    for (int d = 3; d <= 6; d++) {
      int inputs = d;
      tests.add(
          DynamicTest.dynamicTest(
              d + " inputs",
              () -> {
                ReluNetwork network = network(7, inputs, 1, false, widths[inputs - 3]);
                check(CellBoundaryMaps.chainComplex(complex(network, Box.cube(inputs, -1, 1))), 7);
              }));
    }
    return tests;
  }

  private static CellComplex complex(ReluNetwork network, Box box) {
    return new Decomposition(network, box).compute(Progress.NONE);
  }

  private static ReluNetwork network(long seed, int inputs, int outputs, boolean degenerate) {
    return network(seed, inputs, outputs, degenerate, WIDTHS[inputs - 3]);
  }

  /** Degenerate weights are −1, 0 or 1, and biases 0 or 1: hyperplanes coincide and concur. */
  private static ReluNetwork network(
      long seed, int inputs, int outputs, boolean degenerate, int[] hidden) {
    Random random = new Random(seed);
    int[] widths = Arrays.copyOf(hidden, hidden.length + 1);
    widths[hidden.length] = outputs;
    List<AffineLayer> layers = new ArrayList<>();
    int before = inputs;
    for (int width : widths) {
      double[] weights = new double[width * before];
      double[] biases = new double[width];
      Arrays.setAll(
          weights, i -> degenerate ? random.nextInt(3) - 1 : (float) random.nextGaussian());
      Arrays.setAll(
          biases, i -> degenerate ? random.nextInt(2) : (float) (0.3 * random.nextGaussian()));
      layers.add(new AffineLayer(before, weights, biases));
      before = width;
    }
    return new ReluNetwork(layers);
  }

  private static void check(ChainComplex complex, long seed) {
    for (int samples : new int[] {20, 1_000_000}) {
      MeanBettiCurves mean =
          new RandomFiltrationTrials(1, seed)
              .withSamples(samples)
              .withThreads(1)
              .compute(complex, Progress.NONE);
      BettiCurves exact =
          BettiCurves.of(
              new Persistence(ReductionAlgorithm.TWIST, ColumnRepresentation.BIT_TREE)
                  .compute(
                      RandomFiltration.of(complex, RandomFiltration.trialSeed(seed, 0)),
                      Progress.NONE),
              Progress.NONE);
      for (int i = 0; i <= complex.dimension(); i++) {
        int[] values = exact.values(i);
        for (int s = 0; s < mean.samples(); s++) {
          assertEquals(values[mean.time(s) - 1], mean.mean(i, s), "curve " + i);
        }
      }
    }
  }
}
