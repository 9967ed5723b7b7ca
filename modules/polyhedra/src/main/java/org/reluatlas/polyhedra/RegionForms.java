package org.reluatlas.polyhedra;

import java.util.stream.IntStream;
import org.reluatlas.task.ParallelRanges;
import org.reluatlas.task.Progress;

/**
 * The outputs of a network as affine functions on each region of its complex, in doubles with
 * bounds. They are computed once for all who ask, and kept where they are not too many numbers:
 * classes, values at vertices and affine maps need the same ones.
 */
final class RegionForms {

  /** A row that is no output: of a level, which is the same everywhere. */
  static final int LEVEL = -1;

  /** The most numbers that are kept, 64 MB. */
  private static final long MOST_KEPT = 1 << 23;

  private static final int CHUNK = 512;

  private final CellComplex complex;
  private double[] kept;

  RegionForms(CellComplex complex) {
    this.complex = complex;
  }

  /** How many numbers there are: two for each coefficient. */
  private long size() {
    return 2L * complex.regions() * complex.network().outputs() * (complex.dimension() + 1);
  }

  /**
   * Makes readers of rows of outputs, after computing all outputs where they are kept: in parallel,
   * O(weights · d) per region at most.
   *
   * @param network the hidden layers of the complex and these rows behind them
   * @param rows which output each of them is, or {@link #LEVEL}
   * @throws org.reluatlas.task.CancelledException when cancelled
   */
  Source source(ScaledNetwork network, int[] rows, Progress progress) {
    if (size() > MOST_KEPT) {
      return () -> new Computed(network);
    }
    double[] numbers = keptForms(progress);
    int last = network.layers() - 1;
    int shift = network.layer(last).exponents()[0] - plainOutputs().layer(last).exponents()[0];
    return () -> new Kept(network, rows, shift, numbers);
  }

  /**
   * Makes readers of all outputs as {@link #source} does.
   *
   * @throws org.reluatlas.task.CancelledException when cancelled
   */
  Source ofOutputs(Progress progress) {
    int[] all = IntStream.range(0, complex.network().outputs()).toArray();
    return source(plainOutputs(), all, progress);
  }

  /** Makes readers of all outputs that compute what is asked for: for those who ask for little. */
  Source computed() {
    ScaledNetwork network = plainOutputs();
    return () -> new Computed(network);
  }

  private ScaledNetwork plainOutputs() {
    return complex.cellSigns().network.withPlainOutputs(complex.network());
  }

  private synchronized double[] keptForms(Progress progress) {
    if (kept == null) {
      double[] numbers = new double[(int) size()];
      Source computed = computed();
      int[] sorted = RegionsByPattern.of(complex);
      ParallelRanges.run(
          sorted.length,
          CHUNK,
          progress,
          (from, to) -> {
            Reader reader = computed.reader();
            for (int i = from; i < to; i++) {
              put(reader.of(sorted[i]), sorted[i], numbers);
            }
          });
      kept = numbers;
    }
    return kept;
  }

  private static void put(BoundedForms.LayerForms forms, int region, double[] numbers) {
    int outputs = forms.columns[0].length;
    int at = 2 * region * outputs * forms.columns.length;
    for (int output = 0; output < outputs; output++) {
      for (int c = 0; c < forms.columns.length; c++) {
        numbers[at++] = forms.columns[c][output];
        numbers[at++] = forms.errors[c][output];
      }
    }
  }

  /** Makes readers, one for each thread. */
  interface Source {

    /** Another reader. */
    Reader reader();
  }

  /** Reads forms; for one thread. */
  interface Reader {

    /** The rows on a region. */
    BoundedForms.LayerForms of(int region);
  }

  /** Computes them; regions that follow one another share work. */
  private final class Computed implements Reader {

    private final BoundedForms forms;
    private final int layer;

    Computed(ScaledNetwork network) {
      forms = new BoundedForms(network, 4 * network.layers());
      layer = network.layers() - 1;
    }

    @Override
    public BoundedForms.LayerForms of(int region) {
      return forms.of(layer, complex.cellSigns().patterns.words, region * complex.layout().words());
    }
  }

  /** Takes them from those that are kept, in the units of other rows: times a power of two. */
  private final class Kept implements Reader {

    private final BoundedForms forms;
    private final ScaledLayer layer;
    private final int[] rows;
    private final int shift;
    private final double[] numbers;
    private final int columns = complex.dimension() + 1;
    private final int outputs = complex.network().outputs();

    Kept(ScaledNetwork network, int[] rows, int shift, double[] numbers) {
      forms = new BoundedForms(network, 0);
      layer = network.layer(network.layers() - 1);
      this.rows = rows;
      this.shift = shift;
      this.numbers = numbers;
    }

    @Override
    public BoundedForms.LayerForms of(int region) {
      BoundedForms.LayerForms of = forms.zero(layer);
      for (int row = 0; row < rows.length; row++) {
        if (rows[row] == LEVEL) {
          of.columns[columns - 1][row] = layer.bias(row);
          of.errors[columns - 1][row] = layer.error(row, 0);
        } else {
          read(2 * columns * (region * outputs + rows[row]), of, row);
        }
      }
      return of;
    }

    private void read(int first, BoundedForms.LayerForms of, int row) {
      // of a number that is scaled down bits may get lost
      double rounding = shift < 0 ? ScaledLayer.UNDERFLOW : 0;
      int at = first;
      for (int c = 0; c < columns; c++) {
        of.columns[c][row] = Math.scalb(numbers[at++], shift);
        of.errors[c][row] = Math.scalb(numbers[at++], shift) + rounding;
      }
    }
  }
}
