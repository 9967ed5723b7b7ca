package org.reluatlas.gephi.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.geom.Path2D;
import java.util.List;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Node;
import org.gephi.project.api.Workspace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reluatlas.charts.plane.DecompositionShapes;
import org.reluatlas.gephi.graph.SampleNetworks;
import org.reluatlas.gephi.model.NetworkWorkspace;
import org.reluatlas.gephi.model.ReluModel;
import org.reluatlas.network.AffineLayer;
import org.reluatlas.network.LabeledPoints;
import org.reluatlas.network.ReluNetwork;
import org.reluatlas.polyhedra.AnnotatedRegions;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.polyhedra.CellComplex;
import org.reluatlas.polyhedra.Decomposition;
import org.reluatlas.polyhedra.DualGraph;
import org.reluatlas.task.Progress;

class DecompositionShapesTest {

  private static final LabeledPoints NO_POINTS =
      new LabeledPoints(2, new double[0], new double[0], List.of(), new boolean[0]);

  @AfterEach
  void closeProject() {
    SampleNetworks.closeProject();
  }

  /** With one hidden neuron, max(x, 0). */
  private static Workspace workspace(double... outputWeights) {
    AffineLayer hidden = new AffineLayer(2, new double[] {1, 0}, new double[1]);
    AffineLayer outputs = new AffineLayer(1, outputWeights, new double[outputWeights.length]);
    CellComplex complex =
        new Decomposition(new ReluNetwork(List.of(hidden, outputs)), Box.cube(2, -1, 1))
            .compute(Progress.NONE);
    return NetworkWorkspace.create(
        DualGraph.of(complex, DualGraph.Adjacency.FACET, Progress.NONE),
        AnnotatedRegions.of(complex, NO_POINTS, Progress.NONE),
        "a tie");
  }

  /** Each node lies in the area of its class, and in no other. */
  private static void assertAreasAgreeWithTheNodes(Workspace workspace) {
    Path2D[] areas =
        DecompositionShapes.of(
                ReluModel.of(workspace).decomposed(Progress.NONE).study(Progress.NONE),
                Progress.NONE)
            .classAreas();
    GraphModel graph = workspace.getLookup().lookup(GraphModel.class);
    for (Node node : graph.getGraph().getNodes().toArray()) {
      for (int c = 0; c < areas.length; c++) {
        assertEquals(
            node.getAttribute("predicted_class").equals(c),
            areas[c].contains(node.x(), node.y()),
            "class " + c + " at the node " + node.getLabel());
      }
    }
  }

  /** On the left both outputs are 0, which predicts the first of them. */
  @Test
  void aTieIsInTheAreaOfTheClassThatIsPredicted() {
    assertAreasAgreeWithTheNodes(workspace(0, 1));
    assertAreasAgreeWithTheNodes(workspace(1, 0));
    assertAreasAgreeWithTheNodes(workspace(1, 1));
    assertAreasAgreeWithTheNodes(workspace(0, 1, 1));
  }
}
