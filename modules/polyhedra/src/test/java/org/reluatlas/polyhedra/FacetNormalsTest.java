package org.reluatlas.polyhedra;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.reluatlas.task.Progress;

/** Normals of facets, against the vertices of the facets and of the regions. */
class FacetNormalsTest {

  private static final int[][] WIDTHS = {{1, 6, 4}, {2, 6, 4}, {3, 6, 3}, {4, 5, 3}};

  @Property(tries = 60)
  void areOfLengthOneAndNoVertexIsBeyond(@ForAll WeightStyle style, @ForAll long seed) {
    int[] widths = WIDTHS[(int) Math.floorMod(seed, (long) WIDTHS.length)];
    RandomNetwork random = new RandomNetwork(widths, style, seed);
    CellComplex complex =
        new Decomposition(random.withUnits().network(), random.box()).compute(Progress.NONE);
    FacetNormals normals = FacetNormals.of(complex, Progress.NONE);
    int d = complex.dimension();
    for (int region = 0; region < complex.regions(); region++) {
      for (int facet : complex.facets(d, region)) {
        double[] normal = normals.outward(facet, region);
        double level = dot(normal, complex.vertex(complex.vertices(d - 1, facet)[0]));
        assertEquals(1, dot(normal, normal), 1e-14);
        for (int vertex : complex.vertices(d - 1, facet)) {
          assertEquals(level, dot(normal, complex.vertex(vertex)), 1e-11);
        }
        for (int vertex : complex.vertices(d, region)) {
          assertTrue(dot(normal, complex.vertex(vertex)) <= level + 1e-11);
        }
        assertTrue(dot(normal, complex.interiorPoint(region)) < level + 1e-13);
      }
    }
  }

  private static double dot(double[] x, double[] y) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += x[i] * y[i];
    }
    return sum;
  }
}
