package org.reluatlas.polyhedra;

/** The 3^d faces of a box. */
final class BoxLattice {

  private final ScaledBox box;
  private final int dimension;
  private final int[] powers;
  private final int[] index;

  private BoxLattice(ScaledBox box) {
    this.box = box;
    dimension = box.dimension();
    powers = new int[dimension + 1];
    powers[0] = 1;
    for (int i = 0; i < dimension; i++) {
      powers[i + 1] = Math.multiplyExact(powers[i], 3);
    }
    index = new int[powers[dimension]];
  }

  /** Puts the faces of the box into an empty lattice and its corners into the vertices. */
  static void fill(ScaledBox box, FaceLattice faces, Vertices vertices) {
    BoxLattice lattice = new BoxLattice(box);
    for (int k = 0; k <= lattice.dimension; k++) {
      lattice.addFaces(k, faces, vertices);
    }
    lattice.setCofaces(faces);
  }

  // a face is a number in base 3, one digit per input: 0 at the low end, 1 at the high end, 2 free
  private void addFaces(int k, FaceLattice faces, Vertices vertices) {
    IntList facets = new IntList();
    for (int code = 0; code < index.length; code++) {
      if (freeInputs(code) != k) {
        continue;
      }
      if (k == 0) {
        index[code] = addCorner(code, vertices);
        continue;
      }
      facets.clear();
      for (int axis = 0; axis < dimension; axis++) {
        if (digit(code, axis) == 2) {
          facets.add(index[code - 2 * powers[axis]]);
          facets.add(index[code - powers[axis]]);
        }
      }
      index[code] = k == 1 ? faces.addEdge(facets.get(0), facets.get(1)) : faces.addFace(k, facets);
    }
  }

  private int addCorner(int code, Vertices vertices) {
    long walls = 0;
    for (int axis = 0; axis < dimension; axis++) {
      walls |= 1L << (2 * axis + digit(code, axis));
    }
    int corner = vertices.add(walls);
    for (int axis = 0; axis < dimension; axis++) {
      vertices.place(corner, axis, digit(code, axis) == 1 ? box.high(axis) : box.low(axis));
    }
    return corner;
  }

  private void setCofaces(FaceLattice faces) {
    faces.reserveVertices(1 << dimension);
    for (int code = 0; code < index.length; code++) {
      int k = freeInputs(code);
      for (int axis = 0; axis < dimension && k < dimension; axis++) {
        int digit = digit(code, axis);
        if (digit != 2) {
          faces.setCoface(k, index[code], index[code + (2 - digit) * powers[axis]]);
          break;
        }
      }
    }
  }

  private int digit(int code, int axis) {
    return code / powers[axis] % 3;
  }

  private int freeInputs(int code) {
    int free = 0;
    for (int axis = 0; axis < dimension; axis++) {
      free += digit(code, axis) == 2 ? 1 : 0;
    }
    return free;
  }
}
