package org.reluatlas.polyhedra.io;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.reluatlas.polyhedra.AffineMap;
import org.reluatlas.polyhedra.AffinePieces;
import org.reluatlas.polyhedra.AnnotatedRegions;
import org.reluatlas.polyhedra.CellComplex;
import org.reluatlas.polyhedra.DualGraph;
import org.reluatlas.polyhedra.NeuronName;
import org.reluatlas.polyhedra.OutputMaps;
import org.reluatlas.polyhedra.RegionPoints;
import org.reluatlas.task.Progress;
import org.reluatlas.task.file.NpyArray;
import org.reluatlas.task.file.NpyType;
import org.reluatlas.task.file.NpzWriter;

/**
 * Writes the R regions of a complex, which are its d-cells in their order, and the E edges of its
 * dual graph as arrays for NumPy.
 *
 * <p>{@code region_interior}, (R, d); {@code region_volume}, infinite for an unbounded one; {@code
 * region_train} and {@code region_test}, the numbers of points; {@code class_names} and {@code
 * region_classes}, (R, classes), the training points of each class; {@code region_predicted}, when
 * the network predicts classes; {@code region_gradients}, (R, outputs, d), and {@code
 * region_offsets}, (R, outputs), of the outputs there; {@code region_piece} and {@code region_map},
 * numbers of affine pieces and of affine maps from 0.
 *
 * <p>{@code edge_index}, (2, E), the regions of each edge; {@code edge_neurons_…}, for each edge
 * the neurons whose kink it crosses, with {@code neuron_names}; {@code edge_facets_…}, the (d −
 * 1)-cells between its regions. Both are compressed rows as in {@link ComplexArrays}.
 */
final class RegionArrays {

  private final DualGraph graph;
  private final AnnotatedRegions regions;
  private final CellComplex complex;
  private final NpzWriter out;

  private RegionArrays(DualGraph graph, AnnotatedRegions regions, NpzWriter out) {
    this.graph = graph;
    this.regions = regions;
    this.out = out;
    complex = graph.complex();
  }

  static void write(DualGraph graph, AnnotatedRegions regions, NpzWriter out, Progress progress)
      throws IOException {
    AffinePieces pieces = AffinePieces.of(graph.complex(), progress);
    RegionArrays arrays = new RegionArrays(graph, regions, out);
    arrays.writeRegions();
    progress.check();
    arrays.writeMaps(progress);
    arrays.writeNumbers("region_piece", pieces::pieceOf);
    arrays.writeNumbers("region_map", pieces::mapOf);
    progress.check();
    arrays.writeEdges();
  }

  private interface Count {
    long of(int region);
  }

  private void writeNumbers(String name, Count count) throws IOException {
    NpyArray array = out.array(name, NpyType.INT64, complex.regions());
    for (int region = 0; region < complex.regions(); region++) {
      array.putInteger(count.of(region));
    }
  }

  private void writeRegions() throws IOException {
    NpyArray interior =
        out.array("region_interior", NpyType.FLOAT64, complex.regions(), complex.dimension());
    for (int region = 0; region < complex.regions(); region++) {
      for (double coordinate : complex.interiorPoint(region)) {
        interior.putReal(coordinate);
      }
    }
    NpyArray volume = out.array("region_volume", NpyType.FLOAT64, complex.regions());
    for (int region = 0; region < complex.regions(); region++) {
      volume.putReal(regions.geometry().volume(region));
    }
    RegionPoints points = regions.points();
    writeNumbers("region_train", points::training);
    writeNumbers("region_test", points::test);
    List<String> names = points.points().classNames();
    out.texts("class_names", names);
    NpyArray classes = out.array("region_classes", NpyType.INT64, complex.regions(), names.size());
    for (int region = 0; region < complex.regions(); region++) {
      for (int i = 0; i < names.size(); i++) {
        classes.putInteger(points.training(region, i));
      }
    }
    if (regions.predictedClasses().isPresent()) {
      writeNumbers("region_predicted", regions.predictedClasses()::of);
    }
  }

  private void writeMaps(Progress progress) throws IOException {
    OutputMaps maps = new OutputMaps(complex);
    int outputs = maps.outputs();
    int d = complex.dimension();
    double[] offsets = new double[complex.regions() * outputs];
    NpyArray gradients =
        out.array("region_gradients", NpyType.FLOAT64, complex.regions(), outputs, d);
    for (int region = 0; region < complex.regions(); region++) {
      progress.check();
      AffineMap map = maps.of(region);
      for (int output = 0; output < outputs; output++) {
        for (int axis = 0; axis < d; axis++) {
          gradients.putReal(map.slope(output, axis));
        }
        offsets[region * outputs + output] = map.offset(output);
      }
    }
    NpyArray array = out.array("region_offsets", NpyType.FLOAT64, complex.regions(), outputs);
    for (double offset : offsets) {
      array.putReal(offset);
    }
  }

  private void writeEdges() throws IOException {
    NpyArray ends = out.array("edge_index", NpyType.INT64, 2, graph.edges());
    for (int edge = 0; edge < graph.edges(); edge++) {
      ends.putInteger(graph.source(edge));
    }
    for (int edge = 0; edge < graph.edges(); edge++) {
      ends.putInteger(graph.target(edge));
    }
    int[] facetNumbers = complex.numbersInSpace(complex.dimension() - 1);
    out.rows("edge_neurons", graph.edges(), graph::neurons);
    out.rows(
        "edge_facets",
        graph.edges(),
        edge ->
            Arrays.stream(graph.facets(edge))
                .map(facet -> facetNumbers[facet])
                .filter(number -> number >= 0)
                .toArray());
    out.texts(
        "neuron_names",
        IntStream.range(0, complex.network().hiddenNeurons())
            .mapToObj(neuron -> NeuronName.of(complex.network(), neuron))
            .collect(Collectors.toList()));
  }
}
