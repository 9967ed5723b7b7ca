package org.reluatlas.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.reluatlas.polyhedra.AnnotatedRegions;
import org.reluatlas.polyhedra.DualGraph;
import org.reluatlas.spectral.WeightedGraph;
import org.reluatlas.task.Progress;

class WeightedDualGraphTest {

  private static WeightedGraph graph(
      AnnotatedRegions regions, EdgeWeighting edges, VertexWeighting vertices) {
    DualGraph graph = DualGraph.of(regions.complex(), DualGraph.Adjacency.FACET, Progress.NONE);
    return WeightedDualGraph.of(graph, regions, edges, vertices, Progress.NONE);
  }

  @Test
  void literatureWeightsAreAsTheyAre() {
    AnnotatedRegions regions = Samples.line(new double[] {1, 2, 3}, 0.5, 0.6, 2.9);
    WeightedGraph graph = graph(regions, EdgeWeighting.UNIT, VertexWeighting.TRAINING_POINTS);
    assertEquals(3, graph.edges());
    for (int region = 0; region < 4; region++) {
      double middle = regions.geometry().centroid(region)[0];
      assertEquals(middle == 0.5 ? 3 : middle == 2.5 ? 2 : 1, graph.vertexWeight(region));
    }
    for (int edge = 0; edge < 3; edge++) {
      assertEquals(1, graph.edgeWeight(edge));
    }
  }

  @Test
  void volumesAndDistancesOnALine() {
    AnnotatedRegions regions = Samples.line(new double[] {1, 2, 2.5}, 0.5);
    WeightedGraph graph = graph(regions, EdgeWeighting.FINITE_VOLUME, VertexWeighting.VOLUME);
    double mean = 0;
    for (int region = 0; region < graph.vertices(); region++) {
      mean += regions.geometry().volume(region) / graph.vertices();
    }
    for (int region = 0; region < graph.vertices(); region++) {
      assertEquals(regions.geometry().volume(region) / mean, graph.vertexWeight(region), 1e-12);
    }
    double product = 0;
    for (int edge = 0; edge < graph.edges(); edge++) {
      double distance =
          Math.abs(
              regions.geometry().centroid(graph.source(edge))[0]
                  - regions.geometry().centroid(graph.target(edge))[0]);
      product = Math.max(product, Math.abs(graph.edgeWeight(edge) * distance));
    }
    for (int edge = 0; edge < graph.edges(); edge++) {
      double distance =
          Math.abs(
              regions.geometry().centroid(graph.source(edge))[0]
                  - regions.geometry().centroid(graph.target(edge))[0]);
      assertEquals(product, graph.edgeWeight(edge) * distance, 1e-12);
    }
  }

  @Test
  void everyChoiceIsPositiveWithMeanOne() throws IOException {
    AnnotatedRegions regions = Samples.circles();
    for (EdgeWeighting edges : EdgeWeighting.values()) {
      WeightedGraph graph = graph(regions, edges, VertexWeighting.UNIT);
      double mean = 0;
      for (int edge = 0; edge < graph.edges(); edge++) {
        assertTrue(graph.edgeWeight(edge) > 0);
        mean += graph.edgeWeight(edge) / graph.edges();
      }
      assertEquals(1, mean, 1e-6, edges.id());
    }
  }

  /** Regions of one class each: edges between classes weigh next to nothing, others the most. */
  @Test
  void edgesBetweenClassesAreCheapUnderOutputContrast() throws IOException {
    AnnotatedRegions regions = Samples.circles();
    WeightedGraph graph = graph(regions, EdgeWeighting.OUTPUT_CONTRAST, VertexWeighting.UNIT);
    double dearest = 0;
    for (int edge = 0; edge < graph.edges(); edge++) {
      dearest = Math.max(dearest, graph.edgeWeight(edge));
    }
    int within = 0;
    for (int edge = 0; edge < graph.edges(); edge++) {
      double difference =
          Math.abs(
              regions.points().meanLabel(graph.source(edge))
                  - regions.points().meanLabel(graph.target(edge)));
      if (difference > 0.9) {
        assertTrue(graph.edgeWeight(edge) < 1e-4 * dearest);
      } else if (difference == 0) {
        assertTrue(graph.edgeWeight(edge) > 0.9 * dearest);
        within++;
      }
    }
    assertTrue(within > 50, within + " edges");
  }
}
