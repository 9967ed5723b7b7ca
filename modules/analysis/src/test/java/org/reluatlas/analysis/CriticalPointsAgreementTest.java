package org.reluatlas.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.reluatlas.homology.ChainComplex;
import org.reluatlas.network.NetworkFiles;
import org.reluatlas.network.ReluNetwork;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.polyhedra.CellComplex;
import org.reluatlas.polyhedra.OutputOrder;
import org.reluatlas.polyhedra.VertexValues;
import org.reluatlas.task.Progress;

/** Critical points, sublevel sets and extrema against a plain computation of each. */
class CriticalPointsAgreementTest {
  /** Multiplicities, sublevel Betti numbers and extrema, each by the plain way. */
  @Property(tries = 150)
  void areThoseOfThePlainWay(@ForAll MorseNetworks.Style style, @ForAll long seed) {
    ReluNetwork network = MorseNetworks.random(style, seed);
    Box box = Box.cube(network.inputs(), -2, 2);
    CellComplex complex = MorseNetworks.complex(network, box);
    checkPlainly(complex);
  }

  /** Compares what is found with the plain way. */
  static void checkPlainly(CellComplex complex) {
    ChainComplex chain = CellBoundaryMaps.chainComplex(complex);
    CriticalPoints critical = CriticalPoints.of(complex, chain, 0, Progress.NONE);
    VertexValues exact = exactOrder(complex);
    int[] ranks = exact.vertexRanks();
    PlainMorse plain = new PlainMorse(complex, chain, ranks);
    Map<Integer, List<Integer>> found = new TreeMap<>();
    for (CriticalSet set : critical.sets()) {
      found.put(
          set.vertex(), Arrays.stream(set.multiplicities()).boxed().collect(Collectors.toList()));
      assertEquals(critical.values().value(set.vertex()), set.value());
      assertEquals(
          exact.value(set.vertex()),
          set.value(),
          exact.error(set.vertex()) + critical.values().error(set.vertex()));
    }
    Map<Integer, Double> valuesAt = valuesByExactRank(critical, ranks);
    assertEquals(plain.critical(), found);
    int step = -1;
    SublevelBetti sublevels = critical.sublevels();
    for (int rank = 0; rank < exact.ranks(); rank++) {
      if (valuesAt.containsKey(rank)) {
        double value = valuesAt.get(rank);
        boolean isStep = step < 0 || Double.isFinite(value) || value != sublevels.value(step);
        step += isStep ? 1 : 0;
        assertEquals(value, sublevels.value(step));
      }
      int[] betti = new int[complex.dimension() + 1];
      for (int k = 0; step >= 0 && k < betti.length; k++) {
        betti[k] = sublevels.betti(step, k);
      }
      double value = exact.valueOfRank(rank);
      boolean isLast = rank + 1 == exact.ranks() || exact.valueOfRank(rank + 1) != value;
      if (Double.isFinite(value) || isLast) {
        assertArrayEquals(plain.bettiUpTo(rank), betti);
      }
    }
    assertEquals(sublevels.steps(), step + 1);
    checkExtrema(complex, critical, ranks);
  }

  private static VertexValues exactOrder(CellComplex complex) {
    int[] all = new int[complex.count(0)];
    Arrays.setAll(all, v -> v);
    return OutputOrder.of(complex, 0, Progress.NONE).settled(all, Progress.NONE);
  }

  /** The values of critical sets, which are in their exact order and equal where they are equal. */
  private static Map<Integer, Double> valuesByExactRank(CriticalPoints critical, int[] ranks) {
    Map<Integer, Double> values = new TreeMap<>();
    int last = -1;
    for (CriticalSet set : critical.sets()) {
      int rank = ranks[set.vertex()];
      assertTrue(rank >= last);
      Double known = values.put(rank, set.value());
      assertTrue(known == null || known == set.value());
      last = rank;
    }
    return values;
  }

  /** A region holds a minimum if a vertex of it has no smaller value in its flat neighbourhood. */
  private static void checkExtrema(CellComplex complex, CriticalPoints critical, int[] ranks) {
    int d = complex.dimension();
    boolean[] isMinimum = extremal(complex, ranks, 1);
    boolean[] isMaximum = extremal(complex, ranks, -1);
    for (int region = 0; region < complex.regions(); region++) {
      boolean minimum = false;
      boolean maximum = false;
      for (int v : complex.vertices(d, region)) {
        minimum |= isMinimum[v];
        maximum |= isMaximum[v];
      }
      assertEquals(minimum, critical.holds(region, CriticalKind.MINIMUM));
      // where the output is constant all is a minimum
      assertEquals(
          maximum && !minimumThroughout(critical), critical.holds(region, CriticalKind.MAXIMUM));
    }
  }

  private static boolean minimumThroughout(CriticalPoints critical) {
    return critical.values().ranks() == 1;
  }

  /** Vertices whose component has only higher neighbours; downwards only those off the walls. */
  private static boolean[] extremal(CellComplex complex, int[] ranks, int sign) {
    boolean[] extremal = new boolean[ranks.length];
    for (int v = 0; v < ranks.length; v++) {
      extremal[v] = sign > 0 || !complex.isOnWall(0, v);
    }
    for (boolean changed = true; changed; ) {
      changed = false;
      for (int edge = 0; edge < complex.count(1); edge++) {
        int a = complex.facet(1, edge, 0);
        int b = complex.facet(1, edge, 1);
        int order = sign * Integer.compare(ranks[a], ranks[b]);
        boolean both = extremal[a] && extremal[b];
        boolean newA = extremal[a] && order <= 0 && (order < 0 || both);
        boolean newB = extremal[b] && order >= 0 && (order > 0 || both);
        changed |= newA != extremal[a] || newB != extremal[b];
        extremal[a] = newA;
        extremal[b] = newB;
      }
    }
    return extremal;
  }

  @Test
  void ofReferenceNetworksAgreeWithThePlainWay() throws IOException {
    int checked = 0;
    try (Stream<Path> folders = Files.list(Path.of("../polyhedra/src/test/resources/reference"))) {
      for (Path folder : folders.sorted().collect(Collectors.toList())) {
        ReluNetwork network = NetworkFiles.read(folder.resolve("network.json")).network();
        if (network.outputs() == 1 || network.inputs() == 2) {
          CellComplex complex = MorseNetworks.complex(network, Box.cube(network.inputs(), -1, 1));
          if (complex.cells() < 1500) {
            checkPlainly(complex);
            checked++;
          }
        }
      }
    }
    assertTrue(checked >= 10, checked + " networks");
  }
}
