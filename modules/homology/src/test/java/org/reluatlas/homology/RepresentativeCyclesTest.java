package org.reluatlas.homology;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.reluatlas.task.CancelledException;
import org.reluatlas.task.CancelledProgress;
import org.reluatlas.task.Progress;

class RepresentativeCyclesTest {

  private static final int[][] SIZES = {{9}, {3, 3}, {2, 2, 1}, {1, 1, 1, 1}};

  private static PersistencePairs pairs(Filtration filtration) {
    return new Persistence().compute(filtration, Progress.NONE);
  }

  /**
   * Each cycle is new at the birth, not homologous to an older one before the death, and 0 then.
   */
  private static void checkClasses(Filtration filtration) {
    PersistencePairs pairs = pairs(filtration);
    RepresentativeCycles cycles = RepresentativeCycles.of(pairs);
    for (int i = 0; i < pairs.count(); i++) {
      checkClass(filtration, cycles, pairs.birth(i), pairs.death(i));
    }
    for (int birth : pairs.essential()) {
      checkClass(filtration, cycles, birth, filtration.size());
    }
  }

  private static void checkClass(
      Filtration filtration, RepresentativeCycles cycles, int birth, int death) {
    int k = filtration.dimensionAt(birth);
    int[] cells = cycles.cycle(birth, Progress.NONE).orElseThrow();
    assertTrue(Arrays.stream(cells).allMatch(c -> filtration.positionOf(k, c) <= birth));
    assertTrue(Arrays.stream(cells).anyMatch(c -> filtration.positionOf(k, c) == birth));
    assertArrayEquals(Arrays.stream(cells).sorted().distinct().toArray(), cells);
    PlainCycles plain = new PlainCycles(filtration);
    BitSet cycle = PlainCycles.chain(cells);
    assertTrue(plain.boundary(k, cycle).isEmpty());
    List<BitSet> older = plain.cycles(k, birth);
    assertFalse(
        PlainCycles.isIn(cycle, PlainCycles.with(plain.boundaries(k, death), older)), "alive");
    if (death < filtration.size()) {
      assertTrue(PlainCycles.isIn(cycle, plain.boundaries(k, death + 1)), "ends");
    }
  }

  private static void checkBasis(ChainComplex complex) {
    HomologyBasis basis =
        HomologyBasis.of(complex, e -> 1 + e % 3, complex.dimension(), Progress.NONE);
    Filtration filtration = Filtration.byId(complex);
    PlainCycles plain = new PlainCycles(filtration);
    int[] betti = DenseBetti.of(filtration, filtration.size());
    for (int k = 0; k < betti.length; k++) {
      assertTrue(basis.isGiven(k));
      List<BitSet> cycles =
          basis.cycles(k).stream().map(PlainCycles::chain).collect(Collectors.toList());
      assertEquals(betti[k], cycles.size());
      for (BitSet cycle : cycles) {
        assertTrue(plain.boundary(k, cycle).isEmpty());
      }
      List<BitSet> boundaries = plain.boundaries(k, filtration.size());
      assertEquals(
          PlainCycles.rank(boundaries) + betti[k],
          PlainCycles.rank(PlainCycles.with(boundaries, cycles)));
    }
  }

  private static void checkAll(ChainComplex complex, Random random) {
    checkClasses(Complexes.randomOrder(complex, random));
    checkClasses(RandomFiltration.of(complex, random.nextLong()));
    int k = random.nextInt(complex.dimension() + 1);
    double[] values = random.ints(complex.count(k), 0, 4).asDoubleStream().toArray();
    checkClasses(StarFiltration.upper(complex, k, values));
    checkBasis(complex);
  }

  @Property(tries = 40)
  void boxes(@ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int d) {
    checkAll(Complexes.grid(SIZES[d - 1]), new Random(seed));
  }

  @Property(tries = 60)
  void subcomplexesOfBoxes(@ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int d) {
    Random random = new Random(seed);
    checkAll(Complexes.randomSubcomplex(Complexes.grid(SIZES[d - 1]), random), random);
  }

  @Property(tries = 60)
  void productsWithBranchesAndHoles(@ForAll long seed, @ForAll @IntRange(min = 1, max = 3) int d) {
    Random random = new Random(seed);
    ChainComplex product = Complexes.randomProduct(d, 3, random);
    checkAll(product, random);
    checkAll(Complexes.randomSubcomplex(product, random), random);
  }

  /** The Klein bottle and the projective plane have a 2-cycle over Z2, of all squares. */
  @Test
  void surfaces() {
    for (boolean flip : new boolean[] {false, true}) {
      ChainComplex surface = Complexes.gluedSquare(3, flip);
      checkAll(surface, new Random(1));
      HomologyBasis basis = HomologyBasis.of(surface, e -> 1, 2, Progress.NONE);
      assertArrayEquals(IntStream.range(0, 9).toArray(), basis.cycles(2).get(0));
    }
  }

  @Test
  void edgesWithOneEnd() {
    // homology relative to a point that two edges end at
    ChainComplex relative = Complexes.of(2, new int[][] {{0}, {0, 1}, {1}});
    checkClasses(Filtration.of(relative, 0, 2, 1, 3, 4));
    checkClasses(Filtration.of(relative, 1, 0, 3, 4, 2));
    RepresentativeCycles cycles =
        RepresentativeCycles.of(pairs(Filtration.of(relative, 0, 2, 1, 3, 4)));
    assertArrayEquals(new int[] {0}, cycles.cycle(0, Progress.NONE).orElseThrow());
    assertArrayEquals(new int[] {0, 1, 2}, cycles.cycle(4, Progress.NONE).orElseThrow());
  }

  /** Squares around one that comes last; the corner that closes the ring is not needed. */
  @Test
  void aVoidIsTheHoleItself() {
    ChainComplex grid = Complexes.grid(3, 3);
    double[] values = {0, 1, 2, 3, 9, 5, 6, 7, 8};
    PersistencePairs pairs = pairs(StarFiltration.lower(grid, 2, values));
    List<Interval> holes = PersistenceDiagram.of(pairs).withoutZeroPersistence().points(1);
    assertEquals("[H1 [7.0, 9.0)]", holes.toString());
    int[] hole =
        RepresentativeCycles.of(pairs)
            .cycle(holes.get(0).birthPosition(), Progress.NONE)
            .orElseThrow();
    int[] around = IntStream.range(0, 4).map(i -> grid.facet(2, 4, i)).sorted().toArray();
    assertArrayEquals(around, hole);
  }

  /** The shortest loops of a torus go around it once. */
  @Test
  void loopsOfABasisAreShort() {
    HomologyBasis basis = HomologyBasis.of(Complexes.torus(5, 9), e -> 1, 2, Progress.NONE);
    int[] lengths = basis.cycles(1).stream().mapToInt(loop -> loop.length).toArray();
    assertArrayEquals(new int[] {5, 9}, lengths);
    assertEquals(45, basis.cycles(2).get(0).length);
  }

  @Test
  void whatIsBeyondTheLimitIsNotGiven() {
    ChainComplex grid = Complexes.grid(3, 3, 3);
    PersistencePairs pairs = pairs(RandomFiltration.of(grid, 1));
    RepresentativeCycles limited = RepresentativeCycles.of(pairs, 0);
    RepresentativeCycles whole = RepresentativeCycles.of(pairs);
    for (int i = 0; i < pairs.count(); i++) {
      assertEquals(
          pairs.dimension(i) != 1, limited.cycle(pairs.birth(i), Progress.NONE).isPresent());
      assertTrue(whole.cycle(pairs.birth(i), Progress.NONE).isPresent());
    }
    assertThrows(IllegalArgumentException.class, () -> whole.cycle(pairs.death(0), Progress.NONE));
  }

  @Test
  void aCancelledReductionStartsAnew() {
    PersistencePairs pairs = pairs(RandomFiltration.of(Complexes.grid(3, 3, 3), 1));
    RepresentativeCycles cycles = RepresentativeCycles.of(pairs);
    int first = 0;
    while (pairs.dimension(first) != 1) {
      first++;
    }
    int birth = pairs.birth(first);
    Progress cancelled = new CancelledProgress();
    assertThrows(CancelledException.class, () -> cycles.cycle(birth, cancelled));
    assertTrue(cycles.cycle(birth, Progress.NONE).isPresent());
  }

  @Test
  void whatIsNoCycleIsADefect() {
    Filtration filtration = Filtration.byId(Complexes.circle(4));
    CycleCheck.check(filtration, 1, new int[] {0, 1, 2, 3}, 7);
    assertThrows(
        BettiIdentityException.class,
        () -> CycleCheck.check(filtration, 1, new int[] {1, 2, 3}, 7));
    assertThrows(
        BettiIdentityException.class,
        () -> CycleCheck.check(filtration, 1, new int[] {0, 1, 2, 3}, 6));
  }
}
