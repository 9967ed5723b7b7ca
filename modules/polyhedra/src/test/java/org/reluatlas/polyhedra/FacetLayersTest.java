package org.reluatlas.polyhedra;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.reluatlas.network.ReluNetwork;
import org.reluatlas.task.Progress;

/** The layers of facets against the neurons that the edges of the dual graph name. */
class FacetLayersTest {

  private static final int[][] ARCHITECTURES = {{1, 9, 6, 4}, {2, 8, 6, 5}, {2, 70, 3}, {3, 5, 4}};

  @Property(tries = 50)
  void areThoseOfTheFirstNeuronInWhichTheRegionsDiffer(
      @ForAll WeightStyle style, @ForAll long seed) {
    int[] widths = ARCHITECTURES[(int) Math.floorMod(seed, (long) ARCHITECTURES.length)];
    RandomNetwork random = new RandomNetwork(widths, style, seed);
    ReluNetwork network = random.network();
    CellComplex complex = new Decomposition(network, random.box()).compute(Progress.NONE);
    int d = complex.dimension();
    int[] expected = new int[complex.count(d - 1)];
    Arrays.fill(expected, -1);
    DualGraph graph = DualGraph.of(complex, DualGraph.Adjacency.FACET, Progress.NONE);
    for (int edge = 0; edge < graph.edges(); edge++) {
      for (int facet : graph.facets(edge)) {
        expected[facet] = network.layerOf(graph.neurons(edge)[0]);
      }
    }
    for (int facet = 0; facet < expected.length; facet++) {
      assertEquals(expected[facet], complex.layerOfFacet(facet), "facet " + facet);
    }
  }
}
