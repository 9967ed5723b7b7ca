package org.reluatlas.polyhedra;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.reluatlas.network.LabeledPoints;
import org.reluatlas.network.ReluNetwork;
import org.reluatlas.polyhedra.tiles.Tile;
import org.reluatlas.polyhedra.tiles.TileCounts;
import org.reluatlas.polyhedra.tiles.TilePart;
import org.reluatlas.polyhedra.tiles.TileShare;
import org.reluatlas.task.ExplainedException;
import org.reluatlas.task.Progress;

/**
 * A box in tiles has the cells, dual edges and decision boundary that it has in one piece, also
 * where kinks lie in the cuts between tiles.
 */
class TilesTest {

  private static final int[] COUNTS = {1, 2, 7, 64};

  @Property(tries = 60)
  void inOneDimension(@ForAll("networks1") RandomNetwork random) {
    checkCounts(random, 64);
  }

  @Property(tries = 60)
  void inTwoDimensions(@ForAll("networks2") RandomNetwork random) {
    checkCounts(random, 64);
  }

  @Property(tries = 30)
  void inThreeDimensions(@ForAll("networks3") RandomNetwork random) {
    checkCounts(random, 64);
  }

  @Property(tries = 8)
  void inFourDimensions(@ForAll("networks4") RandomNetwork random) {
    checkCounts(random, 7);
  }

  private static void checkCounts(RandomNetwork random, int most) {
    checkCounts(random.classifier(), random.box(), most);
    checkCounts(random.withUnits().network(), random.box(), most);
  }

  private static void checkCounts(ReluNetwork network, Box box, int most) {
    Whole whole = new Whole(network, box);
    for (int count : COUNTS) {
      if (count <= most) {
        whole.check(Tile.of(box, count));
      }
    }
  }

  /** A cut in a kink, which passes through the whole box or ends in it, and beside kinks. */
  @ParameterizedTest
  @CsvSource({"0", "0.25", "0.5", "1", "-0.5"})
  void kinksInCuts(double cut) {
    double[][] hidden = {{1, 0, 0}, {1, 0, -0.25}, {0, 1, 0}, {1, 1, -1}, {2, 0, -1}, {0, 0, 0}};
    double[][] outputs = {{1, -1, 0, 0, 1, 3, -0.125}, {0, 2, 1, -1, 0, 1, 0}};
    Box box = Box.cube(2, -1, 2);
    Whole whole = new Whole(Classifiers.network(2, hidden, outputs), box);
    Box below = Box.of(new double[] {-1, -1}, new double[] {cut, 2});
    Box above = Box.of(new double[] {cut, -1}, new double[] {2, 2});
    whole.check(List.of(new Tile(box, below), new Tile(box, above)));
    Box aboveLow = Box.of(new double[] {cut, -1}, new double[] {2, 0});
    Box aboveHigh = Box.of(new double[] {cut, 0}, new double[] {2, 2});
    whole.check(List.of(new Tile(box, below), new Tile(box, aboveLow), new Tile(box, aboveHigh)));
  }

  /** The level set lies in the cut: it is measured once. */
  @Test
  void aBoundaryInACutIsMeasuredOnce() {
    double[][] hidden = {{1, 0, 0}, {-1, 0, 0}};
    Box box = Box.cube(2, -1, 1);
    ReluNetwork network = Classifiers.network(2, hidden, new double[][] {{1, -1, 0}});
    List<TilePart> parts = parts(network, Tile.of(box, 4));
    TileCounts total = total(parts);
    assertEquals(2, total.boundaryMeasure(), 0);
    assertEquals(1, total.boundaryFacets());
    assertEquals(2, total.regions());
    assertEquals(1, total.dualEdges());
    assertArrayEquals(new long[] {6, 7, 2}, total.fVector());
  }

  @ParameterizedTest
  @MethodSource("org.reluatlas.polyhedra.Reference#names")
  void referenceNetworks(String name) {
    checkCounts(Reference.network(name), Reference.box(Reference.json(name + "/truth.json")), 64);
  }

  /** Cells that are inside one tile stay there. */
  @Test
  void onlyCellsThatCutsMeetAreShared() {
    ReluNetwork network = NetworkEdits.gaussian(3, 0.4, 2, 40, 40, 1);
    List<TilePart> parts = parts(network, Tile.of(Box.cube(2, -1, 1), 2));
    long shared = parts.stream().mapToLong(TilePart::sharedCells).sum();
    TileCounts total = total(parts);
    long all = Arrays.stream(total.fVector()).sum();
    assertTrue(shared > 0 && shared < all / 10, shared + " of " + all + " cells");
    long own = parts.stream().mapToLong(p -> Arrays.stream(p.own().fVector()).sum()).sum();
    // a line of two tiles: each cell that it meets is shared by both
    assertEquals(all, own + shared / 2);
  }

  @Test
  void partsThatDoNotFitAreNoticed() {
    ReluNetwork network = NetworkEdits.gaussian(3, 0.4, 2, 8, 1);
    List<TilePart> parts = parts(network, Tile.of(Box.cube(2, -1, 1), 4));
    for (int missing = 0; missing < 4; missing++) {
      List<TilePart> some = new ArrayList<>(parts);
      some.remove(missing);
      assertThrows(CertificateException.class, () -> total(some));
    }
  }

  @Test
  void tilesAreInsideTheDomainAndFillIt() {
    Box box = Box.of(new double[] {-1, 0, 2}, new double[] {1, 5, 2.5});
    for (int count : COUNTS) {
      List<Tile> tiles = Tile.of(box, count);
      assertEquals(count, tiles.size());
      double volume = tiles.stream().mapToDouble(tile -> tile.box().volume()).sum();
      assertEquals(box.volume(), volume, 1e-12);
    }
    Box larger = Box.of(new double[] {-2, 0, 2}, new double[] {1, 5, 2.5});
    assertThrows(IllegalArgumentException.class, () -> new Tile(box, larger));
  }

  @Test
  void aDomainThatCannotBeCutIsRefused() {
    requireSentence("1 tile or more, not 0", Box.cube(2, -1, 1), 0);
    requireSentence("has infinite ends", Box.wholeSpace(2), 2);
    Box narrow = Box.of(new double[] {1}, new double[] {1 + 3 * Math.ulp(1.0)});
    assertEquals(3, Tile.of(narrow, 3).size());
    requireSentence("is too narrow for so many tiles", narrow, 4);
  }

  private static void requireSentence(String words, Box box, int count) {
    String sentence =
        assertThrows(ExplainedException.class, () -> Tile.of(box, count)).getMessage();
    assertTrue(sentence.contains(words), sentence);
  }

  /** Ranges of keys have about as many cells each. */
  @Test
  void rangesAreOfEqualSize() {
    ReluNetwork network = NetworkEdits.gaussian(3, 0.4, 2, 40, 40, 1);
    List<TilePart> parts = parts(network, Tile.of(Box.cube(2, -1, 1), 16));
    long all = Arrays.stream(TileShare.count(2, shares(parts, 1, 0)).fVector()).sum();
    for (int range = 0; range < 4; range++) {
      long some = Arrays.stream(TileShare.count(2, shares(parts, 4, range)).fVector()).sum();
      assertEquals(all / 4.0, (double) some, all / 16.0);
    }
  }

  private static List<TileShare> shares(List<TilePart> parts, int ranges, int range) {
    return parts.stream().map(part -> part.shares(ranges).get(range)).collect(Collectors.toList());
  }

  private static List<TilePart> parts(ReluNetwork network, List<Tile> tiles) {
    OutputMeaning outputs = outputs(network);
    List<TilePart> parts = new ArrayList<>();
    for (Tile tile : tiles) {
      parts.add(TilePart.of(network, outputs, tile, Long.MAX_VALUE, Progress.NONE));
    }
    return parts;
  }

  private static TileCounts total(List<TilePart> parts) {
    return total(parts, 1);
  }

  /** As workers do it: each range of keys by itself. */
  private static TileCounts total(List<TilePart> parts, int ranges) {
    int dimension = parts.get(0).own().fVector().length - 1;
    List<TileCounts> counts = new ArrayList<>();
    parts.forEach(part -> counts.add(part.own()));
    for (int range = 0; range < ranges; range++) {
      counts.add(TileShare.count(dimension, shares(parts, ranges, range)));
    }
    return TileCounts.ofWhole(counts);
  }

  private static OutputMeaning outputs(ReluNetwork network) {
    return OutputMeaning.usual(network, LabeledPoints.none(network.inputs()));
  }

  /** A box in one piece. */
  private static final class Whole {
    private final ReluNetwork network;
    private final CellComplex complex;
    private final DecisionBoundary boundary;
    private final DualGraph graph;

    Whole(ReluNetwork network, Box box) {
      this.network = network;
      complex = new Decomposition(network, box).compute(Progress.NONE);
      graph = DualGraph.of(complex, DualGraph.Adjacency.FACET, Progress.NONE);
      boundary =
          DecisionBoundary.of(
              AnnotatedRegions.of(
                  complex,
                  LabeledPoints.none(complex.dimension()),
                  outputs(network),
                  Progress.NONE),
              Progress.NONE);
    }

    void check(List<Tile> tiles) {
      List<TilePart> parts = parts(network, tiles);
      check(total(parts, 1));
      check(total(parts, 5));
    }

    private void check(TileCounts total) {
      assertArrayEquals(Arrays.stream(complex.fVector()).asLongStream().toArray(), total.fVector());
      assertEquals(complex.regions(), total.regions());
      assertEquals(graph.edges(), total.dualEdges());
      assertEquals(boundary.facets(), total.boundaryFacets());
      double measure = boundary.measure();
      assertEquals(measure, total.boundaryMeasure(), 1e-9 * (1 + measure));
    }
  }

  @Provide
  Arbitrary<RandomNetwork> networks1() {
    return RandomNetworks.withOutputs(1, 7, 3, 3);
  }

  @Provide
  Arbitrary<RandomNetwork> networks2() {
    return RandomNetworks.withOutputs(2, 6, 2, 3);
  }

  @Provide
  Arbitrary<RandomNetwork> networks3() {
    return RandomNetworks.withOutputs(3, 4, 2, 3);
  }

  @Provide
  Arbitrary<RandomNetwork> networks4() {
    return RandomNetworks.withOutputs(4, 3, 2, 2);
  }
}
