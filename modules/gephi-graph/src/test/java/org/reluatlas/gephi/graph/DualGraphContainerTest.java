package org.reluatlas.gephi.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.gephi.io.importer.api.Container;
import org.junit.jupiter.api.Test;
import org.openide.util.Lookup;
import org.reluatlas.analysis.RegionMeasures;
import org.reluatlas.network.NetworkFiles;
import org.reluatlas.network.ReluNetwork;
import org.reluatlas.polyhedra.AnnotatedRegions;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.polyhedra.CellComplex;
import org.reluatlas.polyhedra.Decomposition;
import org.reluatlas.polyhedra.DualGraph;
import org.reluatlas.task.Progress;

class DualGraphContainerTest {

  /** What is heard while the container has as many nodes and edges. */
  private static final class Ear implements Progress {

    private final Container container;
    private final List<Double> fractions = new ArrayList<>();
    private final List<Integer> filled = new ArrayList<>();

    Ear(Container container) {
      this.container = container;
    }

    @Override
    public void begin(String step) {
      fractions.clear();
      filled.clear();
    }

    @Override
    public void advance(double fraction) {
      fractions.add(fraction);
      filled.add(container.getUnloader().getNodeCount() + container.getUnloader().getEdgeCount());
    }

    @Override
    public boolean isCancelled() {
      return false;
    }
  }

  @Test
  void tellsHowFarTheContainerIsFilled() throws IOException {
    ReluNetwork network =
        NetworkFiles.read(SampleNetworks.folder("duffing").resolve("network.onnx")).network();
    CellComplex complex = new Decomposition(network, Box.cube(2, -1, 1)).compute(Progress.NONE);
    DualGraph graph = DualGraph.of(complex, DualGraph.Adjacency.FACET, Progress.NONE);
    AnnotatedRegions regions = AnnotatedRegions.of(complex, Progress.NONE);
    int all = complex.regions() + graph.edges();
    assertTrue(all > 2048, "too small to tell: " + all);
    Container container = Lookup.getDefault().lookup(Container.Factory.class).newContainer();
    Ear ear = new Ear(container);
    RegionMeasures measures = RegionMeasures.of(graph, Progress.NONE);
    DualGraphContainer.fill(container.getLoader(), regions, measures, "duffing", ear);
    assertTrue(ear.filled.size() >= 2, ear.filled.toString());
    for (int i = 0; i < ear.filled.size(); i++) {
      assertEquals(ear.filled.get(i) / (double) all, ear.fractions.get(i), 1e-12);
    }
    assertTrue(ear.filled.get(ear.filled.size() - 1) > all - 1024);
  }
}
