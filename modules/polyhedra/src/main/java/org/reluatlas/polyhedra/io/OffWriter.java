package org.reluatlas.polyhedra.io;

import java.io.IOException;
import java.io.Writer;
import org.reluatlas.polyhedra.CellComplex;
import org.reluatlas.task.Progress;
import org.reluatlas.task.Steps;

/**
 * Writes the 2-cells of a complex in two or three dimensions as an OFF surface (Geomview's Object
 * File Format): the vertices, with z = 0 in two dimensions, and each polygon as its vertices in
 * cyclic order, counterclockwise in two dimensions. In three dimensions these are all 2-cells,
 * those inside the box too.
 */
public final class OffWriter {

  private OffWriter() {}

  /**
   * Writes the surface.
   *
   * @throws UnsupportedDimensionException when the complex has no 2-cells or more than three
   *     dimensions
   * @throws org.reluatlas.task.CancelledException when cancelled
   */
  public static void write(CellComplex complex, Writer out, Progress progress) throws IOException {
    if (complex.dimension() < 2 || complex.dimension() > 3) {
      throw new UnsupportedDimensionException("OFF", "2 or 3", complex.dimension());
    }
    progress.begin("OFF");
    out.write("OFF\n");
    out.write(complex.count(0) + " " + complex.count(2) + " " + complex.count(1) + "\n");
    for (int vertex = 0; vertex < complex.count(0); vertex++) {
      double[] point = SpacePolygon.point(complex, vertex);
      out.write(point[0] + " " + point[1] + " " + point[2] + "\n");
    }
    Steps steps = Steps.of(progress, complex.count(2));
    for (int polygon = 0; polygon < complex.count(2); polygon++) {
      steps.next();
      writePolygon(complex, polygon, out);
    }
  }

  private static void writePolygon(CellComplex complex, int polygon, Writer out)
      throws IOException {
    SpacePolygon walk = SpacePolygon.of(complex, polygon);
    int[] corners = (complex.dimension() == 2 ? walk.counterclockwise() : walk).corners();
    out.write(Integer.toString(corners.length));
    for (int vertex : corners) {
      out.write(' ');
      out.write(Integer.toString(vertex));
    }
    out.write('\n');
  }
}
