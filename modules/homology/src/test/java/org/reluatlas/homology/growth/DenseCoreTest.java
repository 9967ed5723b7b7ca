package org.reluatlas.homology.growth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.reluatlas.task.CancelledException;
import org.reluatlas.task.CancelledProgress;
import org.reluatlas.task.Progress;

/** Columns found by tables of sums are those that plain elimination finds. */
class DenseCoreTest {

  @Property(tries = 40)
  void independentColumnsAreThoseOfPlainElimination(@ForAll long seed) {
    Random random = new Random(seed);
    int rows = random.nextInt(150);
    int columns = random.nextInt(random.nextBoolean() ? 300 : 5000);
    int rank = Math.min(rows, 1 + random.nextInt(120));
    BitSet[] matrix = ofRank(rank, rows, columns, 0.5 * random.nextDouble(), random);
    BitSet expected = plain(matrix, columns);
    assertEquals(expected, core(matrix, columns).independentColumns(rows, Progress.NONE));
    int enough = random.nextInt(expected.cardinality() + 1);
    BitSet found = core(matrix, columns).independentColumns(enough, Progress.NONE);
    assertTrue(found.cardinality() >= enough);
    found.andNot(expected);
    assertEquals(new BitSet(), found);
  }

  /** Rows that are sums of some rows, a tenth of the columns 0. */
  private static BitSet[] ofRank(int rank, int rows, int columns, double density, Random random) {
    BitSet[] basis = new BitSet[rank];
    for (int i = 0; i < rank; i++) {
      basis[i] = new BitSet();
      for (int c = 0; c < columns; c++) {
        basis[i].set(c, c % 10 > 0 && random.nextDouble() < density);
      }
    }
    BitSet[] matrix = new BitSet[rows];
    for (int i = 0; i < rows; i++) {
      matrix[i] = new BitSet();
      for (BitSet row : basis) {
        if (random.nextInt(4) == 0) {
          matrix[i].xor(row);
        }
      }
    }
    return matrix;
  }

  private static DenseCore core(BitSet[] matrix, int columns) {
    DenseCore core = new DenseCore(matrix.length, columns);
    for (int i = 0; i < matrix.length; i++) {
      int row = i;
      matrix[i].stream().forEach(c -> core.toggle(row, c));
    }
    return core;
  }

  private static BitSet plain(BitSet[] matrix, int columns) {
    BitSet[] rows = new BitSet[matrix.length];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = (BitSet) matrix[i].clone();
    }
    BitSet independent = new BitSet();
    for (int c = 0; c < columns; c++) {
      int pivot = independent.cardinality();
      while (pivot < rows.length && !rows[pivot].get(c)) {
        pivot++;
      }
      if (pivot < rows.length) {
        BitSet row = rows[pivot];
        rows[pivot] = rows[independent.cardinality()];
        rows[independent.cardinality()] = row;
        for (int i = independent.cardinality() + 1; i < rows.length; i++) {
          if (rows[i].get(c)) {
            rows[i].xor(row);
          }
        }
        independent.set(c);
      }
    }
    return independent;
  }

  @Test
  void canBeCancelled() {
    DenseCore core = new DenseCore(3, 100);
    Progress cancelled = new CancelledProgress();
    assertThrows(CancelledException.class, () -> core.independentColumns(3, cancelled));
  }
}
