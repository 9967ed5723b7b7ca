package org.reluatlas.gephi.graph;

/** The columns of a dual graph by their ids in Gephi's tables. */
public final class ColumnIds {

  /** Which import a node comes from; only in workspaces that were imported. */
  public static final String NETWORK = "network";

  /** 1 + training points. */
  public static final String WEIGHT = "weight";

  /** Of an edge: whether the network predicts another class on the other side. */
  public static final String CROSSES_BOUNDARY = "crosses_decision_boundary";

  /** The part of a region in the Fiedler partition without weights. */
  public static final String FIEDLER_PARTITION = "fiedler_partition";

  /** The part of a region in the weighted Fiedler partition. */
  public static final String WEIGHTED_FIEDLER_PARTITION = "weighted_fiedler_partition";

  private ColumnIds() {}

  /** The id of a column that is titled so. */
  static String of(String title) {
    return title.replace(' ', '_');
  }

  /** The number of training points of a class, which are numbered from 0. */
  public static String ofClass(int index) {
    return "class_" + index;
  }

  /** A coordinate of the centroid, which are numbered from 0. */
  public static String ofCentroid(int axis) {
    return "x" + axis;
  }
}
