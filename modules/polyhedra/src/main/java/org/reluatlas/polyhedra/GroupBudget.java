package org.reluatlas.polyhedra;

/** The part of a group of cells in the {@link CellBudget} of all groups. */
final class GroupBudget {

  private final CellBudget all;

  /** The share of the whole work that the group is. */
  private final double share;

  private int startVertices;
  private long bytesPerStartVertex;
  private long bytesPerNewVertex;
  private long bytesPerCell;
  private long toldCells;
  private long toldBytes;

  /** The budget of the group that everything begins with. */
  GroupBudget(CellBudget all) {
    this(all, 1);
  }

  private GroupBudget(CellBudget all, double share) {
    this.all = all;
    this.share = share;
  }

  /**
   * That of a part of the group.
   *
   * @param shareOfGroup the part's share of the work
   * @param vertices those of the part that the group had when the layer began
   */
  GroupBudget part(double shareOfGroup, int vertices) {
    GroupBudget part = new GroupBudget(all, share * shareOfGroup);
    part.startVertices = vertices;
    part.bytesPerStartVertex = bytesPerStartVertex;
    part.bytesPerNewVertex = bytesPerNewVertex;
    part.bytesPerCell = bytesPerCell;
    return part;
  }

  /**
   * Tells what of the layer that begins takes most of the memory.
   *
   * @param vertices how many there are
   * @param values how many are kept for each, 0 if none
   */
  void beginLayer(int vertices, int values, int layerWords, int allWords) {
    startVertices = vertices;
    bytesPerStartVertex = 8L * values + 16L * allWords + 88;
    bytesPerNewVertex = 16L * values + 16L * allWords + 108;
    bytesPerCell = 16L * layerWords + 28;
  }

  /** How many vertices the group had when the layer began. */
  int startVertices() {
    return startVertices;
  }

  /**
   * Ends the computation when the cells so far are too many, or about to fill the heap. Cells that
   * other groups have too are not counted.
   *
   * @throws CellLimitException when they are
   * @throws org.reluatlas.task.CancelledException when cancelled
   */
  void check(int vertices, FaceLattice faces) {
    all.check();
    long others = faces.total();
    long bytes =
        startVertices * bytesPerStartVertex
            + (vertices - startVertices) * bytesPerNewVertex
            + others * bytesPerCell;
    tell(vertices + others - faces.sharedCount(), bytes);
  }

  /** Tells that the group is done with, and what is kept of it: cells of no other, and bytes. */
  void end(long cells, long bytes) {
    tell(cells, bytes);
  }

  private void tell(long cells, long bytes) {
    long moreCells = cells - toldCells;
    long moreBytes = bytes - toldBytes;
    toldCells = cells;
    toldBytes = bytes;
    all.add(moreCells, moreBytes);
  }

  /** Tells that one more neuron is done. */
  void neuronDone() {
    all.neuronDone(share);
  }
}
