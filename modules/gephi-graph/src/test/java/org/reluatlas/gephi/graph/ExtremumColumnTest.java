package org.reluatlas.gephi.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Node;
import org.junit.jupiter.api.Test;
import org.reluatlas.analysis.CellBoundaryMaps;
import org.reluatlas.analysis.CriticalPoints;
import org.reluatlas.network.AffineLayer;
import org.reluatlas.network.ReluNetwork;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.polyhedra.CellComplex;
import org.reluatlas.polyhedra.Decomposition;
import org.reluatlas.task.ExplainedException;
import org.reluatlas.task.Progress;

class ExtremumColumnTest {

  /** Heights 1, 0, 2, 3, 1 at 0 to 4: minima at 1 and 4, a maximum at 3. */
  private static CriticalPoints critical(CellComplex complex) {
    return CriticalPoints.of(complex, CellBoundaryMaps.chainComplex(complex), 0, Progress.NONE);
  }

  private static CellComplex complex() {
    ReluNetwork network =
        new ReluNetwork(
            List.of(
                new AffineLayer(1, new double[] {1, 1, 1, 1}, new double[] {0, -1, -2, -3}),
                new AffineLayer(4, new double[] {-1, 3, -1, -3}, new double[] {1})));
    return new Decomposition(network, Box.cube(1, 0, 4)).compute(Progress.NONE);
  }

  @Test
  void saysWhichRegionsHoldWhat() {
    CellComplex complex = complex();
    GraphModel model = GraphModel.Factory.newInstance();
    Node[] nodes = new Node[complex.regions()];
    for (int region = 0; region < nodes.length; region++) {
      nodes[region] = model.factory().newNode("r" + region);
      model.getGraph().addNode(nodes[region]);
    }
    Node foreign = model.factory().newNode("foreign");
    model.getGraph().addNode(foreign);
    ExtremumColumn.write(model, nodes, critical(complex));
    for (int region = 0; region < nodes.length; region++) {
      String expected = null;
      switch ((int) complex.interiorPoint(region)[0]) {
        case 0:
        case 1:
          expected = "minimum";
          break;
        case 2:
          expected = "maximum";
          break;
        default:
          expected = "minimum and maximum";
          break;
      }
      assertEquals(expected, nodes[region].getAttribute("extremum"));
    }
    assertNull(foreign.getAttribute("extremum"));
    foreign.setAttribute("extremum", "minimum");
    ExtremumColumn.write(model, nodes, critical(complex));
    assertNull(foreign.getAttribute("extremum"), "of an earlier result");
  }

  @Test
  void refusesAColumnOfAnotherType() {
    GraphModel model = GraphModel.Factory.newInstance();
    model.getNodeTable().addColumn("extremum", Double.class);
    ExplainedException refused =
        assertThrows(
            ExplainedException.class,
            () -> ExtremumColumn.write(model, new Node[4], critical(complex())));
    assertTrue(refused.getMessage().contains("Double"), refused.getMessage());
  }
}
