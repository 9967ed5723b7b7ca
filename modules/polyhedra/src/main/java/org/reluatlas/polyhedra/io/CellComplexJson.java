package org.reluatlas.polyhedra.io;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.Locale;
import org.reluatlas.network.LabeledPoints;
import org.reluatlas.polyhedra.AffineMap;
import org.reluatlas.polyhedra.AffinePieces;
import org.reluatlas.polyhedra.AnnotatedRegions;
import org.reluatlas.polyhedra.CellComplex;
import org.reluatlas.polyhedra.DualGraph;
import org.reluatlas.polyhedra.NeuronName;
import org.reluatlas.polyhedra.OutputMaps;
import org.reluatlas.polyhedra.RegionPoints;
import org.reluatlas.task.Progress;
import org.reluatlas.task.Steps;

/**
 * Writes a whole complex, its regions and its dual graph as one JSON object, every list in the
 * order of its indices, without building the object in memory.
 *
 * <p>Members: {@code architecture}, {@code domain}, {@code adjacency}; {@code cells}, the sign
 * vectors, and {@code walls}, the signs towards the 2d walls, per dimension; {@code boundary}, the
 * facets of each cell as indices one dimension down; {@code coordinates} of the vertices; {@code
 * regions}; and {@code edges}, one per pair of adjacent regions. A region has the {@code gradients}
 * and {@code offsets} of all outputs, and numbers from 0 of its affine {@code piece} and its affine
 * {@code map}, which regions of equal maps share; it has the key {@code predicted} when the network
 * is a classifier, and in {@code classes} the training points of each class when the points are
 * classified. An infinite end of the domain and an infinite volume are null, and cells at infinity
 * are left out.
 */
public final class CellComplexJson {

  private final DualGraph graph;
  private final AnnotatedRegions regions;
  private final CellComplex complex;
  private final JsonWriter json;
  private final AffinePieces pieces;

  /** Per dimension the numbers of the cells in the lists, −1 at infinity. */
  private final int[][] numbers;

  /** Over signs, walls and facets of all cells, the regions and the edges. */
  private final Steps steps;

  private CellComplexJson(
      DualGraph graph,
      AnnotatedRegions regions,
      AffinePieces pieces,
      JsonWriter json,
      Progress progress) {
    this.graph = graph;
    this.regions = regions;
    this.json = json;
    this.pieces = pieces;
    complex = graph.complex();
    long items =
        3 * complex.truncatedCells() - complex.count(0) + complex.regions() + graph.edges();
    steps = Steps.of(progress, items);
    numbers = new int[complex.dimension() + 1][];
    Arrays.setAll(numbers, complex::numbersInSpace);
  }

  /**
   * Writes the object; the writer stays open.
   *
   * @param regions of the complex that the graph is of
   * @throws org.reluatlas.task.CancelledException when cancelled
   */
  public static void write(DualGraph graph, AnnotatedRegions regions, Writer out, Progress progress)
      throws IOException {
    AffinePieces pieces = AffinePieces.of(graph.complex(), progress);
    JsonWriter json = new JsonWriter(out);
    progress.begin("JSON");
    new CellComplexJson(graph, regions, pieces, json, progress).write();
    json.flush();
  }

  private void write() throws IOException {
    json.beginObject();
    writeProblem();
    writePerDimension("cells", (k, cell) -> json.value(complex.signs(k, cell).toString()));
    writePerDimension("walls", (k, cell) -> json.value(complex.walls(k, cell).toString()));
    writePerDimension("boundary", this::writeFacets);
    json.name("coordinates").beginArray();
    for (int vertex = 0; vertex < complex.count(0); vertex++) {
      if (!complex.isAtInfinity(0, vertex)) {
        writeNumbers(complex.vertex(vertex));
      }
    }
    json.endArray();
    writeRegions();
    writeEdges();
    json.endObject();
  }

  private void writeProblem() throws IOException {
    json.name("architecture");
    writeNumbers(complex.network().architecture());
    json.name("domain").beginArray();
    for (int axis = 0; axis < complex.dimension(); axis++) {
      writeNumbers(new double[] {complex.domain().low(axis), complex.domain().high(axis)});
    }
    json.endArray();
    json.name("adjacency").value(graph.adjacency().name().toLowerCase(Locale.ROOT));
  }

  private interface CellWriter {
    void write(int k, int cell) throws IOException;
  }

  private void writePerDimension(String name, CellWriter writer) throws IOException {
    json.name(name).beginArray();
    for (int k = 0; k <= complex.dimension(); k++) {
      // the vertices have no facets: their list is empty, not a list of empty lists
      int count = k == 0 && name.equals("boundary") ? 0 : complex.count(k);
      json.beginArray();
      for (int cell = 0; cell < count; cell++) {
        steps.next();
        if (!complex.isAtInfinity(k, cell)) {
          writer.write(k, cell);
        }
      }
      json.endArray();
    }
    json.endArray();
  }

  private void writeFacets(int k, int cell) throws IOException {
    writeNumbers(inSpace(k - 1, complex.facets(k, cell)));
  }

  /** The numbers of some k-cells without those at infinity. */
  private int[] inSpace(int k, int... cells) {
    return Arrays.stream(cells).map(cell -> numbers[k][cell]).filter(n -> n >= 0).toArray();
  }

  private void writeNumbers(int[] numbers) throws IOException {
    json.beginArray();
    for (int number : numbers) {
      json.value(number);
    }
    json.endArray();
  }

  private void writeNumbers(double[] numbers) throws IOException {
    json.beginArray();
    for (double number : numbers) {
      writeNumber(number);
    }
    json.endArray();
  }

  private void writeNumber(double number) throws IOException {
    if (Double.isFinite(number)) {
      json.value(number);
    } else {
      json.nullValue();
    }
  }

  private void writeRegions() throws IOException {
    OutputMaps maps = new OutputMaps(complex);
    json.name("regions").beginArray();
    for (int region = 0; region < complex.regions(); region++) {
      steps.next();
      writeRegion(region, maps.of(region));
    }
    json.endArray();
  }

  private void writeRegion(int region, AffineMap map) throws IOException {
    RegionPoints points = regions.points();
    json.beginObject();
    json.name("activation").value(complex.pattern(region).toString());
    json.name("interior");
    writeNumbers(complex.interiorPoint(region));
    json.name("volume");
    writeNumber(regions.geometry().volume(region));
    json.name("train").value(points.training(region));
    json.name("test").value(points.test(region));
    json.name("classes").beginObject();
    LabeledPoints labels = points.points();
    for (int i = 0; i < labels.classNames().size(); i++) {
      json.name(labels.classNames().get(i)).value(points.training(region, i));
    }
    json.endObject();
    if (regions.predictedClasses().isPresent()) {
      json.name("predicted").value(regions.predictedClasses().of(region));
    }
    json.name("gradients").beginArray();
    double[] offsets = new double[map.outputs()];
    for (int output = 0; output < offsets.length; output++) {
      writeNumbers(map.gradient(output));
      offsets[output] = map.offset(output);
    }
    json.endArray();
    json.name("offsets");
    writeNumbers(offsets);
    json.name("piece").value(pieces.pieceOf(region));
    json.name("map").value(pieces.mapOf(region));
    json.endObject();
  }

  private void writeEdges() throws IOException {
    json.name("edges").beginArray();
    for (int edge = 0; edge < graph.edges(); edge++) {
      steps.next();
      json.beginObject();
      json.name("source").value(graph.source(edge));
      json.name("target").value(graph.target(edge));
      json.name("neurons").beginArray();
      for (int neuron : graph.neurons(edge)) {
        json.value(NeuronName.of(complex.network(), neuron));
      }
      json.endArray();
      json.name("facets");
      writeNumbers(inSpace(complex.dimension() - 1, graph.facets(edge)));
      json.endObject();
    }
    json.endArray();
  }
}
