package org.reluatlas.polyhedra;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reluatlas.network.ReluNetwork;
import org.reluatlas.task.CancelledException;
import org.reluatlas.task.Progress;

/** A decomposition ends early when there are too many cells and when it is cancelled. */
class DecompositionLimitsTest {

  private static Decomposition decomposition(int dimension) {
    ReluNetwork network = NetworkEdits.gaussian(3, 0.5, dimension, 6, 6);
    return new Decomposition(network, Box.cube(dimension, -1, 1));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void asManyCellsAsAllowedAreFine(int dimension) {
    long cells = decomposition(dimension).compute(Progress.NONE).cells();
    CellComplex same = decomposition(dimension).withMaxCells(cells).compute(Progress.NONE);
    assertEquals(cells, same.cells());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void oneCellTooManyIsTold(int dimension) {
    long cells = decomposition(dimension).compute(Progress.NONE).cells();
    for (long limit : new long[] {cells - 1, cells / 2, (long) Math.pow(3, dimension)}) {
      Decomposition limited = decomposition(dimension).withMaxCells(limit);
      CellLimitException told =
          assertThrows(CellLimitException.class, () -> limited.compute(Progress.NONE));
      assertEquals(CellLimitException.Limit.CELLS, told.limit());
      assertFalse(told.getMessage().contains(" --"), told.getMessage());
      assertTrue(told.getMessage().contains("of 12 neurons"), told.getMessage());
    }
  }

  /** In 19 dimensions the faces of the box alone are more than a billion. */
  @ParameterizedTest
  @CsvSource({"3, 26", "12, 20000", "19, 9223372036854775807", "40, 9223372036854775807"})
  void aBoxOfTooManyFacesIsTold(int dimension, long limit) {
    Decomposition limited = decomposition(dimension).withMaxCells(limit);
    CellLimitException told =
        assertThrows(CellLimitException.class, () -> limited.compute(Progress.NONE));
    assertTrue(told.getMessage().contains("3^" + dimension), told.getMessage());
    assertEquals(CellLimitException.Limit.DIMENSION, told.limit());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void cancellingIsHeardEachTimeItIsAskedFor(int dimension) {
    CountedLeave all = new CountedLeave(Long.MAX_VALUE);
    decomposition(dimension).compute(all);
    for (long granted = 0; granted < all.asked.get(); granted++) {
      Progress progress = new CountedLeave(granted);
      assertThrows(CancelledException.class, () -> decomposition(dimension).compute(progress));
    }
    assertTrue(all.asked.get() > 5, "asked for leave " + all.asked + " times");
  }

  @Test
  void aCancelledRunDoesNotDisturbTheNext() {
    Decomposition decomposition = decomposition(2);
    int[] expected = decomposition.compute(Progress.NONE).fVector();
    assertThrows(CancelledException.class, () -> decomposition.compute(new CountedLeave(5)));
    assertArrayEquals(expected, decomposition.compute(Progress.NONE).fVector());
  }

  /** Leave to go on, so many times. */
  private static final class CountedLeave implements Progress {

    final AtomicLong asked = new AtomicLong();
    private final long granted;

    CountedLeave(long granted) {
      this.granted = granted;
    }

    @Override
    public boolean isCancelled() {
      return asked.incrementAndGet() > granted;
    }
  }
}
