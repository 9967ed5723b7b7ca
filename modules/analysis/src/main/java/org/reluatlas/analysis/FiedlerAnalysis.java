package org.reluatlas.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reluatlas.polyhedra.AnnotatedRegions;
import org.reluatlas.polyhedra.ClassifiedComplex;
import org.reluatlas.polyhedra.DecisionBoundary;
import org.reluatlas.polyhedra.DualGraph;
import org.reluatlas.polyhedra.PredictedClasses;
import org.reluatlas.polyhedra.RegionPoints;
import org.reluatlas.spectral.Assignment;
import org.reluatlas.spectral.CutScores;
import org.reluatlas.spectral.FiedlerPartition;
import org.reluatlas.spectral.LabelScores;
import org.reluatlas.spectral.WeightedGraph;
import org.reluatlas.task.Progress;

/**
 * The Fiedler partition of a dual graph under one choice of weights, with all its scores: against
 * the graph, the labels of the training points, and the network's own decision boundary. Immutable.
 *
 * <p>There are as many parts as classes that the network distinguishes, two for a score or a
 * regression. Scores against labels are those of Bosca and others (2025); see {@link LabelScores}.
 */
public final class FiedlerAnalysis {

  private final FiedlerWeights weights;
  private final FiedlerPartition partition;
  private final CutScores cut;
  private final LabelScores labels;
  private final int crossingCutEdges;
  private final double volumeAgreement;

  private FiedlerAnalysis(
      FiedlerWeights weights,
      FiedlerPartition partition,
      CutScores cut,
      LabelScores labels,
      int crossingCutEdges,
      double volumeAgreement) {
    this.weights = weights;
    this.partition = partition;
    this.cut = cut;
    this.labels = labels;
    this.crossingCutEdges = crossingCutEdges;
    this.volumeAgreement = volumeAgreement;
  }

  /**
   * Computes partition and scores.
   *
   * @param regions of the complex that the graph is of
   * @param boundary of the same regions
   * @throws org.reluatlas.spectral.algebra.NotConvergedException when an eigenvector was not found
   * @throws org.reluatlas.task.CancelledException when cancelled
   */
  public static FiedlerAnalysis of(
      DualGraph graph,
      AnnotatedRegions regions,
      DecisionBoundary boundary,
      FiedlerWeights weights,
      Progress progress) {
    return ofEach(graph, regions, boundary, List.of(weights), progress).get(0);
  }

  /**
   * Computes the partitions under several choices of weights, with all their scores. They are those
   * of each choice alone, but computed side by side, and what does not depend on the weights once.
   *
   * @param regions of the complex that the graph is of
   * @param boundary of the same regions
   * @param choices one or more
   * @throws org.reluatlas.spectral.algebra.NotConvergedException when an eigenvector was not found
   * @throws org.reluatlas.task.CancelledException when cancelled
   */
  public static List<FiedlerAnalysis> ofEach(
      DualGraph graph,
      AnnotatedRegions regions,
      DecisionBoundary boundary,
      List<FiedlerWeights> choices,
      Progress progress) {
    int parts = parts(regions);
    List<WeightedGraph> weighted = new ArrayList<>();
    for (FiedlerWeights weights : choices) {
      weighted.add(
          WeightedDualGraph.of(graph, regions, weights.edges(), weights.vertices(), progress));
    }
    List<FiedlerPartition> partitions = FiedlerPartition.ofEach(weighted, parts, progress);
    List<FiedlerAnalysis> analyses = new ArrayList<>();
    for (int i = 0; i < choices.size(); i++) {
      int[] part = partitions.get(i).partOfEach();
      analyses.add(
          new FiedlerAnalysis(
              choices.get(i),
              partitions.get(i),
              CutScores.of(weighted.get(i), part, parts),
              labelScores(regions.points(), part, parts),
              crossingCutEdges(graph, regions.predictedClasses(), part),
              volumeAgreement(boundary, part, parts)));
    }
    return analyses;
  }

  /** The number of parts that regions are put into: that of the classes, at least 2. */
  public static int parts(AnnotatedRegions regions) {
    if (!regions.predictedClasses().isPresent()) {
      return 2;
    }
    int labels = regions.points().points().classNames().size();
    return regions.outputs().isScore() ? 2 : Math.max(regions.outputs().classes(), labels);
  }

  /** None for the two sides of a score where the points have more classes. */
  private static LabelScores labelScores(RegionPoints points, int[] part, int parts) {
    if (!points.points().isClassified()
        || points.trainingTotal() == 0
        || points.points().classNames().size() > parts) {
      return null;
    }
    int[][] counts = new int[parts][part.length];
    for (int c = 0; c < points.points().classNames().size(); c++) {
      for (int region = 0; region < part.length; region++) {
        counts[c][region] = points.training(region, c);
      }
    }
    return LabelScores.of(part, counts);
  }

  private static int crossingCutEdges(DualGraph graph, PredictedClasses classes, int[] part) {
    int crossing = 0;
    for (int edge = 0; edge < graph.edges(); edge++) {
      int a = graph.source(edge);
      int b = graph.target(edge);
      crossing += part[a] != part[b] && classes.differ(a, b) ? 1 : 0;
    }
    return crossing;
  }

  /**
   * The share of the domain in which part and predicted class agree, under the best assignment of
   * parts to classes.
   */
  private static double volumeAgreement(DecisionBoundary boundary, int[] part, int parts) {
    if (!boundary.isPresent() || !boundary.cells().complex().domain().isBounded()) {
      return Double.NaN;
    }
    ClassifiedComplex cells = boundary.cells();
    double[][] cost = new double[parts][parts];
    double total = 0;
    for (int cell = 0; cell < cells.complex().regions(); cell++) {
      double volume = cells.geometry().volume(cell);
      cost[part[cells.region(cell)]][cells.classOf(cell)] -= volume;
      total += volume;
    }
    int[] classOfPart = Assignment.cheapest(cost);
    double agreeing = 0;
    for (int p = 0; p < parts; p++) {
      agreeing -= cost[p][classOfPart[p]];
    }
    return agreeing / total;
  }

  /** The weights of edges and vertices. */
  public FiedlerWeights weights() {
    return weights;
  }

  /** The partition, with the eigenpairs it comes from. */
  public FiedlerPartition partition() {
    return partition;
  }

  /** The scores of the cut as such. */
  public CutScores cut() {
    return cut;
  }

  /** The scores against the labels of the training points; none when there are no classes. */
  public Optional<LabelScores> labels() {
    return Optional.ofNullable(labels);
  }

  /**
   * The share of the cut edges whose two regions have different predicted classes, from 0 to 1; NaN
   * when no edge is cut.
   */
  public double boundaryAgreement() {
    return (double) crossingCutEdges / cut.cutEdges();
  }

  /**
   * The share of the domain's volume in which the part stands for the class that the network
   * predicts at the point itself, from 0 to 1; NaN for a regression or an unbounded domain.
   */
  public double volumeAgreement() {
    return volumeAgreement;
  }
}
