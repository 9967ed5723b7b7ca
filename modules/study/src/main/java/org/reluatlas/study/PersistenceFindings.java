package org.reluatlas.study;

import java.util.Optional;
import org.reluatlas.analysis.InformedFiltration;
import org.reluatlas.homology.BettiCurves;
import org.reluatlas.homology.ChainComplex;
import org.reluatlas.homology.Persistence;
import org.reluatlas.homology.PersistenceDiagram;
import org.reluatlas.homology.PersistencePairs;
import org.reluatlas.homology.RepresentativeCycles;
import org.reluatlas.polyhedra.AnnotatedRegions;
import org.reluatlas.polyhedra.DecisionBoundary;
import org.reluatlas.task.ExplainedException;
import org.reluatlas.task.Progress;
import org.reluatlas.task.Setting;

/** Persistence diagram and Betti curves of an informed filtration. Immutable. */
public final class PersistenceFindings {

  private final InformedFiltration filtration;
  private final String valueName;
  private final BettiCurves curves;
  private final PersistencePairs pairs;
  private final PersistenceDiagram diagram;
  private final RepresentativeCycles cycles;

  private PersistenceFindings(
      InformedFiltration filtration, String valueName, BettiCurves curves, PersistencePairs pairs) {
    this.filtration = filtration;
    this.valueName = valueName;
    this.curves = curves;
    this.pairs = pairs;
    diagram = PersistenceDiagram.of(pairs);
    cycles = RepresentativeCycles.of(pairs);
  }

  static PersistenceFindings of(
      InformedFiltration filtration,
      ChainComplex chain,
      AnnotatedRegions regions,
      DecisionBoundary boundary,
      Progress progress) {
    requireNone(filtration.obstacle(regions, boundary), filtration);
    PersistencePairs pairs =
        new Persistence().compute(filtration.of(chain, regions, boundary, progress), progress);
    return new PersistenceFindings(
        filtration,
        filtration.valueName(regions.outputs()),
        BettiCurves.of(pairs, progress),
        pairs);
  }

  /** Refuses a filtration for which there is an obstacle. */
  static void requireNone(Optional<String> obstacle, InformedFiltration filtration) {
    if (obstacle.isPresent()) {
      throw ExplainedException.ofInput(
          "%s %s: %s; choose another one", Setting.FILTRATION, filtration, obstacle.get());
    }
  }

  /** What the cells come in by. */
  public InformedFiltration filtration() {
    return filtration;
  }

  /** What the values of the filtration are, for the axis of a chart. */
  public String valueName() {
    return valueName;
  }

  /** The Betti curves, at every cell. */
  public BettiCurves curves() {
    return curves;
  }

  /** The pairs of cells that begin and end a class, and the filtration itself. */
  public PersistencePairs pairs() {
    return pairs;
  }

  /** The persistence diagram, with the classes of persistence 0. */
  public PersistenceDiagram diagram() {
    return diagram;
  }

  /** A cycle for each class of the diagram, found when it is asked for. */
  public RepresentativeCycles cycles() {
    return cycles;
  }
}
