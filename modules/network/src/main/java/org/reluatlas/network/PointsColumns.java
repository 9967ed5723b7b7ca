package org.reluatlas.network;

import java.util.List;

/**
 * What the columns of a table of points mean. Immutable; what is not said is found by these rules,
 * in which names are compared without regard to case:
 *
 * <ul>
 *   <li>label: the column {@code label}, else {@code class}, else {@code target}, else {@code y};
 *       without one of these the points have no labels
 *   <li>split: the column {@code split}; without it all points are training points
 *   <li>features: all other columns of numbers, in their order. Columns that hold no number at all
 *       are left out, and so is a first column without a name or named {@code id}, {@code index} or
 *       {@code unnamed: 0}
 * </ul>
 */
public final class PointsColumns {

  /** How labels are interpreted. */
  public enum LabelKind {
    /**
     * Classes when all are whole numbers from 0 to 255, or -1 and 1, or any is a word; values
     * otherwise.
     */
    BY_CONTENT,
    /** Classes, whatever they look like. */
    CLASSES,
    /** Target values of a regression, so all must be numbers. */
    VALUES
  }

  private final List<String> features;
  private final String label;
  private final boolean labelled;
  private final String split;
  private final LabelKind labelKind;

  private PointsColumns(
      List<String> features, String label, boolean labelled, String split, LabelKind labelKind) {
    this.features = features;
    this.label = label;
    this.labelled = labelled;
    this.split = split;
    this.labelKind = labelKind;
  }

  /** All columns found by the rules. */
  public static PointsColumns byDefault() {
    return new PointsColumns(List.of(), null, true, null, LabelKind.BY_CONTENT);
  }

  /** These columns are the features, in this order. */
  public PointsColumns withFeatures(List<String> names) {
    return new PointsColumns(List.copyOf(names), label, labelled, split, labelKind);
  }

  /** This column is the label. */
  public PointsColumns withLabel(String name) {
    return new PointsColumns(features, name, true, split, labelKind);
  }

  /** The points have no labels, whatever the columns are called. */
  public PointsColumns withoutLabel() {
    return new PointsColumns(features, null, false, split, labelKind);
  }

  /** This column tells training points from test points. */
  public PointsColumns withSplit(String name) {
    return new PointsColumns(features, label, labelled, name, labelKind);
  }

  /** The labels are of this kind. */
  public PointsColumns withLabelKind(LabelKind kind) {
    return new PointsColumns(features, label, labelled, split, kind);
  }

  /** The chosen features, or an empty list. */
  List<String> features() {
    return features;
  }

  /** The chosen label, or null. */
  String label() {
    return label;
  }

  /** Whether a label is wanted at all. */
  boolean isLabelled() {
    return labelled;
  }

  /** The chosen split, or null. */
  String split() {
    return split;
  }

  LabelKind labelKind() {
    return labelKind;
  }
}
