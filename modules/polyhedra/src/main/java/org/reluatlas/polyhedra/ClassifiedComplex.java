package org.reluatlas.polyhedra;

import java.util.Arrays;
import java.util.BitSet;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.reluatlas.task.ParallelRanges;
import org.reluatlas.task.Progress;

/**
 * The complex of a classifier cut further where two of its largest outputs tie, or that of a score
 * where it is the level, so that one class is predicted throughout each of its d-cells. Immutable.
 *
 * <p>The class is, as in {@link PredictedClasses}, the first of the largest outputs; of a score 1
 * where it is above the level, else 0, as if the level were the output before it. An output leads
 * on a cell when it is the largest at each of its points; on a d-cell that several outputs lead on
 * they are identical, and it is a tie. The complex is as coarse as it can be: inside each cell of
 * the complex that is cut, the points at which the same outputs lead are one cell.
 *
 * <p>Signs are as certain as those of {@link Decomposition}. Cost: a forward pass per vertex; on
 * each region where no output leads alone the subdivision by those that can lead ({@link
 * OutputEnvelope}); and the certificates and the volumes.
 */
public final class ClassifiedComplex {

  /** So many regions are subdivided in one thread. */
  private static final int CHUNK = 32;

  /** How far the volumes of the parts of a region may sum to another than the region's. */
  private static final double VOLUME_ROUNDING = 1e-9;

  private final CellComplex complex;
  private final CellGeometry geometry;
  private final int classes;
  private final int firstWord;
  private final int leaderWords;
  private final int[] parents;

  /** Where the cells of a region begin in {@link #cells}. */
  private final int[] firstCell;

  private final int[] cells;

  private ClassifiedComplex(
      CellComplex parent, CellComplex complex, int[] parents, Progress progress) {
    this.complex = complex;
    this.parents = parents;
    ScaledNetwork network = complex.cellSigns().network;
    classes = network.layout().width(network.layers() - 1);
    firstWord = parent.layout().words();
    leaderWords = complex.layout().words() - firstWord;
    firstCell = new int[parent.regions() + 1];
    cells = cellsByRegion();
    geometry = CellGeometry.volumesOf(complex, progress);
  }

  /**
   * Cuts the complex of a classifier or score and checks the result.
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
    progress.begin("classes");
    CellComplex parent = regions.complex();
    ClassAssembly assembly = assemble(parent, regions.outputs(), maxCells, progress);
    CellComplex complex = assembly.complex();
    double last = complex.lastChange(progress);
    while (last >= complex.reach()) {
      parent = parent.reaching(UnboundedDecomposition.reachBeyond(last));
      assembly = assemble(parent, regions.outputs(), maxCells, progress);
      complex = assembly.complex();
      last = complex.lastChange(progress);
    }
    if (!parent.domain().isBounded()) {
      complex = complex.reaching(UnboundedDecomposition.reachOver(last, regions.complex().reach()));
    }
    new Certificates(complex).check(progress);
    ClassifiedComplex result = new ClassifiedComplex(parent, complex, assembly.parents(), progress);
    result.checkVolumes(regions.geometry());
    return result;
  }

  private static ClassAssembly assemble(
      CellComplex parent, OutputMeaning outputs, long maxCells, Progress progress) {
    ScaledNetwork network =
        parent.cellSigns().network.withOutputs(outputs.compared(parent.network()));
    CertainLeaders leaders =
        new CertainLeaders(
            parent,
            parent.regionForms().source(network, outputs.comparedRows(parent.network()), progress),
            progress);
    ClassAssembly assembly = new ClassAssembly(parent, network, leaders, maxCells, progress);
    int[] cut = leaders.undecidedRegions();
    int batch = CHUNK * 2 * ForkJoinPool.getCommonPoolParallelism() + CHUNK;
    for (int from = 0; from < cut.length; from += batch) {
      progress.advance(from / (double) cut.length);
      int[] regions = Arrays.copyOfRange(cut, from, Math.min(cut.length, from + batch));
      for (OutputEnvelope envelope : envelopes(parent, network, regions, progress)) {
        assembly.add(envelope);
      }
    }
    return assembly;
  }

  private static OutputEnvelope[] envelopes(
      CellComplex parent, ScaledNetwork network, int[] regions, Progress progress) {
    OutputEnvelope[] envelopes = new OutputEnvelope[regions.length];
    ParallelRanges.run(
        regions.length,
        CHUNK,
        progress,
        (from, to) -> {
          BoundedForms forms = new BoundedForms(network, 4 * network.layers());
          ExactForms exactForms = new ExactForms(network);
          for (int i = from; i < to; i++) {
            progress.check();
            envelopes[i] =
                new OutputEnvelope(
                    parent,
                    regions[i],
                    new EnvelopeVertices(
                        network, pattern(parent, regions[i], network), forms, exactForms));
          }
        });
    return envelopes;
  }

  /** The pattern of a region with room for the bits of the outputs. */
  private static long[] pattern(CellComplex parent, int region, ScaledNetwork network) {
    int words = parent.layout().words();
    long[] pattern = new long[network.layout().words()];
    System.arraycopy(parent.cellSigns().patterns.words, region * words, pattern, 0, words);
    return pattern;
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
    if (!complex.domain().hasVolume()) {
      return;
    }
    double share = VOLUME_ROUNDING + 16 * complex.cellSigns().network.box().resolution();
    double rounding = share * complex.domain().volume();
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
   * The complex that is cut further. Its sign vectors go on behind the hidden neurons with the sign
   * of each output less the largest, 0 or −1; its patterns with bit 1 for each output that leads.
   */
  public CellComplex complex() {
    return complex;
  }

  /** The volumes of its cells. */
  public CellGeometry geometry() {
    return geometry;
  }

  /** The number of classes: of outputs, or 2 for a score. */
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
    while (leaderWord(cell, word) == 0) {
      word++;
    }
    return (word << 6) + Long.numberOfTrailingZeros(leaderWord(cell, word));
  }

  /** Whether several outputs are the largest, and so identical, all over a d-cell. */
  public boolean isTie(int cell) {
    int count = 0;
    for (int w = 0; w < leaderWords; w++) {
      count += Long.bitCount(leaderWord(cell, w));
    }
    return count > 1;
  }

  private long leaderWord(int cell, int word) {
    int row = cell * (firstWord + leaderWords);
    return complex.cellSigns().patterns.words[row + firstWord + word];
  }

  /** The classes that are the largest at each point of a k-cell, in ascending order. */
  public int[] leaders(int k, int cell) {
    Vertices vertices = complex.cellSigns().vertices;
    BitSet leaders = new BitSet();
    leaders.set(0, classes);
    for (int vertex : complex.vertices(k, cell)) {
      for (int w = 0; w < leaderWords; w++) {
        long others = vertices.minus(vertex, firstWord + w);
        for (; others != 0; others &= others - 1) {
          leaders.clear((w << 6) + Long.numberOfTrailingZeros(others));
        }
      }
    }
    return leaders.stream().toArray();
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

  /** Whether several outputs are the largest, or a score is the level, at any point. */
  public boolean hasTie() {
    return IntStream.range(0, complex.count(0)).anyMatch(v -> leaders(0, v).length > 1);
  }

  /** The number of d-cells all over which several outputs are the largest, or a score the level. */
  public int ties() {
    return (int) IntStream.range(0, parents.length).filter(this::isTie).count();
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
