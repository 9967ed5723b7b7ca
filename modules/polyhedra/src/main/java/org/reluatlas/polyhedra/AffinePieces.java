package org.reluatlas.polyhedra;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.reluatlas.task.ParallelRanges;
import org.reluatlas.task.Progress;

/**
 * Which regions have exactly equal affine maps of all outputs, and the affine pieces: the connected
 * components, through facets, of regions with equal maps. Immutable.
 *
 * <p>The literature calls "linear regions" what are here the regions (one activation pattern each;
 * Montúfar et al. 2014), the affine pieces (Hanin and Rolnick, Complexity of Linear Regions in Deep
 * Networks, 2019, count the components of where the gradient is continuous) or the distinct maps.
 * They differ where a neuron's kink does not reach the outputs, or several kinks cancel there.
 *
 * <p>Regions whose maps differ by more than the error bounds of doubles are different. All others
 * are compared in exact arithmetic on the weights as stored: O(weights · d) for each of them.
 */
public final class AffinePieces {

  private static final int CHUNK = 256;

  private final int[] maps;
  private final int[] pieces;
  private final int mapCount;
  private final int pieceCount;

  private AffinePieces(int[] maps, int mapCount, int[] pieces, int pieceCount) {
    this.maps = maps;
    this.mapCount = mapCount;
    this.pieces = pieces;
    this.pieceCount = pieceCount;
  }

  /** Who wants to see the maps that are compared. */
  public interface MapVisitor {

    /** Shows the map on a region: every region once, in any order, by several threads. */
    void visit(int region, AffineMap map);
  }

  /**
   * Compares the maps of all regions, in parallel.
   *
   * @throws org.reluatlas.task.CancelledException when cancelled
   */
  public static AffinePieces of(CellComplex complex, Progress progress) {
    return of(complex, (region, map) -> {}, progress);
  }

  /**
   * Compares the maps of all regions, in parallel, and shows them on the way.
   *
   * @throws org.reluatlas.task.CancelledException when cancelled
   */
  public static AffinePieces of(CellComplex complex, MapVisitor visitor, Progress progress) {
    progress.begin("affine maps");
    int[] first = firstWithMap(complex, visitor, progress);
    DisjointSets connected = new DisjointSets(complex.regions());
    for (int facet = 0; facet < complex.count(complex.dimension() - 1); facet++) {
      int other = complex.regionOfFacet(facet, 1);
      if (other >= 0 && first[other] == first[complex.regionOfFacet(facet, 0)]) {
        connected.unite(other, complex.regionOfFacet(facet, 0));
      }
    }
    int[] roots = new int[complex.regions()];
    Arrays.setAll(roots, connected::root);
    int[] maps = numbered(first);
    int[] pieces = numbered(roots);
    return new AffinePieces(maps, count(maps), pieces, count(pieces));
  }

  /** For each region the first one with its map. */
  private static int[] firstWithMap(CellComplex complex, MapVisitor visitor, Progress progress) {
    int[] first = IntStream.range(0, complex.regions()).toArray();
    BitSet mayBeEqual = new MapSignatures(complex, visitor, progress).undecided();
    int[] undecided = IntStream.of(RegionsByPattern.of(complex)).filter(mayBeEqual::get).toArray();
    Map<List<BigInteger>, Integer> firstWith = new ConcurrentHashMap<>();
    List<?>[] keys = new List<?>[undecided.length];
    ParallelRanges.run(
        undecided.length,
        CHUNK,
        progress,
        (from, to) -> {
          OutputMaps outputs = new OutputMaps(complex);
          for (int i = from; i < to; i++) {
            progress.check();
            List<BigInteger> key = List.of(outputs.exactCoefficients(undecided[i]));
            firstWith.merge(key, undecided[i], Math::min);
            keys[i] = key;
          }
        });
    for (int i = 0; i < undecided.length; i++) {
      first[undecided[i]] = firstWith.get(keys[i]);
    }
    return first;
  }

  /** Names by numbers from 0, in the order in which they first come. */
  private static int[] numbered(int[] names) {
    int[] numbers = new int[names.length];
    int[] numberOf = new int[names.length];
    Arrays.fill(numberOf, -1);
    int count = 0;
    for (int i = 0; i < names.length; i++) {
      if (numberOf[names[i]] < 0) {
        numberOf[names[i]] = count++;
      }
      numbers[i] = numberOf[names[i]];
    }
    return numbers;
  }

  private static int count(int[] numbers) {
    return Arrays.stream(numbers).max().orElse(-1) + 1;
  }

  /** The number of different affine maps. */
  public int maps() {
    return mapCount;
  }

  /** The number of affine pieces, from the number of maps to that of regions. */
  public int pieces() {
    return pieceCount;
  }

  /** The map of a region: from 0, numbered in the order of the first region with each. */
  public int mapOf(int region) {
    return maps[region];
  }

  /** The affine piece of a region: from 0, numbered in the order of the first region of each. */
  public int pieceOf(int region) {
    return pieces[region];
  }
}
