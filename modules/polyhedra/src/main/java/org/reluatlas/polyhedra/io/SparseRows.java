package org.reluatlas.polyhedra.io;

import java.io.IOException;
import org.reluatlas.task.file.NpyArray;
import org.reluatlas.task.file.NpyType;
import org.reluatlas.task.file.NpzWriter;

/** Lists of indices as SciPy's compressed rows: {@code NAME_indptr} and {@code NAME_indices}. */
final class SparseRows {

  private SparseRows() {}

  static void write(NpzWriter out, String name, int[][] rows) throws IOException {
    long total = 0;
    NpyArray starts = out.array(name + "_indptr", NpyType.INT64, rows.length + 1L);
    starts.putInteger(0);
    for (int[] row : rows) {
      total += row.length;
      starts.putInteger(total);
    }
    NpyArray indices = out.array(name + "_indices", NpyType.INT32, total);
    for (int[] row : rows) {
      for (int index : row) {
        indices.putInteger(index);
      }
    }
  }
}
