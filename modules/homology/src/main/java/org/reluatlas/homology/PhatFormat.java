package org.reluatlas.homology;

import java.io.IOException;
import java.util.Arrays;

/**
 * Writes a filtration in the text format of PHAT: a line for each position with the dimension of
 * its cell and the positions of its facets, ascending, separated by single spaces. Lines end in
 * {@code \n}.
 */
public final class PhatFormat {

  private PhatFormat() {}

  /**
   * Writes the boundary matrix in the order of the filtration.
   *
   * @throws IOException when {@code out} does
   */
  public static void write(Filtration filtration, Appendable out) throws IOException {
    for (int position = 0; position < filtration.size(); position++) {
      out.append(String.valueOf(filtration.dimensionAt(position)));
      for (int facet : facetPositions(filtration, position)) {
        out.append(' ').append(String.valueOf(facet));
      }
      out.append('\n');
    }
  }

  private static int[] facetPositions(Filtration filtration, int position) {
    ChainComplex complex = filtration.complex();
    int k = filtration.dimensionAt(position);
    int cell = filtration.cellAt(position) - complex.firstId(k);
    int[] positions = new int[complex.facetCount(k, cell)];
    for (int i = 0; i < positions.length; i++) {
      positions[i] = filtration.positionOf(k - 1, complex.facet(k, cell, i));
    }
    Arrays.sort(positions);
    return positions;
  }
}
