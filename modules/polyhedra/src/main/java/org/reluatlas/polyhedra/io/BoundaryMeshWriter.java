package org.reluatlas.polyhedra.io;

import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.reluatlas.polyhedra.BoundaryMesh;
import org.reluatlas.polyhedra.DecisionBoundary;
import org.reluatlas.task.Progress;
import org.reluatlas.task.Steps;

/**
 * Writes a decision boundary or level set as the mesh of {@link BoundaryMesh}: as an OFF surface,
 * or as polygonal data in VTK's legacy text format with the two classes beside each piece. Missing
 * coordinates are 0.
 */
public final class BoundaryMeshWriter {

  private static final String[] KINDS = {"VERTICES", "LINES", "POLYGONS"};

  private final BoundaryMesh mesh;
  private final Writer out;

  private BoundaryMeshWriter(BoundaryMesh mesh, Writer out) {
    this.mesh = mesh;
    this.out = out;
  }

  /**
   * Writes a surface in three dimensions as OFF.
   *
   * @throws UnsupportedDimensionException when there are not three
   * @throws IllegalStateException for a regression
   * @throws org.reluatlas.task.CancelledException when cancelled
   */
  public static void writeOff(DecisionBoundary boundary, Writer out, Progress progress)
      throws IOException {
    int dimension = boundary.cells().complex().dimension();
    if (dimension != 3) {
      throw UnsupportedDimensionException.ofBoundary("OFF", "3 dimensions", dimension);
    }
    BoundaryMeshWriter writer = new BoundaryMeshWriter(BoundaryMesh.of(boundary, progress), out);
    out.write("OFF\n");
    out.write(writer.mesh.vertices() + " " + writer.mesh.pieces() + " " + writer.edges() + "\n");
    writer.writeVertices();
    writer.writePieces(progress);
  }

  /**
   * Writes the boundary in one to three dimensions for VTK.
   *
   * @throws UnsupportedDimensionException when there are more than three
   * @throws IllegalStateException for a regression
   * @throws org.reluatlas.task.CancelledException when cancelled
   */
  public static void writeVtk(DecisionBoundary boundary, Writer out, Progress progress)
      throws IOException {
    int dimension = boundary.cells().complex().dimension();
    if (dimension > 3) {
      throw UnsupportedDimensionException.ofBoundary("VTK", "1 to 3 dimensions", dimension);
    }
    new BoundaryMeshWriter(BoundaryMesh.of(boundary, progress), out).writeVtk(progress);
  }

  private void writeVtk(Progress progress) throws IOException {
    out.write("# vtk DataFile Version 3.0\nReLU Atlas\nASCII\nDATASET POLYDATA\n");
    out.write("POINTS " + mesh.vertices() + " double\n");
    writeVertices();
    long size = mesh.pieces();
    for (int i = 0; i < mesh.pieces(); i++) {
      size += mesh.piece(i).length;
    }
    out.write(KINDS[mesh.dimension() - 1] + " " + mesh.pieces() + " " + size + "\n");
    writePieces(progress);
    out.write("CELL_DATA " + mesh.pieces() + "\nFIELD FieldData 2\n");
    writeClasses("lower_class", mesh::lowerClass);
    writeClasses("higher_class", mesh::higherClass);
  }

  private void writeClasses(String name, IntUnaryOperator classOf) throws IOException {
    out.write(name + " 1 " + mesh.pieces() + " int\n");
    for (int i = 0; i < mesh.pieces(); i++) {
      out.write(classOf.applyAsInt(i) + "\n");
    }
  }

  private void writeVertices() throws IOException {
    for (int vertex = 0; vertex < mesh.vertices(); vertex++) {
      double[] point = Arrays.copyOf(mesh.vertex(vertex), 3);
      out.write(point[0] + " " + point[1] + " " + point[2] + "\n");
    }
  }

  private void writePieces(Progress progress) throws IOException {
    Steps steps = Steps.of(progress, mesh.pieces());
    for (int i = 0; i < mesh.pieces(); i++) {
      steps.next();
      int[] piece = mesh.piece(i);
      out.write(Integer.toString(piece.length));
      for (int vertex : piece) {
        out.write(' ');
        out.write(Integer.toString(vertex));
      }
      out.write('\n');
    }
  }

  /** The number of edges of the polygons. */
  private long edges() {
    return IntStream.range(0, mesh.pieces())
        .mapToObj(mesh::piece)
        .flatMapToLong(BoundaryMeshWriter::edges)
        .distinct()
        .count();
  }

  private static LongStream edges(int[] polygon) {
    return IntStream.range(0, polygon.length)
        .mapToLong(
            i -> {
              long a = polygon[i];
              long b = polygon[(i + 1) % polygon.length];
              return Math.max(a, b) << 32 | Math.min(a, b);
            });
  }
}
