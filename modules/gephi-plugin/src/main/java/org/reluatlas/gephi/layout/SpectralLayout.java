package org.reluatlas.gephi.layout;

import java.util.Arrays;
import java.util.List;
import org.gephi.graph.api.Graph;
import org.gephi.layout.spi.LayoutBuilder;
import org.reluatlas.gephi.statistics.GraphSnapshot;
import org.reluatlas.polyhedra.DomainProjection;
import org.reluatlas.spectral.Eigenpair;
import org.reluatlas.spectral.LaplacianEigensolver;
import org.reluatlas.spectral.WeightedGraph;
import org.reluatlas.task.ExplainedException;
import org.reluatlas.task.Progress;

/**
 * Puts each node at its values in the first two eigenvectors of the graph Laplacian beyond the
 * constant (Hall, An r-dimensional quadratic placement algorithm, 1970). Works on any graph; edges
 * count without direction and weight.
 */
public final class SpectralLayout extends OneStepLayout {

  private static final double TOLERANCE = 1e-6;

  private double scale;

  SpectralLayout(LayoutBuilder builder) {
    super(builder);
  }

  @Override
  public void resetPropertiesValues() {
    scale = DomainProjection.WIDTH;
  }

  @Override
  String[] properties() {
    return new String[] {"scale"};
  }

  @Override
  Placement place(Graph graph, Progress asked) {
    GraphSnapshot snapshot = GraphSnapshot.unweighted(graph);
    return new Placement(snapshot.nodes, positions(snapshot.graph, asked));
  }

  private float[][] positions(WeightedGraph graph, Progress asked) {
    List<Eigenpair> pairs =
        new LaplacianEigensolver(graph)
            .withPairs(2)
            .withTolerance(TOLERANCE)
            .compute(asked)
            .pairs();
    if (pairs.isEmpty()) {
      throw ExplainedException.ofInput("%s", text("noEdges"));
    }
    float[][] positions = new float[graph.vertices()][2];
    for (int axis = 0; axis < pairs.size(); axis++) {
      double[] values = pairs.get(axis).vector();
      double low = Arrays.stream(values).min().orElse(0);
      double high = Arrays.stream(values).max().orElse(1);
      for (int i = 0; i < positions.length; i++) {
        positions[i][axis] = (float) (scale * ((values[i] - low) / (high - low) - 0.5));
      }
    }
    return positions;
  }

  /** How many units wide and high the graph is drawn. */
  public Double getScale() {
    return scale;
  }

  /** Sets how many units wide and high the graph is drawn. */
  public void setScale(Double units) {
    scale = units;
  }
}
