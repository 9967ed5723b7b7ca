package org.reluatlas.polyhedra;

/**
 * The facets of the cells of one dimension k ≥ 2 while they are subdivided: a cell whose facets
 * become more gets a new place at the end.
 */
final class FacetPool {

  private int[] start = new int[8];
  private int[] length = new int[8];
  private int[] pool = new int[16];
  private int size;

  /** Adds a cell, numbered next, with these facets. */
  void add(int cell, IntList facets) {
    start = GrowingArrays.atLeast(start, cell + 1L);
    length = GrowingArrays.atLeast(length, cell + 1L);
    append(cell, facets);
  }

  /** Replaces the facets of a cell. */
  void set(int cell, IntList facets) {
    if (facets.size() <= length[cell]) {
      facets.copyTo(pool, start[cell]);
      length[cell] = facets.size();
    } else {
      append(cell, facets);
    }
  }

  private void append(int cell, IntList facets) {
    pool = GrowingArrays.atLeast(pool, (long) size + facets.size());
    facets.copyTo(pool, size);
    start[cell] = size;
    length[cell] = facets.size();
    size += facets.size();
  }

  int count(int cell) {
    return length[cell];
  }

  int get(int cell, int i) {
    return pool[start[cell] + i];
  }

  /** Where the facets of a cell begin in {@link #array}. */
  int start(int cell) {
    return start[cell];
  }

  /** The facets, those of each cell one after another. */
  int[] array() {
    return pool;
  }

  /**
   * The facets of a part of the cells, named by their numbers in the part.
   *
   * @param k the dimension of the cells
   * @param cofaces gets for each facet a cell of the part that it is of
   */
  FacetPool part(int k, Closure part, int[] cofaces) {
    int[] cells = part.cells(k);
    FacetPool of = new FacetPool();
    of.start = new int[GrowingArrays.capacity(cells.length, 1)];
    of.length = new int[GrowingArrays.capacity(cells.length, 1)];
    of.pool = new int[GrowingArrays.capacity(total(cells), 1)];
    for (int i = 0; i < cells.length; i++) {
      int first = start[cells[i]];
      of.start[i] = of.size;
      of.length[i] = length[cells[i]];
      for (int f = first; f < first + of.length[i]; f++) {
        int facet = part.number(k - 1, pool[f]);
        of.pool[of.size++] = facet;
        cofaces[facet] = i;
      }
    }
    return of;
  }

  private int total(int[] cells) {
    int total = 0;
    for (int cell : cells) {
      total += length[cell];
    }
    return total;
  }

  /** Moves the facets of the first cells together when more than half of the room is unused. */
  void compact(int cells) {
    long used = 0;
    for (int cell = 0; cell < cells; cell++) {
      used += length[cell];
    }
    if (2 * used < size) {
      int[] offsets = offsets(cells);
      pool = packed(cells, offsets);
      size = pool.length;
      System.arraycopy(offsets, 0, start, 0, cells);
    }
  }

  /** Where the facets of each cell begin in {@link #packed}, and behind the last where they end. */
  int[] offsets(int cells) {
    int[] offsets = new int[cells + 1];
    for (int cell = 0; cell < cells; cell++) {
      offsets[cell + 1] = offsets[cell] + length[cell];
    }
    return offsets;
  }

  /** The facets of the first cells, one cell after another. */
  int[] packed(int cells, int[] offsets) {
    int[] facets = new int[offsets[cells]];
    for (int cell = 0; cell < cells; cell++) {
      System.arraycopy(pool, start[cell], facets, offsets[cell], length[cell]);
    }
    return facets;
  }
}
