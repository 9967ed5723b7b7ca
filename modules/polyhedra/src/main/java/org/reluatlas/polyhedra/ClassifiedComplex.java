package org.reluatlas.polyhedra;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.reluatlas.task.Progress;

/**
 * The complex of a classifier cut further where two of its largest outputs tie, so that one class
 * is predicted throughout each of its d-cells. Immutable.
 *
 * <p>The class is, as in {@link PredictedClasses}, the first of the largest outputs; of a single
 * output 1 where it is &gt; 0, else 0. An output leads on a cell when it is the largest at each of
 * its points; on a d-cell that several outputs lead on they are identical, and it is a tie. For
 * more than two classes the complex may be finer than its classes need: two outputs that tie below
 * a third can cut too.
 *
 * <p>Signs are as certain as those of {@link Decomposition}, which makes the cut; see {@link
 * LargestOutput}. Cost: one more decomposition, with two more layers for two outputs and some 12 +
 * log₂ n at the most for n, and the volumes.
 */
public final class ClassifiedComplex {

  /** How far the volumes of the parts of a region may sum to another than the region's. */
  private static final double VOLUME_ROUNDING = 1e-9;

  private final CellComplex complex;
  private final CellGeometry geometry;
  private final int classes;
  private final int leaderWords;
  private final long[] leadersAtVertices;

  /** The leaders on each d-cell. */
  private final long[] leaders;

  private final int[] parents;

  /** Where the cells of a region begin in {@link #cells}. */
  private final int[] firstCell;

  private final int[] cells;

  private ClassifiedComplex(
      CellComplex parent, CellComplex complex, LargestOutput largest, Progress progress) {
    this.complex = complex;
    classes = largest.classes();
    leaderWords = (classes + 63) >>> 6;
    progress.begin("Classes");
    leadersAtVertices = leadersAtVertices(largest);
    leaders = leadersOnCells(progress);
    parents = parents(parent);
    firstCell = new int[parent.regions() + 1];
    cells = cellsByRegion();
    geometry = CellGeometry.of(complex, progress);
  }

  /**
   * Cuts the complex of a classifier and checks the result.
   *
   * @param maxCells how many cells there may be
   * @throws IllegalArgumentException when the network is a regression
   * @throws CellLimitException when there are too many cells
   * @throws org.reluatlas.task.CancelledException when cancelled
   * @throws CertificateException when the result contradicts itself, which is a defect of this
   *     program
   */
  public static ClassifiedComplex of(AnnotatedRegions regions, long maxCells, Progress progress) {
    if (!regions.predictedClasses().isPresent()) {
      throw new IllegalArgumentException("a regression predicts no classes");
    }
    CellComplex parent = regions.complex();
    LargestOutput largest = new LargestOutput(parent.network(), byFrequency(regions));
    CellComplex refined =
        new Decomposition(parent.network(), parent.domain())
            .withMaxCells(maxCells)
            .withStack(largest.stack())
            .compute(progress);
    ClassifiedComplex result = new ClassifiedComplex(parent, refined, largest, progress);
    result.checkVolumes(regions.geometry());
    return result;
  }

  /** The outputs, those first that are predicted in the most regions. */
  private static int[] byFrequency(AnnotatedRegions regions) {
    int[] frequencies = new int[Math.max(2, regions.complex().network().outputs())];
    for (int region = 0; region < regions.complex().regions(); region++) {
      frequencies[regions.predictedClasses().of(region)]++;
    }
    return IntStream.range(0, frequencies.length)
        .boxed()
        .sorted(Comparator.comparing(output -> -frequencies[output]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private long[] leadersAtVertices(LargestOutput largest) {
    long[] bits = new long[Math.multiplyExact(complex.count(0), leaderWords)];
    for (int v = 0; v < complex.count(0); v++) {
      largest.leaders(complex.cellSigns(), v, bits, v * leaderWords);
    }
    return bits;
  }

  /** What leads at all vertices of a cell leads on the cell: outputs are affine there. */
  private long[] leadersOnCells(Progress progress) {
    long[] below = leadersAtVertices;
    for (int k = 1; k <= complex.dimension(); k++) {
      progress.check();
      long[] bits = new long[Math.multiplyExact(complex.count(k), leaderWords)];
      Arrays.fill(bits, -1L);
      for (int cell = 0; cell < complex.count(k); cell++) {
        for (int i = 0; i < complex.facetCount(k, cell); i++) {
          intersect(bits, cell, below, complex.facet(k, cell, i));
        }
      }
      below = bits;
    }
    return below;
  }

  private void intersect(long[] bits, int cell, long[] with, int other) {
    for (int w = 0; w < leaderWords; w++) {
      bits[cell * leaderWords + w] &= with[other * leaderWords + w];
    }
  }

  /** A cell's pattern begins with that of the region that it is a part of. */
  private int[] parents(CellComplex parent) {
    int[] regions = new int[complex.regions()];
    long[] pattern = new long[parent.layout().words()];
    for (int cell = 0; cell < regions.length; cell++) {
      int from = cell * complex.layout().words();
      System.arraycopy(complex.cellSigns().patterns.words, from, pattern, 0, pattern.length);
      regions[cell] = parent.regionIndex().find(pattern);
      if (regions[cell] < 0 || leaderCount(cell) == 0) {
        throw new CertificateException("part " + cell + " of a region has no region or no class");
      }
    }
    return regions;
  }

  private int[] cellsByRegion() {
    for (int region : parents) {
      firstCell[region + 1]++;
    }
    Arrays.parallelPrefix(firstCell, Integer::sum);
    int[] next = firstCell.clone();
    int[] sorted = new int[parents.length];
    for (int cell = 0; cell < sorted.length; cell++) {
      sorted[next[parents[cell]]++] = cell;
    }
    return sorted;
  }

  private void checkVolumes(CellGeometry ofRegions) {
    double rounding = VOLUME_ROUNDING * complex.domain().volume();
    for (int region = 0; region + 1 < firstCell.length; region++) {
      double sum = 0;
      for (int i = firstCell[region]; i < firstCell[region + 1]; i++) {
        sum += geometry.volume(cells[i]);
      }
      if (!(Math.abs(sum - ofRegions.volume(region)) <= rounding)) {
        throw new CertificateException(
            "the volumes of the classes in region " + region + " do not sum to its own");
      }
    }
  }

  /**
   * The complex that is cut further. Its patterns and sign vectors go on behind the hidden neurons
   * with the units that compare the outputs.
   */
  public CellComplex complex() {
    return complex;
  }

  /** The volumes of its cells. */
  public CellGeometry geometry() {
    return geometry;
  }

  /** The number of classes: of outputs, or 2 for a single one. */
  public int classes() {
    return classes;
  }

  /** The region, of the complex that was cut further, that a d-cell is a part of. */
  public int region(int cell) {
    return parents[cell];
  }

  /** The d-cells that a region is cut into, in ascending order. */
  public int[] cells(int region) {
    return Arrays.copyOfRange(cells, firstCell[region], firstCell[region + 1]);
  }

  /** The class predicted inside a d-cell. */
  public int classOf(int cell) {
    int word = 0;
    while (leaders[cell * leaderWords + word] == 0) {
      word++;
    }
    return (word << 6) + Long.numberOfTrailingZeros(leaders[cell * leaderWords + word]);
  }

  /** Whether several outputs are the largest, and so identical, all over a d-cell. */
  public boolean isTie(int cell) {
    return leaderCount(cell) > 1;
  }

  private int leaderCount(int cell) {
    int count = 0;
    for (int w = 0; w < leaderWords; w++) {
      count += Long.bitCount(leaders[cell * leaderWords + w]);
    }
    return count;
  }

  /** The classes that are the largest at each point of a k-cell, in ascending order. */
  public int[] leaders(int k, int cell) {
    long[] bits = new long[leaderWords];
    Arrays.fill(bits, -1L);
    for (int vertex : complex.vertices(k, cell)) {
      intersect(bits, 0, leadersAtVertices, vertex);
    }
    return BitSet.valueOf(bits).stream().toArray();
  }

  /** The volume of the part of a region where a class is predicted. */
  public double volume(int region, int classIndex) {
    double sum = 0;
    for (int i = firstCell[region]; i < firstCell[region + 1]; i++) {
      sum += classOf(cells[i]) == classIndex ? geometry.volume(cells[i]) : 0;
    }
    return sum;
  }

  /** The volume of the part of the domain where a class is predicted. */
  public double classVolume(int classIndex) {
    double sum = 0;
    for (int cell = 0; cell < parents.length; cell++) {
      sum += classOf(cell) == classIndex ? geometry.volume(cell) : 0;
    }
    return sum;
  }

  /** The volume of the part of the domain where several outputs are the largest. */
  public double tieVolume() {
    double sum = 0;
    for (int cell = 0; cell < parents.length; cell++) {
      sum += isTie(cell) ? geometry.volume(cell) : 0;
    }
    return sum;
  }
}
