package org.reluatlas.gephi.graph;

import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.reluatlas.evolution.DynamicDualGraph;
import org.reluatlas.network.ActivationPattern;
import org.reluatlas.polyhedra.AnnotatedRegions;

/** The nodes of a dynamic graph. What they look like is what they were born with. */
final class NodeSeries extends ElementSeries {

  private static final String PATTERN = "activation";

  private float[] x = new float[64];
  private float[] y = new float[64];
  private float[] sizes = new float[64];
  private int[] colors = new int[64];
  private ActivationPattern[] patterns;
  private RegionIds ids;

  void take(int checkpoint, AnnotatedRegions regions, int... nodeOf) {
    NodeDrafts drafts = new NodeDrafts(regions);
    List<GraphColumn> columns =
        drafts.columns.stream()
            .filter(column -> !column.id.equals(PATTERN))
            .collect(Collectors.toList());
    put(checkpoint, columns, region -> add(drafts, region, nodeOf[region]), nodeOf);
  }

  private void add(NodeDrafts drafts, int region, int node) {
    if (node >= x.length) {
      int length = Math.max(node + 1, 2 * x.length);
      x = Arrays.copyOf(x, length);
      y = Arrays.copyOf(y, length);
      sizes = Arrays.copyOf(sizes, length);
      colors = Arrays.copyOf(colors, length);
    }
    float[] position = drafts.position(region);
    x[node] = position[0];
    y[node] = position[1];
    sizes[node] = drafts.size(region);
    colors[node] = drafts.color(region).getRGB();
  }

  void finish(DynamicDualGraph graph) {
    patterns =
        IntStream.range(0, graph.nodes())
            .mapToObj(graph::pattern)
            .toArray(ActivationPattern[]::new);
    ids = RegionIds.of(patterns);
    finish(patterns.length);
  }

  @Override
  List<GraphColumn> fixed() {
    return List.of(new GraphColumn(PATTERN, String.class, node -> PatternText.of(patterns[node])));
  }

  String id(int node) {
    return ids.id(node);
  }

  /** The number of the node in the order of births. */
  String label(int node) {
    return Integer.toString(node);
  }

  float x(int node) {
    return x[node];
  }

  float y(int node) {
    return y[node];
  }

  float size(int node) {
    return sizes[node];
  }

  Color color(int node) {
    return new Color(colors[node]);
  }
}
