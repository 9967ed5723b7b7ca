package org.reluatlas.homology;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.reluatlas.task.CancelledException;
import org.reluatlas.task.CancelledProgress;
import org.reluatlas.task.Progress;
import org.reluatlas.task.file.NpzFile;
import org.reluatlas.task.file.NpzWriter;

/** The arrays hold the filtration, and its pairs are those of a reduction of what they hold. */
class PersistenceArraysTest {

  private static void write(Filtration filtration, NpzWriter out, Progress progress)
      throws IOException {
    PersistencePairs pairs = new Persistence().compute(filtration, Progress.NONE);
    ChainComplex complex = filtration.complex();
    PersistenceArrays.write(
        pairs, k -> IntStream.range(100 * k, 100 * k + complex.count(k)).toArray(), out, progress);
  }

  private static NpzFile arrays(Filtration filtration) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (NpzWriter out = new NpzWriter(bytes)) {
      write(filtration, out, Progress.NONE);
    }
    return new NpzFile(bytes.toByteArray());
  }

  @Property(tries = 60)
  void randomFiltrationsOfRandomComplexes(@ForAll long seed) throws IOException {
    Random random = new Random(seed);
    ChainComplex grid = Complexes.grid(random.nextInt(3) + 1, random.nextInt(3) + 1);
    ChainComplex complex =
        random.nextBoolean()
            ? Complexes.randomSubcomplex(grid, random)
            : Complexes.randomProduct(2, 3, random);
    double[] values = random.ints(complex.count(0), 0, 4).asDoubleStream().toArray();
    check(StarFiltration.lower(complex, 0, values));
    check(StarFiltration.upper(complex, 0, values));
    check(Complexes.randomOrder(complex, random));
  }

  private static void check(Filtration filtration) throws IOException {
    NpzFile npz = arrays(filtration);
    ChainComplex complex = filtration.complex();
    assertEquals(filtration.size(), npz.shape("filtration_value")[0]);
    for (int t = 0; t < filtration.size(); t++) {
      int k = (int) npz.numbers("filtration_dimension")[t];
      int cell = (int) npz.numbers("filtration_cell")[t] - 100 * k;
      assertEquals(filtration.cellAt(t), complex.id(k, cell));
      assertEquals(filtration.valueAt(t), npz.numbers("filtration_value")[t]);
      int[] expected =
          IntStream.range(0, k == 0 ? 0 : complex.facetCount(k, cell))
              .map(i -> filtration.positionOf(k - 1, complex.facet(k, cell, i)))
              .sorted()
              .toArray();
      assertArrayEquals(expected, npz.list("filtration_boundary", t));
    }
    assertArrayEquals(reducedPairs(npz), npz.numbers("persistence_pairs"));
    TreeSet<Double> unpaired = new TreeSet<>();
    for (int t = 0; t < filtration.size(); t++) {
      unpaired.add((double) t);
    }
    Arrays.stream(npz.numbers("persistence_pairs")).forEach(unpaired::remove);
    assertEquals(List.copyOf(unpaired), list(npz.numbers("persistence_essential")));
  }

  private static List<Double> list(double... numbers) {
    List<Double> list = new ArrayList<>();
    Arrays.stream(numbers).forEach(list::add);
    return list;
  }

  /** The standard reduction over Z2, column by column from the left. */
  private static double[] reducedPairs(NpzFile npz) {
    Map<Integer, TreeSet<Integer>> byLowest = new HashMap<>();
    Map<Integer, Integer> deaths = new TreeMap<>();
    for (int t = 0; t < npz.shape("filtration_value")[0]; t++) {
      TreeSet<Integer> column = new TreeSet<>();
      Arrays.stream(npz.list("filtration_boundary", t)).forEach(column::add);
      while (!column.isEmpty() && byLowest.containsKey(column.last())) {
        for (int row : byLowest.get(column.last())) {
          if (!column.remove(row)) {
            column.add(row);
          }
        }
      }
      if (!column.isEmpty()) {
        byLowest.put(column.last(), column);
        deaths.put(column.last(), t);
      }
    }
    return deaths.entrySet().stream()
        .flatMapToInt(pair -> IntStream.of(pair.getKey(), pair.getValue()))
        .asDoubleStream()
        .toArray();
  }

  @Test
  void stopWhenCancelled() {
    Filtration filtration = RandomFiltration.of(Complexes.grid(3, 3), 1);
    assertTrue(filtration.size() > 0);
    NpzWriter out = new NpzWriter(new ByteArrayOutputStream());
    assertThrows(CancelledException.class, () -> write(filtration, out, new CancelledProgress()));
  }
}
