package org.reluatlas.spark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.util.CollectionAccumulator;
import org.reluatlas.console.Failures;
import org.reluatlas.polyhedra.tiles.Tile;
import org.reluatlas.polyhedra.tiles.TileCounts;
import org.reluatlas.polyhedra.tiles.TilePart;
import org.reluatlas.polyhedra.tiles.TileShare;
import org.reluatlas.study.Problem;
import org.reluatlas.study.ProblemCodec;
import org.reluatlas.task.CancelledException;
import org.reluatlas.task.ExplainedException;
import scala.Tuple2;

/** What workers do about the tiles of one box. It carries the problem to them. */
final class TileTask implements Serializable {

  private static final long serialVersionUID = 1L;

  /** So many ranges of keys at most: each tile has a share in nearly every one. */
  private static final int MOST_RANGES = 512;

  private final byte[] problem;
  private final int tiles;
  private final CollectionAccumulator<String> failures;

  /**
   * A problem whose domain is cut into tiles.
   *
   * @param tiles how many
   * @param failures where it is told that the work is in vain
   */
  TileTask(Problem problem, int tiles, CollectionAccumulator<String> failures) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      ProblemCodec.write(problem, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.problem = bytes.toByteArray();
    this.tiles = tiles;
    this.failures = failures;
  }

  /** The number of tiles. */
  int tiles() {
    return tiles;
  }

  /** How many ranges the keys of cells are parted into. It depends on the number of tiles only. */
  int ranges() {
    return Math.min(tiles, MOST_RANGES);
  }

  private Problem problem() {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(problem))) {
      return ProblemCodec.read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Decomposes one tile. When it fails and is not to be tried again, it tells so, and has nothing.
   *
   * @return messages with the ranges that they are for; the range behind the last has the results
   */
  Iterator<Tuple2<Integer, TileMessage>> decompose(int number) {
    Problem asked = problem();
    Tile tile = Tile.of(asked.domain(), tiles).get(number);
    String name = String.format("tile %d of %d, %s", number + 1, tiles, tile.box());
    try {
      return messages(asked, tile, number).iterator();
    } catch (CancelledException e) {
      throw e;
    } catch (ExplainedException e) {
      fail(e.prefixed(name + ": "));
    } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
      fail(Attempts.last(e, "the decomposition").prefixed(name + ": "));
    }
    return List.<Tuple2<Integer, TileMessage>>of().iterator();
  }

  private void fail(ExplainedException failure) {
    failures.add(Failures.sentence(failure));
  }

  private List<Tuple2<Integer, TileMessage>> messages(Problem asked, Tile tile, int number) {
    long start = System.nanoTime();
    TilePart part =
        TilePart.of(asked.network(), asked.outputs(), tile, asked.maxCells(), new TaskProgress());
    List<Tuple2<Integer, TileMessage>> messages = new ArrayList<>();
    List<TileShare> shares = part.shares(ranges());
    for (int range = 0; range < ranges(); range++) {
      if (!shares.get(range).isEmpty()) {
        messages.add(new Tuple2<>(range, new TileMessage(number, shares.get(range), null)));
      }
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    TileResult result =
        new TileResult(number, part.own(), part.cells(), part.sharedCells(), seconds);
    messages.add(new Tuple2<>(ranges(), new TileMessage(number, null, result)));
    return messages;
  }

  /** Counts what one range of keys has, from the shares of all tiles in any order. */
  TileCounts count(List<TileMessage> ofRange) {
    List<TileShare> shares =
        ofRange.stream()
            .sorted(Comparator.comparingInt(TileMessage::tile))
            .map(TileMessage::share)
            .toList();
    try {
      return TileShare.count(problem().domain().dimension(), shares);
    } catch (ExplainedException e) {
      fail(e);
    } catch (RuntimeException | OutOfMemoryError e) {
      fail(Attempts.last(e, "the count of the cells between tiles"));
    }
    return TileCounts.none(problem().domain().dimension());
  }
}
