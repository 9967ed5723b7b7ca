package org.reluatlas.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.reluatlas.network.AffineLayer;
import org.reluatlas.network.ReluNetwork;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.polyhedra.CellComplex;
import org.reluatlas.polyhedra.CellGeometry;
import org.reluatlas.polyhedra.Decomposition;
import org.reluatlas.polyhedra.PointLocator;
import org.reluatlas.task.Progress;

class RegionShapesTest {

  static ReluNetwork random(long seed, int... architecture) {
    Random random = new Random(seed);
    AffineLayer[] layers = new AffineLayer[architecture.length - 1];
    Arrays.setAll(
        layers,
        l -> {
          double[] weights = new double[architecture[l] * architecture[l + 1]];
          double[] bias = new double[architecture[l + 1]];
          Arrays.setAll(weights, i -> random.nextGaussian() / Math.sqrt(architecture[l]));
          Arrays.setAll(bias, i -> 0.4 * random.nextGaussian());
          return new AffineLayer(architecture[l], weights, bias);
        });
    return new ReluNetwork(List.of(layers));
  }

  static CellComplex complex(ReluNetwork network, Box box) {
    return new Decomposition(network, box).compute(Progress.NONE);
  }

  /** Cut by xᵢ = 0 into 2^d cubes of side 1. */
  @Test
  void ofCubes() {
    for (int d = 1; d <= 6; d++) {
      double[] weights = new double[d * d];
      for (int i = 0; i < d; i++) {
        weights[i * d + i] = 1;
      }
      double[] ones = new double[d];
      Arrays.fill(ones, 1);
      ReluNetwork network =
          new ReluNetwork(
              List.of(
                  new AffineLayer(d, weights, new double[d]),
                  new AffineLayer(d, ones, new double[1])));
      CellComplex complex = complex(network, Box.cube(d, -1, 1));
      RegionShapes shapes = RegionShapes.of(complex, Progress.NONE);
      for (int region = 0; region < complex.regions(); region++) {
        assertEquals(0.5, shapes.inradius(region), 1e-15);
        assertEquals(Math.sqrt(d), shapes.diameter(region), 1e-15);
        assertEquals(Math.sqrt(d), shapes.aspect(region), 1e-14);
      }
    }
  }

  /**
   * The pyramids from the centre of the largest ball fill a region, so r S ≤ d V, and equal for a
   * simplex, whose facets all touch the ball. Layers of depth r along the facets cover a region, so
   * V ≤ r S.
   */
  @Property(tries = 40)
  void fitsVolumeAndSurface(@ForAll @IntRange(min = 1, max = 4) int d, @ForAll long seed) {
    CellComplex complex = complex(random(seed, d, d == 4 ? 5 : 8, 4, 1), Box.cube(d, -1, 1));
    RegionShapes shapes = RegionShapes.of(complex, Progress.NONE);
    CellGeometry geometry = CellGeometry.of(complex, Progress.NONE);
    for (int region = 0; region < complex.regions(); region++) {
      double r = shapes.inradius(region);
      double surface = 0;
      for (int facet : complex.facets(d, region)) {
        surface += geometry.facetVolume(facet);
      }
      double volume = geometry.volume(region);
      assertTrue(r * surface <= d * volume + 1e-14);
      assertTrue(volume <= r * surface + 1e-14);
      if (complex.facetCount(d, region) == d + 1) {
        assertEquals(d * volume / surface, r, 1e-13);
      }
      assertTrue(2 * r <= shapes.diameter(region) + 1e-14);
    }
  }

  /** The largest distance of two vertices, over all pairs of vertices of all facets. */
  @Property(tries = 10)
  void diametersAreThoseOfFacets(@ForAll @IntRange(min = 1, max = 3) int d, @ForAll long seed) {
    CellComplex complex = complex(random(seed, d, 6, 3, 1), Box.cube(d, -1, 1));
    RegionShapes shapes = RegionShapes.of(complex, Progress.NONE);
    for (int region = 0; region < complex.regions(); region++) {
      double largest = 0;
      for (int facet : complex.facets(d, region)) {
        for (int other : complex.facets(d, region)) {
          for (int v : complex.vertices(d - 1, facet)) {
            for (int w : complex.vertices(d - 1, other)) {
              double[] a = complex.vertex(v);
              double[] b = complex.vertex(w);
              largest = Math.max(largest, VectorAngles.distance(a, b));
            }
          }
        }
      }
      assertEquals(largest, shapes.diameter(region), 1e-15);
    }
  }

  /** Strips between x = 0, 1 and 4 in a plane without end, and half planes beside them. */
  @Test
  void ofUnboundedRegions() {
    ReluNetwork strips =
        new ReluNetwork(
            List.of(
                new AffineLayer(2, new double[] {1, 0, 1, 0, 1, 0}, new double[] {0, -1, -4}),
                new AffineLayer(3, new double[] {1, 1, 1}, new double[1])));
    CellComplex complex = complex(strips, Box.wholeSpace(2));
    RegionShapes shapes = RegionShapes.of(complex, Progress.NONE);
    for (int region = 0; region < complex.regions(); region++) {
      double x = complex.interiorPoint(region)[0];
      double expected = x < 0 || x > 4 ? Double.POSITIVE_INFINITY : x < 1 ? 0.5 : 1.5;
      assertEquals(expected, shapes.inradius(region), 1e-12);
      assertEquals(Double.POSITIVE_INFINITY, shapes.diameter(region));
      assertEquals(Double.isInfinite(expected), Double.isNaN(shapes.aspect(region)));
    }
  }

  /** Cells of a whole plane that have an end are as in a box; a cone has balls of any size. */
  @Property(tries = 20)
  void ofTheWholePlane(@ForAll long seed) {
    ReluNetwork network = random(seed, 2, 7, 1);
    CellComplex plane = complex(network, Box.wholeSpace(2));
    CellComplex box = complex(network, plane.truncatedDomain());
    RegionShapes inPlane = RegionShapes.of(plane, Progress.NONE);
    RegionShapes inBox = RegionShapes.of(box, Progress.NONE);
    for (int region = 0; region < plane.regions(); region++) {
      int same = new PointLocator(box).locate(plane.interiorPoint(region));
      boolean unbounded = plane.isUnbounded(2, region);
      assertEquals(
          unbounded ? Double.POSITIVE_INFINITY : inBox.inradius(same),
          inPlane.inradius(region),
          1e-9 * inBox.inradius(same));
      if (!unbounded) {
        double diameter = inBox.diameter(same);
        assertEquals(diameter, inPlane.diameter(region), 1e-9 * diameter);
      }
    }
  }

  @Test
  void scalesWithTheUnitsOfTheInputs() throws IOException {
    CellComplex complex = Samples.circles().complex();
    RegionShapes shapes = RegionShapes.of(complex, Progress.NONE);
    double scale = 0x1p-40;
    AffineLayer first = complex.network().hidden(0).map();
    double[] weights = Arrays.stream(first.weights()).map(w -> w / scale).toArray();
    AffineLayer[] layers = complex.network().layers().toArray(new AffineLayer[0]);
    layers[0] = new AffineLayer(2, weights, first.biases());
    CellComplex small =
        complex(new ReluNetwork(List.of(layers)), Box.cube(2, -1.5 * scale, 1.5 * scale));
    RegionShapes smallShapes = RegionShapes.of(small, Progress.NONE);
    for (int region = 0; region < complex.regions(); region++) {
      assertEquals(shapes.inradius(region), smallShapes.inradius(region) / scale, 1e-12);
      assertEquals(shapes.diameter(region), smallShapes.diameter(region) / scale, 1e-12);
    }
  }
}
