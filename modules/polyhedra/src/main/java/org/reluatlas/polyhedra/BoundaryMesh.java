package org.reluatlas.polyhedra;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.reluatlas.task.ExplainedException;
import org.reluatlas.task.Progress;
import org.reluatlas.task.Setting;

/**
 * A decision boundary or level set of one to three dimensions as a mesh: points, directed
 * polylines, or oriented polygons. Immutable.
 *
 * <p>Each piece is between two classes and faces the one of the higher index, which is {f &gt;
 * level} for a score: polygons are counterclockwise seen from there, and polylines have it on their
 * left. Between two classes the mesh is a closed surface or ends on walls of the box: each of its
 * edges inside the box is used as often in one direction as in the other. Of more classes three and
 * more sheets can meet in an edge, each oriented by its own pair. The orientation is exact (see
 * {@link CellOrientation}), coordinates are rounded.
 */
public final class BoundaryMesh {

  private final CellComplex complex;
  private final int[] vertices;
  private final List<int[]> pieces = new ArrayList<>();
  private final IntList lower = new IntList();
  private final IntList higher = new IntList();

  private BoundaryMesh(DecisionBoundary boundary, Progress progress) {
    complex = boundary.cells().complex();
    int d = complex.dimension();
    CellOrientation orientation =
        d == 1 ? null : new CellOrientation(complex, boundary.cells().geometry(), progress);
    Map<Long, List<int[]>> segments = new HashMap<>();
    for (int i = 0; i < boundary.facets(); i++) {
      int facet = boundary.facet(i);
      int lowSide = boundary.classBeside(i, 0) < boundary.classBeside(i, 1) ? 0 : 1;
      int low = boundary.classBeside(i, lowSide);
      int high = boundary.classBeside(i, 1 - lowSide);
      if (d == 1) {
        add(new int[] {facet}, low, high);
      } else if (d == 2) {
        int[] segment = orientation.outwards(complex.regionOfFacet(facet, 1 - lowSide), facet);
        segments.computeIfAbsent((long) low << 32 | high, pair -> new ArrayList<>()).add(segment);
      } else {
        add(orientation.outwards(complex.regionOfFacet(facet, lowSide), facet), low, high);
      }
    }
    segments.forEach(
        (pair, all) ->
            new Polylines(all)
                .lines()
                .forEach(line -> add(line, (int) (pair >> 32), pair.intValue())));
    vertices = pieces.stream().flatMapToInt(Arrays::stream).sorted().distinct().toArray();
    pieces.replaceAll(
        piece -> Arrays.stream(piece).map(v -> Arrays.binarySearch(vertices, v)).toArray());
  }

  /**
   * Makes the mesh. O(cells).
   *
   * @throws IllegalArgumentException for more than three dimensions
   * @throws ExplainedException when the boundary reaches to infinity
   * @throws IllegalStateException for a regression
   * @throws org.reluatlas.task.CancelledException when cancelled
   */
  public static BoundaryMesh of(DecisionBoundary boundary, Progress progress) {
    int dimension = boundary.cells().complex().dimension();
    if (dimension > 3) {
      throw new IllegalArgumentException("a mesh in " + dimension + " dimensions");
    }
    requireBounded(boundary);
    progress.begin("boundary mesh");
    return new BoundaryMesh(boundary, progress);
  }

  private static void requireBounded(DecisionBoundary boundary) {
    CellComplex complex = boundary.cells().complex();
    for (int i = 0; i < boundary.facets(); i++) {
      if (complex.isUnbounded(complex.dimension() - 1, boundary.facet(i))) {
        throw ExplainedException.ofInput(
            "the boundary has no end, which no mesh can have; give the domain finite ends (%s)",
            Setting.BOX);
      }
    }
  }

  private void add(int[] piece, int low, int high) {
    pieces.add(piece);
    lower.add(low);
    higher.add(high);
  }

  /** The dimension of the box: its pieces are points, polylines or polygons. */
  public int dimension() {
    return complex.dimension();
  }

  /** The number of vertices that are used. */
  public int vertices() {
    return vertices.length;
  }

  /** The coordinates of a vertex. */
  public double[] vertex(int vertex) {
    return complex.vertex(vertices[vertex]);
  }

  /** The number of pieces. */
  public int pieces() {
    return pieces.size();
  }

  /** The vertices of a piece in their order; a closed polyline ends at its first vertex. */
  public int[] piece(int i) {
    return pieces.get(i).clone();
  }

  /** The class behind a piece, of lower index. */
  public int lowerClass(int i) {
    return lower.get(i);
  }

  /** The class that a piece faces. */
  public int higherClass(int i) {
    return higher.get(i);
  }
}
