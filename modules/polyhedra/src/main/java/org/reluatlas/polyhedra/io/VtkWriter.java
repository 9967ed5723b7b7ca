package org.reluatlas.polyhedra.io;

import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.function.IntFunction;
import org.reluatlas.polyhedra.AnnotatedRegions;
import org.reluatlas.polyhedra.CellComplex;
import org.reluatlas.polyhedra.PredictedClasses;
import org.reluatlas.polyhedra.RegionPoints;
import org.reluatlas.task.Progress;
import org.reluatlas.task.Steps;

/**
 * Writes the regions of a complex in one to three dimensions as an unstructured grid in VTK's
 * legacy text format, version 3.0: lines, polygons or polyhedra (cell types 3, 7 and 42), with what
 * is known of the regions as cell data. Polygons are counterclockwise and the faces of polyhedra
 * are counterclockwise seen from outside; missing coordinates are 0, the mean label of a region
 * without training points is nan.
 */
public final class VtkWriter {

  private static final int LINE = 3;
  private static final int POLYGON = 7;
  private static final int POLYHEDRON = 42;

  private final AnnotatedRegions regions;
  private final CellComplex complex;
  private final Writer out;
  private final Progress progress;

  private VtkWriter(AnnotatedRegions regions, Writer out, Progress progress) {
    this.regions = regions;
    this.out = out;
    this.progress = progress;
    complex = regions.complex();
  }

  /**
   * Writes the grid.
   *
   * @throws UnsupportedDimensionException when the complex has more than three dimensions
   * @throws org.reluatlas.task.CancelledException when cancelled
   */
  public static void write(AnnotatedRegions regions, Writer out, Progress progress)
      throws IOException {
    int dimension = regions.complex().dimension();
    if (dimension > 3) {
      throw new UnsupportedDimensionException("VTK", "1 to 3", dimension);
    }
    progress.begin("VTK");
    new VtkWriter(regions, out, progress).write();
  }

  private void write() throws IOException {
    out.write("# vtk DataFile Version 3.0\nReLU Atlas\nASCII\nDATASET UNSTRUCTURED_GRID\n");
    out.write("POINTS " + complex.count(0) + " double\n");
    for (int vertex = 0; vertex < complex.count(0); vertex++) {
      double[] point = SpacePolygon.point(complex, vertex);
      out.write(point[0] + " " + point[1] + " " + point[2] + "\n");
    }
    writeCells();
    writeCellData();
  }

  private void writeCells() throws IOException {
    long size = 0;
    for (int region = 0; region < complex.regions(); region++) {
      size += 1 + connectivitySize(region);
    }
    out.write("CELLS " + complex.regions() + " " + size + "\n");
    Steps steps = Steps.of(progress, complex.regions());
    for (int region = 0; region < complex.regions(); region++) {
      steps.next();
      writeConnectivity(region);
    }
    int type = new int[] {LINE, POLYGON, POLYHEDRON}[complex.dimension() - 1];
    out.write("CELL_TYPES " + complex.regions() + "\n");
    for (int region = 0; region < complex.regions(); region++) {
      out.write(type + "\n");
    }
  }

  /** How many numbers describe a region, after the number that says how many. */
  private int connectivitySize(int region) {
    int facets = complex.facetCount(complex.dimension(), region);
    if (complex.dimension() < 3) {
      return facets;
    }
    int size = 1 + facets;
    for (int i = 0; i < facets; i++) {
      size += complex.facetCount(2, complex.facet(3, region, i));
    }
    return size;
  }

  private void writeConnectivity(int region) throws IOException {
    out.write(Integer.toString(connectivitySize(region)));
    if (complex.dimension() == 1) {
      writeNumbers(complex.facets(1, region));
    } else if (complex.dimension() == 2) {
      writeNumbers(SpacePolygon.of(complex, region).counterclockwise().corners());
    } else {
      double[] inside = complex.interiorPoint(region);
      writeNumbers(complex.facetCount(3, region));
      for (int facet : complex.facets(3, region)) {
        int[] walk = SpacePolygon.of(complex, facet).outwards(inside).corners();
        writeNumbers(walk.length);
        writeNumbers(walk);
      }
    }
    out.write('\n');
  }

  private void writeNumbers(int... numbers) throws IOException {
    for (int number : numbers) {
      out.write(' ');
      out.write(Integer.toString(number));
    }
  }

  private void writeCellData() throws IOException {
    RegionPoints points = regions.points();
    boolean hasPoints = points.points().size() > 0;
    boolean hasLabels = hasPoints && points.points().hasLabels();
    PredictedClasses predicted = regions.predictedClasses();
    int arrays = 3 + (predicted.isPresent() ? 1 : 0) + (hasPoints ? 2 : 0) + (hasLabels ? 1 : 0);
    out.write("CELL_DATA " + complex.regions() + "\nFIELD FieldData " + arrays + "\n");
    writeArray("activation", "string", region -> complex.pattern(region).toString());
    writeArray("active_neurons", "int", this::activeNeurons);
    writeArray("volume", "double", region -> regions.geometry().volume(region));
    if (predicted.isPresent()) {
      writeArray("predicted_class", "int", predicted::of);
    }
    if (hasPoints) {
      writeArray("training_points", "int", points::training);
      writeArray("test_points", "int", points::test);
    }
    if (hasLabels) {
      writeArray("mean_label", "double", region -> vtkNumber(points.meanLabel(region)));
    }
  }

  private int activeNeurons(int region) {
    return Arrays.stream(complex.pattern(region).words()).mapToInt(Long::bitCount).sum();
  }

  private static String vtkNumber(double value) {
    return Double.isNaN(value) ? "nan" : Double.toString(value);
  }

  private void writeArray(String name, String type, IntFunction<Object> values) throws IOException {
    progress.check();
    out.write(name + " 1 " + complex.regions() + " " + type + "\n");
    for (int region = 0; region < complex.regions(); region++) {
      out.write(values.apply(region) + "\n");
    }
  }
}
