package org.reluatlas.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.reluatlas.homology.ChainComplex;
import org.reluatlas.network.ReluNetwork;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.polyhedra.CellComplex;
import org.reluatlas.task.CancelledException;
import org.reluatlas.task.CancelledProgress;
import org.reluatlas.task.Progress;

class CriticalPointsTest {
  /** Critical points of Σ gᵢ(xᵢ) are products, and their indices add. */
  @Property(tries = 60)
  void ofASumInSeparateVariablesAreProducts(@ForAll long seed) {
    Random random = new Random(seed);
    int d = 1 + random.nextInt(4);
    int[][] heights = new int[d][];
    double[] high = new double[d];
    for (int axis = 0; axis < d; axis++) {
      int bends = d < 3 ? 2 + random.nextInt(5) : 2 + random.nextInt(2);
      heights[axis] = zigzag(random, bends);
      high[axis] = bends;
    }
    CriticalPoints critical =
        MorseNetworks.critical(MorseNetworks.separate(heights), Box.of(new double[d], high));
    Map<String, Integer> expected = new TreeMap<>();
    addProducts(heights, 0, "", 0, 0, expected);
    Map<String, Integer> found = new TreeMap<>();
    for (CriticalSet set : critical.sets()) {
      StringBuilder name = new StringBuilder();
      boolean onWall = false;
      for (int axis = 0; axis < d; axis++) {
        double x = set.position()[axis];
        name.append((int) Math.rint(x)).append(' ');
        assertEquals(Math.rint(x), x, 1e-12);
        onWall |= x == 0 || x == high[axis];
      }
      assertEquals(onWall ? CriticalPlace.WALL : CriticalPlace.INTERIOR, set.place());
      assertEquals(0, set.dimension());
      assertEquals(1, set.vertices());
      found.put(name.toString() + (int) Math.rint(set.value()), set.index().orElseThrow());
    }
    assertEquals(expected, found);
  }

  /** Heights of which no two neighbours are equal. */
  private static int[] zigzag(Random random, int bends) {
    int[] heights = new int[bends + 1];
    for (int i = 1; i <= bends; i++) {
      int step = 1 + random.nextInt(4);
      heights[i] = heights[i - 1] + (random.nextBoolean() ? step : -step);
    }
    return heights;
  }

  private static void addProducts(
      int[][] heights, int axis, String at, int value, int index, Map<String, Integer> found) {
    if (axis == heights.length) {
      found.put(at + value, index);
      return;
    }
    int[] g = heights[axis];
    for (int i = 0; i < g.length; i++) {
      boolean below = i > 0 && g[i - 1] < g[i];
      boolean belowRight = i + 1 < g.length && g[i + 1] < g[i];
      if (below == belowRight) {
        addProducts(heights, axis + 1, at + i + " ", value + g[i], index + (below ? 1 : 0), found);
      }
    }
  }

  @Property(tries = 60)
  void doNotDependOnAConstantOrAPowerOfTwo(@ForAll MorseNetworks.Style style, @ForAll long seed) {
    ReluNetwork network = MorseNetworks.random(style, seed);
    Box box = Box.cube(network.inputs(), -2, 2);
    CriticalPoints critical = MorseNetworks.critical(network, box);
    CriticalPoints scaled =
        MorseNetworks.critical(MorseNetworks.withOutput(network, 0x1p-30, 0), box);
    assertSame(critical, scaled, 0x1p-30, 0);
    if (style != MorseNetworks.Style.GAUSSIAN) {
      // the sum of small integers is one of them, so nothing is rounded
      CriticalPoints moved = MorseNetworks.critical(MorseNetworks.withOutput(network, 1, 64), box);
      assertSame(critical, moved, 1, 64);
    }
  }

  private static void assertSame(
      CriticalPoints critical, CriticalPoints other, double factor, double plus) {
    assertEquals(critical.sets().size(), other.sets().size());
    for (int i = 0; i < critical.sets().size(); i++) {
      CriticalSet set = critical.sets().get(i);
      CriticalSet twin = other.sets().get(i);
      assertArrayEquals(set.multiplicities(), twin.multiplicities());
      assertEquals(set.vertex(), twin.vertex());
      assertArrayEquals(set.position(), twin.position());
      assertEquals(factor * set.value() + plus, twin.value(), 1e-9 * Math.max(factor, plus));
    }
  }

  /** Off the walls index k of f is index d − k of −f, flat components included. */
  @Property(tries = 100)
  void ofTheNegatedOutputHaveTheOtherIndices(@ForAll MorseNetworks.Style style, @ForAll long seed) {
    ReluNetwork network = MorseNetworks.random(style, seed);
    Box box = Box.cube(network.inputs(), -2, 2);
    CriticalPoints up = MorseNetworks.critical(network, box);
    CriticalPoints down = MorseNetworks.critical(MorseNetworks.withOutput(network, -1, 0), box);
    assertEquals(interior(up, false), interior(down, true));
  }

  private static Map<Integer, List<Integer>> interior(CriticalPoints critical, boolean reversed) {
    Map<Integer, List<Integer>> sets = new TreeMap<>();
    for (CriticalSet set : critical.sets()) {
      if (set.place() == CriticalPlace.INTERIOR) {
        List<Integer> multiplicities = new ArrayList<>();
        for (int k = 0; k <= critical.dimension(); k++) {
          multiplicities.add(set.multiplicity(reversed ? critical.dimension() - k : k));
        }
        sets.put(set.vertex(), multiplicities);
      }
    }
    return sets;
  }

  /** f constant: one critical set, with the homology of a ball. */
  @Test
  void ofAConstantAreTheWholeDomain() {
    for (int d = 1; d <= 4; d++) {
      double[][] hidden = new double[3][d + 1];
      hidden[0][0] = 1;
      hidden[1][d - 1] = -2;
      hidden[1][d] = 0.5;
      hidden[2][d] = -1;
      CriticalPoints critical =
          MorseNetworks.critical(
              MorseNetworks.network(d, hidden, new double[][] {{0, 0, 5, 3}}), Box.cube(d, -1, 1));
      assertEquals(1, critical.sets().size());
      CriticalSet all = critical.sets().get(0);
      int[] ball = new int[d + 1];
      ball[0] = 1;
      assertArrayEquals(ball, all.multiplicities());
      assertEquals(3, all.value());
      assertEquals(d, all.dimension());
      assertEquals(CriticalPlace.WALL, all.place());
      assertEquals(CriticalKind.MINIMUM, all.kind());
    }
  }

  /**
   * −max |xᵢ| on a cube: the minimum is the whole wall, a sphere, and the maximum in the middle.
   */
  @Test
  void ofTheDistanceToTheWallAreASphereAndAPoint() {
    ReluNetwork square =
        MorseNetworks.network(
            2,
            new double[][] {{1, 1, 0}, {-1, -1, 0}, {1, -1, 0}, {-1, 1, 0}},
            // max(|x|, |y|) = (|x + y| + |x − y|) / 2
            new double[][] {{-0.5, -0.5, -0.5, -0.5, 0}});
    CriticalPoints critical = MorseNetworks.critical(square, Box.cube(2, -1, 1));
    assertEquals(2, critical.sets().size());
    CriticalSet wall = critical.sets().get(0);
    assertArrayEquals(new int[] {1, 1, 0}, wall.multiplicities());
    assertEquals(1, wall.dimension());
    assertEquals(4, wall.vertices());
    assertEquals(-1, wall.value());
    assertEquals(CriticalPlace.WALL, wall.place());
    assertEquals(OptionalInt.empty(), wall.index());
    assertEquals(1, Math.max(Math.abs(wall.position()[0]), Math.abs(wall.position()[1])));
    CriticalSet middle = critical.sets().get(1);
    assertArrayEquals(new int[] {0, 0, 1}, middle.multiplicities());
    assertArrayEquals(new double[2], middle.position());
    assertEquals(CriticalPlace.INTERIOR, middle.place());
    assertEquals(CriticalKind.MAXIMUM, middle.kind());
    assertEquals(1, critical.count(CriticalKind.MAXIMUM));
    assertEquals(1, critical.multiplicity(1));
    assertEquals(1, critical.multiplicity(1, CriticalPlace.WALL));
    assertEquals(0, critical.multiplicity(2, CriticalPlace.WALL));
  }

  /** 1.5 (|x + y| + |x − y|) − 2 (|x| + |y|) falls from the origin in four sectors. */
  @Test
  void mayHaveAMultiplicityOfThree() {
    ReluNetwork network =
        MorseNetworks.network(
            2,
            new double[][] {
              {1, 1, 0},
              {-1, -1, 0},
              {1, -1, 0},
              {-1, 1, 0},
              {1, 0, 0},
              {-1, 0, 0},
              {0, 1, 0},
              {0, -1, 0}
            },
            new double[][] {{1.5, 1.5, 1.5, 1.5, -2, -2, -2, -2, 0}});
    CriticalPoints critical = MorseNetworks.critical(network, Box.cube(2, -1, 1));
    CriticalSet origin =
        critical.sets().stream()
            .filter(set -> set.place() == CriticalPlace.INTERIOR)
            .findFirst()
            .orElseThrow();
    assertArrayEquals(new int[] {0, 3, 0}, origin.multiplicities());
    assertArrayEquals(new double[2], origin.position());
    assertEquals(CriticalKind.SADDLE, origin.kind());
    assertEquals(4, critical.multiplicity(0));
    assertEquals(4, critical.multiplicity(0, CriticalPlace.WALL));
  }

  /** relu(|x| + |y| − 1) relu’d again: a plateau of several regions is one minimum. */
  @Test
  void ofAPlateauAreOneSetWithAPointInside() {
    ReluNetwork network =
        MorseNetworks.network(
            2,
            new double[][] {{1, 0, 0}, {-1, 0, 0}, {0, 1, 0}, {0, -1, 0}},
            new double[][] {{1, 1, 1, 1, -1}},
            new double[][] {{1, 2}});
    CriticalPoints critical = MorseNetworks.critical(network, Box.cube(2, -2, 2));
    assertEquals(1, critical.sets().size());
    CriticalSet plateau = critical.sets().get(0);
    assertArrayEquals(new int[] {1, 0, 0}, plateau.multiplicities());
    assertEquals(2, plateau.dimension());
    assertEquals(5, plateau.vertices());
    assertEquals(2, plateau.value());
    assertEquals(CriticalPlace.INTERIOR, plateau.place());
    assertTrue(Math.abs(plateau.position()[0]) + Math.abs(plateau.position()[1]) < 1);
    assertEquals(1, critical.sublevels().steps());
    assertEquals(1, critical.sublevels().betti(0, 0));
  }

  /** In an unbounded domain they are those in a box beyond which nothing changes. */
  @Property(tries = 80)
  void ofTheWholeSpaceAreThoseOfLargeBoxes(@ForAll MorseNetworks.Style style, @ForAll long seed) {
    ReluNetwork network = MorseNetworks.random(style, seed);
    CellComplex space = MorseNetworks.complex(network, Box.wholeSpace(network.inputs()));
    CriticalPointsAgreementTest.checkPlainly(space);
    Box truncated = space.truncatedDomain();
    double far = 0x1p40 * truncated.high(0);
    CriticalPoints critical =
        CriticalPoints.of(space, CellBoundaryMaps.chainComplex(space), 0, Progress.NONE);
    CriticalPoints ofBox = MorseNetworks.critical(network, Box.cube(network.inputs(), -far, far));
    for (int k = 0; k <= network.inputs(); k++) {
      assertEquals(
          ofBox.multiplicity(k, CriticalPlace.INTERIOR),
          critical.multiplicity(k, CriticalPlace.INTERIOR));
      assertEquals(ofBox.multiplicity(k), critical.multiplicity(k));
      assertEquals(0, critical.multiplicity(k, CriticalPlace.WALL));
    }
    for (CriticalSet set : critical.sets()) {
      assertTrue(set.hasPosition() || set.place() == CriticalPlace.INFINITY);
      assertTrue(Double.isFinite(set.value()) || set.place() == CriticalPlace.INFINITY);
      for (double coordinate : set.hasPosition() ? set.position() : new double[0]) {
        assertTrue(Math.abs(coordinate) < truncated.high(0), "finite");
      }
    }
  }

  /** |x| has a minimum at 0; x has one at −∞, and −|x| two, and a maximum. */
  @Test
  void ofTheWholeLine() {
    double[][] hidden = {{1, 0}, {-1, 0}};
    double[][] outputs = {{1, 1, 0}, {1, -1, 0}, {-1, -1, 0}};
    int[][] finite = {{1, 0}, {0, 0}, {0, 1}};
    int[][] infinite = {{0, 0}, {1, 0}, {2, 0}};
    for (int i = 0; i < 3; i++) {
      CriticalPoints critical =
          MorseNetworks.critical(
              MorseNetworks.network(1, hidden, new double[][] {outputs[i]}), Box.wholeSpace(1));
      for (int k = 0; k < 2; k++) {
        assertEquals(finite[i][k], critical.multiplicity(k, CriticalPlace.INTERIOR));
        assertEquals(infinite[i][k], critical.multiplicity(k, CriticalPlace.INFINITY));
      }
      for (CriticalSet set : critical.sets()) {
        boolean isFinite = set.place() == CriticalPlace.INTERIOR;
        assertEquals(isFinite ? 0 : Double.NEGATIVE_INFINITY, set.value());
        assertEquals(isFinite ? 0 : Double.NaN, set.position()[0]);
      }
      assertEquals(i == 0 ? 0 : Double.NEGATIVE_INFINITY, critical.sublevels().value(0));
    }
  }

  @Test
  void stopsWhenCancelled() {
    CellComplex complex =
        MorseNetworks.complex(MorseNetworks.separate(new int[] {0, 1, 0}), Box.cube(1, 0, 2));
    ChainComplex chain = CellBoundaryMaps.chainComplex(complex);
    Progress cancelled = new CancelledProgress();
    assertThrows(CancelledException.class, () -> CriticalPoints.of(complex, chain, 0, cancelled));
  }
}
