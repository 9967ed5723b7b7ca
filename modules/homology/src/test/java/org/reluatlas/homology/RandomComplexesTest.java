package org.reluatlas.homology;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** All ways agree on random subcomplexes and random orders, of every dimension from 1 to 5. */
class RandomComplexesTest {

  private static final int[][] SIZES = {{9}, {4, 3}, {2, 2, 2}, {1, 2, 1, 1}, {1, 1, 1, 1, 1}};

  @Property(tries = 60)
  void subcomplexesOfGrids(@ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int d) {
    Random random = new Random(seed);
    ChainComplex complex = Complexes.randomSubcomplex(Complexes.grid(SIZES[d - 1]), random);
    checkAll(complex, random);
  }

  @Property(tries = 30)
  void boxes(@ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int d) {
    checkAll(Complexes.grid(SIZES[d - 1]), new Random(seed));
  }

  @Property(tries = 40)
  void productsWithBranchesAndHoles(@ForAll long seed, @ForAll @IntRange(min = 1, max = 3) int d) {
    Random random = new Random(seed);
    ChainComplex product = Complexes.randomProduct(d, 3, random);
    checkAll(product, random);
    checkAll(Complexes.randomSubcomplex(product, random), random);
  }

  private static void checkAll(ChainComplex complex, Random random) {
    AllCombinations.check(RandomFiltration.of(complex, random.nextLong()));
    AllCombinations.check(Complexes.randomOrder(complex, random));
    AllCombinations.check(Filtration.byId(complex));
    int k = random.nextInt(complex.dimension() + 1);
    double[] values = random.ints(complex.count(k), 0, 4).asDoubleStream().toArray();
    AllCombinations.check(StarFiltration.lower(complex, k, values));
    AllCombinations.check(StarFiltration.upper(complex, k, values));
    AllCombinations.checkTrials(complex);
  }
}
