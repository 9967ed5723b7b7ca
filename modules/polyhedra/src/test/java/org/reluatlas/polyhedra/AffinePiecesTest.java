package org.reluatlas.polyhedra;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.reluatlas.network.AffineLayer;
import org.reluatlas.network.Rational;
import org.reluatlas.network.ReluNetwork;
import org.reluatlas.task.CancelledException;
import org.reluatlas.task.CancelledProgress;
import org.reluatlas.task.Progress;

/** Regions of equal maps, against a comparison of all maps in rationals. */
class AffinePiecesTest {

  private static final int[][] WIDTHS = {{1, 6, 4}, {2, 5, 4}, {2, 4, 3, 3}, {3, 5, 2}, {4, 4, 2}};

  private static CellComplex complex(ReluNetwork network, Box box) {
    return new Decomposition(network, box).compute(Progress.NONE);
  }

  /** Compares with brute force, and returns the pieces. */
  private static AffinePieces check(CellComplex complex) {
    AffinePieces pieces = AffinePieces.of(complex, Progress.NONE);
    List<List<Rational>> maps = new ArrayList<>();
    Map<List<Rational>, Integer> numbers = new HashMap<>();
    for (int region = 0; region < complex.regions(); region++) {
      maps.add(PlainMaps.of(complex.network(), complex.pattern(region)));
      numbers.putIfAbsent(maps.get(region), numbers.size());
      assertEquals(numbers.get(maps.get(region)), pieces.mapOf(region));
    }
    assertEquals(numbers.size(), pieces.maps());
    int[] reached = new int[complex.regions()];
    Arrays.fill(reached, -1);
    int count = 0;
    for (int region = 0; region < reached.length; region++) {
      if (reached[region] < 0) {
        flood(complex, maps, region, count++, reached);
      }
      assertEquals(reached[region], pieces.pieceOf(region));
    }
    assertEquals(count, pieces.pieces());
    return pieces;
  }

  private static void flood(
      CellComplex complex, List<List<Rational>> maps, int from, int number, int[] reached) {
    int d = complex.dimension();
    Deque<Integer> open = new ArrayDeque<>(List.of(from));
    reached[from] = number;
    while (!open.isEmpty()) {
      int region = open.pop();
      for (int facet : complex.facets(d, region)) {
        for (int side = 0; side < 2; side++) {
          int other = complex.regionOfFacet(facet, side);
          if (other >= 0 && reached[other] < 0 && maps.get(other).equals(maps.get(region))) {
            reached[other] = number;
            open.push(other);
          }
        }
      }
    }
  }

  @Property(tries = 40)
  void areThoseOfRationalMapsForUnitsOfAllKinds(@ForAll WeightStyle style, @ForAll long seed) {
    int[] widths = WIDTHS[(int) Math.floorMod(seed, (long) WIDTHS.length)];
    RandomNetwork random = new RandomNetwork(widths, style, seed);
    check(complex(random.classifier(), random.box()));
    check(complex(random.withUnits().classifier(), random.box()));
  }

  @Property(tries = 20)
  void areFewerThanRegionsWhereKinksCancel(
      @ForAll @IntRange(min = 1, max = 3) int inputs, @ForAll long seed) {
    int redundant = 0;
    for (ReluNetwork network : RedundantKinks.all(inputs, new Random(seed))) {
      CellComplex complex = complex(network, Box.cube(inputs, -2, 2));
      redundant += check(complex).pieces() < complex.regions() ? 1 : 0;
    }
    assertTrue(redundant > 0);
  }

  /** A bump is flat at both ends: one map, two pieces. */
  @Test
  void aMapMayHaveSeveralPieces() {
    ReluNetwork bump =
        new ReluNetwork(
            List.of(
                new AffineLayer(1, new double[] {1, 1, 1, 1}, new double[] {0, -1, -2, -3}),
                new AffineLayer(4, new double[] {1, -1, -1, 1}, new double[1])));
    CellComplex complex = complex(bump, Box.cube(1, -1, 4));
    AffinePieces pieces = check(complex);
    assertEquals(5, complex.regions());
    assertEquals(5, pieces.pieces());
    assertEquals(4, pieces.maps());
  }

  /** relu(x) − relu(x) is 0: two regions, one piece. */
  @Test
  void aNetworkThatIsConstantIsOnePiece() {
    ReluNetwork zero =
        new ReluNetwork(
            List.of(
                new AffineLayer(1, new double[] {1, 1}, new double[2]),
                new AffineLayer(2, new double[] {1, -1}, new double[1])));
    AffinePieces pieces = check(complex(zero, Box.cube(1, -1, 1)));
    assertEquals(1, pieces.pieces());
    assertEquals(1, pieces.maps());
  }

  /** Maps that differ by one unit in the last place of one weight are different. */
  @Test
  void mapsThatDifferInTheLastPlaceAreDifferent() {
    double almost = Math.nextUp(1.0);
    ReluNetwork network =
        new ReluNetwork(
            List.of(
                new AffineLayer(1, new double[] {1, 1}, new double[2]),
                new AffineLayer(2, new double[] {almost, -1}, new double[1])));
    assertEquals(2, check(complex(network, Box.cube(1, -1, 1))).maps());
  }

  @Test
  void manyOutputsAndTinyAndHugeBoxes() {
    Random random = new Random(5);
    for (double size : new double[] {1e-30, 1, 1e30}) {
      double[] weights = random.doubles(5 * 2, -1, 1).map(w -> w / size).toArray();
      double[] outputs = random.doubles(60 * 5, -1, 1).toArray();
      Arrays.fill(outputs, 5 * 7, 5 * 9, 0);
      ReluNetwork network =
          new ReluNetwork(
              List.of(
                  new AffineLayer(2, weights, random.doubles(5, -0.2, 0.2).toArray()),
                  new AffineLayer(5, outputs, new double[60])));
      check(complex(network, Box.cube(2, -size, size)));
    }
  }

  @Test
  void endWhenCancelled() {
    CellComplex complex = complex(RedundantKinks.tournament(2, new Random(1)), Box.cube(2, -1, 1));
    Progress cancelled = new CancelledProgress();
    assertThrows(CancelledException.class, () -> AffinePieces.of(complex, cancelled));
  }
}
