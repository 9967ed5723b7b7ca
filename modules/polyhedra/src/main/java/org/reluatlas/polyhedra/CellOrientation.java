package org.reluatlas.polyhedra;

import java.util.Arrays;
import org.reluatlas.task.Progress;
import org.reluatlas.task.Steps;

/**
 * An orientation of each cell of a complex as the incidence numbers [σ:τ] = ±1 of the cells with
 * their facets, such that ∂∂ = 0 over the integers, and one of the domain that all regions follow.
 * Immutable.
 *
 * <p>No arithmetic is asked: an edge runs from its first to its second end; of a cell of higher
 * dimension two facets meet in each of their facets, where their signs must cancel, and the facets
 * of a cell are connected in this way, as regions are by facets. Only which of the two orientations
 * of the domain it is follows from the volume of its largest region. O(cells · facets²) at worst.
 */
final class CellOrientation {

  private final CellComplex complex;
  private final int[][] offsets;
  private final byte[][] signs;
  private final byte[] regions;

  /**
   * Orients a complex of two or three dimensions.
   *
   * @throws org.reluatlas.task.CancelledException when cancelled
   * @throws CertificateException when the complex cannot be oriented, which is a defect
   */
  CellOrientation(CellComplex complex, CellGeometry geometry, Progress progress) {
    this.complex = complex;
    int d = complex.dimension();
    offsets = new int[d + 1][];
    signs = new byte[d + 1][];
    for (int k = 1; k <= d; k++) {
      offsets[k] = new int[complex.count(k) + 1];
      for (int cell = 0; cell < complex.count(k); cell++) {
        offsets[k][cell + 1] = offsets[k][cell] + complex.facetCount(k, cell);
      }
      signs[k] = new byte[offsets[k][complex.count(k)]];
      Steps steps = Steps.of(progress, complex.count(k));
      for (int cell = 0; cell < complex.count(k); cell++) {
        steps.next();
        orient(k, cell);
      }
    }
    regions = regionsAlike();
    if (signedVolume(largest(geometry)) < 0) {
      for (int region = 0; region < regions.length; region++) {
        regions[region] = (byte) -regions[region];
      }
    }
  }

  /** The largest region of finite volume, or the first one when there is none. */
  private int largest(CellGeometry geometry) {
    int largest = 0;
    double most = 0;
    for (int region = 0; region < complex.regions(); region++) {
      double volume = geometry.volume(region);
      if (volume > most && volume < Double.POSITIVE_INFINITY) {
        largest = region;
        most = volume;
      }
    }
    return largest;
  }

  /** [σ:τ] of a k-cell σ and its facet {@code i}. */
  private int sign(int k, int cell, int i) {
    return signs[k][offsets[k][cell] + i];
  }

  private void orient(int k, int cell) {
    int at = offsets[k][cell];
    signs[k][at] = (byte) (k == 1 ? -1 : 1);
    if (k == 1) {
      signs[k][at + 1] = 1;
      return;
    }
    long[] links = links(k, cell);
    boolean isChanged = true;
    while (isChanged) {
      isChanged = false;
      for (int l = 0; l < links.length; l += 2) {
        int i = at + facetIn(links[l]);
        int j = at + facetIn(links[l + 1]);
        int product = (int) ((links[l] ^ links[l + 1]) & 1) == 0 ? -1 : 1;
        if (signs[k][i] == 0 ^ signs[k][j] == 0) {
          signs[k][i] = (byte) (signs[k][i] == 0 ? product * signs[k][j] : signs[k][i]);
          signs[k][j] = (byte) (product * signs[k][i]);
          isChanged = true;
        } else if (signs[k][i] != product * signs[k][j]) {
          throw new CertificateException(k + "-cell " + cell + " cannot be oriented");
        }
      }
    }
  }

  /** For each (k−2)-cell the two facets that meet there, one after the other. */
  private long[] links(int k, int cell) {
    LongList links = new LongList();
    for (int i = 0; i < complex.facetCount(k, cell); i++) {
      int facet = complex.facet(k, cell, i);
      for (int j = 0; j < complex.facetCount(k - 1, facet); j++) {
        long ridge = complex.facet(k - 1, facet, j);
        links.add(ridge << 32 | (long) i << 1 | (sign(k - 1, facet, j) > 0 ? 1 : 0));
      }
    }
    long[] sorted = links.toArray();
    Arrays.sort(sorted);
    for (int l = 0; l < sorted.length; l += 2) {
      if (l + 1 == sorted.length || sorted[l] >>> 32 != sorted[l + 1] >>> 32) {
        throw new CertificateException(k + "-cell " + cell + " is not closed");
      }
    }
    return sorted;
  }

  private static int facetIn(long link) {
    return (int) (link & 0xffff_ffffL) >>> 1;
  }

  /** For each region whether its orientation is that of the first one: 1, or −1. */
  private byte[] regionsAlike() {
    int d = complex.dimension();
    byte[] alike = new byte[complex.regions()];
    int[] queue = new int[alike.length];
    alike[0] = 1;
    int known = 1;
    for (int next = 0; next < known; next++) {
      int region = queue[next];
      for (int i = 0; i < complex.facetCount(d, region); i++) {
        int facet = complex.facet(d, region, i);
        int other = complex.regionOfFacet(facet, 0) == region ? 1 : 0;
        other = complex.regionOfFacet(facet, other);
        if (other < 0) {
          continue;
        }
        byte sign = (byte) (-alike[region] * sign(d, region, i) * sign(other, facet));
        if (alike[other] == 0) {
          alike[other] = sign;
          queue[known++] = other;
        } else if (alike[other] != sign) {
          throw new CertificateException("region " + other + " has two orientations");
        }
      }
    }
    return alike;
  }

  private int sign(int region, int facet) {
    int d = complex.dimension();
    for (int i = 0; i < complex.facetCount(d, region); i++) {
      if (complex.facet(d, region, i) == facet) {
        return sign(d, region, i);
      }
    }
    throw new IllegalArgumentException("region " + region + " has no facet " + facet);
  }

  /** The volume of a region, negative when its orientation is the other one. */
  private double signedVolume(int region) {
    double[] inside = complex.interiorPoint(region);
    double volume = 0;
    for (int facet : complex.facets(complex.dimension(), region)) {
      volume += determinant(outwards(region, facet), inside);
    }
    return volume;
  }

  /** d! times the volume of the cone over an oriented facet. */
  private double determinant(int[] corners, double[] apex) {
    double[] a = difference(corners[0], apex);
    if (apex.length == 2) {
      double[] b = difference(corners[1], apex);
      return a[0] * b[1] - a[1] * b[0];
    }
    double sum = 0;
    for (int i = 1; i + 1 < corners.length; i++) {
      double[] b = difference(corners[i], apex);
      double[] c = difference(corners[i + 1], apex);
      sum +=
          a[0] * (b[1] * c[2] - b[2] * c[1])
              + a[1] * (b[2] * c[0] - b[0] * c[2])
              + a[2] * (b[0] * c[1] - b[1] * c[0]);
    }
    return sum;
  }

  private double[] difference(int vertex, double[] apex) {
    double[] point = complex.vertex(vertex);
    Arrays.setAll(point, axis -> point[axis] - apex[axis]);
    return point;
  }

  /**
   * The vertices of a facet of a region, in the order in which the boundary of the region runs
   * through them: of an edge with the region on the left, of a polygon counterclockwise seen from
   * outside the region.
   */
  int[] outwards(int region, int facet) {
    boolean isForward = regions[region] * sign(region, facet) > 0;
    if (complex.dimension() == 2) {
      return isForward ? complex.facets(1, facet) : reversed(complex.facets(1, facet));
    }
    int[] walk = complex.polygon(facet);
    return isForward == isAlong(facet, walk) ? walk : reversed(walk);
  }

  /** Whether a walk around a polygon runs along its edges as they are oriented in it. */
  private boolean isAlong(int polygon, int[] walk) {
    int edge = complex.facet(2, polygon, 0);
    int from = complex.facet(1, edge, 0);
    int to = complex.facet(1, edge, 1);
    int index = 0;
    while (walk[index] != from) {
      index++;
    }
    return (walk[(index + 1) % walk.length] == to) == sign(2, polygon, 0) > 0;
  }

  private static int[] reversed(int[] walk) {
    int[] reversed = new int[walk.length];
    for (int i = 0; i < walk.length; i++) {
      reversed[i] = walk[walk.length - 1 - i];
    }
    return reversed;
  }
}
