package org.reluatlas.polyhedra;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.reluatlas.network.ReluNetwork;
import org.reluatlas.task.CancelledException;
import org.reluatlas.task.CancelledProgress;
import org.reluatlas.task.Progress;

class CellEstimateTest {

  private static final long LIMIT = 5_000_000;

  private static CellEstimate estimate(long limit, int... widths) {
    ReluNetwork network = NetworkEdits.gaussian(3, 0.5, widths);
    return CellEstimate.of(network, Box.cube(widths[0], -1, 1), limit, Progress.NONE);
  }

  @Test
  void fewCellsAreCounted() {
    ReluNetwork network = NetworkEdits.gaussian(3, 0.5, 2, 6, 6);
    CellComplex complex = new Decomposition(network, Box.cube(2, -1, 1)).compute(Progress.NONE);
    CellEstimate estimate = estimate(LIMIT, 2, 6, 6);
    assertEquals(CellEstimate.Kind.EXACT, estimate.kind());
    assertEquals((double) complex.cells(), estimate.cells());
    assertEquals(complex.regions(), estimate.regions());
  }

  @Test
  void manyCellsAreEstimatedRoughly() {
    CellEstimate estimate = estimate(LIMIT, 2, 160, 160);
    ReluNetwork network = NetworkEdits.gaussian(3, 0.5, 2, 160, 160);
    long cells = new Decomposition(network, Box.cube(2, -1, 1)).compute(Progress.NONE).cells();
    assertTrue(cells > CellEstimate.FEW, "too few to tell: " + cells);
    assertEquals(CellEstimate.Kind.ESTIMATED, estimate.kind());
    double ratio = estimate.cells() / cells;
    assertTrue(0.1 < ratio && ratio < 10, estimate.cells() + " for " + cells);
  }

  @Test
  void aBoxMayHaveManyAlone() {
    CellEstimate estimate = estimate(LIMIT, 11, 2);
    assertEquals(CellEstimate.Kind.AT_LEAST, estimate.kind());
    assertEquals(177_147, estimate.cells());
  }

  @Test
  void whatIsCertainToEndAtTheLimitIsRefused() {
    assertThrows(CellLimitException.class, () -> estimate(100, 2, 6, 6));
    assertThrows(CellLimitException.class, () -> estimate(1000, 11, 2));
  }

  @Test
  void canBeCancelled() {
    Progress cancelled = new CancelledProgress();
    ReluNetwork network = NetworkEdits.gaussian(3, 0.5, 2, 6);
    assertThrows(
        CancelledException.class,
        () -> CellEstimate.of(network, Box.cube(2, -1, 1), LIMIT, cancelled));
  }
}
