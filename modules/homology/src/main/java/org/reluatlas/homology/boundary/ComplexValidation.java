package org.reluatlas.homology.boundary;

/** Checks that arrays of offsets and facets are boundary maps, in time linear in ∂∂. */
final class ComplexValidation {

  private final BoundaryMatrices complex;

  ComplexValidation(BoundaryMatrices complex) {
    this.complex = complex;
  }

  void check() {
    for (int k = 1; k <= complex.dimension(); k++) {
      checkOffsets(k);
      checkFacets(k);
      if (k > 1) {
        checkBoundaryOfBoundary(k);
      }
    }
  }

  private void checkOffsets(int k) {
    int[] offsets = complex.offsets(k);
    int count = complex.count(k);
    if (offsets == null || complex.facets(k) == null || offsets.length != count + 1) {
      throw new InvalidComplexException("offsets of dimension " + k + " do not fit " + count);
    }
    if (offsets[0] != 0 || offsets[count] != complex.facets(k).length) {
      throw new InvalidComplexException("offsets of dimension " + k + " do not span the facets");
    }
    for (int c = 0; c < count; c++) {
      if (offsets[c] > offsets[c + 1]) {
        throw new InvalidComplexException("offsets descend at " + name(k, c));
      }
    }
  }

  private void checkFacets(int k) {
    int[] offsets = complex.offsets(k);
    int[] facets = complex.facets(k);
    int[] seenBy = new int[complex.count(k - 1)]; // cell + 1; 0 is none
    for (int c = 0; c < complex.count(k); c++) {
      for (int i = offsets[c]; i < offsets[c + 1]; i++) {
        int f = facets[i];
        if (f < 0 || f >= seenBy.length) {
          throw new InvalidComplexException(name(k, c) + " has facet " + f);
        }
        if (seenBy[f] == c + 1) {
          throw new InvalidComplexException(name(k, c) + " has facet " + f + " twice");
        }
        seenBy[f] = c + 1;
      }
    }
  }

  private void checkBoundaryOfBoundary(int k) {
    boolean[] odd = new boolean[complex.count(k - 2)];
    for (int c = 0; c < complex.count(k); c++) {
      if (toggleRidges(k, c, odd) != 0) {
        throw new InvalidComplexException(
            "the boundary of the boundary of " + name(k, c) + " is not 0");
      }
    }
  }

  /** Toggles the cells of the boundary of the boundary; returns how many are set in the end. */
  private int toggleRidges(int k, int cell, boolean[] odd) {
    int[] offsets = complex.offsets(k);
    int[] facets = complex.facets(k);
    int[] below = complex.offsets(k - 1);
    int[] ridges = complex.facets(k - 1);
    int left = 0;
    for (int i = offsets[cell]; i < offsets[cell + 1]; i++) {
      for (int j = below[facets[i]]; j < below[facets[i] + 1]; j++) {
        odd[ridges[j]] ^= true;
        left += odd[ridges[j]] ? 1 : -1;
      }
    }
    return left;
  }

  private static String name(int k, int cell) {
    return k + "-cell " + cell;
  }
}
