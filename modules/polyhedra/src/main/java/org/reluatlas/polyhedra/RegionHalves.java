package org.reluatlas.polyhedra;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Parts the regions of a group into two halves that share few cells: where a neuron is positive and
 * where it is not, since its zero set is the flattest of walls. Of those that are decided on all
 * regions it is the one that halves a sample best. Where none does, regions are parted at the
 * median of the coordinate in which they differ most, and where coordinates tell nothing, by their
 * numbers.
 */
final class RegionHalves {

  private static final int SAMPLE = 255;

  /** A half has at least this share of the sample if a neuron parts it. */
  private static final double LEAST_SHARE = 0.25;

  private final FaceLattice faces;
  private final Vertices vertices;
  private final RegionPatterns patterns;
  private final int patternWords;
  private final int wordsAtWork;
  private final int dimension;
  private final int regions;
  private final int[] sample;

  /**
   * Prepares to part two regions or more.
   *
   * @param patternWords the words of the patterns that are known
   * @param wordsAtWork the words of the masks of a layer at work, which come after these
   */
  RegionHalves(FaceLattice faces, CellSigns cells, int patternWords, int wordsAtWork) {
    this.faces = faces;
    vertices = cells.vertices;
    patterns = cells.patterns;
    this.patternWords = patternWords;
    this.wordsAtWork = wordsAtWork;
    dimension = faces.dimension();
    regions = faces.count(dimension);
    sample = new int[Math.min(regions, SAMPLE)];
    Arrays.setAll(sample, i -> (int) ((long) i * regions / sample.length));
  }

  /** One half; neither this nor the other is empty. O(regions · facets). */
  BitSet upper() {
    int neuron = halvingNeuron();
    BitSet upper = neuron < 0 ? aboveMedian() : positive(neuron);
    if (upper.isEmpty() || upper.cardinality() == regions) {
      upper.clear();
      upper.set(regions / 2, regions);
    }
    return upper;
  }

  /** The place of the bit of a neuron that halves the sample, or −1 when none does. */
  private int halvingNeuron() {
    int best = -1;
    int smallerHalf = (int) (LEAST_SHARE * sample.length);
    for (int w = 0; w < patternWords + wordsAtWork; w++) {
      int[] counts = new int[64];
      for (int region : sample) {
        for (long bits = word(region, w); bits != 0; bits &= bits - 1) {
          counts[Long.numberOfTrailingZeros(bits)]++;
        }
      }
      for (int bit = 0; bit < counts.length; bit++) {
        int smaller = Math.min(counts[bit], sample.length - counts[bit]);
        if (smaller > smallerHalf) {
          smallerHalf = smaller;
          best = (w << 6) + bit;
        }
      }
    }
    return best;
  }

  /** The neurons of a word that are positive on a region, without those that split it. */
  private long word(int region, int w) {
    int atWork = w - patternWords;
    return atWork < 0
        ? patterns.word(region, w)
        : faces.positive(dimension, region, atWork) & ~faces.splitting(dimension, region, atWork);
  }

  private BitSet positive(int neuron) {
    BitSet positive = new BitSet(regions);
    for (int region = 0; region < regions; region++) {
      positive.set(region, (word(region, neuron >> 6) >>> (neuron & 63) & 1) != 0);
    }
    return positive;
  }

  private BitSet aboveMedian() {
    double[] points = points();
    int axis = 0;
    double median = 0;
    double widest = -1;
    for (int i = 0; i < dimension; i++) {
      double[] ofSample = new double[sample.length];
      for (int s = 0; s < sample.length; s++) {
        ofSample[s] = points[sample[s] * dimension + i];
      }
      Arrays.sort(ofSample);
      double width = ofSample[sample.length * 3 / 4] - ofSample[sample.length / 4];
      if (width > widest) {
        widest = width;
        axis = i;
        median = ofSample[sample.length / 2];
      }
    }
    BitSet above = new BitSet(regions);
    for (int region = 0; region < regions; region++) {
      above.set(region, points[region * dimension + axis] >= median);
    }
    return above;
  }

  /** For each region the mean of one vertex of each of its facets. */
  private double[] points() {
    double[] points = new double[regions * dimension];
    for (int region = 0; region < regions; region++) {
      int count = faces.facetCount(dimension, region);
      for (int i = 0; i < count; i++) {
        int vertex = faces.facet(dimension, region, i);
        for (int k = dimension - 1; k > 0; k--) {
          vertex = faces.facet(k, vertex, 0);
        }
        for (int axis = 0; axis < dimension; axis++) {
          points[region * dimension + axis] += vertices.coordinate(vertex, axis) / count;
        }
      }
    }
    return points;
  }
}
